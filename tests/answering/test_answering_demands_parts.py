"""What share one part has of a whole is not told by the share of another."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.parts import find_part, speaks_of_part
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What percentage of the cargo is timber?", ("timber",)),
        ("What share of the harbour's budget goes to dredging work?", ("dredging", "work")),
        ("What proportion of the catch does herring make up?", ("herring",)),
        ("货物里木材占百分之几？", ("木材",)),
        ("What percentage of the cargo is used for ballast?", ()),
        ("What percentage of the cargo is it?", ()),
        ("木材有多重？", ()),
    ],
)
def test_parts_of_which_the_share_is_asked(question: str, part: tuple[str, ...]) -> None:
    assert find_part(question) == part


def test_evidence_on_another_part_is_none() -> None:
    timber, grain = (
        score(make_chunk("a.md", Unit(text, UnitKind.ROW, Location())), 0, 10.0)
        for text in ("Timber | 40%", "Grain | 60%")
    )
    assert speaks_of_part(("timber",), (), timber)
    assert not speaks_of_part(("timber",), (), grain)
    assert speaks_of_part(("木材",), (Wanted(("木材", "timber")),), timber)
