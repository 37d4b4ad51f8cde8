"""Lists of goals are known by what introduces them, in both languages; other lists are not."""

import pytest

from tests.quiz.objective_lessons import NOODLES, ORCHARD, read_text
from tutor.quiz.goals import find_goals
from tutor.types import ObjectiveSource


def goals_of(text: str, *, alone: bool = False) -> list[str]:
    return [goal for goal, *_ in find_goals(read_text(text), alone=alone)]


@pytest.mark.parametrize(
    "lead",
    [
        "Make sure you understand:",
        "By the end of this chapter, you'll understand:",
        "You will learn:",
        "In this lesson we will cover:",
        "In this lesson, you will:",
        "After finishing this unit you will be able to:",
        "Before you move on, can you explain:",
        "学完本章，你将学会：",
        "在本课中，你将学习：",
        "请确保你理解：",
        "你将会：",
    ],
)
def test_a_list_of_goals_is_known_by_its_introduction(lead: str) -> None:
    text = f"# Bees\n\n## Start\n\n{lead}\n\n- how bees dance\n- 蜜蜂怎样跳舞\n"
    assert goals_of(text) == ["how bees dance", "蜜蜂怎样跳舞"]


@pytest.mark.parametrize("heading", ["Learning objectives", "What you will learn", "Checklist", "学习目标", "自测"])
def test_a_list_of_goals_is_known_by_its_heading(heading: str) -> None:
    assert goals_of(f"# Bees\n\n## {heading}\n\n- how bees dance\n") == ["how bees dance"]


@pytest.mark.parametrize(
    "lead",
    [
        "You will need:",
        "In the next lesson, you will learn:",
        "Bees dance in these ways:",
        "You can:",
        "Table of contents:",
        "你需要安装：",
        "下一课你将学习：",
    ],
)
def test_other_lists_hold_no_goals(lead: str) -> None:
    assert goals_of(f"# Bees\n\n## Start\n\n{lead}\n\n- how bees dance\n") == []


def test_goals_of_a_whole_course_count_for_a_course_of_one_lesson() -> None:
    text = "# Bees\n\nIn this course you will learn:\n\n- how bees dance\n"
    assert goals_of(text) == []
    assert goals_of(text, alone=True) == ["how bees dance"]


def test_a_point_with_a_box_is_a_goal_wherever_it_stands() -> None:
    text = "# Bees\n\n## Wrap-up\n\n- [ ] Say how bees dance\n- [ ] Read https://bees.example\n- Wash your hands\n"
    assert goals_of(text) == ["Say how bees dance"]


def test_a_sentence_states_a_goal_where_it_stands_alone() -> None:
    assert goals_of("# Bees\n\nBy the end of this lesson, you will understand how bees dance in the dark.\n") == [
        "how bees dance in the dark"
    ]
    assert goals_of("# Bees\n\nBy the end of this lesson, you will understand all of this.\n") == []


def test_checklists_and_goals_are_told_apart() -> None:
    sources = {goal: source for goal, _, _, source in find_goals(read_text(ORCHARD))}
    assert sources["How bees carry pollen"] is ObjectiveSource.GOAL
    assert sources["At least 2 real farms"] is ObjectiveSource.CHECKLIST
    assert len(sources) == 8
    assert len(goals_of(NOODLES)) == 4
