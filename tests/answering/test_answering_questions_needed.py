"""Who tells of a case and asks whether something is needed is shown the cases in which it is, or is not."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.form import is_case_of_need, judge_form
from tutor.answering.questions.needed import find_needed
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind

HERE = Location()
NEEDLESS = Unit("You bake only at weekends", UnitKind.BULLET, HERE, lead="You do NOT need a starter if:")
NEEDED = Unit("You sell your loaves", UnitKind.BULLET, HERE, lead="You need a starter if:")
OTHER = Unit("You own a large oven", UnitKind.BULLET, HERE, lead="You need a permit if:")
BREAD = make_chunk("bread.md", NEEDLESS, NEEDED, OTHER, heading="When do you need a starter?")


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("I bake only at weekends. Do I need a starter?", ("starter",)),
        ("My uncle bakes on Sundays; does he really need a starter for that?", ("starter",)),
        ("We sell our loaves, should we bother with a starter?", ("starter",)),
        ("Does a baker who sells loaves require a starter?", ("starter",)),
        ("I sell at markets. Is a starter necessary?", ("starter",)),
        ("I just bake for friends. Need a starter?", ("starter",)),
        ("我只在周末烤面包，需要酵头吗？", ("酵头",)),
        ("我们卖面包，要不要酵头？", ("酵头",)),
    ],
)
def test_what_the_asker_may_need_is_read(question: str, thing: tuple[str, ...]) -> None:
    assert find_needed(question) == thing


@pytest.mark.parametrize(
    "question",
    [
        "How much flour do I need?",
        "What should I do first?",
        "When should I feed the starter?",
        "Is the oven expensive?",
        "烤面包需要多少面粉？",
        "需要哪些原料？",
    ],
)
def test_other_questions_ask_for_no_need(question: str) -> None:
    assert find_needed(question) == ()


@pytest.mark.parametrize(
    ("unit", "is_case"), [(NEEDLESS, True), (NEEDED, True), (OTHER, False)], ids=["needless", "needed", "other"]
)
def test_cases_of_need_are_those_of_the_thing(unit: Unit, is_case: bool) -> None:
    assert is_case_of_need(read_question("I bake only at weekends. Do I need a starter?"), unit) is is_case


def test_names_in_another_language_stand_for_the_thing() -> None:
    question = read_question("我只在周末烤面包，需要酵头吗？")
    assert not is_case_of_need(question, NEEDLESS)
    assert is_case_of_need(question.translate([("酵头", "starter")]), NEEDLESS)


def test_the_case_that_the_asker_tells_is_no_idle_repeat() -> None:
    question = read_question("I bake only at weekends. Do I need a starter?")
    own, permit = (judge_form(question, BREAD, position, fits=True, novelty=0) for position in (0, 2))
    assert own > permit + 4
