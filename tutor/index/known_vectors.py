"""An encoder that takes the vectors of the lessons' units from the index, and remembers the rest."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tutor.index.encoder import Encoder
from tutor.index.lesson_index import LessonIndex
from tutor.index.records import unit_text

MAX_REMEMBERED = 20_000


class IndexedEncoder:
    """Texts to unit vectors; no text is encoded twice, and no unit of the lessons at all. Safe to share by threads."""

    def __init__(self, index: LessonIndex, encoder: Encoder) -> None:
        self._index = index
        self._encoder = encoder
        self._rows: dict[str, int] | None = None
        self._known: dict[str, NDArray[np.float32]] = {}
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, float32[n, d]; a unit is known by its text as it was embedded (`unit_text`)."""
        rows = self._find_rows()
        new = [t for t in dict.fromkeys(texts) if t not in rows and t not in self._known]
        fresh = dict(zip(new, self._encoder.encode(new), strict=True)) if new else {}
        with self._lock:
            if len(self._known) + len(fresh) > MAX_REMEMBERED:
                self._known.clear()
                fresh |= {t: v for t, v in zip(texts, self._encoder.encode(list(texts)), strict=True) if t not in rows}
            self._known.update(fresh)
            vectors = [self._index.unit_vectors.rows[rows[t]] if t in rows else self._known[t] for t in texts]
        return np.asarray(vectors, dtype=np.float32).reshape(len(vectors), self._encoder.dimension)

    def _find_rows(self) -> dict[str, int]:
        if self._rows is None:
            vectors = self._index.unit_vectors.rows
            units = (unit_text(chunk, unit) for chunk in self._index.chunks for unit in chunk.units)
            self._rows = {text: row for row, text in enumerate(units) if vectors[row].any()}
        return self._rows
