"""Only names keep their capitals within a sentence."""

from __future__ import annotations

import pytest

from tutor.answering.suggesting.capitals import write_small

TEXT = "The ferry to Maro sails at noon, says Ada. A crossing of the sound takes an hour; prune trees in winter."


@pytest.mark.parametrize(
    ("phrase", "small"),
    [
        ("Crossing", "crossing"),
        ("Maro", "Maro"),
        ("Why Prune Trees in Maro?", "why prune trees in Maro?"),
        ("Who May Sail to Maro?", "who may sail to Maro?"),
        ("A crossing", "a crossing"),
        ("Root stock", "root stock"),
        ("Cox Orange", "Cox Orange"),
        ("GPU", "GPU"),
        ("Hiring a boat in Maro", "hiring a boat in Maro"),
        ("采茶", "采茶"),
    ],
)
def test_words_are_small_unless_they_are_names(phrase: str, small: str) -> None:
    assert write_small(phrase, TEXT, {}) == small


def test_what_is_known_of_a_word_is_kept() -> None:
    known = {"Grafting": "grafting"}
    assert write_small("Grafting Maro", TEXT, known) == "grafting Maro"
    assert known["Maro"] == "Maro"
