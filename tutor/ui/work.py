"""Long work in a thread of its own, so that the page can show how far it is, and that some may call off."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tutor.errors import TutorError
from tutor.ui.failures import UnexpectedError

_logger = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is: what is done now, and how much of it; `total` is 0 when unknown."""

    message: str = ""
    done: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """Return the share that is done, in 0..1."""
        return min(1.0, max(0.0, self.done / self.total)) if self.total > 0 else 0.0


class Work(Generic[Result]):
    """Work that a thread does once, for every window that waits for it."""

    def __init__(self, do_it: Callable[[Progress], Result], name: str = "work") -> None:
        self.name = name
        self.step = Step()
        self._do_it = do_it
        self._result: Result | None = None
        self._error: TutorError | None = None
        self._ended = threading.Event()
        threading.Thread(target=self._work, name=name, daemon=True).start()

    def wait(self, timeout_s: float) -> bool:
        """Wait for the end; tell whether it has come."""
        return self._ended.wait(timeout_s)

    @property
    def has_failed(self) -> bool:
        """Tell whether it has ended with an error."""
        return self._error is not None

    def result(self) -> Result:
        """Return what came of it, once it has ended. Raises the TutorError that it ended with."""
        self._ended.wait()
        if self._result is None:
            raise self._error or UnexpectedError("no result")
        return self._result

    def _work(self) -> None:
        try:
            self._result = self._do_it(self._note_step)
        except TutorError as error:
            self._error = error
        except Exception as error:
            _logger.exception("The thread %s failed.", self.name)
            self._error = UnexpectedError(f"{type(error).__name__}: {error}")
        finally:
            self._ended.set()

    def _note_step(self, message: str, done: int, total: int) -> None:
        self.step = Step(message, done, total)


class CalledOffError(TutorError):
    """The work was called off."""


class Job(Work[Result]):
    """Work that can be called off between its steps. `subject` says what it is done for."""

    def __init__(self, do_it: Callable[[Progress], Result], subject: str = "") -> None:
        self.subject = subject
        self.cancelled = False
        super().__init__(do_it, f"job {subject}".strip())

    @property
    def is_over(self) -> bool:
        """Tell whether the work has ended, however it did."""
        return self.wait(0)

    def cancel(self) -> None:
        """Let the work end at its next step."""
        self.cancelled = True

    def _note_step(self, message: str, done: int, total: int) -> None:
        if self.cancelled:
            raise CalledOffError("This was called off.")
        super()._note_step(message, done, total)
