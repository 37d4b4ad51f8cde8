"""Items as a CSV table that spreadsheets open and that reads back without loss."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from tutor.quiz.exchange.shown import index_of, letter_of
from tutor.quiz.records import read_item, write_item
from tutor.types import ItemKind, Pairs, QuizItem

# Columns whose cells are texts, whole numbers, numbers, and lists with one entry on each line.
_ITEM = ("id", "kind", "question")
_AFTER_CHOICES = ("answer", "accepted", "points", "explanation", "lesson", "objective", "objective_id", "difficulty")
_LAST = ("level", "language", "fact", "rule")
_CITED = ("quote", "context", "document", "title", "heading")
_PLACE = ("line_start", "line_end", "page", "time_start", "time_end")
_SOURCE = ("cited_language", "chunk_id")
_LISTS = ("accepted", "points", "heading")
REQUIRED = (*_ITEM, *_AFTER_CHOICES, *_LAST, *_CITED, *_PLACE, *_SOURCE)
# A spreadsheet runs a cell that begins like this as a formula; the full-width forms too, in some languages.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD = "'"


def write_table(items: Sequence[QuizItem]) -> bytes:
    """Return the items as CSV: a row each, choices in columns of their own, keys as their letters.

    UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else; every cell quoted, rows
    ended as RFC 4180 says. A cell that would be run as a formula begins with an apostrophe, as does one that begins
    with an apostrophe itself; `read_rows` takes one off again.
    """
    rows = [_write_row(item) for item in items]
    choices = max((len(item.choices) for item in items if isinstance(item.choices, tuple)), default=0)
    pairs = [item.choices for item in items if isinstance(item.choices, Pairs)]
    columns = [f"choice_{letter_of(n)}" for n in range(choices)]
    columns += [f"left_{n + 1}" for n in range(max((len(pair.left) for pair in pairs), default=0))]
    columns += [f"right_{letter_of(n)}" for n in range(max((len(pair.right) for pair in pairs), default=0))]
    names = [*_ITEM, *columns, *_AFTER_CHOICES, *_LAST, *_CITED, *_PLACE, *_SOURCE]
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([guard_cell(row.get(name, "")) for name in names] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def guard_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return _GUARD + text if text.startswith((*_FORMULA_STARTS, _GUARD)) else text


def unguard_cell(text: str) -> str:
    """Take off the apostrophe that `guard_cell` put before a cell."""
    return text[1:] if text[:1] == _GUARD and text[1:].startswith((*_FORMULA_STARTS, _GUARD)) else text


def is_own_table(names: Sequence[str]) -> bool:
    """Tell whether a table with these columns was written by `write_table`."""
    return set(REQUIRED) <= set(names)


def read_own_row(row: Mapping[str, str]) -> QuizItem:
    """Return the item of a row that `write_table` wrote. Raises ValueError, KeyError or TypeError if it is broken."""
    kind = ItemKind(row["kind"])
    record: dict[str, Any] = {name: row[name] for name in (*_ITEM, *_AFTER_CHOICES, *_LAST)}
    record["choices"] = _read_choices(kind, row)
    record["answer"] = _read_answer(kind, row["answer"])
    record |= {name: _split_list(row[name]) for name in ("accepted", "points")}
    citation: dict[str, Any] = {name: row[name] for name in _CITED} | {"heading": _split_list(row["heading"])}
    citation |= {name: _read_number(row[name], whole=not name.startswith("time")) for name in _PLACE}
    citation |= {"language": row["cited_language"], "chunk_id": row["chunk_id"]}
    return read_item(record | {"citation": citation})


def _write_row(item: QuizItem) -> dict[str, str]:
    record = write_item(item)
    cited = record.pop("citation")
    row = {name: _write_cell(record.get(name, "")) for name in (*_ITEM, *_AFTER_CHOICES, *_LAST)}
    row |= {name: _write_cell(cited[name]) for name in (*_CITED, *_PLACE, "chunk_id")}
    row |= {name: _join_list(values) for name, values in (("accepted", item.accepted), ("points", item.points))}
    row |= {"heading": _join_list(item.citation.heading), "cited_language": cited["language"]}
    row["answer"] = _write_answer(item)
    if isinstance(item.choices, Pairs):
        row |= {f"left_{n}": text for n, text in enumerate(item.choices.left, start=1)}
        row |= {f"right_{letter_of(n)}": text for n, text in enumerate(item.choices.right)}
    else:
        row |= {f"choice_{letter_of(n)}": text for n, text in enumerate(item.choices or ())}
    return row


def _write_cell(value: object) -> str:
    return "" if value is None else str(value)


def _write_answer(item: QuizItem) -> str:
    if isinstance(item.answer, bool):
        return str(item.answer).lower()
    if isinstance(item.answer, int):
        return letter_of(item.answer)
    return ";".join(map(letter_of, item.answer)) if isinstance(item.answer, tuple) else item.answer


def _read_answer(kind: ItemKind, text: str) -> bool | int | str | list[int]:
    if kind is ItemKind.TRUE_FALSE:
        if text.lower() not in ("true", "false"):
            raise ValueError("the answer is neither true nor false")
        return text.lower() == "true"
    if kind is ItemKind.MCQ:
        return index_of(text)
    if kind in (ItemKind.MULTI, ItemKind.MATCH, ItemKind.ORDER):
        return [index_of(letters.strip()) for letters in text.split(";")]
    return text


def _read_choices(kind: ItemKind, row: Mapping[str, str]) -> list[str] | dict[str, list[str]] | None:
    if kind is ItemKind.MATCH:
        return {side: [row[name] for name in row if name.startswith(f"{side}_") and row[name]] for side in _SIDES}
    listed = [row[name] for name in row if name.startswith("choice_") and row[name]]
    return listed if kind in (ItemKind.MCQ, ItemKind.MULTI, ItemKind.ORDER) else None


def _read_number(text: str, *, whole: bool) -> float | None:
    return None if not text else int(text) if whole else float(text)


def _join_list(texts: Sequence[str]) -> str:
    return "\n".join(text.replace("\\", "\\\\").replace("\n", "\\n") for text in texts)


def _split_list(cell: str) -> list[str]:
    return [_unescape(line) for line in cell.split("\n")] if cell else []


def _unescape(line: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in line.split("\\\\"))


_SIDES = ("left", "right")
