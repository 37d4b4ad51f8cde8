"""The model of a measured tutor is opened at once, and every call of it is traced."""

from pathlib import Path
from unittest import mock

import pytest

from benchmarks import open_tutor
from tests.fakes import ScriptedGenerator


@pytest.mark.parametrize(("wording", "calls"), [("always", 1), ("never", 0)])
def test_the_model_that_words_is_loaded_and_warmed(tmp_path: Path, wording: str, calls: int) -> None:
    lesson = tmp_path / "bread.md"
    lesson.write_text("# Bread\n\nBread is baked at 230 degrees.\n", encoding="utf-8")
    index = open_tutor.index_folder(lesson, tmp_path)
    with mock.patch.object(open_tutor, "open_wording_model", return_value=ScriptedGenerator("Bread is baked.")):
        traced = open_tutor.open_traced(index, tmp_path, wording)
    assert traced.model_calls == calls
    assert (traced.model is not None) == bool(calls)
    traced.tutor.close()
