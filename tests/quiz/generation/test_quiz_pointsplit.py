"""Definitions are split into statements that can each be checked alone."""

import pytest

from tests.quiz.objective_lessons import read_text
from tutor.quiz.generation.askmeaning import ask_explanation
from tutor.quiz.generation.meanings import Definition, find_definitions
from tutor.quiz.generation.pointsplit import is_circular, split_definition, split_sentence, tells_place


def define(sentence: str, heading: str = "Ferries and harbours") -> Definition:
    [definition] = find_definitions(read_text(f"# Harbour life\n\n## {heading}\n\n{sentence}\n"))
    return definition


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        (
            "A winch is a machine that carries heavy ropes on deck.",
            ("A winch is a machine", "A winch carries heavy ropes on deck"),
        ),
        (
            "A bollard is a short iron post for the heavy ropes that old sailors love.",
            ("a short iron post for the heavy ropes that old sailors love",),
        ),
        (
            "A pilot log is a book of remarks that you use to plan the next tour.",
            ("A pilot log is a book of remarks", "A pilot log is used to plan the next tour"),
        ),
        (
            "Docking is the last manoeuvre where the ferry meets the quay.",
            ("Docking is the last manoeuvre", "the ferry meets the quay"),
        ),
        (
            "A tide log is a book of hours, often taken from old logs, that you use to plan the next tour.",
            ("A tide log is a book of hours", "A tide log is used to plan the next tour"),
        ),
        (
            "潮汐表是一种时刻的列表，通常从旧日志中摘录，用于安排下一次航行。",
            ("潮汐表是一种时刻的列表", "潮汐表用于安排下一次航行"),
        ),
        (
            "A log line is a knotted rope for measuring speed invented by sailors of the north.",
            ("a knotted rope for measuring speed",),
        ),
        (
            "Mooring is the first stage of work where a crew ties the ferry to iron rings on the quay.",
            ("a crew ties the ferry to iron rings on the quay",),
        ),
        (
            "测速绳是北方水手马林发明的一种打结的绳子，是现代测速仪的基础。",
            ("测速绳是一种打结的绳子",),
        ),
        ("绞盘是一种甲板机械，用于收紧粗重的缆绳。", ("绞盘是一种甲板机械", "绞盘用于收紧粗重的缆绳")),
        ("渡轮是一种定期往返的客船，它在两岸之间运送旅客。", ("渡轮是一种定期往返的客船", "渡轮在两岸之间运送旅客")),
    ],
)
def test_definitions_are_split(sentence: str, points: tuple[str, ...]) -> None:
    assert split_definition(define(sentence)) == points


@pytest.mark.parametrize(
    ("point", "placed"),
    [
        ("Mooring is the last step", True),
        ("Mooring comes after docking", True),
        ("The log line was introduced in 1610", True),
        ("系泊是靠岸的最后一步", True),
        ("Mooring ties the ferry to the first ring of the quay", False),
        ("the first stage of work that ties a ferry", False),
        ("系泊把渡轮系在第一个铁环上", False),
    ],
)
def test_where_a_thing_stands_in_a_row_is_told_from_what_it_is(point: str, placed: bool) -> None:
    assert tells_place(point) is placed


def test_steps_are_split() -> None:
    text = "You need a calm sea first, then sail out with the tide."
    assert split_sentence(text, "en") == ("You need a calm sea first", "then sail out with the tide")
    assert split_sentence("The sea is calm.", "en") == ("The sea is calm.",)


def test_a_definition_by_its_own_word_is_circular() -> None:
    assert is_circular(define("舵参数指的是“转向化程度”，它把船的动作转向化程度加以设定。"))
    assert not is_circular(define("绞盘是一种甲板机械，用于收紧粗重的缆绳。"))


def test_names_and_people_are_asked_for_as_such() -> None:
    definition = define("Marnholm is a ferry company on the west coast of the island.")
    assert ask_explanation(definition, is_name=True) == "What is Marnholm?"
    assert ask_explanation(definition, is_name=False) == "Explain in your own words what is meant by “Marnholm”."
    person = define("Elvi Brandt is a harbour engineer who works for the island council.")
    assert ask_explanation(person, is_name=True) == "Who is Elvi Brandt?"
