"""Find on a page the words that a citation or an address names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tutor.reading.address import fingerprint, read_fingerprint
from tutor.reading.page import UnitKey
from tutor.types import Chunk


@dataclass(frozen=True, slots=True)
class Place:
    """The units of a page to mark. `is_exact` is false where only the passage around the words was found."""

    keys: frozenset[UnitKey]
    is_exact: bool = True


def find_place(chunks: Sequence[Chunk], chunk_id: str, words: str = "") -> Place | None:
    """Return where the words with a fingerprint stand in a lesson's chunks; None where the lesson has them no more.

    The chunk of that id is looked at first; if it is gone, because the lesson was changed, all chunks are. Without
    words, or where the chunk has them no more, it is the whole chunk.
    """
    codes = read_fingerprint(words)
    own = next((chunk for chunk in chunks if chunk.id == chunk_id), None)
    if own is not None:
        found = _match(own, codes)
        return Place(found) if found else Place(_all_of(own), is_exact=False)
    best = max((_match(chunk, codes) for chunk in chunks), key=len, default=frozenset())
    return Place(best) if best else None


def _match(chunk: Chunk, codes: Collection[str]) -> frozenset[UnitKey]:
    """Return the units whose every line has its code among those given."""
    return frozenset(
        (chunk.id, place)
        for place, unit in enumerate(chunk.units)
        if codes and (own := read_fingerprint(fingerprint(unit.quote or unit.text))) and own <= set(codes)
    )


def _all_of(chunk: Chunk) -> frozenset[UnitKey]:
    return frozenset((chunk.id, place) for place in range(len(chunk.units)))
