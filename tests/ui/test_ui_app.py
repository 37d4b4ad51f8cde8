"""The app as Streamlit runs it, without a browser."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import FakeStudy, FakeTutor
from tests.ui.apps import APP, TIMEOUT_S, ask, read_captions, read_texts
from tutor.conversations.records import Outcome
from tutor.conversations.store import ConversationStore
from tutor.errors import IndexFolderError
from tutor.ui import session


@pytest.fixture
def app(fake: FakeTutor) -> AppTest:
    return AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()


def list_stored(home: Path) -> tuple[str, ...]:
    return tuple(item.title for item in ConversationStore(home, "me").list_conversations().conversations)


def test_an_empty_conversation_offers_questions(app: AppTest) -> None:
    assert not app.exception
    assert app.title[0].value == "Ask your lessons"
    labels = [app.button(key=f"starter-{place}").label.replace("\\", "") for place in range(4)]
    assert labels == FakeTutor().suggest_questions(4, "en")


def test_a_starter_is_asked_as_it_was_shown(app: AppTest, fake: FakeTutor) -> None:
    app.button(key="starter-2").click().run()
    assert fake.questions == ["Who wrote about *ovens* first?"]
    assert read_texts(app)[0] == "Who wrote about *ovens* first?"


def test_an_answer_shows_its_sentences_and_the_quotes_behind_them(app: AppTest) -> None:
    ask(app, "What does a loaf cost?")
    assert not app.exception
    texts = read_texts(app)
    assert texts[:2] == ["What does a loaf cost?", "A loaf costs between $4.60 and $10 to bake at home."]
    assert "A loaf costs between $4.60 and $10 to bake at home, and *not* a cent less." in texts
    captions = read_captions(app)
    assert "lines 12–13 · bread.md · English" in captions
    assert "at 1:05–1:11 in the video · talk.txt · English" in captions
    assert "Calculated: 12 × 4.60 = 55.20" in captions
    assert "Worded by tiny-model; each sentence was checked against its quotes." in captions


def test_a_row_is_shown_in_cells(app: AppTest) -> None:
    ask(app, "Tell me about rye")
    cells = app.table[0].value
    assert [cell.replace("\\", "") for cell in cells.iloc[1]] == ["**Rise**", "90 min"]
    assert not [text for text in read_texts(app) if "|" in text]


def test_what_introduces_a_list_frames_its_quote(app: AppTest) -> None:
    ask(app, "Why is the crust pale?")
    assert "Bake it longer if:" in read_captions(app)
    assert "page 4 · bread.pdf · English" in read_captions(app)


def test_a_refusal_names_topics_that_can_be_asked(app: AppTest, fake: FakeTutor) -> None:
    ask(app, "Who is the king of France?")
    assert "The lessons do not say this." in read_texts(app)
    app.button(key="nearest-0-2").click().run()
    assert fake.questions[-1] == "泡茶"
    assert "绿茶宜用 80 °C 左右的水，第一泡约一分钟。" in read_texts(app)


def test_lessons_that_differ_are_shown_side_by_side(app: AppTest) -> None:
    ask(app, "Where do lessons differ?")
    assert "**The lessons differ: what a loaf costs**" in [item.value.replace("\\", "") for item in app.markdown]
    texts = read_texts(app)
    assert "$4.60–$10 · Baking bread" in texts
    assert "$12 · A talk on ovens" in texts


def test_small_talk_is_plain(app: AppTest) -> None:
    ask(app, "hello")
    assert read_texts(app)[:2] == ["hello", "Hello! Ask me about *your* lessons."]


def test_a_failure_is_told_with_its_remedy_and_can_be_tried_again(app: AppTest, fake: FakeTutor) -> None:
    ask(app, "broken")
    assert not app.exception
    assert app.error[0].value.replace("\\", "") == "The model file is damaged.\n\nFetch it again: tutor models pull"
    assert "A loaf costs between $4.60 and $10 to bake at home, and *not* a cent less." in read_texts(app)
    app.button(key="retry-0").click().run()
    assert fake.questions == ["broken", "broken"]


def test_a_fault_shows_no_traceback(app: AppTest) -> None:
    ask(app, "crash")
    assert not app.exception
    shown = app.error[0].value.replace("\\", "")
    assert shown.startswith("Something went wrong while answering.") and "KeyError" not in shown


def test_the_conversation_so_far_goes_along(app: AppTest, fake: FakeTutor) -> None:
    ask(app, "What does a loaf cost?")
    ask(app, "hello")
    assert [turn.role for turn in fake.histories[1]] == ["user", "assistant"]
    assert fake.histories[1][0].content == "What does a loaf cost?"


def test_conversations_are_kept_opened_renamed_and_deleted(app: AppTest, tmp_path: Path) -> None:
    ask(app, "What does a loaf cost?")
    app.button(key="new_conversation").click().run()
    assert app.title[0].value == "Ask your lessons"
    ask(app, "hello")
    assert list_stored(tmp_path) == ("hello", "What does a loaf cost?")
    first, second = ConversationStore(tmp_path, "me").list_conversations().conversations
    app.button(key=f"open-{second.id}").click().run()
    assert read_texts(app)[0] == "What does a loaf cost?"
    app.text_input(key=f"rename-{second.id}").set_value("Costs").run()
    assert set(list_stored(tmp_path)) == {"hello", "Costs"}
    app.button(key="delete").click().run()
    assert list_stored(tmp_path) == ("hello",)
    assert app.title[0].value == "Ask your lessons"
    assert first.title == "hello"


def test_a_reload_shows_the_conversation_of_the_address(app: AppTest, tmp_path: Path) -> None:
    ask(app, "What does a loaf cost?")
    again = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    again.query_params["chat"] = app.query_params["chat"]
    again.run()
    assert read_texts(again)[:2] == read_texts(app)[:2]


@pytest.mark.parametrize("address", ["../../etc/passwd", "0" * 32, ""])
def test_an_address_that_names_nothing_shows_a_new_conversation(fake: FakeTutor, address: str) -> None:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    app.query_params["chat"] = address
    app.run()
    assert app.title[0].value == "Ask your lessons"


def test_a_damaged_conversation_is_reported(fake: FakeTutor, tmp_path: Path) -> None:
    (tmp_path / "conversations").mkdir()
    (tmp_path / "conversations" / "broken_one.json").write_text("{", encoding="utf-8")
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    assert not app.exception
    assert [text for text in read_captions(app) if "broken_one.json" in text]


def test_a_conversation_that_cannot_be_saved_is_answered_and_the_reason_told(
    monkeypatch: pytest.MonkeyPatch, fake: FakeTutor, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "conversations").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("TUTOR_HOME", str(home))
    app = ask(AppTest.from_file(APP, default_timeout=TIMEOUT_S).run(), "What does a loaf cost?")
    assert not app.exception
    assert "A loaf costs between $4.60 and $10 to bake at home." in read_texts(app)
    assert "could not be saved" in app.error[0].value


def test_a_question_that_was_cut_off_can_be_asked_again(fake: FakeTutor, tmp_path: Path) -> None:
    app = ask(AppTest.from_file(APP, default_timeout=TIMEOUT_S).run(), "hello")
    file = next((tmp_path / "conversations").rglob("*.json"))
    text = file.read_text(encoding="utf-8").replace('"outcome": "answered"', '"outcome": "open"')
    file.write_text(text, encoding="utf-8")
    app.run()
    assert "This question was not answered." in read_captions(app)
    app.button(key="retry-0").click().run()
    stored = ConversationStore(tmp_path, "me").list_conversations().conversations[0]
    assert [item.outcome for item in stored.exchanges] == [Outcome.OPEN, Outcome.ANSWERED]


def test_the_switch_changes_the_interface_and_its_starters(app: AppTest) -> None:
    app.button_group(key="lang").set_value("zh").run()
    assert app.title[0].value == "向课程提问"
    assert app.button(key="starter-0").label == "绿茶用多热的水？"
    ask(app, "cost")
    assert "第 12–13 行 · bread.md · 英文" in read_captions(app)


def test_a_note_about_the_model_is_shown_quietly(app: AppTest, fake: FakeTutor) -> None:
    fake.model_note = "Answers are quotes: the *model* is missing."
    app.run()
    assert fake.model_note in read_captions(app)
    assert not app.error


def test_that_the_model_failed_is_said_under_the_answer_and_kept_with_it(app: AppTest) -> None:
    ask(app, "Why is it pale if the model fails?")
    note = "The language model failed at this answer. The model *crashed*. Take a smaller one."
    assert note in read_captions(app)
    ask(app, "What does a loaf cost?")
    assert read_captions(app).count(note) == 1 and not app.error
    app.button(key="new_conversation").click().run()
    assert note not in read_captions(app)


def test_lessons_that_cannot_be_opened_say_why_and_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch, fake: FakeTutor
) -> None:
    def fail(settings: object, progress: object) -> FakeStudy:
        raise IndexFolderError("The index is damaged.", "Build it again: tutor index")

    monkeypatch.setattr(session, "open_study", fail)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    assert app.error[0].value.replace("\\", "") == "The index is damaged.\n\nBuild it again: tutor index"
    ask(app, "What does a loaf cost?")
    monkeypatch.setattr(session, "open_study", lambda settings, progress: FakeStudy(fake))
    app.button(key="open_again").click().run()
    assert fake.questions == ["What does a loaf cost?"]


def test_the_opening_is_shown_while_it_lasts(monkeypatch: pytest.MonkeyPatch, fake: FakeTutor) -> None:
    shown: list[str] = []
    release = threading.Event()

    def open_slowly(settings: object, progress: session.Progress) -> FakeStudy:
        progress("Reading bread.md", 3, 12)
        release.wait(TIMEOUT_S)
        return FakeStudy(fake)

    def describe(step: object, language: str) -> str:
        shown.append(str(step))
        release.set()
        return "step"

    monkeypatch.setattr(session, "open_study", open_slowly)
    monkeypatch.setattr("tutor.ui.waiting.describe_step", describe)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    assert shown and "Reading bread.md" in shown[0]
    assert app.title[0].value == "Ask your lessons"


def test_a_broken_settings_file_is_told(monkeypatch: pytest.MonkeyPatch, fake: FakeTutor, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("=", encoding="utf-8")
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    assert not app.exception
    assert "settings.toml" in app.error[0].value.replace("\\", "")


def test_conversations_that_begin_alike_are_told_apart_by_their_time(app: AppTest, tmp_path: Path) -> None:
    ask(app, "hello")
    (kept,) = ConversationStore(tmp_path, "me").list_conversations().conversations
    told = app.button(key=f"open-{kept.id}").help
    assert told.startswith(kept.created_at[:4]) and told[-3] == ":"
