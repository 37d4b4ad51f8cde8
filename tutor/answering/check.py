"""Check a sentence against the words that it cites: figures, names, negation and meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.question import NEGATION
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.words import tokenize

MIN_SHARED_TERMS = 0.6
MIN_TERMS = 2
MAX_REPEATS = 2.5  # words for each different word
_NAME = re.compile(r"\b(?:[A-Z][a-z]*[A-Z]\w*|[A-Z]{2,}\w*|[A-Z][a-zà-ÿ]+|[A-Za-z]+-?\d[\w.]*)(?:-\w+)*")
_OPPOSITES = (
    ("cheaper", "dearer expensive costlier pricier"),
    ("more", "less fewer"),
    ("labeled labelled", "unlabeled unlabelled"),
    ("increase increases higher larger rises", "decrease decreases lower smaller falls"),
    ("supervised", "unsupervised"),
    ("general", "specific specialized specialised"),
    ("before", "after"),
    ("minimum", "maximum"),
    ("有标签 标注", "无标签 未标注"),
    ("便宜", "昂贵"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether cited words support a sentence, how far (0..1), and what is wrong if they do not."""

    supported: bool
    score: float
    reason: str = ""


def check_sentence(sentence: str, cited: str) -> Verdict:
    """Check a sentence against cited words (quotes and their context).

    Every figure and every name must stand in the cited words, negation must agree, no word may be replaced by its
    opposite, and most of the content words must be shared.
    """
    if missing := missing_figures(sentence, cited):
        return Verdict(False, 0.0, f"the figure {missing[0]} is not in the cited words")
    if missing := _missing_names(sentence, cited):
        return Verdict(False, 0.1, f"the name {missing[0]} is not in the cited words")
    if bool(NEGATION.search(sentence)) != bool(NEGATION.search(cited)) and NEGATION.search(sentence):
        return Verdict(False, 0.2, "it denies what the cited words do not deny")
    if opposite := _opposite(sentence, cited):
        return Verdict(False, 0.2, f"it says {opposite} where the cited words say the opposite")
    words = tokenize(sentence)
    terms = set(words)
    if len(terms) < MIN_TERMS:
        return Verdict(False, 0.0, "it says too little to be checked")
    if len(words) > MAX_REPEATS * len(terms):
        return Verdict(False, 0.0, "it repeats itself")
    shared = len(terms & set(tokenize(cited))) / len(terms)
    if shared < MIN_SHARED_TERMS:
        return Verdict(False, shared, "the cited words speak of something else")
    return Verdict(True, shared)


def missing_figures(sentence: str, cited: str) -> list[str]:
    """Return the figures of a sentence, as written, whose values the cited words do not hold."""
    held = {figure.value for figure in find_figures(cited)}
    return [figure.text for figure in find_figures(sentence) if figure.value not in held]


def _missing_names(sentence: str, cited: str) -> list[str]:
    held = fold(cited)
    first = _NAME.match(sentence.strip())
    names = [m.group() for m in _NAME.finditer(sentence)]
    if first and names and first.group() == names[0] and names[0][1:].islower():
        names = names[1:]
    return [name for name in names if fold(name) not in held]


def _opposite(sentence: str, cited: str) -> str | None:
    said, held = set(fold(sentence).split()), set(fold(cited).split())
    for one, other in _OPPOSITES:
        for mine, theirs in ((one.split(), other.split()), (other.split(), one.split())):
            used = next((w for w in mine if w in said), None)
            if used and not any(w in held for w in mine) and any(w in held for w in theirs):
                return used
    return None
