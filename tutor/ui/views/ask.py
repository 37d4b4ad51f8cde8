"""The chat page."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys
from tutor.ui.chat.answers import show_conversation_so_far
from tutor.ui.chat.asking import answer_question, watch_answer
from tutor.ui.chat.sidebar import show_conversations
from tutor.ui.chat.suggesting import show_followups, show_model_note, show_starters, show_welcome
from tutor.ui.failures import show_error
from tutor.ui.session import (
    ask_next,
    current_conversation,
    current_language,
    current_learner,
    follow_conversation,
    open_store,
    read_settings,
    settle_last_run,
    take_pending_question,
    take_save_error,
    view_sidebar,
)
from tutor.ui.waiting import wait_for_study
from tutor.ui.words import say


def show_page() -> None:
    """Show the conversation, take a question, answer it."""
    language = current_language()
    store = open_store(read_settings(), current_learner())
    is_closed = follow_conversation(store)
    pending, repeats = take_pending_question()
    typed = st.chat_input(say(language, "ask.placeholder"), key=keys.QUESTION, max_chars=2000, disabled=is_closed)
    question = "" if is_closed else pending or typed
    if question:
        settle_last_run()
    conversation = current_conversation(store)
    with view_sidebar():
        show_conversations(store, conversation, language)
    if conversation is not None:
        show_conversation_so_far(store, conversation, language, is_asking=bool(question), is_closed=is_closed)
    elif not question:
        show_welcome(language)
    save_error = take_save_error()
    if save_error is not None:
        show_error(save_error, language, "ask")
    if is_closed:
        st.info(say(language, "ask.closed"), icon=":material/inventory_2:")
        return
    study = wait_for_study(language)
    if study is None:
        if question:
            ask_next(question, repeats)  # not lost: it is asked once the lessons can be opened
        return
    if question:
        answer_question(study.tutor, store, conversation, question, language, repeats=repeats if pending else "")
    elif conversation is None:
        show_starters(study, language)
    elif not watch_answer(conversation, language):
        show_followups(study, conversation, language)
    if not question:
        show_model_note(study.tutor)


show_page()
