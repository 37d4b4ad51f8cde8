"""The charts' drawings: what stands where, in the colours of the page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tutor.ui.progress.series import Series

if TYPE_CHECKING:
    import altair as alt

HEIGHT_PX = 220
PERCENT = (0.0, 100.0)
_DAY_FORMATS = {"en": "%-d %b", "zh": "%-m月%-d日"}


def draw_course(series: Series, language: str) -> alt.LayerChart | alt.FacetChart:
    """Return a line over the days, with a point on each while they are few; the value is in percent."""
    import altair as alt

    base = _make_base(series)
    value = alt.Y("value:Q", title=series.unit, scale=alt.Scale(domain=PERCENT), axis=alt.Axis(tickCount=5, grid=True))
    encoded = base.encode(x=_make_day_axis(series, language, half_day=False), y=value, tooltip=_make_tooltip(series))
    area = encoded.mark_area(opacity=0.12, line=False, aria=False)
    line = encoded.mark_line(strokeWidth=2.5, point=alt.OverlayMarkDef(size=45, filled=True, aria=False), aria=False)
    return alt.layer(area, line).properties(height=HEIGHT_PX)


def draw_counts(series: Series, language: str, height_px: int = HEIGHT_PX) -> alt.Chart:
    """Return a bar for each day."""
    import altair as alt

    most = max((float(row["value"]) for row in series.rows), default=0.0)
    axis = alt.Axis(tickMinStep=1, format="d", tickCount=min(5, max(1, int(most))), grid=True)
    value = alt.Y("value:Q", title=series.unit, axis=axis, scale=alt.Scale(domain=(0.0, max(1.0, most)), nice=True))
    chart: alt.Chart = (
        _make_base(series)
        .mark_bar(cornerRadiusTopLeft=3, cornerRadiusTopRight=3, width={"band": 0.7}, aria=False)
        .encode(x=_make_band_axis(series, language), y=value, tooltip=_make_tooltip(series))
        .properties(height=height_px)
    )
    return chart


def _make_base(series: Series) -> alt.Chart:
    import altair as alt

    # Named by its figures, not by a number that counts up: a chart that did not change is not drawn again.
    return alt.Chart(alt.InlineData(values=[dict(row) for row in series.rows]))


def _make_day_axis(series: Series, language: str, *, half_day: bool) -> alt.X:
    """Return the axis of days. In UTC throughout: a date alone is read as its midnight in UTC."""
    import altair as alt

    first, last = series.first, series.last + timedelta(days=1 if half_day else 0)
    domain = [alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in (first, last)]
    axis = alt.Axis(format=_DAY_FORMATS[language], tickCount=6, labelOverlap="greedy", grid=False)
    return alt.X("utcyearmonthdate(day):T", title=None, axis=axis, scale=alt.Scale(type="utc", domain=domain))


def _make_band_axis(series: Series, language: str) -> alt.X:
    """Return an axis with a place for each day, named as the learner names days."""
    import altair as alt

    days = [(series.first + timedelta(days=n)).isoformat() for n in range((series.last - series.first).days + 1)]
    named = f"utcFormat(toDate(datum.value), '{_DAY_FORMATS[language]}')"
    axis = alt.Axis(labelExpr=named, labelAngle=0, labelOverlap="greedy", ticks=False, grid=False)
    return alt.X("day:O", title=None, axis=axis, scale=alt.Scale(domain=days))


def _make_tooltip(series: Series) -> list[alt.Tooltip]:
    import altair as alt

    return [alt.Tooltip("label:N", title=" "), alt.Tooltip("value:Q", title=series.unit, format=".0f")]
