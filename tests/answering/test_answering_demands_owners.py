"""The price or the time of one thing is not told by that of another."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.owners import find_owner, read_swapped, speaks_of_owner
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "owner"),
    [
        ("What is the coal bill for glazing?", ("glazing",)),
        ("How long does glazing take?", ("glazing",)),
        ("What did glazing cost?", ("glazing",)),
        ("How much was spent on cart hire for Osprey?", ("cart", "hire")),
        ("上釉的成本是多少？", ("上釉",)),
        ("烘干需要多长时间？", ("烘干",)),
        ("What does the coal for a firing cost?", ("coal",)),
        ("How much did tin glaze in the last firing cost?", ("tin", "glaze")),
        ("How long is the talk?", ("talk",)),
        ("烧一窑时瓷土花了多少钱？", ("瓷土",)),
        ("烧一窑，电费大概要多少？", ("电费",)),
        ("What would a seat for the trip cost?", ()),  # told by its class or by where it leads
        ("烧窑时，瓷土这部分要花多少钱？", ("瓷土",)),
        ("What was the coal bill of the last firing?", ("coal",)),
        ("How high are the clay costs?", ("clay",)),
        ("What are the total costs?", ()),
        ("烧窑时总共要花多少钱？", ()),
        ("一个模型总共要花多少钱？", ()),
        ("What is the price of Osprey?", ()),  # a name
        ("How much does it cost?", ()),
        ("整个过程需要多久？", ()),
        ("船证的最长期限是多久？", ()),  # the time is named itself
    ],
)
def test_things_of_which_a_price_or_a_time_is_asked(question: str, owner: tuple[str, ...]) -> None:
    assert find_owner(question, ("osprey",)) == owner


@pytest.mark.parametrize(
    ("swapped", "owner"),
    [
        ("the barn rent", ("barn",)),
        ("cart hire", ("cart", "hire")),
        ("上釉", ("上釉",)),
        ("Osprey", ()),
        ("the people", ()),
    ],
)
def test_what_a_follow_up_names_is_what_is_priced(swapped: str, owner: tuple[str, ...]) -> None:
    assert read_swapped(swapped, ("osprey",)) == owner


def test_evidence_names_it_or_stands_beside_what_does() -> None:
    texts = (
        "Glazing comes last.",
        "It takes two days.",
        "Kilns are old.",
        "They stand outside.",
        "Firing takes a week.",
    )
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location()) for text in texts))
    assert speaks_of_owner(("glazing",), (), score(chunk, 1, 10.0))
    assert not speaks_of_owner(("glazing",), (), score(chunk, 4, 10.0))
    assert speaks_of_owner(("上釉",), (Wanted(("上釉", "glaze")),), score(chunk, 1, 10.0))


def test_a_word_for_any_bill_does_not_stand_for_one() -> None:
    coal = Unit("The whole bill is $90.", UnitKind.SENTENCE, Location())
    word = Wanted(("电费", "electr", "bill"))
    assert not speaks_of_owner(("电费",), [word], score(make_chunk("a.md", coal), 0, 1.0))


def test_a_word_that_no_dictionary_knows_is_not_looked_for_in_another_language() -> None:
    coal = Unit("The coal is $90.", UnitKind.SENTENCE, Location())
    assert speaks_of_owner(("瓷土",), (), score(make_chunk("a.md", coal), 0, 1.0))
    assert not speaks_of_owner(("coke",), (), score(make_chunk("a.md", coal), 0, 1.0))


def test_a_word_that_every_lesson_has_is_not_looked_for_in_another_language() -> None:
    coal = Unit("Buying the records: $90.", UnitKind.SENTENCE, Location())
    word = Wanted(("数据", "data", "dataset"))
    assert speaks_of_owner(("数据",), [word], score(make_chunk("a.md", coal), 0, 1.0))


def test_what_every_bill_is_of_is_not_looked_for_in_another_language() -> None:
    wanted = [Wanted(("数据", "data", "语料"))]
    unit = Unit("Collecting costs $900.", UnitKind.SENTENCE, Location())
    assert speaks_of_owner(("数据",), wanted, score(make_chunk("a.md", unit), 0, 1.0))
