from itertools import count
from unittest import mock

import pytest

from benchmarks.stages import DECODE, PREFILL, STAGES, TARGETS, StageClock, find_target, watch_stages
from benchmarks.traced_model import TracedModel
from tests.fakes import ScriptedGenerator
from tutor.types import Turn


@pytest.mark.parametrize(("module", "path", "stage"), TARGETS)
def test_every_timed_function_is_in_the_tutor(module: str, path: str, stage: str) -> None:
    owner, name, function = find_target(module, path)
    assert callable(function)
    assert stage in STAGES
    with watch_stages(StageClock()):
        assert getattr(owner, name) is not function
    assert getattr(owner, name) is function


def test_a_stage_is_not_charged_for_what_it_calls() -> None:
    clock = StageClock()
    # The clock is read at 0 and 11 s for the outer stage, at 1 and 4 s, then 5 and 10 s for the inner one.
    with mock.patch("benchmarks.stages.time.perf_counter", side_effect=[0, 1, 4, 5, 10, 11]), clock.measure("outer"):
        with clock.measure("inner"):
            pass
        with clock.measure("inner"):
            pass
    assert clock.spent_ms == {"inner": 8000, "outer": 3000}
    clock.reset()
    assert clock.spent_ms == {}


def test_a_traced_model_passes_its_reply_on_and_tells_reading_from_writing() -> None:
    clock = StageClock()
    model = TracedModel(ScriptedGenerator("Bread is baked at 230 degrees."), clock)
    seen: list[object] = []
    model.on_begin = lambda: seen.append("begin")
    model.on_piece = seen.append
    with mock.patch("benchmarks.stages.time.perf_counter", side_effect=count()):
        reply = "".join(model.stream([Turn("user", "How hot?")], max_tokens=99))
    assert reply == "Bread is baked at 230 degrees."
    assert seen == ["begin", 1, 2, 3, 4, 5]
    assert clock.spent_ms == {PREFILL: 1000, DECODE: 5000}  # the last look for a piece finds the end
    assert (model.calls, model.active) == (1, False)


def test_a_traced_model_that_is_left_is_no_longer_active() -> None:
    model = TracedModel(ScriptedGenerator("Bread is baked at 230 degrees."), StageClock())
    reply = model.stream([Turn("user", "How hot?")], max_tokens=99)
    next(reply)
    assert model.active
    reply.close()
    assert (model.active, model.pieces) == (False, 1)
