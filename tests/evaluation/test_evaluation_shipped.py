"""The shipped questions over the shipped lessons, asked in earnest: no worse than the baseline, integrity unbroken."""

from __future__ import annotations

from collections import Counter

import pytest

from tutor.course.shipped import find_course
from tutor.evaluation.baseline import compare_runs, find_shipped_baseline, load_baseline
from tutor.evaluation.cases import Case, find_shipped_cases, load_cases
from tutor.evaluation.evaluate import Evaluation, evaluate_lessons
from tutor.evaluation.report import list_verdicts
from tutor.settings import Settings
from tutor.types import Status

LEAST_CASES = 150


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return load_cases([find_shipped_cases()])


@pytest.fixture(scope="module")
def measured(cases: list[Case], tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    # One thread: more of them wait for each other on small batches, longest on a busy machine.
    return evaluate_lessons(Settings(home=tmp_path_factory.mktemp("home"), threads=1), cases, use_model=False)


def test_there_are_cases_of_all_sorts_in_both_languages(cases: list[Case]) -> None:
    counts = Counter((case.language, case.expected) for case in cases)
    assert len(cases) >= LEAST_CASES
    for language in ("en", "zh"):
        assert counts[language, Status.ANSWERED] >= LEAST_CASES // 3
        assert counts[language, Status.ABSTAINED] >= LEAST_CASES // 10
    assert len({(case.question, case.history) for case in cases}) == len(cases)
    assert any(case.history for case in cases)


def test_every_gold_document_is_a_lesson(cases: list[Case]) -> None:
    course = find_course()
    lessons = [path.relative_to(course).as_posix() for path in course.rglob("*.md")]
    assert not [case.id for case in cases for gold in case.gold if not any(name.startswith(gold) for name in lessons)]
    assert all(case.gold for case in cases if case.expected is Status.ANSWERED)


def test_answers_are_no_worse_than_the_baseline_and_keep_their_integrity(measured: Evaluation) -> None:
    comparison = compare_runs(measured.judged, load_baseline(find_shipped_baseline()))
    assert list(list_verdicts(measured, comparison)) == []


def test_the_baseline_knows_the_cases(cases: list[Case]) -> None:
    assert set(load_baseline(find_shipped_baseline()).failed) == {case.id for case in cases}
