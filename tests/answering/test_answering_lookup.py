"""The row that a question looks a figure up in, and rows in which it does not stand."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.lookup import list_looked_up
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind

HEADER = ("Kiln", "Firing time", "Power (MWh)", "Estimated CO2 (tons)", "Cost per 10 tiles")
ROWS = (
    ("Norling", "3 days", "12", "40", "$9"),
    ("Norling 2", "2 days", "9", "30", "$8"),
    ("Sund", "-", "unknown", "7", "-"),
)


def look_up(text: str) -> list[str]:
    units = [Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=HEADER) for cells in ROWS]
    chunk = make_chunk("a.md", *units, heading="Kilns")
    wanted = [Wanted((word,)) for word in content_words(text)]
    found = list_looked_up(read_question(text), wanted, [score(chunk, n, 1.0) for n in range(len(units))])
    return [one.unit.cells[0] for one in found]


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("How much power does the Norling gulp?", ["Norling"]),
        ("How much power does the Norling 2 gulp?", ["Norling 2"]),
        ("How much CO2 is estimated for the Norling?", ["Norling"]),
        ("What is the CO2 figure for the Norling?", ["Norling"]),
        ("How much power does the Sund gulp?", []),  # which has no figure
        ("How much clay does the Norling take?", []),
        ("How much time power does the Heron gulp?", []),
        ("How much clay firing does the Norling do?", []),  # of another column than the clay's
        ("How many tiles does the Norling take?", []),  # a price for each counts none
        ("Who has the power to fire the Norling?", []),
    ],
)
def test_the_row_that_a_figure_is_looked_up_in(question: str, labels: list[str]) -> None:
    assert look_up(question) == labels
