"""Who uses this browser session, and what they may change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from tutor.access.addresses import is_loopback, read_app_address
from tutor.access.entrance import Entrance
from tutor.access.errors import AccessError
from tutor.access.provider import Provider, identify_person, is_admin, may_enter, read_provider
from tutor.settings import default_home
from tutor.ui import keys
from tutor.ui.access.entrance import open_entrance

# What is the browser's and not the learner's, and so outlives a change of learner.
_NOT_THE_LEARNERS = (keys.LANGUAGE, keys.SETTINGS, keys.LEARNER)


class Way(StrEnum):
    """How someone came in: at this machine without a sign-in, with a password, through a provider."""

    LOCAL = "local"
    PASSWORD = "password"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever uses this browser session: the name to learn under, the name to show."""

    learner: str
    shown: str
    way: Way
    is_admin: bool


def current_visitor() -> Visitor:
    """Return who uses this browser session, found out anew: callbacks and fragments run without signing in.

    Raises AccessError while no one is signed in, and once whoever the page was drawn for is not any more.
    """
    noted = st.session_state.get(keys.VISITOR)
    home = default_home()
    entrance, provider = open_entrance(home), read_provider(home)
    found = noted if not needs_sign_in(entrance, provider) else find_signed_in(entrance, provider)
    if not isinstance(noted, Visitor) or not isinstance(found, Visitor) or found.learner != noted.learner:
        raise AccessError("No one is signed in.", "Load the page again.")
    return found


def may_change_lessons() -> bool:
    """Tell whether the lessons, which all learners of this app share, may be changed from this browser session."""
    return current_visitor().is_admin


def may_change_settings() -> bool:
    """Tell whether the settings, which all learners of this app share, may be changed from this browser session."""
    return current_visitor().is_admin


def needs_sign_in(entrance: Entrance, provider: Provider | None) -> bool:
    """Tell whether people must sign in: where others can connect, and wherever there is a password or a provider.

    The address is the one that the server really listens at, however it was started.
    """
    if provider is not None or entrance.accounts.list_accounts() or read_app_address().is_shared:
        return True
    return not is_loopback(st.get_option("server.address"))


def find_signed_in(entrance: Entrance, provider: Provider | None) -> Visitor | None:
    """Return who is signed in in this browser, None if no one is. Raises AccessError."""
    return _find_by_token(entrance) or _find_by_provider(entrance, provider)


def list_tokens(entrance: Entrance) -> list[str]:
    """Return the tokens of this session: the one that it signed in with, and the one that the browser kept."""
    held = (st.session_state.get(keys.TOKEN), st.context.cookies.get(entrance.sign_ins.cookie_name))
    return [token for token in held if isinstance(token, str)]


def read_claims() -> dict[str, object]:
    """Return what a provider says of whoever is signed in there; nothing when no one is."""
    claims: dict[str, object] = {**st.user.to_dict()}
    return claims if claims.get("is_logged_in") is True else {}


def note_visitor(visitor: Visitor | None) -> None:
    """Keep who uses this browser session from now on; when it is someone else, nothing of the one before stays."""
    before = st.session_state.get(keys.VISITOR)
    if isinstance(before, Visitor) and (visitor is None or visitor.learner != before.learner):
        forget_session()
    if visitor is None:
        st.session_state.pop(keys.VISITOR, None)
    else:
        st.session_state[keys.VISITOR] = visitor


def forget_session() -> None:
    """Drop all that this browser session holds of its learner: drafts, open quizzes, what the address names."""
    for key in list(st.session_state):
        if key not in _NOT_THE_LEARNERS:
            del st.session_state[key]
    for parameter in list(st.query_params):
        if parameter not in _NOT_THE_LEARNERS:
            del st.query_params[parameter]


def _find_by_token(entrance: Entrance) -> Visitor | None:
    for token in list_tokens(entrance):
        account = entrance.read_token(token)
        if account is not None:
            return Visitor(account.name, account.name, Way.PASSWORD, account.is_admin)
    return None


def _find_by_provider(entrance: Entrance, provider: Provider | None) -> Visitor | None:
    claims = read_claims()
    person = identify_person(claims)
    if provider is None or person is None or not may_enter(provider, claims):
        return None
    entrance.people.note(person)
    return Visitor(person.learner, person.shown, Way.PROVIDER, is_admin(provider, claims))
