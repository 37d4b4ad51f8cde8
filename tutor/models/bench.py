"""Time a model: how fast it reads, how fast it writes, and what reusing a prompt's beginning saves."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.errors import ModelError
from tutor.models.generator import Generator
from tutor.models.registry import open_generator
from tutor.models.threads import choose_threads
from tutor.settings import Settings
from tutor.types import Turn

_INSTRUCTIONS = "Answer from the numbered notes alone, in one sentence, and name the note. Say so when none helps. "
_NOTE = "[{n}] In week {n} the garden group measured {size} millimetres of rain and planted {n} rows of beans. "


@dataclass(frozen=True, slots=True)
class Bench:
    """Speeds of a model in tokens a second, waits for the first piece in milliseconds; layers None for a server."""

    name: str
    prompt_tokens: int
    prefill_tokens_per_s: float
    decode_tokens_per_s: float
    first_token_cold_ms: float
    first_token_warm_ms: float
    reused_tokens: int
    offloaded_layers: int | None
    model_layers: int | None
    decode_threads: int | None
    prefill_threads: int | None


def bench_model(settings: Settings, *, max_tokens: int = 48) -> Bench:
    """Time the chosen model on a prompt of about 600 tokens. Raises ModelError."""
    generator = open_generator(settings)
    try:
        return time_generator(generator, settings, max_tokens=max_tokens)
    finally:
        generator.close()


def time_generator(generator: Generator, settings: Settings, *, max_tokens: int = 48) -> Bench:
    """Time an open model: a cold prompt, then another question after the same beginning. Raises ModelError."""
    # A time stamp at the very start keeps a server from having this prompt in its cache.
    system = f"{time.time_ns()} {_INSTRUCTIONS}" + "".join(_NOTE.format(n=n, size=12 + 7 * n) for n in range(1, 13))
    _time_reply(generator, [Turn("user", "Say yes.")], 2)
    cold_s, total_s = _time_reply(generator, [Turn("system", system), Turn("user", "How wet was week 3?")], max_tokens)
    cold = generator.usage
    warm_s, _ = _time_reply(generator, [Turn("system", system), Turn("user", "How many rows in week 5?")], 2)
    warm = generator.usage
    offloaded, layers = getattr(generator, "layers", (None, None))
    threads = choose_threads(settings.threads) if layers is not None else None
    fresh_tokens = cold.prompt_tokens - cold.reused_tokens
    return Bench(
        name=generator.name,
        prompt_tokens=cold.prompt_tokens,
        prefill_tokens_per_s=round(fresh_tokens / cold_s, 1),
        decode_tokens_per_s=round(max(cold.completion_tokens - 1, 0) / max(total_s - cold_s, 1e-6), 1),
        first_token_cold_ms=round(cold_s * 1000, 1),
        first_token_warm_ms=round(warm_s * 1000, 1),
        reused_tokens=warm.reused_tokens,
        offloaded_layers=offloaded,
        model_layers=layers,
        decode_threads=threads.decode if threads else None,
        prefill_threads=threads.prefill if threads else None,
    )


def _time_reply(generator: Generator, messages: Sequence[Turn], max_tokens: int) -> tuple[float, float]:
    """Return the seconds to the first piece and to the end of a reply."""
    began = time.perf_counter()
    first: float | None = None
    for _ in generator.stream(messages, max_tokens=max_tokens):
        first = first or time.perf_counter()
    ended = time.perf_counter()
    if first is None:
        raise ModelError(f"{generator.name} gave an empty reply.", "Choose another model with `tutor models use`.")
    return first - began, ended - began
