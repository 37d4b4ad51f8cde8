"""Run the simulated learner and print its tables: `python -m benchmarks.reviews [--seeds N] [--plot FILE]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, stdev

from benchmarks.reviews.memories import MEMORIES, UNLIKE
from benchmarks.reviews.plot import draw_courses
from benchmarks.reviews.schedules import FSRS, SCHEDULES
from benchmarks.reviews.simulate import DAYS, LATER_DAYS, NEW_PER_DAY, OBJECTIVES, Course, simulate_learner

FIRST_SEED = 100
REVIEWS_PER_DAY = (10, 20, 40)
PLOTTED = (20, 40)

Key = tuple[str, int | None, str]


def main() -> int:
    """Simulate, print the tables on standard output and progress on standard error, and draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, help="how many learners for each figure")
    parser.add_argument("--plot", type=Path, help="where to write the picture (SVG)")
    options = parser.parse_args()
    courses: dict[Key, list[Course]] = {}
    for memory in MEMORIES:
        for reviews in (*REVIEWS_PER_DAY, None):
            print(f"{memory}, {reviews or 'only due'} a day", file=sys.stderr)
            for schedule in SCHEDULES:
                seeds = range(FIRST_SEED, FIRST_SEED + options.seeds)
                courses[memory, reviews, schedule] = [simulate_learner(schedule, memory, reviews, s) for s in seeds]
    print(
        f"{OBJECTIVES} objectives, {NEW_PER_DAY} new a day, {DAYS} days, {options.seeds} learners; mean recall of all"
        f" objectives, and its difference to {FSRS} with the standard deviation between learners.\n"
    )
    for memory in MEMORIES:
        print(f"### {memory}\n\n{write_table(courses, memory)}\n")
    if options.plot:
        panels = {
            f"Recall with {reviews} reviews a day": {
                name: mean_course(courses[UNLIKE, reviews, name]) for name in SCHEDULES
            }
            for reviews in PLOTTED
        }
        options.plot.write_text(draw_courses(panels), encoding="utf-8")
    return 0


def mean_course(courses: Sequence[Course]) -> list[float]:
    """Return the mean recall of several learners on each day."""
    return [fmean(values) for values in zip(*(course.recall for course in courses), strict=True)]


def write_table(courses: dict[Key, list[Course]], memory: str) -> str:
    """Return a Markdown table of one memory's figures."""
    lines = [
        f"| reviews a day | schedule | answers | day {DAYS} | less than FSRS | mean of all days"
        f" | {LATER_DAYS} days later |",
        "|---|---|---|---|---|---|---|",
    ]
    for reviews in (*REVIEWS_PER_DAY, None):
        best = courses[memory, reviews, FSRS]
        for schedule in SCHEDULES:
            own = courses[memory, reviews, schedule]
            behind = [one.recall[-1] - other.recall[-1] for one, other in zip(best, own, strict=True)]
            spread = stdev(behind) if len(behind) > 1 else 0.0
            gap = "" if schedule == FSRS else f"{fmean(behind):+.3f} ± {spread:.3f}"
            lines.append(
                f"| {reviews or 'what is due'} | {schedule} | {fmean(c.answers for c in own):,.0f}"
                f" | {fmean(c.recall[-1] for c in own):.3f} | {gap} | {fmean(fmean(c.recall) for c in own):.3f}"
                f" | {fmean(c.recall_later for c in own):.3f} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
