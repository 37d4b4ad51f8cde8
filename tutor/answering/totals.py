"""Tell whether a question asks for the total of what it names, which units give a total, and what each is the total of.

A total says little itself: the points or rows before it in its list or table say what is counted in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.figures import find_figures
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

MIN_PARTS = 2
_TOTAL = re.compile(
    r"^(?:(?:the|your|our|their|its) )?(?:(?:grand|estimated|overall) )?(?:total|sum|overall|altogether|all in|in all)"
    r"\b|^(?:合计|总|一共|共计)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:：]{2,60}(?=[:：])")
_ASKS_TOTAL = re.compile(
    r"\b(?:total|altogether|overall|all in|in all|grand)\b|\bbottom line\b|\ball told\b|\bin sum\b"
    r"|\b(?:everything|all) (?:added|put|taken) (?:up|together)\b|\badds? up to\b"
    r"|总共|一共|合计|总计|总(?:额|价|费用|成本|花费|预算|开销|支出|数)|(?:全部|都|所有)?加(?:起来|在一起|总)|[全整]部[下算]来|共计",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def asks_total(question: str) -> bool:
    """Tell whether a question asks for a total: what it comes to altogether, 总共."""
    return _ASKS_TOTAL.search(question) is not None


def is_total(unit: Unit) -> bool:
    """Tell whether a row, or a labelled point or sentence with a figure, gives a total."""
    label = _LABEL.match(unit.text)
    is_labelled = label is not None and (unit.kind is UnitKind.BULLET or find_figures(unit.text[label.end() :]) != [])
    named = unit.cells[0] if unit.cells else label.group() if label and is_labelled else ""
    return _TOTAL.search(named) is not None


def find_parts(chunk: Chunk, position: int) -> str:
    """Return the text of what a total is of, "" for what is none: the points or rows before it, two at least."""
    parts = _list_parts(chunk, position)
    return " ".join(part.text for part in parts) if len(parts) >= MIN_PARTS else ""


def read_lead(chunk: Chunk, unit: Unit) -> str:
    """Return what introduces a unit: of a line below a table that gives its total, what introduces the table."""
    if unit.kind is UnitKind.SENTENCE and not unit.lead and _TOTAL.match(unit.text):
        position = chunk.units.index(unit)
        if position and chunk.units[position - 1].kind is UnitKind.ROW:
            return read_lead(chunk, chunk.units[position - 1])
    return unit.lead.removesuffix(" | ".join(unit.header)) if unit.kind is UnitKind.ROW else unit.lead


def is_part_asked(chunk: Chunk, position: int, asked: frozenset[str]) -> bool:
    """Tell whether just one row of what a total is of has a label of the words asked: what that row comes to."""
    labels = [frozenset(tokenize(part.cells[0])) for part in _list_parts(chunk, position) if part.cells]
    return sum(bool(label) and label <= asked for label in labels) == 1


def _list_parts(chunk: Chunk, position: int) -> list[Unit]:
    unit = chunk.units[position]
    if unit.kind is UnitKind.SENTENCE or not is_total(unit):
        return []
    return [u for u in chunk.units[:position] if (u.kind, u.lead, u.header) == (unit.kind, unit.lead, unit.header)]
