from dataclasses import replace

from tutor.quiz.items import identify_item, key_texts, make_item, shuffle_stably
from tutor.quiz.records import read_item, write_item
from tutor.types import Chunk, ItemKind, Level, Location, Pairs, QuizItem, Unit, UnitKind

UNIT = Unit("The Brevik was 48 metres long.", UnitKind.SENTENCE, Location(9, 9), "The Brevik was\n48 metres long.")
CHUNK = Chunk("c1", "ferry.md", "The ferry", ("History",), "en", UNIT.text, (UNIT,), Location(9, 9))


def make(kind: ItemKind = ItemKind.MCQ, choices=("48 m", "35 m"), answer=0) -> QuizItem:
    return make_item(
        kind,
        "How long was the Brevik?",
        answer,
        chunk=CHUNK,
        units=(UNIT,),
        fact="length of the Brevik",
        rule="figures",
        explanation="The Brevik was 48 metres long.",
        level=Level.REMEMBER,
        difficulty=2,
        choices=choices,
    )


def test_an_item_cites_the_exact_words_and_their_place() -> None:
    citation = make().citation
    assert citation.quote == "The Brevik was\n48 metres long."
    assert (citation.document, citation.location.line_start, citation.chunk_id) == ("ferry.md", 9, "c1")


def test_the_id_is_the_same_in_another_order_of_choices_and_other_for_another_key() -> None:
    item = make()
    assert identify_item(replace(item, choices=("35 m", "48 m"), answer=1)) == item.id
    assert identify_item(replace(item, answer=1)) != item.id


def test_key_texts_of_each_form_of_key() -> None:
    assert key_texts(make()) == ("48 m",)
    assert key_texts(make(ItemKind.MULTI, ("a", "b", "c"), (0, 2))) == ("a", "c")
    assert key_texts(make(ItemKind.MATCH, Pairs(("l", "m"), ("r", "s")), (1, 0))) == ("s", "r")
    assert key_texts(make(ItemKind.CLOZE, None, "48")) == ("48",)
    assert key_texts(make(ItemKind.TRUE_FALSE, None, True)) == ()


def test_items_survive_their_form_in_json() -> None:
    for item in (
        make(),
        make(ItemKind.MATCH, Pairs(("l", "m"), ("r", "s")), (1, 0)),
        make(ItemKind.TRUE_FALSE, None, False),
    ):
        assert read_item(write_item(item)) == item


def test_a_stable_shuffle_depends_on_its_key_alone() -> None:
    values = list(range(20))
    assert shuffle_stably(values, "a") == shuffle_stably(values, "a") != shuffle_stably(values, "b")
    assert sorted(shuffle_stably(values, "a")) == values
