"""Instructions that call a function: which one does what, and what is it for?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown, right_choice
from tutor.quiz.generation.functioncalls import find_function_calls, is_named_in
from tutor.quiz.generation.functionitems import make_function_items
from tutor.types import ItemKind

TIDES = """# Reading the tide gauge

## Exercise - clean the readings

1. Use the `ravel()` function to flatten nested rows of heights.
2. Throw out the readings of broken gauges by calling `purge()`:
3. Draw the heights of one week as a curve, calling `trace()`.
4. Smooth the curve of the week by calling `smooth()`.
5. Create a function `spring()` that marks the highest tides. Mark the highest tides of a month by calling `spring()`.
6. Print it by calling `show()`. To widen the page, call `stretch()`.
7. Pick some gauges with the `gauge` function, which returns the heights at a harbour (in metres) for one day.
"""
HARBOUR = """# 潮位

## 练习

1. 使用 `head()` 函数查看前五个潮位。
2. 通过调用 `purge()` 去掉损坏仪器的读数。
3. 调用函数 `trace()` 可以画出一周的潮位曲线：
4. 它很慢，调用 `wait()` 等它。
"""


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("ravel", "flatten nested rows of heights"),
        ("purge", "throw out the readings of broken gauges"),
        ("trace", "draw the heights of one week as a curve"),
        ("gauge", "return the heights at a harbour for one day"),
    ],
)
def test_an_instruction_tells_what_a_function_is_called_for(tmp_path: Path, name: str, act: str) -> None:
    calls = {call.name: call.act for call in find_function_calls(read_markdown(tmp_path, TIDES))}
    assert calls[name] == act


def test_own_functions_and_acts_on_what_is_not_named_are_left_out(tmp_path: Path) -> None:
    names = {call.name for call in find_function_calls(read_markdown(tmp_path, TIDES))}
    assert names.isdisjoint({"spring", "show", "stretch"})


def test_a_function_is_asked_for_among_others_that_do_other_things(tmp_path: Path) -> None:
    items = list(make_function_items(read_markdown(tmp_path, TIDES)))
    flat = next(
        item for item in items if item.question == "Which function do you call to flatten nested rows of heights?"
    )
    assert isinstance(flat.choices, tuple)
    assert right_choice(flat) == "ravel"
    assert "trace" not in flat.choices  # it works on heights, too
    uses = {item.question: item.points for item in items if item.kind is ItemKind.SHORT}
    assert uses["What is the function purge used for?"] == ("to throw out the readings of broken gauges",)
    assert not any("smooth" in item.question for item in items)  # its name tells


def test_a_function_is_asked_for_in_chinese(tmp_path: Path) -> None:
    items = list(make_function_items(read_markdown(tmp_path, HARBOUR)))
    asked = {item.question: item for item in items}
    assert right_choice(asked["要去掉损坏仪器的读数，应调用下面哪个函数？"]) == "purge"
    assert asked["函数 head 是用来做什么的？"].points == ("查看前五个潮位",)
    assert not any("wait" in question for question in asked)


@pytest.mark.parametrize(
    ("name", "act", "told"),
    [("load_tides", "load the tides", True), ("plot", "plotting curves", True), ("ravel", "flatten a table", False)],
)
def test_a_name_that_says_what_is_done_is_told_apart(name: str, act: str, told: bool) -> None:
    assert is_named_in(name, act) is told
