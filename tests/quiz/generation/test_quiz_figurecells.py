"""Cells read as amounts: which can stand beside each other, and how else they are written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.quiz.generation.distractors import choose_amounts, choose_texts, differ_in_substance
from tutor.quiz.generation.figurecells import are_rivals, is_memorable, read_amount, write_otherwise
from tutor.text.figures import figure_values


@pytest.mark.parametrize(
    ("cell", "low", "unit"),
    [("$4.6 million", 4.6e6, "$"), ("约1万块", 1e4, ""), ("About 53 days", 53.0, "day"), ("16%", 16.0, "%")],
)
def test_a_cell_that_is_one_figure_is_an_amount(cell: str, low: float, unit: str) -> None:
    amount = read_amount(cell)
    assert amount is not None
    assert amount.is_point
    assert (amount.interval.low, amount.interval.unit) == (low, unit)


@pytest.mark.parametrize("cell", ["ten boats", "410 tons, 60% of it", "Smith 1984 and Jones 1990", "–", ""])
def test_other_cells_are_none(cell: str) -> None:
    assert read_amount(cell) is None


def test_ranges_and_bounds_are_no_points() -> None:
    for cell in ("$100 - $900", "30 days or more", "300+ boats"):
        amount = read_amount(cell)
        assert amount is not None
        assert not amount.is_point


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("$500", "$900", True),
        ("$500", "€900", False),  # another unit
        ("$500", "$505", False),  # could be meant as the same
        ("$100 - $900", "$500 - $2,000", False),  # overlapping
        ("$3", "$9,000,000", False),  # not plausible beside it
        ("20 boats", "30 sheep", False),  # other things
    ],
)
def test_rivals_have_the_same_unit_and_lie_apart(one: str, other: str, expected: bool) -> None:
    first, second = read_amount(one), read_amount(other)
    assert first is not None
    assert second is not None
    assert are_rivals(first, second) is expected
    assert are_rivals(second, first) is expected


@given(st.integers(min_value=1, max_value=10**12), st.sampled_from(["en", "zh"]))
@example(16_147_670_000, "zh")
def test_every_other_way_of_writing_has_the_same_value(value: int, language: str) -> None:
    amount = read_amount(f"${value:,}")
    assert amount is not None
    for text in write_otherwise(amount, language):
        assert list(figure_values(text)) == pytest.approx([float(value)])


def test_other_ways_may_leave_out_what_is_counted() -> None:
    amount = read_amount("80,000 words")
    assert amount is not None
    assert set(write_otherwise(amount, "en")) == {
        "80,000",
        "80000 words",
        "80000",
        "8万 words",
        "8万",
        "80K words",
        "80K",
    }


@given(st.lists(st.integers(min_value=1, max_value=5000), min_size=2, max_size=12))
def test_chosen_amounts_never_touch_each_other_or_the_key(values: list[int]) -> None:
    cells = [f"${value}" for value in values]
    key = read_amount(cells[0])
    assert key is not None
    chosen = [read_amount(cell) for cell in choose_amounts(key, cells[1:])]
    shown = [key, *(amount for amount in chosen if amount is not None)]
    assert len(shown) <= 4
    assert all(are_rivals(a, b) for n, a in enumerate(shown) for b in shown[n + 1 :])


def test_measured_decimals_are_not_asked() -> None:
    amounts = [read_amount(cell) for cell in ("0.715851", "1199.25", "-0.8", "12 m", "3 billion")]
    assert [amount is not None and is_memorable(amount) for amount in amounts] == [False, False, False, True, True]


def test_texts_that_say_nearly_the_same_are_no_choices_beside_each_other() -> None:
    assert not differ_in_substance("Wool, of sheep", "Wool, in loose speech")
    assert not differ_in_substance("the red wooden bridge", "a wooden bridge")
    assert differ_in_substance("The wooden bridge", "Snow until June")
    assert choose_texts("Snow until June", ["Snow", "The wooden bridge", "The kelp market"]) == [
        "The kelp market",
        "The wooden bridge",
    ]
