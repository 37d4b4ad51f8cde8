"""Time how soon a running answer ends after it is told to stop, while the model reads and while it writes."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.open_tutor import TracedTutor
from benchmarks.spread import Spread, sum_up

LONGEST_READING_MS, LONGEST_PAUSE_MS = 400.0, 60.0
MOST_PIECES = 8


@dataclass(frozen=True, slots=True)
class StopResult:
    """Milliseconds from the request to stop until the answer's iterator has ended, by what the model was doing."""

    reading_ms: Spread
    writing_ms: Spread


def measure_stops(traced: TracedTutor, questions: Sequence[str], count: int, seed: int) -> StopResult:
    """Stop `count` answers while the model reads its prompt and `count` while it writes.

    Raises ValueError if the questions run out before that, because too few of them ask the model.
    """
    draw = random.Random(seed)
    waits: dict[bool, list[float]] = {True: [], False: []}
    for round_number in range(8 * count):
        while_reading = len(waits[True]) < count if round_number % 2 == 0 else len(waits[False]) >= count
        stopped = stop_answer(traced, questions[round_number % len(questions)], draw, while_reading=while_reading)
        if stopped is not None:
            waits[stopped[0]].append(stopped[1])
        if min(map(len, waits.values())) >= count:
            return StopResult(sum_up(waits[True]), sum_up(waits[False]))
    raise ValueError("too few of the questions are worded by the model: there is nothing to stop")


def stop_answer(
    traced: TracedTutor, question: str, draw: random.Random, *, while_reading: bool
) -> tuple[bool, float] | None:
    """Ask, stop at a random moment, and return (model was still reading, milliseconds to the end of the answer).

    None where the answer was over before: the model was not asked or had said all.
    """
    model = traced.model
    if model is None:
        return None
    flag = threading.Event()
    asked: list[tuple[bool, float]] = []
    timers: list[threading.Timer] = []

    def request() -> None:
        if model.active:
            asked.append((model.pieces == 0, time.perf_counter()))
            flag.set()

    def request_after(wait_ms: float) -> None:
        timers.append(threading.Timer(wait_ms / 1000, request))
        timers[-1].start()

    wanted_piece = draw.randint(1, MOST_PIECES)
    model.on_begin = lambda: request_after(draw.uniform(0, LONGEST_READING_MS)) if while_reading else None
    model.on_piece = lambda count: (
        request_after(draw.uniform(0, LONGEST_PAUSE_MS)) if not while_reading and count == wanted_piece else None
    )
    try:
        for _ in traced.tutor.stream(question, should_stop=flag.is_set):
            pass
        ended = time.perf_counter()
    finally:
        for timer in timers:
            timer.cancel()
            timer.join()
        model.on_begin, model.on_piece = _do_nothing, _ignore_count
    if not asked:
        return None
    was_reading, at = asked[0]
    return was_reading, (ended - at) * 1000


def _do_nothing() -> None:
    pass


def _ignore_count(_count: int) -> None:
    pass
