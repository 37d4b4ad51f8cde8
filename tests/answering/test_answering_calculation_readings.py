"""Which quantities rows and sentences give, of what, and for how many."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.readings import read_quantities
from tutor.answering.evidence import Scored
from tutor.text.language import has_han
from tutor.types import Chunk, Location, Unit, UnitKind


def scored(text: str, header: tuple[str, ...] = (), heading: str = "Costs") -> Scored:
    cells = tuple(text.split(" | ")) if header else ()
    unit = Unit(text, UnitKind.ROW if header else UnitKind.SENTENCE, Location(), cells=cells, header=header)
    language = "zh" if has_han(text) else "en"
    chunk = Chunk("c", "lesson.md", "Lesson", (heading,), language, text, (unit,), Location())
    return Scored(unit, chunk, 0, 1, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, True, 1.0)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$5,000–$50,000", 5000, 50000, "$"),
        ("between $5 and $8", 5, 8, "$"),
        ("$1-2 million", 1000000, 2000000, "$"),
        ("5000美元到5万美元", 5000, 50000, "$"),
        ("２到３天", 2, 3, "day"),
        ("a walk takes an hour", 1, 1, "hour"),
        ("12 kg of rope", 12, 12, "kg"),
        ("310 passengers", 310, 310, "passengers"),
        ("0.1 euros", Fraction(1, 10), Fraction(1, 10), "€"),
    ],
)
def test_quantities_are_exact_with_their_ends_and_units(text: str, low: Fraction, high: Fraction, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.amount.low, found.amount.high, found.amount.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "bound", "about"),
    [
        ("about $10", 0, True),
        ("$500,000 or more", 1, False),
        ("under $600", -1, False),
        ("约120元", 0, True),
        ("30万美元以上", 1, False),
        ("不到500元", -1, False),
        ("$10", 0, False),
    ],
)
def test_how_sure_a_quantity_is_is_read(text: str, bound: int, about: bool) -> None:
    (found,) = find_quantities(text)
    assert (found.amount.bound, found.amount.about) == (bound, about)


def test_years_are_no_quantities() -> None:
    assert find_quantities("It was built in 1921 (Wren 1998).") == []


@pytest.mark.parametrize(
    ("text", "label", "per"),
    [
        ("Each label costs $0.50.", "label", (1, "label")),
        ("A bicycle lock costs $20.", "bicycle lock", (1, "bicycle lock")),
        ("1,000 labels cost $20.", "1,000 labels", (1000, "labels")),
        ("Labelling costs $20 per 1,000 labels.", "Labelling", (1000, "labels")),
        ("The price of a pan is $9.", "pan", None),
        ("Single oven: $900", "oven", (1, "oven")),
        ("A ticket costs $14 for an adult.", "adult", (1, "adult")),
        ("Labels cost $0.50 each.", "Labels", (1, "Labels")),
        ("一斤绿茶大约要120元。", "绿茶", (1, "绿茶")),
        ("每1000个标签20元。", "标签", (1000, "标签")),
        ("标签每个0.5元。", "标签", (1, "标签")),
    ],
)
def test_a_sentence_tells_of_what_and_for_how_many(text: str, label: str, per: tuple[int, str] | None) -> None:
    (reading,) = [r for r in read_quantities(scored(text)) if r.unit in ("$", "¥")]
    assert reading.label == label
    assert per is None or (reading.per[0].count, reading.per[0].noun) == per


@pytest.mark.parametrize(
    "text",
    [
        "If it rains, a ride would cost $9.",
        "A pan does not cost $9.",
        "An oven is $20 cheaper than a stove.",
        "The price rose by $4.",
        "$5,000 ÷ 10,000 = $0.50",
        "Does a pan cost $9?",
        "平底锅可能要9元。",
        "价格涨了4元。",
    ],
)
def test_conjectures_changes_and_formulas_give_nothing(text: str) -> None:
    assert [r for r in read_quantities(scored(text)) if r.unit in ("$", "¥")] == []


def test_two_clauses_give_each_its_own() -> None:
    readings = read_quantities(scored("An adult pays $14 and a child pays $6."))
    assert [(r.label, r.quantity.amount.low) for r in readings] == [("adult", 14), ("child", 6)]


def test_a_row_knows_its_column_its_total_and_what_it_counts() -> None:
    header = ("Part", "Cost", "Amount")
    (cost,) = [r for r in read_quantities(scored("Labelling | $5,000 | 10,000 sheets", header)) if r.unit == "$"]
    assert (cost.label, cost.header, cost.per[0].count) == ("Labelling", "Cost", 10000)
    assert cost.per[0].bulk
    (total,) = read_quantities(scored("Total | $6,000 | –", header))
    assert total.is_total
    assert not cost.is_total


def test_a_cell_with_two_prices_is_left_out() -> None:
    assert read_quantities(scored("Boat | $14 (child $6)", ("Ride", "Price"))) == []


def test_a_column_gives_bare_numbers_their_unit() -> None:
    (reading,) = read_quantities(scored("Boat | 14", ("Ride", "Price (EUR)")))
    assert reading.unit == "€"
