"""When an answer should be asked for again: FSRS-6 over the log of answers, with the clock as an argument.

A card follows from the log alone: `replay_item` and `ObjectiveMemory` are its only makers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tutor.types import Verdict

if TYPE_CHECKING:
    from fsrs import Scheduler

DESIRED_RETENTION = 0.9
# A night counts as a day: who studies every evening, a little earlier than the last, is served and counted daily.
DAY_BEGINS_EARLY = timedelta(hours=6)
SITTING = timedelta(days=1) - DAY_BEGINS_EARLY
GAIN_HORIZON = timedelta(days=60)
# Changes whenever the same log would give other cards.
RULES = "fsrs-6 default parameters, retention 0.9, rules 1"
_FLAWLESS_FACTS = 3
_HARD_SCORE = 0.5
_GOOD_SCORE = 0.85


class Rating(IntEnum):
    """How well something was recalled, in FSRS's own numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Answered:
    """What the schedule needs of an answer: which fact was asked for, how well it was given, and when (UTC)."""

    fact: str
    score: float
    verdict: Verdict
    at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """The memory of one item or objective: stability in days, difficulty in 1..10, times in UTC.

    `reviews` counts what changed the card, `lapses` how often it was rated "again".
    """

    stability: float
    difficulty: float
    due: datetime
    last_review: datetime
    reviews: int
    lapses: int


def require_utc(at: datetime) -> datetime:
    """Return a moment in UTC. Raises ValueError for one that is naive or of another zone."""
    if at.tzinfo is None or at.utcoffset() != timedelta(0):
        raise ValueError("a moment must be timezone-aware and in UTC")
    return at.astimezone(UTC)


def rate_answer(score: float, verdict: Verdict) -> Rating:
    """Return the rating of one answer: right is good; partly right is hard from half of the points on, else again.

    Never easy: one right answer does not say how easily it came.
    """
    if verdict is Verdict.CORRECT:
        return Rating.GOOD
    return Rating.HARD if verdict is Verdict.PARTLY and score >= _HARD_SCORE else Rating.AGAIN


def rate_sitting(scores: Sequence[float]) -> Rating:
    """Return the rating of an objective by the first answers to each of its facts in one sitting.

    The mean decides, so their order does not; three facts or more without a fault are easy.
    """
    mean = sum(scores) / len(scores)
    if mean >= 1.0 and len(scores) >= _FLAWLESS_FACTS:
        return Rating.EASY
    if mean >= _GOOD_SCORE:
        return Rating.GOOD
    return Rating.HARD if mean >= _HARD_SCORE else Rating.AGAIN


@lru_cache(maxsize=50_000)  # the app looks at the same log again and again
def step_card(card: Card | None, rating: Rating, at: datetime) -> Card:
    """Return the card after a review; None is one that was never reviewed. The same input gives the same card."""
    from fsrs import Card as FsrsCard
    from fsrs import Rating as FsrsRating
    from fsrs import State

    at = require_utc(at)
    before = FsrsCard(card_id=0, due=at)
    if card is not None:
        before = FsrsCard(0, State.Review, None, card.stability, card.difficulty, card.due, card.last_review)
    after, _ = _scheduler().review_card(before, FsrsRating(int(rating)), at + DAY_BEGINS_EARLY)
    if after.stability is None or after.difficulty is None:
        raise AssertionError("a reviewed card has a stability and a difficulty")
    return Card(
        stability=after.stability,
        difficulty=after.difficulty,
        due=after.due - 2 * DAY_BEGINS_EARLY,
        last_review=at,
        reviews=(card.reviews if card else 0) + 1,
        lapses=(card.lapses if card else 0) + (rating is Rating.AGAIN),
    )


def replay_item(answers: Iterable[Answered]) -> Card | None:
    """Return the card of a fact after all answers to its items, in their order; each answer is a review."""
    card = None
    for answer in answers:
        card = step_card(card, rate_answer(answer.score, answer.verdict), answer.at)
    return card


def replay_objective(answers: Iterable[Answered]) -> Card | None:
    """Return the card of an objective after all answers to its items, in their order."""
    memory = ObjectiveMemory()
    for answer in answers:
        memory.add(answer)
    return memory.card


class ObjectiveMemory:
    """The card of an objective as answers to its items come in: one review for each sitting.

    An objective holds several facts, asked for in one go. Each answer as a review of its own would let their order
    decide and count a quiz of five items as five repetitions, so a sitting is rated as a whole.
    """

    def __init__(self) -> None:
        self.card: Card | None = None
        self._settled: Card | None = None
        self._begun: datetime | None = None
        self._scores: dict[str, float] = {}

    def add(self, answer: Answered) -> bool:
        """Take an answer in; False for a fact asked for again in the same sitting.

        It was explained a moment ago, so its answer is no evidence of memory.
        """
        if self._begun is None or answer.at - self._begun >= SITTING:
            self._settled, self._begun, self._scores = self.card, answer.at, {}
        if answer.fact in self._scores:
            return False
        self._scores[answer.fact] = answer.score
        self.card = step_card(self._settled, rate_sitting(list(self._scores.values())), answer.at)
        return True


def recall_chance(card: Card, at: datetime) -> float:
    """Return FSRS's chance in 0..1 that what the card stands for is recalled at a moment, by parts of days."""
    decay, factor = _forgetting()
    days = max(0.0, (require_utc(at) - card.last_review) / timedelta(days=1))
    return float((1 + factor * days / card.stability) ** decay)


def gain_of_review(card: Card, at: datetime) -> float:
    """Return by how much a review now would raise the expected chance of recall 60 days later.

    Where not everything can be asked, this order serves better than the lowest chance of recall first, which spends the
    time on what is forgotten again soon (measured: benchmarks/reviews).
    """
    later = at + GAIN_HORIZON
    chance = recall_chance(card, at)
    recalled = recall_chance(step_card(card, Rating.GOOD, at), later)
    failed = recall_chance(step_card(card, Rating.AGAIN, at), later)
    return chance * recalled + (1 - chance) * failed - recall_chance(card, later)


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    # Whole days only: within a quiz a wrong answer comes back at once. No fuzz: the same log, the same cards.
    return Scheduler(desired_retention=DESIRED_RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


@cache
def _forgetting() -> tuple[float, float]:
    """Return the exponent and the factor of FSRS-6's forgetting curve, R = (1 + factor × days / stability) ^ decay."""
    decay = -_scheduler().parameters[20]
    return decay, 0.9 ** (1 / decay) - 1
