"""The objectives of a course are found in a thread, whichever view needs them first, and the page says so."""

from __future__ import annotations

import threading

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.apps import APP, TIMEOUT_S
from tutor.remembering import find_all_objectives
from tutor.study import Study
from tutor.types import Chunk, Objective
from tutor.ui import words


@pytest.mark.parametrize("view", ["quiz", "review", "progress"])
def test_objectives_are_never_found_in_the_run_of_a_page(
    view: str, real_study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    finders: list[str] = []
    is_told = threading.Event()

    def find(chunks: tuple[Chunk, ...]) -> tuple[Objective, ...]:
        finders.append(threading.current_thread().name)
        is_told.wait(TIMEOUT_S if finders == ["find-goals"] else 0)
        return find_all_objectives(chunks)

    def say(language: str, key: str, **values: object) -> str:
        if key == "course.gathering":
            is_told.set()
        return words.say(language, key, **values)

    monkeypatch.setattr("tutor.study.find_all_objectives", find)
    monkeypatch.setattr("tutor.ui.waiting.say", say)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    assert finders == ["find-goals"]
    assert is_told.is_set()
