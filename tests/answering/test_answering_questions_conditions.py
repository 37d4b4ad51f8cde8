"""When something holds, for whom and on what conditions, and what is worth doing."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.questions.conditions import (
    asks_conditions,
    asks_if_worthwhile,
    rate_condition,
    rate_supposed,
    rate_unasked_condition,
)
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
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
        "How do we know whether we should dig a canal?",
        "What are the signs that a town needs a canal?",
        "什么样的城市需要修运河？",
        "怎么判断要不要修运河？",
        "什么情况下值得修运河？",
        "哪种情况下不用修运河？",
        "修运河要满足哪些条件？",
        "修运河要满足哪几个条件？",
        "什么样的城市才值得修运河？",
        "I need the situations in which a canal is dug",
        "What would have to be true for a canal to help us?",
        "Which three things should be true of a town before it digs a canal?",
        "What must be in place for a canal to pay?",
        "Who could justify a canal of its own?",
        "We wonder whether a canal could be justified. What land must we own?",
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


@pytest.mark.parametrize(
    ("question", "lead", "loses"),
    [
        ("How long is the canal open?", "If one barge passes a day:", True),
        ("How long would it take if one barge passes each day?", "If one barge passes a day:", False),
        ("How long is the canal open?", "In a dry year:", False),
        ("运河开放多久？", "如果每天只过一条驳船：", True),
        ("每天只过一条驳船要多久？", "如果每天只过一条驳船：", False),
    ],
)
def test_a_figure_under_a_supposition_answers_who_supposes_it(question: str, lead: str, loses: bool) -> None:
    unit = Unit("It would take 300 years.", UnitKind.SENTENCE, HERE, lead=lead)
    assert (rate_supposed(question, unit) < 0) is loses


@pytest.mark.parametrize("heading", ["When is a canal worth it?", "什么时候要修运河"])
def test_points_under_a_heading_that_asks_when_are_conditions_above_all(heading: str) -> None:
    point = Unit("Has a river", UnitKind.BULLET, HERE, lead="If your town:")
    plain = Unit("Has a river", UnitKind.BULLET, HERE, lead="Your town, perhaps when rich:")
    headed, other = (make_chunk("canals.md", point, plain, heading=text) for text in (heading, "Canals if any"))
    assert rate_condition(point, headed) > rate_condition(point, other)
    assert rate_condition(plain, headed) == rate_condition(plain, other)


def test_points_that_if_leads_name_no_things_unless_those_are_asked_for_that_need_it() -> None:
    point = Unit("You are a town on a river", UnitKind.BULLET, HERE, lead="You need a canal if:")
    assert rate_unasked_condition("Which towns have dug a canal?", point) < 0
    assert rate_unasked_condition("Which towns need a canal?", point) == 0
    assert rate_unasked_condition("Which towns have dug a canal?", Unit("Brevik", UnitKind.BULLET, HERE)) == 0


def test_conditions_under_a_heading_that_asks_when_of_the_thing_come_first() -> None:
    point = Unit("Has a river", UnitKind.BULLET, HERE, lead="You need one if:")
    chunk = make_chunk("canals.md", point, heading="When do you need a canal?")
    assert rate_condition(point, chunk, {"canal"}) > rate_condition(point, chunk, {"bridg"}) + 1


def test_conditions_for_something_else_are_not_what_is_asked_for() -> None:
    other = Unit("You row.", UnitKind.BULLET, HERE, lead="You need a compass if:")
    asked = frozenset(content_words("When do I need a chart?"))
    chunk = make_chunk("a.md", other, heading="When do you need a compass?")
    assert rate_condition(other, chunk, asked) < 0 < rate_condition(other, chunk, frozenset(content_words("compass")))
    general = Unit("You row.", UnitKind.BULLET, HERE, lead="If your organization:")
    assert rate_condition(general, make_chunk("a.md", general), asked) > 0
