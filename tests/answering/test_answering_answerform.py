"""Units that answer in the way a question asks come before others."""

from dataclasses import replace

import pytest

from tests.answering.made_units import chunk, row, sentence
from tutor.answering.answerform import rate_answer_form, stands_under_why
from tutor.answering.question import read_question
from tutor.types import Unit


def rate(question: str, unit: Unit) -> float:
    return rate_answer_form(read_question(question), unit, chunk(unit))


def test_a_row_whose_label_asks_alike_answers() -> None:
    header = ("Aspect", "Ferry", "Barge")
    who, where = (
        row("Who steers it", "a captain", "a pilot", header=header),
        row("Where", "sea", "river", header=header),
    )
    assert rate("Who steers the ferry?", who) > rate("Who steers the ferry?", where)
    assert rate("Where does the ferry run?", where) > rate("Where does the ferry run?", who)


@pytest.mark.parametrize(
    ("question", "under"),
    [("Why would anybody build with oak?", True), ("Why is pine cheap?", False), ("What is oak?", False)],
)
def test_a_reason_stands_under_a_line_that_asks_why_of_what_is_asked(question: str, under: bool) -> None:
    unit = sentence("It lasts for ages", lead="Why oak?")
    assert stands_under_why(read_question(question), unit, chunk(unit)) is under


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("Who is the chart for?", sentence("A chart for pilots of small boats"), sentence("The chart has 40 pages")),
        ("这张海图是给谁用的？", sentence("面向小船的船长"), sentence("海图有40页")),
        ("Which engine does the ferry use?", sentence("The ferry has two K90 engines"), sentence("The ferry is fast")),
        ("渡轮用的是什么型号的发动机？", sentence("装有两台K90"), sentence("渡轮很快")),
        ("What else is the bow called?", sentence("The bow is also called the prow"), sentence("The bow is sharp")),
        ("船头还有别的叫法吗？", sentence("船头也叫艏"), sentence("船头很尖")),
        ("Why did the line buy a new ferry?", sentence("The old one leaked", "Problem:"), sentence("It is white")),
    ],
)
def test_who_for_which_make_and_why_are_answered_in_kind(question: str, answer: Unit, other: Unit) -> None:
    assert rate(question, answer) > rate(question, other) == 0


def test_a_number_right_before_what_is_counted_counts_it() -> None:
    counted, named = sentence("The hold takes 40 large barrels"), sentence("Barrels weigh 40 stone")
    assert rate("How many barrels does the hold take?", counted) > rate("How many barrels does the hold take?", named)


def test_another_name_of_another_thing_is_none() -> None:
    assert rate("What is a mast also known as?", sentence("The bow is also called the prow")) == 0


def test_a_year_before_a_pause_counts_nothing() -> None:
    assert rate("How many barrels does the hold take?", sentence("In 1971, the barrels were of oak")) == 0


def test_a_part_left_aside_and_the_whole_come_last() -> None:
    question = replace(read_question("What does the ferry cost?"), left_aside=frozenset({"fuel"}))
    units = [sentence(text, "Costs") for text in ("Fuel: $9", "Total: $20", "Crew: $11")]
    rates = [rate_answer_form(question, unit, chunk(unit)) for unit in units]
    assert rates[0] == rates[1] < rates[2] == 0


def test_the_row_of_the_whole_answers_what_is_asked_in_total() -> None:
    header = ("What", "Cost")
    whole, part = row("Total", "$20", header=header), row("Fuel", "$9", header=header)
    assert rate("What does the trip cost in all?", whole) > rate("What does the trip cost in all?", part)
    assert rate("What does the trip cost?", whole) == rate("What does the trip cost?", part)


def test_a_unit_with_both_figures_answers_two_questions() -> None:
    header = ("What", "How many", "Cost")
    both, one = row("Oars", "40", "$900", header=header), row("Masts", "2", "-", header=header)
    question = "How many oars are there and what do they cost?"
    assert rate(question, both) > rate(question, one) == 0


def test_a_code_of_the_question_names_no_make() -> None:
    assert rate("Which engine does the K90 use?", sentence("The K90 is a ferry")) == 0
