"""What went wrong with courses and lessons, in the interface's language where the text is the app's own."""

from __future__ import annotations

import streamlit as st

from tutor.errors import TutorError
from tutor.library import BusyError, Course, CourseNameError, CourseState, Reason, Refusal
from tutor.ui import keys
from tutor.ui.course.links import show_view_link
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error, show_failure
from tutor.ui.view_files import COURSE_VIEW
from tutor.ui.words import say

STEPS = {
    "Embedding": "library.step_embedding",
    "Waiting": "library.step_waiting",
    "Files": "library.step_embedding",
    "Index": "library.step_writing",
}


def show_problem(error: TutorError, language: str) -> None:
    """Show what went wrong and what to do about it."""
    if isinstance(error, CourseNameError):
        problem = error.problem
        show_failure(say(language, f"library.name_{problem}"), "")
    elif isinstance(error, BusyError):
        show_failure(say(language, "library.busy"), say(language, "library.busy_remedy"))
    else:
        show_error(error, language)


def show_empty(course: Course, state: CourseState, language: str) -> None:
    """Say that a course has no lesson to work with, and lead to where some are added; nothing for one that may have."""
    if state is CourseState.EMPTY:
        text, label = "library.empty", "library.go_to_course"
    elif state is CourseState.UNREADABLE:
        text, label = "library.all_unreadable", "library.go_to_files"
    else:
        return
    st.info(escape_markdown(say(language, text, name=course.name)), icon=":material/inbox:")
    show_view_link(COURSE_VIEW, say(language, label), ":material/menu_book:", language, {keys.COURSE: course.id})


def word_step(message: str, language: str) -> str:
    """Return what a thread is at, in the interface's language where it is known."""
    verb, _, rest = message.partition(" ")
    if verb in ("Reading", "Keeping") and rest:
        step = verb.lower()
        return say(language, f"library.step_{step}", name=rest)
    return say(language, STEPS[verb]) if verb in STEPS else message


def word_refusal(refusal: Refusal, language: str) -> str:
    """Return why a file was not taken, as a sentence."""
    reason = refusal.reason
    if reason is Reason.WRONG_CONTENT and refusal.values["found"]:
        return say(language, "library.refused_other_content", **refusal.values)
    return say(language, f"library.refused_{reason}", **refusal.values)
