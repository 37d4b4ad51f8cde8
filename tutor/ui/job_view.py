"""A job on the page: how far it is, a button that calls it off, and another run once it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from tutor.ui.access.guard import guarded, guarded_fragment
from tutor.ui.escape import escape_markdown
from tutor.ui.pace import PATIENCE_S, POLL_S
from tutor.ui.words import say
from tutor.ui.work import Job, Step


def show_job(
    job: Job[Any], language: str, key: str, *, describe: Callable[[Step], str], can_cancel: bool = True
) -> None:
    """Show how far a job is until it is over, then let the page run again; the rest of the page stays usable."""
    if job.wait(PATIENCE_S):
        return

    @guarded_fragment(run_every=POLL_S)
    def watch() -> None:
        if job.is_over:
            st.rerun()
        text = say(language, "common.stopping") if job.cancelled else describe(job.step)
        st.progress(job.step.share, text=escape_markdown(text))
        if can_cancel:
            label = say(language, "common.cancel")
            st.button(label, key=key, icon=":material/close:", on_click=guarded(job.cancel), disabled=job.cancelled)

    watch()
