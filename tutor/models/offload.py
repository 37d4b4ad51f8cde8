"""Decide how many layers go to the GPU, and read from llama.cpp's log how many really did."""

from __future__ import annotations

import re
from collections.abc import Iterable

ALL_LAYERS = 999
_OFFLOADED = re.compile(r"offloaded (\d+)/(\d+) layers to GPU")


def list_layer_attempts(setting: int, can_offload: bool, layers: int) -> list[int]:
    """List the numbers of GPU layers to try, best first.

    A setting of 0 or more is tried as it is, then without a GPU. Automatic (-1) tries all of `layers`, then
    three quarters, a half and a quarter, for when the GPU's memory runs out, then none.
    """
    if not can_offload or setting == 0:
        return [0]
    if setting > 0:
        return [setting, 0]
    return [ALL_LAYERS, *sorted({layers * share // 4 for share in (3, 2, 1)} - {0}, reverse=True), 0]


def read_offloaded(log: Iterable[str], layers: int) -> tuple[int, int]:
    """Return (layers on the GPU, all layers) as llama.cpp logged them; (0, layers) where it logged nothing."""
    offloaded, total = 0, layers
    for line in log:
        found = _OFFLOADED.search(line)
        if found:
            offloaded, total = int(found[1]), int(found[2])
    return offloaded, total
