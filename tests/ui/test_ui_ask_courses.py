"""Conversations and the courses that they were held over."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S
from tutor.conversations.records import Conversation, Exchange, Outcome
from tutor.conversations.store import ConversationStore
from tutor.library import SHIPPED_ID, Course, create_course, delete_course
from tutor.study import Study
from tutor.ui import keys
from tutor.ui.chat.writing import write_conversation_text
from tutor.ui.course.reader import read_course

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def course(fake: FakeTutor, tmp_path: Path) -> Course:
    return create_course(tmp_path, "Ferries")


def converse(home: Path, question: str, course: str, outcome: Outcome = Outcome.ANSWERED) -> Conversation:
    store = ConversationStore(home, "me")
    exchange = Exchange(question, NOW.isoformat(), outcome, FakeTutor().ask(question))
    return store.add_exchange(store.start(question, NOW, course), exchange, NOW)


def open_app(**address: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def list_titles(app: AppTest) -> list[str]:
    return [
        button.label.replace("\\", "") for button in app.sidebar.button if button.key and button.key.startswith("open-")
    ]


def read_address(app: AppTest, key: str) -> str:
    value = app.query_params[key]
    return value if isinstance(value, str) else value[0]


def test_a_new_conversation_is_one_of_the_current_course(fake: FakeTutor, tmp_path: Path) -> None:
    open_app().chat_input(key="question").set_value("What does a loaf cost?").run()
    (kept,) = ConversationStore(tmp_path, "me").list_conversations().conversations
    assert kept.course == SHIPPED_ID


def test_those_of_the_current_course_are_listed(course: Course, tmp_path: Path) -> None:
    for question, held_over in (("cost?", SHIPPED_ID), ("rye?", course.id), ("hello", "")):
        converse(tmp_path, question, held_over)
    assert set(list_titles(open_app())) == {"cost?", "hello"}
    assert set(list_titles(open_app(course=course.id))) == {"rye?", "hello"}


def test_a_conversation_opened_by_its_address_switches_to_its_course(course: Course, tmp_path: Path) -> None:
    conversation = converse(tmp_path, "What does rye cost?", course.id)
    app = open_app(chat=conversation.id)
    assert read_address(app, "course") == course.id and read_address(app, "chat") == conversation.id
    assert app.selectbox(key="course_picker").value == course.id
    assert "What does rye cost?" in [text.value for text in app.text]
    app.selectbox(key="course_picker").set_value(SHIPPED_ID).run()
    assert app.title[0].value == "Ask your lessons" and "chat" not in app.query_params


def test_a_conversation_of_a_deleted_course_can_be_read_and_nothing_else(course: Course, tmp_path: Path) -> None:
    conversation = converse(tmp_path, "What does rye cost?", course.id, Outcome.FAILED)
    delete_course(course)
    app = open_app(chat=conversation.id)
    assert "What does rye cost?" in [text.value for text in app.text]
    assert "no longer here" in app.info[0].value
    assert app.chat_input(key="question").disabled
    found = [button.key or "" for button in app.button]
    assert not [key for key in found if key.startswith(("retry", "act-", "starter", "followup", "nearest"))]
    assert not [link for link in app.get("page_link") if "course?" in str(link)]
    assert list_titles(app) == ["What does rye cost?"]
    assert "Courses no longer here (1)" in [expander.label for expander in app.sidebar.expander]
    app.button(key="delete").click().run()
    assert not app.exception and not list_titles(app)
    assert not app.chat_input(key="question").disabled


def test_what_was_left_open_in_another_course_is_not_gone_on_with(course: Course, tmp_path: Path) -> None:
    conversation = converse(tmp_path, "cost?", SHIPPED_ID)
    app = open_app(chat=conversation.id)
    app.switch_page("views/settings.py").run()
    app.selectbox(key="course_picker").set_value(course.id).run()
    app.switch_page("views/ask.py").run()
    assert app.title[0].value == "Ask your lessons"


def test_an_export_names_the_course() -> None:
    conversation = Conversation("0" * 32, "me", "Costs", "", "", course="0a1b2c3d")
    assert write_conversation_text(conversation, "en", "Ferries") == "# Costs\n\n*Course: Ferries*\n"
    assert write_conversation_text(conversation, "zh", "渡轮") == "# Costs\n\n*课程：渡轮*\n"


@pytest.mark.parametrize("came_from", [False, True])
def test_a_section_is_asked_about_anew_or_where_the_lesson_was_opened_from(
    real_study: Study, tmp_path: Path, came_from: bool
) -> None:
    document = real_study.tutor.list_lessons()[0].document
    page = read_course(real_study).open(document)
    assert page is not None
    heading = page.outline[-1]
    last = converse(tmp_path, "What does a loaf cost?", SHIPPED_ID)
    app = open_app(chat=last.id)
    app.query_params.clear()
    app.switch_page("views/course.py")
    app.query_params["lesson"] = document
    if came_from:
        app.query_params["from"] = last.id
    app.run()
    app.menu_button(key=keys.about(heading.anchor)).set_value("course.ask_about").run()
    assert not app.exception
    kept = ConversationStore(tmp_path, "me").load(last.id)
    assert kept is not None and len(kept.exchanges) == (2 if came_from else 1)
    assert (read_address(app, "chat") == last.id) == came_from
