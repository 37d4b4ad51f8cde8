"""Years are asked for from lists that are ordered by year."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.timelines import MIN_GAP, make_year_items
from tutor.types import ItemKind

HARBOUR = """# The harbour

## Great works

- 1805 [Stone Pier](https://example.org) by the engineer Ada Wren. It was repaired twice.
- 1831 Lightship is a moored boat that carries a lamp.
- 1832 Fog Bell
- 1902 Dry Dock was built behind the customs house.
- 1957 Container Crane is used to unload ships.

## Crew

- 1931 the first pilot
- without a year, the first cook
- 1933 the first purser
"""
TEA = """# 茶厂

## 大事记

- 1890 [老茶仓](https://example.org)由商人林禾建成。
- 1912 揉捻机用于卷曲茶叶。
- 1958 烘干塔是一座用热风的塔。
- 1977 保鲜库
"""


def test_entries_of_a_list_of_years_are_asked_for(tmp_path: Path) -> None:
    items = list(make_year_items(read_markdown(tmp_path, HARBOUR)))
    typed = {item.question: item.answer for item in items if item.kind is ItemKind.NUMERIC}
    assert len(typed) == 4
    years = {
        "Stone Pier": "1805",
        "Lightship": "1831",
        "Fog Bell": "1832",
        "Dry Dock": "1902",
        "Container Crane": "1957",
    }
    for question, year in typed.items():
        (name,) = [name for name in years if name in question]
        assert years[name] == year and "Great works" in question
        assert not any(year in item.question for item in items)


def test_other_years_of_the_list_are_the_wrong_choices(tmp_path: Path) -> None:
    for item in make_year_items(read_markdown(tmp_path, HARBOUR)):
        if item.kind is ItemKind.MCQ:
            assert isinstance(item.choices, tuple) and isinstance(item.answer, int)
            years = [int(choice) for choice in item.choices]
            assert years == sorted(years) and set(years) <= {1805, 1831, 1832, 1902, 1957}
            assert all(later - earlier >= MIN_GAP for earlier, later in pairwise(years))
            assert str(years[item.answer]) in item.citation.quote


def test_years_are_asked_for_in_chinese(tmp_path: Path) -> None:
    items = list(make_year_items(read_markdown(tmp_path, TEA)))
    questions = {item.question for item in items if item.kind is ItemKind.NUMERIC}
    assert "在“茶厂：大事记”列出的各项中，“揉捻机”对应的是哪一年？" in questions
    assert [item.id for item in items] == [item.id for item in make_year_items(read_markdown(tmp_path, TEA))]
