"""Ask for the parts of a lesson one by one where an objective wants several that no single passage holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.points import Point, make_points
from tutor.quiz.sections import MAX_TOLD
from tutor.quiz.teaching import LessonWords
from tutor.text.fold import fold
from tutor.types import Chunk

MAX_PARTS = 8
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "两": 2, "三": 3, "四": 4, "五": 5}
# "both stages", "all three steps", 两个阶段.
_PARTS = re.compile(
    r"\b(?P<count>both|two|three|four|five) (?P<noun>stage|step|phase|part|level|layer)s\b"
    r"|(?P<han_count>[两三四五])个(?P<han_noun>阶段|步骤|部分|层次|环节)",
    re.IGNORECASE,
)


def find_numbered_parts(aim: str, words: LessonWords) -> list[Point]:
    """Return the points of the sections that a lesson numbers with what an aim counts: "Stage 1", "Stage 2"."""
    match = _PARTS.search(aim)
    if match is None:
        return []
    noun = fold(match["noun"] or match["han_noun"])
    count = _NUMBERS[(match["count"] or match["han_count"]).lower()]
    found: dict[int, Chunk] = {}
    for chunk in words.chunks:
        named = re.match(rf"{noun}\s*(\d)\b", fold(chunk.heading[-1])) if chunk.heading else None
        if named is not None:
            found.setdefault(int(named[1]), chunk)
    if not all(number in found for number in range(1, count + 1)):
        return []
    return [point for number in range(1, count + 1) for point in make_points("", found[number], found[number].units)]


def ask_partwise(points: Sequence[Point], language: str) -> Iterator[tuple[str, list[Point]]]:
    """Yield, for each section that has some of the points, the question what is said there, and what is said."""
    chunks = list({point.chunk.id: point.chunk for point in points}.values())
    if not 1 < len(chunks) <= MAX_PARTS or len({chunk.heading for chunk in chunks}) < len(chunks):
        return
    for chunk in chunks:
        own = [point for point in points if point.chunk is chunk]
        more = [point for point in make_points("", chunk, chunk.units) if point.unit not in {p.unit for p in own}]
        told = sorted([*own, *more], key=lambda point: chunk.units.index(point.unit))
        above = clean_heading(chunk.heading[-2] if len(chunk.heading) > 1 else chunk.title)
        part = clean_heading(chunk.heading[-1])
        if above and part:
            question = (
                f"在“{above}”中，关于“{part}”说了什么？"
                if language == "zh"
                else f"Under “{above}”, what is said about “{part}”?"
            )
            yield question, told[: max(len(own), MAX_TOLD)]
