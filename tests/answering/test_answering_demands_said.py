"""Somebody's words on a thing are asked for; what a lesson says is none."""

from tutor.answering.demands.said import find_saying


def test_a_persons_words_are_asked_for() -> None:
    saying = find_saying("What did the captain say about tides?")
    assert saying is not None and (saying.who, saying.what) == ("the captain", "tides")


def test_a_lesson_is_no_person() -> None:
    assert find_saying("What does the short article say about tides?") is None
    assert find_saying("小结里关于潮汐说了什么？") is None
