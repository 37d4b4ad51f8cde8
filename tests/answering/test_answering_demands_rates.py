"""For each of what an amount is asked, and texts that give one for each of that."""

from __future__ import annotations

import pytest

from tutor.answering.demands.rates import Rate, drop_base, find_rate, gives_other_rate, gives_rate
from tutor.answering.questions.wanted import Wanted


@pytest.mark.parametrize(
    ("question", "rate"),
    [
        ("What does a miller earn per hour?", Rate(period="hour")),
        ("How much is a boat a day?", Rate(period="day")),
        ("What is the monthly fee of the library?", Rate(period="month")),
        ("what does the miller make per yr", Rate(period="year")),
        ("磨坊工每小时的工资是多少？", Rate(period="hour")),
        ("图书馆一个月的会费是多少？", Rate(period="month")),
        ("磨坊的月租是多少？", Rate(period="month")),
        ("小船的时租是多少？", Rate(period="hour")),
        ("涨潮时租几条船的费用是多少？", None),
        ("租船一天多少钱？", Rate(period="day")),
        ("What does paper cost per 500 sheets?", Rate(thing="sheets", number=500)),
        ("What does a bus charge per hundred km, in all?", Rate(thing="km", number=100)),
        ("What is the price of coal per 1M tons?", Rate(thing="tons", number=1e6)),
        ("How much is paid per crane hour?", Rate(thing="crane hour")),
        ("How much is paid per GPU hour?", Rate(period="hour")),
        ("How much flour per loaf?", Rate(thing="loaf")),
        ("How much coal per kWh on average?", Rate(thing="kwh")),
        ("How much coal per kwh world average?", Rate(thing="kwh")),
        ("纸每500张收多少钱？", None),
        ("每1000个砖块收多少钱？", Rate(thing="砖块", number=1000)),
        ("每百万块砖头的价格是多少？", Rate(thing="砖头", number=1e6)),
        ("每百万 brick 的价格是多少？", Rate(thing="brick", number=1e6)),
        ("每一百万块砖头要多少钱？", Rate(thing="砖头", number=1e6)),
        ("每 1M brick 多少钱？", Rate(thing="brick", number=1e6)),
        ("How much did it rain in a day?", None),
        ("How much did the mill cost a year ago?", None),
        ("What share, in per cent, is flour?", None),
        ("How much is it per person?", None),
        ("磨坊花了多少钱？", None),
        ("What does the miller grind every day?", None),
        ("每个磨坊工做什么？", None),
        ("How much flour is milled, per the table?", None),
        ("What is the price per kg world average?", Rate(thing="kg")),
        ("What is the price per kg", Rate(thing="kg")),
    ],
)
def test_rates_that_questions_ask_for(question: str, rate: Rate | None) -> None:
    assert find_rate(question) == rate


@pytest.mark.parametrize(
    ("period", "text", "given"),
    [
        ("hour", "He earns 12 pounds an hour.", True),
        ("hour", "工资：12镑/小时", True),
        ("hour", "Wage: 12 pounds/hour", True),
        ("hour", "每小时12镑", True),
        ("hour", "The mill runs for hours.", False),
        ("month", "The fee is 3 pounds monthly.", True),
        ("month", "月费三镑", True),
        ("month", "The fee is 36 pounds a year.", False),
        ("year", "In 1887 it made 400 pounds.", True),
        ("year", "年薪400镑", True),
        ("hour", "Mill hire | $0.20-2/hr | flexible", True),
        ("day", "Open 24/7 at 10 pounds", True),
    ],
)
def test_texts_that_tell_of_a_period(period: str, text: str, given: bool) -> None:
    assert gives_rate(Rate(period=period), text, ()) is given


def test_an_amount_for_another_period_is_another_rate() -> None:
    assert gives_other_rate(Rate(period="month"), "He earns 30,000 pounds/year.")
    assert not gives_other_rate(Rate(period="year"), "He earns 30,000 pounds/year.")
    assert not gives_other_rate(Rate(period="month"), "He earns 30,000 pounds.")


@pytest.mark.parametrize(
    ("rate", "text", "given"),
    [
        (Rate(thing="sheets", number=500), "500 sheets cost 4 pounds.", True),
        (Rate(thing="sheets", number=500), "Printing costs 4 pounds.", False),
        (Rate(thing="sheets", number=500), "Laid | Price (per 500) | 4", True),
        (Rate(thing="sheets", number=500), "Laid | Price (per 100) | 1", False),
        (Rate(thing="loaf"), "Flour: 400 g per loaf", True),
        (Rate(thing="loaf"), "A loaf takes 400 g.", True),
        (Rate(thing="loaf"), "Four loaves were baked with 400 g.", False),
        (Rate(thing="砖块"), "Each brick costs a penny.", True),
        (Rate(thing="砖块"), "Bricks are dear.", False),
    ],
)
def test_texts_that_tell_of_one_thing(rate: Rate, text: str, given: bool) -> None:
    assert gives_rate(rate, text, (Wanted(("砖块", "brick")),)) is given


@pytest.mark.parametrize(
    ("head", "question", "rest"),
    [
        ("Bricks per kiln", "How many kilns are there?", "Bricks"),
        ("Bricks / kiln", "How many kilns are there?", "Bricks"),
        ("每个窑的砖数", "有多少个窑？", "砖数"),
        ("Bricks per kiln", "How many bricks per kiln are there?", "Bricks per kiln"),
        ("Kilns", "How many kilns are there?", "Kilns"),
    ],
)
def test_a_column_counts_nothing_of_that_for_each_of_which_it_is(head: str, question: str, rest: str) -> None:
    assert drop_base(head, question).strip() == rest
