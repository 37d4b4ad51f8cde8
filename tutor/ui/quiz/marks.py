"""What stands beside each part of an answer once it is marked: right, missed or wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.types import Citation, Grade, GradedPoint, ItemKind, Key, Pairs, QuizItem, Verdict

BLANK = "____"
_WORD = re.compile(r"[a-z]+|[\d.,]*\d|[\u3400-\u9fff]")
_LEADS = "the lesson says 课文原话"


class Sign(StrEnum):
    """How one part of an answer stands."""

    RIGHT = "right"
    HALF = "half"
    WRONG = "wrong"
    KEY = "key"  # right, and not what was answered
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of an answer: its text, how it stands, the text's key of a note beside it, and what the note names."""

    text: str
    sign: Sign
    note: str = ""
    named: str = ""


def mark_parts(item: QuizItem, response: Key, verdict: Verdict | None) -> tuple[Mark, ...]:
    """Return the parts of a response with their marks: choices, pairs, steps in their right order, what was typed.

    Without a verdict what was typed has no mark yet. Nothing for a truth value.
    """
    if isinstance(item.choices, Pairs):
        return _mark_pairs(item.choices, _indices(item.answer), _indices(response))
    if isinstance(item.answer, str):
        return _mark_typed(item, str(response), verdict)
    if item.choices is None:
        return ()
    if item.kind is ItemKind.ORDER:
        return _mark_steps(item.choices, _indices(item.answer), _indices(response))
    return _mark_choices(item.choices, _indices(item.answer), _indices(response), item.kind)


def keep_needed(marks: Sequence[Mark], item: QuizItem, response: Key, verdict: Verdict | None) -> tuple[Mark, ...]:
    """Return the marks that say more than the verdict: of a right answer what was given, unless its blank shows it."""
    if verdict is not Verdict.CORRECT or item.kind in (ItemKind.MATCH, ItemKind.ORDER):
        return tuple(marks)
    if item.kind is ItemKind.CLOZE and split_blank(item.question) and str(response).strip() == item.answer:
        return ()
    return tuple(mark for mark in marks if mark.sign is Sign.RIGHT)


def list_told_points(grade: Grade, citation: Citation) -> tuple[GradedPoint, ...]:
    """Return the points of a free text to be shown: of a right answer not those made that the quote says."""
    is_right = grade.sure and grade.verdict is Verdict.CORRECT
    return tuple(p for p in grade.points if not (is_right and p.met) or adds_to_quote(p.text, citation))


def _mark_choices(
    choices: Sequence[str], key: Sequence[int], chosen: Sequence[int], kind: ItemKind
) -> tuple[Mark, ...]:
    missed = "quiz.mark_right_missed" if kind is ItemKind.MULTI else "quiz.mark_right"
    marks = []
    for place, text in enumerate(choices):
        if place in key:
            is_found = place in chosen
            marks.append(
                Mark(text, Sign.RIGHT if is_found else Sign.KEY, "quiz.mark_right_chosen" if is_found else missed)
            )
        else:
            is_wrong = place in chosen
            marks.append(Mark(text, Sign.WRONG if is_wrong else Sign.PLAIN, "quiz.mark_yours" if is_wrong else ""))
    return tuple(marks)


def _mark_pairs(pairs: Pairs, key: Sequence[int], chosen: Sequence[int]) -> tuple[Mark, ...]:
    marks = []
    for left, wanted, given in zip(pairs.left, key, chosen, strict=True):
        text = f"{left} – {pairs.right[wanted]}"
        is_right = wanted == given
        note, named = ("", "") if is_right else ("quiz.pair_wrong", pairs.right[given])
        marks.append(Mark(text, Sign.RIGHT if is_right else Sign.WRONG, note, named))
    return tuple(marks)


def _mark_steps(steps: Sequence[str], key: Sequence[int], given: Sequence[int]) -> tuple[Mark, ...]:
    marks = []
    for place, step in enumerate(key):
        own = given.index(step)
        note, named = ("", "") if own == place else ("quiz.order_moved", str(own + 1))
        marks.append(Mark(f"{place + 1}. {steps[step]}", Sign.RIGHT if own == place else Sign.WRONG, note, named))
    return tuple(marks)


def _mark_typed(item: QuizItem, response: str, verdict: Verdict | None) -> tuple[Mark, ...]:
    signs = {Verdict.CORRECT: Sign.RIGHT, Verdict.PARTLY: Sign.HALF, Verdict.INCORRECT: Sign.WRONG}
    own = Mark(response, signs[verdict] if verdict else Sign.PLAIN, "quiz.mark_yours")
    if item.kind is ItemKind.SHORT or response.strip() == item.answer:
        return (own,)
    return (own, Mark(str(item.answer), Sign.KEY, "quiz.mark_right"))


def _indices(key: Key) -> tuple[int, ...]:
    if isinstance(key, tuple):
        return key
    if isinstance(key, bool) or not isinstance(key, int):
        raise TypeError("an answer to choices is an index or indices")
    return (key,)


def split_blank(question: str) -> tuple[str, str] | None:
    """Return what stands before and after the blank of a question; None where it has not exactly one."""
    parts = question.split(BLANK)
    return (parts[0], parts[1]) if len(parts) == 2 and "_" not in parts[0][-1:] + parts[1][:1] else None


def adds_to_quote(explanation: str, citation: Citation) -> bool:
    """Tell whether an explanation says more than the words that it cites and what stands above them."""
    above = " ".join((citation.title, *citation.heading, citation.context))
    told = _WORD.findall(f"{above} {citation.quote} {_LEADS}".lower())
    return not set(_WORD.findall(explanation.lower())) <= set(told)
