"""Tell whether two short texts are the same to a learner: other writing, plural, figures, names in two languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.form import term_set
from tutor.answering.questions.question import NEGATION
from tutor.text.figures import figure_values
from tutor.text.fold import fold

# Tells whether two texts are names of one thing: a term and its translation or variant.
SameTerm = Callable[[str, str], bool]
MAX_FIGURE_WORDS = 2  # behind a figure, for a text that is one
_HEDGES = term_set(
    "about around roughly approximately nearly almost usually typically often only at least over under up to between"
    " more less than total 大约 大概 左右 约 近 逾 超 达 通常 一般 至少 最多 超过 不到 将近 接近 只有 总共 共"
)
_MARKS = re.compile(r"[\s\"'`*_.,;:!?()\[\]{}<>，。；：！？（）《》「」、…-]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def squeeze(text: str) -> str:
    """Return the folded letters, figures and signs of a text without spaces and punctuation."""
    return _MARKS.sub("", fold(text))


def read_figure(text: str) -> Interval | None:
    """Return the amount that a text is, None for a text that is something else or holds several."""
    found = find_intervals(text)
    if len(found) != 1:
        return None
    before, behind = term_set(text[: found[0].start]) - _HEDGES, term_set(text[found[0].end :])
    return found[0] if not before and len(behind) <= MAX_FIGURE_WORDS else None


def is_same_text(one: str, other: str, same_term: SameTerm | None = None) -> bool:
    """Tell whether two texts say the same: in other writing, in the plural, by another name, as the same amount."""
    first, second = read_figure(one), read_figure(other)
    if squeeze(one) == squeeze(other):  # of marks, a figure's point alone makes a difference
        return first is None or second is None or first.low == second.low
    if first and second:
        return _is_same_amount(first, second) and _rest(one, first) == _rest(other, second)
    if same_term is not None and same_term(one, other):
        return True
    terms, others = term_set(one), term_set(other)
    if not terms or terms != others or bool(NEGATION.search(one)) != bool(NEGATION.search(other)):
        return False
    return _order_of(one) == _order_of(other) and figure_values(one) == figure_values(other)


def overlaps_key(key: str, other: str) -> bool:
    """Tell whether two amounts share a value: 1–5 and 3–8, "over 10" and 12."""
    first, second = read_figure(key), read_figure(other)
    if first is None or second is None or not _comparable(first, second):
        return False
    return first.low <= second.high and second.low <= first.high


def holds_text(text: str, part: str) -> bool:
    """Tell whether a text holds another as written, whole words only, or holds its amount."""
    amount = read_figure(part)
    if amount is not None:
        return any(_is_same_amount(amount, held) for held in find_intervals(text)) or _holds_words(text, part)
    return _holds_words(text, part)


def _holds_words(text: str, part: str) -> bool:
    wanted = " ".join(_MARKS.split(fold(part))).strip()
    if not wanted:
        return False
    held = f" {' '.join(_MARKS.split(fold(text))).strip()} "
    start = r"(?<![a-z0-9])" if wanted[0].isascii() else ""
    end = r"(?:e?s)?(?![a-z0-9])" if wanted[-1].isascii() and wanted[-1].isalpha() else r"(?![0-9])"
    return re.search(start + re.escape(wanted) + end, held) is not None


def _is_same_amount(one: Interval, other: Interval) -> bool:
    return _comparable(one, other) and (one.low, one.high) == (other.low, other.high)


def _comparable(one: Interval, other: Interval) -> bool:
    return one.unit == other.unit or not one.unit or not other.unit


def _rest(text: str, amount: Interval) -> frozenset[str]:
    return term_set(f"{text[: amount.start]} {text[amount.end :]}")


def _order_of(text: str) -> Sequence[str]:
    """Return the numbers of a text in order: they make "from 3 to 5" another text than "from 5 to 3"."""
    return _NUMBER.findall(fold(text))
