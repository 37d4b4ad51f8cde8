"""The subject of a sentence is a term where it is made of a few nouns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.cloze import make_cloze_items
from tutor.quiz.generation.subjectterms import find_subject_term
from tutor.types import ItemKind


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("A stop lock keeps the waters of two canals apart.", "stop lock"),
        ("Feeder canals bring water from a lake in the hills.", "Feeder canals"),
        ("A gate opens towards the upper water.", ""),
        ("The upper gate opens towards the hills.", ""),
        ("Most stop locks keep the waters of two canals apart.", ""),
        ("Winding gear therefore needs oil every week.", ""),
        ("Opening locks takes a strong arm.", ""),
        ("Canal people need a strong arm.", ""),
        ("Stop locks of the old kind leak in winter.", ""),
        ("木箱船闸是用水把船抬高的一种船闸。", "木箱船闸"),
        ("花岗岩闸墙由石匠用方石砌成。", "花岗岩闸墙"),
        ("打开闸门是船工每天要做的工作。", ""),
        ("过闸的方法是先关上游的闸门。", ""),
    ],
)
def test_a_subject_of_nouns_is_found(text: str, term: str) -> None:
    found = find_subject_term(text)
    assert (text[slice(*found)] if found else "") == term


def test_subjects_to_which_a_lesson_returns_are_left_out(tmp_path: Path) -> None:
    chunks = read_markdown(
        tmp_path,
        "# Canals\n\n## Water\n\nA stop lock keeps the waters of two companies apart, though both levels are near."
        " Keepers of a stop lock counted every boat that went from one company to the other.\n\n"
        "Feeder streams bring rain from the hills to the highest pound of the whole line.\n",
    )
    keys = {str(item.answer) for item in make_cloze_items(chunks) if item.kind is ItemKind.CLOZE}
    assert "stop lock" in keys and "Feeder streams" not in keys


def test_what_the_lesson_is_about_gives_no_longer_term_away(tmp_path: Path) -> None:
    chunks = read_markdown(
        tmp_path, "# 船闸\n\n## 种类\n\n木箱船闸是由水箱和导轨组成的船闸，船在水箱里随着水箱上下移动。\n"
    )
    keys = {str(item.answer) for item in make_cloze_items(chunks) if item.kind is ItemKind.CLOZE}
    assert "木箱船闸" in keys
