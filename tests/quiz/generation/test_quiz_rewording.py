"""Sentences that speak with the reader, reworded so that they can stand alone; others are left out."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.rewording import reword_sentence


@pytest.mark.parametrize(
    ("text", "heading", "told"),
    [
        (
            "You can use a tide table to plan the crossing of the strait.",
            "",
            "A tide table can be used to plan the crossing of the strait.",
        ),
        (
            "Use a damp cloth to keep the leavened dough soft.",
            "",
            "A damp cloth can be used to keep the leavened dough soft.",
        ),
        (
            "You need two anchors to hold your ferry in a storm.",
            "",
            "Two anchors are needed to hold a ferry in a storm.",
        ),
        (
            "A heavy keel keeps a ferry upright, so let's weigh ours now.",
            "",
            "A heavy keel keeps a ferry upright.",
        ),
        (
            "As we mentioned before, a heavy keel keeps a ferry upright in strong winds.",
            "",
            "A heavy keel keeps a ferry upright in strong winds.",
        ),
        (
            "This orchard holds forty rows of old pear trees.",
            "The northern orchard",
            "The northern orchard holds forty rows of old pear trees.",
        ),
        (
            "To cross the strait in fog, we need to sound the horn every minute.",
            "",
            "To cross the strait in fog, you need to sound the horn every minute.",
        ),
        (
            "Proofing (PF): A slow rise of the dough at a low temperature.",
            "",
            "Proofing (PF) is a slow rise of the dough at a low temperature.",
        ),
        ("如果您想在雾天渡过海峡，您可以使用雷达来导航。", "", "如果想在雾天渡过海峡，可以使用雷达来导航。"),
        ("茶叶仓库需要保持干燥和阴凉，所以让我们先检查湿度。", "", "茶叶仓库需要保持干燥和阴凉。"),
        ("该果园有四十排古老的梨树和苹果树。", "北部果园", "北部果园有四十排古老的梨树和苹果树。"),
    ],
)
def test_a_fact_is_told_without_its_reader(text: str, heading: str, told: str) -> None:
    language = "zh" if text[0] > "\u3000" else "en"
    assert reword_sentence(text, language, (heading,) if heading else ()) == told


@pytest.mark.parametrize(
    "text",
    [
        "We will use the ferry timetable to plan our trip.",
        "You just built your first raft with a sail and a rudder.",
        "Let's now sail to the island and count the boats.",
        "If you untie the rope, we will sail to the island.",
        "Maybe you can sail faster by raising the second sail.",
        "我们现在已经建好了第一艘木船。",
        "a raft, which carries something the islanders use to build a hut.",
        "让我们从茶叶的采摘开始学习。",
        "为了更好地保存茶叶，我们将在下一课中建造仓库。",
    ],
)
def test_the_work_of_a_lesson_is_no_fact(text: str) -> None:
    language = "zh" if text[0] > "\u3000" else "en"
    assert reword_sentence(text, language, ()) == ""


def test_a_sentence_that_stands_alone_is_left_as_it_is() -> None:
    text = "A rootstock carries the roots of a grafted apple tree."
    assert reword_sentence(text, "en", ("This",)) == text


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "A sextant allows us to read the height of a star.",
            "en",
            "A sextant allows you to read the height of a star.",
        ),
        ("六分仪允许我们在海上测量星星的高度。", "zh", "六分仪允许人们在海上测量星星的高度。"),
    ],
)
def test_what_lets_us_lets_anyone(text: str, language: str, told: str) -> None:
    assert reword_sentence(text, language, ()) == told
