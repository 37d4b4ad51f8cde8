"""Tell which of the things that a lesson's title sets against each other ("Oak vs. Pine") a section of it is about."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from tutor.text.words import content_words
from tutor.types import Chunk

_AGAINST = re.compile(r"\s+(?:vs\.?|versus)\s+|(?<=[\w\u3400-\u9fff])\s*对比\s*(?=[\w\u3400-\u9fff])", re.IGNORECASE)
_BEFORE = re.compile(r"^.*[:：]\s*")


def is_of_other_side(asked: Collection[str], chunk: Chunk) -> bool:
    """Tell whether a section is about another of such things than those that a question's stems name."""
    sides = _list_sides(chunk.title)
    headed = frozenset(content_words(" ".join(chunk.heading)))
    named = [side for side in sides if side.issubset(asked)]
    about = [side for side in sides if side <= headed]
    return bool(named) and bool(about) and not any(side in named for side in about)


@lru_cache(maxsize=4096)
def _list_sides(title: str) -> tuple[frozenset[str], ...]:
    """Return the stems of each thing that a title sets against others, none where it sets none."""
    parts = [frozenset(content_words(_BEFORE.sub("", part))) for part in _AGAINST.split(title)]
    return tuple(parts) if len(parts) > 1 and all(parts) else ()
