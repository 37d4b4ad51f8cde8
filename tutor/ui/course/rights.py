"""Who may change the lessons."""

from __future__ import annotations


def may_change_lessons() -> bool:
    """Tell whether whoever uses this window may add and remove lessons."""
    return True
