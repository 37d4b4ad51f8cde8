"""Show where a learner stands: bars and marks in a terminal, plain lines where output is piped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from tutor.cli.render import MAX_WIDTH, describe_place
from tutor.cli.wrap import KEPT_SPACE

if TYPE_CHECKING:
    from tutor.study import DueItems, LearnerProgress, LessonStanding, ObjectiveStanding

BAR_CELLS = 10
SHOWN_DAYS = 30
FORECAST_SHOWN = 7
_MARKS = {"new": "[ ]", "learning": "[~]", "mastered": "[x]", "due": "[!]"}
_STYLES = {"new": "dim", "learning": "yellow", "mastered": "green", "due": "bold magenta"}
_STEPS = "▁▂▃▄▅▆▇█"


def print_checklist(lessons: Sequence[LessonStanding], learner: str, at: datetime, zone: tzinfo) -> None:
    """Print each lesson with its objectives: mark, state, mastery and when it is due."""
    console = _make_console()
    if not lessons:
        console.print("The lessons state nothing to know.")
    for number, lesson in enumerate(lessons):
        if number:
            console.print()
        console.print(Text(f"{lesson.title} ({lesson.document})", style="bold"))
        tally = f"{lesson.mastered} of {len(lesson.objectives)} mastered"
        console.print(Text.assemble(*_measure(lesson.mastery, console), f"  {tally}"))
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, justify="right")
        table.add_column(overflow="fold")
        table.add_column(no_wrap=True)
        for standing in lesson.objectives:
            _add_row(console, table, _describe_objective(standing, at, zone))
        if console.is_terminal:
            console.print(table)
    _print_hint(console, lessons, learner)


def print_due(due: DueItems, at: datetime, zone: tzinfo) -> None:
    """Print the questions that are due, or when the next one is."""
    console = _make_console()
    if not due.items:
        if due.next_due is None:
            console.print("There is nothing to review yet. Take a quiz first: tutor quiz")
        else:
            console.print(f"Nothing is due now. The next question falls due {describe_due(due.next_due, at, zone)}.")
        return
    console.print(Text(f"{_count(due.total, 'question')} due", style="bold"))
    for number, item in enumerate(due.items, start=1):
        console.print(f"{number}. {item.question}")
        console.print(Text(f"   {describe_place(item.citation).replace(KEPT_SPACE, ' ')}", style="dim"))
    if due.total > len(due.items):
        console.print(f"and {due.total - len(due.items)} more")


def print_progress(progress: LearnerProgress, learner: str, at: datetime, zone: tzinfo) -> None:
    """Print mastery overall, its course, each lesson, and what falls due on the next days."""
    console = _make_console()
    answers = sum(day.reviews for day in progress.history)
    days = sum(day.reviews > 0 for day in progress.history)
    console.print(Text(learner, style="bold"), end="")
    console.print(
        f": {_count(answers, 'answer')} on {_count(days, 'day')}, {_count(progress.streak_days, 'day')} in a row"
    )
    console.print(Text.assemble("Mastery  ", *_measure(progress.mastery, console)))
    if not answers:
        console.print("Nothing was answered yet. Begin with: tutor quiz")
        return
    _print_history(console, progress)
    console.print()
    _print_lessons(console, progress.lessons)
    console.print()
    _print_forecast(console, progress.forecast, at.astimezone(zone).date())


def describe_due(due: datetime, at: datetime, zone: tzinfo) -> str:
    """Return when something is due, as seen from a moment: "now", "today at 18:30", "tomorrow", "in 5 days"."""
    if due <= at:
        return "now"
    local = due.astimezone(zone)
    days = (local.date() - at.astimezone(zone).date()).days
    if days == 0:
        return f"today at {local:%H:%M}"
    return "tomorrow" if days == 1 else f"in {days} days"


def draw_bar(share: float, cells: int = BAR_CELLS) -> str:
    """Return a bar of so many cells, filled by a share in 0..1; full only at the whole."""
    filled = min(int(share * cells + 0.5), cells if share >= 1 else cells - 1)
    return "█" * filled + "░" * (cells - filled)


def draw_course(values: Sequence[float]) -> str:
    """Return one mark for each value in 0..1, the higher the fuller."""
    return "".join(_STEPS[min(int(value * len(_STEPS)), len(_STEPS) - 1)] for value in values)


def _describe_objective(standing: ObjectiveStanding, at: datetime, zone: tzinfo) -> tuple[Text, Text, Text, Text]:
    state = str(standing.state)
    style = _STYLES[state]
    share = f"{standing.mastery:4.0%}" if standing.reviews else "    "
    asked = standing.due is not None and state != "due"
    due = describe_due(standing.due, at, zone) if standing.due is not None and asked else ""
    return Text(f"{_MARKS[state]} {state:8}", style), Text(share), Text(standing.objective.text), Text(due, "dim")


def _print_history(console: Console, progress: LearnerProgress) -> None:
    recent = progress.history[-SHOWN_DAYS:]
    if console.is_terminal:
        course = Text(draw_course([day.mastery for day in recent]), "cyan")
        words = f"  {recent[0].mastery:.0%} to {recent[-1].mastery:.0%} in {_count(len(recent), 'day')}"
        console.print(Text.assemble("Course   ", course, words))
        return
    for day in recent:
        if day.reviews or day is recent[-1]:
            console.print(f"  {day.date}  {day.mastery:4.0%}  {_count(day.reviews, 'answer')}")


def _print_lessons(console: Console, lessons: Sequence[LessonStanding]) -> None:
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    for lesson in lessons:
        tally = Text(f"{lesson.mastered} of {len(lesson.objectives)} mastered")
        if due := sum(standing.state == "due" for standing in lesson.objectives):
            tally.append(f", {due} due", _STYLES["due"])
        _add_row(console, table, (Text(lesson.title), Text.assemble(*_measure(lesson.mastery, console)), tally))
    if console.is_terminal:
        console.print(table)


def _print_forecast(console: Console, forecast: Sequence[tuple[date, int]], today: date) -> None:
    shown = forecast[:FORECAST_SHOWN]
    if not any(count for _, count in shown):
        console.print("Nothing falls due in the next days.")
        return
    names = {0: "today", 1: "tomorrow"}
    parts = [f"{names.get((day - today).days, f'{day:%a}')} {count}" for day, count in shown]
    console.print(f"Due      {' · '.join(parts)}")
    if forecast[0][1]:
        console.print("Review now: tutor review")


def _print_hint(console: Console, lessons: Sequence[LessonStanding], learner: str) -> None:
    due = sum(standing.state == "due" for lesson in lessons for standing in lesson.objectives)
    if due:
        console.print()
        console.print(f"{_count(due, 'objective')} of {learner} to be asked again: tutor review")


def _measure(share: float, console: Console) -> tuple[Text, Text]:
    """Return a share as a bar and in words; without the bar where output is piped."""
    bar = Text(draw_bar(share) + " ", "green") if console.is_terminal else Text()
    return bar, Text(f"{share:.0%}")


def _add_row(console: Console, table: Table, cells: Sequence[RenderableType]) -> None:
    """Add a row to a table that is shown in a terminal; print it as one line elsewhere."""
    if console.is_terminal:
        table.add_row(*cells)
    else:
        console.print("  ".join(str(cell) for cell in cells).rstrip())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _make_console() -> Console:
    console = Console(highlight=False, markup=False, emoji=False)
    return Console(
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=not console.is_terminal,
        width=min(console.width, MAX_WIDTH) if console.is_terminal else None,
    )
