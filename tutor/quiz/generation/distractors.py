"""Choose wrong answers among other cells: of the same kind, plausible, surely wrong, and alike in form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tutor.quiz.generation.figurecells import Amount, are_rivals, read_amount, size_ratio
from tutor.text.fold import fold
from tutor.text.words import content_words

MAX_DISTRACTORS = 3
MIN_DISTRACTORS = 2
MAX_OVERLAP = 0.5
MAX_LENGTH_RATIO = 2.5
_FIRST_CLAUSE = re.compile(r"\s*[,;:(，；：]")
SHORT_CHARS = 14  # texts up to this length are not told apart by it


def choose_amounts(key: Amount, others: Iterable[str]) -> list[str]:
    """Return up to three cells whose amounts are plausible beside the key, the nearest in size first."""
    candidates = [(amount, cell) for cell in dict.fromkeys(others) if (amount := read_amount(cell)) is not None]
    candidates.sort(key=lambda pair: size_ratio(key, pair[0]))
    chosen: list[tuple[Amount, str]] = []
    for amount, cell in candidates:
        if are_rivals(key, amount) and all(are_rivals(amount, taken) for taken, _ in chosen):
            chosen.append((amount, cell))
    return [cell for _, cell in chosen[:MAX_DISTRACTORS]]


def choose_texts(key: str, others: Iterable[str]) -> list[str]:
    """Return up to three texts that say something else than the key, the most alike in length first.

    Empty if the key would stand out by its length.
    """
    chosen: list[str] = []
    for text in sorted(dict.fromkeys(others), key=lambda other: abs(len(other) - len(key))):
        if all(differ_in_substance(text, taken) for taken in (key, *chosen)):
            chosen.append(text)
    chosen = [text for text in chosen if _fits(key, text)][:MAX_DISTRACTORS]
    return [] if _stands_out(key, chosen) else chosen


def choose_names(key: str, others: Iterable[str]) -> list[str]:
    """Return up to three other names, the most alike in length first."""
    names = [name for name in dict.fromkeys(others) if not _hold_one_another(key, name) and _fits(key, name)]
    return sorted(names, key=lambda name: abs(len(name) - len(key)))[:MAX_DISTRACTORS]


def _hold_one_another(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return a in b or b in a


def differ_in_substance(one: str, other: str) -> bool:
    """Tell whether two texts say different things: neither holds the other, and most of their words differ."""
    a, b = fold(one), fold(other)
    if _hold_one_another(one, other):
        return False
    if (clause := _FIRST_CLAUSE.split(a, maxsplit=1)[0]) and clause == _FIRST_CLAUSE.split(b, maxsplit=1)[0]:
        return False
    mine, theirs = set(content_words(one)), set(content_words(other))
    if not mine or not theirs:
        return True
    return len(mine & theirs) / min(len(mine), len(theirs)) <= MAX_OVERLAP


def order_options(options: Sequence[str], shuffled: Sequence[str]) -> list[str]:
    """Return options in rising order where all are amounts, else as shuffled."""
    amounts = [read_amount(option) for option in options]
    if all(amount is not None for amount in amounts):
        return sorted(options, key=lambda option: amount.middle if (amount := read_amount(option)) else 0.0)
    return list(shuffled)


def _fits(key: str, text: str) -> bool:
    short, long = sorted((len(key), len(text)))
    return long <= max(SHORT_CHARS, short * MAX_LENGTH_RATIO)


def _stands_out(key: str, chosen: Sequence[str]) -> bool:
    if not chosen or len(key) <= SHORT_CHARS:
        return not chosen
    return len(key) > 1.6 * max(map(len, chosen))
