"""Weigh how far each of many candidates holds what is wanted, by what tells the candidates apart."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

Wish = TypeVar("Wish")
Held = TypeVar("Held")


def weigh_by_contrast(
    wishes: Sequence[Wish],
    candidates: Sequence[Held],
    find_in: Callable[[Wish, Held], float],
    *,
    pool: Sequence[bool] | None = None,
    scales: Sequence[float] | None = None,
) -> list[float]:
    """Return for each candidate which share (0..1) of the wishes it holds; what fewer candidates hold weighs more.

    A wish's weight is its inverse document frequency among the candidates themselves (those of the `pool`, if it is
    given), as in BM25: between passages that all speak of the same event, its name says nothing, and the rare word
    decides. `find_in` returns how far (0..1) a candidate holds a wish. `scales` are further factors of the weights.
    """
    held = [[find_in(wish, candidate) for wish in wishes] for candidate in candidates]
    counted = held if pool is None else [row for row, member in zip(held, pool, strict=True) if member]
    weights = []
    for number in range(len(wishes)):
        having = sum(1 for row in counted if row[number] > 0)
        weights.append(math.log1p((len(counted) - having + 0.5) / (having + 0.5)) * (scales[number] if scales else 1.0))
    total = sum(weights) or 1.0
    return [sum(part * weight for part, weight in zip(row, weights, strict=True)) / total for row in held]
