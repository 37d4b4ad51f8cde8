"""A setting, a licence or a rate is given by name or not at all."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


def evidence(text: str, heading: str = "") -> list[Scored]:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    return [score(make_chunk("a.md", unit, heading=heading, language="en" if text.isascii() else "zh"), 0, 10.0)]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("What licence is Loom2 sold under?", "Loom2 is sold by Ann Bell.", "Loom2 has a free licence."),
        ("What's the valuation of the Aire mill?", "The Aire mill took $4 million.", "Its valuation is $4 million."),
        ("What optimizer was used to train Loom2?", "Loom2 was trained on cloth.", "Loom2 used the Adam optimizer."),
        ("Who edited the Bell letters?", "The Bell letters fill a shelf at Aire.", "Ann Aire edited the letters."),
        ("Compare the error rate of Loom2 and Loom3.", "Loom2 and Loom3 make errors.", "The rate of Loom2 is 3 %."),
        ("What is the phone number of Bell Mills?", "Call Bell Mills to ask.", "Its phone number is 555 0100."),
        ("How much funding does Bell Mills have?", "Bell Mills paid $40.", "Bell Mills has $7M in funding."),
        ("Which learning rate does Ann set?", "Ann sets 4 times as many looms.", "Ann sets the learning rate to 0.1."),
        ("What is Loom2's context window?", "Loom2 is the new model.", "Its context is 900 words long."),
        ("How large is Loom2's thread store?", "Loom2 costs $4.", "Its thread store holds 900 reels."),
        ("How long is the warp of Loom2?", "Loom2 runs for 9 hours.", "The warp measures 9 feet."),
        ("Loom2的学习率是多少？", "Loom2学习了900种布。", "Loom2的学习率是0.1。"),
        ("织布时的断线率一般取多少？", "织布时一般用好线。", "断线率是0.1。"),
        ("Loom2用的是什么许可证？", "Loom2用的是布。", "Loom2的许可证是免费的。"),
    ],
)
def test_a_property_must_be_named(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1]
    assert not put_demanded_first(asked, evidence(held), ())[1]


def test_the_last_part_of_a_chinese_compound_tells() -> None:
    asked = read_question("Loom2的学习率设的是多少")
    terms = (Wanted(("学习", "learn")), Wanted(("习率", "rate")))
    assert put_demanded_first(asked, evidence("Loom2 will learn from 900 cloths."), terms)[1]
    assert not put_demanded_first(asked, evidence("Loom2 has a rate of 0.1."), terms)[1]


def test_a_sentence_that_shares_a_word_of_a_property_names_another() -> None:
    asked = read_question("How large is the thread store of Loom2?")
    terms = (Wanted(("thread",)), Wanted(("store",)))
    assert put_demanded_first(asked, evidence("Thread counts of Loom2 exceed 900."), terms)[1]
    assert put_demanded_first(asked, evidence("Loom2 weaves 900 cloths.", "Thread counts"), terms)[1]
    assert not put_demanded_first(asked, evidence("Loom2 has a store of 900 reels.", "Thread"), terms)[1]


def test_a_share_tells_a_rate() -> None:
    asked = read_question("Loom2的出错率是多少？")
    terms = (Wanted(("出错", "fail")), Wanted(("错率", "rate")))
    assert not put_demanded_first(asked, evidence("Loom2 will fail for 4% of cloths."), terms)[1]


def test_what_a_term_means_needs_no_owner() -> None:
    assert not put_demanded_first(read_question("什么是许可证？"), evidence("The right to sell cloth."), ())[1]
