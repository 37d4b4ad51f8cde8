"""One of a kind asked for by name is told by a name."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.individuals import asks_individual
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

LACK = "no passage gives it by name"


def evidence(text: str, heading: str = "") -> list[Scored]:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    return [score(make_chunk("a.md", unit, heading=heading, language="en" if text.isascii() else "zh"), 0, 10.0)]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("Can you name one of the mills that use Loom2?", None, "Used by small mills."),
        ("Can you name one of the firms that use Loom2?", "Used by weaving firms.", "Used by Bell Mills."),
        ("Which bank lent the bakery money?", "Local banks lent the bakery money.", "Aire Bank lent money."),
        ("Which court fined the ferry?", "A court fined the ferry.", "The Leeds court fined it."),
        ("Name a novel about kilns.", "Novels about kilns.", "Ann Bell wrote the novel “The Red Kiln”."),
        ("What is the name of Bell Mills' loom?", "Bell Mills unveils a loom.", "Bell Mills built the Loom2."),
        ("Which languages does Loom2 speak?", "Loom2 speaks many languages.", "Loom2 speaks Welsh and Greek."),
        ("Into what language was the play put?", "The play was put on.", "The play was put into sign language."),
        ("使用Loom2的公司叫什么名字？", "很多公司使用Loom2。", "公司Bell使用Loom2。"),
        ("Loom2支持哪些语言？", "Loom2支持很多语言。", "Loom2支持法语。"),
        ("哪家银行借钱给面包店？", "几家银行借钱给面包店。", "Aire银行借钱给面包店。"),
    ],
)
def test_one_of_a_kind_must_be_named(question: str, missed: str | None, held: str) -> None:
    asked = read_question(question)
    assert missed is None or put_demanded_first(asked, evidence(missed), ())[1] == LACK
    assert put_demanded_first(asked, evidence(held), ())[1] != LACK


@pytest.mark.parametrize(
    "question",
    [
        "Which firms should buy a loom?",
        "Which bank would lend to a bakery?",
        "What kind of firms use Loom2?",
        "What does the firm make?",
        "Which language model is the oldest?",
        "什么样的公司使用Loom2？",
        "哪种语言模型最老？",
    ],
)
def test_a_kind_of_them_needs_no_name(question: str) -> None:
    assert not asks_individual(question)


def test_what_the_question_names_itself_does_not_answer() -> None:
    asked = read_question("Which languages besides Welsh does Loom2 speak?")
    assert put_demanded_first(asked, evidence("Loom2 speaks Welsh."), ())[1] == LACK
    asked = read_question("除了法语，Loom2还支持哪些语言？")
    wanted = (Wanted(("法语", "french")),)
    assert put_demanded_first(asked, evidence("Loom2 speaks French."), wanted)[1] == LACK


def test_a_heading_may_name_it() -> None:
    asked = read_question("Which firm cut its waste by a third?")
    assert not put_demanded_first(asked, evidence("Cut waste by a third.", heading="Bell Mills (Cloth)"), ())[1]
    assert put_demanded_first(asked, evidence("Cut waste by a third.", heading="Some Results"), ())[1] == LACK


def test_a_label_and_the_beginning_of_a_sentence_are_no_names() -> None:
    asked = read_question("Which firm uses the loom?")
    assert put_demanded_first(asked, evidence("Used by: Top weaving firms"), ())[1] == LACK
    assert put_demanded_first(asked, evidence("Italian firms use it."), ())[1] == LACK
