"""`tutor index`: make the index mirror lesson files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tutor.cli.contract import dump_line, index_to_json
from tutor.cli.options import IndexOption, JsonOption, read_settings, with_progress
from tutor.errors import TutorError
from tutor.types import IndexReport


def index(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Lesson files and folders; without them, the shipped course.")
    ] = None,
    index: IndexOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make the index mirror these lesson files and folders."""
    from tutor.service import index_lessons

    settings = read_settings(index)
    _require_paths(paths or ())
    report = with_progress(lambda bar: index_lessons(settings, paths or (), progress=bar))
    if as_json:
        print(dump_line(index_to_json(report)))
    else:
        _print_report(report)


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
