"""An encoder over an index encodes no text twice, and no unit of the lessons."""

from pathlib import Path

import numpy as np

from tests.fakes import HashEncoder
from tests.lessons import write_lessons
from tutor.answering.choose import frame_unit
from tutor.index import known_vectors
from tutor.index.known_vectors import IndexedEncoder
from tutor.index.lesson_index import LessonIndex, open_index
from tutor.service import index_lessons
from tutor.settings import Settings


def build(tmp_path: Path) -> tuple[LessonIndex, HashEncoder]:
    encoder = HashEncoder()
    folder = tmp_path / "index"
    index_lessons(Settings(home=tmp_path, index=folder), [write_lessons(tmp_path / "lessons")], encoder=encoder)
    encoder.texts.clear()
    return open_index(folder, encoder), encoder


def test_units_come_from_the_index_and_other_texts_are_encoded_once(tmp_path: Path) -> None:
    index, encoder = build(tmp_path)
    units = [frame_unit(chunk, unit) for chunk in index.chunks for unit in chunk.units]
    indexed = IndexedEncoder(index, encoder)
    vectors = indexed.encode(["a boat", *units, "a goat"])
    again = indexed.encode(["a goat", units[3], "a boat"])
    assert encoder.texts == ["a boat", "a goat"]
    np.testing.assert_allclose(vectors, HashEncoder().encode(["a boat", *units, "a goat"]), atol=1e-6)
    np.testing.assert_array_equal(again, vectors[[-1, 4, 0]])
    assert indexed.encode([]).shape == (0, encoder.dimension)


def test_it_forgets_when_it_holds_too_much(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(known_vectors, "MAX_REMEMBERED", 2)
    index, encoder = build(tmp_path)
    indexed = IndexedEncoder(index, encoder)
    first = indexed.encode(["ebb", "fog"])
    np.testing.assert_array_equal(indexed.encode(["fog", "ice", "ebb"]), HashEncoder().encode(["fog", "ice", "ebb"]))
    np.testing.assert_array_equal(indexed.encode(["ebb", "fog"]), first)
