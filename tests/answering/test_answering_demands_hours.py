"""The hour of a departure is not that of an arrival."""

from __future__ import annotations

import pytest

from tutor.answering.demands.hours import find_asked_hour, tells_hour

LEAVES = "The ferry Osprey, departing at 6 PM to Hull, takes 40 cars."


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("What time does the Osprey leave?", LEAVES, True),
        ("What time does the Osprey arrive?", LEAVES, False),
        ("At what time does the Osprey return?", LEAVES, False),
        ("渡轮几点出发？", LEAVES, True),
        ("渡轮几点到达赫尔？", LEAVES, False),
        ("渡轮几点到赫尔？", LEAVES, False),
        ("渡轮几点到达赫尔？", "渡轮上午九点到达。", True),
        ("面包房几点关门？", "面包房七点开门。", False),
        ("面包房几点关门？", "面包房每天关门盘点。", False),
        ("What time is the tour?", "The tour: 14:30", True),
    ],
)
def test_the_hour_of_an_event_is_told(question: str, text: str, told: bool) -> None:
    asked = find_asked_hour(question)
    assert asked is not None
    assert tells_hour(asked, text) is told


@pytest.mark.parametrize(
    "question",
    [
        "烧窑有哪几点好处？",
        "总结有几点？",
        "这几点里哪一点最重要？",
        "结论分几点？",
        "“渡轮几点开？”这句话算哪一类？",
        "A guest asks what time the ferry leaves. Which label is that?",
        "What time span does the log cover?",
    ],
)
def test_questions_for_no_hour(question: str) -> None:
    assert find_asked_hour(question) is None
