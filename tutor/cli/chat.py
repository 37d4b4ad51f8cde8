"""`tutor chat`: a conversation in the terminal."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Protocol

import typer

from tutor.cli.options import IndexOption, LearnerOption, read_settings, with_progress
from tutor.cli.render import print_citations, print_disagreements, print_sentence
from tutor.types import Answer, AnswerEvent, AnswerReady, SentenceReady, Status, Turn

_LEAVE = {"exit", "quit", ":q", "退出"}


class ChatTutor(Protocol):
    """What a conversation needs of a tutor."""

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        use_model: bool = True,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[AnswerEvent]: ...


def chat(
    no_model: Annotated[bool, typer.Option("--no-model", help="Answer from quotes alone.")] = False,
    index: IndexOption = None,
    learner: LearnerOption = None,
) -> None:
    """Talk with the tutor; Ctrl-C stops an answer, exit or Ctrl-D ends the conversation."""
    from tutor.service import open_tutor

    settings = read_settings(index, learner)
    tutor = with_progress(lambda bar: open_tutor(settings, progress=bar))
    print("Ask about your lessons. Ctrl-C stops an answer; exit or Ctrl-D ends.")
    history: list[Turn] = []
    try:
        while (question := _read_question()) is not None:
            answer_text = show_turn(tutor, question, history, use_model=not no_model)
            history += [Turn("user", question), Turn("assistant", answer_text)]
            if tutor.model_note:
                print(f"({tutor.model_note})")
                tutor.model_note = None
    finally:
        tutor.close()


def show_turn(tutor: ChatTutor, question: str, history: list[Turn], *, use_model: bool) -> str:
    """Stream one answer to the terminal and return its text; Ctrl-C keeps what was shown so far."""
    stop = threading.Event()
    shown: list[str] = []
    try:
        for event in tutor.stream(question, history, use_model=use_model, should_stop=stop.is_set):
            if isinstance(event, SentenceReady):
                shown.append(event.sentence.text)
                print_sentence(event.sentence)
            elif isinstance(event, AnswerReady):
                _print_end(event.answer)
                return event.answer.text
    except KeyboardInterrupt:
        stop.set()
        print("\n(stopped)")
    return " ".join(shown)


def _print_end(answer: Answer) -> None:
    if answer.status is not Status.ANSWERED:
        print(answer.text)
    print_disagreements(answer)
    print_citations(answer)
    print()


def _read_question() -> str | None:
    while True:
        try:
            text = input("> ").strip()
        except EOFError:
            print()
            return None
        except KeyboardInterrupt:
            print("\n(exit or Ctrl-D ends)")
            continue
        if text.lower() in _LEAVE:
            return None
        if text:
            return text
