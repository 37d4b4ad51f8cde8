"""What abbreviations stand for, as their lesson spells them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.abbreviations import fit_words, make_abbreviation_items

RIVER = """# River gauges

## Reports

The keeper writes a low water report (LWR) each morning. The LWR (a leaf of paper) is read aloud. Ports trade their
reports through RGX ("River Gauge Exchange") at noon. Ask Gala (the name stands for Gauges and Locks Atlas) for a map.
Readings come as TEXT (plain words) and not as a table. The pumps (PPP), the weirs (WWW) and the locks are old. A
tide table (TT), a low lock list (LLL) and a river mile map (RMM) hang on the wall.

## Exercise - balance the readings

Use BLOT - "Balanced Low-water Over-counting Technique" - to balance the readings.
"""
HAN = """# 水位

## 报告

看守每天早上写一份低水位报告。港口通过 RGX（河流水位交换）交换报告。读数分为正面（GOOD）和负面（BAD）。
自然语言处理（NLP）用来读懂看守的笔记。用“水位预报”（WLF）来安排船期。
"""


def test_words_beside_an_abbreviation_are_asked_for(tmp_path: Path) -> None:
    asked = {item.question: item.points for item in make_abbreviation_items(read_markdown(tmp_path, RIVER))}
    assert asked == {
        "What does LWR stand for?": ("low water report",),
        "What does RGX stand for?": ("River Gauge Exchange",),
        "What does the name Gala stand for?": ("Gauges and Locks Atlas",),
        "What does BLOT stand for?": ("Balanced Low-water Over-counting Technique",),
    }


def test_chinese_words_beside_an_abbreviation_are_asked_for(tmp_path: Path) -> None:
    asked = {item.question: item.points for item in make_abbreviation_items(read_markdown(tmp_path, HAN))}
    assert asked == {
        "缩写“RGX”指的是什么？": ("河流水位交换",),
        "缩写“NLP”指的是什么？": ("自然语言处理",),
        "缩写“WLF”指的是什么？": ("水位预报",),
    }


@pytest.mark.parametrize(
    ("short", "words", "from_end", "fitting"),
    [
        ("LWR", "writes a low water report", True, "low water report"),
        ("GLA", "Gauges and Locks Atlas of the coast", False, "Gauges and Locks Atlas"),
        ("OvR", "Uses the one-vs-rest", True, "one-vs-rest"),
        ("SaaS", "Storage as a Service", False, "Storage as a Service"),
        ("LWR", "water low report", True, ""),
        ("LWR", "low water", True, ""),
    ],
)
def test_words_whose_beginnings_spell_it(short: str, words: str, from_end: bool, fitting: str) -> None:
    assert fit_words(short, words, from_end=from_end) == fitting
