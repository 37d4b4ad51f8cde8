"""Let many learners ask at the same moment: `python -m benchmarks.load [LESSONS] [--learners N]`."""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.load.measure import Wait, ask_at_once, find_disorder
from benchmarks.load.questions import Asked, choose_questions
from benchmarks.report import describe_machine, make_table
from benchmarks.spread import find_percentile, sum_up
from tutor.cli.app import APP_SCRIPT, build_command, build_environment, stop_process, wait_until_ready
from tutor.models.native import quieten_waiting
from tutor.service import index_lessons, open_tutor
from tutor.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE_P95_S = 1.5
WARM_UP = 2


def main() -> int:
    """Measure, print Markdown, and return 1 where a bar is missed."""
    options = read_options()
    quieten_waiting()
    machine = describe_machine()
    with tempfile.TemporaryDirectory(prefix="tutor-load-") as folder:
        settings = prepare_settings(Path(folder), options.lessons, options.index, options.wording)
        tutor = open_tutor(replace(settings, wording="never"), build=False)
        asked = choose_questions(tutor, options.learners + WARM_UP)
        tutor.close()
        if len(asked) < options.learners + WARM_UP:
            print(f"The lessons answer only {len(asked)} questions with quotes of their own.", file=sys.stderr)
            return 2
        with run_app(settings) as port:
            asyncio.run(ask_at_once(port, asked[:WARM_UP]))
            rounds = [asyncio.run(ask_at_once(port, asked[WARM_UP:])) for _ in range(options.rounds)]
    print(f"Measured on {machine}.")
    failures = []
    for waits in rounds:
        print(f"\n{report_waits(waits)}\n")
        failures += find_failures(waits, asked[WARM_UP:], must_queue=options.wording == "always")
    print("\n".join(failures) or "All bars are met.")
    return 1 if failures else 0


def read_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("lessons", nargs="?", type=Path, default=ROOT / "knowledge", help="folder of lessons")
    parser.add_argument("--index", type=Path, help="an index that is there already, which is not changed")
    parser.add_argument("--learners", type=int, default=20, choices=range(1, 41), metavar="1-40")
    parser.add_argument("--rounds", type=int, default=1, help="how often all ask at once")
    parser.add_argument("--wording", choices=("always", "never"), default="always", help="whether the model words")
    return parser.parse_args()


def prepare_settings(home: Path, lessons: Path, index: Path | None, wording: str) -> Settings:
    """Return settings under a home of their own, with an index of the lessons. Raises TutorError."""
    settings = replace(load_settings({"TUTOR_HOME": str(home)}), index=index or home / "index", wording=wording)
    if index is None:
        index_lessons(settings, [lessons])
    return settings


@contextmanager
def run_app(settings: Settings) -> Iterator[int]:
    """Run the app as `tutor app` does, and yield its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(
        build_command(APP_SCRIPT, port), env=build_environment(settings, os.environ), stdout=subprocess.DEVNULL
    )
    try:
        wait_until_ready(process, port)
        yield port
    finally:
        stop_process(process)


def report_waits(waits: Sequence[Wait]) -> str:
    """Return a table of the waits of all learners."""
    rows = []
    for name, values, bar in (
        ("evidence on the page, s", [wait.evidence_s for wait in waits], f"p95 ≤ {EVIDENCE_P95_S}"),
        ("the model's turn, s", [wait.turn_s for wait in waits], ""),
        ("whole answer on the page, s", [wait.end_s for wait in waits], ""),
    ):
        present = [value for value in values if value is not None]
        if not present:
            continue
        spread = sum_up(present)
        rows.append([name, f"{spread.median:.2f}", f"{spread.p95:.2f}", f"{spread.largest:.2f}", bar])
    told = sum(bool(wait.places) for wait in waits)
    deepest = max((place for wait in waits for place in wait.places), default=0)
    notes = (
        f"{len(waits)} learners; {told} were told a place in the model's line, the longest line was {deepest};"
        f" the model's own words passed the check in {sum(wait.worded for wait in waits)} answers."
    )
    return make_table(["what", "median", "95th percentile", "maximum", "target"], rows) + "\n\n" + notes


def find_failures(waits: Sequence[Wait], asked: Sequence[Asked], *, must_queue: bool) -> list[str]:
    """Return, line by line, which bars were missed."""
    failures = []
    for wait, one in zip(waits, asked, strict=True):
        failures += [f"error for {one.question!r}: {error}" for error in wait.errors]
        failures += [f"{one.question!r} got what belongs to {other!r}" for other in wait.others]
        if wait.evidence_s is None or wait.end_s is None:
            failures.append(f"{one.question!r} got no answer of its own")
    failures += find_disorder(waits)
    if must_queue and sum(bool(wait.places) for wait in waits) < len(waits) - 1:
        failures.append("not everybody who waited for the model was told a place")
    seen_s = [wait.evidence_s for wait in waits if wait.evidence_s is not None]
    p95_s = find_percentile(seen_s, 0.95) if seen_s else 0.0
    if p95_s > EVIDENCE_P95_S:
        failures.append(f"evidence took {p95_s:.2f} s at the 95th percentile, over {EVIDENCE_P95_S} s")
    return failures


if __name__ == "__main__":
    sys.exit(main())
