"""Whether the lessons speak of something at all is told by what does, in any language."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tests.answering.test_answering_languages import KnowsAll
from tutor.answering.abstain import decide
from tutor.answering.demands.covered import find_topics, is_of_week, lacks_topic, speaks_of
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


def say(text: str, language: str = "en", value: float = 1.0) -> Scored:
    unit = Unit(text, UnitKind.SENTENCE, Location(1, 1))
    return score(make_chunk(f"{language}.md", unit, language=language), 0, value)


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("Does week two cover anchors?", [["anchor"]]),
        ("did the course mention anchors at all", [["anchor"]]),
        ("Does the second lesson say anything about mooring, like anchors?", [["anchor"], ["moor"]]),
        ("Were anchors one of the things taught in the first week?", [["anchor"]]),
        ("Is mooring mentioned anywhere?", [["moor"]]),
        ("Is there anything about anchors in the video?", [["anchor"]]),
        ("第二周讲了船锚吗？", [["船锚"]]),
        ("课程有没有提到船锚", [["船锚"]]),
        ("视频里说过船锚没有？", [["船锚"]]),
        ("这条航线对游客来说合适吗？", []),
        ("新帆能提高航速吗？", []),
        ("有没有提供早餐？", []),
        ("船长的话说明船锚够重吗？", []),
        ("讲师喜欢船锚吗？", []),
        ("几节课说的一样吗？", []),
        ("两课讲的都相同吗？", []),
        ("Were anchors part of that week of study?", [["anchor"]]),
        ("Were anchors among the topics studied in week two?", [["anchor"]]),
        ("Did the week's studies cover anchors?", [["anchor"]]),
        ("Was mooring one of the topics of that week?", [["moor"]]),
        ("这周学了船锚吗？", [["船锚"]]),
        ("Does the fee cover breakfast?", []),
        ("Was the captain taught by his mother?", []),
        ("Are dogs included in the price?", []),
        ("What does week two cover?", []),
    ],
)
def test_what_the_lessons_may_speak_of_is_found(question: str, topics: list[list[str]]) -> None:
    assert [list(stems) for stems in find_topics(question)] == topics


def test_evidence_in_another_language_that_speaks_of_it_is_enough() -> None:
    asked = read_question("Did week two cover anchors?")
    wanted = (Wanted(("week", "周")), Wanted(("anchor", "船锚", "锚具")))
    own, other = say("Week two was about knots.", value=9.0), say("本周讲了绳结和船锚。", "zh")
    assert decide(asked, [own, other], KnowsAll(), wanted).evidence == (other,)


def test_what_a_week_covered_is_told_where_a_lesson_looks_back_on_it() -> None:
    looks_back, other = say("This week we met anchors."), say("Anchors rest for weeks.")
    assert is_of_week("Did week two cover anchors?", looks_back)
    assert not is_of_week("Did week two cover anchors?", other)
    assert is_of_week("Did the course cover anchors?", other)


@pytest.mark.parametrize(
    ("question", "lacked"),
    [
        ("Did week two cover anchors?", False),
        ("Did week two cover lighthouses?", True),
        ("Did week two cover storm anchors?", True),
        ("Did week two cover sea anchors and knots?", False),
        ("Did the course cover lighthouses?", False),
    ],
)
def test_what_no_look_back_on_a_week_speaks_of_was_not_covered(question: str, lacked: bool) -> None:
    looks_back = say("This week we met anchors and knots.")
    assert lacks_topic(question, find_topics(question), (), [looks_back]) is lacked
    assert not lacks_topic(question, find_topics(question), (), [say("Anchors rest.")])


def test_what_a_week_did_not_cover_is_refused() -> None:
    asked = read_question("Did week two cover lighthouses?")
    assert not decide(asked, [say("This week we met anchors.", value=12.0)], KnowsAll()).answer


def test_a_part_of_a_translation_or_another_name_is_not_spoken_of() -> None:
    wanted = (Wanted(("anchor", "船锚", "锚具")), Wanted(("gpx", "导航")))
    assert not speaks_of([["anchor"]], (), wanted, say("本周讲了锚具。", "zh"))
    assert not speaks_of([["gpx"]], ("gpx",), wanted, say("本周讲了导航。", "zh"))
    assert speaks_of([["gpx"]], ("gpx",), wanted, say("本周讲了GPX。", "zh"))
