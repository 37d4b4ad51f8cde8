"""The same calculations in the words of many learners: how a product, sum, ratio or share is asked for."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.service import Tutor

PRODUCTS = [
    ("Price tag for 30 K20 cameras?", "€21,000", "30 × 700 = 21,000"),
    ("If forty K20 cameras are purchased, what's the equipment bill?", "€28,000", "40 × 700 = 28,000"),
    ("What would buying 40 K20 cameras run me?", "€28,000", "40 × 700 = 28,000"),
    ("我们自己掏钱买一万块B7滤光片，光设备得多少", "300万元", "10,000 × 300 = 3,000,000"),
    ("採購兩千塊B7濾光片得花多少錢？", "60万元", "2,000 × 300 = 600,000"),
    ("三十台望远镜呢，要多少人民币？", "270万元", "30 × 90,000 = 2,700,000"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("worded"))


@pytest.mark.parametrize(("question", "held", "calculation"), PRODUCTS)
def test_what_is_asked_in_other_words_is_computed(tutor: Tutor, question: str, held: str, calculation: str) -> None:
    answer = tutor.ask(question, use_model=False)
    assert [s.calculation for s in answer.sentences] == [calculation]
    assert held in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "If forty K30 cameras are purchased, what's the equipment bill?",
        "What would buying 40 K10 cameras run me?",  # the lesson says what forty of them cost
        "我们自己掏钱买一万块B9滤光片，光设备得多少",
    ],
)
def test_nothing_is_computed_where_it_does_not_fit(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)
