"""`tutor export`: a quiz for another program, or for paper."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import IndexOption, JsonOption, LearnerOption, read_settings, with_progress
from tutor.errors import TutorError
from tutor.types import ExportFormat, ItemKind

MAX_ITEMS = 5000


def export(
    form: Annotated[ExportFormat, typer.Argument(metavar="FORMAT", help="anki, moodle, gift, csv, json, html or md.")],
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; without it, one in this folder.", metavar="FILE")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
    title: Annotated[str, typer.Option("--title", help="What the quiz or the deck is called.")] = "Quiz",
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=MAX_ITEMS, help="How many questions.")] = 20,
    seed: Annotated[int, typer.Option("--seed", help="Another number gives another quiz.")] = 0,
    lesson: Annotated[
        str | None, typer.Option("--lesson", help="One lesson only: its path, its title, or a part of one of them.")
    ] = None,
    kind: Annotated[
        list[ItemKind] | None, typer.Option("--kind", help="Questions of this kind; may be repeated.")
    ] = None,
    language: Annotated[str | None, typer.Option("--language", help="Questions in this language: en, zh.")] = None,
    index: IndexOption = None,
    learner: LearnerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a quiz as an Anki package, Moodle XML, GIFT, CSV or JSON, or to print as HTML or Markdown with its key.

    Importing a later package into Anki updates the cards that are there. html and md come as two files: the sheet, and
    its key beside it.
    """
    from tutor.study import default_path, export_items, open_study

    if output == Path("-"):
        raise TutorError("A quiz is exported into a file, not to the terminal.", "Name one: -o FILE.")
    path = output.expanduser() if output is not None else default_path(title, form)
    if path.exists() and not force:
        raise TutorError(f"There is a file {path} already.", "Add --force to overwrite it, or name another: -o FILE.")
    settings = read_settings(index, learner)
    study = with_progress(lambda bar: open_study(settings, progress=bar))
    try:
        drawn = with_progress(
            lambda bar: study.make_quiz(
                count, seed=seed, lesson=lesson, kinds=tuple(kind or ()), language=language, progress=bar
            )
        )
    finally:
        study.close()
    if len(drawn.items) < count:
        print(f"The lessons give {len(drawn.items)} such questions, not {count}.", file=sys.stderr)
    paths = export_items(drawn.items, form, path, title=title, made_at_s=int(time.time()), overwrite=force)
    if as_json:
        ids = [item.id for item in drawn.items]
        print(dump_line({"format": str(form), "files": [str(path) for path in paths], "items": ids, "seed": seed}))
        return
    for written in paths:
        print(written)
