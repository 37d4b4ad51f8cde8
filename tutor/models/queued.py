"""A model as one of its users has it: with a place in the line, and token counts of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Generator as Pieces

from tutor.errors import ModelError, TutorError
from tutor.models.generator import Generator, Usage
from tutor.models.queue import ModelQueue, Ticket
from tutor.types import Turn

_logger = logging.getLogger(__name__)


class QueuedGenerator:
    """A `Generator` that waits for its turn at a model that others use too; for one user at a time.

    `open_model` returns the model, or None where there is nothing to say; it is called in the turn, so that a model
    that must be loaded first is loaded by whoever is first in line. `name` is "" before.
    """

    def __init__(
        self,
        open_model: Callable[[], Generator | None],
        queue: ModelQueue,
        *,
        name: str = "",
        release: Callable[[], None] | None = None,
    ) -> None:
        self.name = name
        self.usage = Usage()
        self._open_model = open_model
        self._queue = queue
        self._release = release
        self._ticket: Ticket | None = None

    def fresh(self) -> QueuedGenerator:
        """Return the same model for another user; closing that one leaves the model open."""
        return QueuedGenerator(self._open_model, self._queue, name=self.name)

    @property
    def layers(self) -> tuple[int | None, int | None]:
        """(layers on the GPU, all layers) of a model in this process."""
        found: tuple[int | None, int | None] = getattr(self._open_model(), "layers", (None, None))
        return found

    def wait_turn(self, should_stop: Callable[[], bool] | None = None) -> Iterator[int]:
        """Take a place in the line and yield it whenever it changes (1 is the next), 0 when a turn waited for has come.

        The next call of `stream` uses the turn. Stopping leaves the line. Raises ModelError when it takes too long.
        """
        self.leave()
        ticket = self._ticket = self._queue.join()
        yield from ticket.iterate_places(should_stop)

    def leave(self) -> None:
        """Give up the turn, or the place in the line; harmless without one."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.leave()

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield the reply in pieces (see `Generator.stream`), once it is this one's turn; then the turn is over."""

        def start(model: Generator) -> Iterator[str]:
            return model.stream(messages, max_tokens=max_tokens, stop=stop, grammar=grammar, should_stop=should_stop)

        return self._run(start, should_stop)

    def _run(
        self, start: Callable[[Generator], Iterator[str]], should_stop: Callable[[], bool] | None
    ) -> Iterator[str]:
        if self._ticket is None:
            for _ in self.wait_turn(should_stop):
                pass
        ticket = self._ticket
        if ticket is None or ticket.place is None:
            return
        steps, closing = self._iterate_steps(start, should_stop), threading.Lock()

        def close() -> None:
            with closing:  # whoever takes the turn away may do so at the same time
                steps.close()

        ticket.hold(close)
        try:
            while True:
                with ticket.work(should_stop):
                    piece = next(steps, None)
                if piece is None:
                    return
                yield piece
        except TutorError:
            raise
        except Exception as error:
            _logger.exception("The model failed.")
            raise ModelError(f"The model failed: {type(error).__name__}: {error}.", "Try again.") from error
        finally:
            close()
            self.leave()

    def _iterate_steps(
        self, start: Callable[[Generator], Iterator[str]], should_stop: Callable[[], bool] | None
    ) -> Pieces[str, None, None]:
        """Yield the pieces, opening the model before the first of them."""
        with self._queue.load():
            model = self._open_model()
        if model is None or (should_stop and should_stop()):
            return
        self.name = model.name
        pieces = start(model)
        try:
            for piece in pieces:
                self.usage = model.usage
                yield piece
            self.usage = model.usage
        finally:
            close = getattr(pieces, "close", None)
            if close is not None:
                close()

    def close(self) -> None:
        """Leave the line, and let the model go if this one holds it; harmless when called twice."""
        self.leave()
        release, self._release = self._release, None
        if release is not None:
            release()
