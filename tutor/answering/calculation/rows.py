"""Read the quantities of table rows: what each cell is of, by its row and its column."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, is_time
from tutor.answering.calculation.quantities import Quantity, find_quantities
from tutor.answering.calculation.reading import (
    TIME_PER,
    TIME_PERS,
    TOTAL,
    Per,
    Reading,
    name_time,
    read_after,
    read_count,
    read_each_before,
    read_frame,
    read_held,
)
from tutor.answering.evidence import Scored

_PRICED = re.compile(
    r"\b(?:prices?|fares?|tickets?|tariffs?|rates?|fees?|unit)\b|\b(?:per|each|one)\b|单价|票价|价格|售价|每|收费", re.I
)
_HEADER_EACH = re.compile(
    r"\b(?:per|for each|for every|each|an?)\s+(?:(?P<count>\d[\d,]*)\s+)?(?P<noun>[a-z][a-z -]*)|/\s?"
    r"(?P<slash>[a-z]+)"
    r"|每(?P<zhcount>[\d千百万]*)(?P<measure>[个名条张只台本位次件份块]?)(?P<zhnoun>[一-鿿]{1,4}?)(?:的|费用|价格"
    r"|成本|单价|价|费|[（(]|$)",
    re.I,
)


def read_row(scored: Scored) -> list[Reading]:
    """Return the quantities of a row."""
    cells, header = scored.unit.cells, scored.unit.header
    near, frame = read_frame(scored)
    names = [header[i] if i < len(header) else "" for i in range(len(cells))]
    found = {i: find_quantities(cell, names[i]) for i, cell in enumerate(cells) if i}
    attributes = [cell for i, cell in enumerate(cells) if i and not found[i]]
    readings = []
    for i, quantities in found.items():
        for quantity in quantities:
            if sum(q.amount.unit == quantity.amount.unit for q in quantities) > 1:
                continue
            # What else a cell says may limit its figure: "$14 (child $6)" is left out, "$4.6 million (GPT-3)" is not.
            aside = cells[i][: quantity.start] + " " + cells[i][quantity.end :]
            own = read_held(" ".join((cells[0], *attributes, names[i], aside)))
            per = _read_row_per(scored, i, names, found)
            total = TOTAL.match(cells[0].strip("* ")) is not None
            readings.append(Reading(quantity, scored, cells[0], own, near, frame, i, names[i], per, total))
    return readings


def _read_row_per(scored: Scored, column: int, names: list[str], found: dict[int, list[Quantity]]) -> tuple[Per, ...]:
    """Return for how many a row's quantity is: as its column says, as another cell counts, or for one thing priced."""
    cell = scored.unit.cells[column]
    if after := read_after(cell, found[column][0].end):
        return after
    if before := read_each_before(cell[: found[column][0].start]):
        return before
    if (match := _HEADER_EACH.search(names[column])) is not None:
        count = match["count"] or match["zhcount"] or ""
        noun = match["noun"] or match["slash"] or match["zhnoun"] or match["measure"] or ""
        return (Per(read_count(count), noun.strip(), name_time(noun)),)
    if time := TIME_PER.search(names[column]):
        return (Per(Fraction(1), "", TIME_PERS[str(time.lastgroup)]),)
    unit = found[column][0].amount.unit
    counts = [q for i, quantities in found.items() if i != column for q in quantities if q.amount.unit != unit]
    things = [
        q for q in counts if q.amount.unit not in CURRENCIES and not is_time(q.amount.unit) and q.amount.unit != "%"
    ]
    if len(things) == 1 and not things[0].amount.is_range and not things[0].amount.bound:
        noun = things[0].noun or next(names[i] for i, quantities in found.items() if things[0] in quantities)
        label = scored.unit.cells[0]
        return (Per(things[0].amount.low, f"{noun} {label}".strip(), bulk_labels=(noun, label)),)
    if things:
        return ()
    label = scored.unit.cells[0]
    priced = f"{names[column]} {scored.unit.lead} {' '.join(scored.chunk.heading[-1:])}"
    plural = re.search(r"[a-z]s$", label.strip(), re.I) is not None
    return (Per(Fraction(1), label),) if _PRICED.search(priced) and not plural and not TOTAL.match(label) else ()
