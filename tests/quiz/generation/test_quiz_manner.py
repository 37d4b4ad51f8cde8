"""A word that only colours a noun is not turned round; one that carries the statement is."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.opposites import find_turns


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("Steering a ferry remains a complex task for new pilots.", "en", set()),
        ("Fog is a common guest of the ferry on the strait.", "en", set()),
        ("The pier is a huge problem of the ferry line.", "en", set()),
        ("渡轮公司讨论了一个简单的计划。", "zh", set()),
        ("船员使用通用的绳子。", "zh", set()),
        ("The steps of mooring are simple for new pilots.", "en", {"complex"}),
        ("The ferry carries a wide range of goods.", "en", {"narrow"}),
        ("The ferry is cheaper than the bridge.", "en", {"dearer"}),
        ("新的绞盘使系泊变得简单。", "zh", {"复杂"}),
    ],
)
def test_only_words_that_carry_the_statement_are_turned(text: str, language: str, wrong: set[str]) -> None:
    assert {turn.wrong for turn in find_turns(text, language)} == wrong
