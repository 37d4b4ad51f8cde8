"""Why a file is not taken into a course, as codes that a face puts into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why a file was refused; the values that a sentence needs stand behind each."""

    NAME = "name"  # nothing is left of its name
    HIDDEN = "hidden"  # a hidden file, or one of a system's own folders
    ENDING = "ending"  # ending
    OLD_FORMAT = "old_format"  # ending, better
    EMPTY = "empty"
    FILE_TOO_LARGE = "file_too_large"  # size_mb, limit_mb
    COURSE_FULL = "course_full"  # limit_mb
    TOO_MANY_FILES = "too_many_files"  # limit
    WRONG_CONTENT = "wrong_content"  # ending, found
    PROGRAM = "program"  # an executable
    BINARY = "binary"  # no text
    LOCKED = "locked"  # password-protected, or in an old Office format
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    SAME_CONTENT = "same_content"  # other: the file that holds the same
    CLASH = "clash"  # a folder has the name of a file, or the other way round


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason and the values that its sentence needs."""

    reason: Reason
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not taken, by the name that it came with, and why."""

    name: str
    refusal: Refusal
