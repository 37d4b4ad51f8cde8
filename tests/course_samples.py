"""Chunks and documents made of plain lines, for tests of the index and of retrieval."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from tutor.errors import ReadError
from tutor.text.language import detect_language
from tutor.types import Chunk, Document, Location, Unit, UnitKind


def make_chunk(text: str, document: str = "a.md", heading: Sequence[str] = (), title: str = "") -> Chunk:
    """Make a chunk whose units are the lines of the text."""
    lines = text.splitlines()
    units = tuple(Unit(line, UnitKind.SENTENCE, Location(n, n), quote=line) for n, line in enumerate(lines, 1))
    key = hashlib.sha256(f"{document}|{heading}|{text}".encode()).hexdigest()[:16]
    return Chunk(key, document, title, tuple(heading), detect_language(text), text, units, Location(1, len(lines)))


def read_paragraphs(name: str, path: Path) -> Document:
    """Read a file as a lesson: its paragraphs are chunks; one that starts with a bang is refused."""
    text = path.read_text(encoding="utf-8")
    if text.startswith("!"):
        raise ReadError("The file is damaged.", "Save it again.")
    return Document(name, name, tuple(make_chunk(part, name) for part in text.split("\n\n") if part.strip()))


def write_lessons(folder: Path, lessons: dict[str, str]) -> list[tuple[str, Path]]:
    """Write lessons by name and return them as the index takes them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in lessons.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [(name, folder / name) for name in lessons]
