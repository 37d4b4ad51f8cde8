"""The row of a table that lacks a figure is found where a question asks which does."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.unfigured import asks_unfigured, find_unfigured
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted, list_wanted
from tutor.text.language import detect_language
from tutor.text.words import content_words
from tutor.types import Location, Query, Unit, UnitKind

FERRY = ("Cost of the ferry", ("Item", "Amount", "Cost"))
CARGO = ("Cargo of the barge", ("Item", "Barrels", "Percentage"))
FERRY_ROWS = (
    ("Hull", "20 t", "$9,000"),
    ("Engine", "One", "$4,000"),
    ("Crew", "Four", "By agreement"),
    ("Total", "-", "$13,000"),
)
CARGO_ROWS = (("Salt", "40", "60%"), ("Wine", "12", "40%"), ("Wool", "a few", "-"))


def rows(table: tuple[str, tuple[str, ...]], *cells: tuple[str, ...]) -> list[Scored]:
    heading, header = table
    units = [Unit(" | ".join(row), UnitKind.ROW, Location(1, 1), cells=row, header=header) for row in cells]
    chunk = make_chunk("a.md", *units, heading=heading)
    return [score(chunk, position, 9.0 - position) for position in range(len(units))]


def wanted_in(question: str) -> tuple[Wanted, ...]:
    groups = tuple((word,) for word in content_words(question))
    return list_wanted(read_question(question), Query(question, detect_language(question), groups=groups))


def find(question: str, scored: list[Scored]) -> list[str] | None:
    found = find_unfigured(question, scored, wanted_in(question))
    return [row.unit.cells[0] for row in found.rows] if found and found.tables else None


@pytest.mark.parametrize(
    "question",
    [
        "Which entry in the ferry's bill has no price?",
        "Which line of the ferry table isn't put in dollars, and what stands there instead?",
        "What in the ferry's bill was not given a sum?",
        "Which item in the ferry's bill comes without a price?",
        "For which item does the ferry's table not give a dollar figure?",
        "Which ferry cost is listed without a price tag?",
        "Which item of the ferry has a word in place of an amount?",
        "One entry in the ferry's bill lacks a dollar value. Which one?",
    ],
)
def test_the_row_without_a_figure_is_found(question: str) -> None:
    assert find(question, [*rows(CARGO, *CARGO_ROWS), *rows(FERRY, *FERRY_ROWS)]) == ["Crew"]


def test_a_share_is_looked_for_among_shares() -> None:
    scored = [*rows(FERRY, *FERRY_ROWS), *rows(CARGO, *CARGO_ROWS)]
    assert find("Which cargo of the barge has no percentage?", scored) == ["Wool"]


def test_none_is_found_where_every_row_has_a_figure() -> None:
    assert find("Which entry in the ferry's bill has no price?", rows(FERRY, *FERRY_ROWS[:2], FERRY_ROWS[3])) == []


def test_a_table_of_something_else_does_not_tell() -> None:
    assert find("Which entry in the kiln's bill has no price?", rows(FERRY, *FERRY_ROWS)) is None


@pytest.mark.parametrize("question", ["渡轮的费用表里哪一项没有写金额？", "成本表里哪一行没标价？"])
def test_chinese_questions_for_it_are_known(question: str) -> None:
    assert asks_unfigured(question)


@pytest.mark.parametrize(
    "question",
    [
        "Which item costs the most?",
        "What does the ferry cost without its crew?",
        "Which ferries carry no cars?",
        "Does the table lack a price?",
        "哪一项最贵？",
        "没有船员要多少钱？",
    ],
)
def test_other_questions_are_left_alone(question: str) -> None:
    assert not asks_unfigured(question)
