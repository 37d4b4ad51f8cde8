"""FAISS against the products worked out one by one."""

import numpy as np
import pytest

from tutor.index.vectors import build_vectors, load_vectors


def unit_rows(count: int, dimension: int = 8, seed: int = 5) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_nearest_are_those_of_brute_force():
    rows = unit_rows(200)
    index = build_vectors(rows)
    for question in unit_rows(20, seed=6):
        found, scores = index.search(question, 7)
        products = [float(sum(a * b for a, b in zip(row, question, strict=True))) for row in rows]
        best = sorted(range(200), key=lambda i: -products[i])[:7]
        assert found.tolist() == best
        assert scores == pytest.approx([products[i] for i in best], abs=1e-5)


def test_more_neighbours_than_rows_gives_all_rows():
    found, _ = build_vectors(unit_rows(3)).search(unit_rows(1)[0], 10)
    assert sorted(found.tolist()) == [0, 1, 2]


def test_an_empty_index_finds_nothing_and_survives_its_bytes():
    index = load_vectors(build_vectors(np.zeros((0, 8), dtype=np.float32)).dump())
    assert (index.size, index.dimension, index.rows.shape) == (0, 8, (0, 8))
    assert index.search(unit_rows(1)[0], 5)[0].tolist() == []


def test_rows_survive_their_bytes():
    rows = unit_rows(30)
    assert np.array_equal(load_vectors(build_vectors(rows).dump()).rows, rows)


@pytest.mark.parametrize("data", [b"", b"IxFI", b"some other file, long enough to be read as a header of an index"])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match="FAISS"):
        load_vectors(data)
