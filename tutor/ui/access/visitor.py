"""Who uses this browser session, and what they may change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from tutor.access.errors import AccessError
from tutor.ui import keys

# What is the browser's and not the learner's, and so outlives a change of learner.
_NOT_THE_LEARNERS = (keys.LANGUAGE, keys.SETTINGS, keys.LEARNER)


class Way(StrEnum):
    """How someone came in: at this machine without a sign-in, with a password, through a provider."""

    LOCAL = "local"
    PASSWORD = "password"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever uses this browser session: the name to learn under, the name to show."""

    learner: str
    shown: str
    way: Way
    is_admin: bool


def current_visitor() -> Visitor:
    """Return who uses this browser session. Raises AccessError while no one is signed in."""
    visitor = st.session_state.get(keys.VISITOR)
    if not isinstance(visitor, Visitor):
        raise AccessError("No one is signed in.", "Load the page again.")
    return visitor


def may_change_lessons() -> bool:
    """Tell whether the lessons, which all learners of this app share, may be changed from this browser session."""
    return current_visitor().is_admin


def may_change_settings() -> bool:
    """Tell whether the settings, which all learners of this app share, may be changed from this browser session."""
    return current_visitor().is_admin


def note_visitor(visitor: Visitor | None) -> None:
    """Keep who uses this browser session from now on; when it is someone else, nothing of the one before stays."""
    before = st.session_state.get(keys.VISITOR)
    if isinstance(before, Visitor) and (visitor is None or visitor.learner != before.learner):
        forget_session()
    if visitor is None:
        st.session_state.pop(keys.VISITOR, None)
    else:
        st.session_state[keys.VISITOR] = visitor


def forget_session() -> None:
    """Drop all that this browser session holds of its learner: drafts, open quizzes, what the address names."""
    for key in list(st.session_state):
        if key not in _NOT_THE_LEARNERS:
            del st.session_state[key]
    for parameter in list(st.query_params):
        if parameter not in _NOT_THE_LEARNERS:
            del st.query_params[parameter]
