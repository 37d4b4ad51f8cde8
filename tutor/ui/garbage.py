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
    """A callback of the collector: after a slow full collection, what survived it is set aside from the next ones.

    What died since it was set aside is freed after a while, or once `look_again` asks for it.
    """

    def __init__(self) -> None:
        self._began_s = 0.0
        self._looked_s = time.monotonic()
        self.must_look = False

    def __call__(self, phase: str, info: dict[str, int]) -> None:
        """Take note of a collection's start or stop."""
        if info["generation"] != FULL:
            return
        now_s = time.monotonic()
        if phase == "start":
            self._began_s = now_s
            if self.must_look or now_s - self._looked_s > LOOK_AGAIN_S:
                self._looked_s, self.must_look = now_s, False
                gc.unfreeze()
        elif now_s - self._began_s > SLOW_S:
            gc.freeze()


def keep_collections_short() -> None:
    """Watch the collector of this process; harmless when called again."""
    if not any(isinstance(callback, Watch) for callback in gc.callbacks):
        gc.callbacks.append(Watch())


def look_again() -> None:
    """Let the next full collection look through all that was set aside: something large was let go."""
    for callback in gc.callbacks:
        if isinstance(callback, Watch):
            callback.must_look = True
