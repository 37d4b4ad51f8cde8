"""The lessons page: choose a lesson, read it, search all of them."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.lessons import show_lesson_menu, show_lessons
from tutor.ui.course.library import show_lesson_files
from tutor.ui.course.links import show_conversation_link
from tutor.ui.course.places import leave_lesson
from tutor.ui.course.reader import read_course
from tutor.ui.course.reading import show_lesson
from tutor.ui.course.search import show_search
from tutor.ui.escape import escape_markdown
from tutor.ui.session import current_language, view_sidebar
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show the lesson that the address names, else all lessons."""
    language = current_language()
    document = st.query_params.get(keys.LESSON, "")
    if not document:
        st.title(say(language, "course.page"), anchor=False)
        if not show_lesson_files(language):
            return
    study = wait_for_study(language)
    if study is None:
        return
    reader = read_course(study)
    page = reader.open(document) if document else None
    if page is not None:
        with st.container(key=keys.LESSON_TOP, horizontal=True, vertical_alignment="center"):
            st.button(
                say(language, "course.all_lessons"),
                key=keys.ALL_LESSONS,
                icon=":material/arrow_back:",
                type="tertiary",
                on_click=guarded(leave_lesson),
            )
            show_conversation_link(language)
            st.toggle(say(language, "course.side"), key=keys.SIDE_OPEN)
    show_search(study, language)
    if page is None:
        if document:
            missing = escape_markdown(say(language, "course.gone", document=document))
            st.info(f"{missing} {say(language, 'course.gone_hint')}", icon=":material/info:")
        show_lessons(study, reader.lessons, language)
        return
    with view_sidebar():
        show_lesson_menu(reader.lessons, document, language)
    show_lesson(study, reader, page, language)


show_page()
