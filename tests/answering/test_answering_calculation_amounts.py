"""Exact arithmetic with ranges and bounds, and how numbers are written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.answering.calculation.amounts import Amount, Operator, compute, convert_time, write_amount, write_value
from tutor.answering.calculation.wording import Computed, Term, word_calculations
from tutor.text.figures import figure_values

CENTS = st.integers(min_value=1, max_value=10**12).map(lambda n: Fraction(n, 100))


def amount(low: float, high: float | None = None, unit: str = "$", *, about: bool = False, bound: int = 0) -> Amount:
    low_end = Fraction(str(low))
    return Amount(low_end, low_end if high is None else Fraction(str(high)), unit, about, bound)


@given(CENTS, CENTS)
def test_single_amounts_are_combined_as_fractions_are(one: Fraction, other: Fraction) -> None:
    left, right = Amount(one, one, "$"), Amount(other, other, "$")
    expected = {
        Operator.ADD: one + other,
        Operator.MULTIPLY: one * other,
        Operator.DIVIDE: one / other,
        Operator.SUBTRACT: one - other,
    }
    for operator, value in expected.items():
        result = compute(operator, left, right, "")
        assert result == Amount(value, value, "")


def test_ranges_are_combined_end_by_end() -> None:
    low_and_high = compute(Operator.ADD, amount(5000, 50000), amount(1000, 10000), "$")
    assert low_and_high == amount(6000, 60000)
    assert compute(Operator.DIVIDE, amount(60), amount(2, 3), "") == amount(30, 20, "")


def test_at_least_and_about_are_kept_where_they_hold() -> None:
    at_least, at_most = amount(10, bound=1), amount(10, bound=-1)
    assert compute(Operator.ADD, at_least, amount(5, about=True), "$") == amount(15, about=True, bound=1)
    assert compute(Operator.DIVIDE, amount(20), at_least, "") == amount(2, unit="", bound=-1)
    assert compute(Operator.SUBTRACT, at_most, at_least, "$") == amount(0, bound=-1)


@pytest.mark.parametrize(
    ("operator", "left", "right"),
    [
        (Operator.SUBTRACT, amount(10, bound=1), amount(5, bound=1)),
        (Operator.DIVIDE, amount(10, bound=1), amount(5, bound=1)),
        (Operator.ADD, amount(10, bound=1), amount(5, bound=-1)),
        (Operator.DIVIDE, amount(10), amount(0)),
        (Operator.ADD, amount(10, 20, bound=1), amount(5)),
        (Operator.SUBTRACT, amount(5, 10), amount(6, 7)),
    ],
)
def test_nothing_is_said_where_nothing_is_known(operator: Operator, left: Amount, right: Amount) -> None:
    assert compute(operator, left, right, "") is None


@pytest.mark.parametrize(
    ("unit", "into", "value"),
    [("week", "day", 7), ("hour", "minute", 60), ("year", "month", 12), ("month", "day", None), ("year", "week", None)],
)
def test_times_are_converted_only_where_that_is_exact(unit: str, into: str, value: int | None) -> None:
    converted = convert_time(amount(1, unit=unit), into)
    assert (converted.low if converted else None) == value


@pytest.mark.parametrize(
    ("value", "unit", "english", "chinese"),
    [
        (Fraction(4600000), "$", "$4,600,000", "460万美元"),
        (Fraction(1, 2), "$", "$0.50", "0.50美元"),
        (Fraction(1, 8), "%", "0.125%", "0.125%"),
        (Fraction(12345678901), "¥", "¥12,345,678,901", "12,345,678,901元"),
        (Fraction(150000000), "", "150,000,000", "1.5亿"),
        (Fraction(1), "week", "1 week", "1周"),
        (Fraction(35), "minute", "35 minutes", "35分钟"),
        (Fraction(40), "kg", "40 kg", "40 kg"),
    ],
)
def test_values_are_written_as_readers_of_each_language_expect(
    value: Fraction, unit: str, english: str, chinese: str
) -> None:
    assert write_value(value, unit) == (english, True)
    assert write_value(value, unit, chinese=True)[0] == chinese


def test_a_rounded_result_says_so() -> None:
    assert write_amount(Amount(Fraction(10, 3), Fraction(10, 3), "times")) == ("about 3.33 times", False)
    assert write_amount(amount(15000000, bound=1), scaled=True) == ("at least $15 million", True)
    assert write_amount(amount(3, 1, "week"))[0] == "1 to 3 weeks"
    assert write_amount(amount(2, 5.5, "%", about=True), chinese=True)[0] == "约2%到5.5%"


@given(st.integers(min_value=1, max_value=10**13), st.booleans(), st.booleans())
def test_what_is_written_reads_back_as_the_same_value(number: int, chinese: bool, scaled: bool) -> None:
    text, exact = write_value(Fraction(number), "$", chinese=chinese, scaled=scaled)
    assert exact
    assert figure_values(text) == {float(number)}


def test_billions_of_a_sum_are_written_in_words() -> None:
    terms = (Term(amount(410e9, unit="stars"), None), Term(amount(400, unit="stars"), None))
    computed = Computed(terms, "{} - {}", amount(410e9 - 400, unit="stars"), "{sum}", "{sum}")
    assert word_calculations(computed, chinese=False) == (
        "410 billion stars - 400 stars = 409,999,999,600 stars",
        "410,000,000,000 - 400 = 409,999,999,600",
    )
