"""The numbered part before or after the one asked about is asked about next."""

import pytest

from tests.answering.conversations import complete, converse
from tutor.answering.conversation.numbered import step_on


@pytest.mark.parametrize(
    ("asked", "question", "stepped"),
    [
        (
            "What did we bake in Chapter 2?",
            "And the chapter before it, what was that for?",
            "What did we bake in Chapter 1?",
        ),
        ("What did we bake in Chapter 2?", "And the next one?", "What did we bake in Chapter 3?"),
        ("What did we bake in Chapter 2?", "and in the previous chapter?", "What did we bake in Chapter 1?"),
        (
            "In the firing plan, what is step 1?",
            "the two steps after that one?",
            "In the firing plan, what are step 2 and step 3?",
        ),
        (
            "What's the first step of firing?",
            "ok, and what do I do right after that?",
            "What's the second step of firing?",
        ),
        ("What does step 4 need?", "How long does the next step take?", "How long does step 5 take?"),
        ("第二章讲了什么？", "那前一章呢？", "第一章讲了什么？"),
        ("第二章讲了什么？", "下一章呢？", "第三章讲了什么？"),
        ("烧窑的第一步是什么？", "接下来的两步是什么？", "烧窑的第二步和第三步是什么？"),
        ("What is in week 1?", "And the week before?", "What is in week 0?"),
    ],
)
def test_a_neighbour_is_asked_about_by_its_number(asked: str, question: str, stepped: str) -> None:
    assert step_on(question, asked) == stepped


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("What did we bake in Chapter 2?", "And who ate it?"),
        ("What did we bake in Chapter 2?", "And the step before?"),
        ("What does the ferry cost?", "And the one before it?"),
        ("How do step 1 and step 2 differ?", "And the next step?"),
        ("第二章讲了什么？", "谁写的？"),
    ],
)
def test_nothing_is_stepped_on_to_without_one_numbered_part(asked: str, question: str) -> None:
    assert step_on(question, asked) is None


def test_steps_are_counted_on_through_a_conversation() -> None:
    turns = converse("What did we bake in Chapter 1?", "Rye.", "And the next one?", "Wheat.")
    assert complete("and the one after that?", turns) == "What did we bake in Chapter 3?"
