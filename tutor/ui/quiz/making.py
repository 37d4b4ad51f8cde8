"""A quiz being made in a thread: questions are drawn, spares for wrong answers found, and its beginning is stored."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutor.types import ItemKind, QuizItem
from tutor.ui.work import Progress, Work

if TYPE_CHECKING:
    from tutor.study import Study

_MAX_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a learner wants to be asked; nothing named is anything."""

    count: int
    lessons: tuple[str, ...] = ()
    kinds: tuple[ItemKind, ...] = ()
    language: str | None = None
    objective_id: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A quiz that was made: its id, how many questions it has and how many were wanted."""

    session_id: str
    count: int
    wanted: int


class QuizMaking(Work[Made]):
    """The making of a quiz; one that is dropped leaves nothing behind."""

    def __init__(
        self, study: Study, learner: str, draw: Callable[[Progress], Sequence[QuizItem]], wanted: int | None = None
    ) -> None:
        self._study = study
        self._learner = learner
        self._draw = draw
        self._wanted = wanted
        self._is_dropped = False
        super().__init__(self._make)

    def drop(self) -> None:
        """Let nothing come of it; returns at once."""
        self._is_dropped = True

    def _make(self, progress: Progress) -> Made:
        items = self._draw(progress)
        taking = self._study.start_quiz(items, self._learner, progress=progress)
        if not self._is_dropped:
            taking.begin()
        if self._is_dropped:
            self._study.drop_quiz(taking.session, self._learner)
        return Made(taking.session.id, len(items), self._wanted or len(items))


def make_quiz(study: Study, learner: str, wishes: Wishes) -> QuizMaking:
    """Start the making of a quiz by wishes, each time another one."""
    seed = random.SystemRandom().randrange(_MAX_SEED)

    def draw(progress: Progress) -> Sequence[QuizItem]:
        return study.make_quiz(
            wishes.count,
            seed=seed,
            lesson=wishes.lessons,
            kinds=wishes.kinds,
            language=wishes.language,
            objective_id=wishes.objective_id,
            progress=progress,
        ).items

    return QuizMaking(study, learner, draw, wishes.count)


def repeat_items(study: Study, learner: str, items: Sequence[QuizItem]) -> QuizMaking:
    """Start the making of a quiz that asks these questions again."""
    return QuizMaking(study, learner, lambda _: items)
