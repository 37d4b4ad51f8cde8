"""Time the stages of an answer from outside: functions of the tutor are wrapped while a measurement runs."""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

UNDERSTAND, PREPARE, ENCODE, SEARCH = "understand the question", "prepare the query", "encode", "search"
SCORE, DECIDE, COMPOSE, COMPARE = "score evidence", "decide", "choose and compose", "look for disagreement"
PREFILL, DECODE, CHECK, OTHER = "model reads the prompt", "model writes", "check sentences", "other"
STAGES = (UNDERSTAND, PREPARE, ENCODE, SEARCH, SCORE, DECIDE, COMPOSE, PREFILL, DECODE, CHECK, COMPARE)
# What is timed: where the function is looked up when it is called, and the stage that it belongs to.
TARGETS: tuple[tuple[str, str, str], ...] = (
    ("tutor.answering.answerer", "read_typed", UNDERSTAND),
    ("tutor.answering.answerer", "follow_conversation", UNDERSTAND),
    ("tutor.answering.answerer", "read_question", UNDERSTAND),
    ("tutor.retrieval.search", "prepare_query", PREPARE),
    ("tutor.index.encoder", "SentenceEncoder.encode", ENCODE),
    ("tutor.retrieval.search", "search_passages", SEARCH),
    ("tutor.answering.answerer", "score_units", SCORE),
    ("tutor.answering.answerer", "decide", DECIDE),
    ("tutor.answering.answerer", "choose_blocks", COMPOSE),
    ("tutor.answering.answerer", "compose_blocks", COMPOSE),
    ("tutor.answering.wording", "check_sentence", CHECK),
    ("tutor.answering.answerer", "find_disagreements", COMPARE),
)


class StageClock:
    """Milliseconds that each stage took itself, without the stages that it called. For one thread."""

    def __init__(self) -> None:
        self.spent_ms: dict[str, float] = {}
        self._inner_ms: list[float] = []

    def reset(self) -> None:
        """Forget what was measured."""
        self.spent_ms = {}

    @contextmanager
    def measure(self, stage: str) -> Iterator[None]:
        """Count the time inside the block for a stage, and not for the stage around it."""
        began = time.perf_counter()
        self._inner_ms.append(0.0)
        try:
            yield
        finally:
            elapsed_ms = (time.perf_counter() - began) * 1000
            own_ms = elapsed_ms - self._inner_ms.pop()
            self.spent_ms[stage] = self.spent_ms.get(stage, 0.0) + own_ms
            if self._inner_ms:
                self._inner_ms[-1] += elapsed_ms


def find_target(module: str, path: str) -> tuple[Any, str, Callable[..., Any]]:
    """Return (owner, attribute, function) of a target. Raises AttributeError where the tutor has no such function."""
    owner: Any = importlib.import_module(module)
    *outer, name = path.split(".")
    for part in outer:
        owner = getattr(owner, part)
    return owner, name, getattr(owner, name)


@contextmanager
def watch_stages(clock: StageClock) -> Iterator[None]:
    """Time every target with the clock inside the block. Raises AttributeError for a target that is gone."""
    with ExitStack() as stack:
        for module, path, stage in TARGETS:
            owner, name, function = find_target(module, path)
            stack.enter_context(mock.patch.object(owner, name, _time_calls(function, clock, stage)))
        yield


def _time_calls(function: Callable[..., Any], clock: StageClock, stage: str) -> Callable[..., Any]:
    @functools.wraps(function)
    def timed(*arguments: Any, **options: Any) -> Any:
        with clock.measure(stage):
            return function(*arguments, **options)

    return timed
