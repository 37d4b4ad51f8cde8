"""Put the tables of lessons together again from their rows, and tell what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tutor.quiz.generation.framing import Place, find_place, read_caption
from tutor.quiz.generation.naming import collect_lower_words
from tutor.text.fold import fold
from tutor.types import Chunk, Unit, UnitKind

LANGUAGES = ("en", "zh")
MAX_COLUMNS = 6
MIN_ROWS = 2
MIN_COLUMNS = 2
_Place = tuple[str, str, tuple[str, ...], tuple[str, ...]]
_STEP = re.compile(r"(?:step|stage|phase|order)s?(?: no\.?| number)?|步骤|阶段|顺序|步", re.IGNORECASE)
# Columns that say which of several cases of its first cell a row is.
_NARROWS = re.compile(
    r"(?:season|period|day|days|when|time of (?:day|year)|age|class|grade|zone|level|size|direction)s?"
    r"|(?:季节|时段|时间段|年龄|等级|级别|舱位|大小|规格|方向|区间)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"[_<>{}=\\]|\w\(\)|unnamed|\w\+\d", re.IGNORECASE)
_LEFT_OUT = re.compile(r"(?:\.\.\.|…|⋮)")
# Cells that point at other cells, so that a row does not say it all.
_DITTO = re.compile(r"^(?:the same\b|same as\b|ditto|see above|as above|同上|同一|见上)", re.IGNORECASE)
_MARKS = re.compile(r"^(?:[✓✔✅❌✗✘☑×x√○●★☆]+|yes|no|是|否|有|无)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with where it stands."""

    chunk: Chunk
    unit: Unit
    cells: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the first cell: what the row is about."""
        return self.cells[0]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header, rows with distinct names, topic, and the words that its lesson writes in lower case."""

    document: str
    language: str
    topic: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    lower_words: frozenset[str] = field(repr=False, default=frozenset())
    place: Place = Place.SECTION


def collect_tables(chunks: Sequence[Chunk]) -> Iterator[Table]:
    """Yield the tables that a reader can be asked about without seeing them, in order of appearance.

    Left out are dumps of data (numbered rows, program names, rows left out), grids of marks, and tables with
    unnamed columns or with the same name in several rows.
    """
    words: dict[tuple[str, str], frozenset[str]] = {}
    for (document, language, heading, full_header), full_rows in _group_rows(chunks).items():
        header, rows = _merge_names(full_header, full_rows, language)
        if not _is_readable(header, rows):
            continue
        lesson = (document, language)
        if lesson not in words:
            words[lesson] = collect_lower_words(c for c in chunks if (c.document, c.language) == lesson)
        caption = read_caption(rows[0].unit.lead, full_header)
        topic, place = find_place(heading, rows[0].chunk.title, language, caption)
        yield Table(document, language, topic, header, tuple(rows), words[lesson], place)


def collect_step_tables(chunks: Sequence[Chunk]) -> Iterator[tuple[Table, int]]:
    """Yield the tables whose rows are steps, each with the column that names them."""
    for (document, language, heading, header), rows in _group_rows(chunks).items():
        if _STEP.fullmatch(header[0]) is None or len(header) < MIN_COLUMNS:
            continue
        numbers = [row.name.strip(" .)") for row in rows]
        is_numbered = numbers == [str(n) for n in range(1, len(rows) + 1)]
        if is_numbered or all(_LETTER.search(name) for name in numbers):
            topic, place = find_place(heading, rows[0].chunk.title, language)
            yield Table(document, language, topic, header, tuple(rows), place=place), 1 if is_numbered else 0


def _group_rows(chunks: Sequence[Chunk]) -> dict[_Place, list[Row]]:
    """Return the rows of each table, which are those under one heading with one header."""
    grouped: dict[_Place, list[Row]] = {}
    for chunk in chunks:
        for unit in chunk.units:
            if unit.kind is not UnitKind.ROW or unit.example or chunk.language not in LANGUAGES:
                continue
            if len(unit.cells) == len(unit.header):
                key = (chunk.document, chunk.language, chunk.heading, unit.header)
                grouped.setdefault(key, []).append(Row(chunk, unit, unit.cells))
    return grouped


def _merge_names(header: tuple[str, ...], rows: Sequence[Row], language: str) -> tuple[tuple[str, ...], list[Row]]:
    """Return a table whose rows are named by their first cell and what tells them apart: "Adult, summer".

    That is every column after the first that narrows the row down by its label ("Season"), and the second one where
    names come more than once.
    """
    count = 1
    while count < len(header) - 1 and _NARROWS.fullmatch(header[count]):
        count += 1
    names = {fold(row.name) for row in rows}
    if count == 1 and len(names) < len(rows) and len(header) > MIN_COLUMNS:
        count = 2
    if count == 1:
        return header, list(rows)
    return (header[0], *header[count:]), [
        Row(row.chunk, row.unit, (join_names(row.cells[:count], language), *row.cells[count:])) for row in rows
    ]


def join_names(cells: Sequence[str], language: str) -> str:
    """Return what a cell belongs to as one name: "Adult, summer"."""
    first, *others = [cell for cell in cells if cell.strip()] or [""]
    if language == "zh":
        return f"{first}（{'，'.join(others)}）" if others else first
    return ", ".join([first, *(other[:1].lower() + other[1:] if other[1:].islower() else other for other in others)])


def _is_readable(header: Sequence[str], rows: Sequence[Row]) -> bool:
    if not (len(rows) >= MIN_ROWS and MIN_COLUMNS <= len(header) <= MAX_COLUMNS):
        return False
    if any(not _LETTER.search(label) or _CODE.search(label) for label in header[1:]) or _CODE.search(header[0]):
        return False
    cells = [cell for row in rows for cell in row.cells]
    if any(_LEFT_OUT.fullmatch(cell) or _DITTO.match(cell) for cell in cells):
        return False
    if any(not _LETTER.search(row.name) or _CODE.search(row.name) for row in rows):
        return False
    if len({fold(row.name) for row in rows}) < len(rows):
        return False
    values = [cell for row in rows for cell in row.cells[1:]]
    return sum(not cell or _MARKS.fullmatch(cell) is not None for cell in values) * 2 < len(values)
