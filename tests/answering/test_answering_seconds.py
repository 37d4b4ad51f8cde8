"""The sentence after the best one completes it: what comes of an example, what is usual, what a thing is."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (
            "A ferry sails two miles and turns back. What is charged?",
            ("Example: a ferry sails two miles and turns back.", "Only the miles out are charged.", "Fares rose."),
        ),
        (
            "Which sail is used most often?",
            ("Many sails are used, lug sails among them.", "However, gaff sails are the most common.", "Sails tear."),
        ),
        (
            "What is dead reckoning?",
            ("Sailors steer by dead reckoning.", "This is the art of guessing a place.", "Reckoning tires sailors."),
        ),
    ],
)
def test_the_next_sentence_completes_the_best(question: str, texts: tuple[str, ...]) -> None:
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location(n, n)) for n, text in enumerate(texts, 1)))
    evidence = [score(chunk, position, value) for position, value in ((0, 9.0), (2, 8.0), (1, 6.5))]
    blocks = choose_blocks(read_question(question), evidence)
    assert [unit.text for block in blocks for unit in block.units] == list(texts[:2])
