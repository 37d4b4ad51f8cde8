"""Models that are not chosen any more are let go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import FakeStudy, FakeTutor
from tutor.errors import ModelError
from tutor.settings import Settings, load_settings
from tutor.ui.session import let_go_of_models, openings
from tutor.ui.setup import model_part
from tutor.ui.setup.job_board import JobBoard
from tutor.ui.work import Work


def test_models_of_former_settings_are_let_go(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    kept, former = FakeTutor(replace(settings, index=tmp_path)), FakeTutor(replace(settings, model="sourdough"))
    works = [Work(lambda _progress, tutor=tutor: FakeStudy(tutor)) for tutor in (kept, former)]
    for work in works:
        work.result()
        openings.add(work)
    let_go_of_models(settings)
    assert (kept.closed, former.closed) == (False, True)


def test_former_models_are_let_go_though_the_new_one_fails_its_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ModelError("The model crashed in its self-test.")

    let_go: list[Settings] = []
    board = JobBoard()
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setattr(model_part, "share_board", lambda: board)
    monkeypatch.setattr(model_part, "choose_model", fail)
    monkeypatch.setattr(model_part, "let_go_of_models", let_go.append)
    model_part.start_choosing("rye", load_settings())
    job = board.find("choose")
    assert job is not None
    with pytest.raises(ModelError, match="self-test"):
        job.result()
    assert let_go == [load_settings()]
