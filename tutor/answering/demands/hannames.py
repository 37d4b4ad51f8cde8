"""Find the companies, persons and works that a question names in Chinese, by their names in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tutor.retrieval.chinese import tag_words
from tutor.retrieval.dictionary import load_dictionary
from tutor.text.fold import fold
from tutor.text.language import has_han

MIN_CHARACTERS, MAX_CHARACTERS = 2, 6
MIN_LETTERS = 4  # of a part of a Latin name that tells it from others
# Of places, peoples, languages and days the adjectives are other words, and texts seldom repeat them with each fact.
_PLACE = "ns"
_NOUNS = ("n", "j")  # behind one the parts of a longer name stand that the dictionary lacks
_VERBS = tuple("用有是建造做说能会要花给把被在和与买卖")  # which the segmenter takes for the end of a name
_FULL_NAME = "·"  # between the parts of a person's, which are transliterated in several ways
_GENERAL = re.compile(r"[语文人国洲元教节朝族代月日省市县州区河湖海山岛网会院盟队]$|^星期")
_NOT_TELLING = frozenset("corporation company group university limited saint king queen".split())


@dataclass(frozen=True, slots=True)
class HanName:
    """A name in Chinese, with the folded parts of its Latin forms that tell it from others."""

    word: str
    parts: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """Tell whether a folded text in Latin letters holds the name, as one of its parts."""
        joined = text.replace(" ", "")
        return any(part in joined for part in self.parts)


@lru_cache(maxsize=1024)
def find_han_names(question: str) -> tuple[HanName, ...]:
    """Return the names of persons, companies and works in a question that are written in Chinese."""
    folded = fold(question)
    words = tag_words(folded) if has_han(folded) and _FULL_NAME not in folded else []
    names: list[HanName] = []
    start = 0
    while start < len(words):
        name, start = _read_name(words, start)
        names += [name] if name else []
    return tuple(dict.fromkeys(names))


def _read_name(words: list[tuple[str, str]], start: int) -> tuple[HanName | None, int]:
    """Return the longest name that begins with a word, None where none does, and the place to read on from."""
    if start and has_han(words[start - 1][0]) and words[start - 1][1].startswith(_NOUNS):
        return None, start + 1
    for end in range(min(len(words), start + MAX_CHARACTERS), start, -1):
        word = "".join(word for word, _ in words[start:end])
        is_wanted = MIN_CHARACTERS <= len(word) <= MAX_CHARACTERS and words[end - 1][1] != _PLACE
        if is_wanted and (parts := _list_parts(word)):
            return HanName(word, parts), end
    if parts := _pick_parts(load_dictionary().find_longer_names(words[start][0])):
        return HanName(words[start][0], parts), start + 1
    guessed = words[start][0][:-1] if words[start][0].endswith(_VERBS) else ""
    if len(guessed) >= MIN_CHARACTERS and tag_words(guessed)[-1][1] != _PLACE and (parts := _list_parts(guessed)):
        return HanName(guessed, parts), start + 1
    return None, start + 1


@lru_cache(maxsize=4096)
def _list_parts(word: str) -> tuple[str, ...]:
    if _GENERAL.search(word):
        return ()
    return _pick_parts(load_dictionary().find_names(word))


def _pick_parts(names: Iterable[str]) -> tuple[str, ...]:
    """Return the folded parts of Latin names that tell them from others."""
    parts = (fold(part).strip(".") for name in names for part in name.split())
    return tuple(dict.fromkeys(part for part in parts if len(part) >= MIN_LETTERS and part not in _NOT_TELLING))
