"""Sums of a whole column of a table, or of all its rows but those that a question leaves out."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.service import Tutor

COMPUTED = [
    ("I added up the shares of the four species and didn't get 100. What do they come to?", "55 + 12 + 20 + 3 = 90"),
    ("What do the shares of all species of the survey add up to?", "55 + 12 + 20 + 3 = 90"),
    ("Without the Grey Heron, how many birds do the other three species add up to?", "400 + 1,600 + 250 = 2,250"),
    ("How many birds do all species but the Dunlin have together?", "8,200 + 400 + 1,600 = 10,200"),
    ("天文台观测到的天体里，把变星去掉，剩下两种加起来一共有多少颗？", "240 + 12 = 252"),
]
NOT_COMPUTED = [
    "Without the Puffin, how many birds do the other species add up to?",
    "What do the shares of the five species add up to?",
    "What do the shares of all species of Port Zander add up to?",
    "天文台观测到的天体里，把黑洞去掉，剩下的加起来一共有多少颗？",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("whole_columns"))


@pytest.mark.parametrize(("question", "calculation"), COMPUTED)
def test_a_column_is_added_up(tutor: Tutor, question: str, calculation: str) -> None:
    (sentence,) = tutor.ask(question, use_model=False).sentences
    assert sentence.calculation is not None
    summands, result = sentence.calculation.replace("%", "").split(" = ")
    expected, total = calculation.split(" = ")
    assert sorted(summands.split(" + ")) == sorted(expected.split(" + "))
    assert result == total


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_rows_that_the_table_lacks_are_not_left_out(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)
