"""Fit the weights of marks and print their agreement with teachers: `python -m benchmarks.marking ANSWERS.jsonl`."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace
from pathlib import Path

import numpy as np

from benchmarks.marking.fit import Agreement, Marked, fit_weights, mark_all, measure_agreement
from benchmarks.marking.trace import load_answers, stray_answers, trace_answers
from tutor.quiz.grading.scoring import CALIBRATION
from tutor.service import open_encoder
from tutor.settings import load_settings
from tutor.study import make_grader

STRAYS = 300


def main() -> int:
    """Mark all answers once, then fit and print a Markdown table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.marking", description=__doc__)
    parser.add_argument("answers", type=Path, help="JSON lines with question, reference, answer and score (0..1)")
    parser.add_argument("--splits", type=int, default=60, help="random halves of the questions")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    answers = load_answers(options.answers)
    grader = make_grader(open_encoder(load_settings()))
    own = trace_answers(grader, answers)
    numbers = {answer.question: marked.question for answer, marked in zip(answers, own, strict=True)}
    elsewhere = stray_answers(answers, STRAYS, options.seed)
    strays = [
        replace(marked, question=numbers[answer.question], stray=True)
        for answer, marked in zip(elsewhere, trace_answers(grader, elsewhere), strict=True)
    ]
    halves = list(measure_halves(own, strays, options.splits, options.seed))
    fitted = fit_weights([*own, *strays])
    print(f"{len(own)} answers to {len(numbers)} questions; likeness {fitted.likeness:.1f}, bias {fitted.bias:.1f}\n")
    print("| weights | Pearson | within a question | weighted kappa |\n|---|---|---|---|")
    print(f"| fitted on half of the questions, tested on the other | {write_spread(halves)} |")
    print(f"| fitted without the question marked | {write_figures(measure_left_out(own, strays))} |")
    print(f"| as they are | {write_figures(measure_agreement(mark_all(own, CALIBRATION), own))} |")
    return 0


def measure_halves(own: Sequence[Marked], strays: Sequence[Marked], splits: int, seed: int) -> Iterator[Agreement]:
    """Yield the agreement on each half of the questions with weights fitted on the other half."""
    questions = sorted({marked.question for marked in own})
    chance = random.Random(seed)
    for _ in range(splits):
        chance.shuffle(questions)
        half = set(questions[: len(questions) // 2])
        for tested in (half, set(questions) - half):
            calibration = fit_weights([marked for marked in (*own, *strays) if marked.question not in tested])
            held_out = [marked for marked in own if marked.question in tested]
            yield measure_agreement(mark_all(held_out, calibration), held_out)


def measure_left_out(own: Sequence[Marked], strays: Sequence[Marked]) -> Agreement:
    """Return the agreement where each question is marked with weights fitted on all others."""
    given = np.zeros(len(own))
    for question in {marked.question for marked in own}:
        calibration = fit_weights([marked for marked in (*own, *strays) if marked.question != question])
        places = [place for place, marked in enumerate(own) if marked.question == question]
        given[places] = mark_all([own[place] for place in places], calibration)
    return measure_agreement(given, own)


def write_spread(figures: Sequence[Agreement]) -> str:
    """Return the means of several measurements with their standard deviations."""
    rows = np.asarray([astuple(figure) for figure in figures])
    return " | ".join(f"{m:.2f} ± {s:.2f}" for m, s in zip(rows.mean(axis=0), rows.std(axis=0), strict=True))


def write_figures(figure: Agreement) -> str:
    """Return one measurement as cells of a table."""
    return " | ".join(f"{value:.2f}" for value in astuple(figure))


if __name__ == "__main__":
    raise SystemExit(main())
