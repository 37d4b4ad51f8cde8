"""What parameters are set for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.parametersettings import make_setting_items, read_setting


@pytest.mark.parametrize(
    ("text", "language", "setting", "aim"),
    [
        ("Shorten your gauge table by setting `top` to 5.", "en", "top to 5", "shorten a gauge table"),
        ("Set rise to 'slow' to spare the gates of the lock.", "en", "rise to 'slow'", "spare the gates of the lock"),
        ("这里我们将 rise 设置为 slow 来保护船闸的闸门。", "zh", "rise 设置为 slow", "保护船闸的闸门"),
    ],
)
def test_a_setting_and_its_aim_are_read(text: str, language: str, setting: str, aim: str) -> None:
    assert read_setting(text.replace("`", ""), language) == (setting, aim)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Start by setting the clock of the gauge.", "en"),
        ("Speed it up by setting rise to 3.", "en"),
        ("创建一个模型，同时将 rise 设置为 slow 来计算水位。", "zh"),
    ],
)
def test_an_aim_of_something_else_is_none(text: str, language: str) -> None:
    assert read_setting(text, language) is None


def test_a_setting_is_asked_for(tmp_path: Path) -> None:
    lesson = "# Gauges\n\n## Exercise - print a table\n\n1. Shorten your gauge table by setting `top` to 5.\n"
    (item,) = make_setting_items(read_markdown(tmp_path, lesson))
    assert (item.question, item.points) == ("What do you achieve by setting top to 5?", ("shorten a gauge table",))
