"""Find the passages that a question is about."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from tutor.index.encoder import Encoder
from tutor.index.lesson_index import LessonIndex
from tutor.retrieval.bridge import BridgingEncoder
from tutor.retrieval.diversity import diversify
from tutor.retrieval.fusion import score_chunks
from tutor.retrieval.query import prepare_query
from tutor.retrieval.translate import TermSource, Translator
from tutor.types import Chunk, Passage, Query

_SPARE = 4  # candidates for each passage wanted


class Retriever:
    """One index, its encoder and a glossary, searched by question. Safe to share by threads."""

    def __init__(self, index: LessonIndex, encoder: Encoder, glossary: TermSource | None = None) -> None:
        self.index = index
        self.encoder = encoder
        shared = encoder.translator if isinstance(encoder, BridgingEncoder) else None
        self._translator = shared or Translator(glossary)
        self._glosses: dict[str, tuple[str, ...]] = {}

    def find(self, question: str, k: int, *, diverse: bool = True) -> tuple[Query, list[Passage]]:
        """Return the prepared question and its k best passages, best first.

        For readers they are `diverse`: spread over lessons, near-duplicates last. For evidence they need not be.
        """
        query = prepare_query(question, self.index, self.encoder, self._translator)
        passages = search_passages(query, self.index, self.encoder, k, diverse=diverse)
        return query, [replace(passage, unit_glosses=self._gloss_units(passage.chunk)) for passage in passages]

    def _gloss_units(self, chunk: Chunk) -> tuple[str, ...]:
        if chunk.language != "zh":
            return ()
        if chunk.id not in self._glosses:
            self._glosses[chunk.id] = tuple(self._translator.gloss_chinese(unit.text) for unit in chunk.units)
        return self._glosses[chunk.id]


def search_passages(
    query: Query, index: LessonIndex, encoder: Encoder, k: int, *, diverse: bool = True
) -> list[Passage]:
    """Return the k best passages, best first, with the cosine of each unit; spread over lessons if `diverse`."""
    if not index.chunks or k <= 0:
        return []
    vector: NDArray[np.float32] | None = None
    if query.dense_text:
        vector = encoder.encode([query.dense_text], is_query=True)[0]
    scores, units = score_chunks(query, index, vector)
    order = np.lexsort((np.arange(len(scores)), -scores))[: k * _SPARE]
    candidates = {int(position): float(scores[position]) for position in order if scores[position] > 0}
    ranked = diversify(candidates, index.chunks.__getitem__, k) if diverse else list(candidates.items())[:k]
    return [
        Passage(
            chunk=index.chunks[position],
            rank=rank,
            score=score,
            unit_similarities=tuple(units[index.unit_rows(position)].tolist()),
        )
        for rank, (position, score) in enumerate(ranked, 1)
    ]
