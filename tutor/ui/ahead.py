"""Load what the first page needs while the browser is still starting."""

from __future__ import annotations

import importlib
import threading

# In the order in which they are needed: the page, its tables, the lessons.
MODULES = ("tutor.ui.app", "tutor.ui.chat.asking", "pandas", "tutor.study")


def load_ahead() -> threading.Thread:
    """Import the modules of the first page in a thread, and return it."""
    thread = threading.Thread(target=_import_all, name="load-ahead", daemon=True)
    thread.start()
    return thread


def _import_all() -> None:
    for name in MODULES:
        importlib.import_module(name)
