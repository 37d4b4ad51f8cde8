"""Wherever the app shows what other parts say, it speaks the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import FakeTutor, HashEncoder
from tests.library.library_samples import BREAD, make_course, make_pdf
from tests.ui.apps import APP, TIMEOUT_S
from tutor import service
from tutor.doctor import Check
from tutor.library import Course
from tutor.models.catalogue import load_catalogue
from tutor.settings import Settings, store_setting
from tutor.study import open_study
from tutor.ui import keys, session
from tutor.ui.setup import data_part
from tutor.ui.setup.job_board import share_board


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clear_caches: None) -> Path:
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setenv("TUTOR_WORDING", "never")
    monkeypatch.setattr(service, "open_encoder", lambda settings: HashEncoder())
    monkeypatch.setattr(session, "open_study", lambda settings, progress: open_study(settings, progress=progress))
    return tmp_path


def open_view(view: str, course: Course | None = None, tab: str = "模型") -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    if course is not None:
        app.query_params[keys.COURSE] = course.id
    app.session_state[keys.SETTINGS_TAB] = tab
    app.run()
    app.button_group(key=keys.LANGUAGE).set_value("zh").run()
    if view != "ask":
        app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    return app


def texts(app: AppTest) -> str:
    shown = (*app.markdown, *app.caption, *app.info, *app.success, *app.warning, *app.error)
    return "\n".join(str(part.value) for part in shown).replace("\\", "")


def list_english(text: str) -> list[str]:
    """Return what reads like an English sentence."""
    return re.findall(r"\b(?:[A-Z][a-z]+|the|is|be|it|with)(?: [a-z']+){2,}", text)


def test_settings_speak_chinese_of_models(fake: FakeTutor, tmp_path: Path) -> None:
    store_setting(tmp_path, "model", str(tmp_path / "gone.gguf"))
    app = open_view("settings")
    assert "gone.gguf 不存在。" in texts(app)
    assert "请在下方换一个模型。" in texts(app)
    assert [model.note for model in load_catalogue() if model.note in texts(app)] == []
    assert "能写中文和英文的最小模型" in texts(app)
    assert list_english("\n".join(item.value for item in (*app.caption, *app.error))) == []


def test_a_failed_fetch_speaks_chinese(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    app = open_view("settings")
    app.button(key=keys.fetch_model("qwen3-0.6b")).click().run()
    job = share_board().find("pull")
    assert job is not None
    assert job.wait(TIMEOUT_S)
    app.run()
    assert "无法连接模型仓库" in texts(app)
    assert "请检查网络后重试，下载会从中断处继续。" in texts(app)


def test_the_checks_speak_chinese(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(settings: Settings, *, progress: Callable[[str, int, int], None]) -> list[Check]:
        return [
            Check("encoder", False, "There is no index at /tea.", "Choose another: TUTOR_ENCODER."),
            Check("GPU layers", True, "3 of 30 layers offloaded"),
        ]

    monkeypatch.setattr(data_part, "run_checks", check)
    app = open_view("settings", tab="检查")
    app.button(key=keys.DOCTOR).click().run()
    job = share_board().find("doctor")
    assert job is not None
    assert job.wait(TIMEOUT_S)
    app.run()
    assert "/tea 中没有索引。" in texts(app)
    assert "请在“设置 › 检索”中换一个编码器。" in texts(app)
    assert "30 层中有 3 层在 GPU 上" in texts(app)


def test_a_lesson_that_cannot_be_read_is_told_in_chinese(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD), ("scan.pdf", make_pdf()))
    app = open_view("course", course)
    app.button(key=keys.SHELF).click().run()
    assert "未使用：这份 PDF 只有图片，没有文字。请做文字识别（OCR）后重新添加。" in texts(app)


def test_a_damaged_index_of_ones_own_course_is_made_anew_from_the_page(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD))
    open_view("ask", course)
    for manifest in course.index.rglob("manifest.json"):
        manifest.write_text("{", encoding="utf-8")
    session.start_opening.clear()
    app = open_view("ask", course)
    assert "已损坏" in texts(app)
    assert "请点“重试”，重新读取全部课文" in texts(app)
    app.button(key=keys.OPEN_AGAIN).click().run()
    assert not app.exception
    assert not app.error
