"""Who made a thing is told by the column of its row that is of makers."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tests.answering.made_units import row
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.questions.makers import find_maker_column, gives_maker
from tutor.answering.questions.question import read_question

HEADER = ("Ferry", "Seats", "Organization")
MARK = row("Mark 2", "40", "Maro Lines", header=HEADER)


@pytest.mark.parametrize(
    "question",
    ["Who made the Mark 2?", "Which company built Mark 2?", "Who is behind Mark 2?", "Mark 2 是谁开发的？"],
)
def test_a_row_names_the_maker_in_its_column(question: str) -> None:
    assert find_maker_column(question, MARK) == 2


@pytest.mark.parametrize(
    ("question", "label", "column"),
    [
        ("How many seats has the Mark 2?", "Mark 2", "Organization"),
        ("Who made the Mark 3?", "Mark 2", "Organization"),
        ("Who made the Mark 2?", "Mark 2", "Harbour"),
    ],
)
def test_other_questions_things_and_columns_do_not(question: str, label: str, column: str) -> None:
    assert not gives_maker(question, row(label, "40", "Maro Lines", header=("Ferry", "Seats", column)))


def test_such_a_row_tells_who_is_behind_a_thing() -> None:
    asked = read_question("Who is behind Mark 2?")
    assert not put_demanded_first(asked, [score(make_chunk("a.md", MARK), 0, 9.0)], ())[1]
