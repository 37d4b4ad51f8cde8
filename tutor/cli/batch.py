"""Read JSON Lines in, print one JSON line for each, in order; a bad line does not end the run."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tutor.errors import TutorError
from tutor.types import Turn

Row = dict[str, Any]


def run_batch(source: str, answer: Callable[[Row], dict[str, Any]]) -> None:
    """Answer each line of a JSON Lines file ("-" for standard input) and print the result with the line's id.

    A line that is no JSON object, lacks a field, or cannot be answered gives {"id", "error"}.
    """
    for line in _read_lines(source):
        identity: object = None
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("the line is not a JSON object")
            identity = row.get("id")
            result = {"id": identity, **answer(row)}
        except TutorError as error:
            result = {"id": identity, "error": str(error)}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            result = {"id": identity, "error": f"bad line: {error}"}
        print(json.dumps(result, ensure_ascii=False), flush=True)


def read_text_field(row: Row, name: str) -> str:
    """Return a text field of a batch line. Raises ValueError if it is missing, empty or no text."""
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"the field {name!r} must be a text that is not empty")
    return value


def read_history(row: Row) -> list[Turn]:
    """Return the turns of a batch line's history, empty if it has none. Raises ValueError for another shape."""
    history = row.get("history") or []
    if not isinstance(history, list):
        raise ValueError("the field 'history' must be a list")
    turns = []
    for item in history:
        if not isinstance(item, dict) or item.get("role") not in ("user", "assistant"):
            raise ValueError("each turn of 'history' needs a role, user or assistant")
        turns.append(Turn(item["role"], str(item.get("content") or "")))
    return turns


def read_choices(row: Row) -> list[str]:
    """Return the choices of a batch line, empty if it has none. Raises ValueError for another shape."""
    choices = row.get("choices") or []
    if not isinstance(choices, list) or not all(isinstance(c, str) for c in choices):
        raise ValueError("the field 'choices' must be a list of texts")
    return choices


def _read_lines(source: str) -> Iterator[str]:
    if source == "-":
        sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream that was not replaced
        yield from (line for line in sys.stdin if line.strip())
        return
    try:
        with Path(source).open(encoding="utf-8-sig") as lines:
            yield from (line for line in lines if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise TutorError(f"The file {source} cannot be read: {error}.", "Give a JSON Lines file in UTF-8.") from error
