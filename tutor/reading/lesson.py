"""Open a lesson as a page, from what the index holds of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tutor.reading.address import anchor_of
from tutor.reading.blocks import PlacedUnit, build_blocks
from tutor.reading.page import BlockKind, LessonEntry, LessonPage, PageBlock
from tutor.types import Chunk

_FIRST_LEVEL = 2  # the title of the page is level 1
_MAIN_SHARE, _HAN_WEIGHT = 0.2, 3  # a Chinese character says about as much as three letters


def list_lessons(chunks: Sequence[Chunk]) -> tuple[LessonEntry, ...]:
    """Return the lessons of a course in their order."""
    lessons: dict[str, list[Chunk]] = {}
    for chunk in chunks:
        lessons.setdefault(chunk.document, []).append(chunk)
    return tuple(
        LessonEntry(
            document,
            own[0].title,
            main_languages(own),
            any(chunk.location.time_start is not None for chunk in own),
        )
        for document, own in lessons.items()
    )


def open_lesson(chunks: Sequence[Chunk], document: str) -> LessonPage | None:
    """Return the page of a lesson, None where the chunks hold no such document."""
    own = [chunk for chunk in chunks if chunk.document == document]
    if not own:
        return None
    blocks: list[PageBlock] = []
    title = own[0].title
    before: tuple[str, ...] = ()
    seen: Counter[str] = Counter()
    for (shown, path), section in groupby(own, lambda chunk: (chunk.title, chunk.heading)):
        run = list(section)
        if shown != title:
            title, before = shown, ()
            blocks.append(_heading((shown,), 1, run[0].language, seen))
        blocks += _new_headings(before, path, run[0].language, seen)
        blocks += build_blocks(_order_units(run))
        before = path
    video = next((chunk.video for chunk in own if chunk.video), "")
    return LessonPage(document, own[0].title, main_languages(own), tuple(blocks), video)


def main_languages(chunks: Sequence[Chunk]) -> tuple[str, ...]:
    """Return the languages that a lesson is told in: those of a fifth of its words at least, in their order."""
    weights: Counter[str] = Counter()
    for chunk in chunks:
        weights[chunk.language] += len(chunk.text) * (_HAN_WEIGHT if chunk.language == "zh" else 1)
    whole = weights.total()
    return tuple(language for language, weight in weights.items() if weight >= _MAIN_SHARE * whole)


def _new_headings(before: Sequence[str], path: Sequence[str], language: str, seen: Counter[str]) -> Iterator[PageBlock]:
    """Yield the headings between two sections: those of the path that the section before did not stand under."""
    common = 0
    while common < min(len(before), len(path)) and before[common] == path[common]:
        common += 1
    # Back at the parent of the section before: a further heading of the same words.
    common = min(common, max(0, len(path) - 1)) if before else 0
    for depth in range(common, len(path)):
        yield _heading(tuple(path[: depth + 1]), _FIRST_LEVEL + depth, language, seen)


def _heading(path: tuple[str, ...], level: int, language: str, seen: Counter[str]) -> PageBlock:
    anchor = anchor_of(path)
    seen[anchor] += 1
    if seen[anchor] > 1:
        anchor += f"-{seen[anchor]}"
    return PageBlock(BlockKind.HEADING, language, text=path[-1], level=level, anchor=anchor, path=path)


def _order_units(chunks: Sequence[Chunk]) -> list[PlacedUnit]:
    """Return the units of a section in the order of the file: chunking has set languages apart."""
    units = [
        PlacedUnit(unit, (chunk.id, place), chunk.language)
        for chunk in chunks
        for place, unit in enumerate(chunk.units)
    ]
    lines = [placed.unit.location.line_start for placed in units]
    if len({placed.language for placed in units}) == 1 or None in lines:
        return units
    return sorted(units, key=lambda placed: placed.unit.location.line_start or 0)
