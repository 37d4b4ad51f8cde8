"""Baselines: what was saved is read again, and what has changed is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.errors import TutorError
from tutor.evaluation.baseline import Baseline, Change, compare_runs, load_baseline, save_baseline
from tutor.evaluation.cases import Case
from tutor.types import Status

FREE: frozenset[str] = frozenset()
FACT = frozenset({"fact"})
REFUSED = frozenset({"refused"})
ANSWERED = frozenset({"answered"})


def judge(*checks: frozenset[str], language: str = "en", **expected: Status) -> list[tuple[Case, frozenset[str]]]:
    return [(Case(f"{language}{n}", "cost", language, "?", **expected), failed) for n, failed in enumerate(checks)]


def remember(judged: list[tuple[Case, frozenset[str]]]) -> Baseline:
    return Baseline({case.id: checks for case, checks in judged}, "none", "mini")


def test_a_saved_baseline_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    judged = judge(FREE, FACT, frozenset({"gold", "quote"}))
    save_baseline(path, judged, model="none", encoder="mini")
    assert load_baseline(path) == remember(judged)
    text = path.read_text(encoding="utf-8")
    assert '    "en2": ["gold", "quote"]\n' in text
    assert json.loads(text)["rates"]["en"]["cases"] == 3


def test_the_same_run_is_the_same() -> None:
    judged = judge(FREE, FACT)
    comparison = compare_runs(judged, remember(judged))
    assert not comparison.changes
    assert not comparison.falls
    assert not any((comparison.newly_wrong, comparison.newly_right, comparison.added, comparison.gone))


def test_what_is_newly_wrong_or_right_is_named_and_a_fall_fails() -> None:
    comparison = compare_runs(judge(FACT, FREE, FREE, FACT), remember(judge(FREE, FREE, FACT, FREE)))
    assert comparison.newly_wrong == ("en0", "en3")
    assert comparison.newly_right == ("en2",)
    assert Change("en", "right", 75.0, 50.0) in comparison.falls
    assert {change.rate for change in comparison.changes} == {"right", "fact"}


def test_a_rise_does_not_fail() -> None:
    comparison = compare_runs(judge(FREE, FREE), remember(judge(FREE, FACT)))
    assert comparison.changes
    assert not comparison.falls


@pytest.mark.parametrize(
    ("before", "now", "expected", "rate"),
    [
        (FACT, REFUSED, Status.ANSWERED, "not refused"),
        (frozenset({"status"}), ANSWERED, Status.ABSTAINED, "unanswerable refused"),
    ],
)
def test_a_worse_way_of_being_wrong_fails_although_no_more_are_wrong(
    before: frozenset[str], now: frozenset[str], expected: Status, rate: str
) -> None:
    comparison = compare_runs(judge(now, expected=expected), remember(judge(before, expected=expected)))
    assert not comparison.newly_wrong
    assert {fall.rate for fall in comparison.falls} == {rate}


def test_a_language_that_falls_fails_although_all_rise() -> None:
    now = [*judge(FREE, FREE, FREE), *judge(FACT, language="zh")]
    before = [*judge(FACT, FACT, FREE), *judge(FREE, language="zh")]
    assert {(fall.group, fall.rate) for fall in compare_runs(now, remember(before)).falls} == {("zh", "right")}


def test_only_shared_cases_are_compared() -> None:
    baseline = remember(judge(FREE, FACT))
    now = [*judge(FREE), *judge(FACT, language="zh")]
    comparison = compare_runs(now, baseline)
    assert (comparison.added, comparison.gone) == (("zh0",), ("en1",))
    assert not comparison.changes
    assert compare_runs(now, baseline, whole=False).gone == ()
    assert compare_runs(judge(FACT, language="zh"), baseline).changes == ()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 2, "failed": {}}', '{"format": 1, "failed": [], "model": "", "encoder": ""}']
)
def test_what_is_no_baseline_is_an_error_with_a_remedy(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TutorError, match=r"cannot be read .*--save"):
        load_baseline(path)


def test_a_missing_baseline_and_one_that_cannot_be_written_are_errors(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="no baseline"):
        load_baseline(tmp_path / "none.json")
    with pytest.raises(TutorError, match="cannot be written"):
        save_baseline(tmp_path, [], model="none", encoder="mini")
