"""Signing in: decide who uses this browser session before anything of a learner is shown."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from tutor.access.entrance import Entrance
from tutor.access.errors import AccessError
from tutor.access.provider import Provider, read_provider
from tutor.errors import TutorError
from tutor.learner_names import clean_learner_name
from tutor.settings import Settings
from tutor.ui import keys
from tutor.ui.access.entrance import open_entrance
from tutor.ui.access.gate import entered_sessions
from tutor.ui.access.keeping import show_ticket
from tutor.ui.access.page import show_sign_in_page
from tutor.ui.access.visitor import (
    Visitor,
    Way,
    find_signed_in,
    list_tokens,
    needs_sign_in,
    note_visitor,
    read_claims,
)
from tutor.ui.failures import show_error
from tutor.ui.session import read_settings, settle_last_run


def sign_in(language: str) -> str | None:
    """Return the learner who uses this browser session; None, with a page to sign in on the screen, while no one does.

    At this machine, with no one's password and no provider, it is the learner of the settings or whoever was chosen.
    Asked anew at each run: who signed out in another window, or got another password, is out here too.
    """
    try:
        settings = read_settings()
        entrance = open_entrance(settings.home)
        provider = read_provider(settings.home)
        visitor = find_visitor(settings, entrance, provider)
    except TutorError as error:  # whoever it is, no one comes in while it cannot be found out
        note_visitor(None)
        show_error(error, language)
        return None
    if visitor is None and keys.VISITOR in st.session_state:
        settle_last_run()
    note_visitor(visitor)
    _note_session(visitor is not None)
    if visitor is None:
        show_sign_in_page(entrance, provider, read_claims(), language)
        return None
    show_ticket()
    return visitor.learner


def find_visitor(settings: Settings, entrance: Entrance, provider: Provider | None) -> Visitor | None:
    """Return who uses this browser session, None if they must sign in first. Raises TutorError."""
    if not needs_sign_in(entrance, provider):
        learner = choose_local_learner(settings)
        return Visitor(learner, learner, Way.LOCAL, is_admin=True)
    return find_signed_in(entrance, provider)


def choose_local_learner(settings: Settings) -> str:
    """Return the learner who was chosen in this session, else in the address, else in the settings.

    Kept in the address, so that a reload and a bookmark are the same learner's. Raises TutorError for a bad name.
    """
    own = clean_learner_name(settings.learner)
    wanted = st.session_state.get(keys.LEARNER) or st.query_params.get(keys.LEARNER) or own
    try:
        learner = clean_learner_name(str(wanted))
    except TutorError:
        learner = own
    st.session_state[keys.LEARNER] = learner
    if learner == own:
        st.query_params.pop(keys.LEARNER, None)
    elif st.query_params.get(keys.LEARNER) != learner:
        st.query_params[keys.LEARNER] = learner
    return learner


def sign_out(visitor: Visitor) -> None:
    """End the sign-in in every window of this browser, and drop what this one holds. Raises AccessError."""
    settle_last_run()
    entrance = open_entrance(read_settings().home)
    for token in list_tokens(entrance):
        entrance.end_token(token)
    note_visitor(None)
    _note_session(False)
    if visitor.way is Way.PROVIDER:
        st.logout()


def _note_session(is_in: bool) -> None:
    context = get_script_run_ctx()
    if context is None:
        raise AccessError("The page has no browser.", "Start the app with: tutor app")
    if is_in:
        entered_sessions.add(context.session_id)
    else:
        entered_sessions.discard(context.session_id)
