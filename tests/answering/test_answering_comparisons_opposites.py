"""On which side of a contrast questions and evidence stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_units import chunk, row, sentence
from tutor.answering.comparisons.opposites import lacks_side, names_both_sides, tells_of_opposite
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("预训练和微调有什么不一样", True),
        ("How do pre-training and fine-tuning differ?", True),
        ("What does fine-tuning cost?", False),
        ("Compare oak and pine.", False),
    ],
)
def test_both_sides_of_a_contrast(text: str, both: bool) -> None:
    assert names_both_sides(text) is both


def test_a_figure_of_fine_tuning_is_none_of_pre_training() -> None:
    question = read_question("What does pre-training cost?")
    unit = sentence("Fine-tuning costs $900.")
    assert tells_of_opposite(question, unit, chunk(unit))
    both = row("Cost", "$9,000", "$900", header=("Aspect", "Pre-training", "Fine-tuning"))
    assert not tells_of_opposite(question, both, chunk(both))


def test_a_label_tells_the_side_under_a_heading_that_names_both() -> None:
    question = read_question("What does pre-training cost?")
    unit = sentence("Fine-tuning cost: $900.")
    assert tells_of_opposite(question, unit, replace(chunk(unit), heading=("Pre-training and fine-tuning",)))
    asked = replace(read_question("预训练要多少钱？"), translated=frozenset({"pretrain"}))
    assert tells_of_opposite(asked, unit, chunk(unit))
    own = sentence("Pre-training cost: $9,000.")
    assert not tells_of_opposite(asked, own, chunk(own))


@pytest.mark.parametrize(
    ("asked", "said", "lacks"),
    [
        ("What does the power of a fine-tuning run cost?", "The power of a month costs $900.", True),
        ("What does the power of a fine-tuning run cost?", "Fine-tuning: the power of a month costs $900.", False),
        ("What does the power of a month cost?", "The power of a month costs $900.", False),
        ("微调的电费是多少？", "一个月的电费是900美元。", True),
        ("微调的电费是多少？", "The power of a month costs $900.", False),
        ("input 的电费是多少？", "一个月的电费是900美元。", False),
    ],
)
def test_evidence_that_never_names_the_side_asked_about_lacks_it(asked: str, said: str, lacks: bool) -> None:
    unit = sentence(said)
    held = replace(chunk(unit), language="zh" if said.endswith("。") else "en")
    assert lacks_side(read_question(asked), unit, held) is lacks
