"""Tell which side of a comparison a text speaks of, for any two things that a question sets side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from tutor.answering.comparisons.sides import drop_as_it_is, find_sides
from tutor.answering.form import term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.fold import fold
from tutor.text.language import has_han

MIN_SIDE_SHARE = 0.5  # of the words that tell a side from the other
MAX_BETWEEN_CHARS = 16  # between two members of a list, one with a word before or after it
_LIST_MARK = re.compile(r"[,、，/&]|\b(?:and|or)\b|[和与及或]")


def tells_other_side(question: str, first: str, second: str) -> bool:
    """Tell whether a first text speaks of one side of what a question compares, and a second of the other alone."""
    sides = _read_sides(question)
    if sides is None:
        return False
    held = [_holds(side, first) for side in sides]
    if held[0] == held[1]:
        return False
    return [_holds(side, second) for side in sides] == [not side for side in held]


def leave_side_names(question: Question) -> Question:
    """Return a comparison without the names that stand in one side of it: evidence on the other need not hold them.

    Names in Chinese are read off its text, so that this is without the sides then.
    """
    sides = find_sides(question.text) if question.ask is Ask.COMPARISON else None
    if sides is None:
        return question
    of_sides = [set(re.findall(r"[\w.-]+", fold(side))) for side in sides]
    common = tuple(name for name in question.names if sum(name in names for names in of_sides) != 1)
    text = question.text
    for side in sides if question.language == "zh" else ():
        text = text.replace(side, " ")
    return replace(question, names=common, text=text)


def only_lists_sides(question: str, texts: Iterable[str]) -> bool:
    """Tell whether texts name what a question compares in one breath, as members of a list, and say nothing of it.

    False where no text names both, or one speaks of a side alone, or more than a list mark stands between them.
    """
    sides = _read_sides(question)
    if sides is None:
        return False
    return are_only_listed(sides, [(text, [_holds(side, text) for side in sides]) for text in texts])


def are_only_listed(sides: tuple[frozenset[str], frozenset[str]], found: Sequence[tuple[str, Sequence[bool]]]) -> bool:
    """Tell whether texts, each with which sides it holds, name both in one breath alone, by some of their terms."""
    together = [text for text, held in found if all(held)]
    if not together or any(held[0] != held[1] for _, held in found):
        return False
    return all(_lists_together(sides, fold(text)) for text in together)


def _lists_together(sides: tuple[frozenset[str], frozenset[str]], text: str) -> bool:
    """Tell whether only list marks, and hardly a word, stand between the first names of both sides."""
    places = [[(text.find(term), len(term)) for term in side if term in text] for side in sides]
    if not all(places):
        return False
    (first, chars), (second, _) = sorted(map(min, places))
    between = text[first + chars : second]
    return len(between) <= MAX_BETWEEN_CHARS and _LIST_MARK.search(between) is not None


@lru_cache(maxsize=1024)
def _read_sides(question: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the terms that tell each side from the other, None where a question names no two sides."""
    sides = find_sides(question)
    if sides is None:
        return None
    for pair in (tuple(map(drop_as_it_is, sides)), sides):
        first, second = map(term_set, _drop_shared_head(*pair)) if all(pair) else (frozenset(), frozenset())
        if first - second and second - first:
            return first - second, second - first
    return None


def _drop_shared_head(first: str, second: str) -> tuple[str, str]:
    """Return two sides without the noun that only the second has: "a discrete" and "a continuous (variable)"."""
    words = second.split()
    return (first, words[0]) if len(first.split()) == 1 and len(words) > 1 and not has_han(second) else (first, second)


def _holds(side: frozenset[str], text: str) -> bool:
    return len(side & term_set(text)) >= MIN_SIDE_SHARE * len(side)
