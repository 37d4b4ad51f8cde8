"""Units that answer in the way a question asks come before others."""

from dataclasses import replace

import pytest

from tests.answering.made_units import chunk, row, sentence
from tutor.answering.answerform import list_other_names, rate_answer_form, stands_under_why
from tutor.answering.questions.question import read_question
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
    [
        ("Why would anybody build with oak?", True),
        ("What does oak bring to a hull?", True),
        ("Why is pine cheap?", False),
        ("What does pine bring to a hull?", False),
        ("What is oak?", False),
    ],
)
def test_a_reason_stands_under_a_line_that_asks_why_of_what_is_asked(question: str, under: bool) -> None:
    unit = sentence("It lasts for ages", lead="Why oak?")
    assert stands_under_why(read_question(question), unit, chunk(unit)) is under


def test_a_reason_under_a_line_that_asks_only_of_what_is_asked_is_better() -> None:
    why_oak, why_old_oak = (sentence("It lasts for ages", lead=lead) for lead in ("Why use oak?", "Why old oak?"))
    assert rate("Why do they feed the kiln oak?", why_oak) > rate("Why do they feed the kiln oak?", why_old_oak)


def test_what_a_thing_is_used_for_tells_what_it_does() -> None:
    used, named = sentence("Use tar to close the gaps"), sentence("Tar is black")
    assert rate("What role does tar play in a hull?", used) > rate("What role does tar play in a hull?", named)
    assert rate("What colour is tar?", used) == rate("What colour is tar?", named)


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("Who is the chart for?", sentence("A chart for pilots of small boats"), sentence("The chart has 40 pages")),
        ("这张海图是给谁用的？", sentence("面向小船的船长"), sentence("海图有40页")),
        ("Which engine does the ferry use?", sentence("The ferry has two K90 engines"), sentence("The ferry is fast")),
        ("渡轮用的是什么型号的发动机？", sentence("装有两台K90"), sentence("渡轮很快")),
        (
            "How many engines, and of which type, does the ferry have?",
            sentence("Engines (2 Norling K90)"),
            sentence("Engines (2 Norling)"),
        ),
        ("What kind of engine does it have?", sentence("The K90 is an engine"), sentence("It is an engine")),
        ("Which harbour term is odd?", sentence("Odd terms like “bollard”"), sentence("Harbour terms are odd")),
        (
            "Is there another expression for the bow?",
            sentence("Guests see a part called the prow or bow"),
            sentence("The bow is sharp"),
        ),
        ("What else is the bow called?", sentence("The bow is also called the prow"), sentence("The bow is sharp")),
        ("船头还有别的叫法吗？", sentence("船头也叫艏"), sentence("船头很尖")),
        ("船头还有哪两种叫法？", sentence("船头也叫艏"), sentence("船头很尖")),
        ("船头还有什么名字？", sentence("船头也叫艏"), sentence("船头很尖")),
        ("Why did the line buy a new ferry?", sentence("The old one leaked", "Problem:"), sentence("It is white")),
    ],
)
def test_who_for_which_make_and_why_are_answered_in_kind(question: str, answer: Unit, other: Unit) -> None:
    assert rate(question, answer) > rate(question, other) == 0


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("船票里没有把什么算进去？", sentence("行李另付，未计入"), sentence("午饭已计入")),
        ("票价不含哪些费用？", sentence("以上价格不含保险"), sentence("票价不仅包括午饭，也包括保险")),
        ("What is not included in the fare?", sentence("Luggage is not covered"), sentence("It not only covers lunch")),
        (
            "Which costs does the fare leave out? They are excluded.",
            sentence("Tips excluded"),
            sentence("Tips are low"),
        ),
    ],
)
def test_what_is_not_counted_in_is_told_in_such_words(question: str, answer: Unit, other: Unit) -> None:
    assert rate(question, answer) > rate(question, other) == 0


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("K7和K9分开来各是多少钱？", "K7和K9分别要3元和5元。", True),
        ("How much do K7 and K9 cost each?", "K7 and K9 cost 3 and 5 pounds respectively.", True),
        ("K7和K9分开来各是多少钱？", "K7和K9一共8元。", False),
        ("K7和K9分开来各是多少钱？", "K7和R2分别要3元和5元。", False),
        ("K7和K9一共多少钱？", "K7和K9分别要3元和5元。", False),
    ],
)
def test_the_figure_of_each_is_asked_for_and_told(question: str, text: str, told: bool) -> None:
    assert (rate(question, sentence(text)) > 0) is told


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


def test_a_row_that_sets_both_apart_tells_why_one_is_more_so() -> None:
    header = ("Aspect", "Oak", "Pine")
    price, place = row("Cost", "dear (slow)", "cheap", header=header), row("Place", "hills", "coast", header=header)
    assert rate("Why is oak pricier than pine?", price) > rate("Why is oak pricier than pine?", place)
    assert rate("Why does oak cost more than pine?", price) > rate("Why does oak cost more?", price)


def test_a_thing_has_names_beside_its_own() -> None:
    assert list_other_names("Bow (also called prow or fore-end)") == ["prow", "fore-end"]
    assert list_other_names("The front of a boat (bow)") == ["bow"]
    assert list_other_names("船头又叫艏，很尖") == ["艏", "很尖"]


def test_a_row_of_figures_tells_how_much_more_and_not_why() -> None:
    question = read_question("Why does rye cost more than oats?")
    header = ("Aspect", "Rye", "Oats")
    reasons, figures = (
        row("Cost", "Dear (by hand)", "Cheap (by mill)", header=header),
        row("Cost", "$9", "$2", header=header),
    )
    table = chunk(reasons, figures)
    assert rate_answer_form(question, reasons, table) > rate_answer_form(question, figures, table)


def test_who_uses_a_thing_is_told_by_for_whose_use_it_is() -> None:
    question = read_question("Who works with the chart?")
    told, other = sentence("Sund drew the chart for pilot use."), sentence("Sund drew the chart for 3 pounds.")
    lesson = chunk(told, other)
    assert rate_answer_form(question, told, lesson) > rate_answer_form(question, other, lesson)
