"""The other names of terms: what counts beside a key, and what is another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.amounts import make_amount_items
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.othernames import OtherNames, abbreviates
from tutor.types import Chunk, ItemKind

HARBOUR = """# Running a Remote Lock

## Steering the lock

A remotely operated lock (ROL) opens its gates by itself. The Harbour Lock dashboard, or HL dashboard, shows each gate.

The program tidy-gates is a library for lock keepers, and scripts load tigates before they start. Winter tollgates
are closed.

Brackish seepage, also called salt creep, ruins the timber of old gates. The tide table (or tide chart) hangs outside.

## Rope moorings

Rope moorings need oil. Moorings are the lines that keep a barge in its basin when the water of the canal rises.

## Pumps

Steam pumps and diesel pumps lift the water. The Maro HL panel is read in HR Tide Book.
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chunk, ...]:
    return read_markdown(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.mark.parametrize(
    ("term", "heading", "name", "counts"),
    [
        ("ROL", "Steering the lock", "remotely operated lock", True),
        ("remotely operated lock", "Steering the lock", "ROL", True),
        ("HL", "Steering the lock", "Harbour Lock", True),
        ("tidy-gates", "Steering the lock", "tigates", True),
        ("tidy-gates", "Steering the lock", "tollgates", False),
        ("Brackish seepage", "Steering the lock", "salt creep", True),
        ("Moorings", "Rope moorings", "rope moorings", True),
        ("Rope moorings", "Rope moorings", "moorings", True),
        ("Steam pumps", "Pumps", "pumps", False),  # of two kinds
        ("pumps", "Pumps", "steam pumps", False),
        ("Harbour Records Tide Book", "Pumps", "HR Tide Book", True),
        ("Harbour Records Tide", "Pumps", "HR Tide", False),
        ("Maro HL", "Steering the lock", "HL", True),
        ("Maro HL", "Pumps", "HL", False),
        ("pumps", "Pumps", "diesel pumps", False),
    ],
)
def test_names_that_the_lessons_give(
    harbour: tuple[Chunk, ...], term: str, heading: str, name: str, counts: bool
) -> None:
    chunk = next(chunk for chunk in harbour if chunk.heading[-1] == heading)
    assert (name in OtherNames(harbour).list_names(term, chunk)) is counts


@pytest.mark.parametrize(
    ("short", "long", "holds"),
    [
        ("RAI", "Reliable AI", True),
        ("LLMs", "large lock model", True),
        ("ROL", "rate of lift", True),
        ("ROL", "remote lock", False),
        ("ROL", "ROL", False),
    ],
)
def test_abbreviations(short: str, long: str, holds: bool) -> None:
    assert abbreviates(short, long) is holds


def test_a_definition_left_out_takes_the_names_of_its_lesson(harbour: tuple[Chunk, ...]) -> None:
    items = [item for item in make_definition_items(harbour) if item.kind is ItemKind.CLOZE]
    moorings = next(item for item in items if item.answer == "Moorings")
    assert "rope moorings" in moorings.accepted


@pytest.mark.parametrize(
    ("text", "answer", "bare"),
    [
        ("On the way to Maro the barge Wren has 240 crates and a cook.", "240 crates", "240"),
        ("On the way to Maro the barge Wren has 240 kg of coal and a cook.", "240 kg", ""),
        ("In the 1960's Ada Wren sailed the barge to Maro.", "1960's", "1960s"),
    ],
)
def test_a_figure_counts_without_a_unit_that_only_says_what_is_counted(
    tmp_path: Path, text: str, answer: str, bare: str
) -> None:
    items = list(make_amount_items(read_markdown(tmp_path, f"# Barges\n\n## The barge Wren\n\n{text}\n")))
    cloze = next(item for item in items if item.kind in (ItemKind.CLOZE, ItemKind.NUMERIC))
    assert (cloze.answer, cloze.accepted) == (answer, (bare,) if bare else ())
