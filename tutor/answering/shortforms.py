"""Read the abbreviations that a passage spells out: where it says "a CB" it speaks of the centre board."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.text.words import tokenize

MAX_LETTERS = 6
_WORD = r"[A-Za-z][A-Za-z’']*"
_SPELT_OUT = re.compile(
    rf"(?P<long>{_WORD}(?:[ -]{_WORD}){{1,{MAX_LETTERS}}}) ?"
    rf"[(（](?P<short>[A-Z][A-Za-z]{{0,{MAX_LETTERS - 2}}}[A-Z])s?[)）]"
)
Aliases = tuple[tuple[frozenset[str], frozenset[str]], ...]


@lru_cache(maxsize=8192)
def list_spelt_out(text: str) -> Aliases:
    """Return the stems of each abbreviation that a text spells out in brackets, with the stems of its words."""
    found = []
    for match in _SPELT_OUT.finditer(text):
        words = re.split(r"[ -]", match["long"])[-len(match["short"]) :]
        if "".join(word[0] for word in words).lower() == match["short"].lower():
            short = frozenset(tokenize(f"{match['short']} {match['short']}s"))
            found.append((short, frozenset(tokenize(" ".join(words)))))
    return tuple(found)


def spell_out(terms: frozenset[str], aliases: Sequence[tuple[frozenset[str], frozenset[str]]]) -> frozenset[str]:
    """Return terms with the words of the abbreviations among them."""
    return terms.union(*(long for short, long in aliases if not short.isdisjoint(terms)))
