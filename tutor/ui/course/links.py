"""Links that open a lesson: at a passage that is cited, at a heading, at its beginning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from tutor.reading.address import anchor_of, fingerprint
from tutor.types import Citation
from tutor.ui import keys
from tutor.ui.view_files import ASK_VIEW, COURSE_VIEW
from tutor.ui.words import LANGUAGES, say

_FROM = {"quiz": keys.FROM_QUIZ, "review": keys.FROM_REVIEW}


@dataclass(frozen=True, slots=True)
class LessonLink:
    """A place in the Course view: what its address says after the question mark."""

    query: Mapping[str, str]

    @property
    def address(self) -> str:
        """The address of the place, relative to the app."""
        return f"course?{urlencode(self.query)}"


def link_to_passage(citation: Citation, language: str) -> LessonLink:
    """Return the link that opens the lesson with the words of a citation marked; back leads where it stands now."""
    at = {keys.AT: citation.chunk_id, keys.WORDS: fingerprint(citation.quote)}
    return _link(citation.document, language, {**at, **_come_back()})


def link_to_lesson(document: str, heading: Sequence[str] = (), language: str | None = None) -> LessonLink:
    """Return the link that opens a lesson, at the path of headings if one is given."""
    return _link(document, language, {keys.HEADING: anchor_of(heading)} if heading else {})


def show_link(link: LessonLink, label: str, *, icon: str | None = ":material/menu_book:") -> None:
    """Show a link within the app; `label` is Markdown, so lesson text in it must be escaped."""
    st.page_link(COURSE_VIEW, label=label, icon=icon, query_params=dict(link.query))


def show_passage_link(citation: Citation, language: str) -> None:
    """Show "Read in the lesson", which opens the lesson with the words of a citation marked."""
    show_link(link_to_passage(citation, language), say(language, "course.read_in_lesson"))


def show_conversation_link(language: str) -> None:
    """Show the way back to the conversation, quiz or review that the page was opened from, if it was."""
    conversation = st.query_params.get(keys.FROM_CONVERSATION, "")
    if conversation:
        query = {keys.CONVERSATION: conversation}
        show_view_link(ASK_VIEW, say(language, "course.back_to_chat"), ":material/forum:", language, query)
    for purpose, key in _FROM.items():
        session_id, _, seen = st.query_params.get(key, "").partition(".")
        if session_id:
            query = {keys.QUIZ: session_id, **({keys.SEEN: seen} if seen else {})}
            view, label = COURSE_VIEW.with_name(f"{purpose}.py"), say(language, f"course.back_to_{purpose}")
            show_view_link(view, label, ":material/arrow_back:", language, query)


def show_view_link(
    view: Path, label: str, icon: str, language: str, query: Mapping[str, str | list[str]] | None = None
) -> None:
    """Show a link to another view; opened in a new tab it is the same learner's, course and language too."""
    st.page_link(view, label=label, icon=icon, query_params={**keep_choices(language), **(query or {})})


def switch_view(view: Path, query: Mapping[str, str]) -> None:
    """Switch to another view; the language, which its switch keeps in the address, must not be in `query`."""
    st.switch_page(view, query_params={**keep_choices(None), **query})


def keep_choices(language: str | None) -> dict[str, str]:
    """Return what every address of the app keeps: the language, as its switch writes it, the course and the learner.

    A learner stands there who was chosen at one's own machine; who has signed in is known without.
    """
    kept = {
        keys.LANGUAGE: LANGUAGES.get(language or ""),
        keys.COURSE: st.session_state.get(keys.COURSE),
        keys.LEARNER: st.query_params.get(keys.LEARNER),
    }
    return {key: str(value) for key, value in kept.items() if value}


def _link(document: str, language: str | None, place: Mapping[str, str]) -> LessonLink:
    shown = {key: text for key, text in place.items() if text}
    return LessonLink({keys.LESSON: document, **shown, **keep_choices(language)})


def _come_back() -> dict[str, str]:
    """Return the conversation, quiz or review that the page shows, so that the lesson can lead back to it."""
    conversation = st.query_params.get(keys.CONVERSATION, "")
    if conversation:
        return {keys.FROM_CONVERSATION: conversation}
    session_id, seen = (st.query_params.get(key, "") for key in (keys.QUIZ, keys.SEEN))
    for purpose, key in _FROM.items():
        spot = st.session_state.get(keys.quiz_spot(purpose))
        if session_id and spot is not None and spot.session_id == session_id:
            return {key: f"{session_id}.{seen}"}
    return {}
