"""Shares of one row and of several, by amounts or by the lesson's own shares."""

from __future__ import annotations

import pytest

from tests.answering.counted_lessons import open_counted
from tutor.service import Tutor
from tutor.types import Turn

JOINT = [
    ("What share of Fenwick's €50,000 bill do feed and water make up together?", "60%",
     "(20,000 + 10,000) / 50,000 = 60%"),
    ("What percentage of the Fenwick bill went to cattle and milking combined?", "70%",
     "(20,000 + 15,000) / 50,000 = 70%"),
    ("What share of the Fenwick total were feed, water and the vet together?", "70%",
     "(20,000 + 10,000 + 5,000) / 50,000 = 70%"),
    ("烘干设备和包装材料加起来占云岭账单的百分之几？", "70%", "(400,000 + 160,000) / 800,000 = 70%"),
    ("电费和包装一共占总额的多少比例？", "50%", "(240,000 + 160,000) / 800,000 = 50%"),
    ("What share of the cheese do Brown and Grey make up together?", "70%", "20 + 50 = 70%"),
    ("What share of the milk do Brown and Grey make up together?", "90%", "(600 + 300) / 1,000 = 90%"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_counted(tmp_path_factory.mktemp("shares"))


@pytest.mark.parametrize(("question", "held", "calculation"), JOINT)
def test_rows_are_added_before_their_share_is_taken(tutor: Tutor, question: str, held: str, calculation: str) -> None:
    answer = tutor.ask(question, use_model=False)
    assert [s.calculation for s in answer.sentences] == [calculation]
    assert held in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What share of Fenwick's €60,000 bill do feed and water make up together?",  # no such bill
        "What share of the Fenwick bill do feed and paint make up together?",
        "What share of the Harrow bill do feed and water make up together?",
        "What share of the total do Brown and Grey make up together?",  # of the milk or of the cheese
        "烘干设备和油漆加起来占云岭账单的百分之几？",
    ],
)
def test_no_share_is_computed_where_a_part_or_the_whole_is_missing(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("How much of the Fenwick bill went on water?", "€10,000", "20%"),
        ("云岭茶厂的账单里有多少花在电费上？", "24万元", "30%"),
        ("How much of the wool came from the ewes?", "40 bales", "50%"),
        ("Fenwick的羊毛有多少来自Ewes？", "40 bales", "50%"),
    ],
)
def test_how_much_of_a_bill_shows_the_amount_before_the_share(
    tutor: Tutor, question: str, first: str, second: str
) -> None:
    text = tutor.ask(question, use_model=False).text
    assert 0 <= text.index(first) < text.index(second)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("What share of Fenwick's wool was the two sets of lambs?", "25%"),
        ("What percentage of Fenwick's wool were the lamb collections?", "25%"),
    ],
)
def test_a_share_is_quoted_for_what_is_said_to_be_several_together(tutor: Tutor, question: str, held: str) -> None:
    answer = tutor.ask(question, use_model=False)
    assert held in answer.text
    assert [s.origin for s in answer.sentences] == ["quote"]


def test_the_share_that_a_row_gives_goes_before_a_quotient(tutor: Tutor) -> None:
    history = [Turn("user", "Rams有多少羊毛？"), Turn("assistant", "16 bales")]
    assert "25%" in tutor.ask("那它占多少比例？", history, use_model=False).text


def test_an_amount_of_something_else_is_not_shown_with_a_share(tutor: Tutor) -> None:
    assert "300" not in tutor.ask("How much of the cheese came from Grey?", use_model=False).text


def test_a_share_is_shown_alone_where_a_share_is_asked_for(tutor: Tutor) -> None:
    text = tutor.ask("What share of the Fenwick bill was water?", use_model=False).text
    assert "20%" in text
    assert "€10,000" not in text


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("What percentage of the hay meadow at Harrow is used for raising sheep?", "Seventy percent"),
        ("How much higher was the yield of barley in 2010, to 2015 compared to 2005 to 2010?", "18% higher"),
    ],
)
def test_a_sentence_that_gives_the_result_in_other_words_is_quoted(tutor: Tutor, question: str, held: str) -> None:
    assert held in tutor.ask(question, use_model=False).text
