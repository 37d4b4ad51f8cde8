"""How a model's own process is started: the probe, and the one that it works in."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import tutor
from tutor.models.engine import LoadPlan
from tutor.settings import Settings

BASE_TIMEOUT_S = 60.0
TIMEOUT_S_PER_GB = 30.0


def build_child_command(module: str, path: Path, plan: LoadPlan, settings: Settings) -> list[str]:
    """Return the command line that runs a module of this package on a model's file."""
    command = [sys.executable, "-m", module, str(path.absolute())]
    command += [f"--gpu-layers={plan.gpu_layers}", f"--extra-buffers={int(plan.extra_buffers)}"]
    return [*command, f"--context-tokens={settings.context_tokens}", f"--threads={settings.threads}"]


def build_child_environment() -> dict[str, str]:
    """Return this process's environment, with the package found wherever it was found here."""
    roots = [str(Path(folder).parent.absolute()) for folder in tutor.__path__]
    path = os.pathsep.join([*roots, os.environ.get("PYTHONPATH", "")]).strip(os.pathsep)
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}


def choose_timeout_s(path: Path) -> float:
    """Return how long loading a file may take."""
    return BASE_TIMEOUT_S + TIMEOUT_S_PER_GB * path.stat().st_size / 1e9


def name_exit(code: int) -> str:
    """Name the way in which a process ended."""
    if code >= 0:
        return f"exit status {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def forbid_core_dumps() -> None:
    """Let a crash of this process leave no file of the size of a model."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass
