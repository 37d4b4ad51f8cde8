"""Which units of the passages a question is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

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


def test_what_was_scored_beside_examples_is_scored_alone_without_reading_it_again() -> None:
    """The second scores, of the same words over fewer units, are those of a first reading."""
    told = Unit("The ferry takes forty minutes.", UnitKind.SENTENCE, Location())
    beside = Unit("Brevik sells smoked eel and bread.", UnitKind.SENTENCE, Location())
    shown = Unit("Reply: the ferry to Tonsund takes an hour.", UnitKind.SENTENCE, Location(), example=True)
    question, passages = (
        read_question("How long does the ferry to Brevik take?"),
        [Passage(make_chunk("a.md", told, beside, shown), 1.0, 1)],
    )
    query = Query(question.text, "en", ())
    both = score_units(replace(question, example=True), query, passages, KnowsAll())
    assert len(both) == 3
    alone, again = (score_units(question, query, passages, KnowsAll(), rated) for rated in ((), both))
    assert [s.unit for s in again] == [s.unit for s in alone] == [told, beside]
    assert [s.contrast for s in again] != [s.contrast for s in both if not s.unit.example]
    for one, other in zip(alone, again, strict=True):
        assert replace(one, score=0.0) == replace(other, score=0.0)
        assert one.score == pytest.approx(other.score)


@pytest.mark.parametrize(
    ("text", "told"), [("Name the two knots: reef and bowline.", True), ("Name the two knots.", False)]
)
def test_an_objective_that_names_its_things_tells_them(text: str, told: bool) -> None:
    unit = Unit(text, UnitKind.BULLET, Location(), lead="By the end you will be able to:")
    asked = read_question("What are the two knots?")
    scored = score_units(asked, Query(asked.text, "en", ()), [Passage(make_chunk("a.md", unit), 1.0, 1)], KnowsAll())
    assert bool(scored) is told
