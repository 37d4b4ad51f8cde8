"""`tutor index`: make the index mirror lesson files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import shorten
from typing import Annotated

import typer

from tutor.cli.contract import dump_line, index_to_json
from tutor.cli.options import IndexOption, JsonOption, read_settings, with_progress
from tutor.cli.render import describe_place
from tutor.errors import TutorError
from tutor.types import IndexReport, LessonDisagreement

_KIND_NOTES = {"value": "", "range": " (ranges that overlap)", "unit": " (in other units)"}
MAX_PLACES_SHOWN = 3
MAX_QUOTE_CHARS_SHOWN = 160
ReportOption = Annotated[
    bool, typer.Option("--report", help="List what the lessons give different figures for, for their author.")
]


def index(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Lesson files and folders; without them, the shipped course.")
    ] = None,
    index: IndexOption = None,
    as_json: JsonOption = False,
    report: ReportOption = False,
) -> None:
    """Make the index mirror these lesson files and folders.

    With --report, also list what the lessons give different figures for, each figure with the quotes that give it;
    without paths an index that is there is only read. --json then adds "disagreements": [{"about", "kind":
    "value" | "range" | "unit", "values": [{"value", "places": [{"quote", "context", …location}]}]}].
    """
    from tutor.service import default_index, index_lessons, report_disagreements

    settings = read_settings(index)
    _require_paths(paths or ())
    done = None
    if paths or not report or not default_index(settings).exists():
        done = with_progress(lambda bar: index_lessons(settings, paths or (), progress=bar))
    if report or done is None:
        done = report_disagreements(settings, done)
    if as_json:
        print(dump_line(index_to_json(done)))
    else:
        _print_report(done)


def _require_paths(paths: Sequence[Path]) -> None:
    """Refuse a path that is not there: the index mirrors what is named, so a slip would take lessons out of it."""
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise TutorError(
            f"There is no file or folder {', '.join(missing)}.",
            "Check the path, then run tutor index again; the index is left as it was.",
        )


def _print_report(report: IndexReport) -> None:
    print(
        f"{report.documents} lessons, {report.chunks} passages in {report.folder}: {report.added} added,"
        f" {report.updated} updated, {report.removed} removed, {report.unchanged} unchanged ({report.seconds:.1f} s)"
    )
    for skipped in report.skipped:
        print(f"skipped {skipped.path}: {skipped.reason}")
    if report.disagreements is not None:
        _print_disagreements(report.disagreements)


def _print_disagreements(disagreements: Sequence[LessonDisagreement]) -> None:
    if not disagreements:
        print("No different figures for the same thing were found.")
        return
    print(f"{len(disagreements)} things for which the lessons give different figures:")
    for number, disagreement in enumerate(disagreements, start=1):
        print(f"\n{number}. {disagreement.about}{_KIND_NOTES[disagreement.kind]}")
        for value, places in disagreement.values:
            print(f"   {value}")
            for place in places[:MAX_PLACES_SHOWN]:
                quote = shorten(place.quote, MAX_QUOTE_CHARS_SHOWN, placeholder=" …")
                print(f"      “{quote}” – {describe_place(place)}")
            if len(places) > MAX_PLACES_SHOWN:
                print(f"      and {len(places) - MAX_PLACES_SHOWN} more places")
