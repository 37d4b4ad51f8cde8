"""Tell what a labelled point counts by a bare figure: of "Oak: 3 boats" and "Elm: 5" the second counts boats too."""

from __future__ import annotations

import re

from tutor.answering.questions.listing import list_siblings
from tutor.types import Chunk, Unit, UnitKind

_LABELLED = re.compile(r"^[^:：]{1,40}[:：]\s*(?P<told>[~≈<>]?\s*[$€£¥]?\d.*)$")
_BARE = re.compile(
    r"[~≈<>]?\s*\d[\d.,]*\s*(?:[kmbt]|thousand|[mbt]r?illion|[千万亿]+)?\+?\s*(?:\[\d+\])?\W*", re.IGNORECASE
)


def read_counted(unit: Unit, chunk: Chunk) -> str:
    """Return what the other points of a list say after their labels where one gives a bare figure after its own."""
    found = _LABELLED.match(unit.text) if unit.kind is UnitKind.BULLET else None
    if found is None or not _BARE.fullmatch(found["told"]):
        return ""
    told = (match["told"] for point in list_siblings(chunk, unit) if (match := _LABELLED.match(point.text)))
    return " ".join(text for text in told if not _BARE.fullmatch(text))
