"""Open what learners remember of the lessons of an index, without an encoder."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.course.glossary import load_glossary
from tutor.index.contents import read_contents
from tutor.quiz.memory import LEARNERS_FILE, Store, open_store
from tutor.quiz.memory.learning import Learning
from tutor.quiz.objectives import find_objectives
from tutor.service import default_index, index_lessons
from tutor.settings import Settings
from tutor.text.language import has_han
from tutor.types import Chunk, Objective

Progress = Callable[[str, int, int], None]


def open_learning(settings: Settings, *, progress: Progress | None = None) -> Learning:
    """Open what learners remember of the lessons of the index; loads no encoder. Raises TutorError as `open_tutor`."""
    folder = default_index(settings)
    if settings.index is None and not folder.exists():
        index_lessons(settings, (), progress=progress)
    chunks = read_contents(folder)[1]
    return Learning(open_learners(settings), find_all_objectives(chunks), chunks)


def open_learners(settings: Settings) -> Store:
    """Open the file of what learners did. Raises StoreError, which says what to do."""
    return open_store(settings.home / LEARNERS_FILE)


def find_all_objectives(chunks: Sequence[Chunk]) -> tuple[Objective, ...]:
    """Return the objectives of all lessons; terms of the field are those of the glossary."""

    def name_terms(text: str) -> list[str]:
        chinese = has_han(text)
        return [term.chinese if chinese else term.english for term in load_glossary().find_mentions(text)]

    return find_objectives(chunks, find_terms=name_terms)
