"""The sign-in page."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from tutor.access.entrance import Entrance, Refusal
from tutor.access.provider import Provider
from tutor.ui import keys
from tutor.ui.access.keeping import hand_out
from tutor.ui.access.new_password import describe_refusal
from tutor.ui.access.visitor import list_tokens
from tutor.ui.escape import escape_markdown
from tutor.ui.sidebar import show_language_switch
from tutor.ui.words import say


def show_sign_in_page(
    entrance: Entrance, provider: Provider | None, claims: Mapping[str, object], language: str
) -> None:
    """Show what there is to sign in with: a name and a password, a provider, or both. Raises AccessError."""
    with st.container(key=keys.SIGN_IN_PAGE):
        with st.container(gap="xxsmall"):
            st.title(say(language, "common.app_name"), anchor=False)
            st.caption(say(language, "access.title"))
        has_accounts = bool(entrance.accounts.list_accounts())
        if claims:
            _show_stranger(claims, language)
        elif provider is not None:
            _show_providers(provider, language)
        if has_accounts and provider is not None:
            st.caption(say(language, "access.or"))
        if has_accounts:
            _show_form(entrance, language)
        if not has_accounts and provider is None:
            st.warning(say(language, "access.nobody"), icon=":material/lock:")
        show_language_switch()


def _show_form(entrance: Entrance, language: str) -> None:
    with st.form(keys.SIGN_IN_FORM, border=False):
        name = st.text_input(say(language, "access.name"), key=keys.SIGN_IN_NAME, autocomplete="username")
        password = st.text_input(
            say(language, "access.password"),
            key=keys.SIGN_IN_PASSWORD,
            type="password",
            autocomplete="current-password",
        )
        is_sent = st.form_submit_button(
            say(language, "access.sign_in"), key=keys.SIGN_IN, type="primary", width="stretch"
        )
    if is_sent:
        _try_password(entrance, name or "", password or "", language)


def _try_password(entrance: Entrance, name: str, password: str, language: str) -> None:
    """Sign in and show the page anew, or say that it did not work, in the same words whatever was wrong."""
    result = entrance.try_password(name, password, st.context.ip_address or "", list_tokens(entrance))
    if isinstance(result, Refusal):
        st.error(describe_refusal(result, language), icon=":material/error:")
        return
    st.session_state[keys.TOKEN] = result
    hand_out(entrance.sign_ins.cookie_name, result)
    st.rerun()


def _show_providers(provider: Provider, language: str) -> None:
    for name in provider.names:
        label = (
            say(language, "access.sign_in_with", name=name.capitalize()) if name else say(language, "access.sign_in")
        )
        if st.button(escape_markdown(label), key=keys.sign_in_with(name), type="primary", width="stretch"):
            st.login(name or None)


def _show_stranger(claims: Mapping[str, object], language: str) -> None:
    """Tell someone whom the provider knows and the rules do not let in."""
    who = str(claims.get("email") or claims.get("name") or claims.get("sub") or "")
    st.error(escape_markdown(say(language, "access.stranger", who=who)), icon=":material/block:")
    if st.button(say(language, "access.sign_out"), key=keys.SIGN_OUT, width="stretch"):
        st.logout()
