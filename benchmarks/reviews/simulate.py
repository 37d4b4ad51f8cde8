"""Sixty days of a simulated learner: as many new and old questions each day, whichever way they are chosen."""

from __future__ import annotations

import random
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from benchmarks.reviews.memories import MEMORIES, answer
from benchmarks.reviews.schedules import make_schedule

DAYS = 60
OBJECTIVES = 200
NEW_PER_DAY = 10
LATER_DAYS = 30


@dataclass(frozen=True, slots=True)
class Course:
    """How a learner fared: mean recall of all objectives on each evening, and 30 days after the last question."""

    recall: tuple[float, ...]
    recall_later: float
    answers: int


def simulate_learner(schedule_name: str, memory_name: str, reviews_per_day: int | None, seed: int) -> Course:
    """Return the course of one learner; the memories, and the luck of each answer, are the same for every schedule.

    `reviews_per_day` questions are asked again each day, due or not; None asks what is due.
    """
    rng = random.Random(f"{seed} {memory_name}")
    memories = [MEMORIES[memory_name](rng) for _ in range(OBJECTIVES)]
    luck = [random.Random(f"{seed} {memory_name} {number}") for number in range(OBJECTIVES)]
    recall = []
    answers = 0
    with tempfile.TemporaryDirectory() as folder:
        schedule = make_schedule(schedule_name, Path(folder), OBJECTIVES)
        for day in range(DAYS):
            asked = schedule.choose_due(day) if reviews_per_day is None else schedule.choose(day, reviews_per_day)
            fresh = range(min(OBJECTIVES, day * NEW_PER_DAY), min(OBJECTIVES, (day + 1) * NEW_PER_DAY))
            for number in (*asked, *fresh):
                right = answer(memories[number], day, luck[number], first=number in fresh)
                schedule.record(number, day, right=right)
                answers += 1
            # The evening after: what was asked today is half a day old.
            recall.append(fmean(memory.recall(day + 0.5) for memory in memories))
        schedule.close()
    return Course(tuple(recall), fmean(memory.recall(DAYS - 1 + LATER_DAYS) for memory in memories), answers)
