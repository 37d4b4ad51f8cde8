"""Answers in the making go on by themselves and are found by every window until their end is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from tests.fakes import FakeTutor
from tutor.conversations.store import ConversationError
from tutor.errors import ModelError, TutorError
from tutor.types import Answer, AnswerEvent, EvidenceFound
from tutor.ui.chat.running import RunningAnswer, RunningAnswers
from tutor.ui.chat.streaming import AnswerDraft
from tutor.ui.failures import UnexpectedError

PATIENCE_S = 10.0


class Kept:
    """What was kept of answers, and a failure to keep them."""

    def __init__(self, failure: TutorError | None = None) -> None:
        self.answers: list[Answer | None] = []
        self.errors: list[TutorError | None] = []
        self._failure = failure

    def keep(self, draft: AnswerDraft, error: TutorError | None) -> None:
        self.answers.append(draft.answer())
        self.errors.append(error)
        if self._failure is not None:
            raise self._failure


def start(question: str, kept: Kept) -> RunningAnswer:
    return RunningAnswer(question, lambda should_stop: FakeTutor().stream(question, should_stop=should_stop), kept.keep)


def test_an_answer_is_kept_though_nobody_looks() -> None:
    kept = Kept()
    running = start("What does a loaf cost?", kept)
    assert running.settled.wait(PATIENCE_S)
    assert kept.answers == [FakeTutor().ask("What does a loaf cost?")] and kept.errors == [None]


def test_what_was_ready_when_it_was_stopped_is_kept() -> None:
    kept = Kept()
    running = start("slow", kept)
    running.stop()
    assert running.settled.wait(PATIENCE_S)
    assert kept.errors == [None] and running.draft.whole is None


def test_one_that_is_silent_ends_when_it_is_stopped_with_what_was_ready() -> None:
    evidence, loaded, kept = FakeTutor().ask("What does a loaf cost?").citations, threading.Event(), Kept()

    def load_for_long(should_stop: Callable[[], bool]) -> Iterator[AnswerEvent]:
        yield EvidenceFound(evidence)
        loaded.wait()

    running = RunningAnswer("What does a loaf cost?", load_for_long, kept.keep)
    running.stop()
    is_settled = running.settled.wait(PATIENCE_S)
    loaded.set()
    assert is_settled
    assert kept.errors == [None]


@pytest.mark.parametrize(("question", "error"), [("broken", ModelError), ("crash", UnexpectedError)])
def test_what_ended_it_is_told(question: str, error: type[TutorError]) -> None:
    kept = Kept()
    assert start(question, kept).settled.wait(PATIENCE_S)
    assert [type(item) for item in kept.errors] == [error]


def test_a_failure_to_keep_it_is_told() -> None:
    failure = ConversationError("The disk is full.", "Free some space.")
    running = start("hello", Kept(failure))
    assert running.settled.wait(PATIENCE_S)
    assert running.save_error is failure


def test_an_answer_is_found_until_it_is_settled() -> None:
    known = RunningAnswers()
    slow = start("slow", Kept())
    known.add("a", "t1", slow)
    assert known.find("a", "t1") is slow
    assert known.find("a", "t2") is None and known.find("b", "t1") is None
    slow.stop()
    assert slow.settled.wait(PATIENCE_S)
    assert known.find("a", "t1") is None
