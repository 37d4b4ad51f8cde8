from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.exchange.exchange_items import ITEMS, make
from tests.quiz.exchange.gift_reader import read_gift
from tutor.quiz.exchange.gift import write_gift
from tutor.quiz.exchange.shown import explain
from tutor.types import ItemKind


def read(items=ITEMS):
    return read_gift(write_gift(items, title="Q").decode("utf-8"))


def test_every_item_reads_back_with_its_id_and_words() -> None:
    found = read()
    assert [question.id for question in found] == [item.id for item in ITEMS]
    for question, item in zip(found, ITEMS, strict=True):
        assert question.text == item.question
        assert question.feedback.startswith(explain(item))
        assert item.citation.quote in question.feedback
        assert item.citation.document in question.feedback


def test_answers_are_marked_as_gift_does_it() -> None:
    mcq, multi, false, cloze, metres, money, year, short, match, order = (q.answers for q in read()[:10])
    assert mcq == [("=", "48 m"), *(("~", text) for text in ITEMS[0].choices[1:])]
    assert [mark for mark, _ in multi] == ["~%50%", "~%-33.33333%", "~%50%", "~%-33.33333%", "~%-33.33333%"]
    assert [text for _, text in multi] == list(ITEMS[1].choices)
    assert (false, short) == ([("", "FALSE")], [("", "")])
    assert cloze == [("=", "Su\\*nd::{x}"), ("=", "the Sund"), ("=", "+Sund")]
    assert metres == [("=", "1,048 metres"), ("=", "1048 m"), ("=", "1048")]
    assert money == [("=", "$4.6 million"), ("=", "4,600,000 dollars")]
    assert year == [("#", "1921")]
    assert match == [("=", "A→B -> $14 #1"), ("=", "Child -> $6"), ("=", "Bicycle -> $3"), ("=", "-> =$9")]
    assert order == [("=", "Cast off -> 2"), ("=", "Board -> 1"), ("=", "Sail @ sea -> 3")]


@given(st.text(alphabet="a~=#{}:\\%[]>-n\n /$", min_size=1).filter(str.strip))
def test_no_character_is_taken_for_control(text: str) -> None:
    item = make(ItemKind.MCQ, f"Q {text}", (f"x{text}y", "other"), 0)
    (question,) = read([item])
    assert question.text == item.question
    assert [choice for _, choice in question.answers] == list(item.choices)
