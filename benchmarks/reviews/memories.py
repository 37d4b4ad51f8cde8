"""Simulated memories with a known forgetting curve; none of them is the one that FSRS assumes."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

GUESS = 0.1
FIRST_RIGHT = 0.6


class Memory(Protocol):
    """What is remembered of one objective. Times are days since the beginning."""

    def recall(self, day: float) -> float:
        """Return the chance in 0..1 of recall, 0 before the first practice."""

    def practise(self, day: float, *, recalled: bool) -> None:
        """Take in an answer and the explanation that follows it."""


@dataclass(slots=True)
class PowerLawMemory:
    """Recall (1 + days / scale) ^ -decay; each objective has its own decay, scale and growth.

    A recalled answer makes the scale grow, the more the nearer it was to being forgotten; a failed one shrinks it.
    """

    decay: float
    first_scale: float
    growth: float
    scale: float = 0.0
    last: float | None = None

    def recall(self, day: float) -> float:
        """Return the chance of recall."""
        return 0.0 if self.last is None else (1 + (day - self.last) / self.scale) ** -self.decay

    def practise(self, day: float, *, recalled: bool) -> None:
        """Take in an answer."""
        if self.last is None:
            self.scale = self.first_scale * (1.5 if recalled else 1.0)
        elif recalled:
            self.scale *= 1 + self.growth * (1 - self.recall(day)) ** 0.7
        else:
            self.scale = max(self.first_scale, 0.4 * self.scale)
        self.last = day


@dataclass(slots=True)
class ActivationMemory:
    """ACT-R's base-level activation with Pavlik and Anderson's spacing effect (Cognitive Science 29, 2005).

    Each practice leaves a trace that decays as a power of time, the faster the more active the memory was; the
    parameters are theirs, the decay's constant differs between objectives.
    """

    intercept: float
    scale: float = 0.217
    threshold: float = -0.704
    noise: float = 0.255
    seconds_per_day: float = 86_400 * 0.025  # time between sessions passes more slowly in the model
    traces: list[tuple[float, float]] = field(default_factory=list)

    def recall(self, day: float) -> float:
        """Return the chance of recall."""
        if not self.traces:
            return 0.0
        return 1 / (1 + math.exp((self.threshold - self._activation(day)) / self.noise))

    def practise(self, day: float, *, recalled: bool) -> None:
        """Take in an answer; a failed one is studied all the same."""
        active = math.exp(self._activation(day)) if self.traces else 0.0
        del recalled  # the explanation leaves the same trace
        self.traces.append((day, self.scale * active + self.intercept))

    def _activation(self, day: float) -> float:
        return math.log(sum(max(60.0, (day - when) * self.seconds_per_day) ** -decay for when, decay in self.traces))


def make_power_law(rng: random.Random, spread: float) -> Memory:
    """Return a memory of an objective drawn at random; `spread` is the log standard deviation of its first scale."""
    return PowerLawMemory(
        decay=rng.uniform(0.25, 0.6),
        first_scale=rng.lognormvariate(math.log(1.5), spread),
        growth=rng.lognormvariate(math.log(4.0), 0.7 * spread),
    )


def make_activation(rng: random.Random) -> Memory:
    """Return a memory of an objective drawn at random by ACT-R."""
    return ActivationMemory(intercept=max(0.08, rng.gauss(0.177, 0.05)))


UNLIKE, ALIKE, ACT_R = "power law, unlike objectives", "power law, alike objectives", "ACT-R"
MEMORIES: dict[str, Callable[[random.Random], Memory]] = {
    UNLIKE: lambda rng: make_power_law(rng, spread=1.5),
    ALIKE: lambda rng: make_power_law(rng, spread=0.6),
    ACT_R: make_activation,
}


def answer(memory: Memory, day: float, rng: random.Random, *, first: bool) -> bool:
    """Return whether an answer is right, and let the memory take it in; a lucky guess is no recall."""
    recalled = rng.random() < (FIRST_RIGHT if first else memory.recall(day))
    memory.practise(day, recalled=recalled)
    return recalled or rng.random() < GUESS
