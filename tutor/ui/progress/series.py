"""What the charts show: rows of figures, with a title that says what they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tutor.ui.progress.days import format_day
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import DayStanding

SHOWN_DAYS = 90
LEAST_DAYS = 7  # a course of fewer days stands at the end of a week
STEADY = 0.005  # a change of less than half a percent is none

Row = Mapping[str, str | float]


@dataclass(frozen=True, slots=True)
class Series:
    """A chart's rows (day as ISO date, its label, a value), the finding that they show, what the value is, its days."""

    title: str
    unit: str
    rows: tuple[Row, ...]
    first: date
    last: date

    def list_cells(self, form: str = "{:g}") -> list[tuple[str, str]]:
        """Return (day, value) as a table shows them, the days without a value left out."""
        return [(str(row["label"]), form.format(row["value"])) for row in self.rows if row["value"]]


def show_mastery(days: Sequence[DayStanding], language: str) -> Series:
    """Return mastery at the end of each day in percent, the last 90 days; there must be one day at least."""
    recent = days[-SHOWN_DAYS:]
    values = [(day.date, 100 * day.mastery) for day in recent]
    first, last = recent[0].mastery, recent[-1].mastery
    change = "steady" if abs(last - first) < STEADY else "rose" if last > first else "fell"
    key = f"progress.mastery_{change}" if len(recent) > 1 else "progress.mastery_begun"
    title = say(language, key, first=f"{first:.0%}", last=f"{last:.0%}", count=len(recent))
    return _make(title, say(language, "progress.mastery_axis"), values, language)


def show_answers(days: Sequence[DayStanding], language: str) -> Series:
    """Return how many answers each day had, the last 90 days; there must be one day at least."""
    recent = days[-SHOWN_DAYS:]
    answers = sum(day.reviews for day in recent)
    active = sum(day.reviews > 0 for day in recent)
    key = "progress.answers_one_day" if active == 1 else "progress.answers_title"
    title = say(language, key, count=answers, active=active, days=len(recent))
    return _make(title, say(language, "progress.answers_axis"), [(d.date, float(d.reviews)) for d in recent], language)


def show_forecast(forecast: Sequence[tuple[date, int]], language: str) -> Series:
    """Return how many questions fall due on each of the next days, what is overdue on the first."""
    total = sum(count for _, count in forecast)
    most, day = max(((count, -place) for place, (_, count) in enumerate(forecast)), default=(0, 0))
    values = [(day, float(count)) for day, count in forecast]
    if total:
        when = say(language, "progress.today") if day == 0 else format_day(forecast[-day][0], language)
        title = say(language, "progress.forecast_title", count=total, days=len(forecast), day=when, most=most)
    else:
        title = say(language, "progress.forecast_none", count=len(forecast))
    return _make(title, say(language, "progress.forecast_axis"), values, language)


def _make(title: str, unit: str, values: Sequence[tuple[date, float]], language: str) -> Series:
    rows: tuple[Row, ...] = tuple(
        {"day": day.isoformat(), "label": format_day(day, language), "value": value} for day, value in values
    )
    last = values[-1][0]
    return Series(title, unit, rows, min(values[0][0], last - timedelta(days=LEAST_DAYS - 1)), last)
