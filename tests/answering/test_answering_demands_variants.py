"""Variants of a priced thing that questions ask for."""

from __future__ import annotations

import pytest

from tutor.answering.demands.variants import find_variant


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("What is the first class fare to Hull?", "To Hull: 9 pounds (second class)", False),
        ("What is the first class fare to Hull?", "To Hull: 9 pounds (1st), 5 pounds (2nd)", True),
        ("What is the first class fare to Hull?", "到赫尔：头等舱9镑", True),
        ("去赫尔的头等舱多少钱？", "To Hull: 9 pounds (business class)", False),
        ("去赫尔的商务舱多少钱？", "To Hull: 9 pounds (Business)", True),
        ("How much is a student ticket?", "Adults pay 5 pounds.", False),
        ("How much is a student ticket?", "学生票3镑", True),
        ("学生票多少钱？", "Students pay 3 pounds.", True),
        ("超级经济舱多少钱？", "经济舱9镑", False),
    ],
)
def test_another_variant_is_not_the_one_asked_for(question: str, text: str, named: bool) -> None:
    variant = find_variant(question)
    assert variant is not None
    assert (variant[1].search(text.lower()) is not None) is named


@pytest.mark.parametrize("question", ["What is a class?", "How much is a ticket?", "第一课讲了什么？", "票价是多少？"])
def test_questions_for_no_variant(question: str) -> None:
    assert find_variant(question) is None
