"""Find names that a question gives in Chinese and the lessons in Latin letters: 里斯本 where they say Lisbon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


def find_translated_names(
    parts: Sequence[Part], passages: Sequence[Passage], knows: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the folded Latin names of what a question names in Chinese, where only they stand in the passages.

    A word is a name where all that English calls it begins with a capital letter. One of which the lessons hold no
    part in either language, as `knows` tells of a term, is returned too: nothing else may answer for it.
    """
    if not any(map(is_name, parts)):
        return ()
    texts = [" ".join((p.chunk.title, *p.chunk.heading, p.chunk.text)) for p in passages]
    told = fold("\n".join(texts))
    held = [frozenset(tokenize(text)) for text in texts]
    absent = [part for part in parts if is_name(part) and fold(part.text) not in told]
    names = (_find_held(part, held) or _find_unknown(part, knows) for part in absent)
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


def _find_unknown(part: Part, knows: Callable[[str], bool]) -> str:
    """Return a name's first form where the lessons know no word of any of its forms, "" else."""
    terms = {term for form in (part.text, *part.translations) for term in tokenize(form)}
    return "" if any(map(knows, terms)) else fold(part.translations[0])
