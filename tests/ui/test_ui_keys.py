"""Every key of a widget comes from one place, and is named once."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import tutor.ui
from tutor.ui import keys

UI = Path(tutor.ui.__path__[0])
MODULES = sorted(file for file in UI.rglob("*.py") if file.parent.name != "keys")


class KeyFinder(ast.NodeVisitor):
    """Collects what is given as a key to calls, where it does not come from `keys`."""

    def __init__(self) -> None:
        self.strangers: list[str] = []
        self._scopes: list[ast.AST] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._scopes.append(node)
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        for keyword in node.keywords:
            given = keyword.value
            if keyword.arg == "key" and not isinstance(given, ast.Lambda) and not self._comes_from_keys(given):
                self.strangers.append(f"{ast.unparse(given)} in line {given.lineno}")
        self.generic_visit(node)

    def _comes_from_keys(self, given: ast.expr) -> bool:
        if isinstance(given, ast.IfExp):
            return self._comes_from_keys(given.body) and self._comes_from_keys(given.orelse)
        if isinstance(given, ast.Call):  # a function of `keys`, or one of them that was handed in
            return self._comes_from_keys(given.func)
        if isinstance(given, ast.Attribute):
            return isinstance(given.value, ast.Name) and given.value.id == "keys"
        return isinstance(given, ast.Name) and any(self._is_key(given.id, scope) for scope in self._scopes)

    def _is_key(self, name: str, scope: ast.AST) -> bool:
        if isinstance(scope, ast.FunctionDef):
            taken = [*scope.args.args, *scope.args.kwonlyargs]
            if any(argument.arg == name for argument in taken):
                return True
        return any(
            name in {target.id for target in ast.walk(bound) if isinstance(target, ast.Name)}
            and not any(isinstance(part, ast.JoinedStr) for part in ast.walk(value))
            for bound, value in list_bindings(scope)
        )


def list_bindings(scope: ast.AST) -> list[tuple[ast.expr, ast.expr]]:
    found: list[tuple[ast.expr, ast.expr]] = []
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            found += [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.For | ast.comprehension):
            found.append((node.target, node.iter))
    return found


def find_strangers(source: str) -> list[str]:
    finder = KeyFinder()
    finder.visit(ast.parse(source))
    return finder.strangers


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(UI)))
def test_every_key_comes_from_keys(file: Path) -> None:
    assert find_strangers(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'st.button("a", key="mine")',
        'st.button("a", key=f"mine-{place}")',
        'st.button("a", key=f"{keys.STOP}-{place}")',
        'top = f"mine-{place}"\n    st.button("a", key=top)',
    ],
)
def test_a_key_written_inline_is_found(line: str) -> None:
    assert len(find_strangers(f"def show(place):\n    {line}")) == 1


def test_keys_are_different_and_used() -> None:
    named = {name: value for name, value in vars(keys).items() if isinstance(value, str) and name.isupper()}
    assert [value for value, count in Counter(named.values()).items() if count > 1] == []
    source = "".join(file.read_text(encoding="utf-8") for file in MODULES)
    made = [name for name, value in vars(keys).items() if callable(value) and not name.startswith("_")]
    assert [name for name in [*named, *made] if not re.search(rf"\bkeys\.{name}\b", source)] == []
