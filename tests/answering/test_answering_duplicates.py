import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.compose import Block, cite_all_sources, compose_blocks, join_sentences, keep_leading
from tutor.answering.duplicates import is_same_statement, merge_sources
from tutor.answering.questions.question import read_question
from tutor.types import Location, Sentence, Unit, UnitKind

QUESTION = read_question("How many passengers does the Sund ferry carry?")


def sentence(text: str, lead: str = "") -> Unit:
    return Unit(text, UnitKind.BULLET if lead else UnitKind.SENTENCE, Location(3, 3), lead=lead)


def row(text: str, header: str) -> Unit:
    cells, names = tuple(text.split(" | ")), tuple(header.split(" | "))
    return Unit(text, UnitKind.ROW, Location(3, 3), cells=cells, header=names, lead=header)


def are_same(one: Unit, other: Unit, *, languages: tuple[str, str] = ("en", "en"), heading: str = "Ferry") -> bool:
    first = make_chunk("a.md", one, language=languages[0], heading=heading)
    return is_same_statement(one, first, other, make_chunk("b.md", other, language=languages[1], heading=heading))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Sund ferry carries 290 passengers.", "The Sund ferry carries 290 passengers!"),
        (
            "The old Sund ferry carries 290 passengers and forty cars to Maro on each crossing.",
            "The Sund ferry carries 290 passengers and forty cars to Maro on each crossing.",
        ),
        ("渡轮每次可载290名乘客。", "渡輪每次可載290名乘客。"),
    ],
)
def test_the_same_statement_is_known_again(one: str, other: str) -> None:
    assert are_same(sentence(one), sentence(other))


LONG = "Every {} flock on the northern hills of Maro is {} by two shepherds before the spring market in town opens."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Sund ferry carries 290 passengers to Maro daily.",
            "The Sund ferry carries 310 passengers to Maro daily.",
        ),
        (LONG.format("white", "counted"), LONG.format("white", "not counted")),
        (LONG.format("white", "labelled"), LONG.format("white", "unlabelled")),
        (LONG.format("RX-3", "counted"), LONG.format("RX-4", "counted")),
        ("The Sund ferry carries 290 passengers.", "The ferry is painted green and carries 290 passengers and goats."),
    ],
)
def test_another_figure_name_or_sense_is_another_statement(one: str, other: str) -> None:
    assert not are_same(sentence(one), sentence(other))


def test_short_points_are_the_same_only_under_a_like_introduction() -> None:
    assert are_same(
        sentence("you bring a car", "You need a ticket if:"), sentence("You bring a car", "A ticket is needed if:")
    )
    assert not are_same(
        sentence("you bring a car", "You need a ticket if:"), sentence("you bring a car", "You don't need a ticket if:")
    )
    assert not are_same(sentence("Time: 3 days", "Shearing:"), sentence("Time: 3 days", "Washing:"))


def test_rows_are_the_same_under_a_like_header() -> None:
    assert are_same(row("Adult | $14", "Passenger | Price"), row("Adult | $14", "Passenger | Price"))
    assert not are_same(row("Letters | 40 billion", "Source | Words"), row("Letters | 40 billion", "Origin | Tokens"))
    assert not are_same(row("Adult | $14", "Passenger | Price"), row("Adult | $16", "Passenger | Price"))
    assert not are_same(row("Adult | $14", "Passenger | Price"), sentence("Adult | $14"))


def test_in_another_language_only_the_same_words_are_the_same() -> None:
    assert are_same(sentence("LoRA: 0.1%"), sentence("LoRA: 0.1%"), languages=("en", "zh"), heading="LoRA")
    assert not are_same(
        sentence("The old Sund ferry carries 290 passengers and forty cars to Maro."),
        sentence("The Sund ferry carries 290 passengers and forty cars to Maro."),
        languages=("en", "zh"),
    )


def test_a_statement_is_shown_once_with_up_to_three_sources() -> None:
    unit = sentence("The Sund ferry carries 290 passengers.")
    chunks = [make_chunk(f"{name}.md", unit, heading="Ferry") for name in "abcde"]
    found = [score(chunk, 0, float(-rank)) for rank, chunk in enumerate(chunks)]
    (block,) = merge_sources([Block(chunks[0], (unit,), 1.0)], found)
    sentences, citations = compose_blocks(QUESTION, [block])
    assert join_sentences(sentences) == "The Sund ferry carries 290 passengers. [1][2][3]"
    assert [c.document for c in citations] == ["a.md", "b.md", "c.md"]


def test_a_place_that_is_shown_itself_or_in_the_same_lesson_is_no_further_source() -> None:
    unit = sentence("The Sund ferry carries 290 passengers.")
    first, again, other = (
        make_chunk(d, unit, heading=h) for d, h in (("a.md", "Ferry"), ("a.md", "Boats"), ("b.md", "Ferry"))
    )
    blocks = [Block(first, (unit,), 2.0), Block(other, (unit,), 1.0)]
    assert [b.also for b in merge_sources(blocks, [score(c, 0, 1.0) for c in (first, again, other)])] == [(), ()]


def test_a_model_words_each_statement_once_and_cites_all_of_its_sources() -> None:
    unit, other = sentence("The Sund ferry carries 290 passengers."), sentence("It is painted green.")
    also = Block(make_chunk("b.md", unit), (unit,), 0.5)
    blocks = [Block(make_chunk("a.md", unit), (unit,), 1.0, (also,)), Block(make_chunk("c.md", other), (other,), 0.9)]
    quotes, citations = compose_blocks(QUESTION, blocks)
    assert [s.citations for s in quotes] == [(1, 2), (3,)]
    assert [c.document for c in keep_leading(quotes, citations)] == ["a.md", "c.md"]
    assert cite_all_sources(Sentence("It carries 290 passengers.", (1,), "model"), quotes).citations == (1, 2)
    assert cite_all_sources(Sentence("Green, 290 passengers.", (3, 1), "model"), quotes).citations == (3, 1, 2)
