"""Timing a model: the arithmetic on a scripted one, the real one for sense."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tutor.errors import ModelError
from tutor.models import bench as bench_module
from tutor.models.bench import time_generator
from tutor.models.generator import Usage
from tutor.models.llama import LlamaGenerator
from tutor.settings import Settings


class Clockwork:
    """A model on a clock of its own: 0.01 s for each fresh token of a prompt, 0.1 s for each token of a reply."""

    name = "clockwork"

    def __init__(self) -> None:
        self.now = 0.0
        self.usage = Usage()
        self.calls = 0

    def stream(self, messages: Any, *, max_tokens: int, **_: Any) -> Iterator[str]:
        self.calls += 1
        reused = 380 if self.calls == 3 else 0
        self.usage = Usage(400, max_tokens, reused)
        self.now += 0.01 * (400 - reused)
        for _step in range(max_tokens):
            self.now += 0.1
            yield "word "

    def close(self) -> None:
        """Nothing to free."""


def test_speeds_are_counted_from_fresh_tokens(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    model = Clockwork()
    monkeypatch.setattr(bench_module.time, "perf_counter", lambda: model.now)
    timed = time_generator(model, Settings(home=tmp_path), max_tokens=11)
    assert timed.first_token_cold_ms == pytest.approx(4100)
    assert timed.first_token_warm_ms == pytest.approx(300)
    assert timed.prefill_tokens_per_s == pytest.approx(400 / 4.1, abs=0.1)
    assert timed.decode_tokens_per_s == pytest.approx(10, abs=0.1)
    assert timed.reused_tokens == 380
    assert timed.model_layers is None and timed.decode_threads is None


def test_the_real_model_starts_sooner_after_the_same_beginning(generator: LlamaGenerator, tmp_path: Any) -> None:
    timed = time_generator(generator, Settings(home=tmp_path), max_tokens=4)
    assert timed.reused_tokens > 300
    assert timed.first_token_warm_ms < timed.first_token_cold_ms
    assert timed.model_layers == 31


def test_a_model_that_says_nothing_is_a_stated_error(tmp_path: Any) -> None:
    silent = Clockwork()
    silent.stream = lambda *_args, **_more: iter(())
    with pytest.raises(ModelError, match="empty reply"):
        time_generator(silent, Settings(home=tmp_path))
