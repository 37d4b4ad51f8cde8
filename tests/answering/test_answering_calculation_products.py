"""Counts of lessons times prices and rules, and counts compared: right to the figure, or not computed."""

from __future__ import annotations

import pytest

from tests.answering.counted_lessons import open_counted
from tutor.service import Tutor
from tutor.types import Status

COMPUTED = [
    # the question's price, the lessons' count
    ("If one T400 costs €30,000, what would Fenwick's T400s have cost to buy?", "€420,000", "14 × 30,000 = 420,000"),
    ("What would the T400 machines of Fenwick cost at €30,000 each?", "€420,000", "14 × 30,000 = 420,000"),
    ("What would Harrow's ploughing cost at $4 per tractor-hour?", "$5,000", "1,250 × 4 = 5,000"),
    ("Suppose a T400 rents for $4 an hour; what would Fenwick's tractor-hours cost?", "about $12,000",
     "3,000 × 4 = 12,000"),
    ("At $5 per tractor-hour, how much would Sedge 2 40B have cost to plough?", "$4,000", "800 × 5 = 4,000"),
    ("如果一台R20要3万元，云岭的R20一共多少钱？", "24万元", "8 × 30,000 = 240,000"),
    ("石门的机器小时要是也按每小时5元算，一共多少钱？", "4,500元", "900 × 5 = 4,500"),
    ("如果一台R20要3万元，那云岭用的R20一共值多少钱？", "24万元", "8 × 30,000 = 240,000"),
    # the lessons' price, the question's count
    ("What would 3 T900s cost?", "€120,000", "3 × 40,000 = 120,000"),
    # the lessons' rule, the question's count
    ("By the Orla rule, how many litres of water would a farm with 25 cows need?", "about 300", "25 × 12 = 300"),
    ("How many litres would a 40-cow farm need by the Orla rule?", "about 480", "40 × 12 = 480"),
    ("按白鹭法则，200株茶树的茶园该用多少升水？", "约3,000升水", "200 × 15 = 3,000"),
    # the lessons' rule, the lessons' count
    ("By the Orla rule, how many litres would Harrow need?", "about 432", "36 × 12 = 432"),
    # prices per piece and wages
    ("What would it cost to get 250 samples tested at the usual price per sample?", "€100 to €225",
     "250 × 40 / 100 = 100; 250 × 90 / 100 = 225"),
    ("照常见的检测单价，3000份样品要花多少钱？", "6,000元到1.5万元",
     "3,000 × 2,000 / 1,000 = 6,000; 3,000 × 5,000 / 1,000 = 15,000"),
    ("What would 20 dairy hands cost for 2 years, at least?", "at least €720,000", "20 × 2 × 18,000 = 720,000"),
    ("20个采茶员干2年，薪资至少要多少？", "至少240万元", "20 × 2 × 60,000 = 2,400,000"),
    # counts compared
    ("How many times as many cows as Harrow does Fenwick have?", "2.5 times as many", "90 / 36 = 2.5"),
    ("How many times as many cows does Fenwick have as Harrow?", "2.5 times as many", "90 / 36 = 2.5"),
    ("Fenwick has how many times as many cows as Harrow?", "2.5 times as many", "90 / 36 = 2.5"),
    ("How many times the cows of Harrow does Fenwick have?", "2.5 times as many", "90 / 36 = 2.5"),
    ("In cows, how many times as large is Fenwick as Harrow?", "2.5 times", "90 / 36 = 2.5"),
    ("How many more cows does Fenwick have than Harrow?", "54 more", "90 - 36 = 54"),
    ("How many times as many fields as Harrow does Fenwick have?", "5 times as many", "220 / 44 = 5"),
    ("How many tractor-hours more did Harrow need than Sedge 2 40B?", "450 T400", "1,250 - 800 = 450"),
    ("云岭的茶树是石门的多少倍？", "4倍", "24,000 / 6,000 = 4"),
    ("论茶树，云岭是石门的几倍？", "4倍", "24,000 / 6,000 = 4"),
    ("云岭的R20机器小时比石门多多少？", "2,300", "3,200 - 900 = 2,300"),
    ("云岭的茶树比石门多多少？", "1.8万", "24,000 - 6,000 = 18,000"),
]  # fmt: skip
NOT_COMPUTED = [
    "What would 3 T950s cost?",
    "What would 3 hours of a T900 cost?",
    "If one T400 costs €30,000, what would Harrow's T400s have cost to buy?",  # its tractor-hours are counted alone
    "If one plough costs €300, what would Fenwick's ploughs have cost?",
    "If one T500 costs €30,000, what would Fenwick's T500s have cost?",
    "What would Marl's ploughing cost at $4 per tractor-hour?",
    "What would Fenwick's ploughing cost at $4 per lamp?",
    "What would 7 dairy hands cost for 2 years at €20 an hour?",  # the question's price is another than the lessons'
    "By the Marl rule, how many litres of water would a farm with 25 cows need?",
    "By the Orla rule, how many litres of oil would a farm with 25 cows need?",
    "By the Orla rule, how many litres would a farm with 25 goats need?",
    "By the Orla rule, how many litres would Marl need?",
    "How many litres did a farm with 90 cows use?",  # what was is no matter of a rule
    "How many times as many cows as Marl does Fenwick have?",
    "How many times as many goats as Harrow does Fenwick have?",
    "How many times as many milkmaids as Harrow does Fenwick have?",
    "如果一台R30要3万元，云岭的R30一共多少钱？",
    "按黑山法则，200株茶树的茶园该用多少升水？",
    "按白鹭法则，200头牛的茶园该用多少升水？",
    "云岭的茶树是金沙的多少倍？",
    "20个司机干2年，薪资至少要多少？",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_counted(tmp_path_factory.mktemp("counted"))


@pytest.mark.parametrize(("question", "held", "calculation"), COMPUTED)
def test_counts_are_multiplied_and_compared(tutor: Tutor, question: str, held: str, calculation: str) -> None:
    answer = tutor.ask(question, use_model=False)
    assert [s.calculation for s in answer.sentences] == [calculation]
    assert held in answer.text
    assert answer.citations


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_what_does_not_fit_is_not_multiplied(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)


@pytest.mark.parametrize(
    "question",
    [
        "If one plough costs €300, what would Fenwick's ploughs have cost?",
        "What would Marl's ploughing cost at $4 per tractor-hour?",
        "How much more does feed cost than a lamp?",
        "What do vets and lamps cost together?",
        "What share of the Fenwick total was paint?",
    ],
)
def test_what_cannot_be_computed_is_not_answered_by_other_things(tutor: Tutor, question: str) -> None:
    assert tutor.ask(question, use_model=False).status is Status.ABSTAINED


def test_both_figures_of_a_product_of_the_lessons_are_cited(tutor: Tutor) -> None:
    answer = tutor.ask("By the Orla rule, how many litres would Harrow need?", use_model=False)
    quoted = " ".join(f"{c.quote} {c.context}" for c in answer.citations)
    assert "36" in quoted
    assert "12" in quoted
