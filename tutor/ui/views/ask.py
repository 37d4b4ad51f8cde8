"""The chat page."""

from __future__ import annotations

from tutor.ui.chat.page import show_next, show_so_far, take_question
from tutor.ui.chat.sidebar import show_conversations
from tutor.ui.session import (
    current_conversation,
    current_language,
    current_learner,
    follow_conversation,
    open_store,
    read_settings,
    view_sidebar,
)
from tutor.ui.waiting import wait_for_study


def show_page() -> None:
    """Show the conversation, take a question, answer it."""
    language = current_language()
    store = open_store(read_settings(), current_learner())
    is_closed = follow_conversation(store)
    asked = take_question(language, is_closed=is_closed)
    conversation = current_conversation(store)
    with view_sidebar():
        show_conversations(store, conversation, language)
    show_so_far(store, conversation, asked, language, is_closed=is_closed)
    if not is_closed:
        show_next(wait_for_study(language), store, conversation, asked, language)


show_page()
