"""Failed sign-ins slowed down, by name and by address, in bounded memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

FREE_BY_NAME = 4
FREE_BY_ADDRESS = 20  # a class may sit behind one address
FIRST_WAIT_S = 1.0
MAX_WAIT_S = 60.0  # not longer: a stranger who fails on purpose under a name must not shut its owner out for long
FORGOTTEN_AFTER_S = 900.0
MAX_KEPT = 10_000
_NO_TIME_S = 0.001  # less is what adding seconds rounds away


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int
    last_s: float


class Attempts:
    """How often sign-ins failed. Safe between threads; times are seconds of a clock that never goes back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures: OrderedDict[tuple[str, str], _Failures] = OrderedDict()

    def begin(self, name: str, address: str, now_s: float, *, browser: str = "") -> float:
        """Return 0 and count a try, or the seconds until the next may be made.

        A try counts as failed until `succeed` is told otherwise, so that many at once are no way round the wait.
        `browser` tells apart those in which this name has signed in before: each waits for its own failures alone, so
        that no stranger can use up the tries of a name's owner. An address of "" is not known and counts for nothing.
        """
        keys = _keys(name, address, browser)
        with self._lock:
            wait_s = max(self._wait(key, free, now_s) for key, free in keys)
            if wait_s > 0:
                return wait_s
            for key, _ in keys:
                known = self._fresh(key, now_s)
                self._failures[key] = _Failures((known.count if known else 0) + 1, now_s)
                self._failures.move_to_end(key)
            while len(self._failures) > MAX_KEPT:
                self._failures.popitem(last=False)
        return 0.0

    def succeed(self, name: str, address: str, *, browser: str = "") -> None:
        """Forget the failures of a name that signed in, and this try of its address.

        The address's other failures stay: signing in as oneself must not buy more tries at others.
        """
        (by_name, _), *by_address = _keys(name, address, browser)
        with self._lock:
            self._failures.pop(by_name, None)
            for key, _ in by_address:
                known = self._failures.get(key)
                if known is not None:
                    self._failures[key] = _Failures(max(known.count - 1, 0), known.last_s)

    def _fresh(self, key: tuple[str, str], now_s: float) -> _Failures | None:
        known = self._failures.get(key)
        return known if known is not None and now_s - known.last_s < FORGOTTEN_AFTER_S else None

    def _wait(self, key: tuple[str, str], free: int, now_s: float) -> float:
        known = self._fresh(key, now_s)
        if known is None or known.count < free:
            return 0.0
        pause_s = min(FIRST_WAIT_S * 2.0 ** min(known.count - free, 10), MAX_WAIT_S)
        wait_s = pause_s - (now_s - known.last_s)
        return wait_s if wait_s > _NO_TIME_S else 0.0


def _keys(name: str, address: str, browser: str) -> list[tuple[tuple[str, str], int]]:
    """Return what a try is counted under, with how many are free: the name or the known browser, then the address."""
    if browser:
        return [(("browser", browser), FREE_BY_NAME)]
    by_name = ("name", name.casefold()[:64]), FREE_BY_NAME
    return [by_name, (("address", address), FREE_BY_ADDRESS)] if address else [by_name]
