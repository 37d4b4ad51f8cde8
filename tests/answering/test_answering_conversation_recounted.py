"""A follow-up that names another number alone asks the price anew for so many."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.answering.conversation.recounted import recount
from tutor.service import Tutor
from tutor.types import Turn


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("recounted"))


@pytest.mark.parametrize(
    ("before", "question", "calculation"),
    [
        ("How much does one K20 camera cost?", "And what about forty of them?", "40 × 700 = 28,000"),
        ("What is the price of a nesting box?", "and for 30?", "30 × 45 = 1,350"),
        ("一块B7滤光片多少钱？", "要是一万块呢", "10,000 × 300 = 3,000,000"),
        ("一台望远镜要多少钱", "那买三十台呢？", "30 × 90,000 = 2,700,000"),
        ("每台望遠鏡多少錢", "三十台要多少錢", "30 × 90,000 = 2,700,000"),
    ],
)
def test_another_number_is_multiplied_by_the_price(tutor: Tutor, before: str, question: str, calculation: str) -> None:
    history = [Turn("user", before), Turn("assistant", "That is in the lesson.")]
    answer = tutor.ask(question, history=history, use_model=False)
    assert [s.calculation for s in answer.sentences] == [calculation]


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("How much did a camera cost then?", "and what about 1999?"),  # a year
        ("What is a camera made of?", "and for 30?"),  # no price
        ("How much does a camera for a boat cost?", "and for 30?"),  # of which of the two
        ("一块滤光片多少钱", "那三十台呢"),  # counted in another way
        ("第一台望远镜多少钱", "那三十台呢"),
        ("How much does one camera cost?", "and the lens?"),
    ],
)
def test_what_names_no_other_number_of_one_thing_is_left(topic: str, question: str) -> None:
    assert recount(question, topic) is None
