"""The scripts of the views only put parts together: what decides something stands elsewhere, with its tests."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tutor.ui.views

VIEWS = sorted(Path(tutor.ui.views.__path__[0]).glob("*.py"))
MAX_LINES = 80
MAX_QUESTIONS = 8  # choices between parts to show
LOGIC = (
    ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Try, ast.ClassDef, ast.BinOp,
    ast.Raise, ast.Compare,
)  # fmt: skip


def find_logic(source: str) -> list[str]:
    """Return what a view may not hold; to ask whether something is there, by comparing it with None, is no logic."""
    nodes = list(ast.walk(ast.parse(source)))
    asked = {
        id(node) for node in nodes if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Is | ast.IsNot)
    }
    found = [ast.unparse(node) for node in nodes if isinstance(node, LOGIC) and id(node) not in asked]
    functions = [node.name for node in nodes if isinstance(node, ast.FunctionDef)]
    questions = [node for node in nodes if isinstance(node, ast.If | ast.IfExp)]
    return found + functions[1:] + (["questions"] if len(questions) > MAX_QUESTIONS else [])


@pytest.mark.parametrize("file", VIEWS, ids=lambda file: str(file.stem))
def test_views_are_short_and_hold_no_logic(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MAX_LINES
    assert find_logic(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "for lesson in lessons:\n    show(lesson)",
        "try:\n    show()\nexcept TutorError:\n    pass",
        "if count > 3:\n    show()",
        "def show_page():\n    pass\n\n\ndef show_part():\n    pass",
        "show([lesson.title for lesson in lessons])",
    ],
)
def test_logic_in_a_view_is_found(source: str) -> None:
    assert find_logic(source)
