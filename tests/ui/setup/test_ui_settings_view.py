"""The settings page: with a model, without one, offline, fixed by the environment, for those who may not change it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S
from tutor.doctor import Check
from tutor.settings import Settings, load_settings, store_setting
from tutor.ui import keys
from tutor.ui.access import visitor
from tutor.ui.setup import data_part
from tutor.ui.setup.job_board import share_board


def open_settings(tab: str = "Model") -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).switch_page("views/settings.py")
    app.session_state[keys.SETTINGS_TAB] = tab
    return app.run()


def wait_for(app: AppTest, kind: str) -> AppTest:
    job = share_board().find(kind)
    assert job is not None
    assert job.wait(TIMEOUT_S)
    return app.run()


def texts(app: AppTest) -> str:
    shown = (*app.markdown, *app.caption, *app.subheader, *app.info, *app.success, *app.warning, *app.error, *app.code)
    return "\n".join(str(part.value) for part in shown).replace("\\", "")


def test_the_model_in_use_says_who_words_answers(fake: FakeTutor) -> None:
    app = open_settings()
    assert not app.exception
    shown = texts(app)
    assert "**SmolLM2 135M Instruct**" in shown
    assert "answers are quotes from the lessons" in shown
    assert "passed only 4 of 8" in shown
    assert app.button(key=keys.fetch_model("qwen3-0.6b"))
    assert "only thing that needs the network" in shown


def test_a_missing_model_leaves_the_page_usable(fake: FakeTutor, tmp_path: Path) -> None:
    store_setting(tmp_path, "model", str(tmp_path / "gone.gguf"))
    app = open_settings()
    assert not app.exception
    assert "gone.gguf is not there" in texts(app)
    assert "Search, quizzes and review work as ever" in texts(app)
    assert not app.button(key=keys.use_model("smollm2-135m")).disabled


def test_fetching_offline_says_what_to_do(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    app = open_settings()
    app.button(key=keys.fetch_model("qwen3-0.6b")).click().run()
    app = wait_for(app, "pull")
    assert not app.exception
    assert "The model hub cannot be reached" in texts(app)
    assert "try again: it goes on where it stopped" in texts(app)
    assert not app.button(key=keys.fetch_model("qwen3-0.6b")).disabled


def test_choosing_a_model_that_is_none_says_why_and_keeps_the_old(fake: FakeTutor, tmp_path: Path) -> None:
    (tmp_path / "bread.gguf").write_text("no model at all", encoding="utf-8")
    app = open_settings()
    app.text_input(key=keys.OWN_MODEL).set_value(str(tmp_path / "bread.gguf")).run()
    app.button(key=keys.USE_OWN_MODEL).click().run()
    app = wait_for(app, "choose")
    assert not app.exception
    assert app.error
    assert load_settings().model == "smollm2-135m"


def test_what_the_environment_fixes_cannot_be_changed(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_WORDING", "never")
    monkeypatch.setenv("TUTOR_GPU_LAYERS", "0")
    app = open_settings("Wording and speed")
    assert not app.exception
    assert "TUTOR_WORDING" in texts(app)
    assert app.radio(key=keys.wording("never")).disabled
    assert app.number_input(key=keys.GPU_LAYERS).disabled
    assert app.button(key=keys.TRY_LAYERS).disabled


def test_a_change_is_stored_and_reaches_other_windows(fake: FakeTutor) -> None:
    app, other = open_settings("Wording and speed"), open_settings("Wording and speed")
    app.radio(key=keys.wording("auto")).set_value("never").run()
    assert not app.exception
    assert load_settings().wording == "never"
    other.run()
    assert other.radio(key=keys.wording("never")).value == "never"


@pytest.mark.parametrize("fails", [False, True])
def test_the_checks_are_shown_with_what_to_do(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch, fails: bool) -> None:
    def check(settings: Settings, *, progress: Callable[[str, int, int], None]) -> list[Check]:
        progress("Checking: oven", 0, 2)
        return [Check("Python", True, "3.12"), Check("GPU layers", not fails, "a _cold_ oven", "Heat it.")]

    monkeypatch.setattr(data_part, "run_checks", check)
    app = open_settings("Check")
    app.button(key=keys.DOCTOR).click().run()
    app = wait_for(app, "doctor")
    assert not app.exception
    shown = texts(app)
    assert ("1 of 2 checks needs attention" in shown) == fails
    assert ("All 2 checks are fine" in shown) != fails
    assert ("**Layers on the GPU** · needs attention" in shown) == fails
    assert "a _cold_ oven" in shown
    assert "Heat it." in shown


def test_a_fault_in_the_checks_is_told_without_its_traceback(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_args: Any, **_options: Any) -> list[Check]:
        raise KeyError("oven")

    monkeypatch.setattr(data_part, "run_checks", crash)
    app = open_settings("Check")
    app.button(key=keys.DOCTOR).click().run()
    app = wait_for(app, "doctor")
    assert not app.exception
    assert "This did not work" in texts(app)
    assert "KeyError" not in texts(app)


def test_the_places_are_named(fake: FakeTutor, tmp_path: Path) -> None:
    app = open_settings("Data")
    assert not app.exception
    assert str(tmp_path / "learning.db") in texts(app)
    assert "You have 0 conversations" in texts(app)


def test_the_encoder_says_what_another_one_means(fake: FakeTutor) -> None:
    app = open_settings("Search")
    assert not app.exception
    assert "all-MiniLM-L6-v2" in texts(app)
    assert "indexed anew" in texts(app)
    assert app.button(key=keys.TRY_ENCODER).disabled


def test_the_language_is_switched_here_too(fake: FakeTutor) -> None:
    app = open_settings("Language")
    app.button_group(key=keys.language_choice("en")).set_value("zh").run()
    assert not app.exception
    assert app.title[0].value == "设置"
    assert app.button_group(key=keys.LANGUAGE).value == "zh"


def test_those_who_may_not_change_settings_read_them(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "may_change_settings", lambda: False)
    app = open_settings()
    assert not app.exception
    assert "Only those who run it can change them" in texts(app)
    assert "**SmolLM2 135M Instruct**" in texts(app)
    assert [tab.label for tab in app.tabs] == ["Model", "Search", "Language"]
    assert not [button for button in app.button if str(button.key).startswith(("use-", "fetch-"))]
