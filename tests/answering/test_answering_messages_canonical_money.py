"""Any words for spending are written as paying or costing; other words stay."""

import pytest

from tutor.answering.messages.canonical_money import write_money_canonically


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("What outlay does a mast need?", "What cost does a mast need?"),
        ("Which dollar figure stands beside the mast?", "Which price stands beside the mast?"),
        ("What do I shell out for a mast?", "What do I pay for a mast?"),
        ("How much was forked out for the mast?", "How much was paid for the mast?"),
        ("How much has the harbour shelled out for masts?", "How much has the harbour paid for masts?"),
        ("What did the new mast set the harbour back?", "What did the new mast cost?"),
        ("How much would a mast set me back in winter?", "How much would a mast cost in winter?"),
        ("What does the Kestrel cabin plan start at?", "what does the Kestrel cabin plan cost?"),
        ("What does a berth start from per month?", "what does a berth cost per month?"),
        ("How much should one reckon with for a mast?", "How much should one pay for a mast?"),
        ("What do I have to calculate for a mast?", "What do I pay for a mast?"),
        ("How much should we put aside for a mast?", "how much should we pay for a mast?"),
        ("What sum must one expect for a mast?", "how much must one pay for a mast?"),
    ],
)
def test_words_for_spending_are_written_plainly(question: str, written: str) -> None:
    assert write_money_canonically(question) == written


@pytest.mark.parametrize(
    "question",
    [
        "What sets the mast apart?",
        "Who set the clock back?",
        "What does the count of masts start at?",
        "What do shells consist of?",
        "How much wood does the mast need?",
        "What do we reckon the tide by?",
    ],
)
def test_other_words_stay(question: str) -> None:
    assert write_money_canonically(question) == question
