"""A thing that stands before its question takes the place of its pronoun."""

import pytest

from tutor.answering.messages.fronted import put_in_place


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("orlen ferry how many seats does it have", "how many seats does orlen ferry have"),
        ("rye bread does it keep in summer?", "does rye bread keep in summer?"),
        ("salt glaze, what is it exactly?", "what is salt glaze exactly?"),
        ("raku firing what's bad about it", "what's bad about raku firing"),
        ("tar, what is the price of it?", "what is the price of tar?"),
        ("The Brume, is it fast?", "is The Brume fast?"),
        ("ok so the kilns - where are they?", "ok so the kilns - where are they?"),
        ("the kilns: where are they?", "where are the kilns?"),
    ],
)
def test_what_stands_first_is_asked_about(typed: str, asked: str) -> None:
    assert put_in_place(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "How many seats does it have?",
        "What is a keel and is it heavy?",
        "if i buy a boat how much does it cost",
        "Last year what did it cost?",
        "the price, how much is it",
        "and the second one, is it free",
        "Is it true they can swim?",
        "a crossing how long does it take to book",
        "In the talk, is it said?",
        "What's good about it?",
        "渡轮 how much does it cost",
    ],
)
def test_what_is_no_thing_before_a_question_stays(typed: str) -> None:
    assert put_in_place(typed) == typed
