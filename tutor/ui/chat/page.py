"""The parts of the chat page in their order: the question, what was said so far, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from tutor.conversations.records import Conversation
from tutor.conversations.store import ConversationStore
from tutor.ui import keys
from tutor.ui.chat.answers import show_conversation_so_far
from tutor.ui.chat.asking import answer_question, watch_answer
from tutor.ui.chat.suggesting import show_followups, show_model_note, show_starters, show_welcome
from tutor.ui.failures import show_error
from tutor.ui.session import ask_next, settle_last_run, take_pending_question, take_save_error
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Study

MAX_QUESTION_CHARS = 2000


@dataclass(frozen=True, slots=True)
class AskedNow:
    """What is asked in this run of the page; `repeats` says when the same question was asked first."""

    text: str
    repeats: str = ""


def take_question(language: str, *, is_closed: bool) -> AskedNow | None:
    """Show the field for questions; return what is asked now, by it or by a button. Nothing is where it is closed."""
    pending, repeats = take_pending_question()
    hint = say(language, "ask.placeholder")
    typed = st.chat_input(hint, key=keys.QUESTION, max_chars=MAX_QUESTION_CHARS, disabled=is_closed)
    if is_closed or not (pending or typed):
        return None
    settle_last_run()
    return AskedNow(pending, repeats) if pending else AskedNow(typed or "")


def show_so_far(
    store: ConversationStore,
    conversation: Conversation | None,
    asked: AskedNow | None,
    language: str,
    *,
    is_closed: bool,
) -> None:
    """Show the conversation so far, or what the page is for; and what could not be kept."""
    if conversation is not None:
        is_asking = asked is not None
        show_conversation_so_far(store, conversation, language, is_asking=is_asking, is_closed=is_closed)
    elif asked is None:
        show_welcome(language)
    save_error = take_save_error()
    if save_error is not None:
        show_error(save_error, language, "ask")
    if is_closed:
        st.info(say(language, "ask.closed"), icon=":material/inventory_2:")


def show_next(
    study: Study | None,
    store: ConversationStore,
    conversation: Conversation | None,
    asked: AskedNow | None,
    language: str,
) -> None:
    """Answer what is asked, else go on with the last answer, else suggest questions.

    Where the lessons cannot be opened nothing is lost: what is asked is answered once they can be.
    """
    if study is None:
        if asked is not None:
            ask_next(asked.text, asked.repeats)
        return
    if asked is not None:
        answer_question(study.tutor, store, conversation, asked.text, language, repeats=asked.repeats)
        return
    if conversation is None:
        show_starters(study, language)
    elif not watch_answer(conversation, language):
        show_followups(study, conversation, language)
    show_model_note(study.tutor, language)
