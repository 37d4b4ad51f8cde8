"""Models that are not chosen any more are let go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.fakes import FakeStudy, FakeTutor
from tutor.settings import Settings
from tutor.ui.opening import Work
from tutor.ui.session import let_go_of_models, openings


def test_models_of_former_settings_are_let_go(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    kept, former = FakeTutor(replace(settings, index=tmp_path)), FakeTutor(replace(settings, model="sourdough"))
    works = [Work(lambda _progress, tutor=tutor: FakeStudy(tutor)) for tutor in (kept, former)]
    for work in works:
        work.result()
        openings.add(work)
    let_go_of_models(settings)
    assert (kept.closed, former.closed) == (False, True)
