"""The parts of the rules: which texts are the same, what a row makes true, which items repeat one another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.fakes import HashEncoder
from tests.quiz.validation.sample_items import CLOZE, FOUNDER, GREEN, LENGTH, NUMERIC, SHORT, TRUE, find_units, make
from tutor.quiz.validation.duplicates import find_repeat
from tutor.quiz.validation.lessons import RememberingEncoder, list_claims
from tutor.quiz.validation.otherwise import is_contradicted
from tutor.quiz.validation.rows import judge_by_row
from tutor.quiz.validation.sameness import holds_text, is_same_text, overlaps_key, read_figure
from tutor.types import ItemKind, QuizItem


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("$4.6 million", "$4,600,000", True),
        ("460万美元", "4.6 million dollars", True),
        ("two loaves", "Two loaves.", True),
        ("ferry line", "ferry lines", True),
        ("標籤", "标签", True),
        ("３５分钟", "35分钟", True),
        ("$4.6 million", "$4.5 million", False),
        ("with labels", "without labels", False),
        ("35 metres", "35 minutes", False),
        ("Brevik 2", "Brevik 3", False),
        ("green tea", "black tea", False),
    ],
)
def test_texts_are_the_same_in_other_writing_only(one: str, other: str, same: bool) -> None:
    assert is_same_text(one, other) is same
    assert is_same_text(other, one) is same


def test_ranges_that_share_a_value_overlap() -> None:
    assert overlaps_key("$1,000 to $5,000", "$4,000")
    assert overlaps_key("3 to 8 days", "1 to 3 days")
    assert not overlaps_key("3 to 8 days", "9 to 12 days")
    assert not overlaps_key("3 days", "3 metres")
    assert not overlaps_key("a few ropes", "3 ropes of kelp by the sea")


@pytest.mark.parametrize(
    ("text", "is_figure"),
    [
        ("about 35 minutes", True),
        ("约35分钟", True),
        ("$6", True),
        ("Books (2 sets)", False),
        ("a rope of 40 kg", False),
    ],
)
def test_a_figure_is_a_text_that_is_an_amount(text: str, is_figure: bool) -> None:
    assert (read_figure(text) is not None) is is_figure


def test_a_text_is_held_as_whole_words_or_as_the_same_amount() -> None:
    assert holds_text("The ferries carry 4,600 people.", "4.6K")
    assert holds_text("A rope of kelp", "kelp")
    assert not holds_text("A rope of kelpie hair", "kelp")
    assert not holds_text("46 metres", "6 metres")


@pytest.mark.parametrize(
    ("statement", "truth"),
    [
        ("The price for an adult is $14.", True),
        ("The price for an adult is $6.", False),
        ("The season of the adult fare is Summer.", True),
        ("The season of the adult fare is Winter.", False),
        ("The price for a child is $6.", None),
        ("An adult pays $14.", True),
    ],
)
def test_a_row_makes_true_what_its_cell_says(statement: str, truth: bool | None) -> None:
    chunk, (row,) = find_units("Adult")
    assert judge_by_row(statement, chunk, row) is truth


def test_a_row_says_each_cell_of_its_label_and_column() -> None:
    chunk, (row,) = find_units("Adult")
    said = {claim.content: claim.words for claim in list_claims(chunk, row)}
    assert said["$14"].split(" | ")[0] == "Adult Summer Passenger Price"
    assert said["Price"].split(" | ")[0] == "Adult Passenger $14"


@pytest.mark.parametrize(
    ("statement", "cited", "otherwise"),
    [
        ("A crossing is expensive.", "A crossing is cheap.", True),
        ("绿茶是第一种茶。", "绿茶是第二种茶。", True),
        ("Kelp is a kind of rope for boats.", "Kelp is a plant that grows in the sea.", True),
        ("海带是一种绳子。", "海带（昆布）是长在海里的植物。", True),
        ("A crossing takes 35 minutes.", "A crossing takes 35 minutes.", False),
        ("与绿茶一样，红茶很香。", "红茶与绿茶一样很香。", False),
        ("Kelp farming needs ropes.", "Ada Wren founded the ferry line.", False),
    ],
)
def test_cited_words_say_otherwise_where_a_word_or_the_whole_account_differs(
    statement: str, cited: str, otherwise: bool
) -> None:
    assert is_contradicted(statement, cited) is otherwise


def founder(question: str, **more: object) -> QuizItem:
    return make(question, "Ada Wren", kind=ItemKind.CLOZE, cites=("Ada Wren",), **more)


@pytest.mark.parametrize(
    ("reason", "item", "other"),
    [
        ("the quiz has this fact already", LENGTH, replace(GREEN, fact=LENGTH.fact)),
        ("the quiz asks this already", LENGTH, replace(LENGTH, id="other", fact="other")),
        ("the quiz asks this already", FOUNDER, founder("____ founded the ferry line in 1921.")),
        (
            "the quiz asks this already",
            SHORT,
            replace(SHORT, question="Describe when the ferry line began and with which boat.", fact="x"),
        ),
        (
            "another question gives the answer away",
            NUMERIC,
            make("A crossing takes 35 minutes.", True, kind=ItemKind.TRUE_FALSE, cites=("35 minutes",)),
        ),
        ("another question gives the answer away", TRUE, founder("Who founded the ferry line in 1921? ____")),
        ("", LENGTH, FOUNDER),
        ("", GREEN, NUMERIC),
        ("", CLOZE, LENGTH),
    ],
)
def test_two_items_that_ask_or_answer_the_same_do_not_stand_together(
    reason: str, item: QuizItem, other: QuizItem
) -> None:
    assert find_repeat(item, [other]) == reason
    assert find_repeat(other, [item]) == reason


def test_each_text_is_encoded_once() -> None:
    plain = HashEncoder()
    remembering = RememberingEncoder(plain)
    first = remembering.encode(["kelp", "tea", "kelp"])
    again = remembering.encode(["tea", "rope"])
    assert plain.texts == ["kelp", "tea", "rope"]
    assert np.array_equal(first[0], first[2])
    assert np.array_equal(first[1], again[0])
    assert np.array_equal(again[1], HashEncoder().encode(["rope"])[0])
