"""Questions for a calculation in a learner's own words: the rest of a bill, what came from where, a figure supplied."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.answering.calculation.rephrased import rephrase
from tutor.service import Tutor
from tutor.types import Status

COMPUTED = [
    # what is left of a bill
    ("If I add up everything on the survey's bill except the boats, how much is left?", "48,000 - 30,000 = 18,000"),
    ("What's left of the 48,000 for the survey if you take the diesel out?", "48,000 - 6,000 = 42,000"),
    ("The survey's bill minus diesel, how much is that?", "48,000 - 6,000 = 42,000"),
    ("How much did everything except the boats cost in the survey?", "48,000 - 30,000 = 18,000"),
    ("除了镜片，天文台的账单其他加起来多少钱？", "700,000 - 600,000 = 100,000"),
    ("天文台的费用里，电费和网络服务两项一共多少万元？", "80,000 + 20,000 = 100,000"),
    ("The survey's bill without diesel?", "48,000 - 6,000 = 42,000"),
    ("What remains of the survey's bill once you drop the boats?", "48,000 - 30,000 = 18,000"),
    # so many of a thing
    ("Ringing 500 rings costs what?", "500 × 4,000 / 2,000 = 1,000; 500 × 9,000 / 2,000 = 2,250"),
    ("标注一张星图最贵多少钱？", "10,000 / 2,000 = 5"),
    # differences and ratios
    ("boats minus diesel: how much is it?", "30,000 - 6,000 = 24,000"),
    ("How many times dearer are boats than diesel supposed to be?", "30,000 / 6,000 = 5"),
    ("Boats cost how much more than diesel?", "30,000 - 6,000 = 24,000"),
    ("By what factor does diesel undercut boats on price?", "30,000 / 6,000 = 5"),
    ("How much do I save riding in Economy instead of Business on an airport seat?", "260 - 80 = 180"),
    ("坐普通座比坐软座省多少钱？", "60 - 25 = 35"),
    ("普通座能省多少钱，跟软座比？", "60 - 25 = 35"),
    ("变星比小行星多多少颗？", "3,600 - 240 = 3,360"),
    # shares, of a row that another of its cells names as well
    ("What fraction of the survey's cost went on the boats?", "30,000 / 48,000 = 62.5%"),
    ("How much of the survey's bill went to buying diesel?", "6,000 / 48,000 = 12.5%"),
    ("What share of the survey's bill went to renting hulls?", "30,000 / 48,000 = 62.5%"),
    # the question supplies a figure
    ("If a bicycle is 100 euros, how many times more expensive is an AVOX K20 camera?", "700 / 100 = 7"),
    ("A bicycle costs €100. How much dearer is an AVOX K20 camera?", "700 - 100 = 600"),
    ("如果自行车要1000元，那望远镜是它的多少倍？", "90,000 / 1,000 = 90"),
    ("如果自行车要1000元，望远镜贵多少倍？", "90,000 / 1,000 = 90"),
]
NOT_COMPUTED = [
    "If I add up everything on the survey's bill except the paint, how much is left?",
    "If a bicycle is 100 dollars, how many times more expensive is an AVOX K20 camera?",  # dollars and euros
    "If a bicycle is 100 euros, how many times more expensive is a submarine?",
    "How much of the survey's bill went to renting tents?",
    "除了颜料，天文台的账单其他加起来多少钱？",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("rephrased"))


@pytest.mark.parametrize(("question", "calculation"), COMPUTED)
def test_a_calculation_is_understood_in_other_words(tutor: Tutor, question: str, calculation: str) -> None:
    assert [s.calculation for s in tutor.ask(question, use_model=False).sentences] == [calculation]


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_what_lessons_lack_is_not_computed(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)


def test_the_very_number_that_a_lesson_prices_is_answered_by_its_row(tutor: Tutor) -> None:
    answer = tutor.ask("What should I budget to get 2,000 rings for bird ringing?", use_model=False)
    assert answer.status is Status.ANSWERED
    assert [s.origin for s in answer.sentences] == ["quote"]
    assert "€4,000 - €9,000" in answer.text


def test_what_asks_for_no_calculation_is_left_as_it_is() -> None:
    for question in (
        "what oil + coils cost for barge-3 without paint",
        "What is everything made of?",
        "Who came from Oslo?",
        "How do I save electricity?",
    ):
        assert rephrase(question, "en") == question
    assert rephrase("除了镜片还需要什么？", "zh") == "除了镜片还需要什么？"
