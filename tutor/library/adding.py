"""Take files into a course: named safely, held against their endings, written whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from tutor.errors import TutorError
from tutor.files import write_whole
from tutor.library.contents import check_contents, check_ending
from tutor.library.courses import Course, check_present, refuse_read_only
from tutor.library.files import list_files
from tutor.library.names import clean_file_name, fold_name
from tutor.library.refusals import Reason, Refusal, RefusedFile
from tutor.library.writing import explain_errors, lock_course

MAX_COURSE_MB = 500
MAX_FILES = 1000
_MB = 1024 * 1024


class Upload(Protocol):
    """A file as it comes from outside: `size` is in bytes."""

    @property
    def name(self) -> str:
        """The name that it came with, with its folders where a folder was given."""

    @property
    def size(self) -> int:
        """The number of its bytes."""

    def getvalue(self) -> bytes:
        """Return its bytes."""


class Keeping(StrEnum):
    """What became of a file that was kept."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that is now in the course, by its name there."""

    name: str
    keeping: Keeping


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the files that were to be added, in their order."""

    kept: tuple[KeptFile, ...] = ()
    refused: tuple[RefusedFile, ...] = ()

    @property
    def changed(self) -> bool:
        """Tell whether the lessons are others than before."""
        return any(file.keeping is not Keeping.UNCHANGED for file in self.kept)


@dataclass(slots=True)
class _Shelf:
    """What lies in the course, as files are added: paths by their folded names, folders too, and sizes."""

    root: Path
    paths: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)

    def note(self, name: str, size_bytes: int) -> None:
        parts = name.split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            self.paths.setdefault(fold_name(folder), folder)
            self.folders.add(self.paths[fold_name(folder)])
        self.paths[fold_name(name)] = name
        self.sizes[name] = size_bytes

    def spell(self, name: str) -> str:
        """Return the name in the spelling of what is there: some systems do not tell apart small and capital."""
        spelled = ""
        for part in name.split("/"):
            longer = f"{spelled}/{part}" if spelled else part
            spelled = self.paths.get(fold_name(longer), longer)
        return spelled

    def clashes(self, name: str) -> bool:
        """Tell whether a folder has the file's name, a file has a folder's, or a link leads out of the course."""
        parts = name.split("/")
        above = {"/".join(parts[:depth]) for depth in range(1, len(parts))}
        if name in self.folders or above & self.sizes.keys() or (self.root / name).is_dir():
            return True
        return not (self.root / name).parent.resolve().is_relative_to(self.root.resolve())

    def find_same(self, data: bytes) -> str | None:
        """Return the file that holds the same bytes."""
        digest = b""
        for name, size in self.sizes.items():
            if size == len(data):
                digest = digest or hashlib.sha256(data).digest()
                if hashlib.sha256((self.root / name).read_bytes()).digest() == digest:
                    return name
        return None


def add_files(
    course: Course, uploads: Iterable[Upload], *, max_file_mb: int, max_course_mb: int = MAX_COURSE_MB
) -> Added:
    """Take files into a course; each is kept whole or refused with a reason, and none is ever run.

    A file with the name of a lesson replaces it; one with another's content is refused. Raises TutorError for a course
    that is not the learner's, a full disk, or a folder that cannot be written; what was kept until then stays.
    """
    refuse_read_only(course)
    kept: list[KeptFile] = []
    refused: list[RefusedFile] = []
    with explain_errors("The lessons cannot be kept"), lock_course(course.folder, "files"):
        check_present(course)
        shelf = _survey(course)
        shutil.rmtree(course.incoming, ignore_errors=True)  # what a crash left; nobody else writes there now
        for upload in uploads:
            taken = _take(shelf, upload, course.incoming, max_file_mb, max_course_mb)
            if isinstance(taken, Refusal):
                refused.append(RefusedFile(upload.name, taken))
            else:
                kept.append(taken)
        shutil.rmtree(course.incoming, ignore_errors=True)
    return Added(tuple(kept), tuple(refused))


def _survey(course: Course) -> _Shelf:
    if course.lessons is None:
        raise TutorError(f"The course “{course.name}” has no folder of lessons.", "Make a course of your own.")
    course.lessons.mkdir(exist_ok=True)
    shelf = _Shelf(course.lessons)
    for file in list_files(course):
        shelf.note(file.path.relative_to(course.lessons).as_posix(), file.size_bytes)
    return shelf


def _take(shelf: _Shelf, upload: Upload, incoming: Path, max_file_mb: int, max_course_mb: int) -> KeptFile | Refusal:
    """Keep one file, or tell why not. Raises OSError."""
    name = clean_file_name(upload.name)
    if isinstance(name, Refusal):
        return name
    name = shelf.spell(name)
    refusal = check_ending(name) or _check_size(upload.size, max_file_mb)
    if refusal is not None:
        return refusal
    data = upload.getvalue()
    refusal = check_contents(name, data) or _check_room(shelf, name, len(data), max_course_mb)
    if refusal is not None:
        return refusal
    same = shelf.find_same(data)
    if same == name:
        return KeptFile(name, Keeping.UNCHANGED)
    if same is not None:
        return Refusal(Reason.SAME_CONTENT, {"other": same})
    keeping = Keeping.REPLACED if name in shelf.sizes else Keeping.NEW
    write_whole(shelf.root / name, data, beside=incoming)
    shelf.note(name, len(data))
    return KeptFile(name, keeping)


def _check_size(size_bytes: int, max_file_mb: int) -> Refusal | None:
    if size_bytes <= max_file_mb * _MB:
        return None
    return Refusal(Reason.FILE_TOO_LARGE, {"size_mb": -(-size_bytes // _MB), "limit_mb": max_file_mb})


def _check_room(shelf: _Shelf, name: str, size_bytes: int, max_course_mb: int) -> Refusal | None:
    if shelf.clashes(name):
        return Refusal(Reason.CLASH)
    others = [size for other, size in shelf.sizes.items() if other != name]
    if sum(others) + size_bytes > max_course_mb * _MB:
        return Refusal(Reason.COURSE_FULL, {"limit_mb": max_course_mb})
    if len(others) >= MAX_FILES:
        return Refusal(Reason.TOO_MANY_FILES, {"limit": MAX_FILES})
    return None
