"""What is changed is then false, and what is left out is a whole term: no useful thing, open time or compound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.cloze import make_cloze_items
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.statements import make_statement_items
from tutor.types import ItemKind

SLUICES = """# Sluices of the canal

## Public sluices

A public sluice is a helpful gate for a narrow canal. Narrow boats are cheaper than wide barges on the canal.

From the 1920s through the late fifties, the sluice keepers of the canal lived in wooden huts. The keepers of the
sluice built a boathouse for the canal in 1931.

Sluices should be oiled by the keepers of the canal. The term Act-1954 refers to the 1954 law on sluices and canals.
"""
KEEPERS = """# Canal depth

1967 Sluice gauge is a measure that shows the depth of the water in a canal.

Gamma is the factor that shows to which extent a keeper prefers deep water to shallow water.
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    chunks = read_markdown(tmp_path_factory.mktemp("sluices"), SLUICES)
    return {item.question for item in make_statement_items(chunks) if item.answer is False}


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Narrow boats are dearer than wide barges", True),
        ("private sluice", False),
        ("helpful gate for a wide canal", False),
        ("through the late fifties", False),
        ("built a boathouse for the canal in", True),
        ("oiled by the keepers", False),
        ("law on sluices", False),
    ],
)
def test_only_what_is_then_plainly_false_is_changed(changed: set[str], words: str, asked: bool) -> None:
    assert any(words in question for question in changed) is asked


def test_a_date_before_a_definition_is_no_part_of_it_and_a_greek_letter_has_its_field(tmp_path: Path) -> None:
    items = [i for i in make_definition_items(read_markdown(tmp_path, KEEPERS)) if i.kind is ItemKind.SHORT]
    gauge = next(item for item in items if "gauge" in item.question)
    gamma = next(item for item in items if "Gamma" in item.question)
    assert "1967" not in f"{gauge.question} {gauge.answer} {gauge.explanation}"
    assert "Canal depth" in gamma.question


def test_no_term_is_left_out_that_goes_on_from_or_into_other_nouns(tmp_path: Path) -> None:
    text = (
        "# 聚类\n\n## 聚类\n\n农民常常用聚类来整理果园里的苹果和梨子。欧几里得聚类由苹果之间距离的平均值来定义。"
        "聚类可以帮助果园的主人找到相近的苹果。\n"
    )
    told = [i.question for i in make_cloze_items(read_markdown(tmp_path, text)) if i.kind is ItemKind.CLOZE]
    assert not any("欧几里得____" in question for question in told)
    assert told
