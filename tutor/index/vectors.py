"""Exact nearest neighbours by inner product, with FAISS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import faiss


class VectorIndex:
    """Unit vectors, float32[n, d], searched exactly. A row of zeros stands for a text that has no vector."""

    def __init__(self, flat: faiss.IndexFlatIP) -> None:
        self._flat = flat
        self.size: int = flat.ntotal
        self.dimension: int = flat.d
        self.rows: NDArray[np.float32] = (
            flat.reconstruct_n(0, flat.ntotal) if flat.ntotal else np.zeros((0, flat.d), dtype=np.float32)
        )

    def search(self, vector: NDArray[np.float32], k: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the row numbers and cosines of the k nearest rows to one unit vector, nearest first."""
        k = min(k, self.size)
        if k <= 0:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        scores, found = self._flat.search(np.ascontiguousarray(vector, dtype=np.float32).reshape(1, -1), k)
        return found[0], scores[0]

    def dump(self) -> bytes:
        """Serialise to bytes; FAISS's own file functions fail on some paths that are not ASCII."""
        import faiss

        data: bytes = faiss.serialize_index(self._flat).tobytes()
        return data


def build_vectors(rows: NDArray[np.float32]) -> VectorIndex:
    """Index float32[n, d]."""
    import faiss

    flat = faiss.IndexFlatIP(rows.shape[1])
    if len(rows):
        flat.add(np.ascontiguousarray(rows, dtype=np.float32))
    return VectorIndex(flat)


def load_vectors(data: bytes) -> VectorIndex:
    """Read what `VectorIndex.dump` wrote. Raises ValueError for other bytes."""
    import faiss

    try:
        flat = faiss.deserialize_index(np.frombuffer(data, dtype=np.uint8))
    except RuntimeError as error:
        raise ValueError(f"not a FAISS index: {error}") from error
    if not isinstance(flat, faiss.IndexFlatIP):
        raise ValueError("not a flat inner-product index")
    return VectorIndex(flat)
