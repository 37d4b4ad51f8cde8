"""What is chosen among choices: by evidence, by the wording alone, and where neither tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import HashEncoder
from tutor.answering.choose import choose_option, complete_statement

FERRIES = (
    "Boats\nThe small ferry carries twelve cars and crosses the strait in forty minutes.",
    "Boats\nThe large ferry carries 90 cars and sails only in summer.",
    "Tickets\nA day ticket costs 48 crowns and is bought on the pier.",
    "Crew\nThe pilot steers the ship through the reef; the stoker minds the boiler.",
)
BOATS = (
    "船只\n小渡轮可载十二辆汽车，四十分钟渡过海峡。",
    "船只\n大渡轮可载九十辆汽车，只在夏季航行。",
    "船员\n领航员带船穿过礁石，司炉照看锅炉。",
)
ENCODERS = [None, HashEncoder()]


@pytest.mark.parametrize("encoder", ENCODERS, ids=["words", "vectors"])
@pytest.mark.parametrize(
    ("question", "choices", "right"),
    [
        ("Who minds the boiler?", ("the pilot", "the stoker", "the purser"), 1),
        ("How many cars does the large ferry carry?", ("12", "40", "90"), 2),
        ("What does a day ticket cost?", ("35 crowns", "48 crowns", "90 crowns"), 1),
        ("The small ferry crosses the strait in ___ minutes.", ("ninety", "forty", "twelve"), 1),
    ],
)
def test_the_choice_that_evidence_bears_out_is_chosen(question, choices, right, encoder) -> None:
    assert choose_option(question, choices, FERRIES, encoder).index == right


@pytest.mark.parametrize(
    ("question", "choices", "right"),
    [("谁照看锅炉？", ("领航员", "司炉", "售票员"), 1), ("大渡轮可载多少辆汽车？", ("十二辆", "九十辆"), 1)],
)
def test_chinese_choices_are_told_apart(question, choices, right) -> None:
    assert choose_option(question, choices, BOATS).index == right


@pytest.mark.parametrize("words", [("True", "False"), ("yes", "no"), ("对", "错"), ("正确", "错误")])
def test_a_statement_is_true_until_evidence_contradicts_it(words) -> None:
    held = "The large ferry carries 90 cars."
    turned = "The large ferry carries 20 cars."
    assert choose_option(held, words, FERRIES[1:2]).index == 0
    assert choose_option(turned, words, FERRIES[1:2]).index == 1
    assert choose_option(turned, words[::-1], FERRIES[1:2]).index == 0


@pytest.mark.parametrize(
    ("statement", "unit", "holds"),
    [
        ("True or false: The stoker minds the boiler below deck.", "The stoker minds the boiler below deck.", True),
        (
            "True or false: One of the latest keepers of the old lighthouse on the northern cape was Ada Wren.",
            "One of the earliest keepers of the old lighthouse on the northern cape was Ada Wren.",
            False,
        ),
        ("The ferry does not sail on Sundays in winter.", "The ferry sails on Sundays in winter.", False),
        ("The use of the barge is “coal and timber”.", "Barge | coal and timber", True),
        ("The use of the barge is “sheep and goats”.", "Barge | coal and timber", False),
        ("判断对错：司炉照看锅炉。", "司炉照看锅炉。", True),
        ("判断对错：小渡轮不适合运送大型货车和拖车。", "小渡轮适合运送大型货车和拖车。", False),
    ],
)
def test_a_copied_statement_with_one_thing_changed_is_false(statement, unit, holds) -> None:
    assert choose_option(statement, ("True", "False"), (f"Boats\n{unit}",)).index == (0 if holds else 1)


@pytest.mark.parametrize("text", ["both of the above", "Both of these", "all of the above", "以上都是", "两者都对"])
def test_all_of_these_needs_each_of_them(text) -> None:
    both = "What may be carried?\nThe barge carries coal. The barge carries timber."
    question = "What does the barge carry?"
    assert choose_option(question, ("coal", "timber", text), (both, *FERRIES)).index == 2
    assert choose_option(question, ("coal", "pineapples", text), (both, *FERRIES)).index == 0


def test_a_question_for_what_is_not_so_wants_the_least_supported() -> None:
    choices = ("twelve cars", "ninety cars", "goats")
    assert choose_option("Which of these is NOT carried by a ferry?", choices, FERRIES).index == 2


def test_without_evidence_the_wording_decides() -> None:
    longest = choose_option("Why?", ("fog", "because the tide falls too low for the pier in spring", "ice"), ())
    assert longest.index == 1
    akin = choose_option("What does a harbour pilot do?", ("bakes", "pilots ships into the harbour", "plants rice"), ())
    assert akin.index == 1
    article = choose_option("The ship's cook bakes an", ("oatcake", "biscuit", "dumpling"), ())
    assert article.index == 0


def test_nothing_is_chosen_where_nothing_tells() -> None:
    assert choose_option("Which?", (), FERRIES).index is None
    assert choose_option("Which?", ("ebb", "fog"), ()).index is None
    assert choose_option("Which?", ("ebb", "ebb"), FERRIES).index is None


def test_a_choice_fills_the_blank() -> None:
    assert complete_statement("The ___ minds the boiler.", "stoker") == "The stoker minds the boiler."
    assert complete_statement("Who minds the boiler?", "the stoker") == "Who minds the boiler the stoker"


@given(st.permutations(range(3)), st.sampled_from([0, 1, 2, 3]))
def test_the_order_of_the_choices_does_not_matter(order, units) -> None:
    choices = ("the pilot", "the stoker of the ship", "the cook")
    plain = choose_option("Who minds the boiler?", choices, FERRIES[:units])
    mixed = choose_option("Who minds the boiler?", [choices[n] for n in order], FERRIES[:units])
    assert [mixed.scores[order.index(n)] for n in range(3)] == pytest.approx(plain.scores)
    assert mixed.margin == pytest.approx(plain.margin)
    assert plain.margin >= 0
