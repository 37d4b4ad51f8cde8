"""How often something happens is told by a word for it."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def evidence(text: str) -> list[Scored]:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    return [score(make_chunk("a.md", unit, language="en" if text.isascii() else "zh"), 0, 10.0)]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("How often does the kiln get relined?", "The kiln gets relined with clay.", "It is relined every spring."),
        ("How frequently is the ferry painted?", "The ferry is painted green.", "The ferry is regularly painted."),
        ("How often do guests prefer rye?", "Guests prefer rye.", "80% of the guests prefer rye."),
        ("渡轮多久检修一次？", "渡轮在船厂检修。", "渡轮每年检修。"),
        ("窑隔多久要清理？", "窑要清理。", "窑要定期清理。"),
    ],
)
def test_a_frequency_must_be_told(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1] == "no passage tells how often"
    assert not put_demanded_first(asked, evidence(held), ())[1]
