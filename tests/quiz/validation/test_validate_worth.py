"""What is not worth asking: truisms, plans of the lesson, keys that take in the other choices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.quiz.validation.sample_items import make
from tests.quiz.validation.unworthy_items import judge, short
from tutor.quiz.validation import worth
from tutor.types import ItemKind


@pytest.mark.parametrize(
    ("choices", "rejected"),
    [
        (("all the fish of the bay", "young eels", "old crabs"), True),
        (("young eels", "all the fish of the bay", "old crabs"), False),
        (("all eels", "all crabs", "all fish"), False),
    ],
)
def test_no_key_takes_in_the_other_choices(choices: tuple[str, ...], rejected: bool) -> None:
    item = make("What does the net hold?", 0, choices)
    assert bool(worth.check_total_key(item)) is rejected


@pytest.mark.parametrize(
    ("statement", "truism"),
    [
        ("Good nets lead to a good catch.", True),
        ("Good nets do not lead to a good catch.", True),
        ("When setting out, we rely on ropes.", True),
        ("Tarred nets lead to a slow catch.", False),
        ("A good deal of the catch is sold.", False),
    ],
)
def test_no_statement_is_a_truism(statement: str, truism: bool) -> None:
    assert bool(worth.check_truism(judge(statement))) is truism


@pytest.mark.parametrize(
    ("statement", "garbled"),
    [
        ("Depth is measured in with a lead.", True),
        ("Wind and tide consists of waves.", True),
        ("Wind and tide consist of waves.", False),
        ("Depth is measured with a lead.", False),
    ],
)
def test_no_statement_is_garbled(statement: str, garbled: bool) -> None:
    assert bool(worth.check_garbled(judge(statement))) is garbled


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("为什么将尝试拖网？", True),
        ("Why will we try trawls?", True),
        ("为什么要修补渔网？", False),
        ("Why do eels hide?", False),
    ],
)
def test_no_question_asks_for_a_plan(question: str, plan: bool) -> None:
    assert bool(worth.check_plan(short(question, "它很常见"))) is plan


@pytest.mark.parametrize(("point", "rejected"), [("companies that sell eels", True), ("catching eels", False)])
def test_what_for_wants_a_purpose(point: str, rejected: bool) -> None:
    assert bool(worth.check_persons(short("What are traps essential for?", point))) is rejected


@pytest.mark.parametrize(
    ("point", "rejected"),
    [
        ("EelTrap Ltd mends it by hand", True),
        ("Brevik的渔民修补它", True),
        ("AI counts the eels", False),
        ("It is mended", False),
    ],
)
def test_an_account_is_of_its_entry(point: str, rejected: bool) -> None:
    item = short("How does the lesson describe “The net”?", point, rule="entry-short")
    assert bool(worth.check_account(item)) is rejected
    assert worth.check_account(replace(item, rule="prose-fit")) == ""


@pytest.mark.parametrize(
    ("question", "loose"),
    [
        ("What should most teams rely on?", True),
        ("What should a crew of two rely on?", False),
        ("港口提供什么？", True),
        ("港口提供什么样的渔网？", False),
    ],
)
def test_no_question_leaves_open_what_for(question: str, loose: bool) -> None:
    assert bool(worth.check_bearings(short(question, "nets"))) is loose


@pytest.mark.parametrize(
    ("question", "torn"),
    [
        ("Fill in the blank: It is a wind-driven ____.", True),
        ("Fill in the blank: It is used for fine-tuning ____.", False),
        ("Fill in the blank: The wind drives a/an ____.", False),
        ("填空：港口里最大____是铁的。", True),
        ("填空：港口里最大的____是铁的。", False),
    ],
)
def test_no_blank_tears_a_name(question: str, torn: bool) -> None:
    item = make(question, "trawl", kind=ItemKind.CLOZE)
    assert bool(worth.check_torn_name(item)) is torn
