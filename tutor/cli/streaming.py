"""Show an answer while it is made, and stop it at Ctrl-C without losing what was shown."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from typing import Protocol

from rich.console import Console

from tutor.cli.render import make_console, print_citations, print_end, print_sentence
from tutor.types import AnswerEvent, AnswerReady, Citation, Sentence, SentenceReady, Turn, WordingFailed

POLL_S = 0.1
END_WAIT_S = 5.0


class StreamingTutor(Protocol):
    """What showing an answer needs of a tutor."""

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        use_model: bool = True,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[AnswerEvent]: ...


def show_answer(
    tutor: StreamingTutor, question: str, history: Sequence[Turn] = (), *, use_model: bool = True
) -> tuple[str, bool]:
    """Print an answer as its sentences come; return its text and whether it was finished.

    Ctrl-C ends it: the sentences that were shown stay and their sources are printed. Raises what `tutor` raises.
    """
    console = make_console()
    stop = threading.Event()
    shown: list[Sentence] = []
    cited: dict[int, Citation] = {}
    failure = ""
    try:
        with console.status("") if console.is_terminal else nullcontext():
            for event in _follow(tutor, question, history, use_model, stop):
                if isinstance(event, SentenceReady):
                    shown.append(event.sentence)
                    cited.update({citation.n: citation for citation in event.citations})
                    print_sentence(event.sentence, console)
                elif isinstance(event, WordingFailed):
                    failure = f"The language model failed at this answer. {event.message} {event.remedy}".rstrip()
                elif isinstance(event, AnswerReady):
                    print_end(event.answer, console)
                    if failure:
                        print(failure, file=sys.stderr)
                    return event.answer.text, True
    except KeyboardInterrupt:
        stop.set()
        _print_stopped(console, shown, cited)
    return " ".join(sentence.text for sentence in shown), False


def _print_stopped(console: Console, shown: Sequence[Sentence], cited: dict[int, Citation]) -> None:
    console.print("(stopped)", style="dim")
    print_citations([cited[n] for n in sorted(cited)], shown, console)


def _follow(
    tutor: StreamingTutor, question: str, history: Sequence[Turn], use_model: bool, stop: threading.Event
) -> Iterator[AnswerEvent]:
    """Yield the events of an answer that another thread makes.

    Python sees Ctrl-C only between its own steps, and a model computes for seconds outside of them: here nothing but
    waiting is interrupted, and the model's thread is told to stop.
    """
    events: queue.SimpleQueue[AnswerEvent | Exception | None] = queue.SimpleQueue()

    def work() -> None:
        try:
            for event in tutor.stream(question, history, use_model=use_model, should_stop=stop.is_set):
                events.put(event)
                if stop.is_set():
                    break
            events.put(None)
        except Exception as error:  # raised again where the answer is shown
            events.put(error)

    thread = threading.Thread(target=work, name="answer", daemon=True)
    thread.start()
    try:
        while (event := _wait_for(events)) is not None:
            if isinstance(event, Exception):
                raise event
            yield event
    finally:
        stop.set()
        thread.join(END_WAIT_S)


def _wait_for(events: queue.SimpleQueue[AnswerEvent | Exception | None]) -> AnswerEvent | Exception | None:
    while True:
        try:
            return events.get(timeout=POLL_S)  # with a timeout, Ctrl-C is seen on every system
        except queue.Empty:
            continue
