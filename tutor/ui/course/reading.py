"""A lesson on the page: its text at reading width, the cited passage marked, contents and goals beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import streamlit as st

from tutor.reading.page import BlockKind, LessonEntry, LessonPage, PageBlock
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.headings import show_heading, show_menu
from tutor.ui.course.links import link_to_lesson
from tutor.ui.course.markdown import write_blocks, write_text
from tutor.ui.course.places import NamedPlace, go_to, read_place
from tutor.ui.course.reader import CourseReader
from tutor.ui.course.scroll import begin_place, bring_into_view
from tutor.ui.course.sections import Part, choose_language, cut_parts
from tutor.ui.course.side import show_side
from tutor.ui.escape import escape_markdown
from tutor.ui.words import name_language, say

if TYPE_CHECKING:
    from tutor.study import Study

ALL = ""


def show_lesson(study: Study, reader: CourseReader, page: LessonPage, language: str) -> None:
    """Show a lesson, and bring the place that the address names into view."""
    place = read_place(reader.chunks_of(page.document))
    key, is_new = begin_place(place.address)
    with st.container(key=keys.LESSON, horizontal=True, gap="large"):
        text = st.container(key=keys.LESSON_TEXT)
        side = st.container(key=keys.LESSON_SIDE)
    with text:
        blocks = _show_top(page, place, key, language)
        _show_parts(cut_parts(blocks, place.marked, place.anchor), page, place, key, language)
        _show_neighbours(reader.lessons, page.document, language)
    with side:
        show_side(study, page, blocks, language)
    if is_new:
        bring_into_view(key, to_top=not (place.marked or place.anchor))


def _show_top(page: LessonPage, place: NamedPlace, key: str, language: str) -> list[PageBlock]:
    """Show the title and what is to be said of the whole lesson; return the blocks to read."""
    names_place = bool(place.marked or place.anchor)
    top = keys.place_top(key) if names_place else key
    with st.container(key=top, horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall"):
        st.title(write_text(page.title), anchor="top")
        show_menu((page.title,), "top", page.document, page.languages[0], language)
    if place.is_gone:
        st.info(say(language, "course.place_gone"), icon=":material/info:")
    if any(block.kind is BlockKind.SPEECH for block in page.blocks):
        st.caption(_tell_times(page, language))
    if len(page.languages) < 2:
        return list(page.blocks)
    chosen = st.segmented_control(
        say(language, "course.lesson_language"),
        [ALL, *page.languages],
        format_func=lambda code: name_language(code, language) if code else say(language, "course.both_languages"),
        default=ALL,
        required=True,
        key=keys.lesson_language(page.document),
        label_visibility="collapsed",
    )
    return choose_language(page.blocks, chosen) if chosen and not place.marked else list(page.blocks)


def _tell_times(page: LessonPage, language: str) -> str:
    if not page.video:
        return say(language, "course.times")
    return escape_markdown(say(language, "course.video", host=urlsplit(page.video).hostname or ""))


def _show_parts(parts: list[Part], page: LessonPage, place: NamedPlace, key: str, language: str) -> None:
    is_found = False
    for count, part in enumerate(parts):
        heading = part.heading
        if part.is_cited:
            with st.container(key=keys.cited(count) if is_found else key):
                _show_cited(part, count, page, place, language)
            is_found = True
        elif part.blocks[0].anchor and part.blocks[0].anchor == place.anchor:
            with st.container(key=key):
                show_heading(part.blocks[0], page.document, language)
        elif heading is not None:
            show_heading(heading, page.document, language)
        else:
            st.markdown(write_blocks(part.blocks, video=page.video), anchors=False)


def _show_cited(part: Part, count: int, page: LessonPage, place: NamedPlace, language: str) -> None:
    with st.container(key=keys.marked(count), gap="xxsmall"):
        st.caption(f":material/format_quote: {say(language, 'course.cited')}")
        st.markdown(write_blocks(part.blocks, place.words, video=page.video), anchors=False)


def _show_neighbours(lessons: tuple[LessonEntry, ...], document: str, language: str) -> None:
    """Show what leads to the lessons before and after."""
    at = next((place for place, lesson in enumerate(lessons) if lesson.document == document), 0)
    before, after = lessons[at - 1 : at] if at else (), lessons[at + 1 : at + 2]
    with st.container(key=keys.LESSON_TURNING, horizontal=True, horizontal_alignment="distribute"):
        for lesson in before:
            _show_neighbour(lesson, say(language, "course.previous", title=lesson.title), keys.PREVIOUS, language)
        for lesson in after:
            _show_neighbour(lesson, say(language, "course.next", title=lesson.title), keys.NEXT, language)


def _show_neighbour(lesson: LessonEntry, label: str, key: str, language: str) -> None:
    st.button(
        escape_markdown(label),
        key=key,
        icon=":material/arrow_back:" if key == keys.PREVIOUS else ":material/arrow_forward:",
        icon_position="left" if key == keys.PREVIOUS else "right",
        on_click=guarded(go_to),
        args=(link_to_lesson(lesson.document, language=language),),
    )
