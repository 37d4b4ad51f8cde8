"""Say of what an open question asks: whose examples or advantages, and from which table a difference is taken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.disagreements.intervals import find_intervals
from tutor.answering.form import term_set
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.naming import collect_lower_words, lower_name, name_topic
from tutor.quiz.points import Point
from tutor.quiz.teaching import LessonWords
from tutor.text.fold import fold

_FROM_LESSON = r"(?: from the lesson| in the lesson)?"
_LISTED = (
    r"(?:(?:real[- ]world|real[- ]life|practical|concrete|main|key) )?(?:examples?|advantages?|disadvantages?"
    r"|benefits?|drawbacks?|uses?|applications?|use cases?|limitations?|challenges?|reasons?|risks?|pros|cons)"
)
_HAN_LISTED = (
    r"(?:真实世界的?|现实(?:世界)?的?|实际的?|具体的?)*(?:例子|示例|实例|案例|优点|优势|缺点|好处|用途|应用|局限"
    r"|挑战|原因|风险)"
)
_BARE = re.compile(
    rf"^(?P<head>(?:on “[^”]+”: )?(?:name|list|give|state|mention)(?: at least)? (?:\d|two|three|four|five|six|some)"
    rf" (?P<what>{_LISTED})){_FROM_LESSON}\.$",
    re.IGNORECASE,
)
_HAN_BARE = re.compile(
    rf"^(?P<head>(?:关于“[^”]+”：)?请?(?:举出|说出|列出|列举|给出)(?:至少)?(?P<count>[两二三四五六\d][个种条项点类]?))"
    rf"(?:课文中的|本课中的)?(?P<what>{_HAN_LISTED})。$"
)


def lacks_object(question: str) -> bool:
    """Tell whether a question wants examples, advantages and the like, and does not say of what."""
    return _BARE.match(question) is not None or _HAN_BARE.match(question) is not None


def name_object(question: str, points: Sequence[Point], words: LessonWords, language: str) -> str:
    """Return a question for examples or advantages with what they are of; another question as it is.

    They are of the term of the lesson that all points name, else of the topic of their section.
    """
    match = (_HAN_BARE if language == "zh" else _BARE).match(question)
    if match is None:
        return question
    topic = _find_shared_term(points, words)
    section = name_topic(points[0].chunk.heading, points[0].chunk.title, language)
    if language == "zh":
        told = f"{topic}的{match['what']}" if topic else f"“{section}”中的{match['what']}"
        return f"{match['head']}课文中的{told}。"
    if topic:
        return f"{match['head']} of {topic} from the lesson."
    return f"{match['head']} that the lesson gives under “{section}”."


def name_table(question: str, points: Sequence[Point], words: LessonWords, language: str) -> str:
    """Return a question for a difference that one row tells with its table named, if figures of it stand elsewhere."""
    if len(points) != 1 or not points[0].unit.cells or not _is_told_elsewhere(points[0], words):
        return question
    table = name_topic(points[0].chunk.heading, points[0].chunk.title, language)
    if not table:
        return question
    if language == "zh":
        return f"根据表格“{table}”，{question}"
    return f"According to the table “{table}”, {question[:1].lower()}{question[1:]}"


def _find_shared_term(points: Sequence[Point], words: LessonWords) -> str:
    """Return the term defined by the lesson that all points hold, as it stands within a sentence."""
    shared = frozenset.intersection(*(term_set(point.text) for point in points))
    if not shared:
        return ""
    lower_words = collect_lower_words(words.chunks)
    terms = [d.term for d in find_definitions(words.chunks) if term_set(d.term) and term_set(d.term) <= shared]
    return lower_name(max(terms, key=lambda term: len(term_set(term))), lower_words) if terms else ""


def _is_told_elsewhere(point: Point, words: LessonWords) -> bool:
    """Tell whether a unit outside a row's table gives figures for what the row is about."""
    name = fold(point.unit.cells[0])
    about = term_set(name)
    if not about or not find_intervals(" ".join(point.unit.cells[1:])):
        return False
    return any(
        unit.citable
        and unit.header != point.unit.header
        and about <= term_set(f"{unit.text} {unit.lead}")
        and find_intervals(unit.text)
        for chunk in words.chunks
        for unit in chunk.units
    )
