import numpy as np
import pytest

from tests.fakes import HashEncoder
from tutor.index.vectors import build_vectors
from tutor.index.wordlist import dump_words, list_words, load_words
from tutor.types import Chunk, Location


def chunk(text: str) -> Chunk:
    return Chunk("1", "a.md", "Ferries", (), "en", text, (), Location())


def test_each_term_has_its_most_frequent_form() -> None:
    words = list_words([chunk("Boats sail. A boat, two boats. 14 boats in 渡轮!")])
    assert words == {"boat": "boats", "ferri": "ferries", "sail": "sail", "two": "two"}


def test_words_survive_being_stored() -> None:
    words = {"boat": "boats"}
    assert load_words(dump_words(words)) == words
    with pytest.raises(ValueError, match="not a list"):
        load_words(b"[1]")


def test_the_nearest_words_are_those_of_brute_force() -> None:
    forms = ["boats", "ferries", "sail", "sheep", "kelp"]
    rows = HashEncoder().encode(forms)
    query = HashEncoder().encode(["boat"])[0]
    found, scores = build_vectors(rows).search(query, 3)
    order = np.argsort(-(rows @ query))[:3]
    assert found.tolist() == order.tolist()
    assert scores == pytest.approx((rows @ query)[order], abs=1e-5)
