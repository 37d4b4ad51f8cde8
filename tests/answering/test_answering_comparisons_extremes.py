"""Of several rows or points the one with the most or the least is found by its figure."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.extremes import find_dearest, find_extreme
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
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


def test_a_name_with_such_a_word_asks_for_no_extreme() -> None:
    texts = ("1763 Tide theory and what came before it", "1805 Lowest tides theory by Ada Maro", "1913 Lock chains")
    points = [Unit(text, UnitKind.BULLET, Location(n, n)) for n, text in enumerate(texts)]
    chunk = make_chunk("a.md", *points)
    found = find_extreme(read_question("Who came up with lowest tides?"), [score(chunk, n, 9.0) for n in (1, 0, 2)])
    assert found is None


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


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("What is most of the money for a voyage spent on?", "Wine"),
        ("Where does the bulk of the voyage's budget go?", "Wine"),
        ("Which item costs the most for a voyage?", "Wine"),
        ("What is the cheapest thing in a voyage?", "Wool"),
        ("Which is the smallest item of the costs of a voyage?", "Wool"),
        ("Which is the smallest item of the costs of a kiln?", ""),
        ("What is most of the money for a kiln spent on?", ""),
        ("What does a voyage cost?", ""),
    ],
)
def test_the_dearest_item_is_found_in_the_table_of_what_is_asked_about(question: str, label: str) -> None:
    units = [
        Unit(" | ".join(row), UnitKind.ROW, Location(1, 1), cells=row, header=HEADER, lead="Costs of a voyage:")
        for row in ROWS
    ]
    chunk = make_chunk("a.md", *units)
    scored = [score(chunk, position, 9.0 - position) for position in range(len(units))]
    wanted = [Wanted((word,)) for word in content_words(question)]
    found = find_dearest(read_question(question), scored, wanted)
    assert (found.unit.cells[0] if found else "") == label


def test_money_that_was_got_is_no_expense() -> None:
    rows = (("Orlen", "4", "$7M"), ("Brevik", "2", "$400K"), ("Maro", "1", "$1M"))
    header = ("Line", "Boats", "Funding")
    units = [Unit(" | ".join(row), UnitKind.ROW, Location(1, 1), cells=row, header=header) for row in rows]
    chunk = make_chunk("a.md", *units, heading="Lines that sail")
    scored = [score(chunk, position, 9.0) for position in range(len(units))]
    question = "What is most of the money in lines spent on?"
    wanted = [Wanted((word,)) for word in content_words(question)]
    assert find_dearest(read_question(question), scored, wanted) is None


def test_a_table_that_is_cut_into_passages_is_compared_whole() -> None:
    units = [Unit(" | ".join(cells), UnitKind.ROW, Location(1, 1), cells=cells, header=HEADER) for cells in ROWS]
    first, last = (make_chunk("a.md", *part, heading="Freight") for part in (units[:1], units[1:]))
    other = make_chunk("a.md", *units[1:], heading="Stock")
    question = read_question("Which cargo costs the most?")
    found = find_extreme(question, [score(first, 0, 9.0), *(score(last, n, 8.0 - n) for n in range(3))])
    assert found is not None and found.unit.cells[0] == "Wine"
    assert find_extreme(question, [score(first, 0, 9.0), score(other, 0, 8.0)]) is None
