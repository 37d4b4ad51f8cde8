"""Fuse what dense and lexical search say of every chunk into one score."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tutor.index.lesson_index import LessonIndex
from tutor.text.language import has_han
from tutor.types import Query

Floats = NDArray[np.float32]
UNIT_SHARE = 0.8  # of a chunk's best unit in its dense score, the rest is the chunk's own cosine
LEXICAL_WEIGHT = 0.75  # against a dense score of weight 1
FOREIGN_WEIGHT = 0.7  # of a chunk in another language than the question


def score_chunks(query: Query, index: LessonIndex, vector: Floats | None) -> tuple[Floats, Floats]:
    """Return the fused score of every chunk, float32[chunks], and the cosine of every unit, float32[units].

    Dense score: mostly the cosine of the chunk's best unit, for small units find facts, and some of the chunk's own,
    for whole chunks answer broad questions. Lexical score: BM25 over the best that the query's terms could give,
    which puts it in 0..1 as in a convex combination of scores (Bruch, Gai and Ingber, TOIS 2023). Where a chunk or
    the question has no vector, the lexical score stands for both.
    """
    lexical = score_lexical(query, index)
    units = np.zeros(index.unit_vectors.size, dtype=np.float32)
    dense = lexical
    if vector is not None:
        units = index.score_units(vector)
        dense = np.where(index.has_vector, score_dense(index, vector, units), lexical)
    fused = dense + LEXICAL_WEIGHT * lexical
    own = index.chunk_languages == query.language
    if own.any() and not own.all():
        fused = np.where(own | _hold_alone(query, index, own), fused, FOREIGN_WEIGHT * fused)
    return fused.astype(np.float32), units


def _hold_alone(query: Query, index: LessonIndex, own: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell of every chunk whether it holds a Latin word of the question that no chunk in its language, `own`, does.

    In a Chinese question such a word is as often an English one mixed in: of it nothing is told.
    """
    alone = np.zeros(len(index.chunks), dtype=bool)
    if query.language == "zh":
        return alone
    for term in (term for term, _ in query.terms if term.isascii() and term.isalpha() and index.knows(term)):
        held = index.score_lexical([((term, 1.0),)]) > 0
        if not held[own].any():
            alone |= held
    return alone


def score_dense(index: LessonIndex, vector: Floats, units: Floats) -> Floats:
    """Return the dense score of every chunk, float32[chunks], `units` being the cosines of all units."""
    cosines = index.score_dense(vector)
    best = cosines.copy()
    filled = np.diff(index.unit_starts) > 0
    if filled.any():
        best[filled] = np.maximum.reduceat(units, index.unit_starts[:-1][filled])
    return np.asarray((1 - UNIT_SHARE) * cosines + UNIT_SHARE * best, dtype=np.float32)


def score_lexical(query: Query, index: LessonIndex) -> Floats:
    """Return the BM25 score of every chunk for the leg of its own language, as a share of a full match.

    A pair of Chinese characters that no lesson holds is left out of the full match: unlike an unknown English word
    it is most often no word, and languages should be measured alike.
    """
    total = np.zeros(len(index.chunks), dtype=np.float32)
    for language, groups in query.legs:
        known = [group for group in groups if not has_han(group[0][0]) or any(index.knows(term) for term, _ in group)]
        full = sum(max(weight * index.idf(term) for term, weight in group) for group in known)
        if full > 0:
            members = index.chunk_languages == language
            total[members] = index.score_lexical(known)[members] / full
    return total
