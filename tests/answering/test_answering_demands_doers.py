"""Whose deed a Chinese question asks a figure of: the name that it opens with."""

from __future__ import annotations

import pytest

from tutor.answering.demands.doers import find_doer


@pytest.mark.parametrize(
    ("question", "doer"),
    [
        ("复旦用了多少张帆？", "复旦"),
        ("昆仑渡轮训练船员用了几天？", "昆仑渡轮"),
        ("上海有多少艘渡轮？", ""),
        ("渡轮公司有多少艘船？", ""),
    ],
)
def test_the_name_that_a_question_opens_with(question: str, doer: str) -> None:
    assert find_doer(question) == doer
