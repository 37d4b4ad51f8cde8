"""Where a body is based is told by a place."""

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
    ],
)
def test_a_seat_needs_a_place(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1] == "no passage names a place"
    assert not put_demanded_first(asked, evidence(held), ())[1]


def test_a_heading_may_name_the_place() -> None:
    asked = read_question("Where is Bell Mills based?")
    assert not put_demanded_first(asked, evidence("A maker of cloth.", heading="Bell Mills (South Riding)"), ())[1]
