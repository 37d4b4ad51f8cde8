"""The answers that are being made just now, whichever window asked: a reload goes on with one."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import streamlit as st

from tutor.ui.chat.streaming import AnswerDraft, AnswerRun


@dataclass(frozen=True, slots=True)
class RunningAnswer:
    """An answer in the making: its run, which can be stopped, and what is known of it so far."""

    run: AnswerRun
    draft: AnswerDraft


class RunningAnswers:
    """Answers in the making by conversation and the time when the question was asked. Safe to share."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[str, str], RunningAnswer] = {}

    def add(self, conversation_id: str, asked_at: str, running: RunningAnswer) -> None:
        """Note an answer that is being made."""
        with self._lock:
            self._known[conversation_id, asked_at] = running

    def find(self, conversation_id: str, asked_at: str) -> RunningAnswer | None:
        """Return an answer that is being made and not yet kept; None where there is none."""
        with self._lock:
            running = self._known.get((conversation_id, asked_at))
        return running if running is not None and not running.run.settled.is_set() else None

    def remove(self, conversation_id: str, asked_at: str) -> None:
        """Forget an answer whose end has been kept."""
        with self._lock:
            self._known.pop((conversation_id, asked_at), None)


@st.cache_resource(show_spinner=False)
def open_running() -> RunningAnswers:
    """Return the answers that are being made, shared by all windows."""
    return RunningAnswers()


def find_run(conversation_id: str, asked_at: str) -> RunningAnswer | None:
    """Return the answer that is being made to the question asked at a time; None where there is none."""
    return open_running().find(conversation_id, asked_at)
