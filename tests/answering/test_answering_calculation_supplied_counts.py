"""Prices of one where the question says how many the lessons' price is for, pay of a team, and what went unused."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.service import Tutor

COMPUTED = [
    ("At the low end of the bird ringing cost for 2,000 rings, what does one ring cost?", "4,000 / 2,000 = 2"),
    (
        "Going by the yearly salary quoted for stone masons, what would a team of 8 cost for one year, at least?",
        "8 × 30,000 = 240,000",
    ),
    ("Of all the photographs, how many did not make it into the atlas?", "9,000 - 2,500 = 6,500"),
    ("By share, how many times bigger is the Grey Heron than the Terns?", "55 / 20 = 2.75"),
]
NOT_COMPUTED = [
    "At the low end of the bird ringing cost for 3,000 rings, what does one ring cost?",
    "Going by the yearly salary quoted for bakers, what would a team of 8 cost for one year, at least?",
    "Of all the photographs of Port Zander, how many did not make it into the atlas?",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("supplied_counts"))


@pytest.mark.parametrize(("question", "calculation"), COMPUTED)
def test_what_is_asked_is_computed(tutor: Tutor, question: str, calculation: str) -> None:
    (sentence,) = tutor.ask(question, use_model=False).sentences
    assert (sentence.calculation or "").replace("%", "") == calculation


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_other_counts_people_and_places_are_not(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)
