"""Pick what answers an open question from the structure of a lesson: its sections, lists, tables and definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.answering.form import rate_definition, term_set
from tutor.answering.questions.question import read_question
from tutor.answering.questions.synonyms import find_synonyms
from tutor.quiz.aims import read_subject
from tutor.quiz.generation.naming import is_total
from tutor.quiz.points import Point, drop_repeats, is_labelled, make_points
from tutor.quiz.teaching import LessonWords, read_terms
from tutor.text.figures import find_figures
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

MAX_LISTED, MAX_TOLD, MAX_COUNTED = 6, 3, 8  # points of a list, of an account, of a list of a stated length
MIN_HEADING = 0.6  # of the words of a heading that a question must hold to be about that section
MIN_ASKED = 0.55  # of the words of a question, weighted by rarity, that its section's headings must hold
MIN_FRAMED = 0.3  # of those that the frame of a list of the length asked for must hold
NEAREST = 6  # passages whose lists are looked at
DEFINES = 1.5  # from where on the rating of a definition says what the thing is
MAX_SUBPOINT_CHARS = 240
_HEAD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|[2-8]) (?P<latin>[a-z]+)"
    r"|[两二三四五六七八2-8][个种条点项类步家件](?P<han>[\u3400-\u9fff]{2,})",
    re.IGNORECASE,
)
_SHOWN_BY_EXAMPLE = re.compile(
    r"^\W*(?:analogy|example|e\.g|think of|imagine|like (?:an?|the)\b|for example|note)"
    r"|^(?:类比|比喻|例如|比如|举例|想象|就像)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\bbecause\b|\bsince\b|\bso that\b|\bdue to\b|\breasons?\b|\btherefore\b|\bneeds?\b|\bfirst\b.*\bthen\b"
    r"|\bin order to\b|\bwithout\b|\bcannot\b|\btoo\b|\bso\b|\bhelps?\b|\ballows?\b"
    r"|因为|由于|原因|所以|因此|需要|才能|为了|否则|无法|不能|帮助|使得|从而",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no need)\b|n['’]t\b|不需要|不必|无需|不用|不要|不该|不应|不能", re.IGNORECASE)
_ASKS_WHY = re.compile(r"\bwhy\b|\breasons?\b|为什么|为何|原因|理由", re.IGNORECASE)


def read_wanted(question: str) -> list[str]:
    """Return the terms that say what a question is about, numbers left out."""
    return read_terms(read_subject(question))


def cover(wanted: Sequence[str], held: frozenset[str], words: LessonWords) -> float:
    """Return the share of terms, weighted by rarity, that a set of terms holds, itself or by a synonym."""
    total = sum(map(words.weigh, wanted))
    told = sum(words.weigh(t) for t in wanted if t in held or not find_synonyms(t).isdisjoint(held))
    return told / total if total else 0.0


def find_sections(question: str, words: LessonWords) -> list[tuple[tuple[str, ...], list[Chunk]]]:
    """Return (heading path, passages below it) for each heading that a question names, the one named most fully first.

    A heading over others has all of their passages.
    """
    wanted = read_wanted(question)
    paths = dict.fromkeys(chunk.heading[:n] for chunk in words.chunks for n in range(1, len(chunk.heading) + 1))
    found: dict[tuple[str, ...], float] = {}
    for path in paths:
        own = read_terms(path[-1])
        covered = cover(wanted, frozenset(own) | term_set(" ".join(path[-2:-1])), words)
        named = cover(own, frozenset(wanted), words)
        if named >= MIN_HEADING and covered >= MIN_ASKED:
            found[path] = covered + named
    order = sorted(found, key=lambda path: -found[path])
    return [(path, [chunk for chunk in words.chunks if chunk.heading[: len(path)] == path]) for path in order]


def pick_meaning(question: str, chunks: Sequence[Chunk]) -> list[Point]:
    """Return the statement that says best what the thing asked for is, [] where none defines it."""
    asked = read_question(question)
    best: tuple[float, Point | None] = (0.0, None)
    for chunk in chunks:
        for point in make_points(question, chunk, chunk.units):
            rating = rate_definition(asked, point.unit, chunk)
            if rating > best[0]:
                best = (rating, point)
    return [best[1]] if best[1] is not None and best[0] >= DEFINES else []


def pick_list(question: str, count: int, section: Sequence[Chunk], own_lead: str | None = None) -> list[Point]:
    """Return the points of the list in a section that has enough of them and is introduced in the question's words.

    A list of what is not so answers no question for what is. `own_lead` names the list that is wanted.
    """
    asked = term_set(question)
    best: tuple[float, list[Point]] = (-1.0, [])
    for chunk in section:
        for lead, points in list_runs(question, chunk):
            if len(points) >= max(2, count) and own_lead in (None, lead):
                score = len(asked & term_set(lead)) + (len(points) == count)
                best = max(best, (score, name_rows(question, points)), key=lambda pair: pair[0])
    return best[1][: max(count, MAX_LISTED)]


def pick_counted(question: str, count: int, words: LessonWords) -> list[Point]:
    """Return the points of a list with exactly the length asked for, whose frame speaks of what is asked."""
    wanted = read_wanted(question)
    best: tuple[float, list[Point]] = (MIN_FRAMED, [])
    for chunk, _ in words.rank(" ".join(wanted))[:NEAREST]:
        if asks_why(" ".join(chunk.heading[-1:])) and not asks_why(question):
            continue
        for lead, points in list_runs(question, chunk):
            intro = lead.removesuffix(" | ".join(points[0].unit.header)) if points else lead
            frame = term_set(f"{intro} {' '.join(chunk.heading[-2:])}")
            framed = cover(wanted, frame, words) if names_head(question, frame) else 0.0
            if len(points) == count and framed > best[0]:
                best = (framed, name_rows(question, points))
            elif len(kinds := _drop_same(name_rows(question, points))) == count and _is_asked_column(question, points):
                best = (1.0 + framed, kinds)
    return best[1]


def _drop_same(points: Sequence[Point]) -> list[Point]:
    """Return the points without those worded as one before them: rows that name the same kind."""
    return list({point.text: point for point in reversed(points)}.values())[::-1]


def _is_asked_column(question: str, points: Sequence[Point]) -> bool:
    """Tell whether a column of the points' table is named by all of what a question counts: "Kind of label"."""
    wanted = frozenset(read_wanted(question))
    labels = map(term_set, points[0].unit.header) if points and wanted else ()
    return any(wanted <= label and names_head(question, label) for label in labels)


def name_rows(question: str, points: Sequence[Point]) -> list[Point]:
    """Return rows as the things that a question wants named: the cells of the column it counts, else their labels.

    Where the question names other columns too, they stay.
    """
    if not points or not points[0].unit.cells:
        return list(points)
    header, asked = points[0].unit.header, term_set(question)
    match = _HEAD.search(question)
    heads = tokenize(match["latin"] or match["han"][-2:]) if match else []
    columns = [n for n, label in enumerate(header) if any(head in term_set(label) for head in heads)]
    if not columns and any(_names(label, asked) for label in header[1:]):
        return list(points)
    column = columns[0] if columns else 0
    named = [replace(point, text=point.unit.cells[column]) for point in points if column < len(point.unit.cells)]
    return [point for point in named if point.text.strip(" -–—")]


def names_head(question: str, frame: frozenset[str]) -> bool:
    """Tell whether a frame names what a question counts: "six abilities", 四种标签."""
    match = _HEAD.search(question)
    if match is None:
        return True
    heads = tokenize(match["latin"] or match["han"][-2:])
    return any(head in frame or not find_synonyms(head).isdisjoint(frame) for head in heads)


def list_runs(question: str, chunk: Chunk) -> Iterator[tuple[str, list[Point]]]:
    """Yield the lists of a chunk that may answer a question, each with what introduces it.

    They are bullets, rows, and lines of a label and what is said of it.
    """
    negated = _NOT.search(question) is not None
    runs: dict[tuple[str, UnitKind], list[Unit]] = {}
    for unit in chunk.units:
        if unit.kind is UnitKind.SENTENCE and is_labelled(unit):
            runs.setdefault(("", unit.kind), []).append(unit)
        elif unit.kind in (UnitKind.BULLET, UnitKind.ROW):
            runs.setdefault((unit.lead, unit.kind), []).append(unit)
    for (lead, _), units in runs.items():
        if (_NOT.search(lead) is not None) == negated:
            yield lead, make_points(question, chunk, [u for u in units if not (u.cells and is_total(u.cells[0]))])


def asks_why(text: str) -> bool:
    """Tell whether a heading or a question asks for reasons."""
    return _ASKS_WHY.search(text) is not None


def pick_reasons(path: Sequence[str], section: Sequence[Chunk]) -> list[Point]:
    """Return the statements of a section that give a reason, analogies left out.

    Below a heading that asks why, the first statements do where none names a reason.
    """
    plain = [
        point
        for chunk in section
        for point in make_points("", chunk, chunk.units)
        if not _SHOWN_BY_EXAMPLE.search(f"{point.unit.lead} {point.text}")
    ]
    telling = drop_repeats([point for point in plain if _REASON.search(f"{point.unit.lead} {point.text}")])
    if telling or not _ASKS_WHY.search(path[-1]):
        return telling[:MAX_TOLD]
    return drop_repeats(plain)[: MAX_TOLD - 1]


def pick_rows(question: str, words: LessonWords) -> list[Point]:
    """Return the rows of the table that compares what a question names: its sides, or at least two of its points."""
    asked = term_set(question)
    best: tuple[float, list[Point]] = (0.0, [])
    for chunk in words.chunks:
        tables: dict[tuple[str, ...], list[Unit]] = {}
        for unit in chunk.units:
            if unit.kind is UnitKind.ROW and len(unit.header) >= 3 and len(unit.cells) >= 3:
                tables.setdefault(unit.header, []).append(unit)
        for header, units in tables.items():
            sides = all(term_set(side) and term_set(side) <= asked for side in header[1:3])
            named = [unit for unit in units if _names(unit.cells[0], asked)]
            score = 2 * sides + len(named) if sides or len(named) > 1 else 0
            columns = [label for label in header[1:] if _names(label, asked)]
            if not score and len(columns) > 1:
                score = len(columns)
            points = make_points(question if columns else "", chunk, named or units)
            if points and score > best[0]:
                best = (score, points)
    return best[1][:MAX_COUNTED]


def pick_figures(question: str, words: LessonWords) -> list[Point]:
    """Return the rows that give the figures of a question, [] where one of them stands in none."""
    wanted = [figure.text for figure in find_figures(question)]
    found: list[Point] = []
    for text in wanted:
        rows = [
            point
            for chunk in words.chunks
            for point in make_points("", chunk, [unit for unit in chunk.units if unit.kind is UnitKind.ROW])
            if any(text in cell for cell in point.unit.cells[1:])
        ]
        named = [
            point for point in rows if cover(read_wanted(question), term_set(" ".join(point.chunk.heading)), words)
        ]
        if len(named) != 1:
            return []
        found += named
    return found


def _names(label: str, asked: frozenset[str]) -> bool:
    terms = term_set(label)
    return bool(terms) and (terms <= asked or any(find_synonyms(term) & asked for term in terms))


def pick_parts(question: str, count: int, path: Sequence[str], section: Sequence[Chunk]) -> list[Point]:
    """Return the parts of a section, one for each heading below it, or all points of their lists.

    The number of either must be the count asked for; without one, there must be several headings.
    """
    depth = len(path) + 1
    below = [chunk for chunk in section if len(chunk.heading) == depth]
    bullets = [p for c in below for p in make_points(question, c, c.units) if p.unit.kind is UnitKind.BULLET]
    if count and len(bullets) == count:
        return bullets
    names = list(dict.fromkeys(chunk.heading[-1] for chunk in below))
    if len(names) < 2 or len(names) > MAX_LISTED or (count and len(names) != count):
        return []
    firsts = [next(chunk for chunk in below if chunk.heading[-1] == name) for name in names]
    return [point for chunk in firsts for point in _name_part(question, chunk)]


def pick_counted_parts(question: str, count: int, words: LessonWords) -> list[Point]:
    """Return the parts of a section whose heading names what a question counts, and that has as many."""
    paths = dict.fromkeys(chunk.heading[:n] for chunk in words.chunks for n in range(1, len(chunk.heading)))
    for path in paths:
        section = [chunk for chunk in words.chunks if chunk.heading[: len(path)] == path]
        own = term_set(path[-1])
        told_why = asks_why(path[-1]) and cover(read_wanted(question), own, words) >= MIN_FRAMED
        counts = (names_head(question, own) or told_why) and asks_why(path[-1]) == asks_why(question)
        if counts and (points := pick_parts(question, count, path, section)):
            return points
    return []


def _name_part(question: str, chunk: Chunk) -> list[Point]:
    """Return one point for a section: its heading and what it says first."""
    points = make_points(question, chunk, chunk.units)
    if not points:
        return []
    mark = "：" if chunk.language == "zh" else ": "
    name = chunk.heading[-1]
    told = points[0].text
    text = told if term_set(name) <= term_set(told) or len(told) > MAX_SUBPOINT_CHARS else f"{name}{mark}{told}"
    return [Point(text, chunk, points[0].unit)]


def pick_account(question: str, path: Sequence[str], section: Sequence[Chunk], words: LessonWords) -> list[Point]:
    """Return what a section says of its own heading, where a question asks for just that: its list, or how it"
    " begins."""
    wanted, own = read_wanted(question), read_terms(path[-1])
    held = [chunk for chunk in section if chunk.heading == tuple(path)]
    if not held or min(cover(wanted, frozenset(own), words), cover(own, frozenset(wanted), words)) < 1 - MIN_FRAMED:
        return []
    lists = [points for chunk in held for _, points in list_runs(question, chunk) if 3 <= len(points) <= MAX_LISTED]
    if lists:
        return max(lists, key=len)
    points = [point for chunk in held for point in make_points(question, chunk, chunk.units)]
    return drop_repeats([p for p in points if not _SHOWN_BY_EXAMPLE.search(f"{p.unit.lead} {p.text}")])[:MAX_TOLD]
