"""Run the benchmark and print its tables: `python -m benchmarks [LESSONS] [--cases FILE …]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.cases import Case

ROOT = Path(__file__).resolve().parents[1]
README = Path(__file__).resolve().parent / "README.md"


def main() -> int:
    """Measure and print Markdown on standard output, progress on standard error."""
    options = read_options()
    quieten_waiting()
    from benchmarks.cases import load_cases, sample_cases
    from benchmarks.frameworks import OTHERS_PYTHON
    from benchmarks.report import describe_machine, replace_results

    began = time.perf_counter()
    cases = load_cases(options.cases)
    if not cases:
        print("There are no cases: name files with --cases.", file=sys.stderr)
        return 2
    if not options.no_frameworks and not OTHERS_PYTHON.exists():
        print("The other frameworks are not installed: run `make bench`, or add --no-frameworks.", file=sys.stderr)
        return 1
    machine = describe_machine()
    chosen = sample_cases(cases, options.questions, options.seed)
    parts = [f"Measured on {machine}.", measure_tutor(options, [case.question for case in chosen])]
    if not options.no_frameworks:
        parts.append(measure_frameworks(options, cases))
    parts.append(f"The whole run took {(time.perf_counter() - began) / 60:.0f} minutes.")
    results = "\n\n".join(parts)
    print(results)
    if options.readme:
        README.write_text(replace_results(README.read_text(encoding="utf-8"), results), encoding="utf-8")
    return 0


def read_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("lessons", nargs="?", type=Path, default=ROOT / "knowledge", help="folder of lessons")
    parser.add_argument(
        "--cases", nargs="+", type=Path, default=sorted((ROOT / "evaluation" / "cases").glob("*.jsonl"))
    )
    parser.add_argument("--questions", type=int, default=100, help="questions for the tutor's own figures")
    parser.add_argument("--compare", type=int, default=30, help="questions for the comparison")
    parser.add_argument("--compare-language", default="en", help='their language, or "all"')
    parser.add_argument("--stops", type=int, default=20, help="stops while the model reads, and while it writes")
    parser.add_argument("--starts", type=int, default=3, help="cold starts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-frameworks", action="store_true", help="measure the tutor alone")
    parser.add_argument("--readme", action="store_true", help="write the tables into the benchmark's README too")
    parser.add_argument("--logs", type=Path, default=Path(__file__).parent / "results", help="replies and errors")
    return parser.parse_args()


def measure_tutor(options: argparse.Namespace, questions: Sequence[str]) -> str:
    """Return the tutor's own figures over the lessons as Markdown."""
    from benchmarks.latency import measure_latency
    from benchmarks.open_tutor import index_folder, open_traced
    from benchmarks.report import report_latency
    from benchmarks.startup import measure_startup
    from benchmarks.stops import measure_stops

    with tempfile.TemporaryDirectory(prefix="tutor-benchmark-") as folder:
        home = Path(folder)
        announce("Indexing the lessons")
        index = index_folder(options.lessons, home)
        announce("Answers as shipped")
        shipped = open_traced(index, home, "auto")
        shipped_result = measure_latency(shipped, questions)
        shipped.tutor.close()
        announce("Answers worded by the model")
        worded = open_traced(index, home, "always")
        worded_result = measure_latency(worded, questions)
        announce("Stops")
        stops = measure_stops(worded, questions, options.stops, options.seed)
        worded.tutor.close()
        announce("Cold starts")
        startup = measure_startup(index, home, questions[0], options.starts)
    return report_latency(f"The tutor over {options.lessons.name}", shipped_result, worded_result, stops, startup)


def measure_frameworks(options: argparse.Namespace, cases: Sequence[Case]) -> str:
    """Return the comparison with other pipelines over the lessons as Markdown."""
    from benchmarks.cases import sample_cases
    from benchmarks.frameworks import PIPELINES, compare_pipelines
    from benchmarks.report import report_pipelines

    language = options.compare_language
    candidates = [case for case in cases if language in ("all", case.language)]
    compared = sample_cases(candidates, options.compare, options.seed)
    results = compare_pipelines(PIPELINES, options.lessons, compared, options.logs, announce)
    return f"### Beside other pipelines, {len(compared)} questions\n\n{report_pipelines(results)}"


def announce(text: str) -> None:
    """Say on standard error what is being done."""
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def quieten_waiting() -> None:
    """Let threads that wait for each other sleep on a small machine, as the tutor's own program does."""
    from tutor.models.native import quieten_waiting as quieten

    quieten()


if __name__ == "__main__":
    sys.exit(main())
