"""Find the passages that a question is about."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tutor.index.encoder import Encoder
from tutor.index.lesson_index import LessonIndex
from tutor.retrieval.bridge import BridgingEncoder
from tutor.retrieval.fusion import score_chunks
from tutor.retrieval.query import prepare_query
from tutor.retrieval.translate import TermSource, Translator
from tutor.text.words import tokenize
from tutor.types import Passage, Query

NEAR_DUPLICATE = 0.8  # share of terms that two passages have in common
_SPARE = 3


class Retriever:
    """One index, its encoder and a glossary, searched by question. Safe to share by threads."""

    def __init__(self, index: LessonIndex, encoder: Encoder, glossary: TermSource | None = None) -> None:
        self.index = index
        self.encoder = encoder
        shared = encoder.translator if isinstance(encoder, BridgingEncoder) else None
        self._translator = shared or Translator(glossary)

    def find(self, question: str, k: int) -> tuple[Query, list[Passage]]:
        """Return the prepared question and its k best passages, best first."""
        query = prepare_query(question, self.index, self.encoder, self._translator)
        return query, search_passages(query, self.index, self.encoder, k)


def search_passages(query: Query, index: LessonIndex, encoder: Encoder, k: int) -> list[Passage]:
    """Return the k best passages, best first, with the cosine of each unit; near-duplicates come after the rest."""
    if not index.chunks or k <= 0:
        return []
    vector: NDArray[np.float32] | None = None
    if query.dense_text:
        vector = encoder.encode([query.dense_text], is_query=True)[0]
    scores, units = score_chunks(query, index, vector)
    order = np.lexsort((np.arange(len(scores)), -scores))[: k * _SPARE]
    ranked = _defer_duplicates([int(position) for position in order if scores[position] > 0], index)[:k]
    return [
        Passage(
            chunk=index.chunks[position],
            rank=rank,
            score=float(scores[position]),
            unit_similarities=tuple(units[index.unit_rows(position)].tolist()),
        )
        for rank, position in enumerate(ranked, 1)
    ]


def _defer_duplicates(positions: list[int], index: LessonIndex) -> list[int]:
    kept: list[int] = []
    deferred: list[int] = []
    seen: list[frozenset[str]] = []
    for position in positions:
        terms = frozenset(tokenize(index.chunks[position].text))
        if any(_is_near(terms, other) for other in seen):
            deferred.append(position)
        else:
            kept.append(position)
            seen.append(terms)
    return kept + deferred


def _is_near(terms: frozenset[str], other: frozenset[str]) -> bool:
    together = len(terms | other)
    return together > 0 and len(terms & other) >= NEAR_DUPLICATE * together
