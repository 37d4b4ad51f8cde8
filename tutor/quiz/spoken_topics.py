"""Find what a lesson without headings teaches, such as the transcript of a talk: its questions, terms and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tutor.quiz.generation.meanings import find_definitions
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import Chunk, ObjectiveSource, Unit

Topic = tuple[str, Unit, Chunk, ObjectiveSource]
FindTerms = Callable[[str], Sequence[str]]
MAX_SPOKEN, MAX_KEY_TERMS, MIN_MENTIONS, MIN_NAMED = 8, 5, 2, 3
_KEY_TERM = re.compile(r"\w+[ -]\w+.*|[㐀-鿿]{3,}")
# A question that a speaker asks and answers; spoken text has no question marks, so what answers it ends it.
_QUESTION = re.compile(
    r"^(?:so |and |but |now )?(?P<asked>(?:when|why|how|what) (?:should|do|does|is|are|can)"
    r" (?:[\w'’-]+ ){2,9}?[\w'’-]+)"
    r"(?=\?| (?:this|it|well|so|that|the answer|let['’]s|turns)\b|$)",
    re.IGNORECASE,
)
_HAN_QUESTION = re.compile(
    r"^(?:那么?|所以|现在)?(?P<asked>[^，。？]{0,10}(?:为什么|如何|怎样|什么时候|何时)[^，。？]{3,20})[？]"
)
_POINTS_BACK = re.compile(r"\b(?:this|these|those|it|ones?|that|there|i|me|here)\b|这|那|它|我", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Z]*[a-z][a-zA-Z]*(?:[ -][A-Z][A-Za-z0-9]+)*\b")


def find_spoken_topics(chunks: Sequence[Chunk], find_terms: FindTerms) -> list[Topic]:
    """Return the topics of a lesson without headings: questions it asks, terms it defines, key terms, names."""
    found = [
        *_find_questions(chunks),
        *_find_defined(chunks),
        *find_key_terms(chunks, find_terms),
        *_find_names(chunks),
    ]
    kept: list[Topic] = []
    for topic in found:
        if not any(fold(topic[0]) in fold(other[0]) and topic[3] is other[3] for other in kept):
            kept.append(topic)
    places = {chunk.id: position for position, chunk in enumerate(chunks)}
    return sorted(kept[:MAX_SPOKEN], key=lambda topic: places[topic[2].id])


def find_key_terms(chunks: Sequence[Chunk], find_terms: FindTerms) -> Iterator[Topic]:
    """Yield the terms of the field that a lesson without headings and definitions mentions most."""
    counts: Counter[str] = Counter()
    places: dict[str, tuple[Unit, Chunk]] = {}
    for chunk in chunks:
        for unit in chunk.units:
            if unit.citable and not unit.example:
                names = [name for name in find_terms(unit.text) if _is_key_term(name, chunk.language)]
                counts.update(names)
                for name in names:
                    places.setdefault(name, (unit, chunk))
    for name, count in counts.most_common(MAX_KEY_TERMS):
        if count >= MIN_MENTIONS:
            yield name, *places[name], ObjectiveSource.TERM


def _is_key_term(name: str, language: str) -> bool:
    return _KEY_TERM.fullmatch(name) is not None and has_han(name) == (language == "zh")


def _find_questions(chunks: Sequence[Chunk]) -> Iterator[Topic]:
    for chunk in chunks:
        for unit in chunk.units:
            chinese = chunk.language == "zh"
            match = (_HAN_QUESTION if chinese else _QUESTION).match(unit.text)
            if match and unit.citable and not _POINTS_BACK.search(match["asked"]):
                asked = match["asked"]
                yield f"{asked[:1].upper()}{asked[1:]}{'？' if chinese else '?'}", unit, chunk, ObjectiveSource.HEADING


def _find_defined(chunks: Sequence[Chunk]) -> Iterator[Topic]:
    for definition in find_definitions(chunks):
        yield definition.term, definition.unit, definition.chunk, ObjectiveSource.TERM


def _find_names(chunks: Sequence[Chunk]) -> Iterator[Topic]:
    """Yield names that a lesson speaks of several times."""
    counts: Counter[str] = Counter()
    places: dict[str, tuple[Unit, Chunk]] = {}
    for chunk in chunks:
        for unit in chunk.units:
            for name in _NAME.findall(unit.text):
                counts[name] += 1
                places.setdefault(name, (unit, chunk))
    for name, count in counts.most_common(MAX_KEY_TERMS):
        if count >= MIN_NAMED:
            yield name, *places[name], ObjectiveSource.TERM
