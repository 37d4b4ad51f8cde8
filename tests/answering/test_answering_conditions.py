"""When something holds, for whom and on what conditions, and what is worth doing."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.asks import Ask
from tutor.answering.conditions import asks_conditions, asks_if_worthwhile, rate_condition
from tutor.answering.question import read_question
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind

HERE = Location()


@pytest.mark.parametrize(
    "question",
    [
        "Under what three conditions might it pay to build a canal?",
        "On which conditions can a harbour open?",
        "When would a lighthouse be worth it?",
        "What would justify a second lighthouse?",
        "what sort of town might have good reason to dig its own canal?",
        "什么情况下值得修运河？",
        "修运河要满足哪些条件？",
        "什么样的城市才值得修运河？",
    ],
)
def test_questions_for_conditions_are_told(question: str) -> None:
    assert asks_conditions(question)


@pytest.mark.parametrize("question", ["Which towns have a canal?", "What was the weather like?", "运河在哪里？"])
def test_other_questions_are_not(question: str) -> None:
    assert not asks_conditions(question)


@pytest.mark.parametrize(
    ("question", "is_on_worth"),
    [
        ("Under what conditions might it pay for a town to dig a canal?", True),
        ("Does it pay to dig a canal?", True),
        ("In which cases is a canal worth building?", True),
        ("What did the town pay for its canal?", False),
        ("How much is the canal worth?", False),
    ],
)
def test_what_is_worthwhile_asks_for_no_money(question: str, is_on_worth: bool) -> None:
    assert asks_if_worthwhile(question) == is_on_worth
    assert (read_question(question).value is None) == is_on_worth


def test_whom_it_is_worth_it_for_is_a_list_and_no_reason() -> None:
    assert read_question("what sort of town might have good reason to dig its own canal?").ask is Ask.LIST
    assert read_question("For what reason did the town dig a canal?").ask is Ask.REASON


@pytest.mark.parametrize(
    "lead", ["If your town:", "You need a canal if:", "Only if:", "如果你的城市：", "适合的情况："]
)
def test_points_that_if_leads_are_conditions(lead: str) -> None:
    point = Unit("Has a river", UnitKind.BULLET, HERE, lead=lead)
    other = Unit("Ask the mayor when you can", UnitKind.BULLET, HERE, lead="Next steps:")
    chunk = make_chunk("canals.md", point, other)
    assert rate_condition(point, chunk) > rate_condition(other, chunk) > 0


def test_words_that_ask_for_conditions_say_nothing_of_them() -> None:
    assert content_words("什么情况下才值得修运河") == content_words("值得修运河")
    assert "condit" in read_question("Under what conditions can a harbour open?").source_words


def test_that_there_are_conditions_says_not_which() -> None:
    vague, told = (
        Unit(text, UnitKind.SENTENCE, HERE)
        for text in ("In certain cases a canal is worth it.", "A canal is worth it if the river floods.")
    )
    chunk = make_chunk("canals.md", vague, told)
    assert rate_condition(vague, chunk) < 0 < rate_condition(told, chunk)
