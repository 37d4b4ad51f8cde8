import json

import pytest

from tests.course_samples import read_paragraphs, write_lessons
from tests.fakes import HashEncoder
from tutor.errors import IndexFolderError
from tutor.index.build import update_index
from tutor.index.contents import read_contents


def test_the_chunks_of_an_index_are_read_without_an_encoder(tmp_path):
    files = write_lessons(tmp_path / "in", {"ferry.md": "The ferry carries 310 passengers.\n\nAdults pay 14 dollars."})
    update_index(tmp_path / "index", files, read_paragraphs, HashEncoder(), chunking={"max_chunk_chars": 900})
    manifest, chunks = read_contents(tmp_path / "index")
    assert [source.name for source in manifest.sources] == ["ferry.md"]
    assert [chunk.units[0].text for chunk in chunks] == ["The ferry carries 310 passengers.", "Adults pay 14 dollars."]


def test_a_missing_index_or_one_of_another_version_says_what_to_run(tmp_path):
    with pytest.raises(IndexFolderError, match="There is no index"):
        read_contents(tmp_path / "none")
    files = write_lessons(tmp_path / "in", {"ferry.md": "The ferry carries 310 passengers."})
    update_index(tmp_path / "index", files, read_paragraphs, HashEncoder(), chunking={"max_chunk_chars": 900})
    (path,) = (tmp_path / "index").rglob("manifest.json")
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"format": 99}), encoding="utf-8")
    with pytest.raises(IndexFolderError, match="another version") as caught:
        read_contents(tmp_path / "index")
    assert "tutor index" in str(caught.value)
