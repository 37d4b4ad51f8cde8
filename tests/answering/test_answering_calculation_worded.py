"""The same calculations in the words of many learners: how a product, sum, ratio or share is asked for."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.service import Tutor

PRODUCTS = [
    ("Price tag for 30 K20 cameras?", "€21,000", "30 × 700 = 21,000"),
    ("If forty K20 cameras are purchased, what's the equipment bill?", "€28,000", "40 × 700 = 28,000"),
    ("What would buying 40 K20 cameras run me?", "€28,000", "40 × 700 = 28,000"),
    ("我们自己掏钱买一万块B7滤光片，光设备得多少", "300万元", "10,000 × 300 = 3,000,000"),
    ("採購兩千塊B7濾光片得花多少錢？", "60万元", "2,000 × 300 = 600,000"),
    ("三十台望远镜呢，要多少人民币？", "270万元", "30 × 90,000 = 2,700,000"),
]  # fmt: skip
SUMS = [
    ("If I book one deck and one cabin place on the MB12 ferry from the example, whats the total?", "£82",
     "18 + 64 = 82"),
    ("One deck ticket plus one cabin ticket on the MB12 ferry, total price?", "£82", "18 + 64 = 82"),
    ("Taking boats and diesel together, how much of the survey bill is that in euros?", "€36,000",
     "30,000 + 6,000 = 36,000"),
    ("How many euros of the survey's bill are diesel and radar stations combined?", "€18,000",
     "6,000 + 12,000 = 18,000"),
    ("If you lump boats and diesel together, what's the cost?", "€36,000", "30,000 + 6,000 = 36,000"),
    ("把电费和网络服务放在一起算，要多少钱", "10万元", "80,000 + 20,000 = 100,000"),
    ("鏡片跟電費加一塊是多少錢", "68万元", "600,000 + 80,000 = 680,000"),
    ("班车的普通座和软座各买一张一共多少钱", "85元", "25 + 60 = 85"),
    ("软座加普通座多少钱", "85元", "60 + 25 = 85"),
]  # fmt: skip
SHARES = [
    ("天文台总账里电费这一项占多大比例？", "11.4%", "80,000 / 700,000 = about 11.4%"),
    ("镜片占天文台开支的比重是多少", "85.7%", "600,000 / 700,000 = about 85.7%"),
    ("天文台的花費中，電費佔了多大一塊", "11.4%", "80,000 / 700,000 = about 11.4%"),
    ("天文台账单中网络服务的占比", "2.9%", "20,000 / 700,000 = about 2.9%"),
    ("天文台的70万里镜片占几成", "85.7%", "600,000 / 700,000 = about 85.7%"),
    ("天文台一年一共花了70万，电费占百分之多少", "11.4%", "80,000 / 700,000 = about 11.4%"),
    ("what share of the 48,000 for the survey went on boats?", "62.5%", "30,000 / 48,000 = 62.5%"),
    ("How big a slice of the survey bill did boats eat up?", "62.5%", "30,000 / 48,000 = 62.5%"),
    ("What portion of the survey's bill was diesel?", "12.5%", "6,000 / 48,000 = 12.5%"),
    ("How large is the diesel share of the survey's cost?", "12.5%", "6,000 / 48,000 = 12.5%"),
]  # fmt: skip
RATIOS = [
    ("Going by the birds counted, Grey Heron is how many times bigger than Sand Plover?", "20.5", "8,200 / 400 = 20.5"),
    ("Judging by the number of birds counted, by what factor is the Grey Heron larger than the Dunlin?", "32.8",
     "8,200 / 250 = 32.8"),
    ("By price, boats are how many times diesel?", "5 times", "30,000 / 6,000 = 5"),
    ("Boats versus diesel: how many times dearer?", "5 times", "30,000 / 6,000 = 5"),
    ("Going by birds counted, how many more Grey Herons than Dunlins were there?", "7,950", "8,200 - 250 = 7,950"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("worded"))


@pytest.mark.parametrize(("question", "held", "calculation"), [*PRODUCTS, *SUMS, *SHARES, *RATIOS])
def test_what_is_asked_in_other_words_is_computed(tutor: Tutor, question: str, held: str, calculation: str) -> None:
    answer = tutor.ask(question, use_model=False)
    assert [s.calculation for s in answer.sentences] == [calculation]
    assert held in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "If forty K30 cameras are purchased, what's the equipment bill?",
        "What would buying 40 K10 cameras run me?",  # the lesson says what forty of them cost
        "我们自己掏钱买一万块B9滤光片，光设备得多少",
        "If I book one deck and one suite on the MB12 ferry from the example, whats the total?",
        "One airport seat in Economy plus one cabin ticket, total price?",  # dollars and pounds
        "Taking boats and paint together, how much of the survey bill is that in euros?",
        "Taking boats and diesel together, how much of the Harrow bill is that in euros?",
        "Taking radar and boats together, how much of the Harrow bill is that in euros?",
        "天文台总账里油漆这一项占多大比例？",
        "天文台的90万里镜片占几成",
        "what share of the 58,000 for the survey went on boats?",
        "Going by the number of ships, Grey Heron is how many times bigger than Sand Plover?",
    ],
)
def test_nothing_is_computed_where_it_does_not_fit(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)
