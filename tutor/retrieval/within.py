"""Search one lesson among all that are indexed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.retrieval.search import Retriever
from tutor.types import Passage, Query

SEARCHED = 300  # passages of all lessons among which those of one are looked for


@dataclass(frozen=True, slots=True)
class LessonRetriever:
    """Finds passages of one lesson, a document in one language. Safe to share by threads."""

    retriever: Retriever
    document: str
    language: str

    def find(self, question: str, k: int, *, diverse: bool = True) -> tuple[Query, list[Passage]]:
        """Return the prepared question and the lesson's k best passages, best first; a lesson needs no spreading."""
        del diverse
        query, passages = self.retriever.find(question, SEARCHED, diverse=False)
        own = [p for p in passages if p.chunk.document == self.document and p.chunk.language == self.language]
        return query, [replace(passage, rank=rank) for rank, passage in enumerate(own[:k], 1)]
