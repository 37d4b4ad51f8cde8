"""Cut a paragraph of Markdown where its lines are things of their own: worked examples, labelled values, points."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from tutor.course.blocks import Block, BlockKind, Fragment, join_fragments
from tutor.course.examples import find_examples

if TYPE_CHECKING:
    from markdown_it.token import Token

_BREAKS = ("softbreak", "hardbreak")
# Glyphs that Markdown knows for no bullets: "✅ Cheap" on a line, "❌ Slow" on the next.
_POINT = re.compile(r"[•●○▪◦‣∙·■□➤➢►▶✓✔✅☑✗✘❌❎☐➡→⚫⚪👉]\ufe0f?\s*(?=[^\W_]|[\"“'‘(（「])")
MIN_POINTS = 2


def cut_paragraph(fragments: Sequence[Fragment], labelled: Collection[int]) -> Iterator[Block]:
    """Yield a paragraph, its worked examples and its lines with a label in bold as blocks of their own."""
    by_line: list[list[Fragment]] = []
    for fragment in fragments:
        if fragment.joint == "\n" or not by_line:
            by_line.append([])
        by_line[-1].append(fragment)
    texts = ["".join(fragment.text for fragment in line) for line in by_line]
    position = 0
    for span in find_examples(texts):
        yield from _cut_points(by_line[position : span.start], labelled)
        yield Block(BlockKind.TEXT, _text_block(by_line[span.start : span.end]).prose, whole=span.is_pair, example=True)
        position = span.end
    yield from _cut_points(by_line[position:], labelled)


def find_labelled(token: Token, number: int) -> frozenset[int]:
    """Return the lines of an inline token that begin with a label in bold, the token's first line being `number`."""
    found = set()
    children = token.children or []
    line, at_start = number, True
    for index, child in enumerate(children):
        if child.type in _BREAKS:
            line, at_start = line + 1, True
            continue
        if child.type == "strong_open" and at_start:
            end = next((i for i in range(index, len(children)) if children[i].type == "strong_close"), index)
            label = "".join(part.content for part in children[index:end]).rstrip()
            rest = "".join(part.content for part in children[end : end + 2]).lstrip()
            if label.endswith((":", "：")) or rest.startswith((":", "：")):
                found.add(line)
        at_start = at_start and not child.content.strip() and child.type != "strong_open"
    return frozenset(found)


def _cut_points(lines: Sequence[Sequence[Fragment]], labelled: Collection[int]) -> Iterator[Block]:
    """Yield the lines that begin with a glyph as points, where several do; a line in small letters goes on before it.

    Ticks and crosses stay: they can carry the meaning of a point.
    """
    starts = [n for n, line in enumerate(lines) if _POINT.match("".join(f.text for f in line).lstrip())]
    if len(starts) < MIN_POINTS:
        yield from _cut_labels(lines, labelled)
        return
    yield from _cut_labels(lines[: starts[0]], labelled)
    for start, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        end = next((n for n in range(start + 1, following) if not lines[n][0].text[:1].islower()), following)
        yield Block(BlockKind.ITEM, _text_block(lines[start:end]).prose)
        yield from _cut_labels(lines[end:following], labelled)


def _cut_labels(lines: Sequence[Sequence[Fragment]], labelled: Collection[int]) -> Iterator[Block]:
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index][0].line in labelled:
            if index > start:
                yield _text_block(lines[start:index])
            start = index


def _text_block(lines: Sequence[Sequence[Fragment]]) -> Block:
    return Block(BlockKind.TEXT, join_fragments(fragment for line in lines for fragment in line))
