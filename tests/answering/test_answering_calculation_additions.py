"""A total with what it leaves out: what the lessons give for that, or let compute."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tests.answering.measured_lessons import open_measured
from tutor.answering.calculation.additions import read_addition
from tutor.answering.calculation.derive import is_beside_the_point
from tutor.answering.questions.question import read_question
from tutor.service import Tutor
from tutor.types import Location, Unit, UnitKind

COMPUTED = [
    (
        "The kiln's table leaves the masons out. What would the total be with the wages of 5 masons for one year?",
        "10,000 + 150,000 = 160,000",
    ),
    ("What would the kiln's total be if the wages of the 5 masons were added?", "10,000 + 150,000 = 160,000"),
    (
        "If you add the salary of 2 stone masons for a year, what does the kiln cost in total?",
        "10,000 + 2 × 30,000 = 70,000",
    ),
]
COMPARED = [
    ("By how much do the wages of the 5 masons exceed the kiln's total?", "150,000 - 10,000 = 140,000"),
    ("The wages of the 5 masons exceed the kiln's total by how much?", "150,000 - 10,000 = 140,000"),
    ("How much more do 2 stone masons cost for a year than the kiln's total?", "2 × 30,000 - 10,000 = 50,000"),
    ("How much is half of the kiln's total?", "10,000 / 2 = 5,000"),
    ("What would three quarters of the kiln's total be?", "3 × 10,000 / 4 = 7,500"),
]
NOT_COMPUTED = [
    "What would the kiln's total be if the chimney were added?",
    "What would the kiln's total be if the wages of the bakers were added?",
    "What would the total of the kiln of Zander be if the wages of the 5 masons were added?",
    "By how much do the wages of the bakers exceed the kiln's total?",
    "By how much do the wages of the 5 masons exceed the total of the kiln of Zander?",
    "How much is half of the bakery's total?",
    "How much is half of the kiln of Zander's total?",
    "What makes up half of the kiln's total?",
    "What is half of the kiln's total spent on?",
    "What does the second half of the kiln's bill cover?",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("additions"))


@pytest.mark.parametrize(("question", "calculation"), [*COMPUTED, *COMPARED])
def test_what_a_total_leaves_out_is_added(tutor: Tutor, question: str, calculation: str) -> None:
    assert [s.calculation for s in tutor.ask(question, use_model=False).sentences] == [calculation]


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_what_it_holds_and_what_no_lesson_gives_is_not(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("What total would a kiln with a hired mason come to?", False),
        ("What would the total be with a marble door on top?", True),
    ],
)
def test_a_total_counts_in_the_points_before_it(question: str, beside: bool) -> None:
    texts = ("Dig your own clay", "Work with a hired mason", "Total cost: $100 - $900")
    points = [Unit(text, UnitKind.BULLET, Location(1, 1), lead="For your kiln you can:") for text in texts]
    total = score(make_chunk("kilns.md", *points), 2, 9.0)
    assert is_beside_the_point(read_question(question), total) == beside


@pytest.mark.parametrize(
    ("question", "extra"),
    [
        ("What is the kiln's total bill with the wages of the masons?", "the wages of the masons"),
        ("What would the total be with the chimney on top?", "the chimney"),
        ("What's the total bill for firing tiles with a wood kiln?", None),
        ("How much does a kiln with 900 tiles cost in total?", None),
    ],
)
def test_what_something_is_done_with_is_not_added(question: str, extra: str | None) -> None:
    found = read_addition(question.rstrip("?"), "en")
    assert (found.operands[1] if found else None) == extra
