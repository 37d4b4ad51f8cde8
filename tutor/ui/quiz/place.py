"""Where a window stands in a quiz: kept in its address for a reload, and remembered while it shows another view."""

from __future__ import annotations

import re
from dataclasses import dataclass

import streamlit as st

from tutor.ui import keys

_SESSION_ID = re.compile(r"[0-9a-f]{32}")
_SEEN = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Spot:
    """A quiz, and how many of its answers this window has told; None where all that there are count as told."""

    session_id: str
    seen: int | None = None


def read_spot(purpose: str) -> Spot | None:
    """Return where the window stands in a "quiz" or a "review": by its address, else as it left it."""
    named = st.query_params.get(keys.QUIZ, "")
    if _SESSION_ID.fullmatch(named):
        seen = st.query_params.get(keys.SEEN, "")
        return Spot(named, int(seen) if _SEEN.fullmatch(seen) else None)
    if named:
        leave_spot(purpose)
    if named or keys.LESSON in st.query_params:
        return None
    spot = st.session_state.get(keys.quiz_spot(purpose))
    return spot if isinstance(spot, Spot) else None


def keep_spot(purpose: str, session_id: str, seen: int) -> None:
    """Let the window stand at a quiz, so many of its answers told, also after a reload."""
    for key in (keys.LESSON, keys.OBJECTIVE):
        st.query_params.pop(key, None)
    wanted = {keys.QUIZ: session_id, keys.SEEN: str(seen)}
    if {key: st.query_params.get(key) for key in wanted} != wanted:
        st.query_params.update(wanted)
    st.session_state[keys.quiz_spot(purpose)] = Spot(session_id, seen)


def leave_spot(purpose: str) -> None:
    """Let the window stand at no quiz."""
    for key in (keys.QUIZ, keys.SEEN):
        st.query_params.pop(key, None)
    st.session_state.pop(keys.quiz_spot(purpose), None)
