"""All items that can be made of the lessons, judged when they are first drawn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.errors import TutorError
from tutor.quiz.draw import Candidate, Promise, Quiz, draw_quiz
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.validate import validate_item
from tutor.text.fold import fold
from tutor.types import ItemKind, Objective, ObjectiveSource, QuizItem

Progress = Callable[[str, int, int], None]
MAX_NAMED = 8  # lessons in an error


@dataclass(frozen=True, slots=True)
class LessonName:
    """A lesson's path and title, by which a learner may name it."""

    document: str
    title: str


class Pool:
    """The candidates of an index and what was found of them. Safe to share between threads."""

    def __init__(self, candidates: Sequence[Candidate], objectives: Sequence[Objective], lessons: Lessons) -> None:
        items = (candidate for candidate in candidates if isinstance(candidate, QuizItem))
        self.candidates = tuple({item.id: item for item in items}.values())
        self._promises = tuple(_remember(promise) for promise in candidates if isinstance(promise, Promise))
        self._wanted = {o.id: o for o in objectives if o.source is ObjectiveSource.CHECKLIST}
        self._lessons = lessons
        self._reasons: dict[str, str] = {}
        self._lock = threading.Lock()
        self._names = tuple(
            LessonName(document, title)
            for document, title in dict.fromkeys((c.document, c.title) for c in lessons.chunks)
        )

    def judge(self, item: QuizItem) -> str:
        """Return why an item is not fit to be asked, "" if it is; remembered by its id."""
        with self._lock:
            reason = self._reasons.get(item.id)
            if reason is None:
                reason = self._reasons[item.id] = validate_item(item, self._lessons)
        return reason

    def draw(
        self,
        count: int,
        seed: int,
        *,
        lesson: str | Sequence[str] | None = None,
        kinds: Sequence[ItemKind] = (),
        language: str | None = None,
        objective_id: str = "",
        progress: Progress | None = None,
    ) -> Quiz:
        """Draw a quiz of up to `count` valid items, the same for the same seed and lessons.

        `lesson` is a document's path, its title or a part of either that only one has, or several of these. Raises
        TutorError where it is none, or the lessons have no item of the kinds, the language and the objective.
        """
        named = (lesson,) if isinstance(lesson, str) else lesson or ()
        documents = {find_lesson(name, self._names) for name in named if name}
        every: tuple[Candidate, ...] = (*self.candidates, *self._promises)
        chosen = [
            item
            for item in every
            if (not documents or item.lesson in documents)
            and (not kinds or item.kind in kinds)
            and (language is None or item.language == language)
            and (not objective_id or item.objective_id == objective_id)
        ]
        if not chosen:
            raise self._explain_nothing(language, kinds)
        wanted = [id for id, o in self._wanted.items() if not documents or o.document in documents]

        def report(done: int) -> None:
            if progress is not None:
                progress("Choosing questions", done, count)

        report(0)
        return draw_quiz(chosen, count, seed, self.judge, wanted=wanted, report=report)

    def _explain_nothing(self, language: str | None, kinds: Sequence[ItemKind]) -> TutorError:
        languages = sorted({item.language for item in self.candidates})
        if language is not None and language not in languages:
            return TutorError(
                f"The lessons have no questions in the language {language!r}.",
                f"Choose one of: {', '.join(languages)}." if languages else "Add lessons with more text.",
            )
        asked = f" of the kind {', '.join(kinds)}" if kinds else ""
        return TutorError(f"No questions{asked} can be made of these lessons.", "Choose other lessons or kinds.")


def _remember(promise: Promise) -> Promise:
    """Return a promise that is kept only once."""
    return replace(promise, make=lru_cache(maxsize=1)(promise.make))


def find_lesson(name: str, lessons: Sequence[LessonName]) -> str:
    """Return the document that a path, a title, or a part of one of them names.

    Raises TutorError, naming what there is, where none or several do.
    """
    wanted = fold(name).strip()
    for texts in ("document", "title"):
        same = list(dict.fromkeys(x.document for x in lessons if fold(getattr(x, texts)) == wanted))
        if len(same) == 1:
            return same[0]
    parts = [x for x in lessons if wanted in fold(x.document) or wanted in fold(x.title)]
    found = list(dict.fromkeys(x.document for x in parts))
    if len(found) == 1:
        return found[0]
    shown = parts or lessons
    listed = [f"{x.document} ({x.title})" for x in {x.document: x for x in reversed(shown)}.values()][::-1]
    more = f" and {len(listed) - MAX_NAMED} more" if len(listed) > MAX_NAMED else ""
    what = "Several lessons are" if found else "No lesson is"
    raise TutorError(f"{what} named {name!r}.", f"Name one of: {', '.join(listed[:MAX_NAMED])}{more}.")
