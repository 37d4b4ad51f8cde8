"""The app over lessons that have all that a page can show: what Streamlit runs in browser tests."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from tests.ui.reading_lessons import build_reading_study
from tutor.settings import Settings
from tutor.study import Study
from tutor.ui import session
from tutor.ui.app import main
from tutor.ui.work import Progress


@cache
def open_lessons() -> Study:
    return build_reading_study(Path(tempfile.mkdtemp()))


def open_study(settings: Settings, *, progress: Progress) -> Study:
    return open_lessons()


session.open_study = open_study
main()
