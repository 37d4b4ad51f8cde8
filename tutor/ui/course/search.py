"""The search box over the lessons, and what it finds while one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from tutor.reading.find import Hit
from tutor.ui import keys
from tutor.ui.access.guard import guarded, guarded_fragment
from tutor.ui.course.links import LessonLink
from tutor.ui.course.places import go_to
from tutor.ui.course.reader import read_course, search_by_meaning
from tutor.ui.escape import escape_markdown
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Study

MAX_HITS = 12


@guarded_fragment()
def show_search(study: Study, language: str) -> None:
    """Show the search box, and below it the passages that have what was typed so far."""
    if st.session_state.pop(keys.HIT_OPENED, False):
        st.rerun()  # a fragment redraws itself alone; the lesson is outside of it
    label = say(language, "course.find")
    query = st.text_input(
        label,
        key=keys.FIND,
        type="search",
        placeholder=label,
        icon=":material/search:",
        label_visibility="collapsed",
        live="200ms",
    )
    if not (query or "").strip():
        return
    hits = read_course(study).finder.find(query or "", MAX_HITS, partial(search_by_meaning, study))
    with st.container(key=keys.HITS, gap="small"):
        if not hits:
            st.caption(escape_markdown(say(language, "course.find_empty", query=query)))
            return
        key = "course.found" if len(hits) < MAX_HITS else "course.found_best"
        st.caption(say(language, key, count=len(hits)))
        for count, hit in enumerate(hits):
            _show_hit(hit, count)


def _show_hit(hit: Hit, count: int) -> None:
    link = LessonLink({keys.LESSON: hit.document, keys.AT: hit.chunk_id, keys.WORDS: hit.words})
    *over, last = dict.fromkeys((hit.title, *hit.heading))
    trail = f" :small[{escape_markdown(' › '.join(over))}]" if over else ""
    with st.container(gap=None):
        st.button(
            f"**{escape_markdown(last)}**{trail}",
            key=keys.hit(count),
            type="tertiary",
            on_click=guarded(_open_hit),
            args=(link,),
        )
        st.markdown(write_snippet(hit))


def _open_hit(link: LessonLink) -> None:
    go_to(link)
    st.session_state[keys.HIT_OPENED] = True


def write_snippet(hit: Hit) -> str:
    """Return the words that were found, those that were looked for in bold."""
    shown = ""
    for text, marked in hit.snippet:
        words = escape_markdown(text)
        space = " " if text[:1].isspace() and not shown.endswith(" ") else ""
        shown += f"{space}:yellow-background[{words}]" if marked and words else f"{space}{words}"
        shown += " " if text[-1:].isspace() and words else ""
    return shown.strip()
