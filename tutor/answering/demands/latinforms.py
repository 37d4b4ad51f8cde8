"""Spell what a Chinese text names in Latin letters, to find the names of a question in another language in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.evidence import Scored
from tutor.retrieval.chinese import cut_words
from tutor.retrieval.dictionary import load_dictionary
from tutor.retrieval.senses import add_senses, find_new
from tutor.text.fold import fold
from tutor.text.language import has_han

_MONTHS = "january february march april may june july august september october november december".split()
MIN_CHARACTERS, MIN_LETTERS = 2, 4


@lru_cache(maxsize=4096)
def spell_names(text: str) -> frozenset[str]:
    """Return the folded Latin forms of the firms, persons and works that a text names in Chinese, without hyphens."""
    words = {word for word in cut_words(text) if len(word) >= MIN_CHARACTERS and has_han(word)}
    forms = (form for word in words for form in _list_forms(word))
    return frozenset(fold(form).replace("-", "") for form in forms if len(form) >= MIN_LETTERS)


def is_spelt(name: str, text: str) -> bool:
    """Tell whether a text names in Chinese, whole or as part of a longer name, what a question names in Latin."""
    plain = fold(name).replace("-", "")
    if plain in _MONTHS:
        return re.search(rf"(?<!\d){_MONTHS.index(plain) + 1}\s?月", text) is not None
    return any(plain == form or plain in form.split() for form in spell_names(text))


def is_spelt_somewhere(name: str, scored: Sequence[Scored]) -> bool:
    """Tell whether some passage in Chinese names what a question names in Latin letters."""
    texts = {one.chunk.id: one.chunk.text for one in scored if one.chunk.language == "zh"}
    return any(is_spelt(name, text) for text in texts.values())


@lru_cache(maxsize=8192)
def _list_forms(word: str) -> tuple[str, ...]:
    known = load_dictionary().find_names(word)
    added = (*add_senses(word, ()), *find_new(word))
    return (*known, *(sense for sense in added if sense[:1].isupper()))
