"""Find what a lesson answers to a plain question, by its structure first and else by what the tutor quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tutor.answering.form import term_set
from tutor.quiz.asking import Part
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.wellformed import stands_alone
from tutor.quiz.points import AskLesson, Point, Want, quote_points
from tutor.quiz.sections import (
    asks_why,
    cover,
    find_sections,
    names_head,
    pick_account,
    pick_counted,
    pick_counted_parts,
    pick_figures,
    pick_list,
    pick_meaning,
    pick_parts,
    pick_reasons,
    pick_rows,
    read_wanted,
)
from tutor.quiz.teaching import LessonWords
from tutor.types import Chunk, Status, UnitKind

_HOW_TO = re.compile(r"^how (?:do|can) you\b|\bhow to\b|^(?:请?说明)?(?:如何|怎[样么])", re.IGNORECASE)
_CAUSE = re.compile(
    r"\bbecause\b|\bso that\b|\bdue to\b|\breasons?\b|\btherefore\b|\bfirst\b.*\bthen\b|因为|由于|原因|所以|因此|才能",
    re.IGNORECASE,
)
_LISTS = re.compile(r"[:：]|\bsuch as\b|\binclud\w+|\bnamely\b|\bare\b|例如|比如|包括|分别是|即", re.IGNORECASE)
_AT_LEAST = re.compile(r"\bat least\b|至少", re.IGNORECASE)
_SOURCES_DIFFER = re.compile(r"\bsources? (?:differ|disagree)|来源.{0,4}(?:分歧|不一|差异)", re.IGNORECASE)
# Words that ask for an answer and need not stand in it.
_ASKING_TERMS = term_set(
    "difference differences differ compare example examples reason reasons part parts explain decide apart"
    " 区别 差别 差异 不同 比较 区分 说明 说出 原因 理由 例子 各自 哪一 哪些"
)
MIN_ANSWERED = 0.6  # of the words of a question, weighted by rarity, that its points and their headings must hold
MIN_ANSWERED_CHECKLIST = 0.4
MIN_OWN, MIN_OWN_TERMS = 0.5, 6
MIN_NEW_TERMS = 2


def find_fitting(
    part: Part, words: LessonWords, ask: AskLesson, chunks_by_id: Mapping[str, Chunk], *, strict: bool
) -> list[Point]:
    """Return the points that a lesson makes for a part, [] if they speak of too little of what was asked.

    For what no checklist asks for it is `strict`: only what the lesson's structure offers will do, whole statements.
    """
    if strict and _HOW_TO.search(part.question):
        return []
    points = (
        _keep_sound(part, _pick(part, find_sections(part.question, words), words), words)
        if strict
        else find_points(part, words, ask, chunks_by_id)
    )
    least = MIN_ANSWERED if strict else MIN_ANSWERED_CHECKLIST
    return points if measure_answered(part.question, points, words) >= least else []


def _keep_sound(part: Part, points: Sequence[Point], words: LessonWords) -> list[Point]:
    """Return the points that stand alone and answer a part beyond doubt."""
    if part.want is Want.MEANING:
        defined = {definition.unit for definition in find_definitions(words.chunks)}
        return [point for point in points if point.unit in defined]
    if part.want in (Want.REASON, Want.ACCOUNT):
        points = [p for p in points if p.unit.kind is not UnitKind.SENTENCE or stands_alone(p.text, p.chunk.language)]
        if part.want is Want.REASON:
            return [point for point in points if _CAUSE.search(point.text)]
    return list(points) if _tells_itself(part, points, words) else []


def find_points(part: Part, words: LessonWords, ask: AskLesson, chunks_by_id: Mapping[str, Chunk]) -> list[Point]:
    """Return the points that one lesson makes for a plain question, [] where it does not answer it.

    What the lesson's structure offers comes first: the section that the question names, the table that compares its
    sides, a list of the length asked for; else what the tutor quotes.
    """
    sections = find_sections(part.question, words)
    if picked := _pick(part, sections, words):
        return picked
    lesson = words.chunks[0] if words.chunks else None
    if lesson is None:
        return []
    answer = ask(part.question, lesson.document, lesson.language)
    points = quote_points(part.question, answer, chunks_by_id) if answer.status is Status.ANSWERED else []
    named = {path for path, _ in sections}
    if points and _SOURCES_DIFFER.search(" ".join(points[0].chunk.heading)) and points[0].chunk.heading not in named:
        return []
    if part.want is Want.MEANING:
        return points[:1]
    if part.want is Want.LIST:
        return _quote_list(part, points, words)
    if points and points[0].unit.kind is UnitKind.BULLET and part.want is Want.ACCOUNT:
        return pick_list(part.question, part.count, [points[0].chunk], points[0].unit.lead) or points
    return [] if part.count > len(points) else _keep_new(part.question, points)


def _quote_list(part: Part, points: Sequence[Point], words: LessonWords) -> list[Point]:
    """Return the list that an answer quotes, introduced in the question's words, or its sentence that lists things."""
    if not points or asks_why(" ".join(points[0].chunk.heading[-1:])):
        return []
    unit, chunk = points[0].unit, points[0].chunk
    if unit.kind is UnitKind.SENTENCE:
        told = part.count == 0 or _LISTS.search(points[0].text) is not None
        listed = told and count_listed(points[0].text) >= max(2, part.count)
        return list(points[:1]) if listed else []
    frame = term_set(" ".join((unit.lead.removesuffix(" | ".join(unit.header)), *chunk.heading[-2:])))
    if not names_head(part.question, frame) or cover(read_wanted(part.question), frame, words) < MIN_OWN:
        return []
    return pick_list(part.question, part.count, [chunk], unit.lead)


def count_listed(text: str) -> int:
    """Return how many things a sentence lists: "tea, milk and sugar" are three."""
    return 1 + max(len(re.findall(r", | and |、|和|以及", clause)) for clause in re.split(r"[.;:。；：]", text))


def _keep_new(question: str, points: Sequence[Point]) -> list[Point]:
    """Return the points that say something which the question does not."""
    asked = term_set(question)
    return [point for point in points if len(term_set(point.text) - asked) >= MIN_NEW_TERMS]


def _pick(part: Part, sections: Sequence[tuple[tuple[str, ...], list[Chunk]]], words: LessonWords) -> list[Point]:
    """Return what the lesson's structure offers for a part, [] where it offers nothing."""
    question, count = part.question, part.count
    if part.want is Want.DIFFERENCE and (rows := pick_rows(question, words)):
        return rows
    for path, section in sections:
        own = [chunk for chunk in section if chunk.heading == path]
        picked: list[Point] = []
        if (asks_why(path[-1]) and not asks_why(question)) or (
            part.want in (Want.LIST, Want.MEANING) and _SOURCES_DIFFER.search(" ".join(path))
        ):
            continue
        if part.want is Want.LIST or count:
            picked = pick_list(question, count, own) or pick_parts(question, count, path, section)
        elif part.want is Want.REASON:
            picked = pick_reasons(path, section)
        elif part.want is Want.MEANING:
            picked = pick_meaning(question, own)
        elif part.want is Want.ACCOUNT:
            picked = pick_account(question, path, section, words)
        if picked:
            return picked
    if part.want is Want.MEANING:
        return pick_meaning(question, words.chunks)
    if part.want is Want.ACCOUNT and (told := pick_figures(question, words) or pick_rows(question, words)):
        return told
    if count < 2 or _AT_LEAST.search(question):
        return []
    return pick_counted(question, count, words) or pick_counted_parts(question, count, words)


def measure_answered(question: str, points: Sequence[Point], words: LessonWords) -> float:
    """Return the share of a question's words, weighted by rarity, that its points and what frames them hold."""
    wanted = frozenset(read_wanted(question)) - _ASKING_TERMS
    held = frozenset().union(
        *(term_set(" ".join((p.text, p.unit.lead, *p.unit.header, *p.chunk.heading, p.chunk.title))) for p in points)
    )
    total = sum(map(words.weigh, wanted))
    return sum(words.weigh(term) for term in wanted & held) / total if total and points else 0.0


def _tells_itself(part: Part, points: Sequence[Point], words: LessonWords) -> bool:
    """Tell whether the points of an account or a list speak of what was asked in their own words, and say enough."""
    if part.want not in (Want.ACCOUNT, Want.LIST):
        return True
    held = frozenset().union(*(term_set(f"{point.text} {point.unit.lead}") for point in points))
    enough = sum(len(term_set(point.text)) for point in points) >= MIN_OWN_TERMS
    return enough and cover(read_wanted(part.question), held, words) >= MIN_OWN
