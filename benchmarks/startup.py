"""Time a cold start: a new process that answers one question and ends."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.spread import Spread, sum_up

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class StartupResult:
    """Seconds from starting a process to its end, with the answer printed: as shipped, and worded by the model."""

    shipped_s: Spread
    worded_s: Spread


def measure_startup(index: Path, home: Path, question: str, repeats: int) -> StartupResult:
    """Run `tutor ask` in new processes. Raises CalledProcessError if one fails."""
    return StartupResult(
        sum_up([time_process(index, home, question, "auto") for _ in range(repeats)]),
        sum_up([time_process(index, home, question, "always") for _ in range(repeats)]),
    )


def time_process(index: Path, home: Path, question: str, wording: str) -> float:
    """Return the seconds that `tutor ask` takes from start to end."""
    environment = {**os.environ, "TUTOR_HOME": str(home), "TUTOR_INDEX": str(index), "TUTOR_WORDING": wording}
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "tutor", "ask", question, "--json"],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - began
