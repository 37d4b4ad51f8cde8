"""A learner's courses: each a folder with a name, its lessons and its index."""

from __future__ import annotations

import json
import re
import secrets
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.course.shipped import find_course, place_index
from tutor.errors import TutorError
from tutor.files import write_whole
from tutor.library.names import CourseNameError, NameProblem, clean_course_name, fold_name
from tutor.library.writing import explain_errors, lock_course, lock_courses
from tutor.settings import Settings

COURSES_FOLDER = "courses"
SHIPPED_ID = "shipped"
GIVEN_ID = "given"
MAX_COURSES = 200
_NAME_FILE = "course.toml"
_LESSONS, _INDEX, _INCOMING = "lessons", "index", "incoming"
_ID = re.compile(r"[0-9a-f]{8}")
_DELETED = ".deleted-"
_INDEX_WAIT_S = 2.0


@dataclass(frozen=True, slots=True)
class Course:
    """Lessons and their index. `lessons` is None where only an index is known; `editable` courses are the learner's."""

    id: str
    name: str
    lessons: Path | None
    index: Path
    editable: bool

    @property
    def folder(self) -> Path:
        """The folder of a learner's own course."""
        return self.index.parent

    @property
    def incoming(self) -> Path:
        """The folder for files that are still being written."""
        return self.folder / _INCOMING


def list_courses(settings: Settings) -> tuple[Course, ...]:
    """Return the shipped course, then the learner's by name; before them the index that the settings name, if any.

    Raises TutorError if the folder of courses cannot be read.
    """
    shipped = _describe_shipped(settings)
    own = sorted(_list_own(settings.home), key=lambda course: (fold_name(course.name), course.id))
    courses = [shipped, *own]
    if settings.index is None:
        return tuple(courses)
    given = settings.index.absolute()
    same = next((course for course in courses if course.index.absolute() == given), None)
    if same is not None:
        return (same, *(course for course in courses if course is not same))
    name = clean_course_name(given.name[:60] or GIVEN_ID)
    return (Course(GIVEN_ID, name, None, given, editable=False), *courses)


def find_by_id(settings: Settings, course_id: str) -> Course | None:
    """Return the course with this id, None if there is none. Raises TutorError as `list_courses` does."""
    return next((course for course in list_courses(settings) if course.id == course_id), None)


def settings_of(settings: Settings, course: Course) -> Settings:
    """Return the settings with which the service works on a course."""
    return replace(settings, index=None if course.id == SHIPPED_ID else course.index)


def create_course(home: Path, name: str) -> Course:
    """Make an empty course. Raises TutorError for a name that cannot be, or if the folder cannot be written."""
    cleaned = clean_course_name(name)
    with explain_errors(f"The course “{cleaned}” cannot be made"), lock_courses(home / COURSES_FOLDER):
        courses = list(_list_own(home))
        _refuse_taken(cleaned, courses)
        if len(courses) >= MAX_COURSES:
            raise TutorError(f"There are {MAX_COURSES} courses already.", "Delete one first.")
        _sweep_deleted(home)
        course = _describe_own(home, secrets.token_hex(4), cleaned)
        draft = course.folder.with_name(f"{_DELETED}{course.id}")  # swept, should a crash leave it
        (draft / _LESSONS).mkdir(parents=True)
        _write_name(draft, cleaned)
        draft.rename(course.folder)
    return course


def rename_course(course: Course, name: str) -> Course:
    """Give a course another name. Raises TutorError for one that cannot be, or a course that is not the learner's."""
    cleaned = clean_course_name(name)
    refuse_read_only(course)
    home = course.folder.parent.parent
    with explain_errors(f"The course “{course.name}” cannot be renamed"), lock_courses(home / COURSES_FOLDER):
        check_present(course)
        _refuse_taken(cleaned, [other for other in _list_own(home) if other.id != course.id])
        _write_name(course.folder, cleaned)
    return replace(course, name=cleaned)


def delete_course(course: Course) -> None:
    """Delete a course with its lessons and its index.

    It is gone in one step; what a crash leaves of it goes with the next change. Raises TutorError for a course that
    is not the learner's, is being indexed, or cannot be deleted.
    """
    refuse_read_only(course)
    home = course.folder.parent.parent
    with (
        explain_errors(f"The course “{course.name}” cannot be deleted"),
        lock_courses(home / COURSES_FOLDER),
        lock_course(course.folder, "index", timeout_s=_INDEX_WAIT_S),
        lock_course(course.folder, "files"),
    ):
        if course.folder.is_dir():
            course.folder.rename(course.folder.with_name(f"{_DELETED}{course.id}-{secrets.token_hex(4)}"))
        _sweep_deleted(home)


def refuse_read_only(course: Course) -> None:
    """Raise TutorError unless the course is the learner's own."""
    if not course.editable:
        raise TutorError(f"The course “{course.name}” cannot be changed.", "Make a course of your own.")


def check_present(course: Course) -> None:
    """Raise TutorError if the course was deleted meanwhile."""
    if not (course.folder / _NAME_FILE).is_file():
        raise TutorError(f"The course “{course.name}” is no longer there.", "Choose another course.")


def _list_own(home: Path) -> Iterator[Course]:
    root = home / COURSES_FOLDER
    with explain_errors(f"The courses in {root} cannot be read"):
        try:
            folders = sorted(root.iterdir())
        except FileNotFoundError:
            return
    for folder in folders:
        if _ID.fullmatch(folder.name) and (folder / _NAME_FILE).is_file():
            yield _describe_own(home, folder.name, _read_name(folder))


def _describe_own(home: Path, course_id: str, name: str) -> Course:
    folder = (home / COURSES_FOLDER / course_id).absolute()
    return Course(course_id, name, folder / _LESSONS, folder / _INDEX, editable=True)


def _describe_shipped(settings: Settings) -> Course:
    lessons = None
    with suppress(TutorError):
        lessons = find_course()
    return Course(SHIPPED_ID, SHIPPED_ID, lessons, place_index(settings.home), editable=False)


def _read_name(folder: Path) -> str:
    """Return a course's name; its id where the file of its name is damaged, so that its lessons stay in reach."""
    try:
        record = tomllib.loads((folder / _NAME_FILE).read_text(encoding="utf-8"))
        return clean_course_name(str(record["name"])[:1000])
    except (OSError, ValueError, KeyError, TutorError):
        return folder.name


def _write_name(folder: Path, name: str) -> None:
    # A JSON string without control characters is a TOML string too.
    write_whole(folder / _NAME_FILE, f"name = {json.dumps(name, ensure_ascii=False)}\n")


def _refuse_taken(name: str, courses: list[Course]) -> None:
    if any(fold_name(course.name) == fold_name(name) for course in courses):
        raise CourseNameError(NameProblem.TAKEN, f"There is a course named “{name}” already.", "Choose another name.")


def _sweep_deleted(home: Path) -> None:
    for folder in (home / COURSES_FOLDER).glob(f"{_DELETED}*"):
        shutil.rmtree(folder, ignore_errors=True)
