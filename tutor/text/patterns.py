"""Search texts for a pattern once: units and questions are read again for every question and every unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

REMEMBERED = 32768  # texts: more than the units and headings of a large course


def remember_search(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[str], bool]:
    """Return a function that tells whether a pattern occurs in a text, and remembers what it told."""
    compiled = re.compile(pattern, flags)

    @lru_cache(maxsize=REMEMBERED)
    def occurs_in(text: str) -> bool:
        return compiled.search(text) is not None

    return occurs_in
