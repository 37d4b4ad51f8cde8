"""In the sidebar: another password for whoever is signed in with one."""

from __future__ import annotations

import math

import streamlit as st

from tutor.access.entrance import Refusal
from tutor.access.passwords import MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS
from tutor.ui import keys
from tutor.ui.access.entrance import open_entrance
from tutor.ui.access.guard import guarded, guarded_dialog
from tutor.ui.access.keeping import hand_out
from tutor.ui.access.visitor import Visitor, list_tokens
from tutor.ui.session import read_settings
from tutor.ui.words import say


def ask_for_change() -> None:
    """Let the next runs of the page ask for another password, until that is done or called off."""
    st.session_state[keys.PASSWORD_DIALOG] = True
    st.session_state[keys.ACCOUNT] = False


def show_password_change(visitor: Visitor, language: str) -> None:
    """Show what was asked for: the dialog for another password, or that it was changed. Raises AccessError."""
    if st.session_state.pop(keys.PASSWORD_CHANGED, False):
        st.toast(say(language, "access.changed"), icon=":material/check_circle:", duration="long")
    if st.session_state.get(keys.PASSWORD_DIALOG):
        dialog = guarded_dialog(say(language, "access.change_password"), on_dismiss=guarded(_forget_dialog))
        dialog(_show_form)(visitor, language)


def describe_refusal(refusal: Refusal, language: str) -> str:
    """Return what to tell of a try that failed, the same whatever was wrong."""
    if refusal.wait_s:
        return say(language, "access.wait", count=math.ceil(refusal.wait_s))
    return say(language, "access.wrong")


def _forget_dialog() -> None:
    st.session_state.pop(keys.PASSWORD_DIALOG, None)


def _show_form(visitor: Visitor, language: str) -> None:
    with st.form(keys.PASSWORD_FORM, border=False):
        old = _ask_password("access.old_password", keys.OLD_PASSWORD, "current-password", language)
        new = _ask_password("access.new_password", keys.NEW_PASSWORD, "new-password", language)
        is_sent = st.form_submit_button(
            say(language, "access.change"), key=keys.CHANGE_PASSWORD, type="primary", width="stretch"
        )
    if is_sent:
        _change_password(visitor, old, new, language)


def _ask_password(label: str, key: str, autocomplete: str, language: str) -> str:
    return st.text_input(say(language, label), key=key, type="password", autocomplete=autocomplete) or ""


def _change_password(visitor: Visitor, old: str, new: str, language: str) -> None:
    """Change the password and go on with a sign-in made with it; all others of this learner end."""
    if not MIN_PASSWORD_CHARS <= len(new) <= MAX_PASSWORD_CHARS:
        st.error(say(language, "access.length", count=MIN_PASSWORD_CHARS), icon=":material/error:")
        return
    entrance = open_entrance(read_settings().home)
    result = entrance.change_password(visitor.learner, old, new, st.context.ip_address or "", list_tokens(entrance))
    if isinstance(result, Refusal):
        st.error(describe_refusal(result, language), icon=":material/error:")
        return
    st.session_state[keys.TOKEN] = result
    hand_out(entrance.sign_ins.cookie_name, result)
    st.session_state[keys.PASSWORD_CHANGED] = True
    _forget_dialog()
    st.rerun()
