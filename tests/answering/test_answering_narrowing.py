"""What tells as much in words comes before code that a question does not ask for."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("How many harbours share the name Sund?", UnitKind.BULLET),
        ("How many harbours named Sund does the script print?", UnitKind.CODE),
    ],
)
def test_words_come_before_code(question: str, first: UnitKind) -> None:
    code = Unit('print("There are 34 harbours named Sund.")', UnitKind.CODE, Location())
    output = Unit("There are 34 harbours named Sund.", UnitKind.BULLET, Location(), lead="Output:")
    chunk = make_chunk("a.md", code, output)
    found = [score(chunk, 0, 10.0), score(chunk, 1, 9.5)]
    decision = decide(read_question(question), found, KnowsAll(), (Wanted(("harbour",)), Wanted(("sund",))))
    assert decision.answer
    assert decision.evidence[0].unit.kind is first
