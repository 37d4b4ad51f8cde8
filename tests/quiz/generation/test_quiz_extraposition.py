"""An "it" that stands for what follows leaves a statement whole."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.extraposition import fill_subject, is_extraposed
from tutor.quiz.generation.wellformed import stands_alone


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It is not very common to find a canal that needs no dredging at all.", True),
        ("It is impossible for a lock to lift two wide barges at one time.", True),
        ("It is a canal that needs dredging in every dry summer of the year.", False),
        ("It is useful to dredge a canal in every dry summer.", False),
    ],
)
def test_it_may_stand_for_what_follows(text: str, whole: bool) -> None:
    assert is_extraposed(text) is whole
    assert stands_alone(text, "en") is whole
    assert fill_subject(text).startswith("There ") is whole
