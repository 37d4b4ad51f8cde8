"""Objectives become open questions that read well and do not tell the answer."""

import pytest

from tutor.quiz.open_questions import ask_what_is, hide_answer, word_question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("What is leaven?", "What is leaven?"),
        ("Difference between rye and wheat", "What is the difference between rye and wheat?"),
        ("Rye vs wheat", "What is the difference between Rye and wheat?"),
        ("Cost difference ($3 vs $9)", "What is the difference in cost?"),
        ("You can state the difference in price: dozens against hundreds of $9", "State the difference in price."),
        ("You can state the rule of 3 eggs per loaf and apply it to a cake", "State the rule."),
        ("How to fold dough", "How do you fold dough?"),
        ("Explore how important it is to rest dough", "Why is it important to rest dough?"),
        ("At least 3 kinds of flour", "Name at least 3 kinds of flour."),
        ("You can name the two ovens.", "Name the two ovens."),
        ("How dough rises", "Explain how dough rises."),
        ("Understand proving baskets", "What are proving baskets?"),
        ("You can decide from the table whether dough is ripe", "Say how to decide whether dough is ripe."),
    ],
)
def test_english_objectives(text: str, question: str) -> None:
    assert word_question(text, "en") == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("什么是酵母？", "什么是酵母？"),
        ("黑麦和小麦的区别", "黑麦和小麦有什么区别？"),
        ("你能说出三种面粉。", "请说出三种面粉。"),
        ("至少两个面包房", "请举出至少两个面包房。"),
        ("如何揉面", "如何揉面？"),
        ("酵母", "什么是酵母？"),
        ("成本差异（3元对9元）", "成本有什么差别？"),
        ("你能根据表格判断面团好了没有", "请说明怎样判断面团好了没有。"),
    ],
)
def test_chinese_objectives(text: str, question: str) -> None:
    assert word_question(text, "zh") == question


def test_sides_complete_a_difference() -> None:
    sides = ("rye", "wheat")
    assert (
        word_question("Cost difference", "en", sides=sides) == "What is the difference in cost between rye and wheat?"
    )
    assert word_question("你能说出成本的差别", "zh", sides=("黑麦", "小麦")) == "请说出黑麦和小麦在成本上的差别。"


def test_only_what_tells_the_answer_is_hidden() -> None:
    assert hide_answer("Prices (€2 vs €5)") == "Prices"
    assert hide_answer("Retrieval (RAG)") == "Retrieval (RAG)"
    assert hide_answer("describe two farms: problem, data, result") == "describe two farms: problem, data, result"


def test_a_name_is_asked_for_in_its_number() -> None:
    assert [ask_what_is(name) for name in ("tides", "physics", "quay", "潮汐")] == [
        "What are tides?",
        "What is physics?",
        "What is quay?",
        "什么是潮汐？",
    ]
