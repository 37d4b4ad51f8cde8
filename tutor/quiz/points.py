"""Word units of a lesson as the points that an answer to an open question should make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.answering.compose import Block, word_block
from tutor.answering.form import MEANING_COLUMN, introduces, term_set
from tutor.answering.questions.question import read_question
from tutor.quiz.generation.wellformed import tidy_sentence
from tutor.quiz.goals import classify_goal
from tutor.text.language import count_han
from tutor.types import Answer, Chunk, Citation, Unit, UnitKind

AskLesson = Callable[[str, str, str], Answer]  # question, document, language
MAX_POINT_CHARS, MAX_POINT_HAN, MIN_POINT_TERMS = 280, 110, 1
MAX_SHARED = 0.7  # of the words of the shorter of two points
MAX_CHEER_WORDS = 5
_LABEL = re.compile(r"^[^:：.。!?]{1,50}[:：]\s*\S")
_EXAMPLE_LABEL = re.compile(r"^(?:examples?|例子?|示例)\s*[—:：]", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:great question|good news|welcome|let['’]s|see you|in (?:the|our) (?:previous|last|next)|subscribe"
    r"|sketchnote"
    r"|this (?:article|lesson|chapter|course|series)|click the|the web chapter on|infographic|image by|photo by)\b"
    r"|^\[image|本文|本课|本章|下一[课章节]|点击|该系列",
    re.IGNORECASE,
)


class Want(StrEnum):
    """What an open question wants."""

    MEANING = "meaning"
    DIFFERENCE = "difference"
    REASON = "reason"
    LIST = "list"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that an answer should say, and the unit of a passage that says it."""

    text: str
    chunk: Chunk
    unit: Unit


def make_points(question: str, chunk: Chunk, units: Iterable[Unit]) -> list[Point]:
    """Return units as points, those left out that say nothing alone, and what only sets an example."""
    points = [Point(_word_point(question, unit, chunk), chunk, unit) for unit in units]
    return [point for point in points if _is_point(point)]


def quote_points(question: str, answer: Answer, chunks_by_id: Mapping[str, Chunk]) -> list[Point]:
    """Return the points that the quotes of an answer make: those of the first, and of others of its section."""
    by_number = {citation.n: citation for citation in answer.citations}
    points: list[Point] = []
    for sentence in answer.sentences:
        citation = by_number.get(sentence.citations[0])
        chunk = chunks_by_id.get(citation.chunk_id) if citation else None
        if citation is None or chunk is None or sentence.origin != "quote":
            continue
        if not points or chunk.heading == points[0].chunk.heading:
            points += make_points(question, chunk, _find_cited(citation, chunk))
    return drop_repeats(points)


def drop_repeats(points: Sequence[Point]) -> list[Point]:
    """Return the points without those that say what one before them says."""
    kept: list[Point] = []
    for point in points:
        if not any(_repeats(point, other) for other in kept):
            kept.append(point)
    return kept


def is_labelled(unit: Unit) -> bool:
    """Tell whether a unit is a name, a colon and what is said of it."""
    return _LABEL.match(unit.text) is not None


def _find_cited(citation: Citation, chunk: Chunk) -> list[Unit]:
    return [unit for unit in chunk.units if unit.citable and (unit.quote or unit.text) in citation.quote]


def _word_point(question: str, unit: Unit, chunk: Chunk) -> str:
    """Return a unit as a rubric point: a row with its column names, a sentence without what ties it to the last."""
    if unit.kind is not UnitKind.ROW:
        return tidy_sentence(unit.text).rstrip(",;，；")
    told = next((n for n, label in enumerate(unit.header) if n and MEANING_COLUMN.search(label)), 0)
    if 0 < told < len(unit.cells):
        return f"{unit.cells[0]}{'：' if chunk.language == 'zh' else ': '}{unit.cells[told]}"
    return word_block(read_question(question), Block(chunk, (unit,), 0.0)).replace("。。", "。")


def _is_point(point: Point) -> bool:
    unit, text = point.unit, point.text
    bare_lead = introduces(point.chunk, point.chunk.units.index(unit)) and not is_labelled(unit)
    if bare_lead or unit.example or not unit.citable or text.endswith(("?", "？", ":", "：")) or _ASIDE.search(text):
        return False
    cheer = text.endswith(("!", "！")) and len(text.split()) + count_han(text) <= MAX_CHEER_WORDS
    if cheer or _EXAMPLE_LABEL.match(text) or classify_goal(point.chunk, unit) is not None:
        return False
    return len(term_set(text)) >= MIN_POINT_TERMS and len(text) <= MAX_POINT_CHARS and count_han(text) <= MAX_POINT_HAN


def _repeats(one: Point, other: Point) -> bool:
    own, held = term_set(one.text), term_set(other.text)
    if one.unit.cells and other.unit.cells:
        return one.unit is other.unit
    return len(own & held) >= MAX_SHARED * min(len(own), len(held))
