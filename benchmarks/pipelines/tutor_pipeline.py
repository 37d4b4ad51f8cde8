"""The tutor itself, as shipped or with wording by the model forced."""

from __future__ import annotations

import atexit
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.open_tutor import index_folder, open_traced
from benchmarks.pipelines.serve import Reply, serve
from tutor.types import AnswerReady, SentenceReady, Status


def open_pipeline(lessons: Path) -> Callable[[str], Reply]:
    """Index the lessons and return a function that answers from them; the second argument sets the wording."""
    wording = sys.argv[2] if len(sys.argv) > 2 else "auto"
    folder = tempfile.TemporaryDirectory(prefix="tutor-benchmark-")
    home = Path(folder.name)
    traced = open_traced(index_folder(lessons, home), home, wording)
    atexit.register(folder.cleanup)

    def answer(question: str) -> Reply:
        began = time.perf_counter()
        first_ms = 0.0
        calls_before = traced.model_calls
        for event in traced.tutor.stream(question):
            if isinstance(event, SentenceReady) and not first_ms:
                first_ms = (time.perf_counter() - began) * 1000
            elif isinstance(event, AnswerReady):
                final = event.answer
        total_ms = (time.perf_counter() - began) * 1000
        usage = traced.last_usage if traced.model_calls > calls_before else None
        return Reply(
            final.text,
            first_ms or total_ms,
            total_ms,
            usage.prompt_tokens if usage else 0,
            usage.completion_tokens if usage else 0,
            refused=final.status is Status.ABSTAINED,
        )

    return answer


if __name__ == "__main__":
    serve(open_pipeline)
