"""Read JSON Lines in, print one JSON line for each, in order; a bad line does not end the run."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from tutor.cli.contract import dump_line
from tutor.cli.faults import describe_failure, show_details
from tutor.errors import TutorError
from tutor.types import Turn

Row = dict[str, Any]


class LineError(TutorError):
    """A line of a batch is not what it should be."""


def run_batch(source: str, answer: Callable[[Row], dict[str, Any]]) -> None:
    """Answer each line of a JSON Lines file ("-" for standard input) and print the result with the line's id.

    A line that is no JSON object, lacks a field, or cannot be answered gives {"id", "error"}. Empty lines at the end
    of the file are no lines. Raises TutorError for a file that cannot be read.
    """
    for number, line in _read_lines(source):
        row: Row = {}
        try:
            row = parse_row(line)
            result = answer(row)
        except TutorError as error:
            result = {"error": f"line {number}: {error}"}
        except Exception as error:  # what fails on one line must not cost the lines after it
            show_details()
            result = {"error": f"line {number}: {describe_failure(error)}"}
        print(dump_line({"id": row.get("id"), **result}), flush=True)


def parse_row(line: bytes) -> Row:
    """Return the JSON object of a line. Raises LineError, saying what is wrong with the line."""
    if not line.strip():
        raise LineError("the line is empty")
    try:
        row = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise LineError(f"the line is not UTF-8 (byte {error.start + 1})") from error
    except RecursionError as error:
        raise LineError("the line is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise LineError(f"the line is not JSON ({error.msg} at character {error.pos + 1})") from error
    except ValueError as error:  # a number of thousands of digits
        raise LineError("the line holds a value that cannot be read") from error
    if not isinstance(row, dict):
        raise LineError("the line is not a JSON object")
    return row


def read_text_field(row: Row, name: str) -> str:
    """Return a text field of a batch line. Raises LineError if it is missing, empty or no text."""
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise LineError(f"the field {name!r} must be a text that is not empty")
    return clean_text(value)


def read_history(row: Row) -> list[Turn]:
    """Return the turns of a batch line's history, empty if it has none. Raises LineError for another shape."""
    history = row.get("history")
    if history is None:
        return []
    if not isinstance(history, list):
        raise LineError("the field 'history' must be a list")
    turns = []
    for item in history:
        if not isinstance(item, dict) or item.get("role") not in ("user", "assistant"):
            raise LineError("each turn of 'history' needs a role, user or assistant")
        if not isinstance(item.get("content"), str):
            raise LineError("each turn of 'history' needs a content, a text")
        turns.append(Turn(item["role"], clean_text(item["content"])))
    return turns


def read_choices(row: Row) -> list[str]:
    """Return the choices of a batch line, empty if it has none. Raises LineError for another shape."""
    choices = row.get("choices")
    if choices is None:
        return []
    if not isinstance(choices, list) or not all(isinstance(choice, str) for choice in choices):
        raise LineError("the field 'choices' must be a list of texts")
    return [clean_text(choice) for choice in choices]


def clean_text(text: str) -> str:
    """Replace what is no character (halves of surrogate pairs, undecodable bytes of a command line) and NUL."""
    if text.isascii() and "\0" not in text:
        return text
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" or letter == "\0" else letter for letter in text)


def _refuse_constant(name: str) -> NoReturn:
    raise LineError(f"the line is not JSON ({name} is no value of it)")


def _read_lines(source: str) -> Iterator[tuple[int, bytes]]:
    """Yield the lines with their numbers, empty ones only where another follows."""
    empty: list[tuple[int, bytes]] = []
    with _open_source(source) as stream:
        for number, line in enumerate(_read_stream(stream, source), start=1):
            text = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if text.strip():
                yield from empty
                empty.clear()
                yield number, text
            else:
                empty.append((number, text))


def _read_stream(stream: BinaryIO, source: str) -> Iterator[bytes]:
    try:
        yield from stream
    except OSError as error:
        raise _unreadable(source, error.strerror or str(error)) from error


@contextmanager
def _open_source(source: str) -> Iterator[BinaryIO]:
    if source == "-":
        if sys.stdin is None:
            raise TutorError("There is no standard input.", "Give a file: --batch FILE.")
        yield sys.stdin.buffer
        return
    try:
        stream = Path(source).open("rb")  # noqa: SIM115  # closed below; only opening is guarded here
    except (OSError, ValueError) as error:
        raise _unreadable(source, getattr(error, "strerror", None) or str(error)) from error
    with stream:
        yield stream


def _unreadable(source: str, reason: str) -> TutorError:
    return TutorError(f"The batch file {source} cannot be read: {reason}.", "Give a JSON Lines file: --batch FILE.")
