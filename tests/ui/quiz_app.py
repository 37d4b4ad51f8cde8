"""The app over small invented lessons, made once: what Streamlit runs in the browser tests of quiz and review."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.quiz.quiz_items import MATCH, MULTI, ORDER
from tests.ui.studies import build_study
from tutor.settings import Settings
from tutor.study import Study
from tutor.ui import session
from tutor.ui.app import main
from tutor.ui.work import Progress


@cache
def open_lessons() -> Study:
    """Open the lessons, and begin a quiz of the kinds that so small lessons do not give, to be gone on with."""
    study = build_study(Path(tempfile.mkdtemp()))
    items = [replace(item, citation=replace(item.citation, document="ferry.md")) for item in (ORDER, MATCH, MULTI)]
    study.start_quiz(items, "me", with_spares=False).begin()
    return study


def open_study(settings: Settings, *, progress: Progress) -> Study:
    return open_lessons()


session.open_study = open_study
main()
