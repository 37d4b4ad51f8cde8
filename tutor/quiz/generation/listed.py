"""Put the lists of lessons together again from their points, with the line that introduces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.compose import MAX_QUOTE_CHARS
from tutor.quiz.generation.framing import find_place
from tutor.quiz.generation.keysentences import EXERCISE_ON
from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.generation.tabulated import LANGUAGES
from tutor.types import Chunk, Unit, UnitKind

MAX_HEAD_WORDS, MAX_HEAD_HAN = 6, 12
# Lists of what a lesson is going to do, of what to read, and of worked examples state nothing about their subject.
_STANDING = re.compile(
    r"\b(?:lessons?|course|chapters?|you(?:'|’)?ll|you will|we(?:'|’)?ll|learn|read|watch|what to do next|remember"
    r"|make sure|click|links?|lines?|objectives?|goals?|before you go on|sources?|references?|review|self[- ]study"
    r"|assignment|challenge|example|quiz|exercise|prerequisites?|credits?|next\?|getting started|installations?"
    r"|set-?up|configurations?)\b"
    r"|本课|课程|这一章|你将|学习目标|阅读|资料来源|继续之前|练习|作业|挑战|例如|例子|回顾|先决条件|安装|配置",
    re.IGNORECASE,
)
_CODE = re.compile(r"[`_{}<>=\\]|\w\(\)|https?:|\[image|→|\bclick\b|following code|以下代码|点击", re.IGNORECASE)
_HEADED = re.compile(r"^(?P<head>[^:：.。!?！？]{2,60}?)\s*(?:[:：]\s*|[.。]\s+|\s+[–—-]\s+)(?P<rest>\S.{5,})$")


def can_be_quoted(units: Sequence[Unit]) -> bool:
    """Tell whether units are short enough together to be cited by one quote."""
    return sum(len(unit.quote or unit.text) + 1 for unit in units) <= MAX_QUOTE_CHARS


def holds_code(text: str) -> bool:
    """Tell whether a text holds code, an address or what to click."""
    return _CODE.search(text) is not None


def span_units(chunk: Chunk, units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a chunk from the first to the last of those given: what a quote of them all holds."""
    places = [place for place, unit in enumerate(chunk.units) if unit in units]
    return list(chunk.units[places[0] : places[-1] + 1])


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list: its first sentence, the text of all of it, and the units that it was read as."""

    text: str
    whole: str
    chunk: Chunk
    units: tuple[Unit, ...]

    def split_head(self) -> tuple[str, str] | None:
        """Return the head that a point begins with and what is said about it: "Head: rest" or "Head. Rest"."""
        match = _HEADED.match(self.whole)
        if match is None:
            return None
        head, rest = match["head"].strip(), match["rest"].strip()
        han = sum("㐀" <= c <= "鿿" for c in head)
        fits = han <= MAX_HEAD_HAN if han else len(head.split()) <= MAX_HEAD_WORDS
        return (head, rest) if fits else None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the line that introduces it, what its part of the lesson is about, and its points.

    Where no line introduces it (`is_headed`), the heading above it stands for one. `part` is the topic of the part of
    the lesson that the list stands in, that heading included.
    """

    document: str
    language: str
    heading: tuple[str, ...]
    topic: str
    lead: str
    points: tuple[Point, ...]
    part: str = ""
    is_headed: bool = False


def collect_lists(chunks: Sequence[Chunk], *, with_work: bool = False) -> Iterator[Listing]:
    """Yield the lists of lessons in order of appearance; a list that was split between chunks is one again.

    Left out are goals and sources and, but for `with_work`, exercises on a matter and lists with code.
    """
    grouped: dict[tuple[str, str, tuple[str, ...], str], list[tuple[Chunk, Unit]]] = {}
    for chunk in chunks:
        for unit in chunk.units:
            if unit.kind is UnitKind.BULLET and not unit.example:
                key = (chunk.document, chunk.language, chunk.heading, unit.lead)
                grouped.setdefault(key, []).append((chunk, unit))
    for (document, language, heading, introduction), found in grouped.items():
        last = " ".join(heading[-1:])
        if with_work:
            last = EXERCISE_ON.sub("", last)
        if language not in LANGUAGES or _STANDING.search(introduction) or _STANDING.search(last):
            continue
        points = tuple(_join_points(found))
        if not with_work and any(holds_code(point.whole) for point in points):
            continue
        is_headed = not introduction and bool(heading)
        lead, path = (clean_heading(heading[-1]), heading[:-1]) if is_headed else (introduction, heading)
        title = found[0][0].title
        topic, part = find_place(path, title, language)[0], find_place(heading, title, language)[0]
        yield Listing(document, language, path, topic, lead.rstrip(" :："), points, part, is_headed)


def _join_points(found: Sequence[tuple[Chunk, Unit]]) -> Iterator[Point]:
    """Yield the points: units that begin on the same line are sentences of one point."""
    run: list[tuple[Chunk, Unit]] = []
    for chunk, unit in found:
        if run and (unit.location.line_start is None or unit.location.line_start != run[0][1].location.line_start):
            yield _make_point(run)
            run = []
        run.append((chunk, unit))
    if run:
        yield _make_point(run)


def _make_point(run: Sequence[tuple[Chunk, Unit]]) -> Point:
    chunk = run[0][0]
    joint = "" if chunk.language == "zh" else " "
    whole = joint.join(unit.text for _, unit in run)
    first = re.split(r"(?<=[a-z)][.!?])\s+(?=[A-Z])|(?<=[。！？])", run[0][1].text, maxsplit=1)[0]
    return Point(first, whole, chunk, tuple(unit for owner, unit in run if owner is chunk))
