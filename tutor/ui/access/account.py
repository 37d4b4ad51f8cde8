"""In the sidebar: who is learning here, and how to let someone else."""

from __future__ import annotations

import streamlit as st

from tutor.access.learners import list_names
from tutor.errors import TutorError
from tutor.ui import keys
from tutor.ui.access.entry import sign_out
from tutor.ui.access.visitor import Visitor, Way, current_visitor, forget_session
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_failure
from tutor.ui.session import note_save_error, read_settings, settle_last_run
from tutor.ui.words import say


def show_account(language: str) -> None:
    """Show who is learning; behind it, signing out, or at one's own machine choosing another learner."""
    visitor = current_visitor()
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
                on_click=_sign_out,
                args=(visitor,),
            )


def name_visitor(visitor: Visitor, language: str) -> str:
    """Return what to call someone; whoever never gave a name has the settings' first one, which is none."""
    return say(language, "access.me") if visitor.way is Way.LOCAL and visitor.learner == "me" else visitor.shown


def _show_learners(visitor: Visitor, language: str) -> None:
    try:
        names = list_names(read_settings().home)
    except TutorError as error:
        show_failure(error.message, error.remedy)
        return
    own = read_settings().learner
    options = sorted({*names, own, visitor.learner})
    st.selectbox(
        say(language, "access.learner"),
        options,
        index=options.index(visitor.learner),
        key=keys.LEARNER_PICKER,
        accept_new_options=True,
        format_func=lambda name: say(language, "access.me") if name == "me" else name,
        help=say(language, "access.learner_help"),
        on_change=_change_learner,
    )


def _change_learner() -> None:
    """Let someone else learn here; nothing of the one before stays in this window."""
    from tutor.access.learners import clean_learner_name

    chosen = st.session_state.get(keys.LEARNER_PICKER)
    try:
        learner = clean_learner_name(str(chosen or ""))
    except TutorError as error:
        note_save_error(error)
        return
    settle_last_run()
    forget_session()
    st.session_state[keys.LEARNER] = learner


def _sign_out(visitor: Visitor) -> None:
    try:
        sign_out(visitor)
    except TutorError as error:
        note_save_error(error)
