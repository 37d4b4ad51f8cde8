"""Time an answer: from the question to its evidence, its first sentence, its end."""

from __future__ import annotations

import time

from tutor.answering.wording import Generator
from tutor.types import Timings


class Clock:
    """Milliseconds from the question to the evidence, the first sentence and the end."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._evidence_ms = self._first_ms = 0.0

    def mark_evidence(self) -> None:
        self._evidence_ms = self._elapsed_ms()

    def mark_sentence(self) -> None:
        self._first_ms = self._first_ms or self._elapsed_ms()

    def read(self, generator: Generator | None) -> Timings:
        total_ms = self._elapsed_ms()
        usage = generator.usage if generator else None
        return Timings(
            evidence_ms=round(self._evidence_ms or total_ms, 1),
            first_sentence_ms=round(self._first_ms or total_ms, 1),
            total_ms=round(total_ms, 1),
            prompt_tokens=usage.prompt_tokens if usage else 0,
            completion_tokens=usage.completion_tokens if usage else 0,
        )

    def _elapsed_ms(self) -> float:
        return (time.perf_counter() - self._start) * 1000
