"""Find foreign names in Chinese sentences: parts joined by a middle dot, as 罗伯特·胡克."""

from __future__ import annotations

import re
from collections.abc import Iterator

DOT = "·"
MAX_PART = 7
_PART = re.compile(r"[一-鿿A-Z][一-鿿a-z.]*")


def find_dotted_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names with a middle dot stand, but for those that go on into another noun (a hill, a prize)."""
    if DOT not in text:
        return
    import rjieba

    tagged, places, place = rjieba.tag(text), [], 0
    for word, _ in tagged:
        places.append((place, place + len(word)))
        place += len(word)
    number = 0
    while number < len(tagged):
        first = number
        while _joins(tagged, number):
            number += 2
        last = number
        number += 1
        if last == first:
            continue
        goes_on = last + 1 < len(tagged) and tagged[last + 1][1].startswith("n") and tagged[last + 1][1] != "nr"
        if not goes_on:
            yield places[first][0], places[last][1]


def _joins(tagged: list[tuple[str, str]], number: int) -> bool:
    """Tell whether a word is a part of a name, with a dot and another part behind it."""
    if number + 2 >= len(tagged) or tagged[number + 1][0] != DOT:
        return False
    parts = tagged[number][0], tagged[number + 2][0]
    return all(_PART.fullmatch(part) and len(part) <= MAX_PART for part in parts)
