"""Which calculation a question asks for, and the things that it names."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.answering.calculation.asked import Kind, Measure, read_calculation


@pytest.mark.parametrize(
    ("question", "kind", "operands"),
    [
        ("How many times as expensive is baking as frying?", Kind.RATIO, ("baking", "frying")),
        ("How many times more does the oven cost than the pan?", Kind.RATIO, ("oven", "pan")),
        ("How many times the price of a pan is an oven?", Kind.RATIO, ("oven", "pan")),
        ("An oven costs how many times as much as a pan?", Kind.RATIO, ("oven", "pan")),
        ("By what factor is the oven dearer than the pan?", Kind.RATIO, ("oven", "pan")),
        ("What is the ratio of rent to wages?", Kind.RATIO, ("rent", "wages")),
        ("How much more does an oven cost than a pan?", Kind.DIFFERENCE, ("oven", "pan")),
        ("How much longer does baking take than frying?", Kind.DIFFERENCE, ("baking", "frying")),
        ("What is the price difference between an oven and a pan?", Kind.DIFFERENCE, ("oven", "pan")),
        ("How much would I save with a pan instead of an oven?", Kind.DIFFERENCE, ("pan", "oven")),
        ("By what percentage is an oven dearer than a pan?", Kind.PERCENT_DIFFERENCE, ("oven", "pan")),
        ("What share of the total was rent?", Kind.SHARE, ("rent", "total")),
        ("What percentage of the bakery's bill does rent make up?", Kind.SHARE, ("rent", "bakery's bill")),
        ("Rent was what fraction of the total?", Kind.SHARE, ("Rent", "total")),
        ("What do rent and wages cost together?", Kind.SUM, ("rent", "wages")),
        ("How much do rent, wages and flour add up to?", Kind.SUM, ("rent", "wages", "flour")),
        ("What would the bill be without rent?", Kind.REST, ("rent", "bill")),
        ("What is the midpoint of the price range for ovens?", Kind.MIDDLE, ("ovens",)),
        ("面粉的费用是房租的多少倍？", Kind.RATIO, ("面粉", "房租")),
        ("烤箱比平底锅贵多少？", Kind.DIFFERENCE, ("烤箱", "平底锅")),
        ("烤箱和平底锅相差多少钱？", Kind.DIFFERENCE, ("烤箱", "平底锅")),
        ("房租占总额的百分之几？", Kind.SHARE, ("房租", "总额")),
        ("面包房的账单里，房租占多大比例？", Kind.SHARE, ("房租", "面包房的账单")),
        ("房租和面粉一共花了多少钱？", Kind.SUM, ("房租", "面粉")),
    ],
)
def test_a_calculation_is_read_off_the_question(question: str, kind: Kind, operands: tuple[str, ...]) -> None:
    found = read_calculation(question, "zh" if "？" in question else "en")
    assert found is not None
    assert (found.kind, found.operands) == (kind, operands)


@pytest.mark.parametrize(
    ("question", "counts", "measure"),
    [
        ("What would 30,000 labels cost?", [(30000, "labels")], Measure.MONEY),
        ("What do 2 kg of flour cost?", [(2, "kg")], Measure.MONEY),
        ("How long would 5,000 examples take?", [(5000, "examples")], Measure.TIME),
        ("What does one label cost?", [(1, "label")], Measure.MONEY),
        ("What would three ovens cost?", [(3, "ovens")], Measure.MONEY),
        ("What would three K20 ovens cost?", [(3, "K20 ovens")], Measure.MONEY),
        ("How much do 1.5 million sheets cost?", [(1500000, "sheets")], Measure.MONEY),
        ("3万个标签要多少钱？", [(30000, "标签")], Measure.MONEY),
        ("标注５０００个样本要多久？", [(5000, "样本")], Measure.TIME),
        ("标注 5000 个样本要多久？", [(5000, "样本")], Measure.TIME),
        ("两张门票要多少钱？", [(2, "门票")], Measure.MONEY),
    ],
)
def test_what_a_question_counts_is_read(question: str, counts: list[tuple[int, str]], measure: Measure) -> None:
    found = read_calculation(question, "zh" if "？" in question else "en")
    assert found is not None
    assert found.kind is Kind.SCALE
    assert [(count.value, count.noun) for count in found.counts] == [(Fraction(n), noun) for n, noun in counts]
    assert found.measure is measure


@pytest.mark.parametrize(
    "question",
    [
        "What does an oven cost?",
        "What is the total cost of baking?",
        "What is the difference between baking and frying?",
        "Compare the cost of baking and frying.",
        "Which is cheaper, baking or frying?",
        "How many ovens does the bakery have?",
        "How much of the total was not rent?",
        "Why is baking more expensive than frying?",
        "Who pays the rent?",
        "With flour plus yeast plus salt, what is salt there for?",
        "烤箱要多少钱？",
        "烘焙和油炸有什么区别？",
        "为什么烤箱比平底锅贵？",
        "面包店有几个烤箱？",
        "大烤箱在店里占了多少个位置？",
    ],
)
def test_other_questions_ask_for_no_calculation(question: str) -> None:
    assert read_calculation(question, "zh" if "？" in question else "en") is None


def test_a_pronoun_gives_way_to_the_topic() -> None:
    found = read_calculation("How much cheaper is that than baking?", "en", "frying")
    assert found is not None
    assert found.operands == ("frying", "baking")
    assert found.less


def test_what_is_counted_may_be_said_last() -> None:
    for cue in ("How many times bigger is the heron flock than the gull flock", "How many more has Hull than Rye"):
        found = read_calculation(f"{cue}, counting birds?", "en")
        assert found is not None and found.noun == "birds"
