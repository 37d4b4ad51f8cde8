from dataclasses import replace

from tutor.quiz.items import make_item
from tutor.quiz.memory.currency import TaughtText
from tutor.types import Chunk, ItemKind, Level, Location, QuizItem, Unit, UnitKind

RINSE = Unit("Rinse the pot with hot water.", UnitKind.SENTENCE, Location(5, 5))
WAIT = Unit("Wait three minutes.", UnitKind.SENTENCE, Location(6, 6), "Wait\nthree minutes.")
ROW = Unit("Green | 80 °C", UnitKind.ROW, Location(9, 9), header=("Tea", "Water"), cells=("Green", "80 °C"))


def hold(key: str, *units: Unit, heading: str = "Brewing", document: str = "tea.md") -> Chunk:
    text = " ".join(unit.text for unit in units)
    return Chunk(key, document, "Tea", (heading,), "en", text, units, Location(1, 9))


def ask(chunk: Chunk, *units: Unit) -> QuizItem:
    return make_item(
        ItemKind.CLOZE,
        "What comes first?",
        "rinse",
        chunk=chunk,
        units=units,
        fact="first step",
        rule="cloze",
        explanation="",
        level=Level.REMEMBER,
        difficulty=2,
    )


def test_an_item_of_a_passage_that_is_there_is_left_as_it_is() -> None:
    chunk = hold("c1", RINSE, WAIT)
    item = ask(chunk, RINSE)
    assert TaughtText([chunk]).renew(item) is item


def test_an_item_follows_its_words_into_a_passage_that_changed_around_them() -> None:
    item = ask(hold("c1", RINSE, WAIT), RINSE, WAIT)
    added = Unit("Then drink.", UnitKind.SENTENCE, Location(9, 9))
    moved = [replace(unit, location=Location(n, n)) for n, unit in ((7, RINSE), (8, WAIT))]
    renewed = TaughtText([hold("c0", added), hold("c2", added, *moved, heading="Steps")]).renew(item)
    assert renewed is not None
    assert (renewed.citation.chunk_id, renewed.citation.heading) == ("c2", ("Steps",))
    assert (renewed.citation.location.line_start, renewed.citation.location.line_end) == (7, 8)
    assert replace(renewed, citation=item.citation) == item


def test_an_item_whose_words_changed_or_went_is_gone() -> None:
    item = ask(hold("c1", RINSE, WAIT), WAIT)
    five = Unit("Wait five minutes.", UnitKind.SENTENCE, Location(6, 6))
    longer = Unit("Wait three minutes. No more.", UnitKind.SENTENCE, Location(6, 6))
    for now in ([], [hold("c2", RINSE, five)], [hold("c2", longer)], [hold("c3", WAIT, document="other.md")]):
        assert not TaughtText(now).is_current(item)


def test_a_row_means_the_same_only_under_its_header_and_heading() -> None:
    item = ask(hold("c1", ROW, heading="Spring teas"), ROW)
    other_header = replace(ROW, header=("Tea", "Oven"))
    extra = Unit("Black | 95 °C", UnitKind.ROW, Location(10, 10), header=ROW.header, cells=("Black", "95 °C"))
    assert TaughtText([hold("c2", ROW, extra, heading="Spring teas")]).is_current(item)
    assert not TaughtText([hold("c2", ROW, extra, heading="Autumn teas")]).is_current(item)
    assert not TaughtText([hold("c2", other_header, extra, heading="Spring teas")]).is_current(item)
