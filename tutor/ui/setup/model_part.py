"""The language model in the settings: which one is used, what it can do, others to choose or to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.abilities import SelfTest
from tutor.settings import Settings, load_settings
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.messages import word_message
from tutor.ui.session import let_go_of_models
from tutor.ui.setup.changes import (
    Choice,
    ModelState,
    choose_model,
    fetch_model,
    judge_wording,
    list_choices,
    read_model_state,
)
from tutor.ui.setup.job_board import share_board
from tutor.ui.setup.job_outcome import name_languages, show_done, show_fixed, show_outcome
from tutor.ui.words import say
from tutor.ui.work import Progress

if TYPE_CHECKING:
    from tutor.models.registry import ModelEntry


def show_model(settings: Settings, language: str, *, may_change: bool) -> None:
    """Show the chosen model with what it can do, and, to one who may, the others."""
    state = read_model_state(settings)
    here, elsewhere = list_choices(settings)
    title = next((entry.title for entry in here if entry.current), state.name)
    _show_current(state, title, settings, language)
    if not may_change:
        return
    fixed = show_fixed("model", language)
    show_outcome("choose", language, lambda choice, _: _show_choice(choice, settings, language), can_cancel=False)
    st.subheader(say(language, "settings.models_here"), anchor=False)
    for entry in here:
        _show_entry(entry, settings, language, is_fixed=fixed)
    _show_own(settings, language, is_fixed=fixed)
    st.subheader(say(language, "settings.models_fetch"), anchor=False)
    st.caption(say(language, "settings.models_fetch_text"))
    show_outcome("pull", language, _show_fetched, can_cancel=True)
    for entry in elsewhere:
        _show_entry(entry, settings, language, is_fixed=fixed)


def _show_current(state: ModelState, title: str, settings: Settings, language: str) -> None:
    with st.container(border=True, gap="small"):
        st.caption(say(language, "settings.model_now"))
        st.markdown(f"**{escape_markdown(title)}**")
        if state.problem is not None:
            show_error(state.problem, language, "settings")
            st.write(say(language, "settings.words_without"))
            return
        key = judge_wording(settings, state.test)
        icon = (
            ":material/edit_note:"
            if key in ("settings.words_yes", "settings.words_always")
            else ":material/format_quote:"
        )
        st.markdown(f"{icon} {say_wording(key, state.test, language)}")
        facts = []
        if state.test is not None and key != "settings.words_no":
            facts.append(say(language, "settings.selftest", passed=state.test.passed, total=state.test.total))
        if state.probe is not None:
            facts.append(say(language, "settings.speed", speed=f"{state.probe.decode_tokens_per_s:.0f}"))
            layers = {"layers": state.probe.offloaded_layers, "total": state.probe.model_layers}
            facts.append(say(language, "settings.layers_fact", **layers))
        if facts:
            st.caption(escape_markdown(" · ".join(facts)))


def say_wording(key: str, test: SelfTest | None, language: str) -> str:
    """Say who words the answers; of a model that failed, by how much."""
    if test is None:
        return say(language, key)
    return say(language, key, passed=test.passed, total=test.total, share=test.needed_percent)


def _show_entry(entry: ModelEntry, settings: Settings, language: str, *, is_fixed: bool) -> None:
    state = entry.state.replace(" ", "_")
    facts = [say(language, f"settings.state_{state}")]
    if entry.size_gb is not None:
        facts.append(f"{entry.size_gb:.2f} GB")
    facts += [text for text in (name_languages(entry.languages, language), entry.licence) if text]
    with st.container(border=True, horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(gap=None, width="stretch"):
            st.markdown(f"**{escape_markdown(entry.title)}**")
            st.caption(escape_markdown(" · ".join(facts)))
            if entry.note:
                st.caption(escape_markdown(word_message(entry.note, language)))
        busy = share_board().is_busy
        if entry.current:
            st.markdown(f":material/check: {say(language, 'settings.in_use')}", width="content")
        elif entry.state == "available":
            st.button(
                say(language, "settings.fetch"),
                key=keys.fetch_model(entry.name),
                icon=":material/download:",
                disabled=busy,
                on_click=guarded(_fetch, for_admins=True),
                args=(entry.name, settings),
            )
        else:
            st.button(
                say(language, "settings.use"),
                key=keys.use_model(entry.name),
                disabled=busy or is_fixed,
                on_click=guarded(start_choosing, for_admins=True),
                args=(entry.name, settings),
            )


def _show_own(settings: Settings, language: str, *, is_fixed: bool) -> None:
    with st.expander(say(language, "settings.own_model"), icon=":material/add:"):
        st.caption(say(language, "settings.own_model_text"))
        reference = st.text_input(
            say(language, "settings.own_reference"), key=keys.OWN_MODEL, placeholder="http://127.0.0.1:11434/v1"
        )
        name = st.text_input(say(language, "settings.own_name"), key=keys.OWN_MODEL_NAME)
        st.button(
            say(language, "settings.use"),
            key=keys.USE_OWN_MODEL,
            disabled=is_fixed or not reference.strip() or share_board().is_busy,
            on_click=guarded(start_choosing, for_admins=True),
            args=(reference.strip(), settings, name.strip()),
        )
        st.caption(say(language, "settings.own_repository_text"))
        repository = st.text_input(say(language, "settings.own_repository"), key=keys.OWN_REPOSITORY)
        st.button(
            say(language, "settings.fetch"),
            key=keys.FETCH_OWN_MODEL,
            icon=":material/download:",
            disabled=not repository.strip() or share_board().is_busy,
            on_click=guarded(_fetch, for_admins=True),
            args=(repository.strip(), settings),
        )


def start_choosing(reference: str, settings: Settings, model_name: str = "") -> None:
    """Begin to try a model and, if it works, to use it in all windows."""

    def work(progress: Progress) -> Choice:
        try:
            return choose_model(reference, settings, progress, model_name=model_name)
        finally:
            let_go_of_models(load_settings())  # it may be chosen though its self-test failed

    share_board().start("choose", reference, work)


def _fetch(name: str, settings: Settings) -> None:
    share_board().start("pull", name, lambda progress: fetch_model(name, settings, progress))


def _show_choice(choice: Choice, settings: Settings, language: str) -> None:
    if choice.model.setting != settings.model:
        return  # another one was chosen since, in another window or in a terminal
    key = "settings.words_yes" if choice.test.may_word else "settings.words_no"
    show_done(f"{say(language, 'settings.chosen', name=choice.model.name)} {say_wording(key, choice.test, language)}")


def _show_fetched(entry: ModelEntry, language: str) -> None:
    show_done(say(language, "settings.fetched", name=entry.title))
