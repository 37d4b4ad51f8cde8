"""The learner's conversations in the sidebar: to open, rename and delete."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import datetime

import streamlit as st

from tutor.conversations.by_course import split_by_course
from tutor.conversations.records import Conversation
from tutor.conversations.search import find_conversations
from tutor.conversations.store import ConversationStore
from tutor.errors import TutorError
from tutor.library import find_by_id, list_courses
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.chat.writing import name_export, write_conversation_text
from tutor.ui.course.names import name_course
from tutor.ui.escape import escape_markdown
from tutor.ui.progress.days import read_zone
from tutor.ui.session import current_course, note_save_error, read_settings, show_conversation
from tutor.ui.sidebar import note_choice
from tutor.ui.words import say

RECENT = 10
MAX_FOUND = 30


def show_conversations(store: ConversationStore, current: Conversation | None, language: str) -> None:
    """Show the learner's conversations, to open, rename and delete; and say which files could not be read."""
    new = say(language, "ask.new_conversation")
    st.button(new, key=keys.NEW, icon=":material/add:", width="stretch", on_click=guarded(_open), args=(None,))
    listing = store.list_conversations()
    courses = {course.id for course in list_courses(read_settings())}
    own, left = split_by_course(listing.conversations, current_course().id, courses)
    wanted = _ask_words(language) if len(own) + len(left) > RECENT else ""
    if wanted.strip():
        _show_found(store, find_conversations([*own, *left], wanted), current, language)
    else:
        _show_recent(store, own, current, language)
        _show_left(store, left, current, language)
    if listing.damaged:
        names = ", ".join(listing.damaged)
        damage = escape_markdown(say(language, "ask.damaged", count=len(listing.damaged), names=names))
        st.caption(f":material/warning: {damage}")


def _ask_words(language: str) -> str:
    label = say(language, "ask.search")
    return st.text_input(
        label, key=keys.CHAT_SEARCH, placeholder=label, icon=":material/search:", label_visibility="collapsed"
    )


def _show_found(
    store: ConversationStore, found: Sequence[Conversation], current: Conversation | None, language: str
) -> None:
    st.caption(say(language, "ask.found", count=len(found)))
    with st.container(key=keys.CHATS, gap="xxsmall"):
        for conversation in found[:MAX_FOUND]:
            _show_conversation_button(store, conversation, current, language)


def _show_recent(
    store: ConversationStore, kept: Sequence[Conversation], current: Conversation | None, language: str
) -> None:
    with st.container(key=keys.CHATS, gap="xxsmall"):
        for conversation in kept[:RECENT]:
            _show_conversation_button(store, conversation, current, language)
        if older := kept[RECENT:]:
            # Only when it is open: hundreds of buttons would cost more than all of the page.
            section = st.expander(say(language, "ask.older", count=len(older)), key=keys.CHATS_OLDER, on_change="rerun")
            if section.open:
                with section:
                    for conversation in older:
                        _show_conversation_button(store, conversation, current, language)


def _show_left(
    store: ConversationStore, left: Sequence[Conversation], current: Conversation | None, language: str
) -> None:
    """Show the conversations whose courses are no more: to read, keep or delete."""
    if left:
        is_open = any(current is not None and conversation.id == current.id for conversation in left)
        label = say(language, "ask.left", count=len(left))
        section = st.expander(
            label, expanded=is_open, icon=":material/inventory_2:", key=keys.CHATS_LEFT, on_change="rerun"
        )
        if section.open:
            with section:
                for conversation in left:
                    _show_conversation_button(store, conversation, current, language)


def _show_conversation_button(
    store: ConversationStore, conversation: Conversation, current: Conversation | None, language: str
) -> None:
    is_open = current is not None and current.id == conversation.id
    # A row for the open one alone: those of all others cost a page as much as the rest of it.
    row = st.container(horizontal=True, wrap=False, gap="xxsmall", vertical_alignment="center") if is_open else None
    with row or nullcontext():
        st.button(
            escape_markdown(conversation.title),
            key=keys.conversation(conversation.id),
            type="secondary" if is_open else "tertiary",
            width="stretch",
            wrap=False,
            help=_tell_time(conversation),
            on_click=guarded(_open),
            args=(conversation.id,),
        )
        if is_open:
            _show_options(store, conversation, language)


def _tell_time(conversation: Conversation) -> str | None:
    """Return when a conversation began, at the learner's clock: two that begin alike are told apart by it."""
    try:
        began = datetime.fromisoformat(conversation.created_at)
    except ValueError:
        return None
    return f"{began.astimezone(read_zone(st.context.timezone)):%Y-%m-%d %H:%M}"


def _open(conversation_id: str | None) -> None:
    show_conversation(conversation_id)
    note_choice()


def _show_options(store: ConversationStore, conversation: Conversation, language: str) -> None:
    with st.popover(say(language, "common.options"), icon=":material/more_horiz:", key=keys.OPTIONS, type="tertiary"):
        name_key = keys.rename(conversation.id)
        st.text_input(
            say(language, "common.rename"),
            conversation.title,
            key=name_key,
            on_change=guarded(_rename),
            args=(store, conversation.id, name_key),
        )
        st.download_button(
            say(language, "ask.export"),
            write_conversation_text(conversation, language, _name_course(conversation, language)),
            name_export(conversation),
            mime="text/markdown",
            key=keys.EXPORT_CHAT,
            icon=":material/download:",
            on_click="ignore",
            width="stretch",
        )
        st.button(
            say(language, "common.delete"),
            key=keys.DELETE,
            icon=":material/delete:",
            width="stretch",
            on_click=guarded(_delete),
            args=(store, conversation.id),
        )


def _name_course(conversation: Conversation, language: str) -> str:
    """Return the name of the course of a conversation, "" where there is none any more."""
    course = find_by_id(read_settings(), conversation.course)
    return name_course(course, language) if course else ""


def _rename(store: ConversationStore, conversation_id: str, name_key: str) -> None:
    try:
        store.rename(conversation_id, st.session_state[name_key])
    except TutorError as error:
        note_save_error(error)


def _delete(store: ConversationStore, conversation_id: str) -> None:
    try:
        store.delete(conversation_id)
    except TutorError as error:
        note_save_error(error)
    else:
        show_conversation(None)
