"""Read a course's lessons into its index, and tell whether the index is that of the lessons as they lie there."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tutor.course.reader import READER_VERSION
from tutor.errors import NothingReadError
from tutor.files import write_whole
from tutor.index.store import clear_folder, has_index, lock_folder
from tutor.library.courses import Course, check_present, refuse_read_only, settings_of
from tutor.library.files import CourseFile, list_files
from tutor.library.writing import BusyError, explain_errors, lock_course
from tutor.settings import Settings
from tutor.types import IndexReport, Skipped

if TYPE_CHECKING:
    from tutor.index.encoder import Encoder

Progress = Callable[[str, int, int], None]
_RECORD = "reading.json"
_TURN_WAIT_S = 0.5
_LONGEST_WAIT_S = 1800.0


class CourseState(StrEnum):
    """What can be done with a course."""

    READY = "ready"  # its index is that of its lessons
    CHANGED = "changed"  # its lessons are others than those that were read last, whose index can still be opened
    UNREAD = "unread"  # it has no index that can be opened: never read, or read in another way
    EMPTY = "empty"  # it has no lesson files
    UNREADABLE = "unreadable"  # it has files, and none of them could be read


@dataclass(frozen=True, slots=True)
class LastReading:
    """What the last reading of a course's lessons left: how many were read, what was skipped, when it ended.

    `fingerprint` is that of the files, `way` that of the settings by which they were read.
    """

    fingerprint: str = ""
    way: str = ""
    documents: int = 0
    skipped: tuple[Skipped, ...] = ()
    ended_at: float = 0.0


def check_course(settings: Settings, course: Course) -> CourseState:
    """Tell how the index of a course stands to its lessons; reads no lesson. Raises TutorError if it cannot be told.

    A course that cannot be changed here is taken to be ready: who opens it learns more.
    """
    if not course.editable:
        return CourseState.READY
    files = list_files(course)
    if not files:
        return CourseState.EMPTY
    last = read_last(course)
    if last.way != _fingerprint_way(settings) or not (last.documents == 0 or has_index(course.index)):
        return CourseState.UNREAD
    if last.fingerprint != _fingerprint(files):
        return CourseState.CHANGED if last.documents else CourseState.UNREAD
    return CourseState.READY if last.documents else CourseState.UNREADABLE


def index_course(
    settings: Settings, course: Course, progress: Progress | None = None, *, encoder: Encoder | None = None
) -> IndexReport:
    """Make a course's index mirror its lessons, waiting for whoever does so already; without lessons it has none.

    Files that could not be read are reported as skipped. Raises TutorError for a course that is not the learner's, or
    if the index cannot be written; it is then as it was.
    """
    refuse_read_only(course)
    with explain_errors(f"The lessons of “{course.name}” cannot be read"), _take_turn(course, progress):
        check_present(course)
        files = list_files(course)
        fingerprint, way = _fingerprint(files), _fingerprint_way(settings)
        report = _index(settings, course, progress, encoder) if files else _report_nothing(course)
        if report.documents == 0:
            with lock_folder(course.index):
                clear_folder(course.index)
        _write_last(course, LastReading(fingerprint, way, report.documents, report.skipped, time.time()))
    return report


def read_last(course: Course) -> LastReading:
    """Return what the last reading of the course's lessons left; an empty record where there is none."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        record = json.loads((course.folder / _RECORD).read_text(encoding="utf-8"))
        skipped = tuple(Skipped(str(item["path"]), str(item["reason"])) for item in record["skipped"])
        return LastReading(
            str(record["fingerprint"]), str(record["way"]), int(record["documents"]), skipped, float(record["ended_at"])
        )
    return LastReading()


def forget_last(course: Course) -> None:
    """Have all of a course's lessons read anew the next time, as where its index was damaged. Raises TutorError."""
    refuse_read_only(course)
    with explain_errors(f"The lessons of “{course.name}” cannot be read"):
        (course.folder / _RECORD).unlink(missing_ok=True)


def stamp_index(course: Course) -> str:
    """Return a text that changes whenever the index of a course does, "" where there is none."""
    pointer = course.index / "CURRENT"
    try:
        return f"{pointer.read_text(encoding='ascii', errors='replace').strip()}-{pointer.stat().st_mtime_ns}"
    except OSError:
        return ""


@contextmanager
def _take_turn(course: Course, progress: Progress | None) -> Iterator[None]:
    """Wait until nobody else reads the course's lessons, then keep others out. Raises BusyError after half an hour."""
    deadline = time.monotonic() + _LONGEST_WAIT_S
    with ExitStack() as turn:
        while True:
            try:
                turn.enter_context(lock_course(course.folder, "index", timeout_s=_TURN_WAIT_S))
                break
            except BusyError:
                if time.monotonic() > deadline:
                    raise
                if progress is not None:
                    progress("Waiting", 0, 0)
        yield


def _index(settings: Settings, course: Course, progress: Progress | None, encoder: Encoder | None) -> IndexReport:
    from tutor.service import index_lessons  # it takes half a second to load, and the app's first page needs it not

    roots = [] if course.lessons is None else [course.lessons]
    own = settings_of(settings, course)
    try:
        return index_lessons(own, roots, progress=progress, encoder=encoder)
    except NothingReadError:
        # The last readable lesson is gone: the index goes with it, and the report names what was skipped.
        with lock_folder(course.index):
            clear_folder(course.index)
        return index_lessons(own, roots, progress=progress, encoder=encoder)


def _report_nothing(course: Course) -> IndexReport:
    removed = read_last(course).documents
    return IndexReport(
        folder=str(course.index),
        encoder="",
        documents=0,
        chunks=0,
        added=0,
        updated=0,
        removed=removed,
        unchanged=0,
        skipped=(),
        seconds=0.0,
    )


def _fingerprint(files: Sequence[CourseFile]) -> str:
    """Return a hash of the files with their sizes and times."""
    return _hash([[file.name, file.size_bytes, file.changed_ns] for file in files])


def _fingerprint_way(settings: Settings) -> str:
    """Return a hash of what else an index depends on."""
    encoder = (settings.encoder, settings.encoder_query_prefix, settings.encoder_passage_prefix)
    return _hash([READER_VERSION, settings.max_chunk_chars, settings.max_file_mb, *encoder])


def _hash(values: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()


def _write_last(course: Course, last: LastReading) -> None:
    data = json.dumps(asdict(last), ensure_ascii=False, indent=1).encode()
    write_whole(course.folder / _RECORD, data)
