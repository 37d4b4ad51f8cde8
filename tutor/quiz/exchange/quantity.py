"""Read a typed figure as a number and a unit, for programs that mark numbers by value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.quiz.exchange.shown import typed_answers
from tutor.text.figures import SCALES
from tutor.types import QuizItem

_QUANTITY = re.compile(
    r"(?P<before>[^\d\s.,+-]{0,4})\s?(?P<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<after>\s?\D{0,30})"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as digits with a point, its unit as written, and whether the unit stands before it, as $ does."""

    number: str
    unit: str
    unit_first: bool = False


def read_quantity(text: str) -> Quantity | None:
    """Return the one plain number of a text with its unit; None for a range, a scale such as million, or prose."""
    match = _QUANTITY.fullmatch(text.strip())
    if match is None:
        return None
    before, after = match["before"].strip(), match["after"].strip()
    if (before and after) or _has_scale(match["after"]) or any(mark in after + before for mark in "–—~～"):
        return None
    return Quantity(match["number"].replace(",", ""), before or after, unit_first=bool(before))


def read_quantities(item: QuizItem) -> list[Quantity]:
    """Return the quantities of all texts that count; empty if one of them is none, or they differ in value or side."""
    found = [read_quantity(text) for text in typed_answers(item)]
    known = [quantity for quantity in found if quantity is not None]
    sides = {quantity.unit_first for quantity in known if quantity.unit}
    same = len({float(quantity.number) for quantity in known}) == 1
    return known if same and len(sides) <= 1 and len(known) == len(found) else []


def _has_scale(unit: str) -> bool:
    """Tell whether a unit begins with a word or mark that multiplies: 4.6 million, 460万, 3k, but not 3 m."""
    first = re.match(r"\s?([A-Za-z]+)", unit)
    if first:
        return first[1].lower() in SCALES and (len(first[1]) > 1 or not unit[0].isspace())
    return any(unit.strip().startswith(scale) for scale in SCALES if not scale.isascii())
