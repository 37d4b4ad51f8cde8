"""Tickets: something short-lived to hand a browser in place of what it is to keep."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict

LIFETIME_S = 120.0
MAX_OPEN = 1000


class Tickets:
    """What was handed out and not yet taken. Safe between threads; times are seconds of a clock that never goes back.

    A page may show a ticket where it may not show what the ticket stands for: it is good once, and not for long.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: OrderedDict[str, tuple[str, float]] = OrderedDict()

    def issue(self, value: str, now_s: float) -> str:
        """Return a ticket for a value."""
        ticket = secrets.token_urlsafe(24)
        with self._lock:
            self._open[ticket] = (value, now_s + LIFETIME_S)
            while len(self._open) > MAX_OPEN:
                self._open.popitem(last=False)
        return ticket

    def take(self, ticket: str, now_s: float) -> str | None:
        """Return what a ticket stands for, once; None when it was taken, is too old or never was."""
        with self._lock:
            value, until_s = self._open.pop(ticket, ("", 0.0))
        return value if now_s < until_s else None

    def is_open(self, ticket: str, now_s: float) -> bool:
        """Tell whether a ticket can still be taken."""
        with self._lock:
            return now_s < self._open.get(ticket, ("", 0.0))[1]
