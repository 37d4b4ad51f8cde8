"""Where everything is kept, and whether the installation is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.doctor import run_checks
from tutor.errors import TutorError
from tutor.settings import Settings
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.job_view import show_job
from tutor.ui.messages import word_message
from tutor.ui.session import open_store
from tutor.ui.setup.job_board import share_board
from tutor.ui.setup.job_outcome import show_result
from tutor.ui.setup.storage import list_places
from tutor.ui.sizes import format_size
from tutor.ui.words import read_texts, say

if TYPE_CHECKING:
    from tutor.doctor import Check


def show_places(settings: Settings, learner: str, language: str) -> None:
    """Show the files and folders with their sizes, and how many conversations are kept."""
    st.subheader(say(language, "settings.places"), anchor=False)
    st.caption(say(language, "settings.places_text"))
    for place in list_places(settings):
        with st.container(gap=None):
            name = place.name
            st.markdown(
                f"**{say(language, f'settings.place_{name}')}** · {escape_markdown(format_size(place.size_bytes))}"
            )
            st.code(str(place.path), language=None, wrap_lines=True)
    try:
        count = len(open_store(settings, learner).list_conversations().conversations)
    except TutorError as error:
        show_error(error, language, "settings")
    else:
        st.caption(say(language, "settings.conversations", count=count))


def show_checks(settings: Settings, language: str) -> None:
    """Show the check of the installation: each thing with what it found, and what to do where something fails."""
    st.caption(say(language, "settings.doctor_text"))
    board = share_board()
    st.button(
        say(language, "settings.doctor_start"),
        key=keys.DOCTOR,
        type="primary",
        icon=":material/health_and_safety:",
        disabled=board.is_busy,
        on_click=guarded(_start_checks, for_admins=True),
        args=(settings,),
    )
    job = board.find("doctor")
    if job is None:
        return
    show_job(
        job,
        language,
        keys.call_off("doctor"),
        describe=lambda step: say(language, "settings.doctor_step", done=step.done + 1, total=max(step.total, 1)),
    )
    if job.is_over:
        show_result(job, language, lambda checks: _show_checks(checks, language))


def _start_checks(settings: Settings) -> None:
    share_board().start("doctor", "", lambda progress: run_checks(settings, progress=progress))


def _show_checks(checks: list[Check], language: str) -> None:
    problems = sum(not check.ok for check in checks)
    if problems:
        st.warning(
            say(language, "settings.doctor_problems", count=problems, total=len(checks)), icon=":material/error:"
        )
    else:
        st.success(say(language, "settings.doctor_fine", count=len(checks)), icon=":material/check_circle:")
    for check in sorted(checks, key=lambda check: check.ok):
        with st.container(border=True, gap="xsmall"):
            icon, word = (":material/check_circle:", "ok") if check.ok else (":material/error:", "problem")
            name = escape_markdown(name_check(check.name, language))
            st.markdown(f"{icon} **{name}** · {say(language, f'settings.check_{word}')}")
            st.caption(escape_markdown(word_message(check.detail, language)))
            if check.remedy:
                st.markdown(f":material/arrow_forward: {escape_markdown(word_message(check.remedy, language))}")


def name_check(name: str, language: str) -> str:
    """Return the name of a check in the interface's language, as it is where that has none."""
    slug = name.lower().replace(" ", "_")
    key = f"settings.check_{slug}"
    return say(language, key) if key in read_texts(language) else name
