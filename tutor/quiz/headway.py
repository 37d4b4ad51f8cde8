"""How far a quiz is: which of its questions a turn asks, what is to be tried again, and the share that is done."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.quiz.session import MAX_RETRIES, Session, Turn


@dataclass(frozen=True, slots=True)
class Headway:
    """Where a turn of a quiz stands.

    `number` of `total` questions counts each once, however often it is tried; of a further try it is how many were
    answered at least once. `waiting` further tries are to come, this one aside. `share` in 0..1 never falls.
    """

    number: int
    total: int
    waiting: int
    share: float


def measure_headway(session: Session, turn: Turn) -> Headway:
    """Return how far a quiz is at a turn: the one that is to be answered, or the one that was answered last."""
    tried = list(dict.fromkeys(entry.turn.origin for entry in session.answered))
    left = {waiting.origin: waiting.attempt for waiting in session.queue}
    origins = {*tried, *left}
    is_first = turn.attempt == 0 and turn.origin not in tried
    return Headway(
        number=len(tried) + is_first,
        total=len(origins),
        waiting=sum(waiting.attempt > 0 for waiting in session.queue if waiting != turn),
        share=sum(left.get(origin, 1 + MAX_RETRIES) for origin in origins) / ((1 + MAX_RETRIES) * max(1, len(origins))),
    )
