"""What a course is called on the page, and how large its files are."""

from __future__ import annotations

from tutor.library import SHIPPED_ID, Course
from tutor.ui.words import say

_KB = 1024


def name_course(course: Course, language: str) -> str:
    """Return the name of a course; the shipped one is called in the interface's language."""
    return say(language, "library.shipped") if course.id == SHIPPED_ID else course.name


def format_size(size_bytes: int) -> str:
    """Return "12 KB" or "3.4 MB"; the least is 1 KB."""
    kilobytes = max(1, round(size_bytes / _KB))
    return f"{kilobytes} KB" if kilobytes < _KB else f"{size_bytes / _KB / _KB:.1f} MB"
