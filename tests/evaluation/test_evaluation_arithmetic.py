"""Calculations are worked out anew: true equations over given figures hold, all others do not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tutor.evaluation.arithmetic import holds_calculation

GIVEN = {4_600_000.0, 10_000.0, 500_000.0, 300_000.0, 50.0, 0.5, 30_000.0, 2.0, 1_720_320.0, 3.5}


@pytest.mark.parametrize(
    "calculation",
    [
        "4,600,000 / 10,000 = 460",
        "$4.6 million ÷ $10,000 = 460",
        "460万 / 1万 = 460",
        "50 × $300,000 = $15 million",
        "50 x 300,000 = 15,000,000",
        "30,000 × $0.50 = $15,000",
        "500,000 / 4,600,000 = 10.9%",
        "500,000 / 4,600,000 × 100 = 10.9 %",
        "500,000 ÷ 4,600,000 ≈ 0.11",
        "(4,600,000 + 500,000) / 2 = 2,550,000",
        "4,600,000 − 500,000 = 4,100,000; 4,100,000 / 10,000 = 410",
        "50 researchers × $300,000 × 2 years = $30 million",
        "50 名研究人员 × 30万美元 = 1500万美元",
        "1,720,320 × $2 = $3.4 million",
        "3.5 years * 12 = 42 months",
    ],
)
def test_a_true_calculation_over_given_figures_holds(calculation: str) -> None:
    assert holds_calculation(calculation, GIVEN)


@pytest.mark.parametrize(
    "calculation",
    [
        "4,600,000 / 10,000 = 450",
        "4,600,000 / 10,000 = 46",
        "4,600,000 / 20,000 = 230",
        "50 × 300,000",
        "= 460",
        "about 460 times",
        "4,600,000 / 0 = 460",
        "4,600,000 / 10,000 = many",
        "4,600,000 10,000 = 460",
        "4,600,000 / 10,000 = 460; 460 / 7,777 = 0.06",
        "",
    ],
)
def test_any_other_does_not(calculation: str) -> None:
    assert not holds_calculation(calculation, GIVEN | {0.0})


@given(st.integers(1, 10**9), st.integers(1, 10**6), st.sampled_from(["+", "-", "*", "/"]), st.floats(0.9, 1.1))
def test_a_result_that_is_off_by_more_than_rounding_is_found(one: int, other: int, sign: str, error: float) -> None:
    result = {"+": one + other, "-": one - other, "*": one * other, "/": one / other}[sign]
    assume(result > 1)
    calculation = f"{one:,} {sign} {other:,} = "
    assert holds_calculation(f"{calculation}{result:,.2f}", {one, other})
    assume(abs(error - 1) > 0.02)
    assert not holds_calculation(f"{calculation}{result * error:,.3f}", {one, other})
