"""What lessons use their functions and other named tools for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.toolitems import make_tool_items
from tutor.types import ItemKind, QuizItem

TIDES = """# Reading a tide gauge

## Loading the log

1. Use the `tail()` function to view the last ten readings of the log.
1. Join the readings of both gauges by calling `merge_asof()` with the hour as key.
1. Sort the readings by calling `sort()`.
1. Import Marlin's `TideFilter` class to remove the waves from a reading.
1. Fill the gaps and round the readings using `interpolate()`.
1. Note, use Marlin `despike` function to flatten the highest waves.
1. Keep the columns that you need, using the `pick` function which gathers a group of columns (of the first gauge).
1. Read this table by calling `peek()`, as we did before.

`HarbourMap` is used to draw the depth of each berth. Use `shift()` to move a curve by an hour. You can also use
`shift()` to compare two days of one gauge. `tidy_names` is used for removing blanks from the names of the gauges.

## TideFilter in detail

A filter needs ten readings. You can use `TideFilter` to tell ebb from flood.
"""


def _ask(folder: Path, text: str) -> dict[str, QuizItem]:
    return {item.question: item for item in make_tool_items(read_markdown(folder, text))}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What does the lesson use the function “tail” for?", "to view the last ten readings of the log"),
        ("What does the lesson use “merge_asof” for?", "to join the readings of both gauges"),
        ("What does the lesson use the function “despike” for?", "to flatten the highest waves"),
        ("What does the lesson use the function “pick” for?", "to gather a group of columns"),
        ("What does the lesson use “HarbourMap” for?", "to draw the depth of each berth"),
        ("What does the lesson use “tidy_names” for?", "for removing blanks from the names of the gauges"),
    ],
)
def test_a_tool_is_asked_for_the_one_thing_that_it_is_used_for(tmp_path: Path, asked: str, told: str) -> None:
    item = _ask(tmp_path, TIDES)[asked]
    assert item.kind is ItemKind.SHORT
    assert item.points == (told,)
    assert (
        item.answer == f"{asked.replace('What does the lesson use', 'The lesson uses').removesuffix(' for?')} {told}."
    )


def test_names_that_tell_it_and_tools_of_two_uses_are_left_alone(tmp_path: Path) -> None:
    asked = " ".join(_ask(tmp_path, TIDES))
    for name in ("sort", "TideFilter", "interpolate", "peek", "shift"):
        assert f"“{name}”" not in asked
