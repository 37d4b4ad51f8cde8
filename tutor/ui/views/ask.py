"""The chat page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui import keys
from tutor.ui.chat.answers import show_exchange
from tutor.ui.chat.asking import answer_question
from tutor.ui.chat.sidebar import show_conversations
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_failure
from tutor.ui.session import (
    ask_next,
    course_settings,
    current_conversation,
    current_language,
    current_learner,
    open_store,
    read_settings,
    settle_last_run,
    suggest_starters,
    take_pending_question,
    take_save_error,
    view_sidebar,
)
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.service import Tutor
    from tutor.study import Study

STARTERS = 4


def show_page() -> None:
    """Show the conversation, take a question, answer it."""
    language = current_language()
    store = open_store(read_settings(), current_learner())
    settle_last_run()
    conversation = current_conversation(store)
    with view_sidebar():
        show_conversations(store, conversation, language)
    question = take_pending_question()
    typed = st.chat_input(say(language, "ask.placeholder"), key=keys.QUESTION, max_chars=2000)
    question = question or typed
    if conversation is None and not question:
        st.title(say(language, "ask.title"), anchor=False)
        st.caption(say(language, "ask.intro"))
    for place, exchange in enumerate(conversation.exchanges if conversation else ()):
        show_exchange(exchange, place, language)
    save_error = take_save_error()
    if save_error is not None:
        show_failure(save_error.message, save_error.remedy)
    study = wait_for_study(language)
    if study is None:
        if question:
            ask_next(question)  # not lost: it is asked once the lessons can be opened
        return
    if question:
        answer_question(study.tutor, store, conversation, question, language)
    elif conversation is None:
        show_starters(study, language)
        show_model_note(study.tutor)


def show_model_note(tutor: Tutor) -> None:
    """Say why answers come from quotes alone, when they do."""
    if tutor.model_note:
        st.caption(escape_markdown(tutor.model_note))


def show_starters(study: Study, language: str) -> None:
    """Show questions that the lessons can answer, as buttons that ask them."""
    questions = suggest_starters(study, repr(course_settings()), STARTERS, language)
    if questions:
        st.caption(say(language, "ask.starters"))
    with st.container(key=keys.STARTERS, gap="xsmall"):
        for place, question in enumerate(questions):
            label = escape_markdown(question)
            st.button(label, key=keys.starter(place), width="stretch", on_click=ask_next, args=(question,))


show_page()
