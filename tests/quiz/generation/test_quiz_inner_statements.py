"""What sentences say beside their main statement, under the line before them, or for a goal named before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.goalnames import name_goal
from tutor.quiz.generation.innerstatements import read_ground, read_named_statements
from tutor.quiz.generation.keysentences import find_key_sentences
from tutor.quiz.generation.leadclauses import join_lead
from tutor.quiz.generation.prosequestions import make_prose_questions


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (
            "Since a canal lock is designed to lift boats, this wall has to be high.",
            "A canal lock is designed to lift boats.",
        ),
        ("Although the canal is narrow, it carries large boats.", "The canal is narrow."),
        ("Since they are heavy, the gates move slowly.", ""),
        ("A lock is slow since the gates are heavy.", ""),
    ],
)
def test_the_ground_that_opens_a_sentence_is_a_statement(text: str, ground: str) -> None:
    assert read_ground(text) == ground


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "You can leave out LockMap which draws a map of all locks (not needed).",
            ["LockMap draws a map of all locks."],
        ),
        (
            "The keepers work with Sluiceway, a program that reckons the water of a lift.",
            ["Sluiceway is a program that reckons the water of a lift."],
        ),
        ("With Sluiceway, a lift of ten boats could be reckoned in a day.", []),
        ("The keepers of Stone and Weir, a town by the river, are paid well.", []),
        ("The canal was dug by Ada Brindley that runs to the sea.", []),
        ("The word 'gong' which rings at noon is old.", []),
    ],
)
def test_what_is_said_of_a_name_is_a_statement(text: str, stated: list[str]) -> None:
    assert list(read_named_statements(text)) == stated


def test_what_is_said_of_a_name_is_asked_even_in_an_exercise(tmp_path: Path) -> None:
    lesson = (
        "# Canal maps\n\n## Exercise - draw the canal map\n\nSince this is a small canal, leave out LockMap which "
        "produces a drawing of the gates (not needed).\n"
    )
    asked = {item.question: item.points for item in make_prose_questions(read_markdown(tmp_path, lesson))}
    assert asked == {"What does LockMap produce?": ("a drawing of the gates",)}


def test_a_point_goes_on_with_the_line_before_it(tmp_path: Path) -> None:
    lesson = (
        "# Governors\n\n## How the governor works\n\nAccording to its maker, in a dry year, the governor:\n\n"
        "- Uses the reserve gate, if the main gate is stuck\n- A brass wheel\n\nResults:\n\n- Keeps the level\n"
    )
    chunks = read_markdown(tmp_path, lesson)
    joined = [text for chunk in chunks for unit in chunk.units if (text := join_lead(unit))]
    assert joined == ["In a dry year, the governor uses the reserve gate, if the main gate is stuck."]
    assert joined[0] in [sentence.text for sentence in find_key_sentences(chunks)]


@pytest.mark.parametrize(
    ("before", "text", "named"),
    [
        (
            "Part of the keeper's role is to watch the level of the pound.",
            "To do this, they often paint marks on the wall.",
            "To watch the level of the pound, keepers often paint marks on the wall.",
        ),
        (
            "船闸看守的部分职责是观察河段的水位。",
            "为此，他们会在墙上画出刻度。",
            "为了观察河段的水位，船闸看守会在墙上画出刻度。",
        ),
        ("The pound was empty.", "To do this, they often paint marks on the wall.", ""),
        ("Part of the keeper's role is to watch the level.", "They often paint marks on the wall.", ""),
    ],
)
def test_the_goal_named_before_takes_the_place_of_this(before: str, text: str, named: str) -> None:
    assert name_goal(text, before) == named
