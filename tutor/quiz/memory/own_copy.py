"""A learner's own copy of what is kept: the file as a back-up, and the checklist as a table."""

from __future__ import annotations

import csv
import io
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tutor.errors import StoreError
from tutor.quiz.exchange.table import guard_cell
from tutor.quiz.memory.mastery import LessonStanding
from tutor.quiz.memory.store import open_store

COLUMNS = ("lesson", "title", "objective", "state", "mastery", "due", "answers", "language")
BUSY_TIMEOUT_S = 15.0


def back_up_learner(path: Path, learner: str) -> bytes:
    """Return a learners' file that holds this learner alone, as it was at one moment, though others write meanwhile.

    Put in the place of `path` it is what was kept. Raises StoreError where the file cannot be read.
    """
    if not path.is_file():
        raise StoreError(f"There is no file {path} yet.", "Answer a question first.")
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            address = f"{path.absolute().as_uri()}?mode=ro"
            with (
                closing(sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S)) as source,
                closing(sqlite3.connect(copy)) as target,
            ):
                source.backup(target)
            store = open_store(copy)
            try:
                for name, _ in store.learners():
                    if name != learner:
                        store.delete_learner(name)
            finally:
                store.close()
            return copy.read_bytes()
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"The learner's file {path} cannot be copied: {error}.", "Try again later.") from error


def write_checklist_table(lessons: Sequence[LessonStanding]) -> bytes:
    """Return the checklist as CSV, a row for each objective; mastery is in 0..1, times are ISO 8601 in UTC."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for lesson in lessons:
        for standing in lesson.objectives:
            due = standing.due.isoformat(timespec="seconds") if standing.due else ""
            row = (
                *(lesson.document, lesson.title, standing.objective.text, str(standing.state)),
                *(f"{standing.mastery:.4f}", due, str(standing.reviews), standing.objective.language),
            )
            writer.writerow([guard_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")
