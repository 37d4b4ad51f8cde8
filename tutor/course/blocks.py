"""Blocks: what a reader finds in a file, before it is cut into units."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from textwrap import dedent

from tutor.course.statements import cut_statements, find_definition

_SPACES = re.compile(r"\s+")
_HAN_SIDE = re.compile(r"[⺀-鿿豈-﫿　-〿＀-￯]")
ELISION = "…"


class BlockKind(StrEnum):
    """What a block was in its file."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    TABLE = "table"
    CODE = "code"
    DIAGRAM = "diagram"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of one line of the source, markup gone.

    `joint` says how it follows the fragment before it: "" on the same line, "\\n" on a new line, "…" after markup
    that was left out between words. `shown` is what a quote shows in its place, as for a formula.
    """

    text: str
    line: int | None = None
    joint: str = "\n"
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text on one line that remembers where the source broke it.

    `joints` are (start, end, shown) spans of `text` that a quote shows as `shown`; `lines` are (offset, line)
    pairs in order: from that offset on, the text stands on that line.
    """

    text: str
    joints: tuple[tuple[int, int, str], ...] = ()
    lines: tuple[tuple[int, int], ...] = ()

    def quote(self, start: int, end: int) -> str:
        """Return the span as the source shows it: line breaks kept, left-out markup as an ellipsis."""
        parts: list[str] = []
        position = start
        for left, right, shown in self.joints[bisect_left(self.joints, (start,)) :]:
            if right > end or (right == end and not shown.strip(f" \n{ELISION}")):
                break
            if left < position or (left == start and right == left):
                continue
            parts += [self.text[position:left], shown]
            position = right
        parts.append(self.text[position:end])
        return "".join(parts).strip()

    def line_span(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Return the first and last source line of the span, None where the format has no lines."""
        if not self.lines:
            return None, None
        first = max(0, bisect_left(self.lines, (start + 1,)) - 1)
        last = max(first, bisect_left(self.lines, (end,)) - 1)
        return self.lines[first][1], max(self.lines[first][1], self.lines[last][1])


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one table row, and the source line that it starts on."""

    cells: tuple[Prose, ...]
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: header cells (empty where it has none) and rows."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class CodePart:
    """A statement of code: on one line, as written, and the definition that it is part of."""

    prose: Prose
    verbatim: str
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a file's structure, in reading order.

    `level` is a heading's level from 1 or a list item's depth from 0. `opens` marks a line that introduces what
    follows it. `whole` forbids cutting the prose into sentences. `lead` is set where the reader knows it itself. `task`
    marks a list item with a box to tick, `mark` is the number before it, `continues` a further paragraph of it.
    `verbatim` is code or a drawing with its spaces and empty lines, `parts` are the statements of code.
    """

    kind: BlockKind
    prose: Prose = Prose("")
    level: int = 0
    opens: bool = False
    whole: bool = False
    example: bool = False
    task: bool = False
    mark: str = ""
    continues: bool = False
    verbatim: str = ""
    parts: tuple[CodePart, ...] = ()
    lead: str = ""
    table: Table | None = None
    page: int | None = None
    time_start: float | None = None
    time_end: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a file: its blocks, the title where the format states one, the address of its video."""

    blocks: tuple[Block, ...]
    title: str = ""
    video: str = ""


def join_fragments(fragments: Iterable[Fragment]) -> Prose:
    """Join fragments into prose: a line break becomes a space, or nothing between Han characters."""
    text = ""
    joints: list[tuple[int, int, str]] = []
    lines: list[tuple[int, int]] = []
    for fragment in fragments:
        piece = _SPACES.sub(" ", fragment.text)
        if not text or fragment.joint == "\n":
            piece = piece.lstrip()
        if not piece:
            continue
        if text:
            text, piece = _append_joint(text, piece, fragment.joint, joints)
        if fragment.line is not None and (not lines or lines[-1][1] != fragment.line):
            lines.append((len(text), fragment.line))
        if fragment.shown and fragment.shown != piece:
            joints.append((len(text), len(text) + len(piece), fragment.shown))
        text += piece
    return Prose(text.rstrip(), tuple(joints), tuple(lines))


def _append_joint(text: str, piece: str, joint: str, joints: list[tuple[int, int, str]]) -> tuple[str, str]:
    """Return the text with its joint appended and the piece with its leading space dealt with."""
    if joint == "\n":
        text = text.rstrip()
        start = len(text)
        if not (_HAN_SIDE.match(text[-1]) and _HAN_SIDE.match(piece[0])):
            text += " "
        joints.append((start, len(text), "\n"))
    elif joint == ELISION:
        spaced = text.endswith(" ") or piece.startswith(" ")
        text, piece = text.rstrip(), piece.lstrip()
        start = len(text)
        text += " " if spaced and piece else ""
        closing = piece[:1] in ",.;:!?)]，。；：！？）】"
        joints.append((start, len(text), f" {ELISION}" if closing else f" {ELISION} "))
    return text, piece


def code_block(lines: Sequence[tuple[str, int | None]], kind: BlockKind = BlockKind.CODE) -> Block | None:
    """Return a block of code or of a drawing from whole lines, each with its number; None if all are empty."""
    solid = [(text, number) for text, number in lines if text.strip()]
    if not solid:
        return None
    verbatim = dedent("\n".join(text.rstrip().expandtabs(4) for text, _ in lines))
    shown = verbatim.split("\n")
    statements = cut_statements(shown) if kind is BlockKind.CODE else []
    parts = [
        CodePart(prose_of_lines(lines[start:end]), "\n".join(shown[start:end]), find_definition(shown, start))
        for start, end in statements
    ]
    return Block(kind, prose_of_lines(solid), whole=True, verbatim=verbatim.strip("\n"), parts=tuple(parts))


def prose_of_lines(lines: Sequence[tuple[str, int | None]]) -> Prose:
    """Join whole lines, each with its number, into prose."""
    return join_fragments(Fragment(text, line) for text, line in lines)


def slice_prose(prose: Prose, start: int, end: int | None = None) -> Prose:
    """Return the part of the prose between two offsets, with its joints and lines."""
    end = len(prose.text) if end is None else end
    while start < end and prose.text[start].isspace():
        start += 1
    near = prose.joints[bisect_left(prose.joints, (start,)) : bisect_left(prose.joints, (end + 1,))]
    joints = tuple((a - start, b - start, shown) for a, b, shown in near if b <= end)
    first, _ = prose.line_span(start, start + 1)
    lines = [] if first is None else [(0, first)]
    later = prose.lines[bisect_left(prose.lines, (start + 1,)) : bisect_left(prose.lines, (end,))]
    lines += [(offset - start, line) for offset, line in later]
    return Prose(prose.text[start:end], joints, tuple(lines))
