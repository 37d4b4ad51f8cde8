"""Read sentences that tell figures apart by what stands in brackets behind each: £18 (Deck) or £64 (Cabin)."""

from __future__ import annotations

import re
from collections import Counter

from tutor.answering.calculation.quantities import Quantity, find_quantities
from tutor.answering.calculation.reading import UNSURE, Reading, read_frame, read_held, read_years
from tutor.answering.evidence import Scored

# A sentence that is cut off may lack its last bracket's end.
_ASIDE = re.compile(r"\s*[(（]\s*(?P<label>[^()（）\d$€£¥%]{1,40}?)\s*(?:[)）]|$)")
_NO_NAME = re.compile(
    r"^(?:about|approx\w*|roughly|each|per|incl\w*|excl\w*|with|without|plus|or|and|up|down|see|e\.?g|i\.?e|约|大约|含|不含|每|左右|见|如|即)"
    r"(?:\b|(?<=[一-鿿]))",
    re.I,
)


def read_bracketed(scored: Scored) -> list[Reading]:
    """Return the quantities of a sentence that brackets tell apart, [] unless at least two of one unit are.

    The chief word of the last name holds for those that leave it out: "(Economy) or (Business Class)".
    """
    text = scored.unit.text
    found = [(quantity, match) for quantity in find_quantities(text) if (match := _match_name(text, quantity))]
    shared = Counter(quantity.amount.unit for quantity, _ in found)
    found = [(quantity, match) for quantity, match in found if shared[quantity.amount.unit] > 1]
    names = [match["label"].strip() for _, match in found]
    if len(set(names)) < len(names) or len(names) < 2:
        return []
    outside = text
    for _, match in reversed(found):
        outside = f"{outside[: match.start()]} {outside[match.end() :]}"
    if UNSURE.search(outside):
        return []
    near, frame = read_frame(scored)
    kind = _name_kind(names)
    held = read_held(f"{outside} {kind}")
    names[-1] = names[-1].removesuffix(f" {kind}")
    return [
        Reading(quantity, scored, name, held | read_held(name), near, frame, years=read_years(text))
        for (quantity, _), name in zip(found, names, strict=True)
    ]


def _match_name(text: str, quantity: Quantity) -> re.Match[str] | None:
    match = _ASIDE.match(text, quantity.end)
    return match if match and not _NO_NAME.match(match["label"]) else None


def _name_kind(names: list[str]) -> str:
    """Return the last word of the last name where it has several and no other has it."""
    words = names[-1].split()
    return words[-1] if len(words) > 1 and not any(words[-1] in name for name in names[:-1]) else ""
