"""What the charts show, against the figures that they were made from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.quiz.memory.mastery import DayStanding
from tutor.ui.progress.charts import draw_counts, draw_course
from tutor.ui.progress.days import describe_due, format_day, read_zone
from tutor.ui.progress.series import LEAST_DAYS, SHOWN_DAYS, show_answers, show_forecast, show_mastery

FIRST = date(2026, 3, 2)


def make_days(*standings: tuple[float, int]) -> list[DayStanding]:
    return [DayStanding(FIRST + timedelta(days=n), mastery, reviews) for n, (mastery, reviews) in enumerate(standings)]


@pytest.mark.parametrize(
    ("masteries", "title"),
    [
        ([0.12], "Your first day: mastery is 12%"),
        ([0.12, 0.2, 0.34], "Mastery rose from 12% to 34% in 3 days"),
        ([0.5, 0.4], "Mastery fell from 50% to 40% in 2 days: a review brings it back"),
        ([0.4, 0.2, 0.401], "Mastery stands at 40%"),
    ],
)
def test_the_title_says_what_the_line_shows(masteries: list[float], title: str) -> None:
    assert show_mastery(make_days(*((value, 1) for value in masteries)), "en").title == title


def test_one_day_of_answers_is_told_without_a_plural_of_days() -> None:
    assert show_answers(make_days((0.1, 5), (0.1, 0)), "en").title == "5 answers so far, on one day"
    assert show_answers(make_days((0.1, 1), (0.1, 2), (0.1, 0)), "en").title == "3 answers on 2 of the last 3 days"
    assert show_answers(make_days((0.1, 1), (0.1, 2)), "zh").title == "最近 2 天里有 2 天答题，共 3 次"


def test_the_forecast_names_its_fullest_day() -> None:
    forecast = [(FIRST + timedelta(days=n), count) for n, count in enumerate([2, 0, 5, 5])]
    assert show_forecast(forecast, "en").title == "12 questions fall due in the next 4 days, most Wed 4 Mar (5)"
    assert show_forecast(forecast[:2], "en").title == "2 questions fall due in the next 2 days, most today (2)"
    assert show_forecast(forecast[1:2], "en").title == "Nothing falls due in the next 1 days"


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 50)), min_size=1, max_size=120))
def test_the_rows_are_the_last_days_and_nothing_else(standings: list[tuple[float, int]]) -> None:
    days = make_days(*standings)
    mastery, answers = show_mastery(days, "en"), show_answers(days, "en")
    assert [row["day"] for row in mastery.rows] == [day.date.isoformat() for day in days][-SHOWN_DAYS:]
    assert [row["value"] for row in mastery.rows] == [100 * value for value, _ in standings][-SHOWN_DAYS:]
    assert sum(float(row["value"]) for row in answers.rows) == sum(count for _, count in standings[-SHOWN_DAYS:])
    assert mastery.last == days[-1].date
    assert (mastery.last - mastery.first).days >= LEAST_DAYS - 1
    assert len(answers.list_cells()) == sum(count > 0 for _, count in standings[-SHOWN_DAYS:])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_drawings_hold_every_row_and_ask_for_nothing_else(language: str) -> None:
    days = make_days((0.2, 3), (0.3, 0), (0.4, 8))
    for spec in (
        draw_course(show_mastery(days, language), language).to_dict(),
        draw_counts(show_answers(days, language), language).to_dict(),
    ):
        text = str({key: value for key, value in spec.items() if key != "$schema"})
        assert "url" not in text
        assert "2026-03-02" in text
        assert "2026-03-04" in text


def test_days_and_moments_are_said_in_words() -> None:
    at = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    zone = timezone(timedelta(hours=2))  # already the next day there
    said = [describe_due(at + timedelta(hours=hours), at, zone, "en") for hours in (-1, 1, 30, 100)]
    assert said == ["due now", "due today at 01:30", "due tomorrow", "due in 4 days"]
    assert format_day(FIRST, "en") == "Mon 2 Mar"
    assert format_day(FIRST, "zh") == "3月2日"


def test_an_unknown_time_zone_is_utc() -> None:
    assert read_zone("Nowhere/Land") is UTC
    assert read_zone("../../etc/passwd") is UTC
    assert read_zone(None) is UTC
    assert str(read_zone("Europe/Berlin")) == "Europe/Berlin"
