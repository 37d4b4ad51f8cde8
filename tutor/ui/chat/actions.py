"""What a learner can do with an answer: copy it, ask again, be quizzed on it, say whether it helped."""

from __future__ import annotations

import streamlit as st

from tutor.conversations.records import MAX_COMMENT_CHARS, Conversation, Exchange, Feedback, Outcome
from tutor.conversations.store import ConversationStore
from tutor.errors import TutorError
from tutor.types import Answer, Status
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.chat.writing import write_answer_text
from tutor.ui.course.links import show_view_link
from tutor.ui.session import ask_next, note_save_error
from tutor.ui.view_files import QUIZ_VIEW
from tutor.ui.words import say

MAX_QUIZ_LESSONS = 3


def show_actions(store: ConversationStore, conversation: Conversation, place: int, language: str) -> None:
    """Show the row of quiet buttons under an answer, and a field for what was wrong with it."""
    exchange = conversation.exchanges[place]
    answer = exchange.answer
    if answer is None or exchange.outcome not in (Outcome.ANSWERED, Outcome.STOPPED):
        return
    if answer.status is Status.REPLY:
        return
    with st.container(
        horizontal=True, vertical_alignment="center", gap="xxsmall", key=keys.act("row", conversation.id, place)
    ):
        if answer.sentences:
            _show_copy(answer, keys.act("copy", conversation.id, place), language)
        if place == len(conversation.exchanges) - 1:
            _show_again(exchange, keys.act("again", conversation.id, place), language)
        _show_thumbs(store, conversation, place)
        if answer.sentences:
            _show_quiz_link(answer, language)
    if exchange.feedback is not None and not exchange.feedback.is_helpful:
        _show_comment(store, conversation, place, language)


def name_lessons(answer: Answer) -> list[str]:
    """Return the documents that an answer cites, those of most quotes first."""
    cited = [citation.document for citation in answer.citations]
    return sorted(dict.fromkeys(cited), key=lambda document: -cited.count(document))[:MAX_QUIZ_LESSONS]


def _show_copy(answer: Answer, key: str, language: str) -> None:
    label = say(language, "ask.copy")
    with st.popover(label, icon=":material/content_copy:", key=key, type="tertiary", help=label):
        st.code(write_answer_text(answer, language), language=None, wrap_lines=True)


def _show_again(exchange: Exchange, key: str, language: str) -> None:
    label = say(language, "ask.ask_again")
    first = exchange.repeats or exchange.asked_at
    st.button(
        label,
        key=key,
        icon=":material/refresh:",
        type="tertiary",
        help=label,
        on_click=guarded(ask_next),
        args=(exchange.question, first),
    )


def _show_quiz_link(answer: Answer, language: str) -> None:
    query = {keys.LESSON: name_lessons(answer)}
    show_view_link(QUIZ_VIEW, say(language, "ask.quiz_me"), ":material/quiz:", language, query)


def _show_thumbs(store: ConversationStore, conversation: Conversation, place: int) -> None:
    key = keys.act("thumbs", conversation.id, place)
    feedback = conversation.exchanges[place].feedback
    st.feedback(
        "thumbs",
        key=key,
        default=None if feedback is None else int(feedback.is_helpful),
        on_change=guarded(_keep_thumbs),
        args=(store, conversation, place, key),
    )


def _show_comment(store: ConversationStore, conversation: Conversation, place: int, language: str) -> None:
    key = keys.act("comment", conversation.id, place)
    feedback = conversation.exchanges[place].feedback
    st.text_input(
        say(language, "ask.comment"),
        feedback.comment if feedback else "",
        key=key,
        max_chars=MAX_COMMENT_CHARS,
        placeholder=say(language, "ask.comment_hint"),
        on_change=guarded(_keep_comment),
        args=(store, conversation, place, key),
    )


def _keep_thumbs(store: ConversationStore, conversation: Conversation, place: int, key: str) -> None:
    chosen = st.session_state[key]
    known = conversation.exchanges[place].feedback
    comment = known.comment if known else ""
    _keep(store, conversation, place, None if chosen is None else Feedback(bool(chosen), comment))


def _keep_comment(store: ConversationStore, conversation: Conversation, place: int, key: str) -> None:
    _keep(store, conversation, place, Feedback(False, st.session_state[key].strip()))


def _keep(store: ConversationStore, conversation: Conversation, place: int, feedback: Feedback | None) -> None:
    try:
        store.keep_feedback(conversation.id, conversation.exchanges[place].asked_at, feedback)
    except TutorError as error:
        note_save_error(error)
