"""Figures agree by value and unit however they are written; others are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.quiz.grading.figures import Agreement, asks_amount, compare_figures, read_amounts
from tutor.text.spelled import write_figures


def compare(point: str, said: str, question: str = "", *, asked: bool = True) -> Agreement:
    held = read_amounts(point)
    return compare_figures(held, read_amounts(said), held, read_amounts(question), asked=asked)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("It costs $4.6 million.", "4,600,000 dollars"),
        ("It costs $4.6M.", "about 4.6 million dollars"),
        ("耗资460万美元。", "$4.6 million"),
        ("A crossing takes 35 minutes.", "35 min"),
        ("A crossing takes 35 minutes.", "thirty-five minutes"),
        ("It carries 310 passengers.", "three hundred and ten passengers"),
        ("可载310名乘客。", "可载三百一十名乘客"),
        ("可载310名乘客。", "可载３１０名乘客"),
        ("The share is 0.0508.", "0,051"),
        ("The share is 0.0508.", "5.08 %"),
        ("It takes 2 hours.", "120 minutes"),
        ("It takes 48.2175 seconds.", "0,8036 of a minute, so 48,217 s"),
    ],
)
def test_the_same_figure_is_held(point: str, said: str) -> None:
    assert compare(point, said) is Agreement.HELD


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("It costs $4.6 million.", "$6.4 million"),
        ("It costs $4.6 million.", "$4.6 billion"),
        ("A crossing takes 35 minutes.", "35 hours"),
        ("It carries 310 passengers.", "It carries 290 passengers."),
        ("可载310名乘客。", "可载290名乘客。"),
        ("It weighs 48.2 grams.", "It weighs 48,217 grams."),
    ],
)
def test_another_figure_is_wrong(point: str, said: str) -> None:
    assert compare(point, said) is Agreement.WRONG


def test_no_figure_is_missing_and_figures_of_the_question_say_nothing() -> None:
    assert compare("It carries 310 passengers.", "It carries many.") is Agreement.MISSING
    assert compare("It carries 310 passengers.", "Many.", "Why does it carry 310 passengers?") is Agreement.NONE


def test_a_figure_of_other_things_is_not_wrong() -> None:
    assert compare("It carries 310 passengers.", "It has 35 seats.", asked=False) is Agreement.MISSING


def test_small_bare_numbers_count_only_where_an_amount_is_asked() -> None:
    assert compare("Put 3 apples in.", "Put 4 apples in.", asked=False) is Agreement.NONE
    assert compare("Put 3 apples in.", "Put 4 apples in.", asked=True) is Agreement.WRONG


def test_of_a_calculation_only_the_result_counts() -> None:
    point = "6 * 12 = 72, 72 + 18 = 90, 90 / 2 = 45"
    assert compare(point, "45") is Agreement.HELD


@pytest.mark.parametrize("question", ["How many passengers does it carry?", "多少乘客？"])
def test_questions_for_amounts_are_known(question: str) -> None:
    assert asks_amount(question)
    assert not asks_amount("Why does the dough rise?")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("two million", "2000000"),
        ("four point six million", "4600000"),
        ("a hundred and two", "102"),
        ("one of them", "one of them"),
        ("three four", "three four"),
        ("$4.6 million", "$4.6 million"),
    ],
)
def test_number_words_become_digits(text: str, written: str) -> None:
    assert write_figures(text) == written


@given(st.integers(min_value=20, max_value=99))
def test_tens_and_ones_are_read(number: int) -> None:
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()[number // 10 - 2]
    ones = " one two three four five six seven eight nine".split(" ")[number % 10]
    assert write_figures(f"{tens}-{ones}" if ones else tens) == str(number)
