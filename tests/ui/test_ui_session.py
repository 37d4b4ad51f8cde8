"""What windows share: opened courses, which stay open as long as somebody uses them, and a learner's conversations."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.studies import build_study
from tutor.errors import StoreError
from tutor.settings import Settings
from tutor.study import Study
from tutor.ui import session
from tutor.ui.session import open_store, start_opening
from tutor.ui.work import Progress, Work
from tutor.wordsmith import Wordsmith

PATIENCE_S = 20.0


class Courses:
    """Opens a course as often as it is asked for, and knows when its studies' models are closed."""

    def __init__(self, study: Study) -> None:
        self._tutor = study.tutor
        self.closed = threading.Event()
        self.may_open = threading.Event()
        self.may_open.set()

    def open(self, settings: Settings, *, progress: Progress) -> Study:
        self.may_open.wait(PATIENCE_S)
        tutor = type(self._tutor)(settings, self._tutor._index, self._tutor._retriever)
        return Study(tutor)


@pytest.fixture
def courses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clear_caches: None) -> Iterator[Courses]:
    courses = Courses(build_study(tmp_path))
    close = Wordsmith.close

    def note_closing(self: Wordsmith) -> None:
        close(self)
        courses.closed.set()

    monkeypatch.setattr(session, "open_study", courses.open)
    monkeypatch.setattr(Wordsmith, "close", note_closing)
    yield courses


def open_others(settings: Settings) -> None:
    """Open so many other courses that none of before is kept."""
    others = [start_opening(settings, f"other {number}") for number in range(6)]
    assert all(isinstance(work.result(), Study) for work in others)


def test_a_study_is_closed_when_it_is_not_kept_and_nobody_uses_it_any_more(courses: Courses, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    study = start_opening(settings, "first").result()
    store = study.learning.store
    open_others(settings)
    assert store.learners() == [] and not courses.closed.is_set()
    del study
    gc.collect()
    assert courses.closed.wait(PATIENCE_S)
    with pytest.raises(StoreError):
        store.learners()


def test_a_study_that_is_not_kept_when_it_is_opened_at_last_is_closed(courses: Courses, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    courses.may_open.clear()
    slow: Work[Study] = start_opening(settings, "first")
    start_opening.clear()
    courses.may_open.set()
    slow.wait(PATIENCE_S)
    del slow
    gc.collect()
    assert courses.closed.wait(PATIENCE_S)


def test_a_learners_conversations_are_the_same_under_other_settings(tmp_path: Path, clear_caches: None) -> None:
    settings = Settings(home=tmp_path)
    store = open_store(settings, "Ann")
    assert open_store(replace(settings, wording="never", encoder="other"), "Ann") is store
    assert open_store(settings, "Bo") is not store
    assert open_store(replace(settings, home=tmp_path / "elsewhere"), "Ann") is not store
