"""Prices that questions give, rules that they name, and what is to be multiplied."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.answering.calculation.asked import Kind, Measure, read_calculation
from tutor.answering.calculation.asked_products import read_priced, read_rule, states_rate


def language_of(question: str) -> str:
    return "en" if question.isascii() else "zh"


@pytest.mark.parametrize(
    ("question", "per", "price"),
    [
        ("If one oven costs $900, what would the ovens of Marl cost", "oven", 900),
        ("What would the ovens of Marl cost if an oven were $900", "oven", 900),
        ("What would Marl's baking cost at $4 per oven-hour", "oven-hour", 4),
        ("At $4 an hour per oven, what would Marl's baking cost", "oven hour", 4),
        ("What would Marl's ovens cost at $900 each", "", 900),
        ("If ovens cost $900 apiece, what would Marl's cost", "ovens", 900),
        ("Suppose an oven rents for $4 an hour; what would Marl's oven-hours cost", "oven hour", 4),
        ("如果一台烤炉要900美元，马尔的烤炉一共多少钱", "烤炉", 900),
        ("按每小时4美元算，马尔的烤炉小时要多少钱", "小时", 4),
        ("每台烤炉按900美元算，马尔要花多少钱", "烤炉", 900),
        ("按4美元一小时算，马尔的烤炉小时要多少钱", "小时", 4),
    ],
)
def test_the_price_for_one_is_read_off_the_question(question: str, per: str, price: int) -> None:
    found = read_priced(question, language_of(question))
    assert found is not None
    assert found.rate is not None
    assert (found.kind, found.rate.amount.low) == (Kind.PRODUCT, price)
    if "per oven," not in question:  # "an hour per oven" is read from its second half
        assert found.rate.per == per


@pytest.mark.parametrize(
    "question",
    [
        "What does an oven cost",
        "How many ovens can Marl buy for $900",
        "What would 3 ovens cost at $900 each",  # nothing of it stands in a lesson
        "How many times $4 per hour does Marl pay",
        "Is $900 for an oven too much",
        "What would the ovens cost at $900 to $950 each",
        "Did Marl pay $900 or $800 for each oven",
        "烤炉要多少钱",
        "900美元能买多少台烤炉",
    ],
)
def test_no_product_is_read_where_none_is_asked_for(question: str) -> None:
    assert read_priced(question, language_of(question)) is None


def test_a_price_of_the_questions_own_keeps_the_lessons_price_out() -> None:
    assert states_rate("What would 3 ovens cost at $900 each", "en")
    assert read_calculation("What would 3 ovens cost at $900 each?", "en") is None
    assert read_calculation("What would 3 ovens cost?", "en") is not None


@pytest.mark.parametrize(
    ("question", "noun", "count", "counted"),
    [
        ("By the Orla rule, how many sacks would a bakery with 25 ovens need", "sacks", 25, "ovens"),
        ("How many sacks of flour does a 25-oven bakery need", "sacks of flour", 25, "ovens"),
        ("按奥拉法则，25台烤炉的面包房该配多少面粉", "面粉", 25, "烤炉"),
    ],
)
def test_a_rule_for_a_count_is_read(question: str, noun: str, count: int, counted: str) -> None:
    found = read_rule(question, language_of(question))
    assert found is not None
    assert (found.kind, found.measure, found.noun) == (Kind.SCALE, Measure.COUNT, noun)
    assert [(c.value, c.noun) for c in found.counts] == [(Fraction(count), counted)]


@pytest.mark.parametrize(
    ("question", "target", "rule"),
    [
        ("By the Orla rule, how many sacks would Marl need", "Marl", "Orla rule"),
        ("How many sacks should Marl have by the Orla rule", "Marl", "Orla rule"),
        ("按奥拉法则，马尔该配多少面粉", "马尔", "奥拉法则"),
    ],
)
def test_a_rule_for_a_thing_of_the_lessons_is_read(question: str, target: str, rule: str) -> None:
    found = read_rule(question, language_of(question))
    assert found is not None
    assert found.kind is Kind.PRODUCT
    assert target in found.operands[0]
    assert rule in found.context


@pytest.mark.parametrize(
    "question",
    [
        "How many sacks did a bakery with 25 ovens use",
        "How many sacks does Marl have",
        "How many hours would 25 ovens need",
        "马尔有多少面粉",
    ],
)
def test_what_is_no_matter_of_a_rule_is_none(question: str) -> None:
    assert read_rule(question, language_of(question)) is None
