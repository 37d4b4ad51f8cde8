import html
import re
from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from tests.quiz.exchange.exchange_items import ITEMS, make
from tests.quiz.exchange.moodle_rules import find_faults, shares_of
from tutor.quiz.exchange.moodle import nearest_fraction, write_moodle
from tutor.quiz.exchange.quantity import Quantity, read_quantity
from tutor.quiz.exchange.shown import explain
from tutor.types import ItemKind, Pairs


def read(items=ITEMS) -> dict[str, Xml.Element]:
    root = Xml.fromstring(write_moodle(items, title="My quiz"))
    return {question.findtext("idnumber", ""): question for question in root if question.get("type") != "category"}


def plain(markup: str | None) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", (markup or "").replace("<br>", "\n")))


def test_the_file_keeps_moodles_rules() -> None:
    assert find_faults(write_moodle(ITEMS, title="A / B & c")) == []


def test_the_rules_find_what_moodle_would_refuse() -> None:
    broken = write_moodle(ITEMS, title="Q").replace(b"matching", b"ordering").replace(b'"50"', b'"51"')
    assert len(find_faults(broken)) >= 3


def test_every_item_is_there_under_its_id_with_its_words() -> None:
    questions = read()
    assert list(questions) == [item.id for item in ITEMS]
    for item in ITEMS:
        question = questions[item.id]
        assert plain(question.findtext("questiontext/text")) == item.question
        feedback = plain(question.findtext("generalfeedback/text"))
        assert explain(item) in feedback
        assert item.citation.quote in feedback
        assert item.citation.document in feedback


def test_each_kind_becomes_a_type_that_every_moodle_has() -> None:
    types = [question.get("type") for question in read().values()]
    assert types[:10] == [
        "multichoice",
        "multichoice",
        "truefalse",
        "shortanswer",
        "numerical",
        "shortanswer",
        "numerical",
        "essay",
        "matching",
        "matching",
    ]


def test_keys_are_where_the_marks_are() -> None:
    mcq, multi, false, cloze, metres, money, year, short, match, order = list(read().values())[:10]
    assert shares_of(mcq) == [100, 0, 0, 0]
    assert [plain(answer.findtext("text")) for answer in mcq.findall("answer")] == list(ITEMS[0].choices)
    assert shares_of(multi) == [50, -33.33333, 50, -33.33333, -33.33333]
    assert shares_of(false) == [0, 100]
    assert [a.findtext("text") for a in cloze.findall("answer")] == ["Su\\*nd::{x}", "the Sund", "+Sund"]
    assert metres.findtext("answer/text") == "1048"
    assert [unit.text for unit in metres.iter("unit_name")] == ["metres", "m"]
    assert [a.findtext("text") for a in money.findall("answer")] == ["$4.6 million", "4,600,000 dollars"]
    assert (year.findtext("answer/text"), year.find("units")) == ("1921", None)
    assert "in\n1940" in plain(short.findtext("graderinfo/text"))
    pairs = [(plain(part.findtext("text")), part.findtext("answer/text")) for part in match.findall("subquestion")]
    assert pairs == [("A->B", "$14 #1"), ("Child", "$6"), ("Bicycle", "$3"), ("", "=$9")]
    steps = [(plain(part.findtext("text")), part.findtext("answer/text")) for part in order.findall("subquestion")]
    assert steps == [("Cast off", "2"), ("Board", "1"), ("Sail @ sea", "3")]


@pytest.mark.parametrize("right", range(1, 10))
def test_the_shares_of_many_right_answers_are_ones_that_moodle_knows(right: int) -> None:
    choices = tuple(f"choice {n}" for n in range(10))
    item = make(ItemKind.MULTI, "Which?", choices, tuple(range(right)))
    assert find_faults(write_moodle([item], title="Q")) == []
    assert nearest_fraction(right) == pytest.approx(100 / right, abs=1e-4)


def test_control_characters_do_not_break_the_file() -> None:
    item = replace(ITEMS[0], question="a\x00\x0b\ud800b", choices=("x\x01", "y\uffff"))
    assert plain(next(iter(read([item]).values())).findtext("questiontext/text")) == "ab"


def test_a_matching_with_a_repeated_side_keeps_its_pairs() -> None:
    item = make(ItemKind.MATCH, "Match.", Pairs(("a", "b", "c"), ("1", "2", "3")), (2, 1, 0))
    parts = next(iter(read([item]).values())).findall("subquestion")
    assert [part.findtext("answer/text") for part in parts] == ["3", "2", "1"]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("48 metres", Quantity("48", "metres")),
        ("1,048.5 m", Quantity("1048.5", "m")),
        ("$14", Quantity("14", "$", unit_first=True)),
        ("80度", Quantity("80", "度")),
        ("90%", Quantity("90", "%")),
        ("-3 °C", Quantity("-3", "°C")),
        ("1921", Quantity("1921", "")),
        ("$4.6 million", None),
        ("460万元", None),
        ("3k", None),
        ("5–7 days", None),
        ("about an hour", None),
        ("2 of 3", None),
    ],
)
def test_a_figure_is_a_number_and_its_unit(text: str, quantity: Quantity | None) -> None:
    assert read_quantity(text) == quantity
