"""What stands beside the parts of an answer, where the blank is, and when an explanation is worth showing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.quiz_items import CLOZE, MATCH, MCQ, MULTI, NUMERIC, ORDER, SHORT, TRUE
from tutor.types import Verdict
from tutor.ui.quiz.marks import Mark, Sign, adds_to_quote, mark_parts, split_blank

RIGHT, WRONG = Verdict.CORRECT, Verdict.INCORRECT


def test_the_choice_and_the_key_are_told_apart() -> None:
    assert mark_parts(MCQ, 1, RIGHT)[1] == Mark("the stoker", Sign.RIGHT, "quiz.mark_right_chosen")
    first, second, third = mark_parts(MCQ, 0, WRONG)
    assert first == Mark("the pilot", Sign.WRONG, "quiz.mark_yours")
    assert second == Mark("the stoker", Sign.KEY, "quiz.mark_right")
    assert third == Mark("the purser", Sign.PLAIN)


def test_of_several_choices_each_is_marked() -> None:
    signs = [mark.sign for mark in mark_parts(MULTI, (0, 3), Verdict.PARTLY)]
    assert signs == [Sign.RIGHT, Sign.PLAIN, Sign.KEY, Sign.WRONG]


def test_pairs_name_what_was_chosen_instead() -> None:
    marks = mark_parts(MATCH, (1, 0, 2), Verdict.PARTLY)
    assert [mark.sign for mark in marks] == [Sign.RIGHT, Sign.WRONG, Sign.WRONG]
    assert marks[1] == Mark("stoker – boiler room", Sign.WRONG, "quiz.pair_wrong", "galley")


@given(st.permutations(range(3)))
def test_steps_stand_in_their_right_order_with_the_place_that_they_were_given(given_order: list[int]) -> None:
    marks = mark_parts(ORDER, tuple(given_order), WRONG)
    assert [mark.text for mark in marks] == ["1. load cars", "2. cast off", "3. sail"]
    for place, (step, mark) in enumerate(zip((2, 0, 1), marks, strict=True)):
        own = given_order.index(step)
        assert mark.sign is (Sign.RIGHT if own == place else Sign.WRONG)
        assert mark.named == ("" if own == place else str(own + 1))


def test_what_was_typed_stands_beside_the_key() -> None:
    assert mark_parts(CLOZE, "stoker", RIGHT) == (Mark("stoker", Sign.RIGHT, "quiz.mark_yours"),)
    own, key = mark_parts(NUMERIC, "50 minutes", WRONG)
    assert (own.sign, key.text, key.sign) == (Sign.WRONG, "35 minutes", Sign.KEY)
    assert [mark.sign for mark in mark_parts(CLOZE, "stokr", Verdict.PARTLY)] == [Sign.HALF, Sign.KEY]
    assert [mark.sign for mark in mark_parts(SHORT, "he rests", None)] == [Sign.PLAIN]
    assert mark_parts(TRUE, True, RIGHT) == ()


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("The ____ minds it.", ("The ", " minds it.")),
        ("____是司炉。", ("", "是司炉。")),
        ("____ and ____", None),
        ("no blank", None),
        ("a_____b", None),
    ],
)
def test_the_blank_of_a_sentence(question: str, parts: tuple[str, str] | None) -> None:
    assert split_blank(question) == parts


@pytest.mark.parametrize(
    ("explanation", "adds"),
    [
        ("The stoker minds the boiler.", False),
        ("The lesson says: “The stoker minds the boiler.”", False),
        ("The stoker minds the boiler, not the purser.", True),
        ("", False),
    ],
)
def test_an_explanation_is_shown_where_it_says_more_than_the_quote(explanation: str, adds: bool) -> None:
    assert adds_to_quote(explanation, MCQ.citation) is adds


def test_an_explanation_of_cells_is_shown_where_it_says_more_than_the_row_and_its_header() -> None:
    row = replace(MCQ.citation, quote="Adult | Summer | $14", context="Fares > Ticket | Season | Price")
    assert adds_to_quote("Adult is dearer: $14.", row)
    assert not adds_to_quote("Adult, price: $14.", row)
    assert not adds_to_quote("", row)
