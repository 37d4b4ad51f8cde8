"""Write items to a file of a format, beside what is there or over it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tutor.errors import TutorError
from tutor.files import write_whole
from tutor.quiz.exchange.anki import write_anki
from tutor.quiz.exchange.gift import write_gift
from tutor.quiz.exchange.jsonfile import write_records
from tutor.quiz.exchange.moodle import write_moodle
from tutor.quiz.exchange.paper import write_html, write_markdown
from tutor.quiz.exchange.table import write_table
from tutor.types import ExportFormat, QuizItem

_SUFFIXES = {
    ExportFormat.ANKI: ".apkg",
    ExportFormat.MOODLE: ".xml",
    ExportFormat.GIFT: ".gift",
    ExportFormat.CSV: ".csv",
    ExportFormat.JSON: ".json",
    ExportFormat.HTML: ".html",
    ExportFormat.MD: ".md",
}


def default_path(title: str, form: ExportFormat) -> Path:
    """Return the name of a file for a quiz of this title, in the current folder."""
    stem = re.sub(r"[^\w-]+", "-", title).strip("-").lower() or "quiz"
    return Path(stem + _SUFFIXES[form])


def export_items(
    items: Sequence[QuizItem], form: ExportFormat, path: Path, *, title: str, made_at_s: int, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write items to a file and return the files written: for paper also the key, beside the sheet as "…-key".

    `made_at_s`, in seconds since 1970, goes into Anki packages. Raises TutorError if there are no items, if a file is
    there and must not be overwritten, or if it cannot be written; then nothing is changed.
    """
    if not items:
        raise TutorError("There are no items to export.", "Ask for other kinds or lessons.")
    contents = render_items(items, form, title=title, made_at_s=made_at_s)
    paths = (path, path.with_name(f"{path.stem}-key{path.suffix}"))[: len(contents)]
    for target in paths:
        if target.is_dir():
            raise TutorError(f"{target} is a folder.", "Name a file: -o FILE.")
        if target.exists() and not overwrite:
            raise TutorError(
                f"There is a file {target} already.", "Add --force to overwrite it, or name another: -o FILE."
            )
    for target, data in zip(paths, contents, strict=True):
        _write_file(target, data)
    return paths


def render_items(items: Sequence[QuizItem], form: ExportFormat, *, title: str, made_at_s: int) -> tuple[bytes, ...]:
    """Return the contents of the files of a format: one, or a sheet and its key."""
    match form:
        case ExportFormat.ANKI:
            return (write_anki(items, title=title, made_at_s=made_at_s),)
        case ExportFormat.MOODLE:
            return (write_moodle(items, title=title),)
        case ExportFormat.GIFT:
            return (write_gift(items, title=title),)
        case ExportFormat.CSV:
            return (write_table(items),)
        case ExportFormat.JSON:
            return (write_records(items, title=title),)
        case ExportFormat.HTML:
            return write_html(items, title=title)
        case ExportFormat.MD:
            return write_markdown(items, title=title)


def _write_file(path: Path, data: bytes) -> None:
    try:
        path.parent.resolve(strict=True)  # a folder that is misspelt is not made
        write_whole(path, data)
    except OSError as error:
        raise TutorError(f"{path} cannot be written: {error.strerror}.", "Name another file: -o FILE.") from error
