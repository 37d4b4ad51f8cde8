"""Mark answers that teachers marked, and note what each of the grader's scores rests on."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from benchmarks.marking.fit import Marked
from tutor.quiz.grading import grader as marking
from tutor.quiz.grading.grader import Grader
from tutor.quiz.grading.scoring import Features, rate_features


@dataclass(frozen=True, slots=True)
class Answered:
    """A student's answer with its question, its reference and the teacher's score, 0..1."""

    question: str
    reference: str
    answer: str
    score: float


def load_answers(path: Path) -> list[Answered]:
    """Return the answers of a file of JSON lines. Raises OSError, KeyError or ValueError if it is no such file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Answered(row["question"], row["reference"], row["answer"], float(row["score"])) for row in rows]


def trace_answers(grader: Grader, answers: Sequence[Answered]) -> list[Marked]:
    """Return each answer with what its score rests on."""
    numbers = {question: n for n, question in enumerate(dict.fromkeys(a.question for a in answers))}
    return [_trace(grader, a, numbers[a.question]) for a in answers]


def stray_answers(answers: Sequence[Answered], count: int, seed: int) -> list[Answered]:
    """Return some answers, each put to another question than its own, where it is worth nothing."""
    return list(_put_elsewhere(answers, count, random.Random(seed)))


def _put_elsewhere(answers: Sequence[Answered], count: int, chance: random.Random) -> Iterator[Answered]:
    for answer in chance.sample(list(answers), min(count, len(answers))):
        others = [other for other in answers if other.question != answer.question]
        if others:
            other = chance.choice(others)
            yield Answered(other.question, other.reference, answer.answer, 0.0)


def _trace(grader: Grader, answer: Answered, number: int) -> Marked:
    noted: list[Features] = []

    def rate(features: Features) -> float:
        noted.append(features)
        return rate_features(features)

    with patch.object(marking, "rate_features", rate):
        grade = grader.grade(answer.question, answer.answer, reference=answer.reference)
    rated = rate_features(noted[0]) if noted else 0.0
    return Marked(number, answer.score, noted[0] if noted else None, grade.score / rated if rated else 0.0)
