"""The long work that settings start, kept for all windows: a download goes on when its page is closed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import streamlit as st

from tutor.ui.work import Job, Progress

Kind = str  # "pull", "choose", "bench", "layers", "encoder", "doctor"


class JobBoard:
    """At most one job of each kind. Safe to share between threads."""

    def __init__(self) -> None:
        self._jobs: dict[Kind, Job[Any]] = {}
        self._lock = threading.Lock()

    def start(self, kind: Kind, subject: str, work: Callable[[Progress], Any]) -> Job[Any]:
        """Start a job, or return the one of this kind that is still running."""
        with self._lock:
            running = self._jobs.get(kind)
            if running is None or running.is_over:
                running = self._jobs[kind] = Job(work, subject)
            return running

    def find(self, kind: Kind) -> Job[Any] | None:
        """Return the last job of a kind, running or over."""
        with self._lock:
            return self._jobs.get(kind)

    @property
    def is_busy(self) -> bool:
        """Tell whether any job is running that the model or the disk is busy with."""
        with self._lock:
            return any(not job.is_over for job in self._jobs.values())


@st.cache_resource(show_spinner=False)
def share_board() -> JobBoard:
    """Return the board of this app."""
    return JobBoard()
