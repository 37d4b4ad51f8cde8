"""Find what a learner should be able to say or do after each lesson, and the passages that teach it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.aims import read_subject
from tutor.quiz.goals import find_goals
from tutor.quiz.items import cite_units, hash_texts
from tutor.quiz.spoken_topics import FindTerms, Topic
from tutor.quiz.teaching import FindPassages, LessonWords, find_teaching
from tutor.quiz.topics import find_topics
from tutor.types import Chunk, Objective, ObjectiveSource

FEW_GOALS = 4  # with fewer of the author's own, what the text is built of is taken too
MAX_SHARED = 0.75  # of the words of two objectives of one lesson


def find_objectives(
    chunks: Sequence[Chunk], find: FindPassages | None = None, *, find_terms: FindTerms = lambda _: ()
) -> tuple[Objective, ...]:
    """Return the objectives of all lessons, in order: the author's checklist and goals, else topics of the text.

    `find` searches the lessons for a text and helps to find what teaches an objective; without it, words alone do.
    `find_terms` names the terms of the field in a text.
    """
    lessons = group_lessons(chunks)
    alone = len({document for document, _ in lessons}) == 1
    return tuple(
        objective for own in lessons.values() for objective in _find_in_lesson(own, find, find_terms, alone=alone)
    )


def group_lessons(chunks: Iterable[Chunk]) -> dict[tuple[str, str], list[Chunk]]:
    """Return the chunks of each lesson, which is a document in one language, in order."""
    lessons: dict[tuple[str, str], list[Chunk]] = {}
    for chunk in chunks:
        lessons.setdefault((chunk.document, chunk.language), []).append(chunk)
    return lessons


def _find_in_lesson(
    chunks: Sequence[Chunk], find: FindPassages | None, find_terms: FindTerms, *, alone: bool
) -> Iterator[Objective]:
    goals = list(find_goals(chunks, alone=alone))
    goals.sort(key=lambda goal: goal[3] is not ObjectiveSource.CHECKLIST)
    kept = _drop_repeats(goals)
    if len(kept) < FEW_GOALS:
        kept = _drop_repeats([*kept, *find_topics(chunks, find_terms)])
    words = LessonWords(chunks)
    for text, unit, chunk, source in kept:
        stated = chunk.id if source in (ObjectiveSource.CHECKLIST, ObjectiveSource.GOAL) else ""
        taught = find_teaching(text, stated, words, find)
        if not stated:  # a topic is taught where it stands
            taught = tuple(dict.fromkeys((chunk.id, *taught)))
        yield Objective(
            id=hash_texts(chunk.document, chunk.language, text),
            text=text,
            document=chunk.document,
            title=chunk.title,
            language=chunk.language,
            source=source,
            chunk_ids=taught,
            citation=cite_units(chunk, unit),
        )


def _drop_repeats(found: Sequence[Topic]) -> list[Topic]:
    """Leave out what says nearly the same as one before it."""
    kept: list[Topic] = []
    held: list[frozenset[str]] = []
    for topic in found:
        own = term_set(read_subject(topic[0]))
        if own and not any(_is_repeat(own, other) for other in held):
            kept.append(topic)
            held.append(own)
    return kept


def _is_repeat(own: frozenset[str], other: frozenset[str]) -> bool:
    return len(own & other) >= MAX_SHARED * len(own | other)
