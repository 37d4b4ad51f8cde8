"""The dialog with the files of a course: their sizes, what could not be read and why; remove, rename, delete."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tutor.errors import TutorError
from tutor.library import (
    MAX_COURSE_NAME_CHARS,
    Course,
    CourseFile,
    delete_course,
    list_files,
    read_last,
    remove_file,
    rename_course,
)
from tutor.ui import keys
from tutor.ui.access.guard import guarded, guarded_dialog
from tutor.ui.course.problems import show_problem
from tutor.ui.escape import escape_markdown
from tutor.ui.messages import word_message
from tutor.ui.sizes import format_size
from tutor.ui.words import say

SHOWN = 50
SEARCHED_FROM = 10


def open_shelf(course: Course, language: str) -> None:
    """Open the dialog; when it is closed the page runs again, and the index follows what was removed."""
    dialog = guarded_dialog(
        say(language, "library.manage"),
        for_admins=True,
        width="medium",
        icon=":material/folder_open:",
        on_dismiss=guarded(_forget_question),
    )
    dialog(_show_shelf)(course, language)


def _show_shelf(course: Course, language: str) -> None:
    error = st.session_state.pop(keys.REMOVE_ERROR, None)
    if isinstance(error, TutorError):
        show_problem(error, language)
    files = list_files(course)
    total = format_size(sum(file.size_bytes for file in files))
    st.caption(say(language, "library.file_count", count=len(files), size=total))
    _show_files(course, files, language)
    with st.expander(say(language, "library.rename"), icon=":material/edit:", key=keys.COURSE_RENAMING):
        _show_rename(course, language)
    with st.expander(say(language, "library.delete_course"), icon=":material/delete:", key=keys.COURSE_DELETING):
        st.text(say(language, "library.delete_warning", name=course.name, count=len(files)))
        label = say(language, "library.delete_for_good")
        if st.button(label, key=keys.COURSE_DELETE, icon=":material/delete:"):
            _try(lambda: _delete(course), language)


def _show_files(course: Course, files: tuple[CourseFile, ...], language: str) -> None:
    shown = files
    if len(files) > SEARCHED_FROM:
        wanted = st.text_input(say(language, "library.find_file"), key=keys.FILE_SEARCH, icon=":material/search:")
        shown = tuple(file for file in files if wanted.strip().casefold() in file.name.casefold())
    reasons = {skipped.path: skipped.reason for skipped in read_last(course).skipped}
    with st.container(key=keys.FILES, gap="xsmall"):
        for file in shown[:SHOWN]:
            _show_file(course, file, reasons.get(file.name, ""), language)
    if len(shown) > SHOWN:
        st.caption(say(language, "library.more", count=len(shown) - SHOWN))


def _show_file(course: Course, file: CourseFile, reason: str, language: str) -> None:
    asked = st.session_state.get(keys.ASKED_TO_REMOVE) == file.name
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small"):
        with st.container(gap=None):
            st.text(file.name)
            st.caption(format_size(file.size_bytes))
            if reason:
                problem = escape_markdown(say(language, "library.unreadable", reason=word_message(reason, language)))
                st.caption(f":material/warning: {problem}")
        if not asked:
            st.button(
                say(language, "library.remove_file", name=escape_markdown(file.name)),
                key=keys.remove(file.name),
                icon=":material/close:",
                type="tertiary",
                on_click=guarded(_ask_to_remove, for_admins=True),
                args=(file.name,),
            )
    if asked:
        _confirm_removal(course, file, language)


def _confirm_removal(course: Course, file: CourseFile, language: str) -> None:
    with st.container(horizontal=True, key=keys.REMOVAL, gap="small", vertical_alignment="center"):
        st.text(say(language, "library.remove_question"))
        st.button(
            say(language, "library.keep"),
            key=keys.REMOVE_NO,
            on_click=guarded(_ask_to_remove, for_admins=True),
            args=(None,),
        )
        label = say(language, "library.remove")
        st.button(label, key=keys.REMOVE_YES, on_click=guarded(_remove, for_admins=True), args=(course, file.name))


def _ask_to_remove(name: str | None) -> None:
    st.session_state[keys.ASKED_TO_REMOVE] = name


def _forget_question() -> None:
    st.session_state.pop(keys.ASKED_TO_REMOVE, None)


def _remove(course: Course, name: str) -> None:
    st.session_state.pop(keys.ASKED_TO_REMOVE, None)
    st.session_state.pop(keys.REPORT, None)  # it would name what is gone
    try:
        remove_file(course, name)
    except TutorError as error:
        st.session_state[keys.REMOVE_ERROR] = error


def _show_rename(course: Course, language: str) -> None:
    label = say(language, "library.course_name")
    name = st.text_input(label, course.name, key=keys.COURSE_RENAME, max_chars=MAX_COURSE_NAME_CHARS)
    if st.button(say(language, "library.save_name"), key=keys.COURSE_RENAMED):
        _try(lambda: _rename(course, name), language)


def _rename(course: Course, name: str) -> None:
    rename_course(course, name)
    st.rerun()


def _delete(course: Course) -> None:
    delete_course(course)
    st.session_state.pop(keys.COURSE, None)
    st.query_params.pop(keys.COURSE, None)
    st.rerun()


def _try(do_it: Callable[[], None], language: str) -> None:
    """Do it; say why where it cannot be done."""
    try:
        do_it()
    except TutorError as error:
        show_problem(error, language)
