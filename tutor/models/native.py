"""Load the llama.cpp library once, silence it, and keep the last lines that it logged."""

from __future__ import annotations

import ctypes
import importlib.metadata
import os
import threading
from collections import deque
from typing import Any

from tutor.errors import ModelError
from tutor.models.threads import count_cores

INSTALL_REMEDY = "Install it with: pip install llama-cpp-python (a C compiler is needed, or a prebuilt wheel)."
_DEBUG_LEVEL = 1

_lock = threading.Lock()
_lines: deque[str] = deque(maxlen=400)
_loaded: list[Any] = []


def load_native() -> Any:
    """Return the `llama_cpp.llama_cpp` module, its backend started and its log kept in memory.

    Raises ModelError when the package is missing or its library cannot be loaded.
    """
    with _lock:
        if not _loaded:
            quieten_waiting()
            try:
                from llama_cpp import llama_cpp as native
            except (ImportError, OSError, RuntimeError) as error:
                raise ModelError(f"llama.cpp cannot be loaded: {error}.", INSTALL_REMEDY) from error
            callback = native.llama_log_callback(_keep_line)
            native.llama_log_set(callback, ctypes.c_void_p(0))
            native.llama_backend_init()
            # The callback must live as long as the library.
            _loaded.extend((native, callback))
        return _loaded[0]


def clear_log() -> None:
    """Forget the lines logged so far."""
    _lines.clear()


def read_log() -> list[str]:
    """Return the last lines that llama.cpp logged."""
    return list(_lines)


def find_version() -> str:
    """Return the version of llama-cpp-python, or "" where it is not installed."""
    try:
        return importlib.metadata.version("llama-cpp-python")
    except importlib.metadata.PackageNotFoundError:
        return ""


def has_amx(native: Any) -> bool:
    """Tell whether this build would use Intel AMX, whose kernels crash in some virtual machines."""
    return b"AMX_INT8 = 1" in native.llama_print_system_info()


def quieten_waiting() -> None:
    """On one or two cores let threads that wait for each other sleep, unless the user says otherwise.

    Waiting in a loop is quicker by a little on an idle machine, but a busy one then hands the core to the loop:
    twelve tokens of a prompt were seen to take 2.5 s instead of 0.05 s. OpenMP reads this when it is loaded, and
    the first library that brings it (PyTorch, say) loads it for all: a program calls this as it starts.
    """
    if count_cores() <= 2:
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def _keep_line(level: int, text: bytes, _data: object) -> None:
    if level != _DEBUG_LEVEL:
        _lines.append(text.decode("utf-8", errors="replace").rstrip("\n"))
