"""A figure must count the thing that is asked about, be of it alone or for one of it, and of whoever is named."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


def evidence(*texts: str, kind: UnitKind = UnitKind.SENTENCE, heading: str = "") -> list[Scored]:
    units = [Unit(text, kind, Location()) for text in texts]
    chunk = make_chunk("a.md", *units, heading=heading, language="en" if texts[0].isascii() else "zh")
    return [score(chunk, position, 10.0 - position) for position in range(len(units))]


def row(*cells: str, header: tuple[str, ...]) -> list[Scored]:
    unit = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=header)
    return [score(make_chunk("a.md", unit), 0, 10.0)]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("How many keepers has the tower?", "Its keepers fit its size.", "Nine keepers live in the tower."),
        ("How many keepers has the tower?", "The keepers cost $7 million in 1902.", "It has 14 keepers."),
        ("How many keepers has Tower3?", "The keepers of Tower3 are 35% better.", "Dozens of keepers live in it."),
        ("How many looms did they use?", "They used 3,000 loom-hours.", "They used 3,000 looms."),
        ("How many GPUs did the mill use?", "The mill used 40 sacks.", "The mill used 40 chips, all GPUs."),
        ("How many GPUs did the mill use?", "It took 12 days and 3 TB of notes.", "It took 64 A100s."),
        ("磨坊用了多少张gpu？", "磨坊开源了谷物表（150B）。", "磨坊用了 64张 A100。"),
        ("灯塔有多少名守塔人？", "守塔人的数量与灯塔的大小相称。", "灯塔住着9名守塔人。"),
        ("磨坊用了多少台机器？", "机器的成本占35%。", "磨坊用了四十台机器。"),
        ("What did the mill cost?", "The mill - $7 million in funding.", "The mill - $7 million."),
        ("磨坊的成本是多少？", "磨坊融资700万元。", "磨坊花了700万元。"),
        ("那颗星离这儿多少光年？", "A map of the star costs $900.", "The star is 60 light-years off."),
        ("那颗星离这儿有多远？", "The star burns brightly.", "The star is 60 light-years off."),
        ("磨坊有多少个轮子？", "磨坊的轮子转了27.8万个R20机器小时。", "磨坊有27个轮子。"),
        ("How many days did the mill run?", "The mill cost $2 per machine-hour.", "The mill ran for a month."),
        ("How many lawyers use Aire?", "Aire holds millions of legal papers.", "90 researchers work with Aire."),
        ("How many tons did Mill1 use, without Mill2?", "Mill1 & Mill2: 60 tons", "Mill1 used 30 tons."),
        ("Mill1 单独用了多少吨？不要跟 Mill2 合在一起", "Mill1和Mill2用了60吨面粉。", "Mill1用了20吨面粉。"),
        ("How much is an X900 per hour?", "An X700 costs $2 per hour.", "An X900 costs $2 per hour."),
        ("How much does an X9 lamp cost?", "About 900 X9 lamps cost 4,000 pounds.", "The X9 lamp costs 7 pounds."),
        ("灯塔有多少名守塔人？", "守塔人的数量与灯塔的大小相称。", "灯塔住着1900名守塔人。"),
        ("How old was Ann Bell then?", "Ann Bell was voted the best miller.", "Ann Bell was born in 1850."),
        ("How many pounds of rye came from the Hill farm alone?", "Hill farm and Dale farm: 60.", "The Hill farm: 9."),
        ("Mill2单独用了多少吨面粉？", "Mill1和Mill2用了60吨面粉。", "Mill2用了20吨面粉。"),
        ("How many tons did Mill2 use?", "Mill1 & Mill2: 60 tons", "Mill1 and Mill2 used 30 tons each."),
        ("What does a single X9 lamp cost?", "About 900 X9 lamps cost 4,000 pounds.", "The X9 lamp costs 7 pounds."),
        ("X9一盏多少钱？", "900盏X9要4000元。", "X9的价格是7元。"),
        ("What is the sack count of the Aire mill?", "Its sack count is near-perfect.", "The sack count is 400."),
        ("What is the number of sacks in the barn?", "Sacks are stored in the barn.", "The barn holds 400 sacks."),
        ("What figure is given for Osprey's crew?", "Its crew is well-chosen.", "Its crew has 14 members."),
        ("How big is the Osprey exactly?", "It is a large ferry.", "It is 40 metres long."),
        ("What's the size of Osprey's crew?", "Its crew is smaller than planned.", "Its crew has 14 members."),
        ("磨坊的储粮规模是多少？", "磨坊的储粮规模与需求很相称。", "磨坊的储粮规模是40吨。"),
        ("How much coal in tonnes did the mill burn?", "It burned coal worth $900.", "It burned 40 tonnes of coal."),
        ("What is the size of the chart in megabytes?", "The chart has 4,000 lines.", "The chart is 90 MB."),
        ("磨坊的融资金额是多少？", "磨坊的维修费是900元。", "磨坊融资700万元。"),
        ("What does a T40 lamp cost?", "Single T90 lamp: $7", "A T40 lamp costs $9."),
        ("How much was spent on hay?", "The stable cost $7 in all.", "They spent $7 on hay."),
        ("What does it cost to buy a raft?", "Rafts: hire from $4-6/hr", "A raft is $900 at the yard."),
        ("How many kilowatt hours does a raft need?", "It sails 40 hours.", "It takes 40 kWh."),
        ("What is the salary of a miller?", "A miller spends 900 pounds on rye.", "The salary of a miller: 90 pounds."),
        ("How high is the tower?", "The tower has 9 rooms.", "The tower is 60 metres high."),
        ("What salary does a head miller get?", "The miller's salary is 90.", "The head miller gets a salary of 90."),
        ("磨坊学徒的年薪是多少？", "磨坊师傅的年薪是90元。", "磨坊学徒的年薪是9元。"),
        ("What does hiring a loom for a day cost?", "A loom costs 900 pounds.", "Hiring a loom costs 9 pounds a day."),
        ("What is the salary of a miller?", "The baker's salary is 900 pounds.", "The miller's salary is 90 pounds."),
    ],
)  # fmt: skip
def test_figures_that_are_not_what_is_asked_are_refused(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1]
    found, lack = put_demanded_first(asked, evidence(held), ())
    assert not lack and found[0].unit.text == held


def test_money_received_answers_what_was_received() -> None:
    assert not put_demanded_first(read_question("磨坊融了多少钱？"), evidence("磨坊融资700万元。"), ())[1]


def test_a_list_counts_what_stands_above_it() -> None:
    asked = read_question("How many tools does a baker need?")
    assert not put_demanded_first(asked, evidence("A bowl", kind=UnitKind.BULLET, heading="The tools of a baker"), ())[
        1
    ]
    assert put_demanded_first(asked, evidence("A bowl", kind=UnitKind.BULLET, heading="The baker"), ())[1]
    assert not put_demanded_first(asked, evidence("The tools are a bowl, a peel and a whisk."), ())[1]


def test_the_price_of_many_is_not_that_of_one() -> None:
    header = ("Thing", "Quantity", "Price")
    asked = read_question("What does one X9 cost?")
    assert put_demanded_first(asked, row("Lamps", "~900 North X9", "$4,000", header=header), ())[1]
    assert not put_demanded_first(asked, row("Lamp", "1 North X9", "$7", header=header), ())[1]


@pytest.mark.parametrize(
    ("question", "one", "both"),
    [
        (
            "What would a ferry cost us compared to a bridge?",
            "A bridge costs 400 pounds.",
            "A ferry costs 90 pounds.",
        ),
        ("How much cheaper is LED than gaslight?", "Gaslight costs 9 pounds.", "LED costs 2 pounds."),
        ("LED比煤气灯便宜多少钱？", "煤气灯要90元。", "LED要20元。"),
    ],
)
def test_a_comparison_of_figures_needs_both(question: str, one: str, both: str) -> None:
    asked = read_question(question)
    terms = tuple(Wanted((term,)) for term in ("ferri", "bridg", "led", "gaslight", "煤气", "气灯"))
    assert put_demanded_first(asked, evidence(one), terms)[1]
    assert not put_demanded_first(asked, evidence(one, both), terms)[1]


def test_a_comparison_over_years_may_leave_one_out() -> None:
    asked = read_question("How much higher was the rent in 1900 to 1910 compared to 1890 to 1900?")
    found = evidence("The rent of 1900 to 1910 was 18% higher than in the ten years before.")
    assert not put_demanded_first(asked, found, ())[1]


NORTHERN = (Wanted(("谷歌", "google")), Wanted(("灯塔", "tower")))


def test_the_figure_of_nobody_is_not_that_of_whom_a_chinese_question_names() -> None:
    asked = read_question("谷歌修自己的灯塔花了多少钱？")
    any_tower, theirs = evidence("A tower costs 90 pounds.", "The tower that Google built cost 70 pounds.")
    alone = score(make_chunk("b.md", any_tower.unit), 0, 9.0)
    assert put_demanded_first(asked, [alone], NORTHERN, [alone, theirs])[1]
    assert not put_demanded_first(asked, [theirs], NORTHERN, [theirs])[1]
    assert not put_demanded_first(asked, [alone], NORTHERN, [alone])[1]  # its English name is not known


def test_what_the_characters_of_a_name_mean_is_no_name() -> None:
    asked = read_question("谷歌修自己的灯塔花了多少钱？")
    (found,) = evidence("The song of a valley and its tower cost 90 pounds.")
    assert not put_demanded_first(asked, [found], (Wanted(("谷歌", "valley", "song")),), [found])[1]


def test_a_sum_of_money_is_high_without_the_word() -> None:
    asked = read_question("How high is the fee of the mill?")
    assert not put_demanded_first(asked, evidence("The fee of the mill is $90."), ())[1]
    assert put_demanded_first(read_question("How high is the mill?"), evidence("The mill has 90 bags."), ())[1]
