"""Make choices of what a function of a Chinese walkthrough is for, beside what other functions are for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.hantools import Use, find_uses
from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.generation.phrases import say
from tutor.quiz.items import make_item, shuffle_stably
from tutor.types import Chunk, ItemKind, Level, QuizItem

WRONG_CHOICES, MIN_LENGTH_RATIO, MAX_SHARED = 3, 0.5, 0.25


def make_function_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each function whose use is told, the choice of that use among those of clearly different functions."""
    uses = [use for use in find_uses(chunks) if use.is_function]
    for use in uses:
        if set(re.findall("[a-z]{3,}", use.name.lower())) & set(re.findall("[a-z]{3,}", use.use.lower())):
            continue
        wrong = _choose_wrong(use, uses)
        if len(wrong) == WRONG_CHOICES:
            yield _make(use, wrong)


def _choose_wrong(use: Use, uses: Sequence[Use]) -> list[str]:
    """Return uses of other functions, those of the same lesson first, none near the right one or another."""
    own = use.chunk.document
    chosen: list[Use] = []
    for other in sorted(uses, key=lambda u: (u.chunk.document != own, abs(len(u.use) - len(use.use)))):
        lengths = sorted((len(use.use), len(other.use)))
        fits = lengths[0] >= MIN_LENGTH_RATIO * lengths[1] and other.chunk.language == use.chunk.language
        if fits and all(_differ(other, taken) for taken in (use, *chosen)):
            chosen.append(other)
    return [other.use for other in chosen[:WRONG_CHOICES]]


def _differ(one: Use, other: Use) -> bool:
    """Tell whether two functions are surely for different things."""
    if one.name.rsplit(".", 1)[-1] == other.name.rsplit(".", 1)[-1]:
        return False
    told, others = term_set(one.use), term_set(other.use)
    return len(told & others) <= MAX_SHARED * min(len(told), len(others))


def _make(use: Use, wrong: Sequence[str]) -> QuizItem:
    question = f"在课文“{clean_heading(use.chunk.title)}”中，调用{use.asked.strip()} 是为了什么？"
    right = f"为了{use.use}"
    choices = shuffle_stably([right, *(f"为了{other}" for other in wrong)], question)
    return make_item(
        ItemKind.MCQ,
        question,
        choices.index(right),
        chunk=use.chunk,
        units=(use.unit,),
        fact=use.text,
        rule="function-use",
        explanation=say("says", "zh", text=use.text),
        level=Level.REMEMBER,
        difficulty=2,
        choices=tuple(choices),
    )
