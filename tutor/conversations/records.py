"""What a conversation is, and its form in JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from tutor.types import Answer, Citation, Disagreement, Location, Sentence, Status, Timings, Turn

FORMAT = 2
READABLE_FORMATS = (1, 2)  # the first had no feedback and no questions asked again
MAX_TITLE_CHARS = 60
MAX_COMMENT_CHARS = 1000

Json = Mapping[str, object]


class Outcome(StrEnum):
    """How the answering of a question ended; OPEN while it runs, or when the program ended first."""

    OPEN = "open"
    ANSWERED = "answered"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the learner thinks of an answer: whether it helped, and why."""

    is_helpful: bool
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with what came of it. `message` and `remedy` are set when it failed, or the model at its answer.

    `repeats` is the time when the same question was asked first, where this one asks it again.
    """

    question: str
    asked_at: str
    outcome: Outcome = Outcome.OPEN
    answer: Answer | None = None
    message: str = ""
    remedy: str = ""
    feedback: Feedback | None = None
    repeats: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A learner's conversation. Times are ISO 8601 in UTC.

    `course` is the id of the course that it is held over, "" where that was not written down.
    """

    id: str
    learner: str
    title: str
    created_at: str
    updated_at: str
    exchanges: tuple[Exchange, ...] = field(default=())
    course: str = ""

    def history(self, repeats: str = "") -> tuple[Turn, ...]:
        """Return the turns so far as the tutor wants them: questions that were answered, with their answers.

        Of a question that was asked again only the last answer counts. For one that is about to be asked again,
        `repeats` says when it was asked first: the turns before that are returned.
        """
        turns: list[Turn] = []
        repeated = {exchange.repeats for exchange in self.exchanges if exchange.answer is not None} - {""}
        for exchange in self.exchanges:
            if repeats and repeats in (exchange.asked_at, exchange.repeats):
                break
            is_replaced = exchange.asked_at in repeated
            if exchange.answer is not None and exchange.answer.text and not is_replaced:
                turns += [Turn("user", exchange.question), Turn("assistant", exchange.answer.text)]
        return tuple(turns)

    def find(self, asked_at: str) -> Exchange | None:
        """Return the question that was asked at a time; None where there is none."""
        return next((exchange for exchange in self.exchanges if exchange.asked_at == asked_at), None)


def write_conversation(conversation: Conversation) -> dict[str, object]:
    """Return the conversation as JSON values."""
    return {"format": FORMAT, **asdict(conversation)}


def read_conversation(values: object) -> Conversation:
    """Return the conversation that JSON values hold.

    Raises ValueError, KeyError or TypeError when they hold something else.
    """
    record = _as_map(values)
    if record.get("format") not in READABLE_FORMATS:
        raise ValueError("not a conversation of this format")
    return Conversation(
        id=_text(record["id"]),
        learner=_text(record["learner"]),
        title=_text(record["title"]),
        created_at=_text(record["created_at"]),
        updated_at=_text(record["updated_at"]),
        exchanges=tuple(_read_exchange(item) for item in _as_list(record["exchanges"])),
        course=_text(record.get("course", "")),
    )


def _read_exchange(values: object) -> Exchange:
    record = _as_map(values)
    return Exchange(
        question=_text(record["question"]),
        asked_at=_text(record["asked_at"]),
        outcome=Outcome(_text(record["outcome"])),
        answer=None if record["answer"] is None else _read_answer(record["answer"]),
        message=_text(record["message"]),
        remedy=_text(record["remedy"]),
        feedback=_read_feedback(record.get("feedback")),
        repeats=_text(record.get("repeats", "")),
    )


def _read_feedback(values: object) -> Feedback | None:
    if values is None:
        return None
    record = _as_map(values)
    if not isinstance(record["is_helpful"], bool):
        raise TypeError("yes or no was expected")
    return Feedback(record["is_helpful"], _text(record["comment"]))


def _read_answer(values: object) -> Answer:
    record = _as_map(values)
    timings = _as_map(record["timings"])
    return Answer(
        question=_text(record["question"]),
        language=_text(record["language"]),
        status=Status(_text(record["status"])),
        text=_text(record["text"]),
        sentences=tuple(_read_sentence(item) for item in _as_list(record["sentences"])),
        citations=tuple(_read_citation(item) for item in _as_list(record["citations"])),
        disagreements=tuple(_read_disagreement(item) for item in _as_list(record["disagreements"])),
        nearest=_texts(record["nearest"]),
        choice=_optional_int(record["choice"]),
        model=_optional_text(record["model"]),
        timings=Timings(
            evidence_ms=_number(timings["evidence_ms"]),
            first_sentence_ms=_number(timings["first_sentence_ms"]),
            total_ms=_number(timings["total_ms"]),
            prompt_tokens=int(_number(timings["prompt_tokens"])),
            completion_tokens=int(_number(timings["completion_tokens"])),
        ),
    )


def _read_sentence(values: object) -> Sentence:
    record = _as_map(values)
    return Sentence(
        text=_text(record["text"]),
        citations=tuple(int(_number(item)) for item in _as_list(record["citations"])),
        origin=_text(record["origin"]),
        support=_number(record["support"]),
        calculation=_optional_text(record["calculation"]),
    )


def _read_citation(values: object) -> Citation:
    record = _as_map(values)
    place = _as_map(record["location"])
    return Citation(
        n=int(_number(record["n"])),
        quote=_text(record["quote"]),
        context=_text(record["context"]),
        document=_text(record["document"]),
        title=_text(record["title"]),
        heading=_texts(record["heading"]),
        language=_text(record["language"]),
        location=Location(
            line_start=_optional_int(place["line_start"]),
            line_end=_optional_int(place["line_end"]),
            page=_optional_int(place["page"]),
            time_start=_optional_number(place["time_start"]),
            time_end=_optional_number(place["time_end"]),
        ),
        chunk_id=_text(record["chunk_id"]),
    )


def _read_disagreement(values: object) -> Disagreement:
    record = _as_map(values)
    pairs = [_as_list(item) for item in _as_list(record["values"])]
    return Disagreement(_text(record["about"]), tuple((_text(value), int(_number(n))) for value, n in pairs))


def _as_map(value: object) -> Json:
    if not isinstance(value, dict):
        raise TypeError("an object was expected")
    return value


def _as_list(value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list was expected")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in _as_list(value))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("a number was expected")
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _optional_number(value: object) -> float | None:
    return None if value is None else _number(value)


def _optional_int(value: object) -> int | None:
    return None if value is None else int(_number(value))
