"""Faults of the program: worded on the page, logged with their traceback, never in Streamlit's own words."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S
from tutor.ui.access import guard
from tutor.ui.course import picker


@pytest.mark.parametrize(
    ("language", "words", "button"),
    [("en", "Something went wrong on this page.", "Reload"), ("zh", "这个页面出了问题。", "重新加载")],
)
def test_a_fault_of_a_page_is_worded_and_the_page_can_be_drawn_again(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fake: FakeTutor,
    language: str,
    words: str,
    button: str,
) -> None:
    def fail(language: str) -> None:
        raise KeyError("secret")

    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    app.button_group(key="lang").set_value(language).run()
    monkeypatch.setattr(picker, "show_course_picker", fail)
    app.run()
    assert not app.exception
    assert words in app.error[0].value and "secret" not in app.error[0].value
    assert "Traceback" in caplog.text and "secret" in caplog.text
    caplog.clear()
    monkeypatch.setattr(picker, "show_course_picker", lambda language: None)
    assert app.button(key="reload-main").label == button
    app.button(key="reload-main").click().run()
    assert not app.error
    assert app.chat_input(key="question")


def test_a_fault_of_a_part_that_is_drawn_by_itself_is_worded_in_its_place(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(guard, "is_let_in", lambda *, for_admins: True)

    def draw() -> None:
        from tutor.ui.access.guard import guarded_fragment

        @guarded_fragment()
        def show_part() -> None:
            raise ValueError("secret")

        show_part()

    app = AppTest.from_function(draw, default_timeout=TIMEOUT_S).run()
    assert not app.exception
    assert "Something went wrong on this page." in app.error[0].value
    assert app.button(key="reload-show_part")
    assert "secret" in caplog.text
    caplog.clear()


def test_what_steers_a_run_passes_through() -> None:
    def draw() -> None:
        import streamlit as st

        from tutor.ui.failures import caught

        @caught
        def show() -> None:
            st.write("before")
            st.stop()

        show()
        st.write("after")

    app = AppTest.from_function(draw, default_timeout=TIMEOUT_S).run()
    assert [part.value for part in app.markdown] == ["before"]
    assert not app.error
