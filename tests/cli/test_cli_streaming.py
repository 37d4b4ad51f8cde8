"""Answers as they are shown: in their order, stopped by Ctrl-C, and what a reader sees of them."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence

import pytest
from rich.console import Console

from tutor.cli import streaming
from tutor.cli.chat import show_turn
from tutor.cli.render import print_sentence
from tutor.cli.streaming import show_answer
from tutor.errors import ModelError
from tutor.types import (
    Answer,
    AnswerEvent,
    AnswerReady,
    Citation,
    Disagreement,
    EvidenceFound,
    Location,
    Sentence,
    SentenceReady,
    Status,
    Turn,
    WordingFailed,
)

ROW = Citation(
    1, "Adult | $14", "Fares > Passenger | Price", "ferry.md", "The ferry", ("Fares",), "en", Location(line_start=9)
)
SPOKEN = Citation(2, "The boat is slow.", "", "talk.srt", "A talk", (), "en", Location(time_start=3725, time_end=3730))
SENTENCES = (Sentence("An adult pays $14.", (1,), "model", 0.9), Sentence("The boat is slow.", (2,), "quote", 1.0))
ANSWER = Answer("q", "en", Status.ANSWERED, "An adult pays $14. [1]\nThe boat is slow. [2]", SENTENCES, (ROW, SPOKEN))


class SlowTutor:
    """Says one sentence, has Ctrl-C pressed once it was shown, then waits until it is stopped."""

    def __init__(self) -> None:
        self.shown = threading.Event()
        self.stopped = threading.Event()

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        use_model: bool = True,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[AnswerEvent]:
        assert should_stop is not None
        yield EvidenceFound((ROW, SPOKEN))
        yield SentenceReady(SENTENCES[0], (ROW,))
        assert self.shown.wait(30)
        signal.raise_signal(signal.SIGINT)
        while not should_stop():
            time.sleep(0.005)
        self.stopped.set()


@pytest.fixture
def slow_tutor(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowTutor]:
    tutor = SlowTutor()

    def print_and_tell(sentence: Sentence, console: Console) -> None:
        print_sentence(sentence, console)
        tutor.shown.set()

    monkeypatch.setattr(streaming, "print_sentence", print_and_tell)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell runs aside ignores Ctrl-C
    yield tutor
    signal.signal(signal.SIGINT, before)


class QuickTutor:
    """Gives a fixed answer, or fails."""

    def __init__(self, answer: Answer = ANSWER, error: Exception | None = None) -> None:
        self._answer = answer
        self._error = error

    def stream(self, question: str, history: Sequence[Turn] = (), **_: object) -> Iterator[AnswerEvent]:
        if self._error:
            raise self._error
        if "fails" in question:
            yield WordingFailed("The model crashed.", "Choose another.")
        for sentence in self._answer.sentences:
            yield SentenceReady(sentence, self._answer.citations)
        yield AnswerReady(self._answer)


def test_an_answer_shows_sentences_then_places_and_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_answer(QuickTutor(), "q") == (ANSWER.text, True)
    assert capsys.readouterr().out.splitlines() == [
        "An adult pays $14. [1]",
        "The boat is slow. [2]",
        "",
        "[1] The ferry › Fares (ferry.md, line 9)",
        "    Passenger | Price",
        "    Adult | $14",
        "[2] A talk (talk.srt, at 1:02:05) · verbatim",
    ]


def test_that_the_model_failed_is_said_beside_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_answer(QuickTutor(), "it fails") == (ANSWER.text, True)
    assert capsys.readouterr().err == "The language model failed at this answer. The model crashed. Choose another.\n"


def test_a_calculation_and_lessons_that_differ_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    derived = Sentence("That is 460 times.", (1, 2), "derived", 1.0, "4,600,000 / 10,000 = 460")
    differ = (Disagreement("passengers", (("310", 1), ("290", 2))),)
    show_answer(QuickTutor(Answer("q", "en", Status.ANSWERED, "", (derived,), (ROW, SPOKEN), differ)), "q")
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == ["That is 460 times. [1][2]", "    4,600,000 / 10,000 = 460"]
    assert shown[2] == "The lessons differ (passengers): 310 [1]; 290 [2]"


def test_a_refusal_is_its_text_alone(capsys: pytest.CaptureFixture[str]) -> None:
    show_answer(QuickTutor(Answer("q", "en", Status.ABSTAINED, "Not [red]there[/red] :boom:.")), "q")
    assert capsys.readouterr().out == "Not [red]there[/red] :boom:.\n"


def test_ctrl_c_keeps_what_was_shown(slow_tutor: SlowTutor, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_answer(slow_tutor, "q") == ("An adult pays $14.", False)
    assert slow_tutor.stopped.is_set()
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == ["An adult pays $14. [1]", "(stopped)"]
    assert "[1] The ferry › Fares (ferry.md, line 9)" in shown
    assert not any("talk.srt" in line for line in shown)


def test_a_stopped_answer_is_remembered_as_far_as_it_went(slow_tutor: SlowTutor) -> None:
    assert show_turn(slow_tutor, "q", [], use_model=True) == [
        Turn("user", "q"),
        Turn("assistant", "An adult pays $14."),
    ]


@pytest.mark.parametrize("error", [ModelError("The model is gone.", "Fetch it."), KeyError("x")])
def test_a_question_that_fails_does_not_end_the_conversation(
    error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_turn(QuickTutor(error=error), "q", [], use_model=True) == []
    assert capsys.readouterr().err.startswith("tutor: ")
