"""Find when a sentence of a transcript begins: often in the middle of a caption, of which only the start is known."""

from __future__ import annotations

import math
import re
from collections.abc import Set

from tutor.text.words import tokenize
from tutor.types import Chunk, Unit

_WORD = re.compile(r"[\w'’-]+")
_CLAUSE = re.compile(r"(?:if|unless|when|but|because|since|so|which|who|please|and|now|then|also)$", re.IGNORECASE)
MAX_BACK = 6  # words from the first that is asked about back to what opens its clause
MIN_SHARE = 0.15  # of a sentence before that clause, for the place where the sentence begins to be another


def find_spoken_start(chunk: Chunk, unit: Unit, asked: Set[str] = frozenset()) -> float | None:
    """Return the second in which a unit begins, or its clause that first says anything of what is asked, by its terms.

    Speech has few full stops: what is asked for may stand far behind the start of what reads as one sentence.
    """
    start, end = _find_start(chunk, unit), unit.location.time_end
    share = _find_clause(unit.text, asked) if asked else 0.0
    if start is None or end is None or share < MIN_SHARE:
        return start
    return float(math.floor(start + (end - start) * share))


def _find_clause(text: str, asked: Set[str]) -> float:
    """Return behind which share of a text the clause begins that first holds one of the terms."""
    words = list(_WORD.finditer(text))
    first = next((n for n, word in enumerate(words) if not asked.isdisjoint(tokenize(word.group()))), 0)
    opens = next((n for n in range(first, max(0, first - MAX_BACK), -1) if _CLAUSE.match(words[n].group())), None)
    return words[opens].start() / len(text) if opens is not None else 0.0


def _find_start(chunk: Chunk, unit: Unit) -> float | None:
    """Return the second in which a unit begins, by how much of its first caption the unit before it takes.

    The start of the caption where nothing before it stands in the same one; None for what is not spoken.
    """
    start = unit.location.time_start
    at = chunk.units.index(unit) if unit in chunk.units else 0
    before = chunk.units[at - 1] if at else None
    if start is None or before is None or before.location.line_end != unit.location.line_start:
        return start
    end = before.location.time_end
    if end is None or end <= start:
        return start
    said = len((before.quote or before.text).splitlines()[-1])
    left = len((unit.quote or unit.text).splitlines()[0])
    return float(math.floor(start + (end - start) * said / (said + left + 1)))
