"""Files to take along, made on demand: questions for other programs, the learner's own data."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutor.types import ExportFormat
from tutor.ui.work import Job, Progress

if TYPE_CHECKING:
    from tutor.study import LearnerProgress, LessonStanding, Study

MIME_TYPES = {
    ".apkg": "application/octet-stream",
    ".xml": "application/xml",
    ".gift": "text/plain",
    ".csv": "text/csv",
    ".json": "application/json",
    ".zip": "application/zip",
    ".db": "application/vnd.sqlite3",
}


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be exported: how many questions in which format, from one lesson or language, or from all."""

    form: ExportFormat
    count: int
    lesson: str | None
    language: str | None
    title: str


@dataclass(frozen=True, slots=True)
class ReadyFile:
    """A file to save, and how many questions are in it."""

    name: str
    data: bytes
    count: int
    wanted: int

    @property
    def mime(self) -> str:
        """The type of its contents."""
        return MIME_TYPES.get("." + self.name.rsplit(".", 1)[-1], "application/octet-stream")


def start_export(study: Study, wish: ExportWish) -> Job[ReadyFile]:
    """Begin to make a file of questions."""
    return Job(lambda progress: make_questions(study, wish, progress), subject=str(wish.form))


def make_questions(study: Study, wish: ExportWish, progress: Progress) -> ReadyFile:
    """Return a file of questions. Raises TutorError where the lessons give none."""
    from tutor.study import bundle_items

    drawn = study.make_quiz(wish.count, seed=0, lesson=wish.lesson, language=wish.language, progress=progress)
    name, data = bundle_items(drawn.items, wish.form, title=wish.title, made_at_s=int(time.time()))
    return ReadyFile(name, data, len(drawn.items), wish.count)


def make_progress_file(progress: LearnerProgress) -> bytes:
    """Return the learner's progress as JSON, as `tutor progress --json` prints it."""
    from tutor.study import write_progress

    return json.dumps(write_progress(progress), ensure_ascii=False, indent=1).encode("utf-8")


def make_checklist_file(lessons: tuple[LessonStanding, ...]) -> bytes:
    """Return the checklist as CSV."""
    from tutor.study import write_checklist_table

    return write_checklist_table(lessons)


def make_backup(study: Study, learner: str) -> bytes:
    """Return a learners' file with this learner's answers alone. Raises StoreError."""
    from tutor.study import back_up_learner

    return back_up_learner(study.learning.store.path, learner)
