"""Make open questions of objectives, with a model answer and rubric points in the lesson's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tutor.answering.form import term_set
from tutor.quiz.aims import read_subject
from tutor.quiz.asking import Asked, Part, ask_openly
from tutor.quiz.generation.naming import collect_lower_words
from tutor.quiz.items import make_item
from tutor.quiz.points import AskLesson, Point, Want, drop_repeats, quote_points
from tutor.quiz.sections import (
    MAX_LISTED,
    cover,
    find_sections,
    pick_account,
    pick_counted,
    pick_list,
    pick_meaning,
    pick_parts,
    pick_reasons,
    pick_rows,
    read_wanted,
)
from tutor.quiz.teaching import LessonWords
from tutor.text.words import content_words
from tutor.types import Chunk, ItemKind, Level, Objective, ObjectiveSource, QuizItem, Status, UnitKind

RULE = "rubric"
_SOURCES_DIFFER = re.compile(r"\bsources? (?:differ|disagree)|来源.{0,4}(?:分歧|不一|差异)", re.IGNORECASE)
# Words that ask for an answer and need not stand in it.
_ASKING_TERMS = term_set(
    "difference differences differ compare example examples reason reasons part parts explain decide apart"
    " 区别 差别 差异 不同 比较 区分 说明 说出 原因 理由 例子 各自 哪一 哪些"
)
MIN_ANSWERED = 0.6  # of the words of a question, weighted by rarity, that its points and their headings must hold
MIN_ANSWERED_CHECKLIST = 0.4
MIN_OWN, MIN_OWN_TERMS = 0.5, 6
MAX_POINTS, MAX_ALTERNATIVES = 4, 8
_SOME = {"en": " Name at least {n}.", "zh": "请至少说出{n}点。"}
_LEVELS = {
    Want.MEANING: (Level.REMEMBER, 2),
    Want.LIST: (Level.REMEMBER, 3),
    Want.ACCOUNT: (Level.UNDERSTAND, 3),
    Want.REASON: (Level.UNDERSTAND, 3),
    Want.DIFFERENCE: (Level.ANALYZE, 4),
}


@dataclass(frozen=True, slots=True)
class _Lesson:
    words: LessonWords
    lower_words: frozenset[str]


def make_rubric_items(
    objectives: Sequence[Objective], ask: AskLesson, chunks_by_id: Mapping[str, Chunk]
) -> Iterator[QuizItem]:
    """Yield an open question for each objective that its lesson answers.

    `ask` answers a question from one lesson, given its document and language, in quotes.
    """
    lessons: dict[tuple[str, str], _Lesson] = {}
    made: set[str] = set()
    for objective in objectives:
        key = (objective.document, objective.language)
        if key not in lessons:
            own = [chunk for chunk in chunks_by_id.values() if (chunk.document, chunk.language) == key]
            lessons[key] = _Lesson(LessonWords(own), collect_lower_words(own))
        item = _make_rubric_item(objective, lessons[key], ask, chunks_by_id)
        if item is not None and item.id not in made:
            made.add(item.id)
            yield item


def _make_rubric_item(
    objective: Objective, lesson: _Lesson, ask: AskLesson, chunks_by_id: Mapping[str, Chunk]
) -> QuizItem | None:
    taught = [chunks_by_id[chunk_id] for chunk_id in objective.chunk_ids if chunk_id in chunks_by_id]
    strict = objective.source is not ObjectiveSource.CHECKLIST
    for asked in ask_openly(objective, taught, lesson.lower_words):
        found = [_find_fitting(part, lesson.words, ask, chunks_by_id, strict=strict) for part in asked.parts]
        if all(found):
            return _build(objective, asked, drop_repeats([point for points in found for point in points]))
    return None


def _find_fitting(
    part: Part, words: LessonWords, ask: AskLesson, chunks_by_id: Mapping[str, Chunk], *, strict: bool
) -> list[Point]:
    """Return the points that a lesson makes for a part, [] if they speak of too little of what was asked."""
    points = find_points(part, words, ask, chunks_by_id)
    least = MIN_ANSWERED if strict else MIN_ANSWERED_CHECKLIST
    if measure_answered(part.question, points, words) < least:
        return []
    return points if not strict or _tells_itself(part, points, words) else []


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
    if points and points[0].unit.kind is UnitKind.BULLET and part.want in (Want.LIST, Want.ACCOUNT):
        return pick_list(part.question, part.count, [points[0].chunk], points[0].unit.lead) or points
    return [] if part.count > len(points) + 1 else points


def _pick(part: Part, sections: Sequence[tuple[tuple[str, ...], list[Chunk]]], words: LessonWords) -> list[Point]:
    """Return what the lesson's structure offers for a part, [] where it offers nothing."""
    question, count = part.question, part.count
    if part.want is Want.DIFFERENCE and (rows := pick_rows(question, words)):
        return rows
    for path, section in sections:
        own = [chunk for chunk in section if chunk.heading == path]
        picked: list[Point] = []
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
    return pick_counted(question, count, words) if count > 1 else []


def measure_answered(question: str, points: Sequence[Point], words: LessonWords) -> float:
    """Return the share of a question's words, weighted by rarity, that its points and what frames them hold."""
    wanted = frozenset(content_words(read_subject(question))) - _ASKING_TERMS
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


def _build(objective: Objective, asked: Asked, points: Sequence[Point]) -> QuizItem:
    question, (first, *others) = asked.question, asked.parts
    counted = any(part.count for part in asked.parts)
    points = points[: MAX_ALTERNATIVES if counted or len(asked.parts) > 1 else MAX_LISTED]
    compared = first.want is Want.DIFFERENCE and sum(len(point.unit.cells) > 2 for point in points) > 2
    if not counted and not others and (len(points) > MAX_POINTS or compared):
        question += _SOME.get(objective.language, _SOME["en"]).format(n=2 if compared else 3)
    chunk = points[0].chunk
    cited = [unit for unit in chunk.units if any(point.unit is unit for point in points)]
    level, difficulty = _LEVELS[first.want]
    text = _join(points, objective.language)
    item = make_item(
        ItemKind.SHORT,
        question,
        text,
        chunk=chunk,
        units=cited,
        fact=f"{RULE} {read_subject(asked.question)}",
        rule=RULE,
        explanation=text,
        level=level,
        difficulty=difficulty + bool(others),
        points=[point.text for point in points],
    )
    return replace(item, objective=objective.text, objective_id=objective.id)


def _join(points: Sequence[Point], language: str) -> str:
    """Return the points as one text: as sentences, or as a list behind the line that introduces it."""
    stop, joiner, colon = ("。", "；", "：") if language == "zh" else (".", "; ", ": ")
    leads = {point.unit.lead for point in points}
    if len(points) > 1 and all(not point.text.endswith((".", "。", "!", "！")) for point in points):
        lead = leads.pop().rstrip(" :：") if len(leads) == 1 else ""
        lead = "" if points[0].unit.cells else lead
        return (f"{lead}{colon}" if lead else "") + joiner.join(point.text for point in points) + stop
    ended = (
        point.text if point.text.endswith((".", "。", "!", "！", "”", '"')) else point.text + stop for point in points
    )
    return ("" if language == "zh" else " ").join(ended)
