"""One file to save for each format."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.learning_samples import make_item
from tutor.errors import TutorError
from tutor.quiz.exchange.bundle import bundle_items
from tutor.quiz.exchange.export import render_items
from tutor.types import ExportFormat

ITEMS = [make_item(1), make_item(2)]


@pytest.mark.parametrize("form", list(ExportFormat))
def test_every_format_is_one_file_with_the_rendered_contents(form: ExportFormat) -> None:
    name, data = bundle_items(ITEMS, form, title="The Sund ferry", made_at_s=1_700_000_000)
    rendered = render_items(ITEMS, form, title="The Sund ferry", made_at_s=1_700_000_000)
    assert name.startswith("the-sund-ferry.")
    if len(rendered) == 1:
        assert form is ExportFormat.ANKI or data == rendered[0]
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert tuple(archive.read(inner) for inner in archive.namelist()) == rendered
        assert [inner.split(".")[0] for inner in archive.namelist()] == ["the-sund-ferry", "the-sund-ferry-key"]


def test_nothing_to_export_is_a_stated_error() -> None:
    with pytest.raises(TutorError):
        bundle_items([], ExportFormat.CSV, title="Quiz", made_at_s=0)
