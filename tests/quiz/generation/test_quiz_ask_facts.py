"""What a thing is called, defined as or supported by, and what a condition or a means brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.askfacts import ask_facts
from tutor.quiz.generation.hanfacts import ask_facts_in_chinese
from tutor.quiz.generation.prosequestions import make_prose_questions

NOTHING: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "When we slow a turbine with its own current, it is called regenerative braking.",
            "When you slow a turbine with its own current, what is it called?",
            "regenerative braking",
        ),
        (
            "A weir, from a surveyor's view, is defined as a wall that water flows over.",
            "How is a weir defined from a surveyor's view?",
            "a wall that water flows over",
        ),
        (
            "Head is defined as “the height that the water falls”.",
            "How is Head defined?",
            "the height that the water falls",
        ),
        (
            "Efficiency is the ratio of electric power to water power.",
            "What is Efficiency the ratio of?",
            "electric power to water power",
        ),
        (
            "(The slow mode is supported only by the Kaplan, Bulb and Straflo turbines.)",
            "By which turbines is the slow mode supported?",
            "Kaplan, Bulb and Straflo turbines",
        ),
        (
            "The governor uses the reserve gate if the main gate is stuck.",
            "What does the governor use if the main gate is stuck?",
            "the reserve gate",
        ),
        (
            "In the dry season, the governor uses the reserve gate if the main gate is stuck.",
            "In the dry season, what does the governor use if the main gate is stuck?",
            "the reserve gate",
        ),
        (
            "The screen stops branches at the inlet, allowing the turbine to run without a break.",
            "What does the screen allow the turbine to do?",
            "run without a break",
        ),
        (
            "By lowering the gate, you'll have a steadier flow in winter.",
            "What do you get by lowering the gate?",
            "a steadier flow in winter",
        ),
        (
            "To put it shortly, your gate plan builds a table that enables us to find the flow of a day.",
            "What does the table that a gate plan builds enable you to do?",
            "find the flow of a day",
        ),
        (
            "Sluicer is a small program that will allow you to plan the gates of a week.",
            "What does Sluicer allow you to do?",
            "plan the gates of a week",
        ),
        (
            "The plant provides a control room that lets you watch the gates from afar.",
            "What does the control room that the plant provides let you do?",
            "watch the gates from afar",
        ),
    ],
)
def test_what_a_sentence_says_of_a_thing_is_asked(text: str, question: str, answer: str) -> None:
    assert [(asked.question, asked.answer) for asked in ask_facts(text, NOTHING)] == [(question, answer)]


@pytest.mark.parametrize(
    "text",
    [
        "The governor opens the gate if it is stuck for long.",
        "You use the reserve gate if the main gate is stuck.",
        "The gate may use oil if the bearing is dry.",
    ],
)
def test_a_condition_that_names_nothing_or_a_guess_is_not_asked(text: str) -> None:
    assert list(ask_facts(text, NOTHING)) == []


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "当我们用水轮机自己的电流让它的转速降下来时，它被称为再生制动。",
            "",
            "",
        ),
        (
            "当我们用电流降低水轮机的转速时，它被称为再生制动。",
            "当人们用电流降低水轮机的转速时，这被称为什么？",
            "再生制动",
        ),
        (
            "从测量的角度来看，水头被定义为“水流落下的垂直高度”。",
            "从测量的角度来看，水头是如何定义的？",
            "水流落下的垂直高度",
        ),
        ("尽管常被混淆，但疏浚是航道养护的一个重要分支。", "疏浚是什么的一个重要分支？", "航道养护"),
        ("该设备被定义为一种可以调节水位的闸门。", "", ""),
    ],
)
def test_what_a_chinese_sentence_says_of_a_thing_is_asked(text: str, question: str, answer: str) -> None:
    asked = [(asked.question, asked.answer) for asked in ask_facts_in_chinese(text)]
    assert asked == ([(question, answer)] if question else [])


def test_adverbs_and_things_done_do_not_hide_the_verb(tmp_path: Path) -> None:
    lesson = (
        "# Turbines\n\n## Exercise - start a turbine\n\nTo get a turbine to turn evenly, you usually need to open the "
        "gates by thirds. In the near future, knowing the basics of turbines is going to be a must for keepers due to "
        "their spread along rivers.\n"
    )
    asked = {item.question: item.points for item in make_prose_questions(read_markdown(tmp_path, lesson))}
    assert asked["What do you need to do in order to get a turbine to turn evenly?"] == ("open the gates by thirds",)
    why = "Why is knowing the basics of turbines going to be a must for keepers in the near future?"
    assert asked[why] == ("due to their spread along rivers",)


def test_points_under_a_line_that_asks_to_see_whether_are_facts(tmp_path: Path) -> None:
    lesson = (
        "# Turbines\n\n## Choosing a turbine\n\nLet's see if we can choose a turbine by its river:\n\n"
        "- The Pelton turbine is most suitable for mountain streams with a high fall.\n"
    )
    (item,) = make_prose_questions(read_markdown(tmp_path, lesson))
    assert item.question == "What is the Pelton turbine most suitable for?"


def test_a_name_that_ends_a_sentence_is_taken_up_by_the_next(tmp_path: Path) -> None:
    lesson = (
        "# Gate plans\n\n## Exercise - plan the gates\n\nThe first thing to install is sluicer. This is a gate program "
        "that will allow you to plan the gates of a whole week (you will see more of it later).\n"
    )
    asked = {item.question: item.points for item in make_prose_questions(read_markdown(tmp_path, lesson))}
    assert asked == {"What does sluicer allow you to do?": ("plan the gates of a whole week",)}


def test_a_whole_sentence_in_brackets_is_shown_without_them(tmp_path: Path) -> None:
    lesson = (
        "# Turbines\n\n## Modes\n\nThe turbine has a slow mode. (Today the slow mode of a turbine is supported only by "
        "the Kaplan, Bulb and Straflo turbines.)\n"
    )
    (item,) = make_prose_questions(read_markdown(tmp_path, lesson))
    assert item.question == "By which turbines is the slow mode of a turbine supported?"
    assert item.answer == (
        "Today the slow mode of a turbine is supported only by the Kaplan, Bulb and Straflo turbines."
    )
