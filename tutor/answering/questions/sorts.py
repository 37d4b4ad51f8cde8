"""Tell a question for the kind of something ("what kind of timber is oak?"), and a text that names one."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from tutor.text.fold import fold
from tutor.text.words import STOP_WORDS, tokenize

_ASKS = re.compile(
    r"\b(?:what|which) (?:kind|type|sort|form|category|class) of (?P<thing>[a-z-]{4,})"
    r"(?= (?:is|was|does|do|did|are|were|would|can|counts?)\b|\W*$)",
    re.IGNORECASE,
)
# Words by which a kind is asked for; what names one need not hold any.
ASKING_SORT = re.compile(
    r"\b(?:kind|type|sort|form|category|class)(?= of\b)"
    r"|\b(?:counts?|qualif(?:y|ies)|pass(?:es)?|regarded|classed)(?= as\b)"
    r"|\b(?:belongs?|falls?)(?= (?:to|into|under)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w-]*")


@lru_cache(maxsize=1024)
def find_sorted(question: str) -> str:
    """Return that of which a question asks the kind, "" where it asks for none."""
    match = _ASKS.search(question)
    return fold(match["thing"]) if match else ""


def names_sort(question: str, text: str) -> bool:
    """Tell whether a text calls something a kind of what is asked about, by a word that the question lacks."""
    thing = find_sorted(question)
    return thing != "" and not _list_kinds(thing, text).issubset(tokenize(question))


@lru_cache(maxsize=65536)
def _list_kinds(thing: str, text: str) -> frozenset[str]:
    """Return the stems of the words right before a thing in a text: of "hard timber" that of "hard"."""
    words = _WORD.findall(text)
    described = (one for one, other in pairwise(words) if fold(other) in (thing, f"{thing}s"))
    return frozenset(term for one in described if fold(one) not in STOP_WORDS for term in tokenize(one))
