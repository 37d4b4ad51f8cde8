"""What a heading is about is named without its number, and not all too shortly."""

from __future__ import annotations

import pytest

from tutor.reading.topic import is_question, name_topic


@pytest.mark.parametrize(
    ("path", "topic"),
    [
        (("2.1 The price of a saw",), "The price of a saw"),
        (("3. Tools for the orchard",), "Tools for the orchard"),
        (("二、果园的工具",), "果园的工具"),
        (("Cutting apple trees", "Key takeaway"), "Cutting apple trees: Key takeaway"),
        (("How to cut?", "Summary"), "Summary"),
        (("苹果树的修剪", "小结"), "苹果树的修剪: 小结"),
        (("2024",), "2024"),
        ((), ""),
    ],
)
def test_topics(path: tuple[str, ...], topic: str) -> None:
    assert name_topic(path) == topic


def test_questions() -> None:
    assert is_question("Why March? ") and is_question("为什么？") and not is_question("March")
