"""Find names that a question gives in Chinese and the lessons in Latin letters: 慕尼黑 where they say Munich."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import Passage

MIN_CHARS = 2  # of a name; single characters are surnames, and words


class Part(Protocol):
    """A word of a Chinese text, with what English calls it, best first."""

    @property
    def text(self) -> str: ...

    @property
    def translations(self) -> tuple[str, ...]: ...


def find_translated_names(parts: Sequence[Part], passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return the folded Latin names of what a question names in Chinese, where only they stand in the passages.

    A word is a name where all that English calls it begins with a capital letter.
    """
    texts = [" ".join((p.chunk.title, *p.chunk.heading, p.chunk.text)) for p in passages]
    told = fold("\n".join(texts))
    held = [frozenset(tokenize(text)) for text in texts]
    names = (_find_held(part, held) for part in parts if is_name(part) and fold(part.text) not in told)
    return tuple(dict.fromkeys(name for name in names if name))


def is_name(part: Part) -> bool:
    """Tell whether a Chinese word is a proper name, by how English writes it."""
    forms = part.translations
    return (
        len(part.text) >= MIN_CHARS and has_han(part.text) and bool(forms) and all(form[:1].isupper() for form in forms)
    )


def _find_held(part: Part, held: Sequence[frozenset[str]]) -> str:
    """Return the longest of a name's forms of which one passage holds every word, "" for none."""
    forms = sorted(part.translations, key=lambda form: -len(form.split()))
    return next((fold(form) for form in forms if any(set(tokenize(form)) <= terms for terms in held)), "")
