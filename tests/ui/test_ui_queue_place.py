"""What a learner reads while others use the model."""

from __future__ import annotations

import pytest

from tutor.ui.chat.asking import describe_turn


@pytest.mark.parametrize(
    ("place", "english", "chinese"), [(1, "You are next", "下一个就轮到你"), (7, "number 7 in line", "第 7 位")]
)
def test_the_place_in_the_line_is_said(place: int, english: str, chinese: str) -> None:
    assert english in describe_turn(place, "en")
    assert chinese in describe_turn(place, "zh")


def test_once_the_turn_has_come_no_line_is_spoken_of() -> None:
    assert "line" not in describe_turn(0, "en")
