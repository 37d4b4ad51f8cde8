"""Where learners stand, worked out once for each state of their answers: a long log takes a second to go through."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui.progress.days import read_zone
from tutor.ui.progress.standing import Standing, read_standing

if TYPE_CHECKING:
    from tutor.study import Study, Traces


def recall_standing(study: Study, learner: str, course: str, language: str, zone: str | None) -> Standing:
    """Return where a learner stands with a course now. Raises StoreError where the learners' file cannot be read."""
    at = datetime.now(UTC)
    answers = dict(study.learning.store.learners()).get(learner, 0)
    state = (course, str(answers), f"{at:%Y-%m-%d %H:%M}")
    return _work_out(study, at, (learner, language, zone), state)


@st.cache_resource(show_spinner=False, max_entries=64)
def _work_out(
    _study: Study,
    _at: datetime,
    whose: tuple[str, str, str | None],
    state: tuple[str, ...],  # noqa: ARG001 - cache key
) -> Standing:
    learner, language, zone = whose
    return read_standing(_study, learner, language, _at, read_zone(zone))


def recall_traces(study: Study, standing: Standing, course: str, language: str) -> Traces:
    """Return how the learner's mastery of the lessons shown came to be. Raises StoreError."""
    whose = (standing.learner, language, str(standing.zone))
    return _trace(study, standing, whose, course, standing.at)


@st.cache_resource(show_spinner=False, max_entries=64)
def _trace(
    _study: Study,
    _standing: Standing,
    whose: tuple[str, str, str],
    course: str,  # noqa: ARG001 - cache key
    at: datetime,
) -> Traces:
    from tutor.study import trace_lessons

    return trace_lessons(_study.learning.store, whose[0], _standing.lessons, at, _standing.zone)
