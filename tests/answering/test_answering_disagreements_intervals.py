import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.answering.disagreements.intervals import Interval, find_difference, find_intervals


def only(text: str) -> Interval:
    (interval,) = find_intervals(text)
    return interval


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("a hut costs tens of millions of dollars", 1e7, 1e8, "$"),
        ("a hut costs $4.6 million", 4.6e6, 4.6e6, "$"),
        ("建一座桥要数百万美元", 1e6, 1e7, "$"),
        ("建一座桥要上千万元", 1e7, 1e8, "¥"),
        ("模型有几十亿参数", 1e9, 1e10, "parameter"),
        ("建一座橋要數百萬美元", 1e6, 1e7, "$"),
        ("曬乾需要幾個月", 2 * 30.4, 10 * 30.4, "day"),
        ("曬乾需要1到3週", 7, 21, "day"),
        ("超過300天", 300, math.inf, "day"),
        ("第一座羊圈建于1930年代", 1930, 1930, "date"),
        ("2,000 people came to the fair", 2000, 2000, "#peopl"),
        ("三百万美元", 3e6, 3e6, "$"),
        ("$1,000–$10,000", 1e3, 1e4, "$"),
        ("between $5 and $10 million", 5e6, 1e7, "$"),
        ("$1k to $10k", 1e3, 1e4, "$"),
        ("5 to 10 million words", 5e6, 1e7, "word"),
        ("10,000 - 10 million examples", 1e4, 1e7, "example"),
        ("晾干需要1到3周", 7, 21, "day"),
        ("drying takes two weeks", 14, 14, "day"),
        ("a queen lives three to five years", 3 * 365.25, 5 * 365.25, "day"),
        ("红茶发酵要几个月", 2 * 30.4, 10 * 30.4, "day"),
        ("hours to days", 1 / 24, 21, "day"),
        ("half of the wool", 50, 50, "%"),
        ("三分之一的羊毛", 100 / 3, 100 / 3, "%"),
        ("百分之三十", 30, 30, "%"),
        ("a few thousand sheep", 2e3, 1e4, ""),
        ("more than 30,000 sheep", 3e4, math.inf, ""),
        ("up to $300", 0, 300, "$"),
        ("50 hill farmers", 50, 50, "#farmer"),
        ("the tower is 102 feet tall", 102 * 0.3048, 102 * 0.3048, "metre"),
        ("built in 1874", 1874, 1874, "date"),
        ("the raft carries 2000 kg", 2000, 2000, "kilogram"),
        ("the quay is 1500 metres long", 1500, 1500, "metre"),
        ("这条船重2000公斤", 2000, 2000, "kilogram"),
    ],
)
def test_amounts_are_read_as_intervals(text: str, low: float, high: float, unit: str) -> None:
    interval = only(text)
    assert (interval.low, interval.high, interval.unit) == (pytest.approx(low), pytest.approx(high), unit)


@pytest.mark.parametrize(
    "text",
    ["in lesson 6 you shear", "the 12th ewe", "it happened in the 80年代", "a weeks-old lamb", "one day a ewe came"],
)
def test_what_names_or_orders_is_no_amount(text: str) -> None:
    assert [i for i in find_intervals(text) if i.unit] == []


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ("tens of millions of dollars", "$4.6 million", "value"),
        ("tens of millions of dollars", "$12 million", ""),
        ("tens of millions of dollars", "$9.5 million", ""),  # the edges of a vague amount are soft
        ("数百万美元", "$4.6 million", ""),
        ("数百万美元", "3000万美元", "value"),
        ("$4.6 million", "$4,600,000", ""),
        ("2.8 million books", "2,750,000 books", ""),
        ("$300", "$340", "value"),
        ("30 days", "2 weeks", "value"),
        ("4 weeks", "1 month", ""),
        ("$1,000 to $10,000", "$5,000", ""),
        ("$1,000 to $10,000", "$20,000", "value"),
        ("$1,000 to $100,000", "$6,000 to $60,000", "range"),
        ("$1,000 to $100,000", "$1,100 to $90,000", ""),
        ("more than 300 days", "500 days", ""),
        ("about 30%", "31%", ""),
        ("$40", "€40", ""),
        ("in 1874", "in 1875", "value"),
    ],
)
def test_amounts_differ_beyond_rounding_and_vagueness(one: str, other: str, difference: str) -> None:
    pair = only(one), only(other)
    assert find_difference(*pair) == difference
    assert find_difference(*reversed(pair)) == difference


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_dollars_differ_only_when_their_values_do(one: int, other: int) -> None:
    pair = only(f"${one:,}"), only(f"${other:,}")
    assert (pair[0].low, pair[1].low) == (one, other)
    if one == other:
        assert find_difference(*pair) == ""
    if one >= 2 * other:
        assert find_difference(*pair) == "value"


def test_amounts_keep_the_characters_of_their_text() -> None:
    assert only("建一座橋要數百萬美元").text == "數百萬美元"
    assert only("a hut costs more than $300").text == "more than $300"
