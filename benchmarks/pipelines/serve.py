"""The line protocol between the benchmark and a pipeline's process: questions in, replies out, as JSON Lines."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reply:
    """What a pipeline did with a question. `refused` is None where the pipeline has no status but its text."""

    text: str
    first_ms: float
    total_ms: float
    prompt_tokens: int = 0
    completion_tokens: int = 0
    refused: bool | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Streamed:
    """A text that came in pieces, and the milliseconds to its first and last."""

    text: str
    first_ms: float
    total_ms: float


def serve(open_pipeline: Callable[[Path], Callable[[str], Reply]]) -> None:
    """Open a pipeline over the lessons named on the command line, say so, then answer each line of standard input.

    What libraries print goes to standard error, so that standard output holds the protocol alone. A question that
    fails gives a reply with its error.
    """
    lessons = Path(sys.argv[1])
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    began = time.perf_counter()
    answer = open_pipeline(lessons)
    print(json.dumps({"ready_s": time.perf_counter() - began}), file=out, flush=True)
    for line in sys.stdin:
        began = time.perf_counter()
        try:
            reply = answer(json.loads(line)["question"])
        except Exception as error:  # a pipeline that fails on one question is measured on the others
            elapsed_ms = (time.perf_counter() - began) * 1000
            reply = Reply("", elapsed_ms, elapsed_ms, error=f"{type(error).__name__}: {error}")
        print(json.dumps(asdict(reply), ensure_ascii=False), file=out, flush=True)


def time_stream(begin: Callable[[], Iterable[str]]) -> Streamed:
    """Start a stream of text and read it to its end; empty pieces are not a first token."""
    began = time.perf_counter()
    first: float | None = None
    pieces = []
    for piece in begin():
        if piece and first is None:
            first = time.perf_counter()
        pieces.append(piece)
    ended = time.perf_counter()
    return Streamed("".join(pieces), ((first or ended) - began) * 1000, (ended - began) * 1000)
