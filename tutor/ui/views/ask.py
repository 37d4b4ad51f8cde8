"""The chat page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui import keys
from tutor.ui.answers import show_exchange, show_failure
from tutor.ui.asking import answer_question
from tutor.ui.escape import escape_markdown
from tutor.ui.session import (
    ask_next,
    current_conversation,
    open_store,
    read_settings,
    settle_last_run,
    suggest_starters,
    take_pending_question,
    take_save_error,
)
from tutor.ui.sidebar import show_conversations, show_language_switch, show_lessons
from tutor.ui.waiting import wait_for_tutor
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.service import Tutor

STARTERS = 4


def show_page() -> None:
    """Show the conversation, take a question, answer it."""
    settings = read_settings()
    store = open_store(settings)
    settle_last_run()
    with st.sidebar:
        top, middle, bottom = st.container(), st.container(), st.container()
    with bottom:
        language = show_language_switch()
    conversation = current_conversation(store)
    with top:
        show_conversations(store, conversation, language)
    question = take_pending_question()
    typed = st.chat_input(say(language, "ask_placeholder"), key=keys.QUESTION, max_chars=2000)
    question = question or typed
    if conversation is None and not question:
        st.title(say(language, "ask_title"), anchor=False)
        st.caption(say(language, "ask_intro"))
    for place, exchange in enumerate(conversation.exchanges if conversation else ()):
        show_exchange(exchange, place, language)
    save_error = take_save_error()
    if save_error is not None:
        show_failure(save_error.message, save_error.remedy)
    tutor = wait_for_tutor(settings, language)
    if tutor is None:
        if question:
            ask_next(question)  # not lost: it is asked once the lessons can be opened
        return
    with middle:
        show_lessons(tutor.list_lessons(), language)
        show_model_note(tutor)
    if question:
        answer_question(tutor, store, conversation, question, language)
    elif conversation is None:
        show_starters(tutor, language)
        show_model_note(tutor)  # here too: on a phone the sidebar is closed


def show_model_note(tutor: Tutor) -> None:
    """Say why answers come from quotes alone, when they do."""
    if tutor.model_note:
        st.caption(escape_markdown(tutor.model_note))


def show_starters(tutor: Tutor, language: str) -> None:
    """Show questions that the lessons can answer, as buttons that ask them."""
    questions = suggest_starters(tutor, STARTERS, language)
    if questions:
        st.caption(say(language, "starters"))
    with st.container(key=keys.STARTERS, gap="xsmall"):
        for place, question in enumerate(questions):
            label = escape_markdown(question)
            st.button(label, key=keys.starter(place), width="stretch", on_click=ask_next, args=(question,))


show_page()
