"""Signing in: decide who uses this browser session before anything of a learner is shown."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from tutor.access.addresses import is_loopback, read_app_address
from tutor.access.entrance import Entrance
from tutor.access.errors import AccessError
from tutor.access.learners import clean_learner_name
from tutor.access.provider import Provider, identify_person, is_admin, may_enter, read_provider
from tutor.errors import TutorError
from tutor.settings import Settings
from tutor.ui import keys
from tutor.ui.access.entrance import open_entrance
from tutor.ui.access.gate import entered_sessions
from tutor.ui.access.keeping import show_ticket
from tutor.ui.access.page import show_sign_in_page
from tutor.ui.access.visitor import Visitor, Way, note_visitor
from tutor.ui.failures import show_failure
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
        show_failure(error.message, error.remedy)
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
    return _find_by_token(entrance) or _find_by_provider(entrance, provider)


def needs_sign_in(entrance: Entrance, provider: Provider | None) -> bool:
    """Tell whether people must sign in: where others can connect, and wherever there is a password or a provider.

    The address is the one that the server really listens at, however it was started.
    """
    if provider is not None or entrance.accounts.list_accounts() or read_app_address().is_shared:
        return True
    return not is_loopback(st.get_option("server.address"))


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


def read_claims() -> dict[str, object]:
    """Return what a provider says of whoever is signed in there; nothing when no one is."""
    claims: dict[str, object] = {**st.user.to_dict()}
    return claims if claims.get("is_logged_in") is True else {}


def sign_out(visitor: Visitor) -> None:
    """End the sign-in in every window of this browser, and drop what this one holds. Raises AccessError."""
    settle_last_run()
    entrance = open_entrance(read_settings().home)
    for token in _list_tokens(entrance):
        entrance.end_token(token)
    note_visitor(None)
    _note_session(False)
    if visitor.way is Way.PROVIDER:
        st.logout()


def _find_by_token(entrance: Entrance) -> Visitor | None:
    for token in _list_tokens(entrance):
        account = entrance.read_token(token)
        if account is not None:
            return Visitor(account.name, account.name, Way.PASSWORD, account.is_admin)
    return None


def _list_tokens(entrance: Entrance) -> list[str]:
    """Return the tokens of this session: the one that it signed in with, and the one that the browser kept."""
    held = (st.session_state.get(keys.TOKEN), st.context.cookies.get(entrance.sign_ins.cookie_name))
    return [token for token in held if isinstance(token, str)]


def _find_by_provider(entrance: Entrance, provider: Provider | None) -> Visitor | None:
    claims = read_claims()
    person = identify_person(claims)
    if provider is None or person is None or not may_enter(provider, claims):
        return None
    entrance.people.note(person)
    return Visitor(person.learner, person.shown, Way.PROVIDER, is_admin(provider, claims))


def _note_session(is_in: bool) -> None:
    context = get_script_run_ctx()
    if context is None:
        raise AccessError("The page has no browser.", "Start the app with: tutor app")
    if is_in:
        entered_sessions.add(context.session_id)
    else:
        entered_sessions.discard(context.session_id)
