"""Ask the tutor and default pipelines of other frameworks the same questions, in turn, and judge what they reply."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.cases import Case, judge_reply, looks_refused
from benchmarks.pipelines.serve import Reply
from benchmarks.spread import Spread, sum_up

ROOT = Path(__file__).resolve().parents[1]
OTHERS_PYTHON = Path(__file__).resolve().parent / ".venv" / "bin" / "python"
OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A way to answer: its name in the table, the module to run, the interpreter, further arguments."""

    name: str
    module: str
    python: Path
    arguments: tuple[str, ...] = ()


PIPELINES = (
    Pipeline("Tutor, as shipped", "benchmarks.pipelines.tutor_pipeline", Path(sys.executable), ("auto",)),
    Pipeline("Tutor, model forced to word", "benchmarks.pipelines.tutor_pipeline", Path(sys.executable), ("always",)),
    Pipeline("LlamaIndex, defaults", "benchmarks.pipelines.llamaindex_pipeline", OTHERS_PYTHON),
    Pipeline("LangChain, defaults", "benchmarks.pipelines.langchain_pipeline", OTHERS_PYTHON),
    Pipeline("Nearest three passages, no model", "benchmarks.pipelines.extraction_pipeline", OTHERS_PYTHON),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, the reply to it, whether that refused and whether it is right."""

    case: Case
    reply: Reply
    refused: bool
    right: bool


@dataclass(frozen=True, slots=True)
class PipelineResult:
    """What a pipeline did with all cases: milliseconds, tokens, and counts as (of them, all)."""

    name: str
    ready_s: float
    first_ms: Spread
    total_ms: Spread
    prompt_tokens: Spread
    words: float
    right: tuple[int, int]
    right_by_language: dict[str, tuple[int, int]]
    refused: tuple[int, int]
    refused_wrongly: tuple[int, int]
    errors: int


class PipelineProcess:
    """A pipeline in a process of its own, asked through its standard input."""

    def __init__(self, pipeline: Pipeline, lessons: Path, log: Path) -> None:
        """Start the process."""
        self.name = pipeline.name
        self._log = log
        with log.open("wb") as errors:
            self._process = subprocess.Popen(
                [
                    str(pipeline.python),
                    "-m",
                    pipeline.module,
                    str(lessons.resolve()),
                    *pipeline.arguments,
                ],
                cwd=ROOT,
                env={**os.environ, **OFFLINE},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
            )
        self.ready_s = 0.0

    def wait_ready(self) -> None:
        """Wait until the lessons are read, and note how long that took. Raises RuntimeError if the process ends."""
        self.ready_s = float(self._read()["ready_s"])

    def ask(self, question: str) -> Reply:
        """Return the reply to a question. Raises RuntimeError if the process has ended."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # then reading finds the end and says why
            self._process.stdin.write(json.dumps({"question": question}) + "\n")
            self._process.stdin.flush()
        return Reply(**self._read())

    def close(self) -> None:
        """End the process."""
        try:
            self._process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            last = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
            raise RuntimeError(f"{self.name} has ended: {' / '.join(last)} (all of it in {self._log})")
        return dict(json.loads(line))


def compare_pipelines(
    pipelines: Sequence[Pipeline],
    lessons: Path,
    cases: Sequence[Case],
    log_folder: Path,
    announce: Callable[[str], None],
) -> list[PipelineResult]:
    """Ask every pipeline every question, the pipelines taking turns, so that a busy machine is the same for all.

    The last question is asked once before, unmeasured. Replies go to `log_folder`/replies.jsonl. Raises
    RuntimeError if a pipeline cannot be started.
    """
    log_folder.mkdir(parents=True, exist_ok=True)
    running: list[PipelineProcess] = []
    outcomes: dict[str, list[Outcome]] = {pipeline.name: [] for pipeline in pipelines}
    try:
        for pipeline in pipelines:
            announce(f"Opening: {pipeline.name}")
            log = log_folder / f"{'-'.join((pipeline.module.rsplit('.', 1)[-1], *pipeline.arguments))}.log"
            running.append(PipelineProcess(pipeline, lessons, log))
            running[-1].wait_ready()
            running[-1].ask(cases[-1].question)
        with (log_folder / "replies.jsonl").open("w", encoding="utf-8") as replies:
            for number, case in enumerate(cases, 1):
                announce(f"Question {number} of {len(cases)}")
                for process in running:
                    outcome = judge(case, process.ask(case.question))
                    outcomes[process.name].append(outcome)
                    replies.write(_dump_outcome(process.name, outcome) + "\n")
    finally:
        for process in running:
            process.close()
    return [sum_up_outcomes(process.name, process.ready_s, outcomes[process.name]) for process in running]


def judge(case: Case, reply: Reply) -> Outcome:
    """Judge a reply; one without a status counts as a refusal if it says so."""
    refused = looks_refused(reply.text) if reply.refused is None else reply.refused
    failed = bool(reply.error)
    return Outcome(case, reply, refused and not failed, not failed and judge_reply(case, reply.text, refused=refused))


def sum_up_outcomes(name: str, ready_s: float, outcomes: Sequence[Outcome]) -> PipelineResult:
    """Return the figures of a pipeline from at least one outcome."""
    answerable = [o for o in outcomes if o.case.answerable]
    unanswerable = [o for o in outcomes if not o.case.answerable]
    languages = sorted({o.case.language for o in answerable})
    return PipelineResult(
        name=name,
        ready_s=ready_s,
        first_ms=sum_up([o.reply.first_ms for o in outcomes]),
        total_ms=sum_up([o.reply.total_ms for o in outcomes]),
        prompt_tokens=sum_up([o.reply.prompt_tokens for o in outcomes if o.reply.prompt_tokens] or [0]),
        words=statistics.median(_count_words(o.reply.text) for o in outcomes),
        right=_count_right(answerable),
        right_by_language={
            name: _count_right([o for o in answerable if o.case.language == name]) for name in languages
        },
        refused=(sum(o.refused for o in unanswerable), len(unanswerable)),
        refused_wrongly=(sum(o.refused for o in answerable), len(answerable)),
        errors=sum(bool(o.reply.error) for o in outcomes),
    )


def _count_right(outcomes: Sequence[Outcome]) -> tuple[int, int]:
    return sum(outcome.right for outcome in outcomes), len(outcomes)


def _count_words(text: str) -> float:
    """Count words; two Chinese characters are one."""
    han = sum("一" <= character <= "鿿" for character in text)
    return len("".join(" " if "一" <= c <= "鿿" else c for c in text).split()) + han / 2


def _dump_outcome(name: str, outcome: Outcome) -> str:
    reply = outcome.reply
    return json.dumps(
        {
            "pipeline": name,
            "id": outcome.case.id,
            "question": outcome.case.question,
            "answerable": outcome.case.answerable,
            "right": outcome.right,
            "refused": outcome.refused,
            "first_ms": round(reply.first_ms),
            "total_ms": round(reply.total_ms),
            "prompt_tokens": reply.prompt_tokens,
            "completion_tokens": reply.completion_tokens,
            "error": reply.error,
            "text": reply.text,
        },
        ensure_ascii=False,
    )
