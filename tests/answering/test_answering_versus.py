"""A section of a lesson on several things is about one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.versus import is_of_other_side
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("title", "heading", "other"),
    [
        ("Choosing wood: Oak vs. Pine vs. Elm", "Way 2: Pine", True),
        ("Choosing wood: Oak vs. Pine vs. Elm", "Way 1: Oak", False),
        ("Choosing wood: Oak vs. Pine vs. Elm", "Oak beside Pine", False),
        ("Choosing wood: Oak vs. Pine vs. Elm", "What they cost", False),
        ("Pine", "Pine", False),
    ],
)
def test_sections_of_another_thing(title: str, heading: str, other: bool) -> None:
    unit = Unit("It costs 40.", UnitKind.SENTENCE, Location())
    chunk = replace(make_chunk("a.md", unit, heading=heading), title=title)
    assert is_of_other_side(content_words("What does oak cost?"), chunk) is other
    assert not is_of_other_side(content_words("What does it cost?"), chunk)
