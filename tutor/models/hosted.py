"""A language model in a process of its own: a crash there is a stated error here, and the next reply starts it anew."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tutor.errors import ModelError
from tutor.models.children import build_child_command, build_child_environment, choose_timeout_s, name_exit
from tutor.models.engine import LoadPlan
from tutor.models.generator import Usage
from tutor.models.gguf import FETCH_REMEDY
from tutor.settings import Settings
from tutor.types import Turn

POLL_S = 0.02
# A long prompt on a slow machine takes its time; beyond this the model hangs.
SILENCE_LIMIT_S = 300.0
STOP_LIMIT_S = 10.0
MOST_CRASHES = 3
# The other process works on while this one is about what it has: on a busy machine each exchange takes milliseconds.
STEPS_AHEAD = 4
_OTHER_REMEDY = "Choose another: tutor models list"

Line = dict[str, Any]


class HostedGenerator:
    """A GGUF model as a `Generator`, for one reply at a time; several users queue (see `QueuedGenerator`).

    `layers` is (layers on the GPU, all layers).
    """

    def __init__(self, command: Sequence[str], name: str, *, start_timeout_s: float) -> None:
        """Start the process and wait until the model is loaded. Raises ModelError."""
        self.name = name
        self.usage = Usage()
        self.layers = (0, 0)
        self._command = [*command, f"--name={name}"]
        self._start_timeout_s = start_timeout_s
        self._busy = threading.Lock()
        self._crashes = 0
        self._closed = False
        self._process: _Process | None = None
        self._process = self._start()

    @classmethod
    def load(cls, path: Path, *, name: str, plan: LoadPlan, settings: Settings) -> HostedGenerator:
        """Load a GGUF file that was probed before. Raises ModelError."""
        command = build_child_command("tutor.models.host", path, plan, settings)
        return cls(command, name, start_timeout_s=choose_timeout_s(path))

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield the reply in pieces (see `Generator.stream`). Raises ModelError when the process crashes or hangs."""
        request: Line = {
            "do": "stream",
            "messages": [(turn.role, turn.content) for turn in messages],
            "max_tokens": max_tokens,
            "stop": list(stop),
            "grammar": grammar,
        }
        return self._run(request, should_stop or (lambda: False))

    def _run(self, request: Line, should_stop: Callable[[], bool]) -> Iterator[str]:
        if not self._busy.acquire(blocking=False):
            raise ModelError("Another reply of this model is still open.", "Close that stream first.")
        process: _Process | None = None
        try:
            process = self._take_process()
            self.usage = Usage()
            process.send(request)
            process.send({"do": "next", "steps": STEPS_AHEAD})
            while not should_stop():
                line = process.wait(SILENCE_LIMIT_S, should_stop)
                if line is None:
                    return
                self.usage = Usage(**line["usage"]) if "usage" in line else self.usage
                if "piece" not in line:
                    process = None  # it is at rest
                    self._end(line)
                    return
                yield line["piece"]
                process.send({"do": "next", "steps": 1})
        except EOFError:
            dead, process = process, None
            if dead is not None:
                self._bury(dead)
        finally:
            if process is not None:
                self._stop(process)
            self._busy.release()

    def _end(self, line: Line) -> None:
        if "error" in line:
            raise ModelError(line["error"], line["remedy"])
        self.usage = Usage(**line["end"])

    def _stop(self, process: _Process) -> None:
        """End a reply in its midst; a process that does not listen is ended instead."""
        try:
            process.send({"do": "stop"})
            deadline = time.monotonic() + STOP_LIMIT_S
            while (line := process.wait(max(0.0, deadline - time.monotonic()))) and "piece" in line:
                pass
            if line and "end" in line:
                self.usage = Usage(**line["end"])
        except (EOFError, ModelError):
            process.end()
            self._process = None

    def _bury(self, process: _Process) -> None:
        """Note a crash. Raises ModelError, unless it was closed from here."""
        self._process = None
        code = process.end()
        if self._closed:
            return
        self._crashes += 1
        raise ModelError(f"The model {self.name} crashed ({name_exit(code)}).", _OTHER_REMEDY)

    def _take_process(self) -> _Process:
        if self._closed:
            raise ModelError("The model was closed.", "Open it again.")
        if self._process is None:
            if self._crashes >= MOST_CRASHES:
                raise ModelError(f"The model {self.name} crashed {self._crashes} times.", _OTHER_REMEDY)
            try:
                self._process = self._start()
            except ModelError:
                self._crashes += 1  # each such try costs a whole load
                raise
        return self._process

    def _start(self) -> _Process:
        process = _Process(self._command)
        try:
            line = process.wait(self._start_timeout_s) or {}
            if "error" in line:
                raise ModelError(line["error"], line["remedy"])
        except EOFError:
            code = process.end()
            raise ModelError(
                f"The model {self.name} crashed while loading ({name_exit(code)}).", FETCH_REMEDY
            ) from None
        except BaseException:
            process.end()
            raise
        self.layers = tuple(line["layers"])
        return process

    def close(self) -> None:
        """End the process, also in the midst of a reply."""
        self._closed = True
        process, self._process = self._process, None
        if process is not None:
            process.end()


class _Process:
    """The process and its lines; those that it writes are taken in by a thread, so that waiting can be broken off."""

    def __init__(self, command: Sequence[str]) -> None:
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=build_child_environment(),
            start_new_session=True,  # Ctrl-C stops an answer, not the model
        )
        self._lines: queue.SimpleQueue[Line | None] = queue.SimpleQueue()
        self._reader = threading.Thread(
            target=_read_lines, args=(self._child, self._lines), name="tutor-model-lines", daemon=True
        )
        self._reader.start()
        self._finalizer = weakref.finalize(self, _end_child, self._child)

    def send(self, line: Line) -> None:
        """Write a line; where the process is gone, `wait` says so after its last line."""
        assert self._child.stdin is not None
        with suppress(OSError, ValueError):
            self._child.stdin.write(json.dumps(line) + "\n")
            self._child.stdin.flush()

    def wait(self, limit_s: float, should_stop: Callable[[], bool] | None = None) -> Line | None:
        """Return the next line, or None once `should_stop` is true.

        Raises EOFError when the process is gone, ModelError when nothing comes within `limit_s`.
        """
        deadline = time.monotonic() + limit_s
        while True:
            try:
                line = self._lines.get(timeout=POLL_S)
            except queue.Empty:
                if should_stop and should_stop():
                    return None
                if time.monotonic() > deadline:
                    raise ModelError(
                        f"The model gave no sign for {limit_s:.0f} s.", "Choose a smaller model."
                    ) from None
                continue
            if line is None:
                self._lines.put(None)  # for whoever asks again
                raise EOFError
            return line

    def end(self) -> int:
        """End the process if it still runs, and return its exit status."""
        self._finalizer()
        self._reader.join()
        return self._child.returncode


def _read_lines(child: subprocess.Popen[str], lines: queue.SimpleQueue[Line | None]) -> None:
    assert child.stdout is not None
    with suppress(ValueError, OSError), child.stdout:
        for text in child.stdout:
            lines.put(json.loads(text))
    lines.put(None)


def _end_child(child: subprocess.Popen[str]) -> None:
    """Wait for a process that ended by itself, kill one that did not."""
    if child.stdin is not None:
        with suppress(OSError):
            child.stdin.close()
    try:
        child.wait(0.2)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
