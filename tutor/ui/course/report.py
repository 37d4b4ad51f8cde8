"""What became of the lessons that were added: kept, replaced, refused and why, not readable and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from tutor.errors import TutorError
from tutor.library import Added, Course, CourseState, Keeping, check_course, read_last
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.adding import Adding
from tutor.ui.course.problems import show_problem, word_refusal
from tutor.ui.escape import escape_markdown
from tutor.ui.messages import word_message
from tutor.ui.session import read_settings
from tutor.ui.waiting import show_progress
from tutor.ui.words import say

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files that were added to a course."""

    course_id: str
    added: Added | None
    error: TutorError | None = None


def settle_adding(language: str) -> None:
    """Wait for the files that this window adds, showing how far that is, and keep what became of them."""
    adding = st.session_state.get(keys.ADDING)
    if not isinstance(adding, Adding):
        return
    if not adding.work.wait(0):
        show_progress(adding.work, language, say(language, "library.reading_hint"))
    try:
        report = Report(adding.course_id, adding.work.result())
    except TutorError as error:
        report = Report(adding.course_id, None, error)
    st.session_state[keys.REPORT] = report
    del st.session_state[keys.ADDING]


def show_report(course: Course, language: str) -> None:
    """Show what became of the files that this window added to the course, until that is dismissed.

    From then on, only which files of the course are of no use.
    """
    report = st.session_state.get(keys.REPORT)
    if not isinstance(report, Report) or report.course_id != course.id:
        _show_unused(course, language)
        return
    with st.container(border=True, key=keys.REPORT_PLACE, gap="small"):
        if report.error is not None:
            show_problem(report.error, language)
        if report.added is not None:
            _show_added(report.added, course, language)
        st.button(say(language, "library.close_report"), key=keys.REPORT_CLOSE, on_click=guarded(_forget_report))


def _is_read(course: Course) -> bool:
    """Tell whether the last reading was of the files as they are: only then it is known which are of use."""
    return check_course(read_settings(), course) in (CourseState.READY, CourseState.UNREADABLE)


def _show_unused(course: Course, language: str) -> None:
    names = [skipped.path for skipped in read_last(course).skipped] if _is_read(course) else []
    if names:
        unused = say(language, "library.unused", count=len(names))
        st.caption(f":material/block: {unused} {_join(names)}")


def _show_added(added: Added, course: Course, language: str) -> None:
    if added.changed and not _is_read(course):
        names = [file.name for file in added.kept]
        st.markdown(f":material/schedule: **{say(language, 'library.kept_unread', count=len(names))}** {_join(names)}")
        _show_refused(added, language)
        return
    unreadable = {skipped.path: word_message(skipped.reason, language) for skipped in read_last(course).skipped}
    read = [file for file in added.kept if file.name not in unreadable]
    for keeping, icon in (
        (Keeping.NEW, ":material/check_circle:"),
        (Keeping.REPLACED, ":material/sync:"),
        (Keeping.UNCHANGED, ":material/check:"),
    ):
        names = [file.name for file in read if file.keeping is keeping]
        if names:
            heading = say(language, f"library.kept_{keeping}", count=len(names))
            st.markdown(f"{icon} **{heading}** {_join(names)}")
    broken = [(file.name, unreadable[file.name]) for file in added.kept if file.name in unreadable]
    _show_reasons(say(language, "library.kept_unreadable", count=len(broken)), broken, language)
    _show_refused(added, language)


def _show_refused(added: Added, language: str) -> None:
    refused = [(file.name, word_refusal(file.refusal, language)) for file in added.refused]
    _show_reasons(say(language, "library.not_added", count=len(refused)), refused, language)


def _join(names: Sequence[str]) -> str:
    shown = escape_markdown(" · ".join(names[:SHOWN]))
    return f"{shown} …" if len(names) > SHOWN else shown


def _show_reasons(heading: str, reasons: Sequence[tuple[str, str]], language: str) -> None:
    """Show each file with its reason; those beyond the first few behind a fold."""
    if not reasons:
        return
    st.markdown(f":material/block: **{heading}**")
    lines = [f"- **{escape_markdown(name or '?')}**: {escape_markdown(reason)}" for name, reason in reasons]
    st.markdown("\n".join(lines[:SHOWN]))
    if len(lines) > SHOWN:
        with st.expander(say(language, "library.more", count=len(lines) - SHOWN)):
            st.markdown("\n".join(lines[SHOWN:]))


def _forget_report() -> None:
    st.session_state.pop(keys.REPORT, None)
