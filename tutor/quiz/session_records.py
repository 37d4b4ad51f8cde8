"""The form of a quiz in progress in JSON: what is stored after each answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tutor.quiz.records import read_item, read_key, write_item
from tutor.quiz.session import Answered, Session, Turn
from tutor.types import Key, Verdict

Json = dict[str, Any]
VERSION = 1


def write_session(session: Session) -> Json:
    """Return a session as JSON values; an item that is in it more than once is written once."""
    items: dict[str, int] = {}
    written: list[Json] = []

    def place(turn: Turn) -> Json:
        record = write_item(turn.item)
        known = repr(record)
        if known not in items:
            items[known] = len(written)
            written.append(record)
        return {"item": items[known], "origin": turn.origin, "attempt": turn.attempt, "skips": turn.skips}

    return {
        "version": VERSION,
        "id": session.id,
        "purpose": session.purpose,
        "queue": [place(turn) for turn in session.queue],
        "answered": [
            {
                **place(entry.turn),
                "response": _write_response(entry.response),
                "score": entry.score,
                "verdict": entry.verdict and str(entry.verdict),
            }
            for entry in session.answered
        ],
        "pending": _write_response(session.pending),
        "items": written,
        "spares": [write_item(item) for item in session.spares],
    }


def read_session(record: Mapping[str, Any]) -> Session:
    """Return the session that `write_session` wrote. Raises ValueError, LookupError or TypeError for others."""
    if record["version"] != VERSION:
        raise ValueError(f"a session of version {record['version']} cannot be read")
    items = [read_item(item) for item in record["items"]]

    def find(turn: Mapping[str, Any]) -> Turn:
        return Turn(items[turn["item"]], str(turn["origin"]), int(turn["attempt"]), int(turn["skips"]))

    answered: Sequence[Mapping[str, Any]] = record["answered"]
    return Session(
        id=str(record["id"]),
        queue=tuple(find(turn) for turn in record["queue"]),
        answered=tuple(
            Answered(
                find(entry),
                _read_response(entry["response"]),
                None if entry["score"] is None else float(entry["score"]),
                None if entry["verdict"] is None else Verdict(entry["verdict"]),
            )
            for entry in answered
        ),
        spares=tuple(read_item(item) for item in record["spares"]),
        pending=_read_response(record["pending"]),
        purpose=str(record["purpose"]),
    )


def _write_response(response: Key | None) -> object:
    return list(response) if isinstance(response, tuple) else response


def _read_response(value: object) -> Key | None:
    return None if value is None else read_key(value)
