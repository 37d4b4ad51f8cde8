"""Questions that ask for a calculation, end to end over invented lessons: right to the figure, or not computed."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from tests.answering.derived_lessons import write_bills
from tests.fakes import HashEncoder
from tutor.answering.compose import count_words
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
from tutor.text.figures import figure_values
from tutor.types import Answer, Status, Turn

DERIVED = [
    ("What share of Vell's total was lamp oil?", "25%", "60,000 / 240,000 = 25%"),
    ("What percentage of the Vell bill went to repairs?", "37.5%", "90,000 / 240,000 = 37.5%"),
    ("How much of the total was spent on boats at Vell?", "12.5%", "30,000 / 240,000 = 12.5%"),
    ("How many times as expensive is an electric lamp as an oil lamp?", "5 times", "4,500 / 900 = 5"),
    ("By what factor is an electric lamp dearer than an oil lamp?", "5 times", "4,500 / 900 = 5"),
    ("How many times cheaper is an oil lamp than an electric lamp?", "5 times", "4,500 / 900 = 5"),
    ("How much heavier is the electric lamp than the oil lamp?", "18 kg more", "30 - 12 = 18"),
    ("How much more does an electric lamp cost than an oil lamp?", "€3,600 more", "4,500 - 900 = 3,600"),
    (
        "How many times as much does a keeper earn as an apprentice?",
        "at least about 2.67",
        "24,000 / 9,000 = about 2.67",
    ),
    ("What would 5 keepers earn in 2 years?", "at least €240,000", "5 × 2 × 24,000 = 240,000"),
    ("How much does an apprentice earn per month?", "€750", "9,000 / 12 = 750"),
    ("What do repairs and boats cost together?", "€120,000", "90,000 + 30,000 = 120,000"),
    ("What would the Vell bill be without wages?", "€180,000", "240,000 - 60,000 = 180,000"),
    ("Leaving wages out, how much did the Vell bill come to?", "€180,000", "240,000 - 60,000 = 180,000"),
    (
        "How much is left of the Vell bill after paying for repairs and boats?",
        "€120,000",
        "240,000 - 90,000 - 30,000 = 120,000",
    ),
    ("What is the midpoint of the price range for repainting the tower?", "$10,000", "(8,000 + 12,000) / 2 = 10,000"),
    ("How much would 2 adults and 3 children pay in summer?", "$46", "2 × 14 + 3 × 6 = 46"),
    ("How much more does an adult pay than a child in winter?", "$5 more", "10 - 5 = 5"),
    ("How much less does a child pay than an adult in summer?", "$8 less", "14 - 6 = 8"),
    ("How much would 4 dogs pay?", "$16", "4 × 4 = 16"),
    ("How long do 4 rides take?", "100 minutes", "4 × 25 = 100"),
    ("What would 30 lockers cost?", "$15", "30 × 0.5 = 15"),
    ("How many lockers can I rent for $20?", "40 lockers", "20 / 0.5 = 40"),
    ("How many more passengers does the upper car carry than the lower car?", "15 passengers", "60 - 45 = 15"),
    ("What does parking cost for 6 months?", "$180", "6 × 30 = 180"),
    ("What does parking cost for a year?", "$360", "12 × 30 = 360"),
    (
        "What would 30,000 sheets cost to label?",
        "$15,000 to $60,000",
        "30,000 × 5,000 / 10,000 = 15,000; 30,000 × 20,000 / 10,000 = 60,000",
    ),
    ("What does labelling cost per sheet?", "$0.50 to $2", "5,000 / 10,000 = 0.50; 20,000 / 10,000 = 2"),
    ("How long would scanning 5,000 sheets take at that rate?", "5 weeks", "5,000 / 1,000 = 5"),
    ("What would mounting 4,500 sheets cost?", "$90", "4,500 × 20 / 1,000 = 90"),
    ("How long would 200 wicks take to trim?", "5 hours", "200 / 40 = 5"),
    (
        "How many times as expensive is sheet labelling as scanning?",
        "about 1.67 to 5 times",
        "5,000 / 3,000 = about 1.67; 20,000 / 4,000 = 5",
    ),
    (
        "How many times as many sheets does the Kettle herbarium hold as the Ashby herbarium?",
        "3 times",
        "90,000 / 30,000 = 3",
    ),
    ("What do scanning and storage cost together?", "$3,500 to $4,500", "3,000 + 500 = 3,500; 4,000 + 500 = 4,500"),
    (
        "What share of the herbarium total is storage?",
        "2% to 5.9%",
        "500 / 8,500 = about 5.9%; 500 / 24,500 = about 2%",
    ),
    ("How many times as expensive is butter as flour?", "11.25 times", "9 / 0.8 = 11.25"),
    ("What would 12 kilos of flour cost?", "$9.60", "12 × 0.8 = 9.60"),
    ("What would 4 bags of flour cost?", "$72", "4 × 18 = 72"),
    ("What does a cashier earn per year?", "$26,400", "12 × 2,200 = 26,400"),
    ("What share of the bakery's monthly costs is rent?", "23.1%", "3,000 / 13,000 = about 23.1%"),
    ("What is rent for 6 months?", "$18,000", "6 × 3,000 = 18,000"),
    ("绿茶比红茶贵多少钱？", "约40元", "120 - 80 = 40"),
    ("买5斤绿茶要多少钱？", "约600元", "5 × 120 = 600"),
    ("电费占总额的百分之几？", "5%", "20,000 / 400,000 = 5%"),
    ("人工占茶园一年费用的多少比例？", "75%", "300,000 / 400,000 = 75%"),
    ("肥料和电费一共要多少钱？", "7万元", "50,000 + 20,000 = 70,000"),
    ("电动机的价格是手摇机的多少倍？", "8倍", "12,000 / 1,500 = 8"),
    ("电动机比手摇机重多少？", "30公斤", "50 - 20 = 30"),
    ("两张成人票和三张儿童票一共多少钱？", "160元", "2 × 50 + 3 × 20 = 160"),
    ("３０个茶罐要多少钱？", "150元", "30 × 5 = 150"),
    ("採5000斤鮮葉要多久？", "5周", "5,000 / 1,000 = 5"),
    ("一名工人一年的薪资是多少？", "6万元", "12 × 5,000 = 60,000"),
    ("100元能买多少个茶罐？", "20个茶罐", "100 / 5 = 20"),
]
NOT_DERIVED = [
    "What share of Vell's total was paint?",
    "What share of Orrin's total was lamp oil?",
    "What share of the Ashby total was storage?",
    "How many times as expensive is a bicycle as an adult in summer?",
    "How many times as expensive is the Gorm lamp as the oil lamp?",
    "How many times as expensive is a season pass as parking?",  # "under" a price against a price for a month
    "How much more does a bicycle lock cost than an adult ride?",  # pounds against dollars
    "How much more does a dog pay than a cat?",
    "How much more expensive is repainting the tower than an adult ticket?",  # of different lessons
    "How much would 3 adults pay?",  # in summer or in winter
    "How much would 3 seniors pay?",
    "What would 5 bicycle locks cost in dollars?",
    "What would 5 bicycles cost?",  # a lock for one is priced
    "What would 30 lighthouses cost?",
    "How much would a keeper earn per day?",  # a year has no fixed number of working days
    "What does parking cost for 6 days?",  # nor has a month
    "What would 7 towers cost in 1990?",
    "What would 30 lockers cost in Kettle?",
    "What do repairs and paint cost together?",
    "How many times as old is the Kettle herbarium as the Ashby herbarium?",  # the lesson says it
    "What does an adult pay in summer?",
    "What would delivery cost for 10 km?",  # a price of years ago
    "What would a bakery with 3 ovens cost?",
    "What would 3 new ovens cost?",
    "How much more does a head baker earn than a cashier?",  # a year's pay against a month's
    "How much of the bakery's monthly costs is not rent?",
    "外国游客票比成人票便宜多少钱？",  # 美元 against 元
    "水费占总额的百分之几？",
    "白茶比红茶贵多少钱？",
    "买5斤白茶要多少钱？",
    "茶园的费用是灯塔的多少倍？",
    "3张学生票要多少钱？",
    "绿茶一斤多少钱？",
]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    home = tmp_path_factory.mktemp("bills")
    settings = Settings(home=home, index=home / "index")
    encoder = HashEncoder()
    index_lessons(settings, [write_bills(home / "lessons")], encoder=encoder)
    index = open_index(home / "index", encoder)
    return Tutor(settings, index, Retriever(index, encoder, load_glossary()))


def ask(tutor: Tutor, question: str) -> Answer:
    return tutor.ask(question, use_model=False)


@pytest.mark.parametrize(("question", "held", "calculation"), DERIVED)
def test_what_lessons_imply_is_computed(tutor: Tutor, question: str, held: str, calculation: str) -> None:
    answer = ask(tutor, question)
    assert [s.origin for s in answer.sentences] == ["derived"]
    assert answer.sentences[0].calculation == calculation
    assert held in answer.text


@pytest.mark.parametrize("question", NOT_DERIVED)
def test_what_does_not_fit_is_not_computed(tutor: Tutor, question: str) -> None:
    assert all(sentence.origin == "quote" for sentence in ask(tutor, question).sentences)


@pytest.mark.parametrize(
    "question",
    [
        "What share of Vell's total was paint?",
        "How many times as expensive is a bicycle as an adult in summer?",
        "How many times as expensive is the Gorm lamp as the oil lamp?",
        "How much more does a dog pay than a cat?",
        "水费占总额的百分之几？",
    ],
)
def test_a_near_miss_is_refused(tutor: Tutor, question: str) -> None:
    assert ask(tutor, question).status is Status.ABSTAINED


@pytest.mark.parametrize("question", [question for question, _, _ in DERIVED])
def test_every_operand_stands_in_a_cited_quote_and_the_arithmetic_is_right(tutor: Tutor, question: str) -> None:
    answer = ask(tutor, question)
    quoted = {value for c in answer.citations for value in figure_values(f"{c.quote} {c.context}")}
    allowed = quoted | figure_values(question) | {12.0}  # months of a year
    counted = {"两": 2.0, "三": 3.0, "a week": 1.0}
    allowed |= {value for word, value in counted.items() if word in question}
    for sentence in answer.sentences:
        for equation in (sentence.calculation or "").split("; "):
            left, right = equation.split(" = ")
            operands = [Fraction(n.replace(",", "")) for n in re.findall(r"[\d,.]+", left)]
            assert {float(n) for n in operands if n != 2} <= allowed  # the middle of a range halves its ends' sum
            computed = float(eval(left.replace(",", "").replace("×", "*")))
            shown = float(re.sub(r"about |,|%", "", right))
            assert abs(computed * (100 if "%" in right else 1) - shown) <= 0.05 * (abs(shown) < 1000)
            assert re.fullmatch(r"[\d,.() +×/-]+", left)
    assert count_words(answer.text) <= 120
    assert len(answer.citations) <= 8
    assert {n for s in answer.sentences for n in s.citations} == {c.n for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "How many times as expensive is the Kettle herbarium as the Ashby herbarium?",  # 5 times as old
        "How many times longer does a ride take than a season pass?",
    ],
)
def test_how_many_times_is_not_answered_by_another_comparison(tutor: Tutor, question: str) -> None:
    assert ask(tutor, question).status is Status.ABSTAINED


def test_a_pronoun_stands_for_what_was_asked_before(tutor: Tutor) -> None:
    history = [Turn("user", "What does an oil lamp cost?"), Turn("assistant", "€900.")]
    answer = tutor.ask("How much cheaper is that than an electric lamp?", history, use_model=False)
    assert answer.sentences[0].calculation == "4,500 - 900 = 3,600"


def test_choices_are_not_computed(tutor: Tutor) -> None:
    answer = tutor.ask("What would 30 lockers cost?", choices=["$15", "$30"], use_model=False)
    assert all(sentence.origin == "quote" for sentence in answer.sentences)


def test_a_quote_of_the_lesson_goes_before_a_calculation(tutor: Tutor) -> None:
    answer = ask(tutor, "How many times as old is the Kettle herbarium as the Ashby herbarium?")
    assert "5 times as old" in answer.text
    assert answer.sentences[0].calculation is None
