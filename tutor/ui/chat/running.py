"""The answers that are being made just now, whichever window asked: a reload or another view goes on with one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing

import streamlit as st

from tutor.errors import TutorError
from tutor.ui.chat.streaming import AnswerDraft, AnswerRun, Stream
from tutor.ui.failures import UnexpectedError

FOLLOW_S = 1.0  # the longest wait for an event before looking again

Keep = Callable[[AnswerDraft, TutorError | None], None]


class RunningAnswer:
    """An answer made and kept in threads of its own, so that it goes on while no page shows it.

    `draft` is what is known of it so far. `keep` is called once at the end, however it ends, with the error if one
    ended it; after that `settled` is set. What `keep` itself raises is found in `save_error`.
    """

    def __init__(self, question: str, stream: Stream, keep: Keep) -> None:
        self.draft = AnswerDraft(question)
        self.settled = threading.Event()
        self.save_error: TutorError | None = None
        self._run = AnswerRun(stream)
        self._keep = keep
        threading.Thread(target=self._follow, name="keep-answer", daemon=True).start()

    def stop(self) -> None:
        """Ask it to stop and to keep what is ready; returns at once."""
        self._run.stop()

    def _follow(self) -> None:
        failure: TutorError | None = None
        try:
            with closing(self._run.iterate_events(FOLLOW_S)) as events:
                for event in events:
                    if event is not None:
                        self.draft.take(event)
                    elif self._run.is_stopped:
                        break  # a model that is being loaded may be silent for minutes
            if self.draft.whole is None and not self._run.is_stopped:
                failure = UnexpectedError("the answer has no end")
        except TutorError as error:
            failure = error
        try:
            self._keep(self.draft, failure)
        except TutorError as error:
            self.save_error = error
        finally:
            self.settled.set()


class RunningAnswers:
    """Answers in the making by conversation and the time when the question was asked. Safe to share."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[str, str], RunningAnswer] = {}

    def add(self, conversation_id: str, asked_at: str, running: RunningAnswer) -> None:
        """Note an answer that is being made; those that have ended are forgotten."""
        with self._lock:
            self._known = {key: known for key, known in self._known.items() if not known.settled.is_set()}
            self._known[conversation_id, asked_at] = running

    def find(self, conversation_id: str, asked_at: str) -> RunningAnswer | None:
        """Return an answer that is being made and not yet kept; None where there is none."""
        with self._lock:
            running = self._known.get((conversation_id, asked_at))
        return running if running is not None and not running.settled.is_set() else None


@st.cache_resource(show_spinner=False)
def open_running() -> RunningAnswers:
    """Return the answers that are being made, shared by all windows."""
    return RunningAnswers()


def find_run(conversation_id: str, asked_at: str) -> RunningAnswer | None:
    """Return the answer that is being made to the question asked at a time; None where there is none."""
    return open_running().find(conversation_id, asked_at)
