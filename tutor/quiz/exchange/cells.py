"""Read the cells of question files: texts, lists of choices, and what a question ends with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tutor.quiz.exchange.shown import find_gap
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import ItemKind

_LETTERED = re.compile(r"^\s*[(（]?([A-Ha-h1-8])[.)）、:：]\s*(?=\S)")
_CHOICE_BREAKS = ("\n", "|", ";", "；", " / ")
_ENDS = tuple(".?!:;。？！：；…\"”')）」")
_END_MARKS = {ItemKind.MCQ: (":", "："), ItemKind.MULTI: (":", "："), ItemKind.TRUE_FALSE: (".", "。")}
_ASKS = re.compile(
    r"(?:(?:in|at|to|for|from|of|by|on|with) )?(?:who|whom|whose|what|which|when|where|why|how)\b"
    r"|(?:is|are|do|does|did|can) "
)


def split_choices(value: object) -> list[str]:
    """Return the texts of a list, or of a cell that holds several: by lines, bars or semicolons; letters taken off."""
    if isinstance(value, Mapping):
        value = list(value.values()) if not {"left", "right"} <= value.keys() else []
    if isinstance(value, list):
        texts = [
            str(entry.get("text", entry.get("answer", ""))) if isinstance(entry, Mapping) else str(entry)
            for entry in value
        ]
        return [text.strip() for text in texts if text.strip()]
    text = read_text(value)
    mark = next((mark for mark in _CHOICE_BREAKS if mark in text), None)
    parts = [part.strip() for part in (text.split(mark) if mark else [text]) if part.strip()]
    if len(parts) > 1 and all(_LETTERED.match(part) for part in parts):
        parts = [_LETTERED.sub("", part) for part in parts]
    return parts


def list_marked(value: object) -> list[int]:
    """Return the places of the choices that are marked as right themselves: {"text": …, "correct": true}."""
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        return []
    names = ("correct", "is_correct", "isCorrect", "right", "fraction")
    return [n for n, entry in enumerate(value) if any(entry.get(name) for name in names)]


def read_text(value: object) -> str:
    """Return a cell as a text; of a list its only entry, "" for other lists."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return "" if value is None or isinstance(value, list | Mapping) else str(value).strip()


def read_difficulty(value: object) -> int | None:
    """Return a difficulty of 1 to 5, None for anything else."""
    text = read_text(value)
    return int(text) if text.isascii() and text.isdigit() and 1 <= int(text) <= 5 else None


def end_question(question: str, kind: ItemKind) -> str:
    """Return a question with the mark that ends it, which many files leave out: a colon before choices that go on."""
    if question.endswith(_ENDS) or find_gap(question) or kind not in _END_MARKS or _ASKS.match(fold(question)):
        return question
    return question + _END_MARKS[kind][has_han(question)]
