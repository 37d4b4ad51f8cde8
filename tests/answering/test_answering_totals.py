"""What a way of doing something costs altogether is told by the total of what it takes, and not by one part of it."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tests.answering.made_units import chunk, row, sentence
from tutor.answering.comparisons.opposites import tells_of_opposite
from tutor.answering.demands.named import covers_names
from tutor.answering.form import judge_form
from tutor.answering.questions.denied import drop_denied
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.answering.totals import asks_total, find_parts, is_part_asked, is_total, read_lead
from tutor.answering.values import asks_amount_of_thing

HEADER = ("Item", "Amount", "Price")
TABLE = make_chunk(
    "boat.md",
    row("Sails", "Two from Brevik", "$300", header=HEADER),
    row("Paint", "Nine cans", "$90", header=HEADER),
    row("Total", "-", "$390", header=HEADER),
)
LIST = make_chunk(
    "boat.md",
    sentence("Rent a Brevik hull", lead="You can:"),
    sentence("Paint the hull yourself", lead="You can:"),
    sentence("Total price: $40 - $200", lead="You can:"),
)


def test_a_total_below_a_table_is_introduced_as_the_table_is() -> None:
    rows = replace(row("Paint", "Nine cans", "$90", header=HEADER), lead="A hull:")
    table = make_chunk("boat.md", rows, sentence("Total: $90"), sentence("Paint dries."))
    assert [read_lead(table, unit) for unit in table.units] == ["A hull:", "A hull:", ""]


def test_a_sentence_that_is_labelled_as_the_total_gives_it() -> None:
    assert is_total(sentence("Your total bill for the month would be: 4 + 9 = $13"))
    assert not is_total(sentence("The total is told below: read on"))


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("What do I pay altogether?", True),
        ("Bottom line, what is the boat?", True),
        ("自己刷漆全部加起来多少钱？", True),
        ("租船再刷漆，總共要花多少？", False),  # folded before it is asked
        ("租船再刷漆，总共要花多少？", True),
        ("What do the sails cost?", False),
        ("帆要多少钱？", False),
    ],
)
def test_a_total_is_asked_for_in_many_words(question: str, total: bool) -> None:
    assert asks_total(question) is total


def test_a_total_is_of_the_points_or_rows_before_it() -> None:
    assert find_parts(LIST, 2) == "Rent a Brevik hull Paint the hull yourself"
    assert "Nine cans" in find_parts(TABLE, 2)
    assert find_parts(TABLE, 1) == ""
    assert not is_total(sentence("Total darkness fell"))
    assert is_total(sentence("合计：40元", lead="你可以："))


def test_a_total_speaks_of_the_names_in_its_parts_where_they_hold_more_of_the_question() -> None:
    whole = score(LIST, 2, 5.0)
    assert covers_names(read_question("What is the total for a Brevik hull that I paint myself?"), whole) == 1
    assert covers_names(read_question("What total did Brevik raise?"), whole) == 0
    assert covers_names(read_question("What does a Brevik hull cost that I paint myself?"), whole) == 0


def test_a_total_of_what_is_done_is_none_of_what_is_not() -> None:
    parts = "What is the total if I do not buy but rent and paint?"
    plain = "What is the total if I rent and paint?"
    assert judge_form(read_question(parts), LIST, 2, True, 2) == judge_form(read_question(plain), LIST, 2, True, 2)


def test_the_total_of_another_list_is_shown_beside_it_and_no_part_of_it() -> None:
    question = read_question("What do I pay in total for the hull and the paint?")
    found = [replace(score(unit_chunk, 2, at), own=0.5) for unit_chunk, at in ((TABLE, 9.0), (LIST, 6.0))]
    part = replace(score(TABLE, 1, 8.5), own=0.5)
    blocks = choose_blocks(question, [found[0], part, found[1]])
    assert [block.units[0].text for block in blocks] == [TABLE.units[2].text, LIST.units[2].text]


@pytest.mark.parametrize(
    ("question", "is_denied"),
    [
        ("What do I pay if I don't train it but use the model?", True),
        ("What do I pay without training?", True),
        ("What do I pay for training?", False),
    ],
)
def test_what_is_not_done_is_the_opposite_of_what_is_asked(question: str, is_denied: bool) -> None:
    done, other = sentence("Training: $500"), sentence("Inference: $5")
    assert tells_of_opposite(read_question(question), done, chunk(done)) is is_denied
    assert tells_of_opposite(read_question(question), other, chunk(other)) is not is_denied


def test_what_is_denied_is_left_out_of_a_question() -> None:
    assert drop_denied("I won't dredge it, only paint") == "I , only paint"
    assert drop_denied("不做疏浚，只刷漆") == "，只刷漆"
    assert drop_denied("Which boats are painted?") == "Which boats are painted?"


def test_how_much_in_total_asks_for_money() -> None:
    assert not asks_amount_of_thing("How much in total if I rent it?")
    assert asks_amount_of_thing("How much paint do I need?")


def test_a_total_is_not_what_one_of_its_rows_comes_to() -> None:
    assert is_part_asked(TABLE, 2, frozenset({"sail", "cost"}))
    assert not is_part_asked(TABLE, 2, frozenset({"sail", "paint"}))  # both together
    assert not is_part_asked(TABLE, 2, frozenset({"boat"}))
    totals = [
        judge_form(read_question(q), TABLE, 2, fits=True, novelty=3)
        for q in ("What do the sails cost altogether?", "What does it cost altogether?")
    ]
    assert totals[0] < totals[1] - 1
