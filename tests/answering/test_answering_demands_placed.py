"""What is asked of a numbered part, or of the third of several kinds, is told of that one alone."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.placed import find_nth, find_place, find_places, is_nth, stands_in
from tutor.answering.evidence import Scored
from tutor.types import Location, Unit, UnitKind


def evidence(text: str, *, heading: str = "", lead: str = "", points: int = 0) -> Scored:
    kind = UnitKind.BULLET if points else UnitKind.SENTENCE
    units = [Unit(text, kind, Location(), lead=lead) for _ in range(max(1, points))]
    return score(make_chunk("a.md", *units, heading=heading), 0, 10.0)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How long does it take to read chapter 4?", 4),
        ("What does the third lesson teach?", 3),
        ("What is baked in step eleven?", None),  # only up to ten are told in words
        ("第十二章讲什么？", 12),
        ("第2阶段要多久？", 2),
        ("What is the difference between chapter 1 and chapter 2?", None),
        ("What is a chapter?", None),
        ("What is in chapter 0?", 0),  # a place that no lesson has
        ("谁在第四节进了球？", None),
    ],
)
def test_parts_that_questions_name(question: str, number: int | None) -> None:
    place = find_place(question)
    assert (None if place is None else place.number) == number


@pytest.mark.parametrize(
    ("question", "held", "missed"),
    [
        ("How long is chapter 4?", "Chapter 4 takes an hour.", "Chapter 14 takes an hour."),
        ("What does lesson two bake?", "第二课烤面包。", "第十二课烤面包。"),
        ("What did phase 2 become?", "Phase II became a harbour.", "Phase III became a harbour."),
        ("第三步做什么？", "Step 3: light the kiln.", "Step 2: light the kiln."),
        ("What is the second stage?", "Firing is the second stage.", "Firing is a stage."),
    ],
)
def test_a_part_is_named_in_any_language(question: str, held: str, missed: str) -> None:
    place = find_place(question)
    assert place is not None
    assert stands_in(place, evidence(held))
    assert stands_in(place, evidence("It lasts an hour.", heading=held))
    assert not stands_in(place, evidence(missed))


def test_parts_within_one_another_are_both_asked_about() -> None:
    assert [place.number for place in find_places("What is baked in week 2, lesson 5?")] == [5, 2]
    assert find_places("Is week 2 longer than week 3?") == ()


def test_a_third_kind_stands_in_a_list_of_as_many() -> None:
    nth = find_nth("What is the third type of glaze?")
    assert nth is not None
    assert is_nth(nth, evidence("Ash glaze", lead="Types of glaze:", points=3))
    assert not is_nth(nth, evidence("Ash glaze", lead="Types of glaze:", points=2))
    assert not is_nth(nth, evidence("The pot is dry", lead="Glaze it if:", points=4))
    assert is_nth(nth, evidence("The third glaze is made of ash."))
    assert find_nth("第四种釉是什么？") is not None
    assert find_nth("What is the third party?") is None
