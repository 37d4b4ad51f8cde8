"""Take a question file apart: CSV with any separator, JSON or JSON Lines, as rows of named values."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.errors import TutorError
from tutor.quiz.exchange.columns import Column, name_column
from tutor.quiz.exchange.table import is_own_table, unguard_cell

MAX_ROWS = 20_000
MAX_CELL_CHARS = 100_000
_SEPARATORS = ",;\t|"
_REMEDY = "Give a CSV file with the columns question and answer, or a JSON list of questions."
_LISTS = ("items", "questions", "results", "quiz", "data", "题目")


@dataclass(frozen=True, slots=True)
class Row:
    """A question of a file: where it stands there, and its values by the names that the file gives them.

    `own` marks a row that was written by this program. `from_json` tells numbers and lists from texts that look so.
    """

    place: str
    values: Mapping[str, Any]
    own: bool = False
    from_json: bool = False


def read_rows(text: str) -> list[Row]:
    """Return the questions of a file. Raises TutorError if it is neither CSV nor JSON, has none, or far too many."""
    body = text.lstrip("\ufeff \t\r\n")
    rows = list(_read_json(body)) if body[:1] in ("{", "[") else list(_read_table(text.removeprefix("\ufeff")))
    if not rows:
        raise TutorError("The file holds no questions.", _REMEDY)
    if len(rows) > MAX_ROWS:
        raise TutorError(f"The file holds more than {MAX_ROWS:,} questions.", "Split it into several files.")
    return rows


def _read_json(text: str) -> Iterator[Row]:
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise TutorError("The file is nested too deeply.", _REMEDY) from error
    except ValueError as error:
        yield from _read_json_lines(text, error)
        return
    if isinstance(data, dict):
        listed = next((data[name] for name in _LISTS if isinstance(data.get(name), list)), None)
        data = [data] if listed is None else listed
    for number, entry in enumerate(data, start=1):
        yield _json_row(f"question {number}", entry)


def _read_json_lines(text: str, whole: ValueError) -> Iterator[Row]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    for number, line in lines:
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            raise TutorError(f"The file is not JSON: {whole}.", _REMEDY) from None
        yield _json_row(f"line {number}", entry)


def _json_row(place: str, entry: object) -> Row:
    if not isinstance(entry, dict):
        return Row(place, {}, from_json=True)
    own = {"id", "kind", "question", "answer", "citation"} <= entry.keys()
    return Row(place, entry, own=own, from_json=True)


def _read_table(text: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_CELL_CHARS)
    separator = _find_separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=separator != "\t")
    names: list[str] | None = None
    own, begun = False, 1
    try:
        for cells in reader:
            line, begun = begun, reader.line_num + 1
            if not any(cell.strip() for cell in cells) or (names is None and cells[0].startswith("sep=")):
                continue
            if names is None:
                names, is_header = _name_cells(cells)
                own = is_own_table(names)
                if is_header:
                    continue
            values = {name: unguard_cell(cell) for name, cell in zip(names, cells, strict=False)}
            yield Row(f"line {line}", values, own=own)
    except csv.Error as error:
        raise TutorError(f"Line {begun} of the file is not CSV: {error}.", _REMEDY) from error


def _find_separator(text: str) -> str:
    """Return the separator by which the first row names most columns, else that which parts it most often."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    if first.startswith("sep=") and len(first.strip()) == 5:
        return first[4]

    def rate(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=separator), [])
        return sum(name_column(cell) is not None for cell in cells), len(cells)

    return max(_SEPARATORS, key=rate)


def _name_cells(cells: Sequence[str]) -> tuple[list[str], bool]:
    """Return the names of the columns, and whether the first row gives them.

    Without a header two columns are question and answer; of more, those between them are choices. Raises TutorError
    for anything else.
    """
    known = [found[0] for found in map(name_column, cells) if found is not None]
    if Column.QUESTION in known and len(known) > 1:
        return [cell.strip() for cell in cells], True
    filled = len([cell for cell in cells if cell.strip()])
    if len(cells) == 2 and filled == 2:
        return ["question", "answer"], False
    if len(cells) >= 4 and filled >= 4:
        return ["question", *(f"choice {n}" for n in range(1, len(cells) - 1)), "answer"], False
    raise TutorError("The first row of the file does not name a question and an answer.", _REMEDY)
