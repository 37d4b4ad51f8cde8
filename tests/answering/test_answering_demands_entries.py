"""What a table gives of other things alone is not answered by another column of the thing asked about."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.entries import (
    asks_variant_price,
    find_entry,
    gives_count,
    gives_entry,
    is_given_of_others,
)
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def row(cells: tuple[str, ...], header: tuple[str, ...]) -> Scored:
    unit = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=header)
    return score(make_chunk("a.md", unit), 0, 9.0)


PRICED = row(("Kestrel-3", "$0.06", "1024"), ("Ferry", "Fare / 10 crates", "Berths"))
RATED = row(("Osprey-2", "64.6", "3072"), ("Ferry", "Comfort Score", "Berths"))


@pytest.mark.parametrize(
    ("question", "is_given"),
    [
        ("What's the comfort score of Kestrel-3?", False),
        ("How many berths does Kestrel-3 have?", True),
    ],
)
def test_a_row_without_the_column_of_another_table_gives_it_not(question: str, is_given: bool) -> None:
    entry = find_entry(read_question(question))
    assert is_given_of_others(entry, (), [PRICED, RATED])
    assert gives_entry(entry, (), PRICED) is is_given


def test_what_no_table_has_a_column_for_may_go_by_another_word() -> None:
    entry = find_entry(read_question("What's the tonnage rating of Kestrel-3?"))
    assert not is_given_of_others(entry, (), [PRICED, RATED])


def test_a_sentence_is_held_to_no_column() -> None:
    entry = find_entry(read_question("What's the comfort score of Kestrel-3?"))
    told = Unit("Passengers gave Kestrel-3 a 61.", UnitKind.SENTENCE, Location())
    assert gives_entry(entry, (), score(make_chunk("a.md", told), 0, 9.0))


def test_what_a_price_is_per_counts_nothing() -> None:
    entry = find_entry(read_question("How many crates does Kestrel-3 carry?"))
    assert not gives_count(entry, (), PRICED)
    assert gives_count(entry, (), row(("Kestrel-3", "90"), ("Ferry", "Crates")))


@pytest.mark.parametrize(
    ("question", "is_variant"),
    [
        ("What is the off-season price of Kestrel-3?", True),
        ("What is the discounted rate for Kestrel-3?", True),
        ("What is the batch price of Kestrel-3?", True),
        ("What is the estimated price of Kestrel-3?", False),
        ("What is the price of Kestrel-3?", False),
        ("What is the monthly cost of Kestrel-3?", False),
    ],
)
def test_a_price_of_its_own_kind_is_no_plain_one(question: str, is_variant: bool) -> None:
    asked = read_question(question)
    assert asks_variant_price(asked.asked) is is_variant
    assert not is_variant or not gives_entry(find_entry(asked), (), PRICED)
