"""When a thing is worth it or needed, what it brings, whom it takes and serves, must be told of that thing."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.demands.weighed import Weight, find_weighed
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted, list_wanted
from tutor.text.words import content_words
from tutor.types import Location, Query, Unit, UnitKind

HERE = Location()


def find_lack(text: str, *told: Scored) -> str:
    question = read_question(text)
    terms = tuple(content_words(text))
    wanted: tuple[Wanted, ...] = list_wanted(question, Query(text, question.language, tuple((t,) for t in terms)))
    return put_demanded_first(question, told, wanted, told)[1]


def point(text: str, lead: str, heading: str = "") -> Scored:
    return score(make_chunk("a.md", Unit(text, UnitKind.BULLET, HERE, lead=lead), heading=heading), 0, 9.0)


def tell(text: str, heading: str = "") -> Scored:
    return score(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, HERE), heading=heading), 0, 9.0)


@pytest.mark.parametrize(
    ("question", "told", "missed"),
    [
        ("When do I not need a chart?", point("You row.", "You don't need a chart if:"),
         point("You sail.", "You need a chart if:")),
        ("When do I not need a chart?", tell("You don't need a chart unless you sail."),
         point("You row.", "You don't need a compass if:")),
        ("When is it worth it to dredge a canal?", point("It is shallow.", "Dredge a canal if:"),
         point("You sail.", "If your harbour:", "When is paint worth it?")),
        ("what are the benefits for Brevik of dredging the canal?", tell("Dredging the canal lets Brevik save time."),
         tell("Brevik lies at the canal.")),
        ("what are the benefits for Brevik of dredging the canal?",
         point("Tugs turn at once", "If Brevik is dredging the canal:"), tell("A ferry helps Brevik.")),
        ("what team is needed to raise a mast?", tell("To raise a mast needs a large crew."),
         tell("Most crews raise a mast at dawn.")),
        ("what team is needed to raise a mast?", tell("It takes 3 people to raise a mast."),
         tell("To run a kiln takes 3 people.")),
        ("who is the chart for?", tell("The chart is for pilots."), tell("The chart was drawn in ink.")),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_thing_is_told_of_that_thing(question: str, told: Scored, missed: Scored) -> None:
    assert find_lack(question, told) == ""
    assert find_lack(question, missed) != ""


@pytest.mark.parametrize(
    ("question", "weight"),
    [
        ("when is a chart not needed?", Weight.CASE),
        ("什么情况下不需要海图？", Weight.CASE),
        ("哪些人不需要海图？", Weight.CASE),
        ("哪种组织值得自己造船？", Weight.CASE),
        ("开渡轮需要什么样的团队？", Weight.TEAM),
        ("When does the ferry leave?", None),
        ("Who is the pilot?", None),
        ("what are the benefits of dredging?", None),
    ],
)
def test_only_such_questions_weigh_a_thing(question: str, weight: Weight | None) -> None:
    weighed = find_weighed(read_question(question))
    assert (weighed.weight if weighed else None) == weight


@pytest.mark.parametrize(
    "question", ["When is it worth it to build a boat from scratch?", "什么条件下值得从零开始造船？"]
)
def test_that_it_is_done_from_scratch_is_no_part_of_a_thing(question: str) -> None:
    weighed = find_weighed(read_question(question))
    assert weighed is not None
    assert set(weighed.terms).isdisjoint({"scratch", "从零", "开始", "零开"})


def test_what_is_said_beside_the_thing_is_no_part_of_it() -> None:
    weighed = find_weighed(read_question("When is it worth it to build a kiln, with ovens as cheap as they are?"))
    assert weighed is not None
    assert set(weighed.terms) == set(content_words("build kiln"))
