"""Write what a question spells out as the lessons cut it short: "vessel traffic service" where they have VTS alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tutor.text.words import QUESTION_WORDS, STOP_WORDS, tokenize

MIN_WORDS, MAX_WORDS = 3, 5
_WORD = r"[A-Za-z]{3,}"
_PHRASE = re.compile(rf"(?<![\w-]){_WORD}(?:[ -]{_WORD}){{{MIN_WORDS - 1},}}(?![\w-])")
_ASIDE = re.compile(r"\s*[(（](?P<short>[A-Z]{3,6})[)）]")


def abbreviate(question: str, knows: Callable[[str], bool], is_abbreviation: Callable[[str], bool]) -> str:
    """Return a question with the words that an abbreviation of the lessons stands for cut to it, where they lack most.

    `knows` tells which terms the lessons hold, `is_abbreviation` which letters are an abbreviation of theirs.
    """

    def cut(match: re.Match[str]) -> str:
        phrase = match.group()
        for start, end in _list_spans(phrase):
            words = re.findall(_WORD, phrase[start:end])
            short = "".join(word[0] for word in words).upper()
            if is_abbreviation(short) and _may_stand_for(words, knows):
                return f"{phrase[:start]}{short}{phrase[end:]}"
        return phrase

    written = _PHRASE.sub(cut, question)
    return question if written == question else _drop_repeated(written)


def _may_stand_for(words: Sequence[str], knows: Callable[[str], bool]) -> bool:
    """Tell whether words make one term: none only carries a question, and the lessons lack half of them or more."""
    if any(word.lower() in STOP_WORDS | QUESTION_WORDS or word.isupper() for word in words):
        return False
    return 2 * sum(not all(map(knows, tokenize(word))) for word in words) >= len(words)


def _list_spans(phrase: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of a few words starts and ends, long ones first."""
    words = list(re.finditer(_WORD, phrase))
    for length in range(min(MAX_WORDS, len(words)), MIN_WORDS - 1, -1):
        for first in range(len(words) - length + 1):
            yield words[first].start(), words[first + length - 1].end()


def _drop_repeated(question: str) -> str:
    """Return a question without the abbreviation that stood in brackets behind what it stands for."""
    return _ASIDE.sub(lambda m: "" if m["short"] in question[: m.start()].split() else m.group(), question)
