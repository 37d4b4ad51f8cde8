"""A question for somebody by name, and texts that name somebody."""

import pytest

from tutor.answering.demands.persons import asks_who, mentions_somebody, names_somebody


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who won the fair?", True),
        ("Who was the first miller?", True),
        ("Who should buy a mill?", False),
        ("Who needs a mill?", False),
        ("Who can afford one?", False),
        ("集市的冠军是谁？", True),
        ("谁发明了磨坊？", True),
        ("磨坊的主人是哪几位？", True),
        ("谁适合买磨坊？", False),
        ("When was the fair?", False),
        ("How long does someone who mills by hand need?", False),
        ("What is the price for a guest who comes late?", False),
        ("What ticket does the visitor who brings a dog need?", False),
        ("What is the name of the baker who won the fair?", True),
        ("Name a miller who won the fair.", True),
    ],
)
def test_who_asks_for_somebody(question: str, asked: bool) -> None:
    assert asks_who(question) is asked


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The fair was won by Tom Baker.", True),
        ("The fair was won by a visitor.", True),
        ("A local company won it.", True),
        ("Two labs and a scientist won it.", True),
        ("Every label of the science tent was green.", False),
        ("The Autumn Fair takes place in May.", False),  # the question names it
        ("Grain is weighed twice.", False),
        ("冠军是本地的工人。", True),
        ("谷物要称两次。", False),
    ],
)
def test_names_persons_and_bodies_count(text: str, named: bool) -> None:
    assert names_somebody(text, "Who won the Autumn Fair?") is named


def test_a_pronoun_mentions_somebody_and_names_nobody() -> None:
    assert mentions_somebody("He won it twice.", "Who won it?")
    assert not names_somebody("He won it twice.", "Who won it?")
