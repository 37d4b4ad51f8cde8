"""The rows of the learner's file, written within a transaction that the caller has begun."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from tutor.errors import QuizMovedError
from tutor.quiz.memory.database import read_rows
from tutor.quiz.memory.schedule import Answered, Card, replay_item, replay_objective, require_utc
from tutor.quiz.records import read_item, write_item
from tutor.types import QuizItem, Verdict

ITEM = "item"
OBJECTIVE = "objective"
CARD_COLUMNS = "stability, difficulty, due, last_review, reviews, lapses"
_REPLAYS: Mapping[str, Callable[[Sequence[Answered]], Card | None]] = {ITEM: replay_item, OBJECTIVE: replay_objective}
_KEY_COLUMNS = {ITEM: "fact", OBJECTIVE: "objective_id"}


def write_moment(at: datetime) -> str:
    """Return a moment as text that sorts by time. Raises ValueError for one that is not in UTC."""
    return require_utc(at).isoformat(timespec="microseconds")


def dump(value: object) -> str:
    """Return JSON of plain ASCII: any text can be stored, even half a character from a broken terminal."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def add_learner(connection: sqlite3.Connection, name: str) -> int:
    """Return the number of a learner, who is added if there is none of this name."""
    connection.execute("INSERT OR IGNORE INTO learners (name) VALUES (?)", (name,))
    return int(connection.execute("SELECT id FROM learners WHERE name = ?", (name,)).fetchone()[0])


def add_snapshot(connection: sqlite3.Connection, item: QuizItem) -> int:
    """Return the number of an item as it stands now; the same words are stored once."""
    row = (item.id, dump(write_item(item)))
    connection.execute("INSERT OR IGNORE INTO snapshots (item_id, body) VALUES (?, ?)", row)
    found = connection.execute("SELECT id FROM snapshots WHERE item_id = ? AND body = ?", row)
    return int(found.fetchone()[0])


def save_session(connection: sqlite3.Connection, learner_id: int, session_id: str, state: Mapping[str, Any]) -> None:
    """Store the state of a quiz as the one saved last; whether it is open stays as it was."""
    connection.execute(
        "INSERT INTO sessions VALUES (?, ?, ?, 1, (SELECT coalesce(max(saved), 0) + 1 FROM sessions))"
        " ON CONFLICT DO UPDATE SET state = excluded.state, saved = excluded.saved",
        (learner_id, session_id, dump(state)),
    )


def require_state(
    connection: sqlite3.Connection, learner_id: int, session_id: str, is_expected: Callable[[Mapping[str, Any]], bool]
) -> None:
    """Raise QuizMovedError unless the state of a quiz is the expected one, or none was stored yet."""
    found = connection.execute(
        "SELECT state FROM sessions WHERE learner_id = ? AND session_id = ?", (learner_id, session_id)
    ).fetchone()
    if found is not None and not is_expected(json.loads(found[0])):
        raise QuizMovedError(
            "This quiz was gone on with elsewhere, so this answer was not counted.", "Go on where it stands now."
        )


def renew_card(connection: sqlite3.Connection, learner_id: int, subject: str, key: str) -> None:
    """Make the card of an item's fact or of an objective anew from the log."""
    rows = connection.execute(
        "SELECT snapshot_id, fact, score, verdict, at FROM reviews"
        f" WHERE learner_id = ? AND {_KEY_COLUMNS[subject]} = ? ORDER BY id",
        (learner_id, key),
    ).fetchall()
    card = _REPLAYS[subject](read_rows(_read_answered, [row[1:] for row in rows]))
    if card is not None:
        connection.execute(
            f"INSERT OR REPLACE INTO cards (learner_id, subject, key, snapshot_id, {CARD_COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(learner_id, subject, key, rows[-1][0], card.stability, card.difficulty),
                *(write_moment(card.due), write_moment(card.last_review), card.reviews, card.lapses),
            ),
        )


def rebuild_cards(connection: sqlite3.Connection, learner_id: int) -> None:
    """Make all cards of a learner anew from the log."""
    connection.execute("DELETE FROM cards WHERE learner_id = ?", (learner_id,))
    for subject, column in _KEY_COLUMNS.items():
        keys = connection.execute(
            f"SELECT DISTINCT {column} FROM reviews WHERE learner_id = ? AND {column} <> ''", (learner_id,)
        )
        for (key,) in keys.fetchall():
            renew_card(connection, learner_id, subject, key)


def read_card(values: Sequence[Any]) -> Card:
    """Return a card from the values of `CARD_COLUMNS`."""
    stability, difficulty, due, last_review, reviews, lapses = values
    return Card(stability, difficulty, read_moment(due), read_moment(last_review), reviews, lapses)


def read_moment(text: str) -> datetime:
    """Return the moment that `write_moment` wrote."""
    return datetime.fromisoformat(text)


def load_item(body: str) -> QuizItem:
    """Return the item of a snapshot."""
    return read_item(json.loads(body))


def _read_answered(fact: str, score: float, verdict: str, at: str) -> Answered:
    return Answered(fact, score, Verdict(verdict), read_moment(at))
