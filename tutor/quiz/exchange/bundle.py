"""Items as one file to save, whatever the format: two files become an archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from tutor.errors import TutorError
from tutor.quiz.exchange.export import default_path, render_items
from tutor.types import ExportFormat, QuizItem

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file knows no earlier moment; the same items give the same bytes


def bundle_items(items: Sequence[QuizItem], form: ExportFormat, *, title: str, made_at_s: int) -> tuple[str, bytes]:
    """Return a file's name and contents; a sheet and its key come together in a zip archive.

    Raises TutorError if there are no items.
    """
    if not items:
        raise TutorError("There are no items to export.", "Ask for other kinds or lessons.")
    path = default_path(title, form)
    contents = render_items(items, form, title=title, made_at_s=made_at_s)
    if len(contents) == 1:
        return path.name, contents[0]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in zip((path.name, f"{path.stem}-key{path.suffix}"), contents, strict=True):
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), data)
    return f"{path.stem}.zip", packed.getvalue()
