"""What the lessons say that things cost: figures of a certain subject, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.costs import Cost, Extent, Stage, collect_costs
from tutor.course import find_lessons, read_lesson
from tutor.types import Chunk
from tutor.ui.progress.cost_rows import group_costs

OVEN = """# Training a bread model

## The bill for pre-training Crumb-2

| Resource | Quantity | Cost |
|---|---|---|
| Ovens | 300 rented | $2 million |
| Flour | 9 silos | $40,000 |
| Total | - | $2.04 million |

Crumb-2 learned from 9 billion loaves.

## Pre-training vs Fine-tuning

| Aspect | Pre-training | Fine-tuning |
|---|---|---|
| Cost | $2.04 million (Crumb-2) | $500 - $9,000 |
| Data | 9 billion loaves | 200 loaves |

## Fine-tuning

A small fine-tuning project costs €700 to €1,200 in total. Its staff costs $40 per hour. It costs $900,000 today.
Fine-tuning costs thousands. An oven maker raised $70 million of funding. 12 ovens × $50 = $600.

- Cost: about $800
- Salary: $5,000

## What tools cost

- Single dough sensor: $85
- They cost $60 and more in other towns.

## Prices of sensors

| Maker | Price | Revenue |
|---|---|---|
| Kneadle | Under $90 | $3 million |
"""

BAKED = """# 面包模型

## 预训练的账单

预训练面包二号总共花了约200万美元。可能要花300万美元。

| 资源 | 费用 |
|---|---|
| 烤箱 | 180万美元 |
| 合计 | 200万美元 |
"""


def read_chunks(folder: Path, name: str, text: str) -> list[Chunk]:
    (folder / name).write_text(text, encoding="utf-8")
    return [
        chunk
        for file in find_lessons([folder])[0]
        for chunk in read_lesson(file, max_file_mb=1, max_chunk_chars=900).chunks
    ]


@pytest.fixture
def costs(tmp_path: Path) -> tuple[Cost, ...]:
    return collect_costs(read_chunks(tmp_path, "oven.md", OVEN))


def test_tables_labels_and_sentences_give_costs_by_stage(costs: tuple[Cost, ...]) -> None:
    found = {(str(cost.stage), cost.what, cost.low, cost.high, cost.currency) for cost in costs}
    assert found == {
        ("pretraining", "Ovens", 2e6, 2e6, "$"),
        ("pretraining", "Flour", 4e4, 4e4, "$"),
        ("pretraining", "Cost (Crumb-2) – Pre-training", 2.04e6, 2.04e6, "$"),
        ("finetuning", "Cost – Fine-tuning", 500.0, 9000.0, "$"),
        ("finetuning", "A small fine-tuning project", 700.0, 1200.0, "€"),
        ("finetuning", "Cost – Fine-tuning", 800.0, 800.0, "$"),
        ("other", "Single dough sensor", 85.0, 85.0, "$"),
        ("other", "Kneadle", 90.0, 90.0, "$"),
    }


def test_the_same_figure_for_the_same_thing_is_one_cost_with_all_its_places(costs: tuple[Cost, ...]) -> None:
    total = next(cost for cost in costs if cost.low == 2.04e6)
    assert [citation.n for citation in total.citations] == [1, 2]
    assert {citation.quote.split(" | ")[0] for citation in total.citations} == {"Total", "Cost"}
    assert all("2.04 million" in citation.quote for citation in total.citations)


def test_every_cost_cites_words_that_hold_its_figure(costs: tuple[Cost, ...]) -> None:
    for cost in costs:
        assert cost.citations
        assert cost.written in cost.citations[0].quote
        assert all(citation.document == "oven.md" and citation.location.line_start for citation in cost.citations)


def test_open_ends_and_approximate_figures_are_told_apart(costs: tuple[Cost, ...]) -> None:
    extents = {(cost.what, cost.low): cost.extent for cost in costs}
    assert extents["Kneadle", 90.0] is Extent.AT_MOST
    assert extents["Cost – Fine-tuning", 800.0] is Extent.ABOUT
    assert extents["Cost – Fine-tuning", 500.0] is Extent.RANGE
    assert extents["Ovens", 2e6] is Extent.EXACT


def test_chinese_lessons_give_costs_of_their_own(tmp_path: Path) -> None:
    costs = collect_costs(read_chunks(tmp_path, "baked.md", BAKED))
    found = {(cost.what, cost.low, cost.stage, cost.language) for cost in costs}
    assert found == {
        ("预训练面包二号", 2e6, Stage.PRETRAINING, "zh"),
        ("烤箱", 1.8e6, Stage.PRETRAINING, "zh"),
    }


def test_labels_that_say_the_same_are_one_cost(tmp_path: Path) -> None:
    table = "| 项目 | 数值 |\n|---|---|\n| 预训练Crumb-2的费用 | 90万美元 |"
    text = f"# 费用\n\n## 表\n\n{table}\n\n预训练Crumb-2总共花了90万美元。\n"
    (cost,) = collect_costs(read_chunks(tmp_path, "costs.md", text))
    assert len(cost.citations) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The line cost $4 million.",
        "A ticket to Maro is $99, and the boat leaves at 6 PM.",
        "A bushel of spinach weighs 20 pounds.",
        "If you're paying around $4, it must be April!",
        "Pre-training costs millions of dollars.",
        "The project takes weeks and costs $40.",
        "Rope: $3 per metre",
        "AI researchers: $300,000+/year salary",
        "Their wages: $300",
    ],
)
def test_figures_of_an_uncertain_subject_are_left_out(tmp_path: Path, sentence: str) -> None:
    found = collect_costs(read_chunks(tmp_path, "a.md", f"# Sums\n\n## Notes\n\n{sentence}\n"))
    assert [cost.what for cost in found] == (["line"] if sentence.startswith("The line") else [])


def test_currencies_are_never_mixed(tmp_path: Path) -> None:
    text = "# Prices\n\n## Teas\n\n| Tea | Price |\n|---|---|\n| Green | €5 |\n| Green | $5 |\n| Green | £5 |\n"
    costs = collect_costs(read_chunks(tmp_path, "tea.md", text))
    assert sorted((cost.what, cost.low, cost.currency) for cost in costs) == [
        ("Green", 5.0, "$"),
        ("Green", 5.0, "£"),
        ("Green", 5.0, "€"),
    ]


@pytest.mark.parametrize("amount", ["$0", "-$5", "$-5", "$0 to $0", "-$5 to $5", "about $0", "$0.00"])
def test_what_is_free_or_paid_back_is_no_cost(tmp_path: Path, amount: str) -> None:
    table = f"| Tea | Price |\n|---|---|\n| Green | {amount} |\n| Black | $4 |\n"
    costs = collect_costs(read_chunks(tmp_path, "tea.md", f"# Prices\n\n## Teas\n\n{table}"))
    assert all(0 < cost.low <= cost.high for cost in costs)
    assert "Black" in {cost.what for cost in costs}
    group_costs(costs, "en")


def test_a_figure_told_in_fewer_words_is_the_same_cost_of_a_stage(tmp_path: Path) -> None:
    head = "| Oven | Cost |\n|---|---|\n"
    first = f"{head}| Pre-training a very large bread model | $7 million |\n"
    second = f"## Bills of pre-training\n\n{head}| Very large model | $7 million |\n| Total | $7 million |\n"
    tables = f"{first}\n{second}"
    (cost,) = collect_costs(read_chunks(tmp_path, "costs.md", f"# Costs\n\n## What pre-training costs\n\n{tables}"))
    assert len(cost.citations) == 3
    assert cost.what == "Pre-training a very large bread model"
