"""What can be done with an answer, and how a conversation goes on from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S, ask, read_captions, read_texts
from tutor.conversations.records import Conversation, Exchange, Feedback, Outcome
from tutor.conversations.store import ConversationStore
from tutor.study import Study
from tutor.ui.chat.actions import name_lessons
from tutor.ui.chat.answers import SHOWN
from tutor.ui.chat.sidebar import RECENT
from tutor.ui.chat.writing import name_export, write_answer_text, write_conversation_text

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def app(fake: FakeTutor) -> AppTest:
    return AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()


def find_keys(app: AppTest, start: str) -> list[str]:
    return [button.key for button in app.button if button.key and button.key.startswith(start)]


def load_only(home: Path) -> Conversation:
    (only,) = ConversationStore(home, "me").list_conversations().conversations
    return only


def test_follow_ups_ask_what_goes_on(app: AppTest, fake: FakeTutor) -> None:
    ask(app, "What does a loaf cost?")
    assert "You could go on with" in read_captions(app)
    assert [app.button(key=key).label.replace("\\", "") for key in find_keys(app, "followup-")] == [
        "Tell me about *rye*",
        "How to fold it?",
        "Why is it pale?",
    ]
    app.button(key="followup-0").click().run()
    assert fake.questions[-1] == "Tell me about *rye*"
    shown = [app.button(key=key).label.replace("\\", "") for key in find_keys(app, "followup-")]
    assert shown == ["How to fold it?", "Why is it pale?"]


def test_a_refusal_has_no_follow_ups_and_small_talk_leads_to_a_beginning(app: AppTest) -> None:
    ask(app, "Who is the king of France?")
    assert not find_keys(app, "followup-") and not find_keys(app, "starter-")
    ask(app, "hello")
    assert not find_keys(app, "followup-") and len(find_keys(app, "starter-")) == 3


def test_follow_ups_over_real_lessons_are_answered(real_study: Study) -> None:
    app = ask(AppTest.from_file(APP, default_timeout=TIMEOUT_S).run(), "How many passengers does the Sund ferry carry?")
    assert find_keys(app, "followup-")
    app.button(key="followup-0").click().run()
    assert not app.exception
    assert not [text for text in read_texts(app) if "don't hold an answer" in text]


def test_asking_again_follows_and_says_so(app: AppTest, fake: FakeTutor, tmp_path: Path) -> None:
    ask(app, "hello")
    ask(app, "What does a loaf cost?")
    (key,) = find_keys(app, "act-again-")
    app.button(key=key).click().run()
    assert fake.questions == ["hello", "What does a loaf cost?", "What does a loaf cost?"]
    assert fake.histories[2] == fake.histories[1]
    first, second = load_only(tmp_path).exchanges[1:]
    assert second.repeats == first.asked_at and not first.repeats
    assert ":material/refresh: Asked again" in read_captions(app)
    app.button(key=find_keys(app, "act-again-")[0]).click().run()
    assert load_only(tmp_path).exchanges[-1].repeats == first.asked_at


def test_only_the_last_answer_is_asked_again(app: AppTest) -> None:
    ask(app, "What does a loaf cost?")
    ask(app, "Tell me about rye")
    assert [key.rsplit("-", 1)[1] for key in find_keys(app, "act-again-")] == ["1"]


def test_an_answer_can_be_copied_with_its_quotes(app: AppTest) -> None:
    ask(app, "What does a loaf cost?")
    (copied,) = [element.value for element in app.code]
    assert copied == write_answer_text(FakeTutor().ask("What does a loaf cost?"), "en").rstrip()
    assert copied.startswith("A loaf costs between $4.60 and $10 to bake at home. [1]\n")
    assert "lines 12–13 · bread.md · English" in copied
    ask(app, "hello")
    assert len(app.code) == 1


def test_a_thumb_is_kept_and_a_wrong_answer_asks_why(app: AppTest, tmp_path: Path) -> None:
    ask(app, "What does a loaf cost?")
    thumbs = app.feedback[0]
    thumbs.set_value(1).run()
    assert load_only(tmp_path).exchanges[0].feedback == Feedback(True)
    assert not [field for field in app.text_input if field.key.startswith("act-comment-")]
    app.feedback[0].set_value(0).run()
    (field,) = [field for field in app.text_input if field.key.startswith("act-comment-")]
    field.set_value("  no yeast ").run()
    assert load_only(tmp_path).exchanges[0].feedback == Feedback(False, "no yeast")
    again = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    again.query_params["chat"] = load_only(tmp_path).id
    again.run()
    assert again.feedback[0].value == 0
    assert [field.value for field in again.text_input if field.key.startswith("act-comment-")] == ["no yeast"]


def test_a_conversation_that_is_gone_is_told(app: AppTest, tmp_path: Path) -> None:
    ask(app, "What does a loaf cost?")
    ConversationStore(tmp_path, "me").delete(load_only(tmp_path).id)
    app.run()
    assert app.info[0].value == "That conversation has been deleted."
    assert app.title[0].value == "Ask your lessons"
    ask(app, "hello")
    assert not app.info
    assert [item.title for item in ConversationStore(tmp_path, "me").list_conversations().conversations] == ["hello"]


def test_many_conversations_can_be_searched(fake: FakeTutor, tmp_path: Path) -> None:
    store = ConversationStore(tmp_path, "me")
    for count in range(RECENT + 2):
        question = "Tell me about rye" if count == 0 else f"What does a loaf cost? ({count})"
        exchange = Exchange(question, NOW.isoformat(), Outcome.ANSWERED, FakeTutor().ask(question))
        store.add_exchange(store.start(question, NOW), exchange, NOW)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    app.text_input(key="chat_search").set_value("SOUR").run()
    assert [app.button(key=key).label for key in find_keys(app, "open-")] == ["Tell me about rye"]
    assert "1 conversation" in read_captions(app)
    app.text_input(key="chat_search").set_value("zeppelin").run()
    assert not find_keys(app, "open-") and "0 conversations" in read_captions(app)
    app.text_input(key="chat_search").set_value("").run()
    assert len(find_keys(app, "open-")) == RECENT


def test_older_conversations_are_drawn_when_they_are_looked_for(fake: FakeTutor, tmp_path: Path) -> None:
    store = ConversationStore(tmp_path, "me")
    for count in range(RECENT + 2):
        exchange = Exchange(f"hello {count}", NOW.isoformat(), Outcome.ANSWERED, FakeTutor().ask("hello"))
        store.add_exchange(store.start(f"hello {count}", NOW), exchange, NOW)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    assert "Older (2)" in [expander.label for expander in app.sidebar.expander]
    assert len(find_keys(app, "open-")) == RECENT
    app.session_state["chats_older"] = True
    app.run()
    assert len(find_keys(app, "open-")) == RECENT + 2


def test_few_conversations_need_no_search(app: AppTest) -> None:
    ask(app, "hello")
    assert not [field for field in app.text_input if field.key == "chat_search"]


def test_a_long_conversation_begins_with_its_end(fake: FakeTutor, tmp_path: Path) -> None:
    store = ConversationStore(tmp_path, "me")
    conversation = store.start("hello", NOW)
    for count in range(SHOWN + 2):
        exchange = Exchange(f"hello {count}", str(count), Outcome.ANSWERED, FakeTutor().ask("hello"))
        conversation = store.add_exchange(conversation, exchange, NOW)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    app.query_params["chat"] = conversation.id
    app.run()
    assert read_texts(app)[0] == "hello 2"
    button = app.button(key="earlier-button")
    assert button.label == "Show 2 earlier questions"
    button.click().run()
    assert read_texts(app)[0] == "hello 0" and not find_keys(app, "earlier-")


def test_lists_and_tables_of_an_answer_are_shown_as_such(app: AppTest) -> None:
    ask(app, "What does the oven need?")
    assert "An oven needs:" in read_texts(app)
    assert "- wood\n- air\n- a *stone*" in [item.value.replace("\\", "") for item in app.markdown]
    ask(app, "How do they compare?")
    cells = [[cell.replace("\\", "") for cell in row] for row in app.table[0].value.to_numpy()]
    assert cells == [["**Flour**", "**Rise**"], ["Rye", "90 min"], ["Wheat", "60 min"]]


def test_the_lessons_most_cited_come_first() -> None:
    answer = FakeTutor().ask("Where do lessons differ?")
    (loaf, other) = answer.citations
    assert name_lessons(answer) == ["bread.md", "talk.txt"]
    assert name_lessons(replace(answer, citations=(loaf, other, other))) == ["talk.txt", "bread.md"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What is bread?", "What-is-bread.md"),
        ("../../etc: a|b", "etc-a-b.md"),
        ("泡茶的水温？", "泡茶的水温.md"),
        ("???", "conversation.md"),
    ],
)
def test_an_export_is_named_by_its_title(title: str, name: str) -> None:
    assert name_export(Conversation("0" * 32, "me", title, "", "")) == name


def test_an_export_speaks_the_language_of_the_interface() -> None:
    exchange = Exchange("cost?", "t", Outcome.STOPPED, FakeTutor().ask("What cost?"))
    conversation = Conversation("0" * 32, "me", "Costs", "", "", (exchange,))
    english, chinese = (write_conversation_text(conversation, language) for language in ("en", "zh"))
    assert "**Quotes**" in english and "*Stopped. What was ready is kept.*" in english
    assert "(Calculated: 12 × 4.60 = 55.20)" in english
    assert "**原文**" in chinese and "第 12–13 行 · bread.md · 英文" in chinese
