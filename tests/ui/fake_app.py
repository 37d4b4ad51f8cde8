"""The app with a fake tutor: what Streamlit runs in the browser tests."""

from __future__ import annotations

import os
import time

from tests.fakes import FakeStudy, FakeTutor
from tutor.errors import IndexFolderError
from tutor.settings import Settings
from tutor.ui import session
from tutor.ui.app import main
from tutor.ui.work import Progress


def open_fake_study(settings: Settings, *, progress: Progress) -> FakeStudy:
    if os.environ.get("FAKE_FAILURE"):
        raise IndexFolderError("The index is damaged.", "Build it again: tutor index")
    for done in range(int(os.environ.get("FAKE_OPENING_STEPS", "0"))):
        progress("Reading bread.md", done, 30)
        time.sleep(0.1)
    return FakeStudy(FakeTutor(settings, model_note=os.environ.get("FAKE_MODEL_NOTE")))


session.open_study = open_fake_study
main()
