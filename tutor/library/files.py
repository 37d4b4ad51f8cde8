"""The lesson files of a course."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.course.files import SUFFIXES, is_hidden, name_file
from tutor.library.courses import Course, check_present, refuse_read_only
from tutor.library.writing import explain_errors, lock_course


@dataclass(frozen=True, slots=True)
class CourseFile:
    """A lesson file as it lies in the course: its name in citations, where it is, its size and its last change."""

    name: str
    path: Path
    size_bytes: int
    changed_ns: int


def list_files(course: Course) -> tuple[CourseFile, ...]:
    """Return the readable kinds of files of a course by name; none where only its index is known.

    Raises TutorError if the folder of the lessons cannot be read.
    """
    if course.lessons is None or not course.lessons.exists():
        return ()
    with explain_errors(f"The lessons of “{course.name}” cannot be listed"):
        return tuple(sorted(_scan(course.lessons), key=lambda file: file.name))


def _scan(root: Path) -> Iterator[CourseFile]:
    """Yield what `find_lessons` finds, without resolving every path: this is done at every turn of a page."""
    entered: set[Path] = set()
    pending = [root]
    while pending:
        folder = pending.pop()
        real = folder.resolve()
        if real in entered:
            continue
        entered.add(real)
        with os.scandir(folder) as entries:
            for entry in entries:
                if is_hidden(entry.name):
                    continue
                path = Path(entry.path)
                try:
                    status = entry.stat()
                except OSError:  # removed meanwhile, or a link that leads nowhere or in a circle
                    continue
                if stat.S_ISDIR(status.st_mode):
                    pending.append(path)
                elif stat.S_ISREG(status.st_mode) and path.suffix.lower() in SUFFIXES:
                    yield CourseFile(name_file(path, root), path, status.st_size, status.st_mtime_ns)


def remove_file(course: Course, name: str) -> None:
    """Remove a lesson file, and the folders that it leaves empty; one that is gone already is no error.

    Raises TutorError for a course that is not the learner's, or a file that cannot be removed.
    """
    refuse_read_only(course)
    with explain_errors(f"“{name}” cannot be removed"), lock_course(course.folder, "files"):
        check_present(course)
        file = next((file for file in list_files(course) if file.name == name), None)
        if file is None or course.lessons is None:
            return
        file.path.unlink(missing_ok=True)
        prune_folders(course.lessons, file.path.parent)


def prune_folders(root: Path, folder: Path) -> None:
    """Remove a folder below `root`, and those above it, as long as they are empty."""
    while folder != root and folder.is_relative_to(root):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
