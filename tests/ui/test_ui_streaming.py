"""An answer made in a thread: events in order, errors told, and everything let go when it stops."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from tests.fakes import FakeTutor
from tutor.errors import ModelError
from tutor.types import AnswerEvent, AnswerReady, EvidenceFound, SentenceReady, Status
from tutor.ui.chat.streaming import AnswerDraft, AnswerRun
from tutor.ui.failures import UnexpectedError
from tutor.ui.work import Step, Work

PATIENCE_S = 10.0


def run(tutor: FakeTutor, question: str) -> AnswerRun:
    return AnswerRun(lambda should_stop: tutor.stream(question, should_stop=should_stop))


def collect(answer_run: AnswerRun) -> list[AnswerEvent]:
    return [event for event in answer_run.iterate_events(0.01) if event is not None]


def test_events_come_in_order_and_the_thread_ends() -> None:
    tutor = FakeTutor()
    answer_run = run(tutor, "cost?")
    assert collect(answer_run) == list(FakeTutor().stream("cost?"))
    assert answer_run.wait(PATIENCE_S)
    assert tutor.streams_open == 0


def test_a_stated_error_is_passed_on_after_the_events_before_it() -> None:
    tutor = FakeTutor()
    events = run(tutor, "broken").iterate_events(0.01)
    seen = []
    with pytest.raises(ModelError, match="damaged"):
        seen += [event for event in events if event is not None and not seen.append(event)]
    assert isinstance(seen[0], EvidenceFound)
    assert tutor.streams_open == 0


def test_a_fault_becomes_a_stated_error(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(UnexpectedError, match="KeyError"):
        collect(run(FakeTutor(), "crash"))
    assert "Traceback" in caplog.text


def test_leaving_the_loop_stops_the_thread_and_closes_the_stream() -> None:
    tutor = FakeTutor()
    answer_run = run(tutor, "slow")
    with closing(answer_run.iterate_events(0.01)) as events:
        for event in events:
            if isinstance(event, SentenceReady):
                break
    assert answer_run.wait(PATIENCE_S)
    assert tutor.streams_open == 0


def test_a_stream_that_does_not_look_at_the_flag_is_closed_at_its_next_event() -> None:
    lock = threading.Lock()

    def stream(should_stop: Callable[[], bool]) -> Iterator[AnswerEvent]:
        with lock:
            while True:
                time.sleep(0.01)
                yield EvidenceFound(())

    answer_run = AnswerRun(stream)
    events = answer_run.iterate_events(0.01)
    next(events)
    assert lock.locked()
    events.close()
    assert answer_run.wait(PATIENCE_S)
    assert not lock.locked()


def test_the_loop_comes_round_while_nothing_happens() -> None:
    release = threading.Event()

    def stream(should_stop: Callable[[], bool]) -> Iterator[AnswerEvent]:
        release.wait(PATIENCE_S)
        yield EvidenceFound(())

    events = AnswerRun(stream).iterate_events(0.01)
    assert [next(events), next(events)] == [None, None]
    release.set()
    assert EvidenceFound(()) in list(events)


def test_a_draft_becomes_the_whole_answer() -> None:
    draft = AnswerDraft("cost?")
    for event in FakeTutor().stream("cost?"):
        draft.take(event)
    assert draft.answer() == FakeTutor().ask("cost?")


def test_a_draft_that_was_stopped_keeps_its_sentences_and_quotes() -> None:
    draft = AnswerDraft("cost?")
    assert draft.answer() is None
    evidence, first, *_ = FakeTutor().stream("cost?")
    draft.take(evidence)
    quotes_only = draft.answer()
    assert quotes_only is not None and quotes_only.sentences == () and len(quotes_only.citations) == 2
    draft.take(first)
    answer = draft.answer()
    assert answer is not None and answer.status is Status.ANSWERED
    assert answer.text == "A loaf costs between $4.60 and $10 to bake at home. [1]"
    assert [citation.n for citation in answer.citations] == [1, 2]


def test_a_refusal_makes_a_draft_whole() -> None:
    draft = AnswerDraft("king?")
    for event in FakeTutor().stream("king?"):
        draft.take(event)
        assert isinstance(event, AnswerReady)
    answer = draft.answer()
    assert answer is not None and answer.status is Status.ABSTAINED


def test_opening_tells_its_steps_then_gives_the_tutor_to_all() -> None:
    going, release = threading.Event(), threading.Event()
    tutor = FakeTutor()

    def open_it(progress: Callable[[str, int, int], None]) -> FakeTutor:
        progress("Reading", 3, 12)
        going.set()
        release.wait(PATIENCE_S)
        return tutor

    opening = Work(open_it)
    assert going.wait(PATIENCE_S)
    assert opening.step == Step("Reading", 3, 12)
    assert opening.step.share == 0.25
    assert not opening.wait(0)
    release.set()
    assert opening.result() is opening.result() is tutor


def test_opening_passes_on_why_it_failed(caplog: pytest.LogCaptureFixture) -> None:
    def fail(error: Exception) -> Callable[[object], FakeTutor]:
        def open_it(progress: object) -> FakeTutor:
            raise error

        return open_it

    stated = Work(fail(ModelError("No model.", "Get one.")))
    with pytest.raises(ModelError, match=r"No model\. Get one\."):
        stated.result()
    with pytest.raises(UnexpectedError, match="ZeroDivisionError"):
        Work(fail(ZeroDivisionError())).result()


@pytest.mark.parametrize(
    ("done", "total", "share"), [(0, 0, 0.0), (5, 0, 0.0), (5, 4, 1.0), (-1, 4, 0.0), (1, 4, 0.25)]
)
def test_a_share_stays_between_nothing_and_all(done: int, total: int, share: float) -> None:
    assert Step("", done, total).share == share
