"""Decide how many threads a model may use, so that the page that shows it stays alive."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import dataclass
from pathlib import Path

# llama.cpp ends the process beyond 512.
MOST_THREADS = 256
CPU_FOLDER = Path("/sys/devices/system/cpu")
CGROUP_LIMIT = Path("/sys/fs/cgroup/cpu.max")


@dataclass(frozen=True, slots=True)
class Threads:
    """Threads for writing one token after another, and for reading a prompt."""

    decode: int
    prefill: int


def choose_threads(setting: int, cores: int | None = None) -> Threads:
    """Return the threads for a model: the setting for both, or automatic when it is 0.

    Automatic leaves one core free. Threads that wait for each other at every step of a token come to a near
    standstill when anything else wants a core: on two busy cores two threads wrote 3 tokens a second where one
    wrote 33 (SmolLM2-135M, llama-cpp-python 0.3.36). Reading a prompt waits less often and was never slower
    with both cores than with one, so there two cores are both used (see `native` for how they wait).
    """
    if setting > 0:
        return Threads(min(setting, MOST_THREADS), min(setting, MOST_THREADS))
    cores = count_cores() if cores is None else cores
    return Threads(max(1, cores - 1), cores if cores <= 2 else cores - 1)


def count_cores() -> int:
    """Count the physical cores that this process may use: no hyperthreads, no efficiency cores, within limits."""
    cores = _count_performance_cores() if platform.system() == "Darwin" else _count_allowed_cores()
    limit = _read_cgroup_limit(CGROUP_LIMIT)
    return max(1, min(cores, limit) if limit else cores)


def _count_allowed_cores() -> int:
    try:
        allowed = os.sched_getaffinity(0)
    except AttributeError:
        # Windows tells logical processors only; nearly all of its machines run two on each core.
        return max(1, (os.cpu_count() or 2) // 2)
    siblings: set[str] = set()
    for cpu in allowed:
        path = CPU_FOLDER / f"cpu{cpu}" / "topology" / "thread_siblings_list"
        try:
            siblings.add(path.read_text().strip())
        except OSError:
            siblings.add(str(cpu))
    return len(siblings)


def _count_performance_cores() -> int:
    command = ["sysctl", "-n", "hw.perflevel0.physicalcpu"]
    try:
        return int(subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return max(1, (os.cpu_count() or 2) // 2)


def _read_cgroup_limit(path: Path) -> int | None:
    """Return the whole cores that a container may use, or None where nothing limits it."""
    try:
        quota, period = path.read_text().split()
        return max(1, int(quota) // int(period))
    except (OSError, ValueError):
        return None
