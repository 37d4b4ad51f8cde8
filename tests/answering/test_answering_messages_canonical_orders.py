"""Orders, and questions in an odd order, are written as the questions that rules read."""

import pytest

from tutor.answering.messages.canonical_orders import write_orders_canonically


@pytest.mark.parametrize(
    ("order", "canonical"),
    [
        ("Give me the two kinds of knots.", "name the two kinds of knots."),
        ("Please state the three main duties", "Please name the three main duties"),
        ("Could you list all four sails?", "name all four sails?"),
        ("Name the two classes that knots fall into.", "Name the two classes of knots."),
        ("Which types are knots divided into?", "Which types are knots divided into?"),
        (
            "How are the 90,000 tiles split between the mill and the barn?",
            "how much of the 90,000 tiles goes to the mill and how much to the barn?",
        ),
        ("How is work divided between crew and guests?", "How is work divided between crew and guests?"),
        ("What name does the guild give to a boat without oars?", "what is a boat without oars called?"),
        ("Walk me through the usual three-step route to Sund, step by step", "what is the usual route to Sund"),
        ("Outline the recommended alternative to dredging.", "what is the recommended alternative to dredging."),
        ("Explain how the process works", "Explain how the process works"),
        ("State the role that oak plays in the hull", "what role does oak play in the hull"),
        ("Describe the role of oak.", "what is the role of oak."),
        ("What sort of crew and what kind of boat would we need?", "What crew and boat would we need?"),
        ("What sort of crew does a ferry need?", "What sort of crew does a ferry need?"),
        ("What is the pilot's training material?", "what was the pilot trained on?"),
        ("What was the fine-tuning data for the pilot?", "what was the pilot fine-tuned on?"),
        ("A ferry needs what sort of crew?", "what sort of crew does A ferry need?"),
        ("What came as a surprise at sea?", "what was surprising at sea?"),
        ("Describe the harbour", "Describe the harbour"),
        ("Give me two crowns", "Give me two crowns"),
    ],
)
def test_orders_are_questions(order: str, canonical: str) -> None:
    assert write_orders_canonically(order) == canonical
