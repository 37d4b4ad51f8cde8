"""Somebody's words on a thing are asked for; what a lesson says is none."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.said import Saying, find_saying, find_talk, names_brought_up, tells_heard, tells_saying
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind


def test_a_persons_words_are_asked_for() -> None:
    saying = find_saying("What did the captain say about tides?")
    assert saying is not None and (saying.who, saying.what) == ("the captain", "tides")


def test_a_lesson_is_no_person() -> None:
    assert find_saying("What does the short article say about tides?") is None
    assert find_saying("小结里关于潮汐说了什么？") is None


@pytest.mark.parametrize(
    ("question", "who", "what"),
    [
        ("What does he say about tides, and when in the recording?", "he", "tides"),
        ("Sailing at night, what does the speaker think of that?", "the speaker", "Sailing at night"),
        ("When does the speaker talk about tides, and what does he say?", "the speaker", "tides"),
    ],
)
def test_the_topic_is_read_without_what_else_is_asked(question: str, who: str, what: str) -> None:
    assert find_talk(question) == Saying(who, what)


@pytest.mark.parametrize(
    ("topic", "is_told"),
    [
        ("steering a boat that somebody else built", True),
        ("boats that others built", True),
        ("painting a pier that someone else built", False),
        ("whales", False),
    ],
)
def test_all_that_is_heard_is_said_by_the_speaker(topic: str, is_told: bool) -> None:
    said = ("so borrow a boat that someone else built", "and then to steer it well")
    talk = make_chunk("talk.txt", *(Unit(text, UnitKind.SENTENCE, Location(time_start=3.0)) for text in said))
    talk = replace(talk, location=Location(time_start=3.0))
    wanted = [Wanted((word,)) for word in content_words(topic)]
    assert tells_heard(Saying("the speaker", topic), wanted, score(talk, 0, 1.0)) is is_told
    assert not tells_heard(Saying("the captain", topic), wanted, score(talk, 0, 1.0))
    assert tells_saying(Saying("he", topic), wanted, score(talk, 0, 1.0)) is is_told


@pytest.mark.parametrize(
    ("question", "is_named"),
    [
        ("When does the speaker bring up tides as a danger at night?", True),
        ("At which minute are tides mentioned?", True),
        ("When does the speaker bring up whales as a danger at night?", False),
        ("When does the speaker mention that tides turn?", False),
    ],
)
def test_what_is_brought_up_is_named_there(question: str, is_named: bool) -> None:
    talk = make_chunk("talk.txt", Unit("so mind the tides", UnitKind.SENTENCE, Location(time_start=3.0)))
    told = score(replace(talk, location=Location(time_start=3.0)), 0, 1.0)
    wanted = [Wanted((word,)) for word in content_words(question)]
    assert names_brought_up(question, wanted, told) is is_named
