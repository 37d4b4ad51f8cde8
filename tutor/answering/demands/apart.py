"""Tell whether figures of two things are given apart, where a question asks for each and lessons give them together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.demands.alone import JOIN
from tutor.answering.evidence import Scored
from tutor.text.figures import figure_values
from tutor.text.fold import fold

_THING = (
    r"(?:the )?(?P<{}>(?:(?!(?:do|does|did|is|are|was|were|in|for|of|on|to|from|between|the|and|what)\b)[a-z][\w-]* )?"
    r"[a-z][\w-]*)"
)
_A, _B = _THING.format("a"), _THING.format("b")
_APART = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:split|divided|distributed|shared|spread|broken down|apportioned)(?: up| out)?"
        rf" (?:between|among|over|across|into) {_A} and {_B}\W*$",
        rf"\b{_A} and {_B},? (?:separately|individually|on their own|by themselves|each|respectively)\b"
        r"[^?,]{0,30}\W*$",
        rf"\bhow (?:many|much)\b[^?]*? (?:in|for|on|of|from|to) {_A},? and how (?:many|much)(?: [\w-]+)?"
        rf" (?:in|for|on|of|from|to) {_B}(?:,? (?:separately|individually|each|respectively))?\W*$",
        r"(?:^|[^a-z\d㐀-鿿]|[把在里中])(?P<a>[a-z][\w-]*|[㐀-鿿]{2,4}?)\s?[和与跟、]\s?(?P<b>[a-z][\w-]*|[㐀-鿿]{2,4}?)\s?"
        r"(?:之间)?(?:各自?|分别|单独)(?=[有是占花用要得多几])",
    )
)

MIN_FIGURES = 2  # in a sentence that gives both things one each


@dataclass(frozen=True, slots=True)
class Apart:
    """Two things, folded, each of which a question asks a figure of, and the figures that it gives itself."""

    first: str
    second: str
    given: frozenset[float]


def find_apart(question: str) -> Apart | None:
    """Return the two things whose own figures a question asks for, None where it asks for no such."""
    text = fold(question)
    match = next((found for pattern in _APART if (found := pattern.search(text))), None)
    return Apart(match["a"], match["b"], frozenset(figure_values(question))) if match else None


def gives_together(apart: Apart, scored: Scored) -> bool:
    """Tell whether evidence gives both things one figure: a row "Cabins & decks", a sentence with no second figure."""
    text = fold(scored.unit.cells[0] if scored.unit.cells else scored.unit.text)
    first, second = re.escape(apart.first), re.escape(apart.second)
    if not re.search(rf"{first}\s*{JOIN}\s*(?:the )?{second}|{second}\s*{JOIN}\s*(?:the )?{first}", text):
        return False
    own = figure_values(text) - apart.given - figure_values(f"{apart.first} {apart.second}")
    return bool(scored.unit.cells) or len(own) < MIN_FIGURES


def gives_apart(apart: Apart, scored: Scored) -> bool:
    """Tell whether evidence names one of two things, and does not give both one figure."""
    text = fold(f"{scored.unit.lead} {scored.unit.text}")
    return (apart.first in text or apart.second in text) and not gives_together(apart, scored)


def is_known_together(apart: Apart, scored: Sequence[Scored]) -> bool:
    """Tell whether the lessons give two things a figure together at all."""
    return any(gives_together(apart, one) and figure_values(one.unit.text) for one in scored)
