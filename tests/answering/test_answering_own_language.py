"""A learner reads the lessons in his language where they say the same in it."""

from dataclasses import replace

from tests.answering.made_units import chunk, sentence
from tutor.answering.compose import Block
from tutor.answering.own_language import keep_language, tell_in_language
from tutor.answering.questions.question import Question, read_question
from tutor.types import Chunk, Passage, Unit

ASKED = read_question("磨坊有什么？")
ENGLISH = chunk(*(sentence(text, "A mill has:") for text in ("a wheel", "2 stones", "a sieve")))
CHINESE = replace(
    chunk(*(sentence(text, "磨坊有：") for text in ("一个轮子", "2块石头", "一个筛子"))), id="2", language="zh"
)


def pair(*positions: int) -> dict[str, tuple[Chunk, Unit]]:
    return {ENGLISH.units[n].text: (CHINESE, CHINESE.units[n]) for n in positions}


def tell(pairs: dict[str, tuple[Chunk, Unit]], *blocks: Block, asked: Question = ASKED) -> list[Block]:
    return tell_in_language(asked, blocks, lambda _chunk, unit, _language: pairs.get(unit.text))


def test_a_sentence_is_told_by_its_counterpart() -> None:
    block = Block(ENGLISH, ENGLISH.units[:1], 2.0)
    assert tell(pair(0), block) == [Block(CHINESE, CHINESE.units[:1], 2.0)]
    assert tell({}, block) == [block]


def test_a_point_without_a_counterpart_is_told_by_its_place() -> None:
    block = Block(ENGLISH, ENGLISH.units, 2.0)
    assert tell(pair(0, 2), block) == [Block(CHINESE, CHINESE.units, 2.0)]
    assert tell(pair(1), block) == [block], "too few of its points have one"


def test_a_list_is_told_whole_or_not_at_all() -> None:
    other = replace(CHINESE, units=(CHINESE.units[0], sentence("3块石头", "磨坊有："), CHINESE.units[2]))
    pairs = {ENGLISH.units[n].text: (other, other.units[n]) for n in (0, 2)}
    block = Block(ENGLISH, ENGLISH.units, 2.0)
    assert tell(pairs, block) == [block], "the point between them holds another figure"
    assert tell({**pair(0), "a sieve": (CHINESE, CHINESE.units[0])}, block) == [block], "they stand in another order"


def test_what_is_in_the_language_stays_and_is_not_said_twice() -> None:
    own = Block(CHINESE, CHINESE.units[:1], 3.0)
    assert tell(pair(0), own, Block(ENGLISH, ENGLISH.units[:1], 2.0)) == [own]


def test_what_gives_a_name_in_another_language_stays() -> None:
    block = Block(ENGLISH, ENGLISH.units[:1], 2.0)
    assert tell(pair(0), block, asked=read_question("轮子用英文怎么说？")) == [block]


def test_what_alone_speaks_of_a_topic_asked_about_stays() -> None:
    block = Block(ENGLISH, ENGLISH.units[:1], 2.0)
    assert tell(pair(0), block, asked=read_question("课里提到过轮子吗？")) == [Block(CHINESE, CHINESE.units[:1], 2.0)]
    assert tell(pair(0), block, asked=read_question("课里提到过水轮吗？")) == [block]


def test_passages_in_one_language_are_ranked_anew() -> None:
    kept = keep_language([Passage(ENGLISH, 1, 0.9), Passage(CHINESE, 2, 0.5)], "zh")
    assert kept == [Passage(CHINESE, 1, 0.5)]
    assert keep_language(kept, "fr") == []
