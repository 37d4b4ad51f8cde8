"""Ask for the parts of a lesson one by one where an objective wants several that no single passage holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.generation.verbs import read_verb
from tutor.quiz.points import Point, make_points
from tutor.quiz.sections import MAX_LISTED, MAX_TOLD, list_runs
from tutor.quiz.teaching import LessonWords
from tutor.text.fold import fold
from tutor.types import Chunk, UnitKind

MAX_PARTS, MIN_LISTED = 8, 3
MIN_TOLD_TERMS = 2
_LINKED = re.compile(r"(?:this|these|those|that|it|they|such|the)\b|[这那它其]", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(?:you|your|we|our|let['’]s|click|i)\b|[你您我]|点击|请", re.IGNORECASE)
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


def ask_listed(topic: str, taught: Sequence[Chunk]) -> Iterator[tuple[str, list[Point]]]:
    """Yield the question what is listed below the heading that is a topic, and the points of its only list.

    Steps to take, and what speaks to the reader, are no list to know.
    """
    for chunk in taught:
        runs = [points for _, points in list_runs("", chunk) if points and points[0].unit.kind is UnitKind.BULLET]
        if len(runs) != 1 or not MIN_LISTED <= len(runs[0]) <= MAX_LISTED or not chunk.heading:
            continue
        points = runs[0]
        if any(_SPEAKS.search(point.text) or _is_order(point.text) or _is_bare(point.text) for point in points):
            continue
        if fold(clean_heading(chunk.heading[-1])) != fold(clean_heading(topic)) or not points[0].unit.lead:
            continue
        yield (
            (
                (f"“{clean_heading(topic)}”一节列出了哪些要点？" if chunk.language == "zh" else "")
                or f"Which points are listed under “{clean_heading(topic)}”?"
            ),
            points,
        )


def _is_bare(text: str) -> bool:
    """Tell whether a point says nothing by itself: it points back, or it is a bare word."""
    return _LINKED.match(text) is not None or len(term_set(text)) < MIN_TOLD_TERMS


def _is_order(text: str) -> bool:
    first = re.match(r"[A-Za-z]+", text)
    read = read_verb(first[0].lower()) if first else None
    return read is not None and read[1] == "do"
