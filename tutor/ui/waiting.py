"""The page while a course is being opened, and when it cannot be."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import IndexFolderError, TutorError
from tutor.library import Course, CourseState, check_course, forget_last
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.problems import show_empty, show_problem, word_step
from tutor.ui.course.reader import are_goals_known
from tutor.ui.course.readings import share_readings
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error, show_failure
from tutor.ui.pace import PATIENCE_S, POLL_S
from tutor.ui.session import current_course, forget_study, open_course, read_settings
from tutor.ui.words import say
from tutor.ui.work import Result, Step, Work

if TYPE_CHECKING:
    from tutor.study import Study


def wait_for_study(language: str, *, with_goals: bool = False) -> Study | None:
    """Return the study of the current course, showing how far its opening is; `with_goals`, its objectives are known.

    None, with the reason on the page, when it cannot be opened.
    """
    course = current_course()
    if course.editable and not bring_up_to_date(course, language, patient=False):
        show_empty(course, check_course(read_settings(), course), language)
        return None
    opening = open_course()
    if not opening.wait(PATIENCE_S):
        show_progress(opening, language, say(language, "common.opening_hint"))
    try:
        study = opening.result()
        if with_goals:
            _wait_for_goals(study, language)
        return study
    except TutorError as error:
        anew = course.editable and isinstance(error, IndexFolderError)
        if anew:
            show_failure(error.message, say(language, "library.damaged_remedy"))
        else:
            show_error(error, language)
    label = say(language, "common.try_again")
    st.button(label, key=keys.OPEN_AGAIN, on_click=guarded(_open_again), args=(course if anew else None,))
    return None


def _open_again(damaged: Course | None) -> None:
    """Let the next run open the course anew, after reading all of its lessons again where its index was damaged."""
    if damaged is not None:
        with suppress(TutorError):  # the next run meets it too, and says so
            forget_last(damaged)
    forget_study()


def _wait_for_goals(study: Study, language: str) -> None:
    """Say that objectives are being found until they are: in a large course that takes seconds."""
    if not are_goals_known(study, PATIENCE_S):
        with st.spinner(say(language, "course.gathering")):
            while not are_goals_known(study, POLL_S):
                st.session_state.get(keys.COURSE)  # a click is noticed at a call of Streamlit


def bring_up_to_date(course: Course, language: str, *, patient: bool) -> bool:
    """Read a course's lessons if they are others than those of its index; tell whether there is one to open.

    Where the former index can be opened, only the patient wait for the new one, and are told why it could not be made;
    the others get it at a later run.
    """
    settings, readings = read_settings(), share_readings()
    while (state := check_course(settings, course)) in (CourseState.CHANGED, CourseState.UNREAD):
        waits = patient or state is CourseState.UNREAD
        reading = readings.start(settings, course)
        if not reading.wait(PATIENCE_S):
            if not waits:
                st.caption(f":material/sync: {say(language, 'library.being_read')}")
                return True
            show_progress(reading, language, say(language, "library.reading_hint"))
        try:
            reading.result()
        except TutorError as error:
            if waits:
                show_problem(error, language)
                label = say(language, "common.try_again")
                st.button(label, key=keys.READ_AGAIN, on_click=guarded(readings.forget), args=(course.id,))
            return state is CourseState.CHANGED
    return state is CourseState.READY


def show_progress(work: Work[Result], language: str, hint: str) -> None:
    """Show how far work is until it ends, and a hint beside it."""
    place = st.empty()
    with place.container():
        bar = st.progress(0.0)
        st.caption(hint)
        while not work.wait(POLL_S):
            step = work.step
            bar.progress(step.share, text=escape_markdown(describe_step(step, language)))
    place.empty()


def describe_step(step: Step, language: str) -> str:
    """Return what is being done, with the count where there is one."""
    message = word_step(step.message, language) if step.message else say(language, "common.opening")
    if step.total <= 0:
        return message
    return say(language, "common.opening_step", message=message, done=step.done, total=step.total)
