"""Of several rows or points the one with the most or the least is found by its figure."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.extremes import find_extreme
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind

HEADER = ("Cargo", "Barrels", "Cost")
ROWS = (
    ("Salt", "40", "$900"),
    ("Wine", "12", "$2,000"),
    ("Wool", "90", "$500"),
    ("Total", "142", "$3,400"),
)


def rows(*cells: tuple[str, ...]) -> list[Scored]:
    units = [Unit(" | ".join(row), UnitKind.ROW, Location(1, 1), cells=row, header=HEADER) for row in cells]
    chunk = make_chunk("a.md", *units)
    return [score(chunk, position, 9.0 - position) for position in range(len(units))]


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Which cargo costs the most?", "Wine"),
        ("Which cargo is the cheapest?", "Wool"),
        ("Which cargo fills the most barrels?", "Wool"),
        ("What was the biggest item by cost?", "Wine"),
        ("哪种货物最贵？", "Wine"),
        ("What does salt cost?", ""),
        ("Which cargo costs at most $900?", ""),
        ("Does wine cost the most?", ""),
        ("Which cargo takes the longest?", ""),
    ],
)
def test_the_row_with_the_most_is_found(question: str, label: str) -> None:
    found = find_extreme(read_question(question), rows(*ROWS))
    assert (found.unit.cells[0] if found else "") == label


def test_equal_figures_and_overlapping_ranges_have_no_extreme() -> None:
    question = read_question("Which cargo costs the most?")
    assert find_extreme(question, rows(("Salt", "1", "$9"), ("Wine", "2", "$9"))) is None
    assert find_extreme(question, rows(("Salt", "1", "$100 - $900"), ("Wine", "2", "$300 - $500"))) is None


def test_points_of_a_list_are_compared_by_their_figures() -> None:
    texts = ("Orlen: $7M", "Brevik: $400K", "Maro: a giant")
    points = [Unit(text, UnitKind.BULLET, Location(n, n), lead="Lines with funding:") for n, text in enumerate(texts)]
    chunk = make_chunk("a.md", *points)
    found = find_extreme(
        read_question("Which line has the most funding?"), [score(chunk, n, 9.0 + n) for n in (1, 0, 2)]
    )
    assert found is not None
    assert found.unit.text == "Orlen: $7M"
