"""What became of the work that settings started, and notes that several parts of the settings share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from tutor.errors import TutorError
from tutor.settings import find_variable
from tutor.ui import keys
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.job_view import show_job
from tutor.ui.setup.job_board import share_board
from tutor.ui.sizes import MEGABYTE
from tutor.ui.words import name_language, say
from tutor.ui.work import CalledOffError, Job, Step


def show_outcome(kind: str, language: str, show: Callable[[Any, str], object], *, can_cancel: bool) -> None:
    """Show how far the last work of a kind is; once over, what came of it or why it failed."""
    job = share_board().find(kind)
    if job is None:
        return
    show_job(job, language, keys.call_off(kind), describe=lambda s: word_step(s, job, language), can_cancel=can_cancel)
    if job.is_over:
        show_result(job, language, lambda result: show(result, language))


def show_done(text: str) -> None:
    """Show that something was done."""
    st.success(escape_markdown(text), icon=":material/check_circle:")


def show_result(job: Job[Any], language: str, show: Callable[[Any], object]) -> None:
    """Show what came of a job that is over, or why it failed."""
    try:
        result = job.result()
    except CalledOffError:
        st.info(say(language, "settings.called_off"), icon=":material/pause_circle:")
    except TutorError as error:
        show_error(error, language, "settings")
    else:
        show(result)


def word_step(step: Step, job: Job[Any], language: str) -> str:
    """Return what a job is doing now: in megabytes where it fetches."""
    if step.message == "settings.step_fetch":
        done, total = (f"{count / MEGABYTE:,.0f}" for count in (step.done, step.total))
        return say(language, step.message, name=job.subject, done=done, total=total)
    if step.message.startswith("settings."):
        return say(language, step.message)
    return step.message or say(language, "settings.step_start")


def show_fixed(setting: str, language: str) -> bool:
    """Say, where it is so, that a setting is fixed by the environment; tell whether it is."""
    variable = find_variable(setting)
    if variable:
        st.info(escape_markdown(say(language, "settings.fixed", variable=variable)), icon=":material/lock:")
    return bool(variable)


def name_languages(codes: Sequence[str], language: str) -> str:
    """Return the names of languages in one line."""
    return ("、" if language == "zh" else ", ").join(name_language(code, language) for code in codes)
