"""The item that takes most of the money is read off the bill of what a question names."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.largest_item import find_bill, find_largest_item, leave_other_bills
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind

HEADER = ("Item", "Cost")
BILL = (("Clay", "$2,000 - $9,000"), ("Wood", "$100 - $900"), ("Potters", "Priceless"), ("Total", "$2,100 - $9,900"))


def rows(heading: str, *cells: tuple[str, ...]) -> list[Scored]:
    units = [Unit(" | ".join(row), UnitKind.ROW, Location(1, 1), cells=row, header=HEADER) for row in cells]
    chunk = make_chunk("a.md", *units, heading=heading)
    return [score(chunk, position, 9.0 - position) for position in range(len(units))]


def wanted(question: str) -> list[Wanted]:
    """Return the words of a question; the kiln is called so in both languages."""
    return [Wanted((term, "kiln") if term in "建窑" else (term,)) for term in content_words(question)]


def largest(question: str, scored: list[Scored]) -> str:
    found = find_largest_item(read_question(question), scored, wanted(question))
    return found.unit.cells[0] if found else ""


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("建窑的钱主要花在哪里？", "Clay"),
        ("建窑项目的大部分费用用在了什么地方？", "Clay"),
        ("建窑里最花钱的是哪一项？", "Clay"),
        ("建窑最大的一笔开销是什么？", "Clay"),
        ("建窑的成本大头是什么", "Clay"),
        ("建窑最便宜的是哪一项？", "Wood"),
        ("建窑花多少钱？", ""),
        ("建桥的钱主要花在哪里？", ""),
        ("钱主要花在哪里？", ""),
    ],
)
def test_the_item_is_read_off_the_bill(question: str, item: str) -> None:
    assert largest(question, rows("What a kiln costs", *BILL)) == item


def test_a_table_without_a_whole_is_no_bill() -> None:
    assert largest("建窑的钱主要花在哪里？", rows("What a kiln costs", *BILL[:-1])) == ""
    assert largest("建窑的钱主要花在哪里？", rows("What a bridge costs", *BILL)) == ""


def test_only_what_tells_of_that_money_is_left() -> None:
    asked = read_question("建桥的钱主要花在哪里？")
    bill = rows("What a kiln costs", *BILL)
    assert find_bill(asked.asked) == "建桥"
    assert leave_other_bills(asked, bill, wanted(asked.asked)) == []
    asked = read_question("建窑的钱主要花在哪里？")
    assert leave_other_bills(asked, bill, wanted(asked.asked)) == bill
    assert leave_other_bills(asked, rows("A kiln", ("Heat", "all day")), wanted(asked.asked)) == []
    assert leave_other_bills(read_question("什么是窑？"), bill, wanted("什么是窑？")) == bill
