"""`tutor import`: questions of one's own, from CSV or JSON."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import IndexOption, JsonOption, LearnerOption, read_settings, with_progress
from tutor.errors import TutorError

if TYPE_CHECKING:
    from tutor.study import Imported

MAX_SHOWN_CHARS = 70


def import_questions(
    file: Annotated[Path, typer.Argument(help="A CSV or JSON file with questions.")],
    *,
    lesson: Annotated[
        str | None, typer.Option("--lesson", help="The lesson that they are about: its path, title or a part of it.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be taken over.")] = False,
    index: IndexOption = None,
    learner: LearnerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take over questions of your own: those that the lessons bear out are part of quizzes from then on.

    A file has a row for each question: the columns question and answer, and for questions with choices either the
    columns A, B, C … or one named choices. The answer is the text of a choice, its letter or its number. What
    tutor export csv and json write comes back as it was, and questions with the same id are replaced.
    """
    from tutor.study import open_study, write_item

    if not file.exists():
        raise TutorError(f"There is no file {file}.", "Name a CSV or JSON file with questions.")
    settings = read_settings(index, learner)
    study = with_progress(lambda bar: open_study(settings, progress=bar))
    try:
        imported, kept = with_progress(
            lambda bar: study.import_file(file, lesson=lesson, keep=not dry_run, progress=bar)
        )
    finally:
        study.close()
    if as_json:
        rejected = [{"place": r.place, "question": r.question, "reason": r.reason} for r in imported.rejected]
        counts = {"added": kept.added, "updated": kept.updated, "unchanged": kept.unchanged}
        print(dump_line({**counts, "items": [write_item(item) for item in imported.items], "rejected": rejected}))
    else:
        _print_result(imported)
        told = "Nothing was stored" if dry_run else f"{kept.added} new, {kept.updated} replaced, {kept.unchanged} known"
        print(f"{len(imported.items)} questions taken over, {len(imported.rejected)} not. {told}.")
    if not imported.items:
        raise TutorError("No question of the file was taken over.", "See the reasons, and mend the file or the lesson.")


def _print_result(imported: Imported) -> None:
    for item in imported.items:
        where = " › ".join(name for name in (item.citation.title, *item.citation.heading) if name)
        print(f"+ {_shorten(item.question)}  [{where}]")
    for rejected in imported.rejected:
        print(f"- {rejected.place}: {_shorten(rejected.question)}  ({rejected.reason})")


def _shorten(text: str) -> str:
    return shorten(text, MAX_SHOWN_CHARS, placeholder=" …")
