"""What a course is called on the page."""

from __future__ import annotations

from tutor.library import SHIPPED_ID, Course
from tutor.ui.words import say


def name_course(course: Course, language: str) -> str:
    """Return the name of a course; the shipped one is called in the interface's language."""
    return say(language, "library.shipped") if course.id == SHIPPED_ID else course.name
