"""List the words of the lessons, so that a question's word can be matched with those that mean nearly the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from tutor.text.words import tokenize
from tutor.types import Chunk

_WORD = re.compile(r"[a-z][a-z'’-]*[a-z]")
_TERM = re.compile(r"[a-z]{3,}")


def list_words(chunks: Iterable[Chunk]) -> dict[str, str]:
    """Return the English terms of the chunks, sorted, each with its most frequent form."""
    forms: dict[str, Counter[str]] = {}
    counted: Counter[str] = Counter()
    for chunk in chunks:
        counted.update(_WORD.findall(" ".join((chunk.title, *chunk.heading, chunk.text)).lower()))
    for word, times in counted.items():
        terms = tokenize(word)
        if len(terms) == 1 and _TERM.fullmatch(terms[0]):
            forms.setdefault(terms[0], Counter())[word] += times
    return {term: min(forms[term], key=lambda form: (-forms[term][form], form)) for term in sorted(forms)}


def dump_words(words: Mapping[str, str]) -> bytes:
    """Serialise as JSON."""
    return json.dumps(words, ensure_ascii=False, indent=0).encode("utf-8")


def load_words(data: bytes) -> dict[str, str]:
    """Read what `dump_words` wrote. Raises ValueError for other bytes."""
    words = json.loads(data)
    if not isinstance(words, dict):
        raise ValueError("not a list of words")
    return {str(term): str(form) for term, form in words.items()}
