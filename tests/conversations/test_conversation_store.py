"""Conversations on disk: what is stored comes back, damage is told, learners are kept apart."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeTutor
from tutor.conversations.by_course import split_by_course
from tutor.conversations.records import (
    Conversation,
    Exchange,
    Feedback,
    Outcome,
    read_conversation,
    write_conversation,
)
from tutor.conversations.store import ConversationError, ConversationStore
from tutor.types import Turn

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    return ConversationStore(tmp_path, "me")


def ask(store: ConversationStore, question: str, minute: int = 0) -> Conversation:
    now = NOON + timedelta(minutes=minute)
    answer = FakeTutor().ask(question)
    return store.add_exchange(
        store.start(question, now), Exchange(question, now.isoformat(), Outcome.ANSWERED, answer), now
    )


exchanges = st.builds(
    Exchange,
    question=st.text(st.characters(codec="utf-8")),
    asked_at=st.text("0123456789-:T", max_size=20),
    outcome=st.sampled_from(Outcome),
    answer=st.sampled_from(["cost", "differ", "rye", "fold", "茶", "hello", "unknown"]).map(FakeTutor().ask)
    | st.none(),
    message=st.text(max_size=5),
    remedy=st.text(max_size=5),
    feedback=st.none() | st.builds(Feedback, st.booleans(), st.text(max_size=5)),
    repeats=st.text("0123456789-:T", max_size=20),
)


@given(st.lists(exchanges, max_size=3), st.text(st.characters(codec="utf-8"), max_size=20))
def test_json_holds_all_of_a_conversation(items: list[Exchange], title: str) -> None:
    conversation = Conversation("0" * 32, "我", title, "then", "now", tuple(items), "0a1b2c3d")
    assert read_conversation(json.loads(json.dumps(write_conversation(conversation)))) == conversation


def test_a_conversation_comes_back_from_disk(tmp_path: Path, store: ConversationStore) -> None:
    asked = ask(store, "What does rye bread cost?")
    other = ConversationStore(tmp_path, "me")
    assert other.load(asked.id) == asked
    assert other.list_conversations().conversations == (asked,)
    assert asked.title == "What does rye bread cost?"


def test_the_latest_stands_first(store: ConversationStore) -> None:
    first, second = ask(store, "one", 0), ask(store, "two", 1)
    assert [item.id for item in store.list_conversations().conversations] == [second.id, first.id]
    store.add_exchange(first, Exchange("more", "t"), NOON + timedelta(minutes=5))
    assert [item.id for item in store.list_conversations().conversations] == [first.id, second.id]


def test_learners_do_not_see_each_other(tmp_path: Path, store: ConversationStore) -> None:
    mine = ask(store, "mine")
    other = ConversationStore(tmp_path, "someone else")
    assert other.load(mine.id) is None
    assert other.list_conversations().conversations == ()
    other.rename(mine.id, "theirs")
    other.delete(mine.id)
    assert store.load(mine.id) == mine


def test_an_outcome_takes_the_place_of_the_open_question(store: ConversationStore) -> None:
    conversation = store.start("cost?", NOON)
    asked = Exchange("cost?", "t1")
    conversation = store.add_exchange(conversation, asked, NOON)
    store.add_exchange(conversation, Exchange("cost?", "t2"), NOON)
    done = replace(asked, outcome=Outcome.ANSWERED, answer=FakeTutor().ask("cost?"))
    kept = store.replace_exchange(conversation, done, NOON)
    assert kept is not None
    assert [(item.asked_at, item.outcome) for item in kept.exchanges] == [("t1", "answered"), ("t2", "open")]
    assert store.load(conversation.id) == kept


def test_an_outcome_for_a_deleted_conversation_is_dropped(store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    store.delete(conversation.id)
    assert store.replace_exchange(conversation, conversation.exchanges[0], NOON) is None
    assert store.list_conversations().conversations == ()


def test_a_file_of_the_first_format_is_read(store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    values = json.loads(json.dumps(write_conversation(conversation)))
    values["format"] = 1
    for exchange in values["exchanges"]:
        del exchange["feedback"], exchange["repeats"]
    del values["course"]
    assert read_conversation(values) == conversation


def test_a_conversation_knows_its_course(store: ConversationStore) -> None:
    begun = store.start("cost?", NOON, "0a1b2c3d")
    store.add_exchange(begun, Exchange("cost?", "t"), NOON)
    store.rename(begun.id, "Costs")
    kept = store.load(begun.id)
    assert kept is not None and (kept.course, kept.title) == ("0a1b2c3d", "Costs")


def test_a_file_that_knows_no_course_is_read(store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    values = json.loads(json.dumps(write_conversation(conversation)))
    del values["course"]
    assert read_conversation(values) == conversation


def test_conversations_are_told_apart_by_their_courses() -> None:
    def held(course: str) -> Conversation:
        return Conversation("0" * 32, "me", course, "", "", course=course)

    bread, tea, gone, old = map(held, ("bread", "tea", "gone", ""))
    assert split_by_course((bread, tea, gone, old), "bread", {"bread", "tea"}) == ([bread, old], [gone])
    assert split_by_course((), "bread", {"bread"}) == ([], [])


def test_what_a_learner_thinks_of_an_answer_is_kept_and_taken_back(tmp_path: Path, store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    asked_at = conversation.exchanges[0].asked_at
    told = Feedback(False, "too short")
    store.keep_feedback(conversation.id, asked_at, told)
    store.keep_feedback(conversation.id, "never", Feedback(True))
    store.keep_feedback("0" * 32, asked_at, Feedback(True))
    kept = ConversationStore(tmp_path, "me").load(conversation.id)
    assert kept is not None
    assert kept == replace(conversation, exchanges=(replace(conversation.exchanges[0], feedback=told),))
    store.keep_feedback(conversation.id, asked_at, None)
    assert store.load(conversation.id) == conversation


def test_of_a_question_asked_again_the_last_answer_counts(store: ConversationStore) -> None:
    def turns(*questions: str) -> list[str]:
        return [part for question in questions for part in (question, FakeTutor().ask(question).text)]

    first = Exchange("cost?", "t1", Outcome.ANSWERED, FakeTutor().ask("cost?"))
    second = Exchange("rye?", "t2", Outcome.ANSWERED, FakeTutor().ask("rye?"))
    again = replace(second, asked_at="t3", repeats="t2")
    conversation = replace(store.start("cost?", NOON), exchanges=(first, second))
    assert [turn.content for turn in conversation.history()] == turns("cost?", "rye?")
    assert [turn.content for turn in conversation.history(repeats="t2")] == turns("cost?")
    conversation = replace(conversation, exchanges=(first, second, again))
    assert [turn.content for turn in conversation.history()] == turns("cost?", "rye?")
    assert [turn.content for turn in conversation.history(repeats="t2")] == turns("cost?")
    unanswered = replace(conversation, exchanges=(first, second, replace(again, answer=None)))
    assert [turn.content for turn in unanswered.history()] == turns("cost?", "rye?")


def test_rename_and_delete(store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    store.rename(conversation.id, "  About\ncosts ")
    store.rename(conversation.id, "   ")
    renamed = store.load(conversation.id)
    assert renamed is not None and renamed.title == "About costs"
    store.delete(conversation.id)
    store.delete(conversation.id)
    assert store.load(conversation.id) is None
    assert list(store.folder.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"format": 1}',
        b"\xff\xfe",
        b'{"format": 99}',
        b"[" * 100_000,
        b'{"format": 1, "id": 3}',
    ],
)
def test_a_damaged_file_is_named_and_left_alone(store: ConversationStore, content: bytes) -> None:
    good = ask(store, "cost?")
    bad = store.folder / f"{'b' * 32}.json"
    bad.write_bytes(content)
    for _ in range(2):  # the second time from what is remembered
        listing = store.list_conversations()
        assert listing.conversations == (good,)
        assert listing.damaged == (bad.name,)
    assert store.load("b" * 32) is None
    assert bad.read_bytes() == content


def test_a_copied_file_is_not_taken_for_another_conversation(store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    text = (store.folder / f"{conversation.id}.json").read_text(encoding="utf-8")
    (store.folder / "copy.json").write_text(text, encoding="utf-8")
    assert store.list_conversations().damaged == ("copy.json",)


@pytest.mark.parametrize("name", ["", "..", "../secret", "a" * 31, "A" * 32, "0" * 33, f"../{'0' * 32}"])
def test_only_an_id_names_a_file(tmp_path: Path, name: str) -> None:
    store = ConversationStore(tmp_path / "home", "me")
    store.folder.mkdir(parents=True)
    record = write_conversation(Conversation(name, "me", "t", "a", "b"))
    (tmp_path / "home" / "secret.json").write_text(json.dumps(record), encoding="utf-8")
    assert store.load(name) is None


def test_a_change_from_outside_is_seen(tmp_path: Path, store: ConversationStore) -> None:
    conversation = ask(store, "cost?")
    assert store.load(conversation.id) == conversation
    other = ConversationStore(tmp_path, "me")
    other.rename(conversation.id, "Another, longer title")
    seen = store.load(conversation.id)
    assert seen is not None and seen.title == "Another, longer title"


def test_what_cannot_be_written_is_kept_in_memory_until_it_can(tmp_path: Path) -> None:
    blocked = tmp_path / "home"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    store = ConversationStore(blocked, "me")
    conversation = store.start("cost?", NOON)
    with pytest.raises(ConversationError) as caught:
        store.add_exchange(conversation, Exchange("cost?", "t"), NOON)
    assert str(store.folder) in caught.value.remedy
    kept = store.load(conversation.id)
    assert kept is not None and len(kept.exchanges) == 1
    assert store.list_conversations().conversations == (kept,)
    blocked.unlink()
    saved = store.add_exchange(kept, Exchange("more?", "t"), NOON)
    assert ConversationStore(blocked, "me").load(conversation.id) == saved


def test_no_draft_is_left_and_no_write_is_lost_among_threads(store: ConversationStore) -> None:
    conversation = ask(store, "cost?")

    def add(name: str) -> None:
        for count in range(5):
            store.add_exchange(conversation, Exchange(f"{name}{count}", "t"), NOON)

    threads = [threading.Thread(target=add, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = store.load(conversation.id)
    assert kept is not None and len(kept.exchanges) == 21
    assert [path.name for path in store.folder.iterdir()] == [f"{conversation.id}.json"]


def test_history_holds_the_questions_that_were_answered() -> None:
    answer = replace(FakeTutor().ask("cost?"), text="Four. [1]")
    conversation = Conversation(
        "0" * 32, "me", "t", "a", "b", (Exchange("cost?", "t", Outcome.ANSWERED, answer), Exchange("lost?", "t"))
    )
    assert conversation.history() == (Turn("user", "cost?"), Turn("assistant", "Four. [1]"))
