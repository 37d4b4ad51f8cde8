"""Formulas are told from sums of money, variables and ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.text.formulas import find_formulas


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        (r"The load is $F = m g$ at rest.", ["F = m g"]),
        (r"Take \(x^2\) and \[ \frac{a}{b} \] of it.", ["x^2", r"\frac{a}{b}"]),
        ("$$ L = a + b $$", ["L = a + b"]),
        ("With $n$ ropes and $2k$ knots, $f(x)$ is $10$.", ["n", "2k", "f(x)", "10"]),
        ("$a, b$ and $k-1$", ["a, b", "k-1"]),
        ("A loaf costs $5 and $6.", []),
        ("between $4.60 and $10, or $1,000 - $100,000", []),
        ("US$5/US$6, A$ 5, 5$ or 6$", []),
        ("Set $HOME/$USER and $PATH to it", []),
        (r"an escaped \$x = 1$ sign", []),
        ("$$ $$ and $ $", []),
        ("open $x = 1 without an end", []),
        ("the $flour and water$ of it", []),
    ],
)
def test_formulas_are_found(text: str, formulas: list[str]) -> None:
    assert [found.latex for found in find_formulas(text)] == formulas


@given(st.text(alphabet="$\\()[]{}x=1 \n中", max_size=60))
def test_formulas_stand_in_the_text_in_order(text: str) -> None:
    position = 0
    for found in find_formulas(text):
        assert position <= found.start < found.end <= len(text)
        assert found.latex and found.latex in text[found.start : found.end]
        assert "$" not in found.latex
        position = found.end
