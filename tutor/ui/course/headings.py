"""A heading of a lesson, with what can be done about it."""

from __future__ import annotations

import streamlit as st

from tutor.reading.page import PageBlock
from tutor.reading.topic import is_question, name_topic
from tutor.ui import keys
from tutor.ui.course.links import switch_view
from tutor.ui.course.markdown import write_text
from tutor.ui.session import ask_next, show_conversation
from tutor.ui.view_files import ASK_VIEW, QUIZ_VIEW
from tutor.ui.words import LANGUAGES, say


def show_heading(heading: PageBlock, document: str, language: str) -> None:
    """Show a heading with a menu that asks about its section or starts a quiz on the lesson."""
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall"):
        write = st.header if heading.level <= 2 else st.subheader
        write(write_text(heading.text), anchor=heading.anchor)
        show_menu(heading.path, heading.anchor, document, heading.language, language)


def show_menu(path: tuple[str, ...], anchor: str, document: str, spoken: str, language: str) -> None:
    """Show the menu of a section; `spoken` is the language that the lesson is told in there."""
    done = st.menu_button(
        say(language, "course.about"),
        ["course.ask_about", "course.quiz_about"],
        key=keys.about(anchor),
        type="tertiary",
        icon=":material/more_horiz:",
        format_func=lambda key: say(language, key),
    )
    if done == "course.ask_about":
        ask_next(word_question(path, spoken))
        _switch_to_conversation(st.query_params.get(keys.FROM_CONVERSATION, ""))
    elif done == "course.quiz_about":
        switch_view(QUIZ_VIEW, {keys.LESSON: document})


def _switch_to_conversation(conversation_id: str) -> None:
    """Go on in the conversation that the lesson was opened from; "" begins a new one."""
    show_conversation(None)
    switch_view(ASK_VIEW, {keys.CONVERSATION: conversation_id} if conversation_id else {})


def word_question(path: tuple[str, ...], spoken: str) -> str:
    """Return a question about a section, in the lesson's language; a heading that is a question asks itself."""
    if is_question(path[-1]):
        return path[-1]
    return say(spoken if spoken in LANGUAGES else "en", "course.question_about", topic=name_topic(path))
