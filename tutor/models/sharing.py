"""Models that are open in this process: each is loaded once, whoever uses it, and freed when the last lets go."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable

from tutor.models.generator import Generator
from tutor.models.queue import ModelQueue
from tutor.models.queued import QueuedGenerator

# Whatever runs on this machine's cores stands in one line.
LOCAL_QUEUE = ModelQueue()
# A server has cores and a line of its own; it is not flooded.
SERVER_WIDTH = 4

_lock = threading.Lock()
_models: dict[Hashable, _OpenModel] = {}
_server_queues: dict[str, ModelQueue] = {}


class _OpenModel:
    """A model and the number of those who hold it."""

    def __init__(self) -> None:
        self.holders = 0
        self.loading = threading.Lock()
        self.generator: Generator | None = None


def share_model(key: Hashable, load: Callable[[], Generator], *, name: str) -> QueuedGenerator:
    """Return the model that is open under a key, loading it if there is none; closing the last one returned frees it.

    Raises what `load` raises.
    """
    with _lock:
        held = _models.setdefault(key, _OpenModel())
        held.holders += 1
    try:
        with held.loading:
            model = held.generator = held.generator or load()
    except BaseException:
        _let_go(key, held)
        raise
    return QueuedGenerator(lambda: model, LOCAL_QUEUE, name=name, release=lambda: _let_go(key, held))


def _let_go(key: Hashable, held: _OpenModel) -> None:
    with _lock:
        held.holders -= 1
        if held.holders:
            return
        if _models.get(key) is held:
            del _models[key]
    if held.generator is not None:
        held.generator.close()


def find_server_queue(address: str) -> ModelQueue:
    """Return the line in front of a server, one for all who use it."""
    with _lock:
        return _server_queues.setdefault(address, ModelQueue(SERVER_WIDTH))
