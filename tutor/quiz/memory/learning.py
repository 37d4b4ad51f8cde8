"""What one index and the learners' file say together: the checklist, what is to be asked today, and progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from tutor.errors import TutorError
from tutor.quiz.memory.currency import TaughtText
from tutor.quiz.memory.mastery import (
    LessonStanding,
    Progress,
    assess_lessons,
    assess_progress,
    count_streak,
    forecast_due,
)
from tutor.quiz.memory.store import Store
from tutor.text.fold import fold
from tutor.types import Chunk, Objective, QuizItem

_MAX_NAMED = 8


@dataclass(frozen=True, slots=True)
class DueItems:
    """The items to be asked now, how many are due in all, and when the next one falls due (UTC)."""

    items: tuple[QuizItem, ...]
    total: int
    next_due: datetime | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many items fall due on each of the next days, overdue ones on the first, and for how many days in a row
    something was answered."""

    forecast: tuple[tuple[date, int], ...]
    streak_days: int


class Learning:
    """What learners remember of the lessons of one index. Safe to share between threads.

    Moments are passed in, in UTC. Methods raise StoreError where the learners' file cannot be read.
    """

    def __init__(self, store: Store, objectives: Sequence[Objective], chunks: Sequence[Chunk]) -> None:
        self.store = store
        self.taught = tuple(chunks)
        self._objectives = tuple(objectives)
        self._taught = TaughtText(chunks)

    def checklist(self, learner: str, at: datetime, *, lesson: str | None = None) -> tuple[LessonStanding, ...]:
        """Return what each lesson expects, and where the learner stands with it.

        `lesson` is a part of the paths or titles of the wanted ones. Raises TutorError if none has it.
        """
        return assess_lessons(self._choose(lesson), self.store.reviews(learner), at, self._taught.is_current)

    def review(self, learner: str, at: datetime, limit: int | None = None, *, ahead: bool = False) -> DueItems:
        """Return up to `limit` items that are due and still taught, those first whose review brings the most.

        With `ahead`, items that are not due yet too, for one who has time for just so many questions a day.
        """
        due_times = self.store.due_times(learner, self._taught.is_current)
        items = self.store.due_items(learner, at, limit, self._taught.is_current, ahead=ahead)
        renewed = [found for item in items if (found := self._taught.renew(item)) is not None]
        return DueItems(
            items=tuple(renewed),
            total=sum(due <= at for due in due_times),
            next_due=next((due for due in due_times if due > at), None),
        )

    def is_taught(self, item: QuizItem) -> bool:
        """Tell whether the lessons still have the words that an item cites."""
        return self._taught.is_current(item)

    def look_ahead(self, learner: str, at: datetime, zone: tzinfo = UTC) -> Outlook:
        """Return what is coming and the streak, as `progress` does, without the history; days are those of `zone`."""
        answered = (review.at.astimezone(zone).date() for review in self.store.reviews(learner))
        return Outlook(
            forecast=forecast_due(self.store.due_times(learner, self._taught.is_current), at, zone),
            streak_days=count_streak(answered, at.astimezone(zone).date()),
        )

    def progress(self, learner: str, at: datetime, zone: tzinfo = UTC, *, lesson: str | None = None) -> Progress:
        """Return the learner's mastery, its history, what is coming and the streak; days are those of `zone`.

        `lesson` as in `checklist`.
        """
        objectives = self._choose(lesson)
        documents = {objective.document for objective in objectives}

        def is_wanted(item: QuizItem) -> bool:
            return item.lesson in documents and self._taught.is_current(item)

        return assess_progress(
            objectives,
            self.store.reviews(learner),
            at,
            self.store.due_times(learner, is_wanted),
            is_current=self._taught.is_current,
            zone=zone,
        )

    def _choose(self, lesson: str | None) -> Sequence[Objective]:
        if lesson is None:
            return self._objectives
        wanted = fold(lesson)
        named = {o.document for o in self._objectives if wanted in fold(o.document) or wanted in fold(o.title)}
        if not named:
            titles = list(dict.fromkeys(objective.title for objective in self._objectives))
            remedy = f"Name one of: {'; '.join(titles[:_MAX_NAMED])}." if titles else ""
            raise TutorError(f"No lesson with objectives has {lesson!r} in its path or title.", remedy)
        return [objective for objective in self._objectives if objective.document in named]
