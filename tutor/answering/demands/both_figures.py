"""Find the side of a comparison of which no evidence tells: of figures for one thing alone none compares it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import methodcaller

from tutor.answering.calculation.asked import Kind, read_calculation
from tutor.answering.comparisons.sides import drop_as_it_is, find_sides, list_side_terms
from tutor.answering.demands.designations import spell_numbered
from tutor.answering.demands.named import MODEL_NAME
from tutor.answering.demands.weighed import find_weighed
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words

UNITS = 40  # of evidence, best first, among which each side must have a figure
MIN_SIDE_SHARE = 0.5  # of the words of a side
MAX_TERM_WORDS = 2  # of a side that is no more than a term
_FIGURE_ASKS = (Ask.AMOUNT, Ask.DURATION, Ask.SHARE, Ask.RATIO, Ask.COUNT, Ask.QUANTITY, Ask.MEASURE)
_COMPARED = re.compile(
    r"(?P<a>[^?.!,;]{3,80}?),? (?:as |when )?(?:compared|in comparison|relative|as opposed) (?:to|with)"
    r" (?P<b>[^?.!,;]{2,60})",
    re.IGNORECASE,
)
_DIFFERENCES = (Kind.DIFFERENCE, Kind.PERCENT_DIFFERENCE, Kind.RATIO)
# In Latin letters alone; a number before a Chinese scale or measure word is none.
_NAME = re.compile(
    r"(?<![A-Za-z\d])(?!\d[\d,.]*\s?[百千万亿个])"
    r"(?:[A-Z]{2,}[\w-]*(?:\.\d[\w-]*)*|[A-Z]?[A-Za-z]*[-‑]?\d[\w.-]*|[A-Z][\w’'-]+)",
    re.ASCII,
)
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")  # a lesson may say "in the five years before"
_NO_NAME = re.compile(r"(?:what|how|which|does|did|do|is|are|was|were|would|the|an?|usd|us|i)$", re.IGNORECASE)


def find_side_without_figure(question: Question, kept: Sequence[Scored], wanted: Sequence[Wanted]) -> str:
    """Return the side of a comparison of figures that no evidence with a figure names, "" if there is none."""
    sides = None if question.analogy else _find_compared(question)
    if sides is None or any(map(_YEAR.search, sides)):
        return ""
    if question.value not in _FIGURE_ASKS:
        if find_weighed(question):
            return ""  # "when is it worth it to build rather than buy": the other side need not be named
        return _find_side_unheard_of(question, sides, kept, wanted)
    terms = [frozenset(content_words(side)) - question.value_words for side in sides]
    told = [term_set(_text_near(s)) for s in kept[:UNITS] if s.fits]
    texts = [fold(_text_near(s)) for s in kept[:UNITS] if s.fits]
    for side, own in zip(sides, (terms[0] - terms[1], terms[1] - terms[0]), strict=True):
        names = [name for name in _NAME.findall(side) if not _NO_NAME.match(name)]
        if names:
            is_held = any(all(_names(text, name) for name in names) for text in texts)
        else:
            asked = [w for w in wanted if w.terms[0] in own]
            is_held = not asked or any(
                sum(w.find_in(held) for w in asked) >= MIN_SIDE_SHARE * len(asked) for held in told
            )
        if not is_held:
            return side
    return ""


def _find_side_unheard_of(
    question: Question, sides: tuple[str, str], kept: Sequence[Scored], wanted: Sequence[Wanted]
) -> str:
    """Return the side of a comparison in kind that is no more than a term, and that no evidence names."""
    terms = [list_side_terms(drop_as_it_is(side)) for side in sides]
    texts = [_text_near(s) for s in kept[:UNITS]]
    for side, own in zip(sides, (terms[0] - terms[1], terms[1] - terms[0]), strict=True):
        asked = [_keep_own_words(question, w) for w in wanted if w.terms[0] in own]
        is_term = 0 < len(asked) <= MAX_TERM_WORDS
        if is_term and not any(all(map(methodcaller("find_in", term_set(text)), asked)) for text in texts):
            return side
    return ""


def _keep_own_words(question: Question, word: Wanted) -> Wanted:
    """Return a word without its Chinese names where the question is not in Chinese: parts of them stand for others."""
    if question.language == "zh":
        return word
    return Wanted(tuple(term for term in word.terms if not has_han(term)), word.related)


def _find_compared(question: Question) -> tuple[str, str] | None:
    """Return the two things whose figures a question compares, None where it compares none."""
    calculation = read_calculation(question.asked, question.language, "")
    if calculation is not None and calculation.kind in _DIFFERENCES:
        return calculation.operands[0], calculation.operands[1]
    if question.ask is not Ask.COMPARISON:
        return None
    if match := _COMPARED.search(question.asked):
        return match["a"], match["b"]
    return find_sides(question.asked)


def _names(text: str, name: str) -> bool:
    folded = fold(name)
    if MODEL_NAME.search(folded) and spell_numbered(folded).search(text):
        return True
    if re.search(rf"(?<![a-z\d]){re.escape(folded)}(?:s|'s)?(?![a-z\d])", text):
        return True
    return name.istitle() and name.isalpha() and term_set(name) <= term_set(text)  # a word that opens a question


def _text_near(scored: Scored) -> str:
    unit = scored.unit
    return " ".join((*scored.chunk.heading[-1:], unit.lead, *unit.header, unit.text))
