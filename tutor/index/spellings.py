"""Find how the lessons write a word that is typed with one slip of the fingers, or without its capital or its space."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from tutor.text.words import STOP_WORDS

MIN_LETTERS, MIN_NAME_LETTERS = 5, 4
_FORM = re.compile(r"(?<![A-Za-z0-9-])[A-Za-z]+(?:-[A-Za-z]+)?(?![A-Za-z0-9-])")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z-]+")
# A name for certain: no word of a heading, all of whose words have capitals.
_SURELY_NAMED = re.compile(
    r"(?:(?<![A-Za-z’'])[a-z]{2,} |, )(?P<name>[A-Z][A-Za-z-]+)|[(（](?P<aside>[A-Z][A-Za-z-]+)(?= [a-z]|,|[)）])"
)
_TWO_WORDS = re.compile(r"(?<![A-Za-z0-9-])(?=([A-Z][a-z]+) ([A-Z][a-z]+)(?![A-Za-z0-9-]))")


class Spellings:
    """How the lessons write each of their words."""

    def __init__(self, texts: Iterable[str]) -> None:
        written: defaultdict[str, Counter[str]] = defaultdict(Counter)
        named: set[str] = set()
        surely: set[str] = set()
        self._joined: dict[str, str] = {}
        for text in texts:
            self._joined.update(((a + b).lower(), f"{a} {b}") for a, b in _TWO_WORDS.findall(text))
            surely.update((m["name"] or m["aside"]).lower().replace("-", "") for m in _SURELY_NAMED.finditer(text))
            for form in _FORM.findall(text):
                written[form.lower().replace("-", "")][form] += 1
            named.update(name.lower().replace("-", "") for name in _NAMED.findall(text))
        self._forms = {
            bare: _choose_form(forms, is_name=bare in named)
            for bare, forms in written.items()
            if len(bare) >= MIN_LETTERS and bare not in STOP_WORDS
        }
        self._names = {
            bare: max(forms, key=lambda form: (forms[form], form))
            for bare, forms in written.items()
            if len(bare) >= MIN_NAME_LETTERS and bare in surely and not any(form.islower() for form in forms)
        }
        self._counts = {bare: forms.total() for bare, forms in written.items()}

    def find_name(self, word: str) -> str | None:
        """Return how the lessons write a word that they always write with a capital, also within a sentence.

        Or two words, one of which they write so: "north gate".
        """
        if " " not in word:
            return self._names.get(word.lower())
        is_named = any(part.lower() in self._names for part in word.split())
        return self._joined.get(word.lower().replace(" ", "")) if is_named else None

    def find(self, word: str) -> str | None:
        """Return the word that one letter left out, added, exchanged or swapped with the next makes of a word.

        The first letter stays. Of several the one with the same ending counts, then the most frequent. In a word of
        four small letters one may be left out or two swapped. Two names written together are told apart: "northgate"
        for North Gate.
        """
        bare = word.lower()
        if bare in self._forms:
            return None
        if bare in self._joined and len(bare) >= MIN_LETTERS:
            return self._joined[bare]
        if len(bare) < MIN_LETTERS:
            return self._find_short(word)
        near = [other for other in self._forms if is_one_slip(bare, other)]
        if not near and bare.endswith("s"):
            return None if (single := self.find(word[:-1])) is None else f"{single}s"
        best = max(near, key=lambda other: (other[-2:] == bare[-2:], self._counts[other], other), default=None)
        return None if best is None else self._forms[best]

    def _find_short(self, word: str) -> str | None:
        """Return the word of which one of four small letters lacks a letter within or swaps two: "ropes" for "rops"."""
        if len(word) != MIN_LETTERS - 1 or not word.islower() or word in self._counts:
            return None
        longer = (other for other in self._forms if len(other) == MIN_LETTERS and other[-1] == word[-1])
        near = [other for other in longer if is_one_slip(word, other)]
        if best := max(near, key=lambda other: (self._counts[other], other), default=None):
            return self._forms[best]
        swaps = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))
        swapped = [other for other in swaps if other != word and other in self._counts and other not in STOP_WORDS]
        return max(swapped, key=lambda other: self._counts[other], default=None)


def is_one_slip(word: str, other: str) -> bool:
    """Tell whether two different words begin alike and are one slip of the fingers apart."""
    short, long = sorted((word, other), key=len)
    if word == other or word[:1] != other[:1] or len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    return short[start + 1 :] == long[start + 1 :] or (
        short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    )


def _choose_form(forms: Counter[str], *, is_name: bool) -> str:
    """Return how a word is written within a sentence: a capital that only opens a heading or a row is none of it."""
    lower = [form for form in forms if form.islower()]
    kept = {form: count for form, count in forms.items() if form in lower} if lower else dict(forms)
    best = max(sorted(kept), key=lambda form: kept[form])
    is_odd = any(c.isupper() for c in best[1:].replace("-", "")) and not best.isupper()
    return best if is_name or is_odd else best.lower()
