"""Which place is asked for is told by a place."""

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
        ("Where is Bell Mills based?", "Bell Mills makes cloth.", "Bell Mills is a firm in Leeds."),
        (
            "In which city is Bell Mills headquartered?",
            "Bell Mills makes cloth.",
            "Bell Mills has its offices at home.",
        ),
        ("贝尔磨坊的总部在哪个城市？", "贝尔磨坊生产布料。", "贝尔磨坊位于利兹。"),
        ("Which city is Bell Mills in?", "Bell Mills (South Riding) makes cloth.", "Bell Mills ships from Leeds."),
        ("Which country does Bell Mills sell to?", "Bell Mills sells cloth.", "Bell Mills sells to Norway."),
        ("Which airport does flight K9 leave from?", "Flight K9 goes to Leeds at 6 PM.", "K9 leaves from Oslo."),
        ("Where does the ferry depart from?", "The ferry departs at 6 PM.", "The ferry departs from the old pier."),
        ("渡轮是从哪个港口出发的？", "渡轮开往奥斯陆。", "渡轮从旧码头出发。"),
        ("Which country signed the salt treaty?", "The salt treaty was signed.", "Norway signed the salt treaty."),
        ("哪些地方不再收盐税？", "盐税不再收了。", "大部分国家不再收盐税。"),
        ("贝尔磨坊在哪些国家有店？", "贝尔磨坊生产布料。", "贝尔磨坊在挪威有店。"),
    ],
)
def test_a_seat_needs_a_place(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1] == "no passage names a place"
    assert not put_demanded_first(asked, evidence(held), ())[1]


def test_a_heading_may_name_the_place() -> None:
    asked = read_question("Where is Bell Mills based?")
    assert not put_demanded_first(asked, evidence("A maker of cloth.", heading="Bell Mills (South Riding)"), ())[1]


def test_a_heading_on_something_else_does_not() -> None:
    asked = read_question("Where is Aire Ltd based?")
    assert put_demanded_first(asked, evidence("Aire Ltd sold it.", heading="Bell Mills (South Riding)"), ())[1]
