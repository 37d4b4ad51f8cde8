"""How the model is used: who words the answers, layers on the GPU, how fast it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.models.registry import is_address
from tutor.settings import Settings, load_settings, store_setting
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.session import let_go_of_models
from tutor.ui.setup.changes import change_layers, time_model
from tutor.ui.setup.job_board import share_board
from tutor.ui.setup.job_outcome import show_done, show_fixed, show_outcome
from tutor.ui.words import say
from tutor.ui.work import Progress

if TYPE_CHECKING:
    from tutor.models.bench import Bench
    from tutor.models.probe import Probe

WORDINGS = ("auto", "always", "never")
MOST_LAYERS = 999


def show_use(settings: Settings, language: str) -> None:
    """Show what decides how the chosen model is used."""
    _show_wording(settings, language)
    _show_layers(settings, language)
    _show_speed(settings, language)


def _show_wording(settings: Settings, language: str) -> None:
    st.subheader(say(language, "settings.wording"), anchor=False)
    fixed = show_fixed("wording", language)
    st.radio(
        say(language, "settings.wording"),
        WORDINGS,
        index=WORDINGS.index(settings.wording),
        format_func=lambda name: say(language, f"settings.wording_{name}"),
        captions=[say(language, f"settings.wording_{name}_text") for name in WORDINGS],
        key=keys.wording(settings.wording),
        label_visibility="collapsed",
        disabled=fixed,
        on_change=guarded(_store_wording, for_admins=True),
        args=(settings,),
    )
    error = st.session_state.pop(keys.SETTING_ERROR, None)
    if isinstance(error, TutorError):
        show_error(error, language, "settings")


def _store_wording(settings: Settings) -> None:
    try:
        store_setting(settings.home, "wording", st.session_state[keys.wording(settings.wording)])
        let_go_of_models(load_settings())
    except TutorError as error:
        st.session_state[keys.SETTING_ERROR] = error


def _show_layers(settings: Settings, language: str) -> None:
    st.subheader(say(language, "settings.layers"), anchor=False)
    if is_address(settings.model):
        st.caption(say(language, "settings.layers_server"))
        return
    st.caption(say(language, "settings.layers_text"))
    fixed = show_fixed("gpu_layers", language)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        layers = st.number_input(
            say(language, "settings.layers_number"),
            -1,
            MOST_LAYERS,
            settings.gpu_layers,
            key=keys.GPU_LAYERS,
            disabled=fixed,
        )
        st.button(
            say(language, "settings.layers_try"),
            key=keys.TRY_LAYERS,
            disabled=fixed or share_board().is_busy,
            on_click=guarded(_start_layers, for_admins=True),
            args=(int(layers), settings),
        )
    show_outcome("layers", language, _show_probe, can_cancel=False)


def _start_layers(layers: int, settings: Settings) -> None:
    def work(progress: Progress) -> Probe:
        probe = change_layers(layers, settings, progress)
        let_go_of_models(load_settings())
        return probe

    share_board().start("layers", settings.model, work)


def _show_probe(probe: Probe, language: str) -> None:
    key = "settings.layers_done" if probe.can_offload else "settings.layers_cpu"
    text = say(language, key, layers=probe.offloaded_layers, total=probe.model_layers)
    show_done(text)


def _show_speed(settings: Settings, language: str) -> None:
    st.subheader(say(language, "settings.bench"), anchor=False)
    st.caption(say(language, "settings.bench_text"))
    board = share_board()
    st.button(
        say(language, "settings.bench_start"),
        key=keys.BENCH,
        icon=":material/timer:",
        disabled=board.is_busy,
        on_click=guarded(_start_bench, for_admins=True),
        args=(settings,),
    )
    show_outcome("bench", language, _show_bench, can_cancel=False)


def _start_bench(settings: Settings) -> None:
    share_board().start("bench", settings.model, lambda progress: time_model(settings, progress))


def _show_bench(bench: Bench, language: str) -> None:
    st.caption(escape_markdown(say(language, "settings.bench_done", name=bench.name)))
    rows = {
        "prefill": f"{bench.prefill_tokens_per_s:.0f}",
        "decode": f"{bench.decode_tokens_per_s:.0f}",
        "cold": f"{bench.first_token_cold_ms / 1000:.1f}",
        "warm": f"{bench.first_token_warm_ms / 1000:.1f}",
    }
    if bench.model_layers is not None:
        rows["layers"] = f"{bench.offloaded_layers} / {bench.model_layers}"
    st.table(
        [[say(language, f"settings.bench_{name}"), escape_markdown(value)] for name, value in rows.items()],
        hide_header=True,
        hide_index=True,
    )
