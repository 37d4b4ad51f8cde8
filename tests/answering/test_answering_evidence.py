"""Which units of the passages a question is about."""

from __future__ import annotations

from tests.answering.made_evidence import make_chunk
from tutor.answering.evidence import score_units
from tutor.answering.questions.question import read_question
from tutor.types import Location, Passage, Query, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def test_a_line_that_introduces_what_is_asked_for_is_better_with_what_follows_it() -> None:
    line = Unit("Old sailors tie four harbour knots:", UnitKind.SENTENCE, Location())
    point = Unit("The bowline", UnitKind.BULLET, Location(), lead=line.text)
    asked = "Which four harbour knots do old sailors tie?"
    alone, followed = (
        score_units(
            read_question(asked), Query(asked, "en", ()), [Passage(make_chunk("a.md", *units), 1.0, 1)], KnowsAll()
        )
        for units in ((line,), (line, point))
    )
    assert max(s.score for s in followed if s.unit == line) > alone[0].score + 2
