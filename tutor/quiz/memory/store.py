"""What learners did, in one SQLite file: an append-only log of answers, the cards that follow from it, open quizzes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from tutor.errors import StoreError
from tutor.learner_names import clean_learner_name
from tutor.quiz.memory.database import Database
from tutor.quiz.memory.rows import (
    CARD_COLUMNS,
    ITEM,
    OBJECTIVE,
    add_learner,
    add_snapshot,
    dump,
    load_item,
    read_card,
    read_moment,
    rebuild_cards,
    renew_card,
    require_state,
    save_session,
    write_moment,
)
from tutor.quiz.memory.schedule import RULES, Answered, Card, gain_of_review, require_utc
from tutor.quiz.records import read_key
from tutor.types import Key, QuizItem, Verdict

Json = dict[str, Any]
IsCurrent = Callable[[QuizItem], bool]
IsExpected = Callable[[Mapping[str, Any]], bool]


@dataclass(frozen=True, slots=True)
class Review:
    """One answer as it was recorded: the item as it was asked, the response, its marking and when (UTC)."""

    item: QuizItem
    response: Key
    score: float
    verdict: Verdict
    at: datetime
    session_id: str
    duration_ms: int | None

    @property
    def answered(self) -> Answered:
        """What the schedule needs of it."""
        return Answered(fact_of(self.item), self.score, self.verdict, self.at)


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A quiz that was begun and not ended."""

    session_id: str
    state: Json


def open_store(path: Path) -> Store:
    """Open or make the learners' file. Raises StoreError, which says what to do, and leaves the file as it was."""
    return Store(Database(path))


def fact_of(item: QuizItem) -> str:
    """Return what an item's memory is kept under: the fact it tests, which its variants share, else its own id."""
    return item.fact or item.id


class Store:
    """The memory of all learners. Safe to share between threads; several processes may open the same file.

    Every method raises StoreError where the file cannot be read or written, and TutorError for a learner's name that
    cannot be. What a method wrote is on the disk when it returns.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._renew_cards()

    @property
    def path(self) -> Path:
        """The file: copying it while no command is running is a back-up."""
        return self._database.path

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def record_response(
        self,
        learner: str,
        item: QuizItem,
        response: Key,
        score: float,
        verdict: Verdict,
        *,
        at: datetime,
        session_id: str = "",
        duration_ms: int | None = None,
        session_state: Json | None = None,
        is_expected: IsExpected | None = None,
    ) -> None:
        """Record an answer, with the cards that follow and the state of its quiz if given, in one transaction.

        `is_expected` tells whether the quiz's state in the file is the one that the answer was given to; QuizMovedError
        is raised, and nothing written, where it is not. Raises ValueError if `at` is not in UTC or the score is not
        in 0..1.
        """
        moment = write_moment(at)
        if not 0.0 <= score <= 1.0:
            raise ValueError("a score must be in 0..1")
        name = clean_learner_name(learner)
        fact = fact_of(item)
        with self._database.change() as connection:
            learner_id = add_learner(connection, name)
            if is_expected is not None:
                require_state(connection, learner_id, session_id, is_expected)
            snapshot_id = add_snapshot(connection, item)
            connection.execute(
                "INSERT INTO reviews (learner_id, snapshot_id, fact, objective_id, response, score, verdict, at,"
                " session_id, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(learner_id, snapshot_id, fact, item.objective_id, dump(response)),
                    *(float(score), str(verdict), moment, session_id, duration_ms),
                ),
            )
            renew_card(connection, learner_id, ITEM, fact)
            if item.objective_id:
                renew_card(connection, learner_id, OBJECTIVE, item.objective_id)
            if session_state is not None:
                save_session(connection, learner_id, session_id, session_state)

    def rebuild_cards(self, learner: str | None = None) -> None:
        """Make the cards of a learner, or of all, anew from the log alone."""
        with self._database.change() as connection:
            for learner_id, name in connection.execute("SELECT id, name FROM learners").fetchall():
                if learner is None or name == clean_learner_name(learner):
                    rebuild_cards(connection, learner_id)

    def cards(self, learner: str, subject: str) -> dict[str, Card]:
        """Return a learner's cards of `ITEM` by fact, or of `OBJECTIVE` by id."""
        found = self._database.fetch(
            lambda key, *values: (str(key), read_card(values)),
            f"SELECT key, {CARD_COLUMNS} FROM cards JOIN learners ON id = learner_id WHERE name = ? AND subject = ?",
            (clean_learner_name(learner), subject),
        )
        return dict(found)

    def due_items(
        self,
        learner: str,
        at: datetime,
        limit: int | None = None,
        is_current: IsCurrent | None = None,
        *,
        ahead: bool = False,
    ) -> list[QuizItem]:
        """Return the items that are due at a moment (UTC), those first whose review brings the most.

        With `is_current`, only items for which it is true: what the lessons no longer say is not asked. With `ahead`,
        all items that were ever asked, due or not.
        """
        moment = write_moment(at)
        rows = self._database.fetch(
            lambda key, body, *values: (read_card(values), str(key), load_item(body)),
            f"SELECT key, body, {CARD_COLUMNS} FROM cards JOIN learners ON learners.id = learner_id"
            " JOIN snapshots ON snapshots.id = snapshot_id WHERE name = ? AND subject = ? AND (due <= ? OR ?)",
            (clean_learner_name(learner), ITEM, moment, ahead),
        )
        rows.sort(key=lambda row: (-gain_of_review(row[0], at), row[1]))
        return [item for _, _, item in rows if is_current is None or is_current(item)][:limit]

    def due_times(self, learner: str, is_current: IsCurrent | None = None) -> list[datetime]:
        """Return when each item of a learner is due, the earliest first; `is_current` as in `due_items`."""
        times = self._database.fetch(
            lambda due, body: (read_moment(due), load_item(body)),
            "SELECT due, body FROM cards JOIN learners ON learners.id = learner_id"
            " JOIN snapshots ON snapshots.id = snapshot_id WHERE name = ? AND subject = ? ORDER BY due, key",
            (clean_learner_name(learner), ITEM),
        )
        return [due for due, item in times if is_current is None or is_current(item)]

    def next_due(self, learner: str, at: datetime, is_current: IsCurrent | None = None) -> datetime | None:
        """Return the first moment after `at` when an item falls due, None if there is none."""
        require_utc(at)
        return next((due for due in self.due_times(learner, is_current) if due > at), None)

    def items(self, ids: Sequence[str]) -> list[QuizItem]:
        """Return the items of these ids that were ever asked, in this order, each as it was asked last."""
        found = {}
        for item_id in dict.fromkeys(ids):
            for item in self._database.fetch(
                load_item, "SELECT body FROM snapshots WHERE item_id = ? ORDER BY id DESC LIMIT 1", (item_id,)
            ):
                found[item_id] = item
        return [found[item_id] for item_id in ids if item_id in found]

    def reviews(self, learner: str) -> list[Review]:
        """Return a learner's answers in the order in which they were recorded."""
        load = cache(load_item)
        return self._database.fetch(
            lambda body, response, score, verdict, at, session_id, duration_ms: Review(
                load(body),
                read_key(json.loads(response)),
                score,
                Verdict(verdict),
                read_moment(at),
                session_id,
                duration_ms,
            ),
            "SELECT body, response, score, verdict, at, session_id, duration_ms FROM reviews"
            " JOIN learners ON learners.id = learner_id JOIN snapshots ON snapshots.id = snapshot_id"
            " WHERE name = ? ORDER BY reviews.id",
            (clean_learner_name(learner),),
        )

    def save_session(
        self, learner: str, session_id: str, state: Json, *, is_expected: IsExpected | None = None
    ) -> None:
        """Save how far a quiz is; a quiz that was closed stays closed. `is_expected` as in `record_response`."""
        name = clean_learner_name(learner)
        with self._database.change() as connection:
            learner_id = add_learner(connection, name)
            if is_expected is not None:
                require_state(connection, learner_id, session_id, is_expected)
            save_session(connection, learner_id, session_id, state)

    def load_session(self, learner: str, session_id: str) -> Json | None:
        """Return the state of a quiz, open or closed; None if there is no such quiz of this learner."""
        states = self._database.fetch(
            _load_state,
            "SELECT state FROM sessions JOIN learners ON id = learner_id WHERE name = ? AND session_id = ?",
            (clean_learner_name(learner), session_id),
        )
        return states[0] if states else None

    def open_sessions(self, learner: str) -> list[OpenSession]:
        """Return the quizzes that were not closed, the one saved last first."""
        return self._database.fetch(
            lambda session_id, state: OpenSession(session_id, _load_state(state)),
            "SELECT session_id, state FROM sessions JOIN learners ON id = learner_id"
            " WHERE name = ? AND is_open ORDER BY saved DESC",
            (clean_learner_name(learner),),
        )

    def close_session(self, learner: str, session_id: str) -> None:
        """Mark a quiz as ended."""
        with self._database.change() as connection:
            connection.execute(
                "UPDATE sessions SET is_open = 0 WHERE session_id = ?"
                " AND learner_id = (SELECT id FROM learners WHERE name = ?)",
                (session_id, clean_learner_name(learner)),
            )

    def learners(self) -> list[tuple[str, int]]:
        """Return the learners by name, each with the number of recorded answers."""
        return self._database.fetch(
            lambda name, count: (str(name), int(count)),
            "SELECT name, (SELECT count(*) FROM reviews WHERE learner_id = learners.id) FROM learners ORDER BY name",
        )

    def rename_learner(self, name: str, new_name: str) -> bool:
        """Give a learner another name; False if there is no such learner or the new name is taken."""
        with self._database.change() as connection:
            change = connection.execute(
                "UPDATE OR IGNORE learners SET name = ? WHERE name = ?",
                (clean_learner_name(new_name), clean_learner_name(name)),
            )
            return change.rowcount == 1

    def delete_learner(self, name: str) -> bool:
        """Delete all that is stored of a learner, for good; False if there is none of this name."""
        with self._database.change() as connection:
            found = connection.execute("DELETE FROM learners WHERE name = ?", (clean_learner_name(name),)).rowcount == 1
            connection.execute("DELETE FROM snapshots WHERE id NOT IN (SELECT snapshot_id FROM reviews)")
        with suppress(StoreError):  # the rows were overwritten already; without room, only their space stays
            self._database.vacuum()
        return found

    def _renew_cards(self) -> None:
        """Make the cards anew if they were worked out by other rules than this program's."""
        query = "SELECT value FROM facts_about_file WHERE name = 'rules'"
        if self._database.fetch(str, query) == [RULES]:
            return
        with self._database.change() as connection:
            for (learner_id,) in connection.execute("SELECT id FROM learners").fetchall():
                rebuild_cards(connection, learner_id)
            connection.execute("INSERT OR REPLACE INTO facts_about_file VALUES ('rules', ?)", (RULES,))


def _load_state(state: str) -> Json:
    return dict(json.loads(state))
