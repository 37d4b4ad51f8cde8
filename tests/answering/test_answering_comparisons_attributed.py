"""Comparisons of clauses and owners are written as one of what both have."""

import pytest

from tutor.answering.comparisons.attributed import write_respect


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("Put Sund's fare next to Hull's: how much has each?", "Compare the fare of Sund and Hull."),
        ("Put the child's fare beside the family fare.", "Compare the child's fare and the family fare."),
        ("Put Hull's fare beside that of Sund.", "Compare the fare of Hull and Sund."),
        ("Set the weight of rye next to that of wheat.", "Compare the weight of rye and wheat."),
        ("Hold the weight of rye against the weight of wheat.", "Compare the weight of rye and wheat."),
        (
            "Compare the bread you get from a stone oven with what a tin oven gives.",
            "Compare the bread of a stone oven and a tin oven.",
        ),
        ("Set what Sund has in boats against what Hull has.", "Compare the boats of Sund and Hull."),
        (
            "Compare the fuel a night ferry uses with what a day ferry needs.",
            "Compare the fuel of a night ferry and a day ferry.",
        ),
        ("How does what rye costs compare with what you pay for wheat?", "Compare the cost of rye and wheat."),
        ("Compare what you get from rye with what you get from wheat.", "Compare rye and wheat."),
    ],
)
def test_both_sides_are_named_with_what_they_have(question: str, written: str) -> None:
    assert write_respect(question) == written


@pytest.mark.parametrize(
    "question",
    [
        "Compare the fare of Sund with the fleet of Hull.",
        "Compare rye and wheat: which is cheaper?",
        "Put Sund's and Hull's fares next to each other.",
        "Compare Sund's fleet to what the law asks for.",
        "What does rye cost compared with wheat?",
        "How does a tin oven differ from a stone oven?",
    ],
)
def test_other_comparisons_stay(question: str) -> None:
    assert write_respect(question) == question
