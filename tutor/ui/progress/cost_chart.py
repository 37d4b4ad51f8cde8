"""The drawing of costs: a bar from the least to the most on an axis of powers of ten, its label above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.costs import Extent
from tutor.ui.progress.cost_rows import CostBar, CostGroup, format_amount
from tutor.ui.words import say

if TYPE_CHECKING:
    import altair as alt

ROW_PX = 64
AXIS_PX = 62  # the axis below is part of a chart's height
_SHAPES = {Extent.AT_LEAST: "triangle-right", Extent.AT_MOST: "triangle-left"}


def draw_costs(group: CostGroup, language: str) -> alt.LayerChart | alt.FacetChart:
    """Return the bars of one stage; open ends are arrows, single amounts points, orders of magnitude pale.

    The marks are hidden from screen readers, which have the table: one by one they would say numbers without names.
    """
    import altair as alt

    rows = [_make_row(bar) for bar in group.bars]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=_make_rows_axis(group), tooltip=_make_tooltip(language), x=_make_amount_axis(group, language)
    )
    pale = alt.condition("datum.vague", alt.value(0.4), alt.value(1.0))
    bars = (
        base.transform_filter("datum.low < datum.high")
        .mark_bar(height=12, cornerRadius=6, yOffset=9, aria=False)
        .encode(x2="high:Q", opacity=pale)
    )
    points = (
        base.transform_filter("datum.low == datum.high")
        .mark_point(size=130, filled=True, opacity=1, yOffset=9, aria=False)
        .encode(shape=alt.Shape("shape:N", scale=None, legend=None))
    )
    return alt.layer(bars, points).properties(height=ROW_PX * len(rows) + AXIS_PX)


def _make_row(bar: CostBar) -> dict[str, str | float | bool]:
    cost = bar.cost
    source = cost.citations[0]
    return {
        "label": "\n".join(bar.lines),
        "low": cost.low,
        "high": cost.high,
        "what": cost.what,
        "written": cost.written,
        "kind": bar.kind,
        "source": source.title,
        "part": cost.part,
        "vague": cost.extent is Extent.MAGNITUDE,
        "shape": _SHAPES.get(cost.extent, "circle"),
    }


def _make_rows_axis(group: CostGroup) -> alt.Y:
    """Return an axis whose labels stand above the bars, so that a phone has the whole width for both."""
    import altair as alt

    axis = alt.Axis(
        labelAlign="left", labelBaseline="bottom", labelPadding=-2, labelOffset=-3, labelLimit=640, minExtent=0,
        maxExtent=0, ticks=False, domain=False, grid=False, zindex=1,
        labelExpr="split(datum.label, '\\n')", labelLineHeight=16,
    )  # fmt: skip
    return alt.Y("label:N", title=None, axis=axis, sort=["\n".join(bar.lines) for bar in group.bars])


def _make_amount_axis(group: CostGroup, language: str) -> alt.X:
    import altair as alt

    names = {f"{value:g}": format_amount(value, group.currency, language) for value in group.axis}
    named = "".join(f"datum.value == {value} ? '{name}' : " for value, name in names.items()) + "''"
    axis = alt.Axis(values=list(group.axis), labelExpr=named, grid=True, gridOpacity=0.5, labelOverlap="greedy")
    scale = alt.Scale(type="log", domain=[group.axis[0], group.axis[-1]])
    title = say(language, "progress.costs_axis", currency=group.currency)
    return alt.X("low:Q", title=title, axis=axis, scale=scale)


def _make_tooltip(language: str) -> list[alt.Tooltip]:
    import altair as alt

    fields = {"what": "what", "written": "amount", "kind": "kind", "part": "part", "source": "lesson"}
    return [alt.Tooltip(f"{field}:N", title=say(language, f"progress.column_{name}")) for field, name in fields.items()]
