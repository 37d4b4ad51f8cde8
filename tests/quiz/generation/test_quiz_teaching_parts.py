"""Which parts of a lesson teach."""

from __future__ import annotations

from pathlib import Path

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.meanings import find_definitions


def test_prose_under_the_heading_of_a_quiz_before_the_lesson_is_taught(tmp_path: Path) -> None:
    text = (
        "# Mooring\n\n## Pre-lecture quiz\n\nYou will learn:\n\n- A cleat is a metal fitting that holds a rope.\n\n"
        "A bollard is a short post that holds the rope of a ship.\n\n"
        "## Post-lecture quiz\n\nA fender is a soft cushion that keeps a hull from a wall.\n"
    )
    assert [d.term for d in find_definitions(read_markdown(tmp_path, text))] == ["bollard"]
