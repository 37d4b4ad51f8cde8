"""Tell on which side of a contrast a question and evidence stand: pre-training and fine-tuning, input and output."""

from __future__ import annotations

import re

from tutor.answering.questions.denied import drop_denied
from tutor.answering.questions.question import Question
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit

_LABEL = re.compile(r"([^:：.。]{2,40})[:：]\s")
# Terms of which a figure holds for the one or for the other.
_CONTRASTS = tuple(
    (one, other)
    for pair in (
        ("pretraining", "finetuning"),
        ("labelled", "unlabelled"),
        ("supervised", "unsupervised"),
        ("training", "inference"),
        ("input", "output"),
        ("minimum", "maximum"),
        ("预训", "微调"),
    )
    for one, other in (tuple(next(iter(tokenize(word))) for word in pair),)
)


def tells_of_opposite(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit speaks of the other side of a contrast than the question: fine-tuning for pre-training.

    A label that names the other side alone says so, whatever its headings name.
    """
    asked = _list_terms(drop_denied(question.text))
    denied = _list_terms(question.text) - asked
    asked |= question.translated if not denied else frozenset()
    held = _list_terms(" ".join((*chunk.heading, unit.lead, *unit.header, unit.text)))
    label = _list_terms(_find_label(unit))
    pairs = [*_CONTRASTS, *((other, one) for one, other in _CONTRASTS)]
    sides = [(one, other) for one, other in pairs if (one in asked or other in denied) and other not in asked]
    return any((other in label and one not in label) or (other in held and one not in held) for one, other in sides)


def _find_label(unit: Unit) -> str:
    """Return the label of a row or of a line such as "Glazed: two hours", "" where there is none."""
    if unit.cells:
        return unit.cells[0]
    label = _LABEL.match(unit.text)
    return label.group(1) if label else ""


def lacks_side(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a question is about one side of a contrast that neither a unit nor anything around it names.

    Of evidence in another language, whose words for the sides differ, it is not told.
    """
    if chunk.language != question.language:
        return False
    asked = _list_terms(drop_denied(question.text))
    sides = [one for pair in _CONTRASTS for one, other in (pair, pair[::-1]) if one in asked and other not in asked]
    sides = [side for side in sides if has_han(side) == (chunk.language == "zh")]
    if not sides:
        return False
    held = _list_terms(" ".join((chunk.title, *chunk.heading, unit.lead, *unit.header, chunk.text)))
    return any(side not in held for side in sides)


def names_both_sides(text: str) -> bool:
    """Tell whether a text names both sides of a contrast, such as fine-tuning and pre-training."""
    return any(_list_terms(text).issuperset(pair) for pair in _CONTRASTS)


def are_opposites(one: str, other: str) -> bool:
    """Tell whether two texts stand on the two sides of a contrast, each on one alone."""
    first, second = (_list_terms(drop_denied(text)) for text in (one, other))
    pairs = [*_CONTRASTS, *((b, a) for a, b in _CONTRASTS)]
    return any(a in first - second and b in second - first for a, b in pairs)


def _list_terms(text: str) -> frozenset[str]:
    return frozenset(tokenize(text))
