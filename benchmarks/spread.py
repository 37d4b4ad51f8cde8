"""Sum up repeated measurements: median, 95th percentile, maximum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """How a measure is spread over its repetitions, in the unit of the measure."""

    count: int
    median: float
    p95: float
    largest: float


def find_percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` (0..1) of the values do not exceed, interpolated linearly between neighbours.

    Raises ValueError for no values or a share outside 0..1.
    """
    if not values or not 0 <= share <= 1:
        raise ValueError(f"no percentile {share} of {len(values)} values")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def sum_up(values: Sequence[float]) -> Spread:
    """Return the spread of at least one value. Raises ValueError for none."""
    return Spread(len(values), find_percentile(values, 0.5), find_percentile(values, 0.95), max(values))
