"""Days and moments in words, as a learner says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from tutor.ui.words import say


def read_zone(name: str | None) -> tzinfo:
    """Return the time zone of this name, such as a browser gives; UTC for none or one that is not known here."""
    try:
        return ZoneInfo(name) if name else UTC
    except (KeyError, ValueError, OSError):
        return UTC


def format_day(day: date, language: str) -> str:
    """Return a day as "Mon 2 Mar" or "3月2日"."""
    return f"{day.month}月{day.day}日" if language == "zh" else f"{day:%a} {day.day} {day:%b}"


def describe_due(due: datetime, at: datetime, zone: tzinfo, language: str) -> str:
    """Return when something is due as seen from a moment: now, today at a time, tomorrow, in so many days."""
    if due <= at:
        return say(language, "progress.due_now")
    local = due.astimezone(zone)
    days = (local.date() - at.astimezone(zone).date()).days
    if days == 0:
        return say(language, "progress.due_today", time=f"{local:%H:%M}")
    return say(language, "progress.due_tomorrow") if days == 1 else say(language, "progress.due_in", count=days)
