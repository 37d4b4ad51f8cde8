"""Items over the invented lessons of `tests/lessons.py`, and the lessons as the rules see them."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.lessons import write_lessons
from tutor.course import find_lessons, read_lesson
from tutor.quiz.items import make_item
from tutor.quiz.validation.lessons import Lessons
from tutor.types import Choices, Chunk, ItemKind, Key, Level, QuizItem, Unit


@lru_cache(maxsize=1)
def read_chunks() -> tuple[Chunk, ...]:
    with tempfile.TemporaryDirectory() as folder:
        files, _ = find_lessons([write_lessons(Path(folder))])
        return tuple(chunk for file in files for chunk in read_lesson(file, max_file_mb=1, max_chunk_chars=1200).chunks)


@lru_cache(maxsize=1)
def make_lessons() -> Lessons:
    names = ({"kelp", "海带"}, {"crossing", "passage"})
    return Lessons(read_chunks(), same_term=lambda one, other: any({one, other} <= pair for pair in names))


def find_units(*parts: str) -> tuple[Chunk, tuple[Unit, ...]]:
    """Return the units that hold these words, in order, and their chunk."""
    for chunk in read_chunks():
        units = tuple(u for u in chunk.units if any(part in u.text for part in parts))
        if units and parts[0] in units[0].text:
            return chunk, units
    raise LookupError(parts)


def make(
    question: str,
    answer: Key,
    choices: Choices = None,
    *,
    kind: ItemKind = ItemKind.MCQ,
    cites: tuple[str, ...] = ("48 metres",),
    **more: Any,
) -> QuizItem:
    chunk, units = find_units(*cites)
    return make_item(
        kind,
        question,
        answer,
        chunk=chunk,
        units=units,
        choices=choices,
        **{
            "fact": f"{question} {answer}",
            "rule": "hand",
            "explanation": units[0].text,
            "level": Level.REMEMBER,
            "difficulty": 2,
            **more,
        },
    )


LENGTH = make("How long was the Brevik?", 1, ("35 metres", "48 metres", "61 metres"))
FOUNDER = make("Who founded the ferry line in 1921?", 0, ("Ada Wren", "Tom Hale", "Ivo Marsh"), cites=("Ada Wren",))
PRICE = make("What does a child's ticket cost in summer?", 1, ("$14", "$6", "$3"), cites=("Child",))
TRUE = make("Ada Wren founded the ferry line in 1921.", True, kind=ItemKind.TRUE_FALSE, cites=("Ada Wren",))
FALSE = make("A crossing takes 53 minutes.", False, kind=ItemKind.TRUE_FALSE, cites=("35 minutes",))
CLOZE = make("____ founded the ferry line in 1921.", "Ada Wren", kind=ItemKind.CLOZE, cites=("Ada Wren",))
NUMERIC = make("How many minutes does a crossing take?", "35 minutes", kind=ItemKind.NUMERIC, cites=("35 minutes",))
SHORT = make(
    "Explain when the ferry line began and with which boat.",
    "Ada Wren founded it in 1921; the first boat was the Brevik.",
    kind=ItemKind.SHORT,
    points=("Ada Wren founded the ferry line in 1921", "the first boat was the Brevik"),
    cites=("Ada Wren", "Brevik"),
)
GREEN = make("绿茶要用多少度的水？", 0, ("80度", "95度", "60度"), cites=("绿茶要用",))
TOOLS = make(
    "泡茶需要以下哪些茶具？", (0, 2), ("茶壶", "竹篮", "茶杯", "铁锅"), kind=ItemKind.MULTI, cites=("茶壶", "茶杯")
)
