"""Tell what each line of a text without markup is: a bullet, a table row, part of a drawing, plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.course.clean import is_decoration, strip_decoration


class LineKind(StrEnum):
    """What a line looks like, taken by itself and its neighbours."""

    BLANK = "blank"
    TEXT = "text"
    BULLET = "bullet"
    NUMBER = "number"
    MARK = "mark"
    TREE = "tree"
    PIPE = "pipe"
    RULE = "rule"
    BOX = "box"
    ARROW = "arrow"


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its 1-based number, its kind, its text without marker, its indentation or tree depth.

    `decorated` tells that an emoji or keycap stood before the text, `number` the number of a numbered line.
    """

    number: int
    kind: LineKind
    text: str
    raw: str
    depth: int = 0
    decorated: bool = False
    ordinal: int | None = None


_BULLET = re.compile(r"^(\s*)([-*+•●○▪◦‣∙·–—■□➤➢►▶✓✔✅☑✗✘❌❎☐➡→])\ufe0f?\s+(\S.*)$")
_NUMBERED = re.compile(r"^(\s*)(\d{1,3})[.)、．](?:\s+|(?=[^\s\d]))(\S.*)$")
_TREE = re.compile(r"^((?:[\s│┃|])*)(?:[├└╰┣┗][─━-]+|[+`|\\]-{2,})\s*([^\s─-╿][^─-╿]*)$")
_PIPE = re.compile(r"^\s*\|.*\|\s*$")
_RULE = re.compile(r"^\s*(?:[─━═—_=*~·.\-┄┈▬]\s*){3,}$")
_BOX_GLYPH = re.compile(r"[─-╿]")
_BORDER = re.compile(r"^[\s─-╿+\-=|]+$")
_ARROW = re.compile(r"^\s*[↓⬇▼↧⇩⇓→➡⬆↑|v]\ufe0f?\s*$")
_MARK = re.compile(r"^\s*[•●▪◦‣·✓✔✅☑✗✘❌☐*-]\ufe0f?\s*$")
_TASK = re.compile(r"^\[[ xX✓]?\]\s+")
_KEYCAP = re.compile(r"^\s*[0-9#*]\ufe0f?\u20e3\s*")


def read_lines(lines: Sequence[str]) -> list[Line]:
    """Classify each line; a number without neighbours in the file is no list number but part of the text."""
    read = [_read_line(index + 1, raw) for index, raw in enumerate(lines)]
    ordinals = {line.ordinal for line in read if line.ordinal is not None}
    return [_as_text(line) if line.ordinal and _stands_alone(line.ordinal, ordinals) else line for line in read]


def _stands_alone(ordinal: int, ordinals: set[int]) -> bool:
    return ordinal > 1 and ordinal - 1 not in ordinals and ordinal + 1 not in ordinals


def _as_text(line: Line) -> Line:
    return Line(line.number, LineKind.TEXT, strip_decoration(line.raw.strip()), line.raw)


def _read_line(number: int, raw: str) -> Line:
    bare = raw.strip()
    if not bare:
        return Line(number, LineKind.BLANK, "", raw)
    if _PIPE.match(raw) and bare.count("|") >= 2 and not _BORDER.match(raw):
        return Line(number, LineKind.PIPE, bare, raw)
    if re.fullmatch(r"\|[\s:|-]+\|", bare):
        return Line(number, LineKind.PIPE, bare, raw)
    if tree := _TREE.match(raw):
        return Line(number, LineKind.TREE, strip_decoration(tree[2]), raw, depth=len(tree[1].replace(" ", "")) or 0)
    if _ARROW.match(raw) and bare != "-":
        return Line(number, LineKind.ARROW, bare, raw)
    if _RULE.match(raw):
        return Line(number, LineKind.RULE, bare, raw)
    if _MARK.match(raw):
        return Line(number, LineKind.MARK, bare, raw)
    if _BOX_GLYPH.search(bare) or (_BORDER.match(raw) and len(bare) > 2):
        return Line(number, LineKind.BOX, bare, raw)
    if _KEYCAP.match(raw):
        return Line(number, LineKind.TEXT, strip_decoration(_KEYCAP.sub("", raw)), raw, decorated=True)
    if bullet := _BULLET.match(raw):
        text = _TASK.sub("", strip_decoration(bullet[3]))
        return Line(number, LineKind.BULLET, text, raw, depth=len(bullet[1].expandtabs(4)))
    if numbered := _NUMBERED.match(raw):
        text = strip_decoration(numbered[3])
        return Line(number, LineKind.NUMBER, text, raw, depth=len(numbered[1].expandtabs(4)), ordinal=int(numbered[2]))
    return Line(number, LineKind.TEXT, strip_decoration(bare), raw, decorated=is_decoration(bare[0]))


def box_cells(line: Line) -> list[str]:
    """Return the texts between the walls of a line of a box drawing."""
    if line.kind is not LineKind.BOX or _BORDER.match(line.raw):
        return []
    return [cell.strip() for cell in re.split(r"[─-╿]+", line.raw.replace("|", "│")) if cell.strip()]
