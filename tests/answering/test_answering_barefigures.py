"""What a point with a bare figure counts stands in the points beside it."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.barefigures import read_counted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("point", "counted"),
    [
        ("Heron: 3.5M [5]", "2M bricks"),
        ("Heron : ~ 400", "2M bricks"),
        ("Heron: 30 boats", ""),
        ("Heron: a red boat", ""),
        ("Heron carries 30", ""),
    ],
)
def test_what_a_bare_figure_counts(point: str, counted: str) -> None:
    units = [Unit(text, UnitKind.BULLET, Location(), lead="Loads:") for text in ("Osprey: 2M bricks", point)]
    assert read_counted(units[1], make_chunk("a.md", *units)) == counted


def test_a_sentence_has_no_points_beside_it() -> None:
    units = [Unit(text, UnitKind.SENTENCE, Location()) for text in ("Osprey: 2M bricks", "Heron: 3M")]
    assert read_counted(units[1], make_chunk("a.md", *units)) == ""
