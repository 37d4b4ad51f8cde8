"""Read how many of what an English question names: figures in front of nouns, number words, "per month"."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.answering.calculation.amounts import is_time
from tutor.answering.calculation.asked import Count, Measure, find_measure
from tutor.answering.calculation.quantities import find_quantities

NUMBER_WORDS = {
    word: value
    for value, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
} | {"twenty": 20, "fifty": 50, "a dozen": 12, "a hundred": 100, "a thousand": 1000}
_WORDED_COUNT = re.compile(
    rf"\b(?P<number>{'|'.join(NUMBER_WORDS)})\s+(?P<noun>(?:[a-z]+-?\d\w*\s+)?"
    r"(?:(?:(?!(?:and|or|of|for|in|as|with|at|are|will|does?|costs?)\b)[a-z][a-z-]+ ){1,2}?"
    r"(?!costs\b)[a-z]{3,}(?<!s)s\b"
    r"|[a-z][a-z-]+)(?: of [a-z-]+)?)",
    re.I,
)
_SINGLE = re.compile(r"(?:one|a|an) (?P<noun>[a-z][\w-]+(?: [a-z][\w-]*){0,2})$", re.I)
_BOUGHT = re.compile(
    r"\b(?:buy(?:ing)?|bought|purchas(?:e|ed|ing)|order(?:ed|ing)?|comes? to|amounts? to|what is the total)\b"
    r"|^how much (?:is it |is that |would it be )?(?:for \w+|to \w+ (?:\d|one\b|an?\b)) ?\w+",
    re.I,
)
_ONE_TIME = re.compile(r"\b(?:one|an?|per) (?P<time>second|minute|hour|day|week|month|year)\b", re.I)


def read_counts(text: str) -> list[Count]:
    """Return how many of what a text names: figures in front of nouns, and number words."""
    counts = [
        Count(q.amount.low, q.noun, text[q.start : q.end])
        for q in find_quantities(text)
        if not q.amount.is_range and q.noun
    ]
    counts += [
        Count(q.amount.low, q.amount.unit, text[q.start : q.end])
        for q in find_quantities(text)
        if is_time(q.amount.unit) and not q.amount.is_range
    ]
    counts += [Count(Fraction(1), match["time"].lower(), match.group()) for match in _ONE_TIME.finditer(text)]
    for match in _WORDED_COUNT.finditer(text):
        counts.append(Count(Fraction(NUMBER_WORDS[match["number"].lower()]), match["noun"], match.group()))
    if not counts and (
        one := re.match(r"(?:one|a|an) (?P<noun>[a-z][\w-]+(?: [a-z][\w-]*){0,2})$", text.strip(), re.I)
    ):
        counts.append(Count(Fraction(1), one["noun"], one.group()))
    return counts


def find_count_measure(text: str) -> Measure:
    """Return what kind of quantity a question about so many of a thing asks for; what is bought comes to money."""
    measure = find_measure(text)
    return Measure.MONEY if measure is Measure.ANY and _BOUGHT.search(text) else measure
