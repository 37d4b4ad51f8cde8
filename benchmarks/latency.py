"""Time the tutor's answers: evidence, first checked sentence, whole answer, and where the time goes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.open_tutor import TracedTutor
from benchmarks.spread import Spread, sum_up
from benchmarks.stages import OTHER, STAGES, watch_stages
from tutor.types import AnswerReady, EvidenceFound, SentenceReady, Status

WARMING_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Timed:
    """One question: milliseconds from it on, the model's tokens (0 where it was not asked), stages in milliseconds."""

    status: Status
    evidence_ms: float
    first_sentence_ms: float
    total_ms: float
    prompt_tokens: int
    reused_tokens: int
    completion_tokens: int
    by_model: bool
    stages_ms: dict[str, float]


@dataclass(frozen=True, slots=True)
class LatencyResult:
    """All questions together; the spreads of sentences and tokens are over the questions that were answered.

    `stages_ms` holds the median over the answered questions for each stage that any of them went through. `worded` is
    how many of the answers are the model's words, of those where it was asked.
    """

    questions: int
    answered: int
    evidence_ms: Spread
    first_sentence_ms: Spread
    total_ms: Spread
    prompt_tokens: Spread
    completion_tokens: Spread
    reused_tokens: float
    worded: tuple[int, int]
    stages_ms: dict[str, Spread]


def measure_latency(traced: TracedTutor, questions: Sequence[str]) -> LatencyResult:
    """Ask every question once, after a few that are not measured.

    Raises ValueError if none is answered, AttributeError if a stage to be timed is gone from the tutor.
    """
    with watch_stages(traced.clock):
        for question in questions[:WARMING_QUESTIONS]:
            time_question(traced, question)
        timed = [time_question(traced, question) for question in questions]
    return sum_up_questions(timed)


def time_question(traced: TracedTutor, question: str) -> Timed:
    """Ask a question and time what comes."""
    traced.clock.reset()
    calls_before = traced.model_calls
    evidence_ms = first_ms = 0.0
    by_model = False
    began = time.perf_counter()
    for event in traced.tutor.stream(question):
        elapsed_ms = (time.perf_counter() - began) * 1000
        if isinstance(event, EvidenceFound):
            evidence_ms = elapsed_ms
        elif isinstance(event, SentenceReady):
            first_ms = first_ms or elapsed_ms
            by_model = by_model or event.sentence.origin == "model"
        elif isinstance(event, AnswerReady):
            status = event.answer.status
    total_ms = (time.perf_counter() - began) * 1000
    asked_model = traced.model_calls > calls_before
    stages_ms = dict(traced.clock.spent_ms)
    stages_ms[OTHER] = total_ms - sum(stages_ms.values())
    return Timed(
        status=status,
        evidence_ms=evidence_ms or total_ms,
        first_sentence_ms=first_ms or total_ms,
        total_ms=total_ms,
        prompt_tokens=traced.last_usage.prompt_tokens if asked_model else 0,
        reused_tokens=traced.last_usage.reused_tokens if asked_model else 0,
        completion_tokens=traced.last_usage.completion_tokens if asked_model else 0,
        by_model=by_model,
        stages_ms=stages_ms,
    )


def sum_up_questions(timed: Sequence[Timed]) -> LatencyResult:
    """Return the spreads over all questions. Raises ValueError if none was answered."""
    answered = [t for t in timed if t.status is Status.ANSWERED]
    asked_model = [t for t in answered if t.prompt_tokens]
    seen = [stage for stage in (*STAGES, OTHER) if any(stage in t.stages_ms for t in answered)]
    return LatencyResult(
        questions=len(timed),
        answered=len(answered),
        evidence_ms=sum_up([t.evidence_ms for t in timed]),
        first_sentence_ms=sum_up([t.first_sentence_ms for t in answered]),
        total_ms=sum_up([t.total_ms for t in timed]),
        prompt_tokens=sum_up([t.prompt_tokens for t in asked_model] or [0]),
        completion_tokens=sum_up([t.completion_tokens for t in asked_model] or [0]),
        reused_tokens=sum_up([t.reused_tokens for t in asked_model] or [0]).median,
        worded=(sum(t.by_model for t in asked_model), len(asked_model)),
        stages_ms={stage: sum_up([t.stages_ms.get(stage, 0.0) for t in answered]) for stage in seen},
    )
