"""Questions to begin with and to go on with, as buttons that ask them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from tutor.conversations.records import Conversation
from tutor.types import Status
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.messages import word_message
from tutor.ui.session import ask_next, mark_course, show_conversation, suggest_followups, suggest_starters
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.service import Tutor
    from tutor.study import Study

STARTERS = 4
FOLLOWUPS = 3


def show_welcome(language: str) -> None:
    """Show what this page is for; first, where the address names a conversation that is no more, say so."""
    if st.query_params.get(keys.CONVERSATION):
        show_conversation(None)
        st.info(say(language, "ask.gone"), icon=":material/delete:")
    st.title(say(language, "ask.title"), anchor=False)
    st.caption(say(language, "ask.intro"))


def show_starters(study: Study, language: str, count: int = STARTERS) -> None:
    """Show questions that the lessons can answer."""
    questions = suggest_starters(study, mark_course(), count, language)
    _show_questions(say(language, "ask.starters"), questions, keys.STARTERS, keys.starter)


def show_followups(study: Study, conversation: Conversation, language: str) -> None:
    """Show questions that go on from the last answer; after small talk, ones to begin with."""
    answer = conversation.exchanges[-1].answer
    if answer is None or answer.status is Status.ABSTAINED:
        return
    if answer.status is Status.REPLY:
        show_starters(study, language, FOLLOWUPS)
        return
    history = conversation.history(conversation.exchanges[-1].asked_at)
    asked = (*(exchange.question for exchange in conversation.exchanges), answer.text)
    spoken = answer.language if answer.language != "und" else language
    questions = suggest_followups(study, mark_course(), asked, FOLLOWUPS, spoken, answer, history)
    _show_questions(say(language, "ask.followups"), questions, keys.FOLLOWUPS, keys.followup)


def show_model_note(tutor: Tutor, language: str) -> None:
    """Say why answers come from quotes alone, when they do."""
    if tutor.model_note:
        st.caption(escape_markdown(word_message(tutor.model_note, language)))


def _show_questions(title: str, questions: Sequence[str], key: str, name: Callable[[int], str]) -> None:
    if not questions:
        return
    with st.container(key=key, gap="xsmall"):
        st.caption(title)
        for place, question in enumerate(questions):
            label = escape_markdown(question)
            st.button(label, key=name(place), width="stretch", on_click=guarded(ask_next), args=(question,))
