"""Costs as bars: numbered, on an axis that holds them all, never converted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learning_samples import cite
from tutor.costs import Cost, Extent, Stage
from tutor.ui.progress.cost_chart import draw_costs
from tutor.ui.progress.cost_rows import describe_top, format_amount, group_costs, make_axis


def make_cost(low: float, high: float, *, stage: Stage = Stage.OTHER, currency: str = "$", what: str = "Bread") -> Cost:
    extent = Extent.EXACT if low == high else Extent.RANGE
    written = f"{currency}{low:g} - {currency}{high:g}"
    return Cost(what, "Prices", stage, low, high, currency, written, extent, "en", (cite(),))


AMOUNTS = st.floats(0.01, 1e10, allow_nan=False)
COSTS = st.builds(
    lambda a, b, stage, currency: make_cost(min(a, b), max(a, b), stage=stage, currency=currency),
    AMOUNTS, AMOUNTS, st.sampled_from(list(Stage)), st.sampled_from(["$", "€"]),
)  # fmt: skip


@given(st.lists(COSTS, min_size=1, max_size=12))
def test_every_cost_is_one_bar_of_its_stage_and_currency(costs: list[Cost]) -> None:
    groups = group_costs(costs, "en")
    bars = [bar for group in groups for bar in group.bars]
    assert sorted(bar.number for bar in bars) == list(range(1, len(costs) + 1))
    assert sorted(map(repr, costs)) == sorted(repr(bar.cost) for bar in bars)
    for group in groups:
        assert {bar.cost.currency for bar in group.bars} == {group.currency}
        assert len({bar.cost.stage for bar in group.bars}) == 1
        assert group.axis[0] <= min(bar.cost.low for bar in group.bars) * (1 + 1e-8)
        assert group.axis[-1] >= max(bar.cost.high for bar in group.bars) * (1 - 1e-8)
    assert len({group.axis for group in groups if group.currency == "$"}) <= 1


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [(85, "en", "$85"), (4.6e6, "en", "$4.6M"), (1e9, "en", "$1B"), (4.6e6, "zh", "$460万"), (1e8, "zh", "$1亿")],
)
def test_amounts_are_short(value: float, language: str, text: str) -> None:
    assert format_amount(value, "$", language) == text


def test_a_single_amount_has_an_axis_of_its_own() -> None:
    assert make_axis([make_cost(100, 100)]) == (100.0, 1000.0)
    assert make_axis([make_cost(0.5, 30)]) == (0.1, 1.0, 10.0, 100.0)


def test_the_headline_names_the_highest_figure_and_its_subject() -> None:
    vague = replace(make_cost(1e7, 1e8, what="A very large oven"), extent=Extent.MAGNITUDE, written="tens of millions")
    (group,) = group_costs([make_cost(5, 90), vague], "en")
    assert describe_top(group, "en") == "Other: the highest figure is tens of millions – A very large oven"
    (group,) = group_costs([make_cost(5, 90, what="烤箱")], "zh")
    assert describe_top(group, "zh") == "其他：最高的数字是$5 - $90（烤箱）"


@given(st.lists(COSTS, min_size=1, max_size=12))
def test_no_bar_reaches_beyond_the_headline(costs: list[Cost]) -> None:
    for group in group_costs(costs, "en"):
        top = max(group.bars, key=lambda bar: (bar.cost.high, bar.cost.low))
        assert top.amount in describe_top(group, "en")


def test_the_drawing_names_each_bar_its_amount_and_its_source() -> None:
    costs = [make_cost(5, 90, what='Rye "dark" bread'), make_cost(7, 7)]
    (group,) = group_costs(costs, "en")
    spec = draw_costs(group, "en").to_dict()
    rows = spec["datasets"][spec["data"]["name"]]
    assert [(row["low"], row["high"]) for row in rows] == [(5, 90), (7, 7)]
    assert rows[0]["label"] == '1. Rye "dark" bread\n$5 - $90'
    assert all(row["source"] == "The Sund ferry" for row in rows)
