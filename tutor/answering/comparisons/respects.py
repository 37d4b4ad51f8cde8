"""Tell in which respect a question compares two things, and whether evidence speaks of that at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.comparisons.both_sides import MIN_SIDE, read_sides
from tutor.answering.comparisons.sides import find_sides
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words

UNITS = 40  # of evidence, best first, among which some speaks of the respect
MIN_HELD = 0.6  # of its words
_IN = (
    r"(?:in terms of|when it comes to|with (?:respect|regard) to|in respect of|with regard to|as regards|regarding"
    r"|as to|in|by|on)"
)
_DIFFER = r"(?:differ(?:ent)?|compare|vary)"
_RESPECTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bhow (?:do|does|did|are|is) [^?.!;]+? {_DIFFER} (?:(?:from|to|with) [^?.!,;]+? )?{_IN}"
        r" (?P<respect>(?!who\b|where\b|when\b|why\b)[^?.!,;:]{3,60})\W*$",
        r"\bdifferences? in (?P<respect>[^?.!,;:]{3,40}?) between\b",
        rf"^\W*(?:please )?(?:compare|contrast) [^?.!,;]+? (?:and|with|to) [^?.!,;]+? {_IN}"
        r" (?P<respect>[^?.!,;:]{3,60})\W*$",
        r"^\W*(?:please )?(?:compare|contrast) the (?P<respect>(?!two\b|three\b)[\w -]{3,40}?) of [^?.!,;]+? and ",
    )
)
_GENERAL = frozenset(
    content_words(
        "way ways respect respects regard aspect aspects point points manner nature detail details practice general"
        " main key kind sort type level amount degree terms one they easily much many exactly really basic typical"
        " course lesson chapter table video number count figure total"
    )
)


def tells_respect(question: Question, wanted: Sequence[Wanted], evidence: Sequence[Scored]) -> bool:
    """Tell whether some evidence speaks, for each side, of that in which a question compares two things, if it says so.

    A table that compares them in all else does not answer "how do a kiln and an oven differ in weight?".
    """
    words = find_respect(question.asked)
    asked = [w for w in wanted if w.terms[0] in words]
    if not asked:
        return True
    near = [(s, term_set(_text_near(s))) for s in evidence[:UNITS]]
    told = [held for s, held in near if _labels(asked, s) or _share(asked, held) >= MIN_HELD]
    sides = read_sides(question, [w for w in wanted if w not in asked]) or ()
    return bool(told) and all(any(_share(side, held) >= MIN_SIDE for held in told) for side in sides)


@lru_cache(maxsize=1024)
def find_respect(question: str) -> frozenset[str]:
    """Return the stems of that in which a question compares two things, none where it does not say."""
    match = next(filter(None, (pattern.search(question) for pattern in _RESPECTS)), None)
    return frozenset(content_words(match["respect"])) - _GENERAL if match and find_sides(question) else frozenset()


def _labels(asked: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether a row's label says no more than a respect: "Time" of the time that training takes."""
    label = term_set(scored.unit.cells[0]) if scored.unit.cells else frozenset()
    return bool(label) and label <= frozenset(term for word in asked for term in word.terms)


def _share(asked: Sequence[Wanted], held: frozenset[str]) -> float:
    return sum(word.find_in(held) for word in asked) / len(asked)


def _text_near(scored: Scored) -> str:
    unit = scored.unit
    return " ".join((*scored.chunk.heading[-1:], unit.lead, *unit.header, unit.text))
