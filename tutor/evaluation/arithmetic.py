"""Work out the calculation that a derived sentence shows, and see that it starts from figures that are given."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from tutor.text.figures import SCALES

TOLERANCE = 0.005  # of a result, for one that is shown rounded
_COUNTS = (7.0, 12.0, 24.0, 52.0, 60.0, 365.0, *(10.0**power for power in range(10)))  # of units in a unit
_SCALE = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
_NUMBER = re.compile(rf"(\d[\d,]*(?:\.(\d+))?)(?:\s?({_SCALE})(?![A-Za-z]))?", re.IGNORECASE)
_TIMES = re.compile(r"(?<=[\d)\s])[x×·](?=[\s\d(])")
_SIGNS = str.maketrans({"÷": "/", "−": "-", "–": "-", "（": "(", "）": ")", "＋": "+", "＝": "=", "≈": "="})
_IDLE = re.compile(r"[^0-9.eE()+\-*/]")
_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of an equation: its value, its figures, and how far a rounded value may be off."""

    value: float
    figures: tuple[float, ...]
    slack: float


def holds_calculation(calculation: str, given: Collection[float]) -> bool:
    """Tell whether each equation of a calculation is true and starts from given figures.

    Equations are parted by semicolons; a later one may use the results of those before it. A figure may also be a
    power of ten or a count such as the months of a year. A share may be written as a percentage.
    """
    known = {*given, *_COUNTS}
    for equation in re.split(r"[;；\n]", calculation):
        sides = [_read_side(side) for side in equation.translate(_SIGNS).split("=")]
        if len(sides) < 2 or sides[0] is None or not known.issuperset(sides[0].figures):
            return False
        value = sides[0].value
        for side in sides[1:]:
            if side is None or not _is_near(value, side):
                return False
            known |= {side.value, *side.figures}
    return True


def _is_near(value: float, side: _Side) -> bool:
    slack = max(side.slack, TOLERANCE * abs(side.value))
    return abs(value - side.value) <= slack or abs(100 * value - side.value) <= slack


def _read_side(text: str) -> _Side | None:
    """Read one side of an equation, None if it is no arithmetic; words and signs of money are passed over."""
    figures: list[float] = []
    slack = 0.5

    def replace_number(match: re.Match[str]) -> str:
        nonlocal slack
        scale = SCALES.get((match[3] or "").lower(), 1.0)
        figures.append(round(float(match[1].replace(",", "")) * scale, 6))
        slack = 0.5 * 10.0 ** -len(match[2] or "") * scale
        return f" {figures[-1]!r} "

    numbered = _NUMBER.sub(replace_number, _TIMES.sub("*", re.sub(r"[$€£¥]\s?", "", text)))
    bare = " ".join(re.sub(r"[A-Za-z]{2,}|[^\W\d_e]", " ", numbered).split())
    try:
        value = _work_out(ast.parse(_IDLE.sub(" ", bare).strip(), mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError):
        return None
    return _Side(value, tuple(figures), slack)


def _work_out(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_work_out(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return _OPERATORS[type(node.op)](_work_out(node.left), _work_out(node.right))
    raise ValueError("no arithmetic")
