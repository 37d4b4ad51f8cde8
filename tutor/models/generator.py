"""What every language model here can do: stream text for a conversation and say what that took."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.types import Turn


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one generation; `reused_tokens` of the prompt were still in the model's state."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    reused_tokens: int = 0


class Generator(Protocol):
    """A language model that answers a conversation piece by piece.

    `name` is what a person would call the model; `usage` belongs to the last call of `stream`.
    """

    name: str
    usage: Usage

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield the reply to `messages` in pieces, at temperature 0.

        `stop` strings end the reply and are not part of it. `grammar` is GBNF with the rule `root`.
        `should_stop` is polled, also while the prompt is read, and may be called from another thread; once it
        is true the stream ends quietly. Raises ModelError.
        """
        ...

    def close(self) -> None:
        """Free what the model holds; harmless when called twice."""
        ...
