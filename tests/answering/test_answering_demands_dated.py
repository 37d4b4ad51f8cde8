"""A question for a year, a date or a day is answered by none but such."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def evidence(text: str, heading: str = "") -> list[Scored]:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    return [score(make_chunk("a.md", unit, heading=heading, language="en" if text.isascii() else "zh"), 0, 10.0)]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("In which year did the mill open its shop?", "The mill opens a shop that may sell rye.", "It opened in 1902."),
        ("What year was the dam built?", "The dam was built of 3,000 stones.", "It was built two years later."),
        ("What's the year the dam got built?", "The dam was built of stones.", "It was built in 1902."),
        ("Which month did the ferry start?", "The ferry started to run from the pier.", "It started in May."),
        ("On what date was the bridge sold?", "The bridge was sold for $1900.", "It was sold on 3 June."),
        ("What day of the week is the market?", "The market was held in 1902.", "The market is on Tuesdays."),
        ("When did Ann Bell open the mill?", "Ann Bell opened the mill and a shop.", "She opened it after the war."),
        ("磨坊是哪一年开张的？", "磨坊开张了，面粉很多。", "磨坊于一九〇二年开张。"),
        ("集市是星期几？", "集市开在桥边。", "集市在星期二。"),
        ("渡船是什么时候开通的？", "渡船开通了，船很大。", "渡船在战争之后开通。"),
    ],
)
def test_a_date_must_be_given(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1] == "no passage gives the date"
    assert not put_demanded_first(asked, evidence(held), ())[1]


def test_a_heading_may_give_the_year() -> None:
    asked = read_question("In which year did the mill open?")
    assert not put_demanded_first(asked, evidence("The mill opened.", heading="1902 and after"), ())[1]


@pytest.mark.parametrize(
    "question",
    [
        "When should I use rye flour?",
        "How many years did it run?",
        "Which years of service count as rye years?",
        "什么时候该用黑麦粉？",
    ],
)
def test_what_is_no_date_is_not_demanded(question: str) -> None:
    found = put_demanded_first(read_question(question), evidence("Use rye flour for 9 years of bread."), ())
    assert found[1] != "no passage gives the date"
