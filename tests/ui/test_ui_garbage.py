"""Full collections of garbage stay short, and nothing is kept for good by that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tutor.ui import garbage
from tutor.ui.garbage import Watch, keep_collections_short, look_again


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


class Ring:
    """Garbage that only the collector finds."""

    freed = False

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Ring.freed = True


@pytest.fixture
def dead_ring(watch: Watch) -> type[Ring]:
    """The class of a ring that died after it was set aside; `freed` tells when it is found."""
    Ring.freed = False
    ring = Ring()
    gc.collect()
    del ring
    gc.collect()
    assert not Ring.freed
    return Ring


def test_what_dies_later_is_freed_after_a_while_though_collections_are_quick(
    dead_ring: type[Ring], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "SLOW_S", 60.0)
    monkeypatch.setattr(garbage, "LOOK_AGAIN_S", 0.0)
    gc.collect()
    assert dead_ring.freed


def test_what_dies_with_something_large_is_freed_at_once(dead_ring: type[Ring]) -> None:
    look_again()
    gc.collect()
    assert dead_ring.freed
