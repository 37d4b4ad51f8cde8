"""Find the names of a question that no lesson holds and that only its form tells: Chinese names, other versions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.retrieval.dictionary import load_dictionary
from tutor.text.fold import fold
from tutor.text.language import has_han

MIN_NAME_CHARACTERS = 4  # shorter runs that the lessons lack are ordinary words as often as names
_OWNER = re.compile(r"[㐀-鿿]{2,6}的")
_NO_NAME = re.compile(
    r"[这那哪某每各几些个么]|^[一两二三四五六七八九十拿按若如想要请给让把被对跟和从在以用当比]|不|没|[了时着过要]$"
)
_SETTING = re.compile(r"[A-Za-z]\w* ?= ?(-?\d+(?:\.\d+)?)")
_VERSION = re.compile(
    r"(?<![A-Za-z0-9])([A-Z][A-Za-z]+)[ -]?(\d{1,2}(?:\.\d{1,2})?)(?![A-Za-z\d.]*\d|[A-Za-z%]| ?(?:million|billion|%))"
)
# What lessons, laws and calendars number, and words before a number that are no name.
_NUMBERED = frozenset(
    "chapter part section lesson step figure table question level stage phase week day module unit article page volume"
    " book grade class type rule title amendment act exercise example option point line item case slide task round"
    " january february march april may june july august september october november december war top over under about"
    " only over the a in on at by of for from to with and or is are was were did does how what which when if than"
    "".split()
)


def find_unknown_name(question: str, knows: Callable[[str], bool]) -> str:
    """Return the Chinese name that a question opens with and the lessons lack, "" where it has none.

    The name stands first, or after its owner ("百度的…"), is no run of ordinary words, and none of its pairs of
    characters stands in the lessons.
    """
    folded = fold(question)
    owner = _OWNER.match(folded)
    for start in (0, owner.end() if owner else 0):
        words = _read_unknown(folded[start:], knows)
        name = "".join(words).rstrip("用花要需")
        goes_on = folded[start + len(name) :][:1].isalnum()
        if len(name) >= MIN_NAME_CHARACTERS and goes_on and not _NO_NAME.search(name) and not _are_ordinary(words):
            return name
    return ""


def _are_ordinary(words: Sequence[str]) -> bool:
    dictionary = load_dictionary()
    return all(word in dictionary for word in words)


def _read_unknown(text: str, knows: Callable[[str], bool]) -> list[str]:
    """Return the words from the start of a text on of which the lessons hold no pair of characters."""
    words: list[str] = []
    for word in cut_words(text):
        if not all(map(has_han, word)) or word in FUNCTION_WORDS:
            break
        joined = (words[-1][-1:] if words else "") + word
        unknown = 0
        while unknown + 1 < len(joined) and not knows(joined[unknown : unknown + 2]):
            unknown += 1
        if unknown + 1 < len(joined):
            break
        words.append(word)
    return words


def find_other_setting(question: str, texts: Iterable[str]) -> str:
    """Return what a question sets to a number ("p = 0.99") that the texts do not hold, "" if they hold all."""
    held = "\n".join(texts)
    for match in _SETTING.finditer(question):
        if re.search(rf"(?<![\d.]){re.escape(match[1])}(?!\d|\.\d)", held) is None:
            return match.group()
    return ""


def find_other_version(question: str, texts: Iterable[str]) -> str:
    """Return a name with a number ("Llama 3", "GPT-2") of which the texts hold another number only, "" if none is."""
    versions = [m for m in _VERSION.finditer(question) if m[1].lower() not in _NUMBERED]
    if not versions:
        return ""
    held = "\n".join(texts)
    for match in versions:
        word, number = re.escape(match[1]), re.escape(match[2])
        same = re.search(rf"\b{word}[ -]?{number}(?![\d]|\.\d)", held, re.IGNORECASE)
        if same is None and re.search(rf"\b{word}[ -]?\d{{1,2}}(?!\d)", held, re.IGNORECASE):
            return match.group()
    return ""
