"""The line in front of a model: first come, first served, and everybody who waits knows the place."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tutor.errors import ModelError

# Longer waits than this are for nobody: the quotes are the answer then.
MAX_WAIT_S = 180.0
# Whoever has the model and does not go on is taken for gone, if others wait.
IDLE_LIMIT_S = 20.0
POLL_S = 0.1
# How long a model waits for searches that want the cores: before it reads a prompt, and before each further token.
START_PAUSE_S = 2.0
STEP_PAUSE_S = 0.25


class ModelQueue:
    """Serves `width` tickets at once, in the order in which they were taken. Safe to share between threads."""

    def __init__(self, width: int = 1, *, max_wait_s: float = MAX_WAIT_S, idle_limit_s: float = IDLE_LIMIT_S) -> None:
        self.width = width
        self.max_wait_s = max_wait_s
        self.idle_limit_s = idle_limit_s
        self._changed = threading.Condition()
        self._tickets: list[Ticket] = []
        self._searches = 0
        self._loaders = 0
        self._loading_since = 0.0
        self._loading_s = 0.0  # in all, of loads that have ended

    def join(self) -> Ticket:
        """Take a ticket: the last in the line, or at once a share of the turn that this thread has already."""
        with self._changed:
            thread = threading.current_thread()
            serving = self._tickets[: self.width]
            shared = any(ticket.thread is thread and not ticket._is_lost for ticket in serving)
            ticket = Ticket(self, thread, shared=shared)
            if not shared:
                self._tickets.append(ticket)
            return ticket

    def count(self) -> int:
        """Return how many have the model or wait for it."""
        with self._changed:
            return len(self._tickets)

    @property
    def is_held_off(self) -> bool:
        """Tell whether something more urgent than the model needs the cores."""
        return self._searches > 0

    def let_pass(self, limit_s: float) -> None:
        """Wait until nothing more urgent needs the cores, at most for `limit_s`: for work that nobody waits for."""
        with self._changed:
            self._changed.wait_for(lambda: not self.is_held_off, limit_s)

    @contextmanager
    def load(self) -> Iterator[None]:
        """Say that a model is being loaded: such time does not count as waiting for others."""
        with self._changed:
            if not self._loaders:
                self._loading_since = time.monotonic()
            self._loaders += 1
        try:
            yield
        finally:
            with self._changed:
                self._loaders -= 1
                if not self._loaders:
                    self._loading_s += time.monotonic() - self._loading_since

    def _measure_loading_s(self) -> float:
        """Return how long models have been loading in all, by now."""
        return self._loading_s + (time.monotonic() - self._loading_since if self._loaders else 0.0)

    @contextmanager
    def hold_off(self) -> Iterator[None]:
        """Keep the model from starting anything, for a moment, while something more urgent needs the cores."""
        with self._changed:
            self._searches += 1
        try:
            yield
        finally:
            with self._changed:
                self._searches -= 1
                if not self._searches:
                    self._changed.notify_all()


class Ticket:
    """A place in the line, and the thread that took it."""

    def __init__(self, queue: ModelQueue, thread: threading.Thread, *, shared: bool) -> None:
        self.thread = thread
        self._queue = queue
        self._shared = shared
        self._joined = time.monotonic()
        self._loading_before_s = queue._measure_loading_s()
        self._steps = 0
        self._is_lost = False
        self._idle_since: float | None = self._joined
        self._close: Callable[[], None] | None = None

    @property
    def place(self) -> int | None:
        """The place in the line: 0 has the model, 1 is the next; None once it has left."""
        with self._queue._changed:
            return self._find_place()

    def iterate_places(self, should_stop: Callable[[], bool] | None = None) -> Iterator[int]:
        """Yield the place whenever it changes, at last 0, until `should_stop` is true; nothing if the model is free.

        A wait that is stopped, given up or fails leaves the line. Raises ModelError after `max_wait_s`, in which the
        time that a model takes to load is not counted.
        """
        told = 0
        try:
            while place := self._wait_for_change(told):
                if should_stop and should_stop():
                    return
                if self._measure_wait_s() > self._queue.max_wait_s:
                    raise ModelError(
                        f"The model has been busy for {self._queue.max_wait_s:.0f} s with the questions of others.",
                        "Ask again later, or choose a smaller model.",
                    )
                if place != told:
                    told = place
                    yield place
            if told and place == 0:
                yield 0
        finally:
            if self.place != 0:
                self.leave()

    def _measure_wait_s(self) -> float:
        with self._queue._changed:
            loading_s = self._queue._measure_loading_s() - self._loading_before_s
            return time.monotonic() - self._joined - loading_s

    def _wait_for_change(self, told: int) -> int | None:
        """Return the place once it is another than what was told, or after a moment."""
        queue = self._queue
        with queue._changed:
            self._idle_since = None
            if told and self._find_place() == told:
                queue._changed.wait(POLL_S)
            idle = self._take_from_idle()
        for ticket in idle:
            ticket._end_use()
        with queue._changed:
            self._idle_since = time.monotonic()
            return self._find_place()

    def _find_place(self) -> int | None:
        if self._is_lost:
            return None
        if self._shared:
            return 0
        queue = self._queue
        return max(0, queue._tickets.index(self) - queue.width + 1) if self in queue._tickets else None

    def _take_from_idle(self) -> list[Ticket]:
        """Take the model from those who have it and stopped using it: nobody may block the line for good."""
        queue, now = self._queue, time.monotonic()
        idle = []
        for ticket in queue._tickets[: queue.width]:
            since = ticket._idle_since
            if ticket is self or ticket._is_lost or since is None or now - since <= queue.idle_limit_s:
                continue
            ticket._is_lost = True
            idle.append(ticket)
        return idle

    def _end_use(self) -> None:
        """Close what a lost turn was used for, which may take seconds, and only then let the next in line have it."""
        close, self._close = self._close, None
        try:
            if close is not None:
                close()
        finally:
            self.leave()

    @contextmanager
    def work(self, should_stop: Callable[[], bool] | None = None) -> Iterator[None]:
        """Use the model for one step: outside of such steps the turn can be lost to those who wait.

        Waits a little while searches want the cores. Raises ModelError when the turn was lost.
        """
        with self._queue._changed:
            self._idle_since = None
            if self._find_place() != 0:
                raise ModelError("The model was given to the next in line.", "Ask again.")
            self._wait_for_searches(should_stop)
        try:
            yield
        finally:
            with self._queue._changed:
                self._idle_since = time.monotonic()

    def _wait_for_searches(self, should_stop: Callable[[], bool] | None) -> None:
        queue = self._queue
        ends = time.monotonic() + (STEP_PAUSE_S if self._steps else START_PAUSE_S)
        self._steps += 1
        while queue.is_held_off and (left_s := ends - time.monotonic()) > 0:
            if should_stop and should_stop():
                return
            queue._changed.wait(min(POLL_S, left_s))

    def hold(self, close: Callable[[], None]) -> None:
        """Say what ends the use of the model, should the turn be lost; called between steps, from any thread."""
        self._close = close

    def leave(self) -> None:
        """Give the place up; harmless when it is given up already."""
        with self._queue._changed:
            self._close = None
            if self in self._queue._tickets:
                self._queue._tickets.remove(self)
                self._queue._changed.notify_all()
