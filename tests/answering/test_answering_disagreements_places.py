"""Each place that gives a figure is shown where figures are said to differ."""

from __future__ import annotations

from dataclasses import replace

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.disagreements.places import MAX_PLACES, show_places
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind

ASKED = read_question("What does a crossing cost?")


def say(document: str, text: str, held: float = 1.0, heading: str = "") -> Scored:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    return replace(score(make_chunk(document, unit, heading=heading), 0, 10.0), own=held)


def test_one_quote_for_each_figure_other_lessons_first() -> None:
    best = say("a.md", "A crossing costs $4.", heading="Fares")
    same_section = say("a.md", "A crossing with a car costs $9.", heading="Fares")
    again = say("a.md", "In short: a crossing costs $5 to $8.", heading="Summary")
    equal, far = say("b.md", "Crossings cost $4."), say("c.md", "Sails cost $70.", held=0.4)
    other = say("d.md", "A crossing costs $6.")
    found = show_places(ASKED, best, [best, same_section, again, equal, far, other], lambda _: True)
    assert [block.units[0] for block in found] == [best.unit, other.unit, again.unit]


def test_no_more_than_a_few_places_and_none_of_another_thing() -> None:
    best = say("a.md", "A crossing costs $4.")
    others = [say(f"{n}.md", f"A crossing costs ${n}.") for n in range(10, 20)]
    assert len(show_places(ASKED, best, [best, *others], lambda _: True)) == MAX_PLACES
    assert len(show_places(ASKED, best, [best, *others], lambda _: False)) == 1


def test_evidence_that_holds_little_of_a_question_has_no_other_places() -> None:
    best, other = say("a.md", "A crossing costs $4.", held=0.3), say("b.md", "A crossing costs $6.", held=0.3)
    assert show_places(ASKED, best, [best, other], lambda _: True) == []
