"""Which list a piece of evidence stands for: the one before it, the parts of its section, the steps around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.types import Chunk, Location, Unit, UnitKind


def passage(heading: str, *told: tuple[UnitKind, str, str]) -> Chunk:
    units = [Unit(text, kind, Location(n, n), lead=lead) for n, (kind, text, lead) in enumerate(told, 1)]
    return make_chunk("a.md", *units, heading=heading)


def shown(question: str, chunk: Chunk, position: int, frame: float = 0.0) -> list[str]:
    evidence = [replace(score(chunk, position, 9.0), frame=frame, own=1.0 - frame)]
    return [unit.text for block in choose_blocks(read_question(question), evidence) for unit in block.units]


def test_a_sentence_that_speaks_of_the_list_before_it_stands_for_that() -> None:
    lead = "A hull is kept dry with:"
    chunk = passage(
        "Hulls",
        (UnitKind.SENTENCE, lead, ""),
        (UnitKind.BULLET, "tar", lead),
        (UnitKind.BULLET, "pitch", lead),
        (UnitKind.SENTENCE, "If none of these is at hand, the hull leaks.", ""),
    )
    assert shown("What are the two things that keep a hull from leaking?", chunk, 3) == ["tar", "pitch"]
    assert shown("Why does a hull leak?", chunk, 3) == [chunk.units[3].text]


@pytest.mark.parametrize(("heading", "count"), [("Harbour fees", 2), ("Notes", 1)])
def test_the_parts_of_a_section_are_listed_by_what_opens_them(heading: str, count: int) -> None:
    chunk = passage(
        heading,
        (UnitKind.SENTENCE, "Berths are paid by length:", ""),
        (UnitKind.BULLET, "a raft pays 4 euros", "Berths are paid by length:"),
        (UnitKind.SENTENCE, "Water: filled at the quay", ""),
    )
    told = shown("Which harbour fees are there?", chunk, 2)
    assert told == ["Berths are paid by length:", "Water: filled at the quay"][-count:]


def test_one_step_is_told_with_those_around_it() -> None:
    steps = ("Fell six logs", "Strip the bark", "Bind the logs")
    chunk = passage("Building a raft", *((UnitKind.BULLET, step, "") for step in steps))
    assert shown("How do I build a raft?", chunk, 1, frame=0.8) == list(steps)
    assert shown("How do I strip bark?", chunk, 1, frame=0.2) == ["Strip the bark"]
