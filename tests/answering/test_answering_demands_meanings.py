"""A term that is only given as an example of something is not explained."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.meanings import find_meant, tells_meaning
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("What does “bollard” mean?", ("bollard",)),
        ("What does the term oven spring really mean?", ("oven", "spring")),
        ("What is the meaning of the word bollard in harbours?", ("bollard",)),
        ("“缆桩”到底是什么意思？", ("缆桩",)),
        ("What is a bollard?", ()),
        ("What does the ferry cost?", ()),
    ],
)
def test_terms_whose_meaning_is_asked(question: str, meant: tuple[str, ...]) -> None:
    assert find_meant(question) == meant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harbour words like “bollard” puzzle guests.", False),
        ("Words—such as “bollard”—puzzle guests.", False),
        ("码头行话，比如码头上的“bollard”，很难懂。", False),
        ("Harbour words like “bollard”, which means a post, puzzle guests.", True),
        ("A bollard holds the ropes of a ferry.", True),
        ("Harbour words like “keel” puzzle guests; a bollard holds ropes.", True),
    ],
)
def test_an_example_tells_no_meaning(text: str, told: bool) -> None:
    chunk = make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location()))
    assert tells_meaning(("bollard",), [Wanted(("bollard",))], score(chunk, 0, 1.0)) is told


def test_a_meaning_that_nobody_tells_is_refused() -> None:
    chunk = make_chunk("a.md", Unit("Words like “bollard” puzzle guests.", UnitKind.SENTENCE, Location()))
    assert put_demanded_first(read_question("What does “bollard” mean?"), [score(chunk, 0, 1.0)], ())[1]
