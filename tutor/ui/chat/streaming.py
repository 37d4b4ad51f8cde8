"""An answer being made in a worker thread, its events passed on through a queue."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Generator, Iterator

from tutor.errors import TutorError
from tutor.types import (
    Answer,
    AnswerEvent,
    AnswerReady,
    Citation,
    EvidenceFound,
    ModelQueued,
    Sentence,
    SentenceReady,
    Status,
    WordingFailed,
)
from tutor.ui.failures import UnexpectedError

_logger = logging.getLogger(__name__)

Stream = Callable[[Callable[[], bool]], Iterator[AnswerEvent]]


class AnswerRun:
    """Run a stream of answer events in a thread of its own, until it ends or `stop` is called.

    `stream` is called in the thread with a function that tells whether to stop. When it must stop, the stream is
    closed in the thread that runs it, so that what it holds (the model's lock) is let go.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._stop = threading.Event()
        self._events: queue.SimpleQueue[AnswerEvent | BaseException | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="answer", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to stop; returns at once."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Tell whether it was told to stop before its end was seen."""
        return self._stop.is_set()

    def wait(self, timeout_s: float) -> bool:
        """Wait until the thread has ended; tell whether it has."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def iterate_events(self, poll_s: float) -> Generator[AnswerEvent | None]:
        """Yield events as they come, and None whenever `poll_s` seconds pass without one.

        Raises TutorError when the stream failed. Leaving the loop early stops the thread.
        """
        try:
            while True:
                try:
                    event = self._events.get(timeout=poll_s)
                except queue.Empty:
                    yield None
                    continue
                if event is None:
                    return
                if isinstance(event, TutorError):
                    raise event
                if isinstance(event, BaseException):
                    raise UnexpectedError(f"{type(event).__name__}: {event}") from event
                yield event
        except GeneratorExit:
            self.stop()
            raise

    def _work(self) -> None:
        try:
            stream = self._stream(self._stop.is_set)
            try:
                for event in stream:
                    if self._stop.is_set():
                        break
                    self._events.put(event)
            finally:
                close = getattr(stream, "close", None)
                if close is not None:
                    close()
        except TutorError as error:
            self._events.put(error)
        except Exception as error:
            _logger.exception("The answer failed.")
            self._events.put(error)
        finally:
            self._events.put(None)


class AnswerDraft:
    """What is known of an answer so far, from its events; `queue_place` is 0 where no one is before it."""

    def __init__(self, question: str) -> None:
        self.question = question
        self.evidence: tuple[Citation, ...] = ()
        self.sentences: list[Sentence] = []
        self.whole: Answer | None = None
        self.queue_place = 0
        self.model_failure: WordingFailed | None = None
        self._cited: dict[int, Citation] = {}

    def take(self, event: AnswerEvent) -> None:
        """Add an event."""
        if isinstance(event, EvidenceFound):
            self.evidence = event.citations
        elif isinstance(event, SentenceReady):
            self.sentences.append(event.sentence)
            self._cited.update({citation.n: citation for citation in event.citations})
        elif isinstance(event, ModelQueued):
            self.queue_place = event.place
        elif isinstance(event, WordingFailed):
            self.model_failure = event
        elif isinstance(event, AnswerReady):
            self.whole = event.answer

    def citations(self) -> tuple[Citation, ...]:
        """Return the quotes that the sentences cite and the rest of the evidence, by number."""
        known = {citation.n: citation for citation in self.evidence} | self._cited
        return tuple(known[n] for n in sorted(known))

    def answer(self) -> Answer | None:
        """Return the whole answer, or what was ready when it was stopped; None when nothing was."""
        if self.whole is not None:
            return self.whole
        citations = self.citations()
        if not citations and not self.sentences:
            return None
        text = " ".join(" ".join([item.text, *(f"[{n}]" for n in item.citations)]) for item in self.sentences)
        language = citations[0].language if citations else "und"
        return Answer(self.question, language, Status.ANSWERED, text, tuple(self.sentences), citations)
