"""Reading what came to learners who asked at once: whose it was, when, and in which order."""

from __future__ import annotations

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.load.__main__ import find_failures, report_waits
from benchmarks.load.client import Received, iterate_texts
from benchmarks.load.measure import Wait, find_disorder, read_place, read_wait
from benchmarks.load.questions import Asked, make_sign
from tutor.ui.chat.asking import describe_turn
from tutor.ui.words import say

FERRY, BREAD = "The ferry Brevik carries 310 *passengers*.", "Rye dough rests for ninety minutes."
ASKED = [Asked("How many?", "ferry.md", (make_sign(FERRY),)), Asked("How long?", "bread.md", (make_sign(BREAD),))]
CALM = Wait(0.2, (), 0.3, 1.0, False, (), ())


def show(at_s: float, text: str) -> Received:
    message = ForwardMsg()
    message.delta.new_element.markdown.body = text
    return Received(at_s, message)


def finish(at_s: float) -> Received:
    return Received(at_s, ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY))


def test_a_wait_is_read_from_what_was_shown() -> None:
    received = [
        show(10.5, "The ferry Brevik carries 310 \\*passengers\\*\\."),
        show(10.6, describe_turn(0, "en")),
        show(10.7, describe_turn(3, "en")),
        show(11.0, describe_turn(3, "en")),
        show(12.0, describe_turn(1, "en")),
        show(13.0, describe_turn(0, "en")),
        show(14.0, say("en", "ask.worded_by", model="tiny")),
        finish(15.0),
    ]
    assert read_wait((received, ""), 10.0, 0, ASKED) == Wait(0.5, (3, 1), 3.0, 5.0, True, (), ())


def test_what_belongs_to_another_and_what_went_wrong_is_found() -> None:
    broken = ForwardMsg()
    broken.delta.new_element.exception.message = "boom"
    wait = read_wait(([show(1.0, BREAD), Received(1.5, broken)], "TimeoutError: "), 0.0, 0, ASKED)
    assert wait == Wait(None, (), None, None, False, ("TimeoutError: ", "boom"), ("How long?",))
    failures = "\n".join(find_failures([wait, CALM], ASKED, must_queue=True))
    for words in ("boom", "belongs to 'How long?'", "no answer of its own", "told a place"):
        assert words in failures


def test_quotes_that_two_questions_share_belong_to_both() -> None:
    both = [Asked("a", "ferry.md", (make_sign(FERRY), make_sign(BREAD))), ASKED[1]]
    assert read_wait(([show(1.0, FERRY), show(1.0, BREAD), finish(2.0)], ""), 0.0, 0, both).others == ()


@pytest.mark.parametrize(("text", "place"), [(describe_turn(17, "en"), 17), (describe_turn(1, "en"), 1), ("17", None)])
def test_places_are_read_from_words(text: str, place: int | None) -> None:
    assert read_place(text) == place


def test_order_is_that_of_the_line() -> None:
    def wait(places: tuple[int, ...], turn_s: float) -> Wait:
        return Wait(0.2, places, turn_s, turn_s + 1, False, (), ())

    assert find_disorder([wait((2, 1), 9.0), wait((), 0.1), wait((1,), 4.0)]) == []
    assert len(find_disorder([wait((2, 1), 2.0), wait((1,), 9.0)])) == 1
    assert len(find_disorder([wait((1, 2), 2.0)])) == 1


def test_slow_evidence_misses_the_bar() -> None:
    slow = Wait(1.6, (), 2.0, 3.0, True, (), ())
    assert find_failures([slow], ASKED[:1], must_queue=False) == [
        "evidence took 1.60 s at the 95th percentile, over 1.5 s"
    ]
    assert find_failures([CALM], ASKED[:1], must_queue=False) == []
    assert "| evidence on the page, s | 1.60 | 1.60 | 1.60 | p95 ≤ 1.5 |" in report_waits([slow])


def test_texts_are_found_wherever_they_stand_in_a_message() -> None:
    message = ForwardMsg()
    message.delta.new_element.selectbox.options.extend(["one", "two"])
    message.delta.new_element.selectbox.label = "Lesson"
    assert sorted(iterate_texts(message)) == ["Lesson", "one", "two"]
