"""Mark a response to an item of any kind: choices by their index, typed answers by what counts, texts by a grader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TypeGuard

from tutor.quiz.feedback import tell_result
from tutor.quiz.items import key_texts
from tutor.quiz.typed import FULL, HALF, Knows, rate_term, split_words
from tutor.quiz.typed_figures import is_amount, rate_figure
from tutor.types import Grade, GradedPoint, ItemKind, Key, Pairs, QuizItem, Verdict

GradeText = Callable[[QuizItem, str], Grade]


def mark_response(item: QuizItem, response: Key, grade_text: GradeText, *, knows: Knows = lambda _: False) -> Grade:
    """Mark a response that has the form of the item's key; short answers go to `grade_text`.

    One right choice or truth value is all or nothing. Several right choices: each one found counts, each wrong one
    takes a found one away. Matching: the share of right pairs. Ordering: the share of pairs of steps that stand in the
    right order, by chance 0.5, counted from there: 2 × share − 1, and not below 0. Typed terms and amounts:
    `rate_term`, `rate_figure`; what is right in part is not sure. A free text that is correct is so in full. `knows`
    tells whether the lessons hold a stemmed word, which is then no misspelling of another. Raises ValueError for a
    response of another form.
    """
    if not fits_item(item, response):
        raise ValueError(f"a response to an item of kind {item.kind} cannot be {response!r}")
    if item.kind is ItemKind.SHORT and isinstance(response, str):
        grade = grade_text(item, response)
        return replace(grade, score=FULL) if grade.verdict is Verdict.CORRECT else grade
    points: tuple[GradedPoint, ...] = ()
    sure = True
    if isinstance(item.answer, str) and isinstance(response, str):
        score = _rate_typed(item, response, knows)
        sure = score != HALF
    elif isinstance(item.answer, tuple) and isinstance(response, tuple):
        score, points = _rate_indices(item, item.answer, response)
    else:
        score = FULL if response == item.answer else 0.0
    verdict = Verdict.CORRECT if score == FULL else Verdict.PARTLY if score > 0 else Verdict.INCORRECT
    return Grade(score, verdict, sure, points, tell_result(item, response, verdict), (item.citation,))


def fits_item(item: QuizItem, response: Key) -> bool:
    """Tell whether a response has the form of an item's key, with indices that there are."""
    choices = item.choices
    if item.kind is ItemKind.TRUE_FALSE:
        return isinstance(response, bool)
    if choices is None:
        return isinstance(response, str)
    if isinstance(choices, Pairs):
        return _are_indices(response, len(choices.right)) and len(response) == len(choices.left)
    if item.kind is ItemKind.MCQ:
        return isinstance(response, int) and not isinstance(response, bool) and 0 <= response < len(choices)
    if not _are_indices(response, len(choices)):
        return False
    distinct = len(set(response)) == len(response)
    return distinct and (item.kind is not ItemKind.ORDER or len(response) == len(choices))


def _are_indices(response: Key, count: int) -> TypeGuard[tuple[int, ...]]:
    return isinstance(response, tuple) and all(0 <= n < count for n in response)


def _rate_typed(item: QuizItem, response: str, knows: Knows) -> float:
    accepted = tuple(dict.fromkeys((*key_texts(item), *item.accepted)))
    if item.kind is ItemKind.NUMERIC:
        return rate_figure(response, accepted, item.question)
    amounts = [text for text in accepted if is_amount(text)]
    score = rate_term(response, [text for text in accepted if text not in amounts], find_rivals(item), knows)
    return max(score, rate_figure(response, amounts, item.question))


def find_rivals(item: QuizItem) -> list[str]:
    """Return the words of an item's citation that are no part of its key: typed, they are no misspelling of it."""
    own = set(split_words(" ".join((*key_texts(item), *item.accepted))))
    return [word for word in split_words(item.citation.quote) if word not in own]


def _rate_indices(item: QuizItem, key: Sequence[int], response: Sequence[int]) -> tuple[float, tuple[GradedPoint, ...]]:
    """Return the score of several indices, and a point for each of the key."""
    if item.kind is ItemKind.MULTI:
        hits = len(set(key) & set(response))
        points = tuple(GradedPoint(text, n in response) for n, text in zip(key, key_texts(item), strict=True))
        return max(0.0, (hits - len(set(response) - set(key))) / len(key)), points
    if item.kind is ItemKind.MATCH and isinstance(item.choices, Pairs):
        right = [mine == theirs for mine, theirs in zip(response, key, strict=True)]
        pairs = zip(item.choices.left, key_texts(item), right, strict=True)
        return sum(right) / len(key), tuple(GradedPoint(f"{one} – {other}", met) for one, other, met in pairs)
    place = {n: position for position, n in enumerate(response)}
    ordered = [place[first] < place[second] for first, second in combinations(key, 2)]
    return max(0.0, 2 * sum(ordered) / len(ordered) - 1) if ordered else FULL, ()
