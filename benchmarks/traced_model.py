"""A language model that notes when it began to read, when it wrote, and how much."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from benchmarks.stages import DECODE, PREFILL, StageClock
from tutor.models.generator import Generator, Usage
from tutor.types import Turn


class TracedModel:
    """Passes everything on to another generator, and times reading and writing with a clock.

    `active` is true while a reply is read, `pieces` counts what it has given so far. `on_begin` is called before the
    first piece and `on_piece` after each, from the thread that reads the reply.
    """

    def __init__(self, inner: Generator, clock: StageClock) -> None:
        self.name = inner.name
        self.active = False
        self.pieces = 0
        self.calls = 0
        self.on_begin: Callable[[], None] = _do_nothing
        self.on_piece: Callable[[int], None] = _ignore_count
        self._inner = inner
        self._clock = clock

    @property
    def usage(self) -> Usage:
        """Tokens of the last call."""
        return self._inner.usage

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield the inner model's pieces (see `Generator.stream`)."""
        self.calls += 1
        self.pieces = 0
        pieces = self._inner.stream(
            messages, max_tokens=max_tokens, stop=stop, grammar=grammar, should_stop=should_stop
        )
        self.active = True
        self.on_begin()
        try:
            while True:
                with self._clock.measure(DECODE if self.pieces else PREFILL):
                    piece = next(pieces, None)
                if piece is None:
                    return
                self.pieces += 1
                self.on_piece(self.pieces)
                yield piece
        finally:
            self.active = False

    def close(self) -> None:
        """Free the inner model."""
        self._inner.close()


def _do_nothing() -> None:
    pass


def _ignore_count(_count: int) -> None:
    pass
