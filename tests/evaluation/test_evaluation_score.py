"""Scores: what is counted among which cases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeTutor
from tutor.evaluation.cases import Case
from tutor.evaluation.integrity import INTEGRITY_CHECKS
from tutor.evaluation.judge import RIGHT_CHECKS
from tutor.evaluation.run import Result, run_cases
from tutor.evaluation.score import count_broken, list_checks, measure_size, score_checks, score_groups, score_kinds
from tutor.evaluation.sources import Source
from tutor.types import Answer, Status, Timings

CASE = Case("a", "cost", "en", "?")
HOPELESS = replace(CASE, expected=Status.ABSTAINED)
FREE: frozenset[str] = frozenset()


def fails(*names: str) -> frozenset[str]:
    return frozenset(names)


def test_each_check_lowers_its_own_rate_and_the_share_of_the_right() -> None:
    score = score_checks(
        [
            (CASE, FREE),
            (CASE, fails("fact")),
            (CASE, fails("forbidden")),
            (replace(CASE, time_s=(1, 2)), fails("gold", "time")),
            (replace(CASE, time_s=(1, 2)), FREE),
            (CASE, fails("compact")),
            (CASE, fails("refused")),
            (CASE, fails("error")),
            (CASE, fails("quote")),
            (HOPELESS, FREE),
            (HOPELESS, fails("answered", "figure")),
            (HOPELESS, fails("status")),
            (replace(CASE, expected=Status.REPLY), fails("status")),
        ]
    )
    assert (score.cases, score.right, score.answerable, score.unanswerable) == (13, 4, 9, 3)
    assert (score.fact, score.gold, score.time_wanted, score.timed, score.compact) == (5, 6, 2, 1, 8)
    assert (score.refused, score.answered, score.unkept) == (1, 1, 2)
    assert score.rates["right"] == pytest.approx(400 / 13)
    assert score.rates["not refused"] == pytest.approx(800 / 9)
    assert score.rates["unanswerable refused"] == pytest.approx(200 / 3)


def test_a_rate_over_no_cases_is_not_given() -> None:
    assert set(score_checks([(HOPELESS, FREE)]).rates) == {"right", "unanswerable refused", "integrity"}
    assert score_checks([]).rates == {}


def test_groups_and_kinds() -> None:
    judged = [
        (CASE, FREE),
        (replace(CASE, language="zh"), fails("fact")),
        (replace(CASE, language="zh", kind="why"), FREE),
    ]
    assert {group: (s.right, s.cases) for group, s in score_groups(judged).items()} == {
        "all": (2, 3),
        "en": (1, 1),
        "zh": (1, 2),
    }
    kinds = score_kinds(judged)
    assert list(kinds) == ["cost", "why"]
    assert {group: s.cases for group, s in kinds["cost"].items()} == {"all": 2, "en": 1, "zh": 1}


@given(
    st.lists(
        st.tuples(st.sampled_from(list(Status)), st.frozensets(st.sampled_from([*RIGHT_CHECKS, *INTEGRITY_CHECKS])))
    )
)
def test_rates_are_shares(judged: list[tuple[Status, frozenset[str]]]) -> None:
    score = score_checks((replace(CASE, expected=status), checks) for status, checks in judged)
    assert all(0 <= rate <= 100 for rate in score.rates.values())
    assert score.right == sum(not checks & set(RIGHT_CHECKS) for _, checks in judged)


def test_length_and_speed_are_medians_and_the_95th_percentile() -> None:
    results = [
        Result(CASE, Answer("?", "en", Status.ANSWERED, "word " * n, timings=Timings(evidence_ms=n)))
        for n in range(1, 21)
    ]
    size = measure_size([*results, Result(CASE, None)])
    assert (size.words_median, size.words_most) == (10.5, 20)
    assert (size.evidence_ms_median, size.evidence_ms_p95) == (10.5, 19)


def test_an_answer_in_another_language_is_counted() -> None:
    def result(language: str, text: str, status: Status = Status.ANSWERED) -> Result:
        return Result(replace(CASE, language=language), Answer("?", language, status, text))

    results = [
        result("en", "A loaf costs $4. [1]"),
        result("zh", "A loaf costs $4. [1]"),
        result("zh", "面包要4元。 [1]"),
        result("en", "面包要4元。 [1]"),
        result("zh", "Not said.", Status.ABSTAINED),
    ]
    assert measure_size(results).foreign == 2


def test_a_run_judges_each_answer_and_an_error_is_the_fault_of_its_case() -> None:
    source = Source(("A loaf costs between $4.60 and $10 to bake at home,", "and *not* a cent less."), numbered=True)
    seen: list[tuple[int, int]] = []
    cases = [
        replace(CASE, id="right", question="What does bread cost?", must=(r"\$10",), gold=("bread",)),
        replace(CASE, id="broken", question="Is the oven broken?", must=("x",)),
        replace(HOPELESS, question="Who baked it?"),
    ]
    results = run_cases(FakeTutor(), cases, {"bread.md": source}, progress=lambda _, n, of: seen.append((n, of)))
    assert [result.right for result in results] == [True, False, True]
    assert results[1].answer is None
    assert [fault.check for fault in results[1].faults] == ["error"]
    assert "damaged" in results[1].faults[0].reason
    # The lines that the stand-in's citation names are not those of this source, and its other lesson is missing.
    assert list_checks(results[0]) == fails("place", "quote")
    assert count_broken(results)["quote"] == 1
    assert count_broken(results)["shown"] == 0
    assert seen == [(1, 3), (2, 3), (3, 3)]
