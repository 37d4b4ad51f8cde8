"""Read what a lesson sets off from its prose: code by its statements, a listing of text by its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.course.blocks import Block, BlockKind, code_block, prose_of_lines
from tutor.course.clean import strip_decoration
from tutor.course.drawntables import read_drawn_table, split_drawn
from tutor.course.statements import is_remark, looks_like_code, may_be_code

NumberedLine = tuple[str, int | None]
_TEXT_NAMES = frozenset(("", "text", "txt", "plain", "plaintext", "output", "none"))
_DRAWN = re.compile(r"[─-╿]|^\s*[↓⬇▼|v+]\s*$|[-=]{2,}>|\+-{2,}", re.M)
_MARKED = re.compile(r"^(?:[-*+•]|(?P<number>\d{1,3}[.)]))\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]{2}|[㐀-鿿]")
_GOES_ON = re.compile(r"[=≈+×*/→]\s|[(\[（].*[)\]）]$")
_MAX_JOINED_LINES = 12


def read_listing(lines: Sequence[NumberedLine], name: str = "") -> list[Block]:
    """Return the blocks of lines that stand in a box of their own; `name` is the language that the lesson gives them.

    Code is one block of statements. Text (a formula, a reckoning, a key with its value in each line) gives its lines,
    which can be quoted as prose. A table that is drawn is one. Another drawing stays whole.
    """
    solid = [line for line, _ in lines if line.strip()]
    is_plain = name.lower() in _TEXT_NAMES
    runs = split_drawn(lines) if is_plain else []
    if any(tables := [read_drawn_table(run) for run in runs]):
        return [b for run, table in zip(runs, tables, strict=True) for b in table or read_listing(run, name)]
    is_text = is_plain and not _is_code(solid)
    is_drawing = is_text and _DRAWN.search("\n".join(solid)) is not None
    if is_text and not is_drawing:
        return list(_read_text(lines))
    block = code_block(lines, BlockKind.DIAGRAM if is_drawing else BlockKind.CODE)
    return [block] if block is not None else []


def _is_code(solid: Sequence[str]) -> bool:
    """Tell whether most lines may be code and some surely are, or hold no words."""
    if not _DRAWN.search("\n".join(solid)) and sum(map(bool, map(_WORD.search, solid))) < 0.5 * len(solid):
        return True
    told = [line for line in solid if not is_remark(line)] or solid
    return any(map(looks_like_code, told)) and sum(map(may_be_code, told)) >= 0.5 * len(told)


def _read_text(lines: Sequence[NumberedLine]) -> Iterator[Block]:
    opened = -1
    for group, has_gap in _group(lines):
        first = group[0][0]
        depth = len(first) - len(first.lstrip())
        text = first.strip()
        marked = _MARKED.match(text)
        shown = [(strip_decoration(line.strip()), number) for line, number in group]
        if marked:
            shown[0] = (strip_decoration(text[marked.end() :]), group[0][1])
        prose = prose_of_lines(shown)
        if not prose.text:
            continue
        if text.endswith((":", "：")) and not marked:
            opened = depth
            yield Block(BlockKind.TEXT, prose, opens=True, whole=True)
            continue
        if opened >= depth and not marked and has_gap:
            opened = -1
            yield Block(BlockKind.TEXT, prose, whole=True)
            continue
        mark = (marked["number"] or "") if marked else ""
        yield Block(BlockKind.ITEM, prose, level=max(0, depth - max(opened, 0)), whole=True, mark=mark)


def _group(lines: Sequence[NumberedLine]) -> Iterator[tuple[list[NumberedLine], bool]]:
    """Yield the lines that belong together and whether an empty line stands before them.

    That are a reckoning with its results, an open quotation, a sentence that goes on.
    """
    group: list[NumberedLine] = []
    has_gap = gap = False
    for line, number in lines:
        if group and line.strip() and len(group) < _MAX_JOINED_LINES and _belongs(group, line):
            group.append((line, number))
            continue
        if group:
            yield group, has_gap
        group, has_gap = ([(line, number)], gap) if line.strip() else ([], has_gap)
        gap = not line.strip()
    if group:
        yield group, has_gap


def _belongs(group: Sequence[NumberedLine], line: str) -> bool:
    before, text = group[-1][0].rstrip(), line.strip()
    if sum(part.count('"') for part, _ in group) % 2 or _GOES_ON.match(text):
        return not before.endswith((":", "："))
    return text[:1].islower() and len(before) >= 30 and not before.endswith((".", "!", "?", ":", ";", "。", "：", "；"))
