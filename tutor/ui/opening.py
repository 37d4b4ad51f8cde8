"""A course being opened in a thread, so that the page can show how far it is."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutor.errors import TutorError
from tutor.ui.failures import UnexpectedError

if TYPE_CHECKING:
    from tutor.study import Study

_logger = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Step:
    """How far the opening is: what is done now, and how much of it; `total` is 0 when unknown."""

    message: str = ""
    done: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """Return the share that is done, in 0..1."""
        return min(1.0, max(0.0, self.done / self.total)) if self.total > 0 else 0.0


class StudyOpening:
    """A study that a thread opens once, for every window that waits for it."""

    def __init__(self, open_it: Callable[[Progress], Study]) -> None:
        self.step = Step()
        self._open = open_it
        self._study: Study | None = None
        self._error: TutorError | None = None
        self._ended = threading.Event()
        threading.Thread(target=self._work, name="open-study", daemon=True).start()

    def wait(self, timeout_s: float) -> bool:
        """Wait for the end; tell whether it has come."""
        return self._ended.wait(timeout_s)

    def result(self) -> Study:
        """Return the study once opened. Raises the TutorError that kept it from opening."""
        self._ended.wait()
        if self._study is None:
            raise self._error or UnexpectedError("no study")
        return self._study

    def close(self) -> None:
        """Close the study, if it was opened."""
        if self._study is not None:
            self._study.close()

    def _work(self) -> None:
        try:
            self._study = self._open(self._note_step)
        except TutorError as error:
            self._error = error
        except Exception as error:
            _logger.exception("The lessons could not be opened.")
            self._error = UnexpectedError(f"{type(error).__name__}: {error}")
        finally:
            self._ended.set()

    def _note_step(self, message: str, done: int, total: int) -> None:
        self.step = Step(message, done, total)
