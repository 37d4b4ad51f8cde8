"""Questions read off a lesson's own lines."""

from __future__ import annotations

import pytest

from tutor.answering.questions.kinds import Ask
from tutor.answering.suggesting.reworded import ask_spending, holds_figure, reword_lead


def lower(text: str) -> str:
    return text[:1].lower() + text[1:]


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        ("You need a reservation if:", "When do you need a reservation?"),
        ("You don't need a reservation if:", "When do you not need a reservation?"),
        ("You don’t need a reservation, if one of these is true:", "When do you not need a reservation?"),
        ("You should not prune a pear tree when:", "When should you not prune a pear tree?"),
        ("Use rye flour when:", "When should you use rye flour?"),
        ("The bakery needs these things:", "What does the bakery need?"),
        ("A good loaf has three parts:", "What are the three parts of a good loaf?"),
        ("You need it if:", ""),
        ("Its dough has three parts:", ""),
        ("Tools:", ""),
        ("The baker says:", ""),
    ],
)
def test_the_line_above_a_list_becomes_its_question(lead: str, question: str) -> None:
    assert reword_lead(lead, "en", lower) == question


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        ("泡茶需要以下茶具：", "泡茶需要哪些茶具？"),
        ("种梨树有以下三个步骤：", "种梨树有哪些步骤？"),
        ("以下情况需要预订船票：", "什么情况下需要预订船票？"),
        ("它有以下缺点：", ""),
        ("茶具：", ""),
    ],
)
def test_a_chinese_line_above_a_list_becomes_its_question(lead: str, question: str) -> None:
    assert reword_lead(lead, "zh", lower) == question


@pytest.mark.parametrize(
    ("sentence", "language", "asked"),
    [
        ("A crossing takes 35 minutes.", "en", ("How long does a crossing take?", Ask.DURATION)),
        ("A loaf usually costs about $4.", "en", ("How much does a loaf cost?", Ask.AMOUNT)),
        ("The fair takes place on 3 days.", "en", None),
        ("It takes 35 minutes.", "en", None),
        ("Making tea takes patience.", "en", None),
        ("A crossing takes 12 sailors.", "en", None),
        ("一斤绿茶大约要120元。", "zh", ("一斤绿茶要花多少钱？", Ask.AMOUNT)),
        ("它要120元。", "zh", None),
        ("茶叶很贵。", "zh", None),
    ],
)
def test_a_price_or_a_duration_becomes_a_question(sentence: str, language: str, asked: tuple[str, Ask] | None) -> None:
    assert ask_spending(sentence, language, lower) == asked


def test_figures_are_told_apart_by_their_unit() -> None:
    assert holds_figure(Ask.AMOUNT, "It costs $3.") and not holds_figure(Ask.AMOUNT, "It takes 3 days.")
    assert holds_figure(Ask.DURATION, "It takes 3 days.") and not holds_figure(Ask.DURATION, "It takes a while.")
