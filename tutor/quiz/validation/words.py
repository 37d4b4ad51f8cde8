"""Tell how lessons use their words: in how many lessons, in small letters or as names, and before which others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from tutor.quiz.validation.kinds import list_names
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import STOP_WORDS
from tutor.types import Chunk

COMMON_SHARE, MIN_DOCUMENTS = 0.75, 8  # of the lessons, where there are enough of them to tell
_SMALL = re.compile(r"(?<![\w./@-])[a-z][a-z-]+\b(?!\.\w)")
_PAIR = re.compile(r"(?<![\w./@-])(?=([a-z][a-z-]{3,}) ([a-z][a-z-]{2,})\b)")


class Words:
    """The words of lessons. Its parts are made when they are first needed."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._chunks = tuple(chunks)

    def list_headings(self, document: str) -> frozenset[str]:
        """Return the headings of a lesson."""
        return self._headings.get(document, frozenset())

    def count_uses(self, text: str) -> int:
        """Return how often the lessons, their titles and headings have a text."""
        wanted = " ".join(fold(text).split())
        return sum(told.count(wanted) for told in self._folded)

    def are_small(self, text: str) -> bool:
        """Tell whether the lessons write all words of an English text in small letters somewhere."""
        return all(word in self._small for word in re.findall(r"[a-z][a-z-]+", fold(text)))

    def is_common(self, text: str, language: str) -> bool:
        """Tell whether a term of the field stands, by any name, in so many lessons that it fits nearly all."""
        documents = self._documents.get(language, {})
        if len(documents) < MIN_DOCUMENTS:
            return False
        names = [fold(name) for name in list_names(text)]
        if not find_terms(text):
            return False
        holding = sum(any(_holds_name(told, name) for name in names) for told in documents.values())
        return holding > COMMON_SHARE * len(documents)

    def list_followers(self, word: str) -> frozenset[str]:
        """Return the English words that stand right behind a word in the lessons, words of form left out."""
        return self._followers.get(word, frozenset())

    @cached_property
    def _headings(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for chunk in self._chunks:
            found[chunk.document].update(chunk.heading)
        return {document: frozenset(headings) for document, headings in found.items()}

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        texts = (" ".join((*chunk.heading, chunk.text)) for chunk in self._chunks)
        return tuple(" ".join(fold(text).split()) for text in texts)

    @cached_property
    def _documents(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for chunk in self._chunks:
            texts = found[chunk.language]
            texts[chunk.document] = f"{texts.get(chunk.document, '')}\n{fold(chunk.text)}"
        return dict(found)

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(word for chunk in self._chunks for word in _SMALL.findall(chunk.text))

    @cached_property
    def _followers(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for chunk in self._chunks:
            for first, second in _PAIR.findall(chunk.text):
                if second not in STOP_WORDS:
                    found[first].add(second)
        return {word: frozenset(followers) for word, followers in found.items()}


def _holds_name(told: str, name: str) -> bool:
    if has_han(name):
        return name in told
    return re.search(rf"(?<![a-z0-9]){re.escape(name)}s?(?![a-z0-9])", told) is not None
