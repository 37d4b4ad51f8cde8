"""Look up in a lesson's own file whether a quote stands there, and where."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.course import find_lessons, read_lesson
from tutor.course.encoding import decode_text
from tutor.course.files import SUFFIXES, LessonFile
from tutor.errors import ReadError
from tutor.settings import Settings
from tutor.types import Citation

MIN_QUOTE_CHARS = 2
_PLAIN = ("text", "html")  # what holds its words as they are; subtitles repeat theirs, the others are no text
_MANY_CUES = 2
_CLOCK = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{2}\b", re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_GAP = re.compile(r"…|\.\.\.|\n| \| ")
_KEPT = re.compile(r"[^a-z0-9㐀-䶿一-鿿豈-﫿]+")


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a lesson file: its lines, or one entry for the whole where they are not `numbered`."""

    lines: tuple[str, ...]
    numbered: bool


def squash(text: str) -> str:
    """Return the plain letters, digits and Chinese characters of a text: what layout and damage leave alone.

    A text that has none of them, such as one in another script, keeps all its letters instead.
    """
    text = unicodedata.normalize("NFKC", text).lower()
    return _KEPT.sub("", text) or "".join(letter for letter in text if letter.isalnum())


def load_sources(paths: Sequence[Path], settings: Settings) -> dict[str, Source]:
    """Read the lesson files under files and folders, each under its name in citations.

    Text and web pages are decoded only, so that a quote is compared with the file itself and not with what the reader
    made of it; other formats go through the reader. What cannot be read is left out.
    """
    sources = {}
    for file in find_lessons(paths)[0]:
        try:
            sources[file.name] = _load_source(file, settings)
        except ReadError:
            continue
    return sources


def holds_quote(source: Source, quote: str) -> bool:
    """Tell whether all pieces of a quote stand in the lesson's file, in their order."""
    return len(squash(quote)) >= MIN_QUOTE_CHARS and _find_pieces(source.lines, quote)


def holds_quote_at(source: Source, citation: Citation) -> bool:
    """Tell whether a quote stands at the lines that its citation names; true where the source has no numbers."""
    place = citation.location
    if not source.numbered:
        return True
    if place.line_start is None:
        return False
    last = place.line_end or place.line_start
    return place.line_start >= 1 and _find_pieces(source.lines[place.line_start - 1 : last], citation.quote)


def _load_source(file: LessonFile, settings: Settings) -> Source:
    data = file.path.read_bytes()
    if SUFFIXES.get(file.path.suffix.lower(), "text") in _PLAIN and not data.startswith(b"%PDF-"):
        text = decode_text(data)
        if text.count("-->") < _MANY_CUES or "<html" in text[:1000].lower():
            return Source(tuple(text.split("\n")), numbered=True)
    lesson = read_lesson(file, max_file_mb=settings.max_file_mb, max_chunk_chars=settings.max_chunk_chars)
    text = "\n".join(unit.quote or unit.text for chunk in lesson.chunks for unit in chunk.units)
    return Source((text,), numbered=False)


def _find_pieces(lines: Sequence[str], quote: str) -> bool:
    """Tell whether the pieces of a quote follow each other in these lines, as they are or without their markup."""
    raw = "\n".join(lines)
    pieces = [piece for piece in map(squash, _GAP.split(quote)) if piece]
    for text in (raw, _CLOCK.sub(" ", raw), _TAG.sub(" ", raw)):
        held, position = squash(html.unescape(text)), 0
        for piece in pieces:
            position = held.find(piece, position)
            if position < 0:
                break
            position += len(piece)
        else:
            return bool(pieces)
    return False
