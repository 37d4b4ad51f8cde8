"""Find words in all lessons while they are typed: the passages that have them, the words marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.reading.address import fingerprint
from tutor.text.fold import fold
from tutor.text.words import STOP_WORDS
from tutor.types import Chunk, Unit

_WORD = re.compile(r"[㐀-䶿一-鿿]+|[^\W_]+(?:[-'][^\W_]+)*")
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_SNIPPET_CHARS = 150
_MAX_QUERY_CHARS = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found: its best words, (text, is a word that was looked for) pairs, and where they stand."""

    document: str
    title: str
    heading: tuple[str, ...]
    language: str
    snippet: tuple[tuple[str, bool], ...]
    chunk_id: str
    words: str


@dataclass(frozen=True, slots=True)
class _Folded:
    chunk: Chunk
    frame: str
    units: tuple[str, ...]
    whole: str


class Finder:
    """The lessons' words made ready to be looked through. Safe to share between threads."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._passages = [_fold_chunk(chunk) for chunk in chunks]

    def find(self, query: str, limit: int, search: Callable[[str, int], Iterable[Chunk]] | None = None) -> list[Hit]:
        """Return up to `limit` passages, those that have all words first, the best of them first.

        Words match from their beginning, so a word that is not typed to its end matches. What is left of the limit is
        filled with what `search` finds for the query by its meaning.
        """
        query = query.strip()[:_MAX_QUERY_CHARS]
        terms = _read_terms(query)
        if not terms:
            return []
        patterns = [_pattern(term) for term in terms]
        phrase = fold(query)
        scored = [(_score(one, patterns, phrase), order) for order, one in enumerate(self._passages)]
        best = sorted((pair for pair in scored if pair[0]), key=lambda pair: (-pair[0], pair[1]))
        hits = [_make_hit(self._passages[order], terms, phrase) for _, order in best[:limit]]
        if search is None or len(hits) >= limit:
            return hits
        known = {hit.chunk_id for hit in hits}
        by_id = {one.chunk.id: one for one in self._passages}
        meant = [chunk.id for chunk in search(query, limit) if chunk.id not in known and chunk.id in by_id]
        return hits + [_make_hit(by_id[name], terms, phrase) for name in meant[: limit - len(hits)]]


def _fold_chunk(chunk: Chunk) -> _Folded:
    frame = fold(" ".join((chunk.title, *chunk.heading)))
    units = tuple(fold(unit.text) for unit in chunk.units)
    return _Folded(chunk, frame, units, " ".join((frame, *units)))


def _read_terms(query: str) -> list[str]:
    words = list(dict.fromkeys(_WORD.findall(fold(query))))
    meant = [word for word in words if word not in STOP_WORDS]
    return meant or [word for word in words if len(word) > 1]


@lru_cache(maxsize=1024)
def _pattern(term: str) -> re.Pattern[str]:
    """Return what finds a folded word from its beginning, with or without hyphens; Chinese anywhere."""
    if _HAN.search(term):
        return re.compile(re.escape(term))
    letters = [re.escape(letter) for letter in term if letter.isalnum()]
    return re.compile(r"(?<![^\W_])" + "[-' ]?".join(letters[:2]) + "".join(f"[-']?{x}" for x in letters[2:]))


def _score(one: _Folded, patterns: Sequence[re.Pattern[str]], phrase: str) -> float:
    """Return how well a passage fits: 0 unless it has all the words."""
    if not all(pattern.search(one.whole) for pattern in patterns):
        return 0.0
    best = max((_count(unit, patterns) for unit in one.units), default=0) / len(patterns)
    framed = _count(one.frame, patterns) / len(patterns)
    return 1.0 + best + framed + (1.0 if phrase in one.whole else 0.0)


def _count(text: str, patterns: Sequence[re.Pattern[str]]) -> int:
    return sum(pattern.search(text) is not None for pattern in patterns)


def _make_hit(one: _Folded, terms: Sequence[str], phrase: str) -> Hit:
    chunk = one.chunk
    patterns = [_pattern(term) for term in terms]
    counts = [(_count(text, patterns), phrase in text) for text in one.units]
    unit: Unit = chunk.units[counts.index(max(counts))]
    snippet = _cut(mark_words(unit.text, terms))
    words = fingerprint(unit.quote or unit.text)
    return Hit(chunk.document, chunk.title, chunk.heading, chunk.language, snippet, chunk.id, words)


def mark_words(text: str, terms: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """Cut a text into (part, is one of the words) pairs; joined, the parts are the text. The words are folded."""
    patterns = [_pattern(term) for term in terms]
    folded = "".join(map(_fold_letter, text))
    spans = sorted(found.span() for pattern in patterns for found in pattern.finditer(folded))
    parts: list[tuple[str, bool]] = []
    position = 0
    for start, stop in spans:
        begin, end = max(start, position), _end_of_word(folded, stop)
        if end > begin:
            parts += [(text[position:begin], False), (text[begin:end], True)]
            position = end
    parts.append((text[position:], False))
    return tuple((part, marked) for part, marked in parts if part)


def _end_of_word(folded: str, end: int) -> int:
    """Return where a word ends of which only the beginning was typed."""
    if _HAN.match(folded[end - 1 : end]):
        return end
    while end < len(folded) and folded[end].isalnum() and not _HAN.match(folded[end]):
        end += 1
    return end


def _cut(parts: Sequence[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """Shorten a marked text to about a line and a half around its first mark."""
    text = "".join(part for part, _ in parts)
    if len(text) <= _SNIPPET_CHARS:
        return tuple(parts)
    lead = 0
    for part, marked in parts:
        if marked:
            break
        lead += len(part)
    start = max(0, min(lead - _SNIPPET_CHARS // 3, len(text) - _SNIPPET_CHARS)) if lead < len(text) else 0
    if start and not _HAN.search(text[start : start + 12]):
        start += text[start : start + 20].find(" ") + 1
    end = min(len(text), start + _SNIPPET_CHARS)
    kept: list[tuple[str, bool]] = [("… ", False)] if start else []
    position = 0
    for part, marked in parts:
        shown = part[max(0, start - position) : max(0, end - position)]
        kept += [(shown, marked)] if shown else []
        position += len(part)
    return (*kept, (" …", False)) if end < len(text) else tuple(kept)


@lru_cache(maxsize=8192)
def _fold_letter(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter
