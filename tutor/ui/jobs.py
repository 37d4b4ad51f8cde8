"""Work that a learner starts and may call off: a download, a test, an export."""

from __future__ import annotations

from collections.abc import Callable

from tutor.errors import TutorError
from tutor.ui.opening import Progress, Result, Work


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
