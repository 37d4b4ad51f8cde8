"""The keys of: courses and their files."""

from __future__ import annotations

COURSE = "course"  # also the query parameter in the address
COURSE_PICKER = "course_picker"
COURSE_PLACE = "course_place"
COURSES_MADE = "courses_made"
COURSE_RENAMING = "course_renaming"
COURSE_RENAME = "course_rename"
COURSE_RENAMED = "course_renamed"
COURSE_DELETING = "course_deleting"
COURSE_DELETE = "course_delete"
LESSON_ACTIONS = "lesson_actions"
LESSONS_OPEN = "lessons_open"
LESSONS_ADD = "lessons_add"
SHELF = "shelf"
FILES = "files"
FILE_SEARCH = "file_search"
ASKED_TO_REMOVE = "asked_to_remove"
REMOVAL = "removal"
REMOVE_YES = "remove_yes"
REMOVE_NO = "remove_no"
REMOVE_ERROR = "remove_error"
UPLOADERS = "uploaders"
UPLOAD_TURN = "upload_turn"
ADDING = "adding"
REPORT = "adding_report"
REPORT_PLACE = "adding_report_place"
REPORT_CLOSE = "adding_report_close"


def course_new(place: str) -> str:
    """Return the key of a button that asks for a new course's name."""
    return f"course_new-{place}"


def course_form(place: str) -> str:
    """Return the key of the form that makes a new course."""
    return f"course_form-{place}"


def course_name(place: str) -> str:
    """Return the key of the field for a new course's name."""
    return f"course_name-{place}"


def course_create(place: str) -> str:
    """Return the key of the button that makes a new course."""
    return f"course_create-{place}"


def upload(kind: str, turn: int) -> str:
    """Return the key of an uploader; a new turn gives one that holds nothing."""
    return f"upload-{kind}-{turn}"


def remove(name: str) -> str:
    """Return the key of the button that removes a lesson file."""
    return f"remove-{name}"
