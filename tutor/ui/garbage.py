"""Keep collections of garbage short: Streamlit asks for a full one after each run of a page, and every page waits.

With the libraries and the lessons of a course in memory each takes some 50 ms; twenty windows at once wait for seconds.
"""

from __future__ import annotations

import gc
import time

SLOW_S = 0.01
# What was set aside is looked through again no more often than this.
LOOK_AGAIN_S = 600.0
FULL = 2


class Watch:
    """A callback of the collector: after a slow full collection, what survived it is set aside from the next ones."""

    def __init__(self) -> None:
        self._began_s = 0.0
        self._looked_s = time.monotonic()

    def __call__(self, phase: str, info: dict[str, int]) -> None:
        """Take note of a collection's start or stop."""
        if info["generation"] != FULL:
            return
        now_s = time.monotonic()
        if phase == "start":
            self._began_s = now_s
        elif now_s - self._began_s > SLOW_S:
            if now_s - self._looked_s > LOOK_AGAIN_S:
                # What died since it was set aside is freed by the next collection, after which this comes round again.
                self._looked_s = now_s
                gc.unfreeze()
            else:
                gc.freeze()


def keep_collections_short() -> None:
    """Watch the collector of this process; harmless when called again."""
    if not any(isinstance(callback, Watch) for callback in gc.callbacks):
        gc.callbacks.append(Watch())
