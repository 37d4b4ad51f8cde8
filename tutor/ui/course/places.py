"""The place in a lesson that the page's address names, and how to go to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from tutor.reading.page import UnitKey
from tutor.reading.place import find_place
from tutor.types import Chunk
from tutor.ui import keys
from tutor.ui.course.links import LessonLink
from tutor.ui.course.scroll import forget_place

_PLACE_KEYS = (keys.LESSON, keys.AT, keys.WORDS, keys.HEADING)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """What the address names: units to mark, or a heading's anchor. `is_gone` where what it names is not there.

    `words` are the units whose words are marked too; none where only the passage around them is known.
    """

    address: str
    marked: frozenset[UnitKey] = frozenset()
    words: frozenset[UnitKey] = frozenset()
    anchor: str = ""
    is_gone: bool = False


def read_place(chunks: Sequence[Chunk]) -> NamedPlace:
    """Return the place that the address names in a lesson of these chunks."""
    address = "\n".join(st.query_params.get(key, "") for key in _PLACE_KEYS)
    at, words = st.query_params.get(keys.AT, ""), st.query_params.get(keys.WORDS, "")
    if not at and not words:
        return NamedPlace(address, anchor=st.query_params.get(keys.HEADING, ""))
    found = find_place(chunks, at, words)
    if found is None:
        return NamedPlace(address, is_gone=True)
    return NamedPlace(address, found.keys, found.keys if found.is_exact else frozenset())


def go_to(link: LessonLink) -> None:
    """Put a place into the address, for the next run; what else the address holds stays."""
    for key in _PLACE_KEYS:
        st.query_params.pop(key, None)
        if key in link.query:
            st.query_params[key] = link.query[key]
    forget_place()
    st.session_state[keys.FIND] = ""


def leave_lesson() -> None:
    """Go back to the list of lessons."""
    for key in (*_PLACE_KEYS, *keys.CAME_FROM):
        st.query_params.pop(key, None)
