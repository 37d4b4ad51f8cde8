"""Readings of courses into their indexes, in threads: one for each course, watched by every window that waits."""

from __future__ import annotations

import threading

import streamlit as st

from tutor.library import Course, index_course
from tutor.settings import Settings
from tutor.types import IndexReport
from tutor.ui.work import Work


class Readings:
    """The readings that go on, and those that failed; safe to share between windows."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._works: dict[str, Work[IndexReport]] = {}

    def start(self, settings: Settings, course: Course) -> Work[IndexReport]:
        """Return the reading of a course that goes on or has failed, else start one."""
        with self._lock:
            work = self._works.get(course.id)
            if work is None or (work.wait(0) and not work.has_failed):
                work = Work(lambda progress: index_course(settings, course, progress), "read-course")
                self._works[course.id] = work
            return work

    def forget(self, course_id: str) -> None:
        """Let the next run try again after a failure; one that still goes on is left to end."""
        with self._lock:
            work = self._works.get(course_id)
            if work is not None and work.wait(0):
                del self._works[course_id]


@st.cache_resource(show_spinner=False)
def share_readings() -> Readings:
    """Return the readings of this server."""
    return Readings()
