"""Where a learner stands: mastery of objectives and lessons now, its history, what falls due, and the streak.

Mastery is the chance that something is known and still recalled: the belief that the answers so far justify, times
FSRS's chance of recall at the moment of looking. So it rises with right answers, the more the less they can be
guessed, and falls by itself with time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from statistics import fmean

from tutor.quiz.memory.knowledge import UNSEEN, update_knowledge
from tutor.quiz.memory.schedule import Card, ObjectiveMemory, recall_chance, step_card
from tutor.quiz.memory.schedule import rate_answer as rate
from tutor.quiz.memory.store import IsCurrent, Review, fact_of
from tutor.types import Objective, QuizItem

MASTERED = 0.8
FORECAST_DAYS = 14


class State(StrEnum):
    """How an objective stands: never asked, on its way, known, or to be asked again now."""

    NEW = "new"
    LEARNING = "learning"
    MASTERED = "mastered"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class ObjectiveStanding:
    """Where a learner stands with an objective: mastery in 0..1, when it is due (UTC), how many answers there were."""

    objective: Objective
    state: State
    mastery: float
    due: datetime | None
    reviews: int


@dataclass(frozen=True, slots=True)
class LessonStanding:
    """Where a learner stands with a lesson: its mastery is the mean of its objectives'."""

    document: str
    title: str
    mastery: float
    objectives: tuple[ObjectiveStanding, ...]

    @property
    def mastered(self) -> int:
        """How many objectives are mastered, whether they are due or not."""
        return sum(standing.mastery >= MASTERED for standing in self.objectives)


@dataclass(frozen=True, slots=True)
class DayStanding:
    """The mean mastery of all objectives at the end of a day, and how many answers were given on it."""

    date: date
    mastery: float
    reviews: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a learner stands, how it came so, and what is coming.

    `history` has each day from the first answer on, `forecast` how many items fall due on each of the next days, what
    is overdue counted to the first, and `streak_days` how many days up to today or yesterday had answers.
    """

    lessons: tuple[LessonStanding, ...]
    history: tuple[DayStanding, ...]
    forecast: tuple[tuple[date, int], ...]
    streak_days: int
    mastery: float


class _Trail:
    """What the answers to the items of one objective amount to, as they come in."""

    def __init__(self) -> None:
        self._memory = ObjectiveMemory()
        self._known = UNSEEN
        self.reviews = 0

    def add(self, review: Review) -> None:
        self.reviews += 1
        if self._memory.add(review.answered):
            self._known = update_knowledge(self._known, review.item, review.score)

    @property
    def card(self) -> Card | None:
        return self._memory.card

    def mastery(self, at: datetime) -> float:
        card = self._memory.card
        return 0.0 if card is None else self._known * recall_chance(card, at)


def assess_lessons(
    objectives: Sequence[Objective], reviews: Iterable[Review], at: datetime, is_current: IsCurrent = lambda _: True
) -> tuple[LessonStanding, ...]:
    """Return where a learner stands with each lesson at a moment (UTC), in the order of the objectives.

    An objective is due when the first of its items is that `is_current` says the lessons still teach; without any
    there is nothing to ask, and it is never due.
    """
    trails: dict[str, _Trail] = {}
    items = _ItemCards()
    for review in reviews:
        trails.setdefault(review.item.objective_id, _Trail()).add(review)
        items.add(review)
    due = items.first_due(is_current)
    lessons: dict[str, list[ObjectiveStanding]] = {}
    for objective in objectives:
        trail = trails.get(objective.id)
        standing = _assess_objective(objective, trail, due.get(objective.id), at)
        lessons.setdefault(objective.document, []).append(standing)
    return tuple(
        LessonStanding(document, own[0].objective.title, fmean(o.mastery for o in own), tuple(own))
        for document, own in lessons.items()
    )


def assess_progress(
    objectives: Sequence[Objective],
    reviews: Sequence[Review],
    at: datetime,
    due_times: Iterable[datetime],
    *,
    is_current: IsCurrent = lambda _: True,
    zone: tzinfo = UTC,
) -> Progress:
    """Return a learner's progress at a moment (UTC); days are those of `zone`. `due_times` are of items to be asked."""
    lessons = assess_lessons(objectives, reviews, at, is_current)
    documents = {objective.document for objective in objectives}
    own = [review for review in reviews if review.item.lesson in documents]
    today = at.astimezone(zone).date()
    return Progress(
        lessons=lessons,
        history=trace_history([objective.id for objective in objectives], own, at, zone),
        forecast=forecast_due(due_times, at, zone),
        streak_days=count_streak((review.at.astimezone(zone).date() for review in reviews), today),
        mastery=fmean(o.mastery for lesson in lessons for o in lesson.objectives) if lessons else 0.0,
    )


def trace_history(
    objective_ids: Sequence[str], reviews: Sequence[Review], at: datetime, zone: tzinfo = UTC
) -> tuple[DayStanding, ...]:
    """Return the mean mastery of these objectives at the end of each day since the first review, the last at `at`."""
    by_day: dict[date, list[Review]] = {}
    for review in reviews:
        by_day.setdefault(review.at.astimezone(zone).date(), []).append(review)
    trails: dict[str, _Trail] = {}
    history = []
    today = at.astimezone(zone).date()
    day = min(by_day, default=today + timedelta(days=1))
    while day <= today:
        for review in by_day.get(day, ()):
            trails.setdefault(review.item.objective_id, _Trail()).add(review)
        evening = min(at, datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC))
        total = sum(trails[key].mastery(evening) for key in objective_ids if key in trails)
        history.append(DayStanding(day, total / max(1, len(objective_ids)), len(by_day.get(day, ()))))
        day += timedelta(days=1)
    return tuple(history)


def forecast_due(
    due_times: Iterable[datetime], at: datetime, zone: tzinfo = UTC, days: int = FORECAST_DAYS
) -> tuple[tuple[date, int], ...]:
    """Return how many of these moments fall on each of the next days, those past on the first."""
    today = at.astimezone(zone).date()
    counts = Counter(max(today, due.astimezone(zone).date()) for due in due_times)
    return tuple((day, counts[day]) for day in (today + timedelta(days=n) for n in range(days)))


def count_streak(days: Iterable[date], today: date) -> int:
    """Return how many days in a row had answers, up to today, or up to yesterday while today has none."""
    seen = set(days)
    day = today if today in seen else today - timedelta(days=1)
    streak = 0
    while day in seen:
        streak += 1
        day -= timedelta(days=1)
    return streak


def _assess_objective(
    objective: Objective, trail: _Trail | None, items_due: datetime | None, at: datetime
) -> ObjectiveStanding:
    if trail is None or trail.card is None:
        return ObjectiveStanding(objective, State.NEW, 0.0, None, 0)
    mastery = trail.mastery(at)
    known = State.MASTERED if mastery >= MASTERED else State.LEARNING
    state = State.DUE if items_due is not None and items_due <= at else known
    return ObjectiveStanding(objective, state, mastery, items_due, trail.reviews)


class _ItemCards:
    """The cards of facts as answers come in, each with the item that was asked last."""

    def __init__(self) -> None:
        self._cards: dict[str, Card] = {}
        self._items: dict[str, QuizItem] = {}

    def add(self, review: Review) -> None:
        fact = fact_of(review.item)
        card = step_card(self._cards.get(fact), rate(review.score, review.verdict), review.at)
        self._cards[fact], self._items[fact] = card, review.item

    def first_due(self, is_current: IsCurrent) -> Mapping[str, datetime]:
        """Return by objective when the first of its items is due."""
        due: dict[str, datetime] = {}
        for fact, item in self._items.items():
            if is_current(item):
                moment = self._cards[fact].due
                due[item.objective_id] = min(moment, due.get(item.objective_id, moment))
        return due
