"""Read a small lesson for the tests of item making."""

from __future__ import annotations

from pathlib import Path

from tutor.course.files import LessonFile
from tutor.course.reader import read_lesson
from tutor.types import Chunk, ItemKind, QuizItem


def read_markdown(folder: Path, text: str, name: str = "lesson.md") -> tuple[Chunk, ...]:
    """Return the chunks of a lesson written in Markdown."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_lesson(LessonFile(path, name), max_file_mb=1, max_chunk_chars=1200).chunks


def pick(items: list[QuizItem], kind: ItemKind, *words: str) -> QuizItem:
    """Return the first item of a kind whose question holds the words."""
    found = [item for item in items if item.kind is kind and all(word in item.question for word in words)]
    assert found, [item.question for item in items if item.kind is kind]
    return found[0]


def right_choice(item: QuizItem) -> str:
    """Return the text of the right choice."""
    assert isinstance(item.choices, tuple)
    assert isinstance(item.answer, int)
    return item.choices[item.answer]
