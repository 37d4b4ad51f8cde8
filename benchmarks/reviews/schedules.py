"""Ways to choose what is asked on a day; each is told how many questions there are and how they were answered."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tutor.quiz.memory import open_store
from tutor.quiz.memory.learning import Learning
from tutor.types import Chunk, Citation, ItemKind, Level, Location, Objective, ObjectiveSource, QuizItem, Verdict

START = datetime(2026, 1, 5, 18, 0, tzinfo=UTC)
LEARNER = "simulated"
FSRS = "tutor review (FSRS)"


class Schedule(ABC):
    """Chooses objectives that were asked before."""

    @abstractmethod
    def choose(self, day: int, count: int) -> list[int]:
        """Return so many objectives to ask again, the most pressing first."""

    @abstractmethod
    def choose_due(self, day: int) -> list[int]:
        """Return the objectives that are due, however many they are."""

    @abstractmethod
    def record(self, objective: int, day: int, *, right: bool) -> None:
        """Take in an answer."""

    @abstractmethod
    def close(self) -> None:
        """Free what the schedule holds."""


class FixedIntervals(Schedule):
    """The same intervals for everything; a wrong answer starts them again if `restart`, else changes nothing."""

    def __init__(self, intervals: tuple[int, ...], *, restart: bool) -> None:
        self._intervals = intervals
        self._restart = restart
        self._steps: dict[int, int] = {}
        self._due: dict[int, int] = {}

    def choose(self, day: int, count: int) -> list[int]:
        """Return the objectives that have been due the longest; which are due on the day is all the same."""
        del day
        return sorted(self._due, key=lambda objective: (self._due[objective], objective))[:count]

    def choose_due(self, day: int) -> list[int]:
        """Return the objectives whose interval has passed."""
        return [objective for objective in self.choose(day, len(self._due)) if self._due[objective] <= day]

    def record(self, objective: int, day: int, *, right: bool) -> None:
        """Take in an answer."""
        step = self._steps.get(objective, -1)
        step = 0 if self._restart and not right else min(step + 1, len(self._intervals) - 1)
        self._steps[objective] = step
        self._due[objective] = day + self._intervals[step]

    def close(self) -> None:
        """Free nothing."""


class TutorReview(Schedule):
    """What `tutor review` serves, through the learner's real file."""

    def __init__(self, folder: Path, objectives: int) -> None:
        made = [_make_objective(number) for number in range(objectives)]
        self._items = {number: _make_item(objective, number) for number, objective in enumerate(made)}
        self._numbers = {item.fact: number for number, item in self._items.items()}
        self._learning = Learning(open_store(folder / "learning.db"), made, [_CHUNK])

    def choose(self, day: int, count: int) -> list[int]:
        """Return what `tutor review --ahead -n COUNT` serves."""
        due = self._learning.review(LEARNER, START + timedelta(days=day), count, ahead=True)
        return [self._numbers[item.fact] for item in due.items]

    def choose_due(self, day: int) -> list[int]:
        """Return what `tutor review` serves."""
        due = self._learning.review(LEARNER, START + timedelta(days=day))
        return [self._numbers[item.fact] for item in due.items]

    def record(self, objective: int, day: int, *, right: bool) -> None:
        """Record an answer in the file."""
        verdict = Verdict.CORRECT if right else Verdict.INCORRECT
        at = START + timedelta(days=day)
        self._learning.store.record_response(LEARNER, self._items[objective], "x", float(right), verdict, at=at)

    def close(self) -> None:
        """Close the file."""
        self._learning.store.close()


def make_schedule(name: str, folder: Path, objectives: int) -> Schedule:
    """Return a schedule by its name."""
    if name == FSRS:
        return TutorReview(folder, objectives)
    return {
        "1, 3, 7, 14, 30 days": FixedIntervals((1, 3, 7, 14, 30), restart=False),
        "1, 3, 7, 14, 30 days, again from 1": FixedIntervals((1, 3, 7, 14, 30), restart=True),
        "Leitner boxes 1, 2, 4, 8, 16 days": FixedIntervals((1, 2, 4, 8, 16), restart=True),
    }[name]


SCHEDULES = (
    FSRS,
    "1, 3, 7, 14, 30 days",
    "1, 3, 7, 14, 30 days, again from 1",
    "Leitner boxes 1, 2, 4, 8, 16 days",
)
_CITED = Citation(1, "Invented.", "Invented", "invented.md", "Invented", (), "en", Location(1, 1), "c1")
_CHUNK = Chunk("c1", "invented.md", "Invented", (), "en", "Invented.", (), Location(1, 1))


def _make_objective(number: int) -> Objective:
    return Objective(
        f"o{number}", f"Say {number}", "invented.md", "Invented", "en", ObjectiveSource.GOAL, ("c1",), _CITED
    )


def _make_item(objective: Objective, number: int) -> QuizItem:
    return QuizItem(
        id=f"i{number:03d}",
        kind=ItemKind.CLOZE,
        question=f"What is {number}?",
        choices=None,
        answer="x",
        explanation="",
        lesson="invented.md",
        language="en",
        citation=_CITED,
        difficulty=2,
        level=Level.REMEMBER,
        fact=f"f{number:03d}",
        rule="invented",
        objective=objective.text,
        objective_id=objective.id,
    )
