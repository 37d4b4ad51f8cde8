"""The process that a language model runs in: what crashes here leaves the program that asked alive.

Reads JSON lines on standard input and writes JSON lines on standard output. A "stream" line asks for a reply; each
"next" line lets it go on by some pieces; "stop" ends it. The process ends with its input.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from tutor.errors import TutorError
from tutor.models.children import forbid_core_dumps
from tutor.models.engine import LoadPlan
from tutor.models.generator import Generator
from tutor.models.llama import LlamaGenerator
from tutor.types import Turn

Line = dict[str, Any]


class Host:
    """Answers requests with a model, one after another."""

    def __init__(self, generator: Generator, source: IO[str], sink: IO[str]) -> None:
        self._generator = generator
        self._source = source
        self._sink = sink
        self._requests: queue.SimpleQueue[Line | None] = queue.SimpleQueue()
        self._steps = threading.Semaphore(0)
        self._stop = threading.Event()

    def serve(self) -> None:
        """Answer until the input ends."""
        threading.Thread(target=self._read, name="host-input", daemon=True).start()
        while (request := self._requests.get()) is not None:
            try:
                self._reply(request)
                self.write(end=asdict(self._generator.usage))
            except TutorError as error:
                self.write(error=error.message, remedy=error.remedy)
            except Exception as error:  # whatever it is, the other process has to hear of it
                self.write(error=f"The model failed: {type(error).__name__}: {error}.", remedy="Try again.")

    def write(self, **line: object) -> None:
        """Send a line."""
        self._sink.write(json.dumps(line) + "\n")
        self._sink.flush()

    def _reply(self, request: Line) -> None:
        pieces = self._generator.stream(
            [Turn(*turn) for turn in request["messages"]],
            max_tokens=request["max_tokens"],
            stop=request["stop"],
            grammar=request["grammar"],
            should_stop=self._stop.is_set,
        )
        while True:
            self._steps.acquire()
            piece = None if self._stop.is_set() else next(pieces, None)
            if piece is None:
                close = getattr(pieces, "close", None)
                if close is not None:
                    close()
                return
            self.write(piece=piece, usage=asdict(self._generator.usage))

    def _read(self) -> None:
        for text in self._source:
            line = json.loads(text)
            if line["do"] == "stream":
                # What was meant for the last reply does not count for this one.
                self._stop.clear()
                self._steps = threading.Semaphore(0)
                self._requests.put(line)
            elif line["do"] == "next":
                self._steps.release(line["steps"])
            else:
                self._stop.set()
                self._steps.release()
        # Whoever asked is gone, and may be so in the midst of a computation.
        os._exit(0)


def main(arguments: list[str] | None = None) -> int:
    """Load a model, say that it is ready, serve; exit status 1 for a stated error."""
    parser = argparse.ArgumentParser(prog="python -m tutor.models.host")
    parser.add_argument("path", type=Path)
    parser.add_argument("--name", required=True)
    for option in ("--gpu-layers", "--extra-buffers", "--context-tokens", "--threads"):
        parser.add_argument(option, type=int, required=True)
    options = parser.parse_args(arguments)
    forbid_core_dumps()
    # What a library prints must not get between the lines.
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        generator = LlamaGenerator.load(
            options.path,
            name=options.name,
            plan=LoadPlan(options.gpu_layers, bool(options.extra_buffers)),
            context_tokens=options.context_tokens,
            threads=options.threads,
        )
    except TutorError as error:
        print(json.dumps({"error": error.message, "remedy": error.remedy}), file=sink, flush=True)
        return 1
    host = Host(generator, sys.stdin, sink)
    host.write(ready=True, layers=generator.layers)
    host.serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
