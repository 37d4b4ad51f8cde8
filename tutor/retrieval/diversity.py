"""Order passages so that the first ones do not say the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from tutor.text.words import tokenize
from tutor.types import Chunk

REPEATED_DOCUMENT = 0.9  # of a score, for each passage of the same lesson before it
NEAR_DUPLICATE = 0.8  # share of terms that two passages have in common


def diversify(scores: Mapping[int, float], chunk_at: Callable[[int], Chunk], k: int) -> list[tuple[int, float]]:
    """Choose k positions of those scored, best first, and give each the score that it was chosen by.

    A score is lowered for every passage of the same lesson chosen before, so the best position stays first. A
    passage that nearly repeats one chosen before comes after all that do not.
    """
    left = dict(scores)
    chosen: list[tuple[int, float]] = []
    repeated: list[tuple[int, float]] = []
    seen: list[frozenset[str]] = []
    counts: Counter[str] = Counter()
    while left and len(chosen) < k:
        position = max(left, key=lambda p: (left[p] * REPEATED_DOCUMENT ** counts[chunk_at(p).document], -p))
        chunk = chunk_at(position)
        score = left.pop(position) * REPEATED_DOCUMENT ** counts[chunk.document]
        terms = frozenset(tokenize(chunk.text))
        if any(_is_near(terms, other) for other in seen):
            repeated.append((position, score))
            continue
        seen.append(terms)
        chosen.append((position, score))
        counts[chunk.document] += 1
    least = chosen[-1][1] if chosen else 0.0
    return (chosen + [(position, min(score, least)) for position, score in repeated])[:k]


def _is_near(terms: frozenset[str], other: frozenset[str]) -> bool:
    together = len(terms | other)
    return together > 0 and len(terms & other) >= NEAR_DUPLICATE * together
