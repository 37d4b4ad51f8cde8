"""Names that come from outside: of uploaded files and of courses."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from enum import StrEnum

from tutor.course.files import is_hidden
from tutor.errors import TutorError
from tutor.library.refusals import Reason, Refusal

MAX_PART_CHARS = 80
MAX_PART_BYTES = 200
MAX_PATH_CHARS = 160
MAX_DEPTH = 6
MAX_COURSE_NAME_CHARS = 60
_FORBIDDEN = re.compile(r'[<>:"|?*]')  # on Windows; a course's folder may be carried there
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.I)
_DRIVE = re.compile(r"^[A-Za-z]:(?=[\\/])")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}$")
# Joiners are part of words in some scripts.
_JOINERS = "\u200c\u200d"
_HASH_CHARS = 6


class NameProblem(StrEnum):
    """Why a course cannot have a name."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TAKEN = "taken"


class CourseNameError(TutorError):
    """A name that a course cannot have; `problem` says why."""

    def __init__(self, problem: NameProblem, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.problem = problem


def clean_file_name(raw: str) -> str | Refusal:
    """Return an uploaded file's name as a relative path with forward slashes that stays inside any folder.

    Refused are hidden files, files of a system's own folders, and names of which nothing is left. A name that is too
    long is cut and told apart by a hash of the whole.
    """
    text = unicodedata.normalize("NFC", _DRIVE.sub("", raw)).replace("\\", "/")
    parts = [_drop_marks(part) for part in text.split("/")]
    parts = [part for part in parts if part.strip(". ")]
    if any(is_hidden(part) for part in parts):
        return Refusal(Reason.HIDDEN)
    parts = [cleaned for part in parts if (cleaned := _clean_part(part))]
    if not parts or not text.rsplit("/", 1)[-1].strip(" ."):
        return Refusal(Reason.NAME)
    return _shorten_path(parts)


def clean_course_name(name: str) -> str:
    """Return a course's name on one line, without control characters. Raises CourseNameError for one that cannot be."""
    spaced = "".join(" " if mark.isspace() else mark for mark in unicodedata.normalize("NFC", name))
    cleaned = " ".join(_drop_marks(spaced).split()).strip(_JOINERS)
    if not cleaned:
        raise CourseNameError(NameProblem.EMPTY, "The course has no name.", "Give it one.")
    if len(cleaned) > MAX_COURSE_NAME_CHARS:
        raise CourseNameError(
            NameProblem.TOO_LONG,
            f"The course's name has {len(cleaned)} characters, over the limit of {MAX_COURSE_NAME_CHARS}.",
            "Give it a shorter one.",
        )
    return cleaned


def fold_name(name: str) -> str:
    """Return the form in which names are compared: some systems do not tell apart a capital or an accent's form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _drop_marks(text: str) -> str:
    """Drop control, format, private and unassigned characters, and joiners at the ends."""
    kept = "".join(mark for mark in text if mark in _JOINERS or unicodedata.category(mark)[0] != "C")
    return " ".join(kept.split()).strip(_JOINERS + " ")


def _clean_part(part: str) -> str:
    """Return one name of a path as every system can store it, "" if nothing is left."""
    cleaned = _FORBIDDEN.sub("_", part).strip().rstrip(". ")
    if not cleaned.strip("_ "):
        return ""
    if _DEVICE.fullmatch(cleaned.split(".", 1)[0].rstrip(" ")):
        cleaned = f"_{cleaned}"
    return _shorten(cleaned, MAX_PART_CHARS, MAX_PART_BYTES)


def _shorten_path(parts: list[str]) -> str:
    """Return the path with no more folders and characters than the limits; the last folders are kept."""
    path = "/".join(parts)
    if len(parts) <= MAX_DEPTH and len(path) <= MAX_PATH_CHARS:
        return path
    file = parts[-1]
    label = hashlib.sha256(path.encode()).hexdigest()[:_HASH_CHARS]
    folders = parts[:-1][-(MAX_DEPTH - 2) :]
    while folders and len("/".join((label, *folders, file))) > MAX_PATH_CHARS:
        folders = folders[1:]
    return "/".join((label, *folders, file))


def _shorten(name: str, max_chars: int, max_bytes: int) -> str:
    if len(name) <= max_chars and len(name.encode()) <= max_bytes:
        return name
    ending = found[0] if (found := _ENDING.search(name)) else ""
    label = f"~{hashlib.sha256(name.encode()).hexdigest()[:_HASH_CHARS]}{ending}"
    stem = name.removesuffix(ending)[: max_chars - len(label)]
    while len((stem + label).encode()) > max_bytes:
        stem = stem[:-1]
    return stem.rstrip(". ") + label
