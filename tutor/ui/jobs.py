"""Long work in a thread, so that the page can show how far it is, go on meanwhile, and find it again after a reload."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from tutor.errors import TutorError
from tutor.ui.failures import UnexpectedError
from tutor.ui.opening import Progress, Step

Result = TypeVar("Result")
_logger = logging.getLogger(__name__)


class CancelledError(TutorError):
    """The work was called off."""


class Job(Generic[Result]):
    """Work that runs once in a thread. `step` says how far it is; `subject` what it is done for."""

    def __init__(self, work: Callable[[Progress], Result], subject: str = "") -> None:
        self.step = Step()
        self.subject = subject
        self.cancelled = False
        self._work = work
        self._result: list[Result] = []
        self._error: TutorError | None = None
        self._ended = threading.Event()
        threading.Thread(target=self._run, name=f"job {subject}", daemon=True).start()

    @property
    def is_over(self) -> bool:
        """Tell whether the work has ended, however it did."""
        return self._ended.is_set()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the end; tell whether it has come."""
        return self._ended.wait(timeout_s)

    def cancel(self) -> None:
        """Let the work end at its next step."""
        self.cancelled = True

    def result(self) -> Result:
        """Return what the work gave, once it is over. Raises the TutorError that ended it."""
        self._ended.wait()
        if not self._result:
            raise self._error or UnexpectedError("no result")
        return self._result[0]

    def _run(self) -> None:
        try:
            self._result.append(self._work(self._note_step))
        except TutorError as error:
            self._error = error
        except Exception as error:
            _logger.exception("A job failed: %s", self.subject)
            self._error = UnexpectedError(f"{type(error).__name__}: {error}")
        finally:
            self._ended.set()

    def _note_step(self, message: str, done: int, total: int) -> None:
        if self.cancelled:
            raise CancelledError("The work was called off.")
        self.step = Step(message, done, total)
