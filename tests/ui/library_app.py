"""The app with a fake encoder, so that lessons are read and opened in no time: what Streamlit runs in browser tests."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from tests.fakes import HashEncoder
from tests.ui.studies import build_study
from tutor import service, study
from tutor.settings import Settings
from tutor.study import Study
from tutor.ui import session
from tutor.ui.app import main
from tutor.ui.work import Progress


@cache
def open_shipped() -> Study:
    return build_study(Path(tempfile.mkdtemp()))


def open_study(settings: Settings, *, progress: Progress) -> Study:
    return open_shipped() if settings.index is None else study.open_study(settings, progress=progress)


service.open_encoder = lambda settings: HashEncoder()
session.open_study = open_study
main()
