"""Plain extraction: the three passages of the lessons nearest to the question by the encoder, and no model."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.pipelines.serve import Reply, serve
from benchmarks.pipelines.shared_models import find_encoder

TOP = 3
PASSAGE_CHARS = 400


def open_pipeline(lessons: Path) -> Callable[[str], Reply]:
    """Embed the passages and return a function that gives the nearest three; it never refuses."""
    import numpy as np
    from langchain_text_splitters import RecursiveCharacterTextSplitter
    from sentence_transformers import SentenceTransformer

    splitter = RecursiveCharacterTextSplitter(chunk_size=PASSAGE_CHARS, chunk_overlap=0)
    encoder = SentenceTransformer(str(find_encoder()), device="cpu")
    passages = [
        passage
        for path in sorted(lessons.rglob("*"))
        if path.is_file()
        for passage in splitter.split_text(path.read_text(encoding="utf-8", errors="replace"))
    ]
    vectors = encoder.encode(passages, normalize_embeddings=True, show_progress_bar=False)

    def answer(question: str) -> Reply:
        began = time.perf_counter()
        nearness = vectors @ encoder.encode([question], normalize_embeddings=True, show_progress_bar=False)[0]
        text = "\n\n".join(passages[position] for position in np.argsort(-nearness)[:TOP])
        elapsed_ms = (time.perf_counter() - began) * 1000
        return Reply(text, elapsed_ms, elapsed_ms, refused=False)

    return answer


if __name__ == "__main__":
    serve(open_pipeline)
