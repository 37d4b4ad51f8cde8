"""Figures of tables and sentences as learners ask for them, in many wordings: right to the figure, or not computed."""

from __future__ import annotations

import pytest

from tests.answering.measured_lessons import open_measured
from tutor.service import Tutor

COMPUTED = [
    # a price of the lesson, and things in a box
    ("What would a crate with 8 K20 cameras cost at the price the lesson gives?", "€5,600", "8 × 700 = 5,600"),
    ("Going by the lesson's price, what do 20 nesting boxes come to?", "€900", "20 × 45 = 900"),
    ("At the price given in the lesson, what would 4 nesting boxes cost?", "€180", "4 × 45 = 180"),
    ("If I buy twelve K20 cameras, what will that come to?", "€8,400", "12 × 700 = 8,400"),
    ("按课程给的价格，8块B7滤光片要多少钱？", "2,400元", "8 × 300 = 2,400"),
    ("按照課程裡的單價，5臺望遠鏡一共多少錢？", "45万元", "5 × 90,000 = 450,000"),
    # one end of a range
    ("At the high end of the ringing range, what does one ring cost?", "€4.50", "9,000 / 2,000 = 4.50"),
    ("At the low end, what does one ring cost in bird ringing?", "€2", "4,000 / 2,000 = 2"),
    ("What does one ring cost at most?", "€4.50", "9,000 / 2,000 = 4.50"),
    ("At the top of the range, how much would 500 rings cost?", "€2,250", "500 × 9,000 / 2,000 = 2,250"),
    ("按标注范围的最高价，一张星图要多少钱？", "5元", "10,000 / 2,000 = 5"),
    ("标注一张星图最少要多少钱？", "2元", "4,000 / 2,000 = 2"),
    ("标注500张星图按最低价要多少钱？", "1,000元", "500 × 4,000 / 2,000 = 1,000"),
    # sums, in many wordings, of things with a unit or under a column's name
    ("terns plus plovers together, how many birds is that?", "2,000 birds", "1,600 + 400 = 2,000"),
    ("How many birds are herons and plovers combined?", "8,600", "8,200 + 400 = 8,600"),
    ("How many herons and dunlins were counted in total?", "8,450", "8,200 + 250 = 8,450"),
    ("Adding the Grey Herons and the Dunlins, how many birds do we get?", "8,450", "8,200 + 250 = 8,450"),
    ("What is the sum of the heron and plover counts?", "8,600", "8,200 + 400 = 8,600"),
    ("boats plus diesel, how much is that in total?", "€36,000", "30,000 + 6,000 = 36,000"),
    ("What's the combined cost of boats, diesel and radar stations?", "€48,000", "30,000 + 6,000 + 12,000 = 48,000"),
    ("add up what boats and diesel cost", "€36,000", "30,000 + 6,000 = 36,000"),
    ("If you add boats and diesel, what do you get?", "€36,000", "30,000 + 6,000 = 36,000"),
    ("Diesel and boats: how much in all?", "€36,000", "6,000 + 30,000 = 36,000"),
    ("天文台的电费和网络服务加起来一共多少钱？", "10万元", "80,000 + 20,000 = 100,000"),
    ("鏡片加電費等於多少？", "68万元", "600,000 + 80,000 = 680,000"),
    ("变星和小行星加起来有多少颗？", "3,840", "3,600 + 240 = 3,840"),
    # how many times, of figures under a column's name
    ("How many times bigger is the Grey Heron part of Marrow Bay's count than the Sand Plover one?", "20.5 times",
     "8,200 / 400 = 20.5"),
    ("How many times larger is the number of Grey Herons than that of Dunlins?", "32.8", "8,200 / 250 = 32.8"),
    ("How many times as many Grey Herons as Sand Plovers were counted?", "20.5", "8,200 / 400 = 20.5"),
    ("How many more Grey Herons than Sand Plovers were counted?", "7,800 more", "8,200 - 400 = 7,800"),
    ("How many times the size of the Dunlin count is the Grey Heron count?", "32.8", "8,200 / 250 = 32.8"),
    ("By what factor do Grey Herons outnumber Sand Plovers?", "20.5", "8,200 / 400 = 20.5"),
    ("Herons to dunlins, what's the ratio?", "32.8", "8,200 / 250 = 32.8"),
    ("What is boats divided by diesel?", "5", "30,000 / 6,000 = 5"),
    ("Boats cost how many times what diesel costs?", "5 times", "30,000 / 6,000 = 5"),
    ("变星数量相当于小行星的多少倍？", "15倍", "3,600 / 240 = 15"),
    ("小行星的颗数是彗星的几倍呢", "20倍", "240 / 12 = 20"),
    ("变星和小行星的数量之比是多少？", "15倍", "3,600 / 240 = 15"),
    # differences, of figures that brackets tell apart
    ("In the ferry example, how much dearer is the cabin than the deck?", "£46 more", "64 - 18 = 46"),
    ("How much extra does a cabin cost over the deck?", "£46", "64 - 18 = 46"),
    ("How much extra is a cabin compared with the deck?", "£46", "64 - 18 = 46"),
    ("What's the price difference between cabin and deck?", "£46", "64 - 18 = 46"),
    ("How many times as dear is a cabin as the deck on the ferry?", "3.56", "64 / 18 = about 3.56"),
    ("How much does an airport seat in Economy cost less than one in Business?", "$180", "260 - 80 = 180"),
    ("班车那个例子，软座比普通座贵多少元", "35元", "60 - 25 = 35"),
    ("在班車的例子裡，坐軟座要比坐普通座多花多少錢？", "35元", "60 - 25 = 35"),
    ("软座跟普通座的差价是多少？", "35元", "60 - 25 = 35"),
    ("How much did boats cost more than diesel?", "€24,000", "30,000 - 6,000 = 24,000"),
    ("By how much do the boats exceed the diesel?", "€24,000", "30,000 - 6,000 = 24,000"),
    ("变星比小行星多多少颗？", "3,360", "3,600 - 240 = 3,360"),
    # shares
    ("Boats as a percentage of the total?", "62.5%", "30,000 / 48,000 = 62.5%"),
    ("What was diesel's share of the total cost?", "12.5%", "6,000 / 48,000 = 12.5%"),
    ("How big a share of the bill do radar stations take?", "25%", "12,000 / 48,000 = 25%"),
    ("Which is dearer, boats or diesel, and by how much?", "€24,000", "30,000 - 6,000 = 24,000"),
    ("What is boats minus diesel?", "€24,000", "30,000 - 6,000 = 24,000"),
    ("电费和网络服务哪个贵，贵多少？", "6万元", "80,000 - 20,000 = 60,000"),
    ("镜片减去电费是多少？", "52万元", "600,000 - 80,000 = 520,000"),
    ("除去镜片，其余的开支是多少？", "10万元", "700,000 - 600,000 = 100,000"),
    ("变星与彗星的数量总和是多少？", "3,612", "3,600 + 12 = 3,612"),
    # so many of a thing
    ("What would 15 of the nesting boxes cost?", "€675", "15 × 45 = 675"),
    ("15 nesting boxes, what's the total?", "€675", "15 × 45 = 675"),
    ("What would two nesting boxes and one K20 camera come to?", "€790", "2 × 45 + 700 = 790"),
    ("我想买15块B7滤光片，要花多少钱？", "4,500元", "15 × 300 = 4,500"),
    ("望远镜买3台一共多少钱", "27万元", "3 × 90,000 = 270,000"),
    ("如果要10台望远镜，总价是多少？", "90万元", "10 × 90,000 = 900,000"),
    ("平均每块镜片多少钱？", "20万元", "600,000 / 3 = 200,000"),
    ("每张星图的标注费用是多少？", "2元到5元", "4,000 / 2,000 = 2; 10,000 / 2,000 = 5"),
    # spelled out, at the price of what is named
    ("What would fifteen cameras cost at the K20 price instead of renting them?", "€10,500", "15 × 700 = 10,500"),
    ("If they had bought two hundred cameras at the price of one K20, what would that cost?", "€140,000",
     "200 × 700 = 140,000"),
    ("十五块滤光片按B7的单价要多少钱", "4,500元", "15 × 300 = 4,500"),
    # what was not used of a whole
    ("Of the 9,000 photographs, how many were not used for the atlas?", "6,500", "9,000 - 2,500 = 6,500"),
    ("How many of the photographs were left unused for the atlas?", "6,500", "9,000 - 2,500 = 6,500"),
    ("拍了4000张底片，剩下没用的有多少张？", "2,500", "4,000 - 1,500 = 2,500"),
    ("照常见的标注单价，500张星图要多少钱？", "1,000元", "500 × 4,000 / 2,000 = 1,000; 500 × 10,000 / 2,000 = 2,500"),
    # the whole by its amount
    ("天文台一年花的70万里，电费占百分之多少？", "11.4%", "80,000 / 700,000 = about 11.4%"),
    ("Of the 48,000 spent on the survey, what percentage went to boats?", "62.5%", "30,000 / 48,000 = 62.5%"),
]  # fmt: skip
NOT_COMPUTED = [
    "What would fifteen cameras cost at the K30 price?",
    "Of the 8,000 photographs, how many were not used for the atlas?",
    "拍了7000张底片，剩下没用的有多少张？",
    "天文台一年花的90万里，电费占百分之多少？",
    "Of the 58,000 spent on the survey, what percentage went to boats?",
    "What does a garden with 10 nesting boxes cost at the lesson's price?",  # a garden is more than its boxes
    "What would a crate with 8 K30 cameras cost at the price the lesson gives?",
    "At the high end of the range, what does one drum cost?",
    "按课程给的价格，8块B9滤光片要多少钱？",
    "How many times bigger is a heron than a plover?",  # their numbers are not their size
    "How big is the difference between a heron and a plover?",
    "What is the gap between boats and diesel?",
    "What are boats and diesel used for together?",
    "In the plane example, how much dearer is the cabin than the deck?",
    "How much dearer is a suite than the deck?",
    "How much dearer is a meal than an airport seat in Economy?",  # pounds and dollars
    "飞机那个例子，软座比普通座贵多少元",
    "软座和硬座差多少钱？",
    "水杯买3个一共多少钱",
    "每座天文台多少钱？",
    "变星和流星哪个多，多多少颗？",
    "How many seats do herons and plovers have together?",
    "terns plus gulls together, how many birds is that?",
    "What do permits and herons come to together?",  # euros and birds
    "How many times older are the boats than the diesel?",  # their price is no age
    "How many times taller is the Grey Heron than the Dunlin?",
    "How many times larger is the year of the Mole survey than that of the Pier survey?",
    "变星和流星加起来有多少颗？",
    "参加观测的人和镜片一共多少钱？",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    return open_measured(tmp_path_factory.mktemp("measured"))


@pytest.mark.parametrize(("question", "held", "calculation"), COMPUTED)
def test_figures_are_taken_as_asked(tutor: Tutor, question: str, held: str, calculation: str) -> None:
    answer = tutor.ask(question, use_model=False)
    assert [s.calculation for s in answer.sentences] == [calculation]
    assert held in answer.text
    assert answer.citations


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_what_does_not_fit_is_not_computed(tutor: Tutor, question: str) -> None:
    assert all(s.origin == "quote" for s in tutor.ask(question, use_model=False).sentences)


def test_a_stage_before_is_of_what_it_is_before(tutor: Tutor) -> None:
    answer = tutor.ask("What do heating oil and heating coils cost together?", use_model=False)
    assert [s.calculation for s in answer.sentences] == ["300 + 500 = 800"]
