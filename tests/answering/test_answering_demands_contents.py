"""What a part of a course holds is told where a lesson says so, and only where nothing else is asked."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.contents import leave_other_outlooks, list_contents
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind


def evidence(text: str, *, lead: str = "", title: str = "Lesson 3: Dough", heading: str = "") -> Scored:
    kind = UnitKind.BULLET if lead else UnitKind.SENTENCE
    return score(make_chunk(f"{title}.md", Unit(text, kind, Location(), lead=lead), heading=heading), 0, 5.0)


NEXT = evidence("In the next lesson, we’ll shape loaves.")
VIDEO = evidence("In the next video we will look at ovens.", title="Ovens")
FOURTH = evidence("Scoring the crust", lead="In Chapter 4, we’ll cut:", title="Chapter 3: Shaping")
SECOND = evidence("Chapter 2 explains yeast.", title="Overview")
SOON = evidence("Chapter 4 coming soon!", title="Chapter 3: Shaping")
FIRST_STAGE = evidence("Kneading is the first stage.", title="Loaves")
THIRD_STAGE = evidence("Step 7: Heat the oven", title="Loaves", heading="STAGE 3: BAKING")
ALL = (SOON, NEXT, VIDEO, FOURTH, SECOND, FIRST_STAGE, THIRD_STAGE)


def list_told(question: str) -> list[Scored]:
    wanted = [Wanted((term,)) for term in content_words(question)]
    return list_contents(read_question(question), ALL, wanted)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What will the next lesson discuss?", NEXT),
        ("下节课讲什么？", NEXT),
        ("Lesson 3 is done, so what will the lesson after it cover?", NEXT),
        ("What is the topic of the lesson that follows the one on dough?", NEXT),
        ("What is the next video about?", VIDEO),
        ("What is coming up in chapter 4?", FOURTH),
        ("What is in store for us in chapter 4?", FOURTH),
        ("第4章会讲哪些内容？", FOURTH),
        ("What comes after chapter 3?", FOURTH),
        ("学完第3章，下一章学什么？", FOURTH),
        ("第2章讲了什么？", SECOND),
        ("What is stage 3 called?", THIRD_STAGE),
        ("What is the third stage of baking called?", THIRD_STAGE),
        ("第三阶段做什么？", THIRD_STAGE),
        ("What is stage 1 kneading called?", FIRST_STAGE),
    ],
)
def test_what_says_what_a_part_holds(question: str, told: Scored) -> None:
    assert list_told(question) == [told]


@pytest.mark.parametrize(
    "question",
    [
        "What will lesson 7 discuss?",
        "What comes after lesson 5?",
        "What is the next lesson's homework?",
        "What does the lesson after the one on barges discuss?",
        "When does chapter 4 come out?",
        "Who teaches chapter 4?",
        "How long is chapter 4?",
        "第4章有多长？",
        "What is stage 4 called?",
        "What is the third stage of brewing called?",
        "第三阶段要多久？",
        "What flour does chapter 4 use?",
        "What is bread?",
    ],
)
def test_anything_else_is_left_to_other_rules(question: str) -> None:
    assert list_told(question) == []


def test_an_outlook_does_not_tell_what_else_is_asked_of_the_next_part() -> None:
    wanted = [Wanted(("homework",)), Wanted(("loav",))]
    assert leave_other_outlooks(read_question("What is the next lesson's homework?"), [NEXT], wanted) == []
    asked = read_question("Will we shape round loaves in the next lesson?")
    assert leave_other_outlooks(asked, [NEXT], wanted) == [NEXT]
    assert leave_other_outlooks(read_question("What is a crust?"), [NEXT], wanted) == [NEXT]
