from __future__ import annotations

import shutil
import sqlite3
import threading
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learning_samples import DAY, HOUR, START, make_item
from tutor.errors import StoreError, TutorError
from tutor.quiz.memory import ITEM, OBJECTIVE, Store, open_store
from tutor.quiz.memory.database import Database
from tutor.quiz.memory.schedule import gain_of_review
from tutor.types import ItemKind, QuizItem, Verdict

RIGHT, PARTLY, WRONG = Verdict.CORRECT, Verdict.PARTLY, Verdict.INCORRECT


@pytest.fixture
def store(tmp_path: Path):
    opened = open_store(tmp_path / "home" / "learning.db")
    yield opened
    opened.close()


def answer(store: Store, number: int = 1, *, learner="Ada", verdict=RIGHT, at=START, objective_id="", **more) -> None:
    item = make_item(number, objective_id=objective_id)
    store.record_response(learner, item, 0, float(verdict is RIGHT), verdict, at=at, **more)


def test_a_recorded_answer_is_read_back_whole(store: Store) -> None:
    item = make_item(1, objective_id="o1")
    store.record_response("Ada", item, (2, 0), 0.5, PARTLY, at=START, session_id="s1", duration_ms=1250)
    (review,) = store.reviews("Ada")
    assert review.item == item
    assert (review.response, review.score, review.verdict) == ((2, 0), 0.5, PARTLY)
    assert (review.at, review.session_id, review.duration_ms) == (START, "s1", 1250)
    assert set(store.cards("Ada", ITEM)) == {"fact-1"}
    assert set(store.cards("Ada", OBJECTIVE)) == {"o1"}


@pytest.mark.parametrize("response", [True, 3, "about 35 分钟", "half a \ud83d pair", "", (1, 0, 2), ()])
def test_every_form_of_response_is_kept(store: Store, response) -> None:
    store.record_response("Ada", make_item(), response, 0.0, WRONG, at=START)
    (review,) = store.reviews("Ada")
    assert review.response == response
    assert type(review.response) is type(response)


@pytest.mark.parametrize("at", [datetime(2026, 3, 2), datetime(2026, 3, 2, tzinfo=timezone(timedelta(hours=8)))])
def test_a_moment_that_is_not_in_utc_is_refused_and_nothing_stored(store: Store, at: datetime) -> None:
    with pytest.raises(ValueError, match="UTC"):
        answer(store, at=at)
    assert store.learners() == []


@pytest.mark.parametrize("score", [-0.01, 1.01, float("nan")])
def test_a_score_outside_its_range_is_refused(store: Store, score: float) -> None:
    with pytest.raises(ValueError, match="score"):
        store.record_response("Ada", make_item(), 0, score, RIGHT, at=START)


def test_an_item_that_changed_is_kept_as_it_was_asked_and_served_as_it_is(store: Store) -> None:
    old = make_item(1)
    new = replace(old, choices=("two hours", "35 minutes", "50 minutes", "a day"), answer=1)
    for item in (old, new, new):
        store.record_response("Ada", item, item.answer, 1.0, RIGHT, at=START)
    assert [review.item for review in store.reviews("Ada")] == [old, new, new]
    assert store.items([old.id, "unknown"]) == [new]
    assert store.due_items("Ada", START + 30 * DAY) == [new]


def test_variants_of_a_fact_share_one_card(store: Store) -> None:
    store.record_response("Ada", make_item(1), 0, 0.0, WRONG, at=START)
    variant = make_item(1, kind=ItemKind.CLOZE, answer="35")
    store.record_response("Ada", variant, "35", 1.0, RIGHT, at=START + HOUR)
    assert store.cards("Ada", ITEM)["fact-1"].reviews == 2
    assert store.due_items("Ada", START + 5 * DAY) == [variant]


def test_an_item_without_a_fact_has_a_card_of_its_own(store: Store) -> None:
    for number in (1, 2):
        store.record_response("Ada", make_item(number, fact=""), 0, 1.0, RIGHT, at=START)
    assert set(store.cards("Ada", ITEM)) == {"item-1-mcq", "item-2-mcq"}


def test_what_is_due_and_when_next(store: Store) -> None:
    answer(store, 1, verdict=WRONG)
    answer(store, 2)
    first, second = store.due_times("Ada")
    assert START < first < second
    assert store.next_due("Ada", START) == first
    assert store.due_items("Ada", first - timedelta(microseconds=1)) == []
    assert [item.fact for item in store.due_items("Ada", first)] == ["fact-1"]
    assert store.next_due("Ada", first) == second
    cards = store.cards("Ada", ITEM)
    best = max(cards, key=lambda fact: gain_of_review(cards[fact], second))
    both = [item.fact for item in store.due_items("Ada", second)]
    assert sorted(both) == ["fact-1", "fact-2"]
    assert [item.fact for item in store.due_items("Ada", second, limit=1)] == both[:1] == [best]
    assert store.next_due("Ada", second) is None


def test_an_item_whose_passage_is_gone_is_not_served_but_kept(store: Store) -> None:
    answer(store, 1)
    store.record_response("Ada", make_item(2, chunk_id="c2"), 0, 1.0, RIGHT, at=START)
    later = START + 30 * DAY

    def is_current(item: QuizItem) -> bool:
        return item.citation.chunk_id == "c2"

    assert [item.fact for item in store.due_items("Ada", later, is_current=is_current)] == ["fact-2"]
    assert len(store.due_times("Ada", is_current)) == 1
    assert len(store.reviews("Ada")) == 2


def test_learners_do_not_see_each_other(store: Store) -> None:
    answer(store, 1, learner="Ada")
    answer(store, 2, learner="Bo")
    store.save_session("Bo", "s1", {"next": 2})
    assert store.learners() == [("Ada", 1), ("Bo", 1)]
    assert [review.item.fact for review in store.reviews("Bo")] == ["fact-2"]
    assert store.load_session("Ada", "s1") is None
    assert store.open_sessions("Ada") == []


def test_sessions_are_resumed_and_closed(store: Store) -> None:
    store.save_session("Ada", "s1", {"next": 1})
    store.save_session("Ada", "s2", {"next": 0, "seed": 7})
    answer(store, session_id="s1", session_state={"next": 2})
    assert [(open_.session_id, open_.state["next"]) for open_ in store.open_sessions("Ada")] == [("s1", 2), ("s2", 0)]
    store.close_session("Ada", "s1")
    store.save_session("Ada", "s1", {"next": 3})
    assert [open_.session_id for open_ in store.open_sessions("Ada")] == ["s2"]
    assert store.load_session("Ada", "s1") == {"next": 3}
    assert store.load_session("Ada", "s3") is None


def test_an_answer_and_its_session_are_stored_both_or_neither(store: Store) -> None:
    with pytest.raises(TypeError):
        answer(store, session_id="s1", session_state={"next": object()})
    assert store.reviews("Ada") == []
    assert store.cards("Ada", ITEM) == {}
    assert store.open_sessions("Ada") == []


def test_renaming_keeps_everything_and_takes_no_name_that_is_there(store: Store) -> None:
    answer(store, learner="Ada")
    answer(store, learner="Bo")
    assert not store.rename_learner("Ada", "Bo")
    assert not store.rename_learner("Nobody", "Cy")
    assert store.rename_learner("Ada", "Cy")
    assert store.learners() == [("Bo", 1), ("Cy", 1)]
    assert len(store.cards("Cy", ITEM)) == 1


def test_deleting_leaves_no_trace_in_the_file(store: Store) -> None:
    secret = "the answer of somebody who wants it gone"
    store.record_response("Zed Unforgettable", make_item(77), secret, 0.0, WRONG, at=START)
    store.save_session("Zed Unforgettable", "s1", {"typed": secret})
    answer(store, 1, learner="Ada")
    before = store.path.read_bytes()
    assert secret.encode() in before
    assert b"item-77" in before
    assert store.delete_learner("Zed Unforgettable")
    after = store.path.read_bytes()
    for words in (secret.encode(), b"Unforgettable", b"item-77"):
        assert words not in after
    assert store.learners() == [("Ada", 1)]
    assert not store.delete_learner("Zed Unforgettable")


def test_deleting_leaves_no_trace_even_where_the_file_cannot_be_rewritten(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(database: Database) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(Database, "vacuum", fail)
    for number in range(20):
        answer(store, number, learner="Zed Unforgettable")
    assert store.delete_learner("Zed Unforgettable")
    after = store.path.read_bytes()
    for words in (b"Unforgettable", b"fact-3", b"item-12", b"crossing number"):
        assert words not in after
    assert store.learners() == []


def test_the_log_cannot_be_changed_and_goes_only_with_its_learner(store: Store) -> None:
    answer(store)
    with sqlite3.connect(store.path) as other:
        for statement in ("UPDATE reviews SET score = 0", "DELETE FROM reviews"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)
    other.close()
    assert len(store.reviews("Ada")) == 1


def test_a_copy_of_the_file_is_a_back_up(store: Store, tmp_path: Path) -> None:
    for number in range(5):
        answer(store, number, objective_id="o1")
    copy = Path(shutil.copy(store.path, tmp_path / "copy.db"))
    assert sorted(path.name for path in store.path.parent.iterdir()) == ["learning.db"]
    opened = open_store(copy)
    assert opened.reviews("Ada") == store.reviews("Ada")
    assert opened.cards("Ada", OBJECTIVE) == store.cards("Ada", OBJECTIVE)
    opened.close()


def test_threads_share_a_store(store: Store) -> None:
    def work(number: int) -> None:
        for turn in range(5):
            answer(store, number * 10 + turn, learner=f"L{number % 2}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.learners() == [("L0", 10), ("L1", 10)]


def test_two_stores_of_one_file_see_each_others_answers(store: Store) -> None:
    other = open_store(store.path)
    answer(store, 1)
    answer(other, 2)
    assert store.reviews("Ada") == other.reviews("Ada")
    assert len(store.reviews("Ada")) == 2
    other.close()


@settings(max_examples=15, deadline=None)
@given(
    answers=st.lists(
        st.tuples(st.integers(1, 4), st.sampled_from(["", "o1", "o2"]), st.floats(0, 1), st.integers(-30, 4000)),
        min_size=1,
        max_size=15,
    )
)
def test_the_cards_follow_from_the_log_alone(tmp_path_factory: pytest.TempPathFactory, answers) -> None:
    store = open_store(tmp_path_factory.mktemp("log") / "learning.db")
    at = START
    for number, objective_id, score, hours in answers:
        at += hours * HOUR / 10
        verdict = RIGHT if score > 0.9 else WRONG if score < 0.3 else PARTLY
        item = make_item(number, objective_id=objective_id)
        store.record_response("Ada", item, 0, score, verdict, at=at)
    kept = {subject: store.cards("Ada", subject) for subject in (ITEM, OBJECTIVE)}
    due = store.due_items("Ada", at + 10 * DAY)
    store.rebuild_cards("Ada")
    assert {subject: store.cards("Ada", subject) for subject in (ITEM, OBJECTIVE)} == kept
    assert store.due_items("Ada", at + 10 * DAY) == due
    store.close()


def test_cards_of_other_rules_are_made_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(store)
    kept = store.cards("Ada", ITEM)
    with sqlite3.connect(store.path) as other:
        other.execute("UPDATE cards SET stability = 999")
        other.execute("UPDATE facts_about_file SET value = 'older rules' WHERE name = 'rules'")
    other.close()
    assert store.cards("Ada", ITEM) != kept
    opened = open_store(store.path)
    assert opened.cards("Ada", ITEM) == kept
    opened.close()


def test_a_name_is_cleaned_wherever_it_is_given(store: Store) -> None:
    answer(store, learner=" Ada\tde\x07 Lov ")
    assert store.learners() == [("Ada de Lov", 1)]
    assert len(store.reviews("Ada  de Lov")) == 1
    with pytest.raises(TutorError, match="empty"):
        store.reviews("\x00")


def test_a_store_error_is_a_stated_error() -> None:
    assert issubclass(StoreError, TutorError)
