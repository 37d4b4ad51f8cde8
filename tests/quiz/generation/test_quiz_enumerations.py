"""Sentences that count things off: which are they?"""

from __future__ import annotations

from pathlib import Path

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.cloze import make_cloze_items
from tutor.quiz.generation.enumerations import make_enumeration_items
from tutor.quiz.generation.statements import make_statement_items

HARBOUR = """# Harbours

## Mooring

Mooring needs three strong ropes: a bow line, a stern line, and a spring line. Mooring needs two ropes: a bow line, a
stern line, and a spring line. You see here two boats: a ferry and a raft. When the tide is high, a mooring rope has
more slack than before. A stern line is a strong rope that is used for mooring, towing and lifting in the harbour. A
mooring rope is longer than the boat that it holds in the harbour.
"""
LEAVES = """# 茶叶分类

## 发酵

茶叶的发酵涉及三个重要阶段：萎凋、揉捻和烘干。茶叶分类器是一种按照发酵程度给茶叶分组的机器。
"""


def test_things_that_are_counted_off_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (item,) = make_enumeration_items(read_markdown(tmp_path / "en", HARBOUR))
    assert item.question == "Which three strong ropes does mooring need?"
    assert item.points == ("a bow line", "a stern line", "a spring line")
    (tmp_path / "zh").mkdir()
    (han,) = make_enumeration_items(read_markdown(tmp_path / "zh", LEAVES))
    assert han.question == "茶叶的发酵涉及哪三个重要阶段？"
    assert han.points == ("萎凋", "揉捻", "烘干")


def test_nothing_is_turned_in_a_condition(tmp_path: Path) -> None:
    told = [item.question for item in make_statement_items(read_markdown(tmp_path, HARBOUR))]
    assert not any("tide is low" in text for text in told)
    assert any("shorter than the boat" in text for text in told)


def test_no_blank_cuts_a_chinese_word(tmp_path: Path) -> None:
    told = [item.question for item in make_cloze_items(read_markdown(tmp_path, LEAVES))]
    assert not any("____器" in text for text in told)


def test_no_blank_stands_in_a_list_of_equals(tmp_path: Path) -> None:
    told = [item.question for item in make_cloze_items(read_markdown(tmp_path, HARBOUR))]
    assert not any("____, towing and" in text for text in told)


def test_things_are_asked_for_behind_a_preposition_and_between_dashes(tmp_path: Path) -> None:
    lesson = (
        "# Harbours\n\n## Harbour locks\n\nIf a harbour has a tide, then its gate usually falls into two parts: a "
        "wing and a sill. If there is a tide, the harbour lock falls into two parts: a gate and a sill. Basically "
        "there are two valves - the sluice and the drain - that we need to open, when we empty our harbour lock.\n"
    )
    asked = {item.question: item.points for item in make_enumeration_items(read_markdown(tmp_path, lesson))}
    assert asked == {
        "Into which two parts does the harbour lock fall?": ("a gate", "a sill"),
        "Which two valves do you need to open when you empty your harbour lock?": ("the sluice", "the drain"),
    }
