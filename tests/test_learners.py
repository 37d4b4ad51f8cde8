"""A learner as a whole: another name, or gone, in everything that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.access.lives import QUESTION, live_a_little
from tutor.access.accounts import Accounts
from tutor.access.people import People
from tutor.access.provider import Person
from tutor.conversations.store import ConversationStore
from tutor.errors import TutorError
from tutor.learners import delete_learner, list_names, rename_learner
from tutor.quiz.memory import LEARNERS_FILE, open_store


def read_life(home: Path, learner: str) -> tuple[list[str], int]:
    """Return the titles of a learner's conversations and how many items were answered."""
    store = open_store(home / LEARNERS_FILE)
    try:
        answered = len(store.reviews(learner))
    finally:
        store.close()
    listing = ConversationStore(home, learner).list_conversations()
    return [conversation.title for conversation in listing.conversations], answered


def test_nobody_is_there_at_first(tmp_path: Path) -> None:
    assert list_names(tmp_path) == ()
    assert not rename_learner(tmp_path, "Ann", "Ben")
    assert not delete_learner(tmp_path, "Ann")


def test_all_who_left_something_are_listed(tmp_path: Path) -> None:
    live_a_little(tmp_path, "Ann")
    Accounts(tmp_path).set_password("Ben", "three ovens here")
    store = ConversationStore(tmp_path, "Cleo")
    store.folder.mkdir()
    store.folder.joinpath("bad.json").write_text("{", encoding="utf-8")
    assert list_names(tmp_path) == ("Ann", "Ben")


def test_a_new_name_takes_everything_along(tmp_path: Path) -> None:
    live_a_little(tmp_path, "Ann")
    live_a_little(tmp_path, "Ben")
    Accounts(tmp_path).set_password("Ann", "seven ferries")
    assert rename_learner(tmp_path, "Ann", "Anna")
    assert read_life(tmp_path, "Anna") == ([QUESTION], 1)
    assert read_life(tmp_path, "Ann") == ([], 0)
    assert read_life(tmp_path, "Ben") == ([QUESTION], 1)
    assert Accounts(tmp_path).check("Anna", "seven ferries")
    assert Accounts(tmp_path).find("Ann") is None


def test_a_name_that_someone_has_is_not_taken(tmp_path: Path) -> None:
    """Also one who has a password or conversations alone, and has answered nothing."""
    live_a_little(tmp_path, "Ann")
    Accounts(tmp_path).set_password("Ben", "three ovens here")
    assert not rename_learner(tmp_path, "Ann", "Ben")
    assert not rename_learner(tmp_path, "Ben", "Ann")
    with pytest.raises(TutorError, match="empty"):
        rename_learner(tmp_path, "Ann", " ")
    assert read_life(tmp_path, "Ann") == ([QUESTION], 1)


def test_deleting_leaves_nothing_and_nobody_elses(tmp_path: Path) -> None:
    live_a_little(tmp_path, "Ann")
    live_a_little(tmp_path, "ann")
    Accounts(tmp_path).set_password("Ann", "seven ferries")
    People(tmp_path).note(Person("ann", "Someone"))
    assert delete_learner(tmp_path, "ann")
    assert read_life(tmp_path, "ann") == ([], 0)
    assert People(tmp_path).describe("ann") is None
    assert read_life(tmp_path, "Ann") == ([QUESTION], 1)
    assert Accounts(tmp_path).check("Ann", "seven ferries")
    assert delete_learner(tmp_path, "Ann")
    assert list_names(tmp_path) == ()
    assert not list((tmp_path / "conversations").iterdir())


def test_learners_who_delete_what_is_theirs_may_stay(tmp_path: Path) -> None:
    live_a_little(tmp_path, "Ann")
    Accounts(tmp_path).set_password("Ann", "seven ferries")
    assert delete_learner(tmp_path, "Ann", keep_password=True)
    assert read_life(tmp_path, "Ann") == ([], 0)
    assert Accounts(tmp_path).check("Ann", "seven ferries")
