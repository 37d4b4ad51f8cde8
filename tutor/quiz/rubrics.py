"""Make open questions of objectives, with a model answer and rubric points in the lesson's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tutor.quiz.aims import read_subject
from tutor.quiz.askedof import name_object, name_table
from tutor.quiz.asking import Asked, Part, ask_openly, listed_by_author
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.naming import clean_heading, collect_lower_words
from tutor.quiz.generation.pointsplit import split_definition, split_sentence
from tutor.quiz.items import make_item
from tutor.quiz.partwise import ask_partwise, find_numbered_parts
from tutor.quiz.point_search import find_fitting
from tutor.quiz.points import AskLesson, Point, Want, drop_repeats
from tutor.quiz.sections import MAX_LISTED
from tutor.quiz.teaching import LessonWords
from tutor.text.fold import fold
from tutor.types import Chunk, ItemKind, Level, Objective, ObjectiveSource, QuizItem

RULE = "rubric"
# What only the title of the lesson names.
_OF_TITLE = re.compile(
    r"\bof the two\b|\bboth kinds\b|\bfrom the lesson\b|这两[种个类者]|课文中的|本课中的"
    r"|\bare there (?:two|three|four|five) (?:stages|kinds|parts|steps|types|phases|levels)\?"
    r"|(?:分|有)[两三四五][个种](?:阶段|部分|步骤)？",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(r"^What is (?P<name>(?!(?:an?|the)\b)[^?]+)\?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?P<article>an?|the) (?P<name>.+?) (?:is|means|refers to)\b", re.IGNORECASE)
MAX_POINTS, MAX_ALTERNATIVES = 4, 8
MAX_QUOTE_CHARS = 600
_SOME = {"en": " Name at least {n}.", "zh": "请至少说出{n}点。"}
_SOME_DIFFERENCES = {"en": " Name at least {n} differences.", "zh": "请至少说出{n}点不同。"}
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
    """Yield open questions for each objective that its lesson answers: one, or one for each of its parts.

    `ask` answers a question from one lesson, given its document and language, in quotes.
    """
    lessons: dict[tuple[str, str], _Lesson] = {}
    made: set[str] = set()
    for objective in objectives:
        key = (objective.document, objective.language)
        if key not in lessons:
            own = [chunk for chunk in chunks_by_id.values() if (chunk.document, chunk.language) == key]
            lessons[key] = _Lesson(LessonWords(own), collect_lower_words(own))
        for item in _make_for_objective(objective, lessons[key], ask, chunks_by_id):
            if item.id not in made:
                made.add(item.id)
                yield item


def _make_for_objective(
    objective: Objective, lesson: _Lesson, ask: AskLesson, chunks_by_id: Mapping[str, Chunk]
) -> Iterator[QuizItem]:
    """Yield the fullest open question that one passage answers, else those for the parts of an objective.

    Where no single passage answers any, one whose answer several passages make.
    """
    taught = [chunks_by_id[chunk_id] for chunk_id in objective.chunk_ids if chunk_id in chunks_by_id]
    strict = objective.source is not ObjectiveSource.CHECKLIST
    spare: QuizItem | None = None
    scattered: list[Point] = []
    shared = ""
    done = False
    for asked in ask_openly(objective, taught, lesson.lower_words):
        if not listed_by_author(objective) and asked.parts[0].want is Want.MEANING:
            continue  # the items made of definitions ask for those
        found = [find_fitting(part, lesson.words, ask, chunks_by_id, strict=strict) for part in asked.parts]
        points = drop_repeats([point for points in found for point in points]) if all(found) else []
        if _have_one_answer(found):  # one list cannot answer both parts: it is the later one's
            shared, points = asked.parts[0].question, []
        if asked.question == shared:
            continue
        if points and is_counted(asked) and not _fits_citation(points):
            scattered, points = scattered or points, []
        if len({point.chunk.id for point in points}) == 1:
            done = True
            yield _build(objective, asked, points, lesson.words)
            if len(asked.parts) > 1:
                return
        elif points and spare is None and len(asked.parts) == 1:
            spare = _build(objective, asked, keep_citable(points), lesson.words)
    if spare is not None and not done:
        yield spare
    elif not done and not strict:
        scattered = scattered or find_numbered_parts(objective.text, lesson.words)
        for question, points in ask_partwise(scattered, objective.language):
            asked = Asked(question, (Part(question, Want.ACCOUNT),))
            yield _build(objective, asked, keep_citable(points), lesson.words)


def _build(objective: Objective, asked: Asked, points: Sequence[Point], words: LessonWords) -> QuizItem:
    first, *others = asked.parts
    question = asked.question
    if fold(question) != fold(objective.text):  # the author's own question stays
        question = _take_article(question, points[0].text, words)
    question = name_object(question, points, words, objective.language)
    if first.want is Want.DIFFERENCE and not others:
        question = name_table(question, points, words, objective.language)
    if _OF_TITLE.search(question):
        about = clean_heading(points[0].chunk.title)
        question = f"关于“{about}”：{question}" if objective.language == "zh" else f"On “{about}”: {question}"
    counted = is_counted(asked)
    points = points[: MAX_ALTERNATIVES if counted or len(asked.parts) > 1 else MAX_LISTED]
    points = points if counted or others else keep_citable(points)
    compared = first.want is Want.DIFFERENCE and sum(len(point.unit.cells) > 2 for point in points) > 2
    if not counted and not others and (len(points) > MAX_POINTS or compared):
        wanted = _SOME_DIFFERENCES if compared else _SOME
        question += wanted.get(objective.language, wanted["en"]).format(n=2 if compared else 3)
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
        fact=_name_fact(asked, points[0]),
        rule=RULE,
        explanation=text,
        level=level,
        difficulty=difficulty + bool(others),
        points=_word_points(asked, points, objective.language),
    )
    return replace(item, objective=objective.text, objective_id=objective.id)


def _have_one_answer(found: Sequence[Sequence[Point]]) -> bool:
    """Tell whether several parts of a question got the same points."""
    units = [tuple(id(point.unit) for point in points) for points in found]
    return len(found) > 1 and all(units) and len(set(units)) == 1


def is_counted(asked: Asked) -> bool:
    """Tell whether a question asks for a stated number of things."""
    return any(part.count for part in asked.parts)


def keep_citable(points: Sequence[Point]) -> list[Point]:
    """Return the points of the passage that has most of them, as many as one citation shows."""
    counts = Counter(point.chunk.id for point in points)
    most = max(counts, key=lambda chunk_id: counts[chunk_id])
    own = [point for point in points if point.chunk.id == most]
    kept = own[:1]
    for point in own[1:]:
        if _measure_quote([*kept, point]) > MAX_QUOTE_CHARS:
            break
        kept.append(point)
    return kept


def _fits_citation(points: Sequence[Point]) -> bool:
    """Tell whether one citation shows what all points say: they stand in one passage and are not too long."""
    return len({point.chunk.id for point in points}) == 1


def _measure_quote(points: Sequence[Point]) -> int:
    return sum(len(unit.quote or unit.text) for unit in {id(point.unit): point.unit for point in points}.values())


def _word_points(asked: Asked, points: Sequence[Point], language: str) -> list[str]:
    """Return the points as texts, each split into what can be checked alone."""
    if len(points) == 1 and asked.parts[0].want is Want.MEANING:
        for definition in find_definitions([points[0].chunk]):
            if definition.unit is points[0].unit:
                return list(split_definition(definition))
    if len(points) == 1 and not is_counted(asked):
        return list(split_sentence(points[0].text, language))
    return [point.text for point in points]


def _take_article(question: str, told: str, words: LessonWords) -> str:
    """Return "What is tide?" with the article that the lesson writes, or as what the word means."""
    match = _WHAT_IS.match(question)
    if match is None:
        return question
    name = match["name"]
    begun = _ARTICLE.match(told)
    if begun is not None and fold(begun["name"]) == fold(name):
        return f"What is {begun['article'].lower()} {name}?"
    texts = " ".join(chunk.text for chunk in words.chunks)
    before = re.findall(rf"(\w+)?\W+{re.escape(name)}\b", texts, re.IGNORECASE)
    articles = Counter(word.lower() for word in before if word.lower() in ("a", "an", "the"))
    if not articles:
        return question if len(before) > 1 else f"What does “{name}” mean?"
    usual, count = articles.most_common(1)[0]
    return f"What is {usual} {name}?" if 2 * count >= len(before) else question


def _name_fact(asked: Asked, point: Point) -> str:
    """Return what an item tests: a definition's sentence, as for other items made of it, else what is asked."""
    if len(asked.parts) == 1 and asked.parts[0].want is Want.MEANING:
        for definition in find_definitions([point.chunk]):
            if definition.unit is point.unit:
                return definition.sentence
    return f"{RULE} {read_subject(asked.question)}"


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
