"""What other parts of the program say in the terminal's English, worded for the app and in its language.

The catalogue under `texts/messages/` pairs each English template, such as "There is no index at {folder}.", with its
Chinese, and with another English one where the app says it otherwise than the terminal.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

MESSAGES = Path(__file__).parent / "texts" / "messages"
PHRASES = "phrases"  # the file of what is never said alone
# Values that are texts of the program themselves; all others are kept as they are.
WORDED = ("reason", "what")
MAX_MESSAGE_CHARS = 4000  # beyond, it is something else than a message
MAX_BREAKS = 24
_SLOT = re.compile(r"\{([a-z_]+)\}")
_BREAK = re.compile(r"; |(?<=[.!?)。！？])(?: |(?=[^\s.)]))")
_FULL_STOPS = ("。", "！", "？")


@dataclass(frozen=True, slots=True)
class Template:
    """A message with places for values: the `literals` around them and the names of the values between."""

    text: str
    literals: tuple[str, ...]
    slots: tuple[str, ...]
    worded: Mapping[str, str]

    @property
    def weight(self) -> int:
        """How many characters of a message it accounts for."""
        return sum(map(len, self.literals))

    def read(self, text: str) -> Mapping[str, str] | None:
        """Return the values of a text that is this template filled in, None for another text."""
        first, last = self.literals[0], self.literals[-1]
        if not self.slots:
            return {} if text == first else None
        if not (text.startswith(first) and text.endswith(last) and len(text) >= len(first) + len(last)):
            return None
        end = len(text) - len(last)
        position, values = len(first), []
        for literal in self.literals[1:-1]:
            found = text.find(literal, position, end)
            if found < 0:
                return None
            values.append(text[position:found])
            position = found + len(literal)
        values.append(text[position:end])
        return dict(zip(self.slots, values, strict=True))


@dataclass(frozen=True, slots=True)
class Worded:
    """A part of a message in words, what parted it from the one before, and how much of it the catalogue knows."""

    text: str
    before: str
    weight: int


def word_message(text: str, language: str) -> str:
    """Return a message in the interface's language, sentence by sentence; what the catalogue lacks stays as it is."""
    if not text or len(text) > MAX_MESSAGE_CHARS:
        return text
    return _word(text, language, False)


@lru_cache(maxsize=1000)
def _word(text: str, language: str, is_value: bool) -> str:
    """Cut the text where the catalogue then knows most of it, into as few parts as do."""
    templates = list_templates(PHRASES) + list_templates() if is_value else list_templates()
    cuts = [(match.start(), match.end()) for match in _BREAK.finditer(text)][:MAX_BREAKS]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    gaps = ["", *(text[start:end] for start, end in cuts)]
    best: list[tuple[int, int, tuple[Worded, ...]]] = [(0, 0, ())]
    for last, end in enumerate(ends):
        ways = []
        for first in range(last + 1):
            weight, fewer, done = best[first]
            said, known = _word_part(text[starts[first] : end], language, templates)
            ways.append((weight + known, fewer - 1, (*done, Worded(said, gaps[first], known))))
        best.append(max(ways, key=lambda way: way[:2]))
    parts = best[-1][2]
    if not any(part.weight for part in parts):
        return text
    return _join(parts, language)


def _word_part(text: str, language: str, templates: Sequence[Template]) -> tuple[str, int]:
    found = find_template(text, templates)
    return (text, 0) if found is None else (_fill(*found, language), found[0].weight)


def find_template(text: str, templates: Sequence[Template]) -> tuple[Template, Mapping[str, str]] | None:
    """Return the first template that a text is, and its values."""
    for template in templates:
        values = template.read(text)
        if values is not None:
            return template, values
    return None


def _fill(template: Template, values: Mapping[str, str], language: str) -> str:
    worded = {
        name: _word(value.strip() if name != "what" else value, language, True) if name in WORDED else value
        for name, value in values.items()
    }
    text = template.worded.get(language, template.text)
    # Pieces of the text and values by turns: a value may hold anything, braces too.
    return "".join(worded[piece] if place % 2 else piece for place, piece in enumerate(_SLOT.split(text)))


def _join(parts: Sequence[Worded], language: str) -> str:
    """Join parts as they were parted; Chinese needs no space behind a full stop and has a semicolon of its own."""
    text = ""
    for part in parts:
        gap = part.before
        if language == "zh" and part.weight and gap:
            gap = "" if text.endswith(_FULL_STOPS) else gap.replace("; ", "；")
        text += gap + part.text
    return text


@cache
def list_templates(phrases: str = "") -> tuple[Template, ...]:
    """Return the templates of the catalogue's messages, or of its phrases, the longest first."""
    found = []
    for file in sorted(MESSAGES.glob("*.toml")):
        if (file.stem == PHRASES) == bool(phrases):
            for text, worded in tomllib.loads(file.read_text(encoding="utf-8")).items():
                found.append(_make_template(text, worded))
    return tuple(sorted(found, key=lambda template: (-template.weight, len(template.slots))))


def _make_template(text: str, worded: str | Mapping[str, str]) -> Template:
    pieces = _SLOT.split(text)
    languages = {"zh": worded} if isinstance(worded, str) else worded
    return Template(text, tuple(pieces[::2]), tuple(pieces[1::2]), languages)
