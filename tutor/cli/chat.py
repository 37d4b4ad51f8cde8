"""`tutor chat`: a conversation in the terminal."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Annotated

import typer

from tutor.cli.batch import clean_text
from tutor.cli.faults import describe_failure, show_details
from tutor.cli.options import IndexOption, LearnerOption, read_settings, with_progress
from tutor.cli.streaming import StreamingTutor, show_answer
from tutor.errors import TutorError
from tutor.types import Turn

GREETING = "Ask about your lessons. Ctrl-C stops an answer; exit or Ctrl-D ends."
_LEAVE = {"exit", "quit", ":q", "bye", "退出", "再见"}


def chat(
    no_model: Annotated[bool, typer.Option("--no-model", help="Answer from quotes alone.")] = False,
    index: IndexOption = None,
    learner: LearnerOption = None,
) -> None:
    """Talk with the tutor; Ctrl-C stops an answer, exit or Ctrl-D ends the conversation."""
    from tutor.service import open_tutor

    settings = read_settings(index, learner)
    tutor = with_progress(lambda bar: open_tutor(settings, progress=bar))
    typed = sys.stdin is not None and sys.stdin.isatty()
    prepare_input(typed)
    if typed:
        print(GREETING)
    history: list[Turn] = []
    try:
        while (question := read_question(typed)) is not None:
            try:
                history += show_turn(tutor, question, history, use_model=not no_model)
                if tutor.model_note:
                    print(f"({tutor.model_note})")
                    tutor.model_note = None
                print()
            except KeyboardInterrupt:  # between two answers there is nothing to stop
                if not typed:
                    raise
    finally:
        tutor.close()


def show_turn(tutor: StreamingTutor, question: str, history: list[Turn], *, use_model: bool) -> list[Turn]:
    """Show one answer and return the two turns to remember; none of them when the question failed."""
    try:
        text, _ = show_answer(tutor, question, history, use_model=use_model)
    except TutorError as error:
        show_details()
        print(f"tutor: {error}", file=sys.stderr)
        return []
    except Exception as error:  # one answer's failure must not end the conversation
        show_details()
        print(f"tutor: {describe_failure(error)}", file=sys.stderr)
        return []
    return [Turn("user", question), Turn("assistant", text)]


def prepare_input(typed: bool) -> None:
    """Give the prompt line editing and recall where the system has them; let no undecodable byte end the program."""
    if sys.stdin is not None and hasattr(sys.stdin, "reconfigure"):
        # What is typed is in the terminal's encoding; what is piped is UTF-8, as everything else that is read.
        sys.stdin.reconfigure(encoding=sys.stdin.encoding if typed else "utf-8", errors="replace")
    if typed:
        with suppress(ImportError):
            import readline  # noqa: F401  # importing it is what gives input() its line editing


def read_question(typed: bool) -> str | None:
    """Return the next question, None at the end; the prompt is for people only."""
    while True:
        try:
            text = clean_text(input("> " if typed else "")).strip()
        except (EOFError, RuntimeError):  # RuntimeError: there is no standard input at all
            if typed:
                print()
            return None
        except KeyboardInterrupt:
            if not typed:
                raise
            print("\n(exit or Ctrl-D ends)")
            continue
        if text.lower() in _LEAVE:
            return None
        if text:
            return text
