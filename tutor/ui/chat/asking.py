"""A question being answered on the page: quotes at once, checked sentences as they come, a button to stop."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from tutor.conversations.records import Conversation, Exchange, Outcome
from tutor.conversations.store import ConversationError, ConversationStore
from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.chat.answers import show_question, show_sentence
from tutor.ui.chat.running import RunningAnswer, find_run, open_running
from tutor.ui.chat.streaming import AnswerDraft
from tutor.ui.failures import word_error
from tutor.ui.pace import CLICK_POLL_S
from tutor.ui.quotes import show_sources
from tutor.ui.session import current_course, note_run, note_save_error, show_conversation
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.service import Tutor


class LiveAnswer:
    """The part of the page that an answer fills while it is made."""

    def __init__(self, place: int, language: str, running: RunningAnswer) -> None:
        self._place = place
        self._language = language
        self._shown = 0
        self._has_quotes = False
        self._said = ""
        self._sentences = st.container(key=keys.flow(str(place)))
        self._quotes = st.empty()
        with st.container(horizontal=True, vertical_alignment="center", key=keys.answer_progress(place)):
            self._status = st.empty()
            stop = say(language, "ask.stop")
            st.button(stop, key=keys.STOP, icon=":material/stop_circle:", on_click=guarded(running.stop))

    def show(self, draft: AnswerDraft) -> None:
        """Show what is new in a draft; where nothing is, only let Streamlit notice a click."""
        if draft.evidence and not self._has_quotes:
            self._has_quotes = True
            with self._quotes:
                show_sources(draft.evidence, f"{self._place}-live", self._language, expanded=True)
        for sentence in draft.sentences[self._shown :]:
            cited = {citation.n: citation for citation in draft.citations()}
            with self._sentences:
                show_sentence(sentence, cited, f"{self._place}-{self._shown}", self._language)
            self._shown += 1
        doing = describe_turn(draft.queue_place, self._language)
        if not draft.evidence and not draft.queue_place:
            doing = say(self._language, "ask.searching")
        if self._said != doing:
            self._said = doing
            self._status.caption(doing)
        else:
            # Streamlit looks for a click here too, and nothing is sent to the page for it.
            st.session_state.get(keys.STOP)


def describe_turn(place: int, language: str) -> str:
    """Say how long the line in front of the model is; 0 when this question's turn has come."""
    if place == 0:
        return say(language, "ask.checking")
    return say(language, "ask.queued_next") if place == 1 else say(language, "ask.queued_place", place=place)


def answer_question(
    tutor: Tutor,
    store: ConversationStore,
    conversation: Conversation | None,
    question: str,
    language: str,
    *,
    repeats: str = "",
) -> None:
    """Answer a question on the page, store what comes of it however it ends, and show the page anew.

    `repeats` says when the same question was asked first, where it is asked again. The answer goes on when the page
    is left or loaded anew; `watch_answer` finds it again.
    """
    now = datetime.now(UTC)
    known = conversation or store.start(question, now, current_course().id)
    exchange = Exchange(question, now.isoformat(), repeats=repeats)
    history = known.history(repeats)
    try:
        known = store.add_exchange(known, exchange, now)
    except ConversationError as error:
        note_save_error(error)
    running = RunningAnswer(
        question,
        lambda should_stop: tutor.stream(question, history, should_stop=should_stop),
        lambda draft, error: _keep_outcome(store, known, exchange, draft, error=error, language=language),
    )
    note_run(running)
    open_running().add(known.id, exchange.asked_at, running)
    show_conversation(known.id)
    _show_running(running, exchange, len(known.exchanges) - 1, language)


def watch_answer(conversation: Conversation, language: str) -> bool:
    """Go on showing the answer that is being made to the last question, whichever window asked it.

    Returns False when there is none; shows the page anew once the answer is kept.
    """
    exchange = conversation.exchanges[-1]
    running = find_run(conversation.id, exchange.asked_at)
    if running is None:
        return False
    _show_running(running, exchange, len(conversation.exchanges) - 1, language)
    return True


def _show_running(running: RunningAnswer, exchange: Exchange, place: int, language: str) -> None:
    show_question(exchange.question, language, is_repeated=bool(exchange.repeats))
    with st.chat_message("assistant", avatar=":material/school:"):
        live = LiveAnswer(place, language, running)
        live.show(running.draft)
        while not running.settled.wait(CLICK_POLL_S):
            live.show(running.draft)
    if running.save_error is not None:
        note_save_error(running.save_error)
    st.rerun()


def _keep_outcome(
    store: ConversationStore,
    conversation: Conversation,
    exchange: Exchange,
    draft: AnswerDraft,
    *,
    error: TutorError | None,
    language: str,
) -> None:
    """Store how an answer ended. Raises ConversationError when that cannot be done."""
    done = replace(exchange, outcome=Outcome.ANSWERED if draft.whole else Outcome.STOPPED, answer=draft.answer())
    if draft.model_failure is not None:
        done = replace(done, message=draft.model_failure.message, remedy=draft.model_failure.remedy)
    if error is not None:
        message, remedy = word_error(error, language, "ask")
        done = replace(done, outcome=Outcome.FAILED, message=message, remedy=remedy)
    store.replace_exchange(conversation, done, datetime.now(UTC))
