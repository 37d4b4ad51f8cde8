"""`tutor checklist`, `tutor review`, `tutor progress`: where a learner stands and what is to be asked again."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import IndexOption, JsonOption, LearnerOption, read_settings, with_progress
from tutor.cli.quiz_menu import take_items
from tutor.cli.standing_view import print_checklist, print_due, print_progress

if TYPE_CHECKING:
    from tutor.settings import Settings
    from tutor.study import Learning

LessonOption = Annotated[
    str | None, typer.Option("--lesson", help="Only lessons with this in their path or title.", metavar="TEXT")
]
AheadOption = Annotated[
    bool, typer.Option("--ahead", help="What brings the most now, due or not; with -n, a fixed number a day.")
]
LimitOption = Annotated[int | None, typer.Option("-n", "--limit", min=1, help="How many questions at most.")]


def checklist(
    lesson: LessonOption = None, index: IndexOption = None, learner: LearnerOption = None, as_json: JsonOption = False
) -> None:
    """Show what each lesson expects you to know, and where you stand.

    Each objective is new (never asked), learning, mastered (0.8 or more) or due (to be asked again now). Mastery is the
    chance that you know it and still recall it: it rises with right answers and fades with time.
    """
    from tutor.study import write_checklist

    settings = read_settings(index, learner)
    learning = _open(settings)
    try:
        lessons = learning.checklist(settings.learner, datetime.now(UTC), lesson=lesson)
    finally:
        learning.store.close()
    if as_json:
        print(dump_line(write_checklist(lessons)))
    else:
        print_checklist(lessons, settings.learner, datetime.now(UTC), _local_zone())


def review(
    limit: LimitOption = None,
    ahead: AheadOption = False,
    index: IndexOption = None,
    learner: LearnerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask what is due today, what brings the most first; without anything due, say when the next is."""
    from tutor.study import open_study, write_due

    settings = read_settings(index, learner)
    learning = _open(settings)
    try:
        due = learning.review(settings.learner, datetime.now(UTC), limit, ahead=ahead)
    finally:
        learning.store.close()
    if as_json:
        print(dump_line(write_due(due)))
    elif not due.items:
        print_due(due, datetime.now(UTC), _local_zone())
    else:
        study = with_progress(lambda bar: open_study(settings, progress=bar))
        try:
            take_items(study, due.items, settings.learner)
        finally:
            study.close()


def progress(
    lesson: LessonOption = None, index: IndexOption = None, learner: LearnerOption = None, as_json: JsonOption = False
) -> None:
    """Show your mastery by lesson, how it came so, and what falls due on the next days.

    `tutor learners` lists who has learned here, and deletes one's data.
    """
    from tutor.study import write_progress

    settings = read_settings(index, learner)
    learning = _open(settings)
    try:
        found = learning.progress(settings.learner, datetime.now(UTC), _local_zone(), lesson=lesson)
    finally:
        learning.store.close()
    if as_json:
        print(dump_line(write_progress(found)))
    else:
        print_progress(found, settings.learner, datetime.now(UTC), _local_zone())


def _open(settings: Settings) -> Learning:
    from tutor.study import open_learning

    return with_progress(lambda bar: open_learning(settings, progress=bar))


def _local_zone() -> tzinfo:
    return datetime.now().astimezone().tzinfo or UTC
