"""Calculations with the rows that a question names, however it asks; and what must not be computed with them."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.service import Tutor

COMPUTED = [
    (
        "How many times bigger is the Grey Heron part of the survey than the Sand Plover part, in birds?",
        "8,200 / 400 = 20.5",
    ),
    ("In percent, what did the boats take of the 48,000 for the survey?", "30,000 / 48,000 = 62.5%"),
    ("Put diesel and boats together for the survey, how much money is that?", "6,000 + 30,000 = 36,000"),
    ("how much of the survey's money, in percent, did radar stations eat", "12,000 / 48,000 = 25%"),
    ("by what factor do boats beat diesel on the survey's bill", "30,000 / 6,000 = 5"),
    (
        "Add the boats line and the diesel line of the survey's bill together for me, what do you get?",
        "30,000 + 6,000 = 36,000",
    ),
    ("how many times the survey's diesel cost is the radar stations cost?", "12,000 / 6,000 = 2"),
    ("变星比小行星多出多少颗？", "3,600 - 240 = 3,360"),
    ("天文台里镜片占全部开支的比例是多少？", "600,000 / 700,000 = about 85.7%"),
    ("变星加上小行星给天文台的目录提供了多少颗？", "3,600 + 240 = 3,840"),
]
NOT_COMPUTED = [
    "How many times bigger is the Grey Heron part of the survey of Port Zander than the Sand Plover part?",
    "In percent, what did the boats take of the 90,000 for the survey?",
    "Put diesel and paint together for the survey, how much money is that?",
    "by what factor do boats beat diesel on the survey's bill if diesel doubles",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("named_rows"))


@pytest.mark.parametrize(("question", "calculation"), COMPUTED)
def test_the_rows_named_are_computed_with(tutor: Tutor, question: str, calculation: str) -> None:
    assert [s.calculation for s in tutor.ask(question, use_model=False).sentences] == [calculation]


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_other_rows_wholes_and_places_are_not(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)
