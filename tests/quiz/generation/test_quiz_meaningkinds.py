"""Meanings are told apart by whether they describe something done, and by their head nouns."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.meaningkinds import MeaningKind, are_alike, read_kind


@pytest.mark.parametrize(
    ("meaning", "kind"),
    [
        ("Moving wagons from one track to another", MeaningKind(is_act=True, head="")),
        ("A short track beside the line", MeaningKind(is_act=False, head="track")),
        ("The wagon that carries coal", MeaningKind(is_act=False, head="wagon")),
        ("One of the two rails", MeaningKind(is_act=False, head="")),
        ("让面团静置松弛", MeaningKind(is_act=True, head="")),
        ("用于运煤的车厢", MeaningKind(is_act=False, head="车厢")),
    ],
)
def test_a_meaning_has_a_kind(meaning: str, kind: MeaningKind) -> None:
    assert read_kind(meaning) == kind


def test_an_act_is_not_like_a_thing() -> None:
    assert not are_alike(read_kind("Moving wagons"), read_kind("A short track"))
    assert are_alike(read_kind("A wagon for coal"), read_kind("A short track"))
