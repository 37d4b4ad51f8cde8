"""A question for what a figure comes of, and the texts that say so."""

from __future__ import annotations

import pytest

from tutor.answering.questions.basis import asks_basis, tells_basis


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What is the fare worked out from?", True),
        ("What does the price of a berth depend on?", True),
        ("How is the harbour toll calculated?", True),
        ("How much is the harbour toll?", False),
        ("How much of the toll was calculated last year?", False),
    ],
)
def test_what_a_figure_comes_of_is_asked_for(question: str, asked: bool) -> None:
    assert asks_basis(question) is asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fare = miles sailed × price per mile", True),
        ("You are charged based on the miles that you sail.", True),
        ("The toll depends on the length of the boat.", True),
        ("Fare = 3 × 2.50 = 7.50", False),
        ("The ferry sails at noon.", False),
    ],
)
def test_a_formula_or_a_rule_says_what_a_figure_comes_of(text: str, told: bool) -> None:
    assert tells_basis(text) is told
