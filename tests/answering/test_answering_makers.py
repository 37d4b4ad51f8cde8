"""Who made a thing, and rows with a column of makers."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tests.answering.made_units import sentence
from tutor.answering.makers import find_maker_column, find_making, gives_maker, list_made
from tutor.types import Location, Unit, UnitKind

HEADER = ("Boat", "Year", "Crew", "Company")


def row(*cells: str) -> Unit:
    return Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=HEADER[: len(cells)])


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("Who built the Osprey 2?", {"built"}),
        ("Which company released the Osprey?", {"compani", "releas"}),
        ("What yard company is the Osprey from?", {"compani"}),
        ("Which firm was the Osprey built by?", {"firm", "built"}),
        ("Which lab is behind the Osprey?", {"lab"}),
        ("By whom was the Osprey designed?", {"design"}),
        ("Osprey 2 是谁开发的？", {"开发"}),
        ("Osprey 2 出自哪家公司？", {"公司"}),
        ("Who sails the Osprey?", set()),
        ("What is the Osprey built of?", set()),
    ],
)
def test_questions_for_a_maker(question: str, stems: set[str]) -> None:
    made = find_making(question)
    assert made >= stems
    assert bool(made) is bool(stems)


def test_the_column_of_makers() -> None:
    assert find_maker_column(row("Osprey 2", "1931", "12 men", "Norling")) == 3
    assert find_maker_column(row("Osprey 2", "1931", "12 men")) is None
    assert find_maker_column(row("Osprey 2", "1931", "12 men", "-")) is None


def test_the_row_of_just_the_thing_names_its_maker() -> None:
    rows = [row("Osprey", "1930", "", "Sund"), row("Osprey 2", "1931", "", "Norling")]
    chunk = make_chunk("a.md", *rows)
    scored = [score(chunk, position, 1.0) for position in range(2)]
    assert list_made("Who built the Osprey 2?", scored) == scored[1:]
    assert list_made("Who built the Heron?", scored) == []
    assert list_made("How old is the Osprey?", scored) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which company built the Osprey 2 model?", True),
        ("Osprey 2 是哪家公司做的？", True),
        ("Osprey 2是谁做的", True),
        ("Who made the sails of Osprey 2?", False),
        ("谁做了Osprey 2的帆布？", False),
    ],
)
def test_the_maker_of_a_part_or_of_another_thing_is_none(question: str, told: bool) -> None:
    rows = [score(make_chunk("a.md", row("Osprey 2", "1931", "", "Norling")), 0, 1.0)]
    assert bool(list_made(question, rows)) is told


@pytest.mark.parametrize(
    ("question", "text", "lead", "gives"),
    [
        ("Who makes the Mark 2?", "Maro Lines (Mark 2, Mark 3) - 40 boats", "Companies that build ferries:", True),
        ("Who makes the Mark 4?", "Maro Lines (Mark 2, Mark 3) - 40 boats", "Companies that build ferries:", False),
        ("Who makes the Mark 2?", "Seats (Mark 2) - 40", "What ferries have:", False),
        ("What does the Mark 2 cost?", "Maro Lines (Mark 2)", "Companies that build ferries:", False),
    ],
)
def test_a_point_of_a_list_of_firms_names_one_before_what_it_made(
    question: str, text: str, lead: str, gives: bool
) -> None:
    assert gives_maker(question, sentence(text, lead)) is gives
