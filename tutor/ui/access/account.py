"""In the sidebar: who is learning here, and how to let someone else."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from tutor.errors import TutorError
from tutor.learner_names import MAX_NAME_CHARS, clean_learner_name
from tutor.learners import list_names
from tutor.ui import keys
from tutor.ui.access.entry import sign_out
from tutor.ui.access.guard import guarded
from tutor.ui.access.new_password import ask_for_change, show_password_change
from tutor.ui.access.visitor import Visitor, Way, current_visitor, forget_session
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.session import note_save_error, read_settings, settle_last_run
from tutor.ui.words import say

NAMELESS = "me"  # the settings' learner where no one ever gave a name


def show_account(language: str) -> None:
    """Show who is learning; behind it, signing out, or at one's own machine choosing another learner."""
    visitor = current_visitor()
    show_password_change(visitor, language)
    popover = st.popover(
        escape_markdown(name_visitor(visitor, language)),
        key=keys.ACCOUNT,
        icon=":material/account_circle:",
        type="tertiary",
        wrap=False,
        on_change="rerun",
    )
    if not popover.open:
        return
    with popover:
        if visitor.way is Way.LOCAL:
            _show_learners(visitor, language)
        else:
            st.button(
                say(language, "access.sign_out"),
                key=keys.SIGN_OUT,
                icon=":material/logout:",
                width="stretch",
                on_click=guarded(_sign_out),
                args=(visitor,),
            )
            if visitor.way is Way.PASSWORD:
                st.button(
                    say(language, "access.change_password"),
                    key=keys.PASSWORD_CHANGE,
                    icon=":material/password:",
                    width="stretch",
                    on_click=guarded(ask_for_change),
                )


def name_visitor(visitor: Visitor, language: str) -> str:
    """Return what to call someone; whoever never gave a name has the settings' first one, which is none."""
    return say(language, "access.me") if visitor.way is Way.LOCAL and visitor.learner == NAMELESS else visitor.shown


def _show_learners(visitor: Visitor, language: str) -> None:
    try:
        own = clean_learner_name(read_settings().learner)
        names = sorted({*list_names(read_settings().home), own, visitor.learner})
    except TutorError as error:
        show_error(error, language)
        return
    with st.container(key=keys.LEARNERS):
        if len(names) > 1:
            st.selectbox(
                say(language, "access.learner"),
                names,
                index=names.index(visitor.learner),
                key=keys.LEARNER_PICKER,
                format_func=lambda name: say(language, "access.me") if name == NAMELESS else name,
                on_change=guarded(_change_learner),
                args=(keys.LEARNER_PICKER,),
            )
        st.text_input(
            say(language, "access.new_learner"),
            key=keys.NEW_LEARNER,
            max_chars=MAX_NAME_CHARS,
            placeholder=say(language, "access.name"),
            on_change=guarded(_change_learner),
            args=(keys.NEW_LEARNER,),
        )
        st.caption(say(language, "access.learner_help"))


def _change_learner(widget_key: str) -> None:
    """Let whoever a widget names learn here; nothing of the one before stays in this window."""
    with suppress(TutorError):  # of nothing but spaces, no name can be made
        learner = clean_learner_name(str(st.session_state.get(widget_key) or ""))
        settle_last_run()
        forget_session()
        st.session_state[keys.LEARNER] = learner


def _sign_out(visitor: Visitor) -> None:
    try:
        sign_out(visitor)
    except TutorError as error:
        note_save_error(error)
