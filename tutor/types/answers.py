"""What a citation, an answer and its events are, and what searching and indexing report."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tutor.types.lessons import Location, Passage, Skipped


@dataclass(frozen=True, slots=True)
class Citation:
    """The exact words of a lesson that a sentence rests on, numbered from 1 within its answer."""

    n: int
    quote: str
    context: str
    document: str
    title: str
    heading: tuple[str, ...]
    language: str
    location: Location
    chunk_id: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer. `origin` is "model", "quote" or "derived"; `support` is in 0..1."""

    text: str
    citations: tuple[int, ...]
    origin: str = "quote"
    support: float = 1.0
    calculation: str | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Different figures that lessons give for the same thing: (value, citation number) pairs."""

    about: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LessonDisagreement:
    """Different figures that the lessons give for one thing, for their author.

    `kind` is "value", "range" (they overlap, but their ends differ) or "unit" (another currency; words or tokens).
    `values` holds each figure with the places that give it.
    """

    about: str
    kind: str
    values: tuple[tuple[str, tuple[Citation, ...]], ...]


class Status(StrEnum):
    """How a question was met: answered from the lessons, refused, or replied to without claiming anything."""

    ANSWERED = "answered"
    ABSTAINED = "abstained"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds from the question on, and the model's tokens (0 where no model spoke)."""

    evidence_ms: float = 0.0
    first_sentence_ms: float = 0.0
    total_ms: float = 0.0
    prompt_tokens: int = 0
    completion_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked answer. `text` holds the sentences in order, each followed by its markers [n]."""

    question: str
    language: str
    status: Status
    text: str
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    nearest: tuple[str, ...] = ()
    choice: int | None = None
    model: str | None = None
    timings: Timings = field(default_factory=Timings)


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation; `role` is "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    """First event of a streamed answer: the quotes that it will rest on, shown at once."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ModelQueued:
    """The model is busy with the questions of others, told whenever the place changes.

    `place` 1 is the next; 0 ends the wait: the model works on this question now.
    """

    place: int


@dataclass(frozen=True, slots=True)
class SentenceReady:
    """A checked sentence of a streamed answer, with the citations that it names."""

    sentence: Sentence
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class WordingFailed:
    """The model failed at this answer, whose quotes are left as they are: why, and what to do about it."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class AnswerReady:
    """Last event of a streamed answer: the whole of it, as `ask` would have returned it."""

    answer: Answer


AnswerEvent = EvidenceFound | ModelQueued | WordingFailed | SentenceReady | AnswerReady


@dataclass(frozen=True, slots=True)
class LessonInfo:
    """What an index holds of one lesson file; `languages` in order of their share."""

    document: str
    title: str
    languages: tuple[str, ...]
    chunks: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Passages for a question, best first, and how long the search took."""

    question: str
    language: str
    passages: tuple[Passage, ...]
    search_ms: float


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What a run of `tutor index` did, in numbers of files.

    `rebuilt` says why everything was built anew although an index was there, "" if it was not. `disagreements` is
    None where they were not looked for.
    """

    folder: str
    encoder: str
    documents: int
    chunks: int
    added: int
    updated: int
    removed: int
    unchanged: int
    skipped: tuple[Skipped, ...]
    seconds: float
    rebuilt: str = ""
    disagreements: tuple[LessonDisagreement, ...] | None = None
