"""Full collections of garbage stay short, and nothing is kept for good by that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tutor.ui import garbage
from tutor.ui.garbage import Watch, keep_collections_short


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """A watch over the collector to which every full collection is a slow one."""
    monkeypatch.setattr(garbage, "SLOW_S", -1.0)
    before = list(gc.callbacks)
    gc.callbacks[:] = []
    keep_collections_short()
    keep_collections_short()
    (found,) = gc.callbacks
    assert isinstance(found, Watch)
    yield found
    gc.callbacks[:] = before
    gc.unfreeze()


def test_after_a_slow_collection_the_survivors_are_set_aside(watch: Watch) -> None:
    kept = [[number] for number in range(100)]
    gc.collect()
    assert gc.get_freeze_count() > len(kept)
    assert not any(found is kept for found in gc.get_objects())


def test_quick_and_partial_collections_set_nothing_aside(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect(1)
    monkeypatch.setattr(garbage, "SLOW_S", 60.0)
    gc.collect()
    assert gc.get_freeze_count() == 0


def test_what_dies_later_is_freed_in_the_end(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    class Ring:
        freed = False

        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            Ring.freed = True

    ring = Ring()
    gc.collect()
    del ring
    gc.collect()
    assert not Ring.freed
    monkeypatch.setattr(garbage, "LOOK_AGAIN_S", 0.0)
    gc.collect()
    gc.collect()
    assert Ring.freed
