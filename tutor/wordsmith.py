"""The language model behind a tutor's answers: opened when first needed, asked in turn, done without if it fails."""

from __future__ import annotations

import threading
import time

from tutor.abilities import may_word, open_wording_model
from tutor.errors import TutorError
from tutor.models.generator import Generator
from tutor.models.queued import QueuedGenerator
from tutor.models.registry import find_queue, identify_model, is_address
from tutor.settings import Settings
from tutor.types import WordingFailed

# A server that did not answer may do so later; a file that could not be opened has to change first.
RETRY_SERVER_S = 60.0


class Wordsmith:
    """Gives each answer the model that words it. Safe to share between threads.

    `note` says in a sentence why answers are quotes where a model should have worded them, None where all is well.
    """

    def __init__(self, settings: Settings) -> None:
        self.note: str | None = None
        self._settings = settings
        self._lock = threading.Lock()  # for the fields, held for moments
        self._opening = threading.Lock()  # while a model is loaded
        self._model: Generator | None = None
        self._identity = ""  # of the model that was opened, or could not be
        self._is_settled = False  # whether that is known by now
        self._retry_at = float("inf")
        self._explained: str | None = None
        self._closings = 0  # turns taken before a closing get no model after it

    def take_turn(self) -> QueuedGenerator | None:
        """Return the model for one answer; None where answers are quotes. It is loaded in its turn, not here."""
        try:
            wanted = self._identify()
            with self._lock:
                if self._is_current(wanted) and self._model is None:
                    return None
                closings = self._closings
            if not self._is_current(wanted) and may_word(self._settings) is False:
                self._settle(wanted, None, closings)
                return None
        except TutorError as error:
            self._explain(f"Answers are quotes from the lessons. {error}")
            return None
        return QueuedGenerator(lambda: self._open(closings), find_queue(self._settings))

    def explain_failure(self, failure: WordingFailed) -> None:
        """Take note of a failure after which an answer was left in quotes."""
        why = f"{failure.message} {failure.remedy}".strip()
        self._explain(f"The last answer was left in quotes from the lessons. {why}")

    def close(self) -> None:
        """Let the model go, also one that is just being loaded; the next turn taken opens it again."""
        with self._lock:
            self._closings += 1
            self._is_settled = False
            model, self._model = self._model, None
        if model is not None:
            model.close()

    def _open(self, closings: int) -> Generator | None:
        """Return the model for one answer, opening it if it is not open or its file was changed. Raises TutorError."""
        with self._opening:
            if closings != self._closings:
                return None
            wanted = self._identify()
            if not self._is_current(wanted):
                self._open_anew(wanted, closings)
            with self._lock:
                if self._model is None or closings != self._closings:
                    return None
                self.note = self._explained = None
                return self._model.fresh() if isinstance(self._model, QueuedGenerator) else self._model

    def _open_anew(self, identity: str, closings: int) -> None:
        with self._lock:
            old, self._model = self._model, None
            self._is_settled = False
        if old is not None:
            old.close()
        try:
            self._settle(identity, open_wording_model(self._settings), closings)
        except TutorError as error:
            self._settle(identity, None, closings)
            if is_address(self._settings.model):
                self._retry_at = time.monotonic() + RETRY_SERVER_S
            self._explain(f"Answers are quotes from the lessons. {error}")

    def _settle(self, identity: str, model: Generator | None, closings: int) -> None:
        """Take a model, or none, for what an identity stands for, and let go what was there.

        One that was opened for a turn before the last closing is let go itself.
        """
        with self._lock:
            if closings == self._closings:
                old, self._model = self._model, model
                self._identity, self._is_settled, self._retry_at = identity, True, float("inf")
            else:
                old = model
        if old is not None:
            old.close()

    def _identify(self) -> str:
        """Return what the chosen model is now, or the one that is open if its file is gone. Raises TutorError."""
        try:
            return identify_model(self._settings)
        except TutorError:
            if self._model is None:
                raise
            return self._identity

    def _is_current(self, identity: str) -> bool:
        return self._is_settled and identity == self._identity and time.monotonic() < self._retry_at

    def _explain(self, note: str) -> None:
        """Say it once: whoever has read a note may clear it."""
        if note != self._explained:
            self.note = self._explained = note
