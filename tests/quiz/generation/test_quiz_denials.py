"""Statements that are made false by denying their verb."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.opposites import find_turns


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("A keel helps a boat to hold its course.", "A keel does not help a boat to hold its course."),
        ("Salt spray leads to rust on the hinges.", "Salt spray does not lead to rust on the hinges."),
        ("A pilot knows which mark leads to the channel.", ""),
        ("A value near zero represents a calm sea.", ""),
        ("In the bay, silt leads to shoals.", ""),
        ("If the mast bends, it leads to a loss of speed.", "If the mast bends, it does not lead to a loss of speed."),
    ],
)
def test_the_main_verb_alone_is_denied(text: str, turned: str) -> None:
    assert [turn.text for turn in find_turns(text, "en")][:1] == ([turned] if turned else [])
