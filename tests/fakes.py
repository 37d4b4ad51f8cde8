"""Honest stand-ins for adapters: small, deterministic, with the same types as the real ones."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tutor.errors import ModelError
from tutor.settings import Settings
from tutor.text.words import tokenize
from tutor.types import (
    Answer,
    AnswerEvent,
    AnswerReady,
    Citation,
    Disagreement,
    EvidenceFound,
    LessonInfo,
    Location,
    Sentence,
    SentenceReady,
    Status,
    Turn,
    WordingFailed,
)


class FakeTutor:
    """Stands in for `tutor.service.Tutor` in tests of the faces: small scripted lessons, real events and types.

    What is asked for stands in the question: a known topic is answered, "slow" makes a sentence each fifth of a second
    until it is stopped, "broken" fails as a model may, "crash" as only a fault of the program does, "fails" leaves
    quotes as the model failed, and what is known nowhere is refused.
    """

    def __init__(self, settings: Settings | None = None, *, model_note: str | None = None) -> None:
        self.settings = settings or Settings(home=Path("unused"))
        self.model_note = model_note
        self.questions: list[str] = []
        self.histories: list[tuple[Turn, ...]] = []
        self.streams_open = 0
        self.closed = False

    def list_lessons(self) -> list[LessonInfo]:
        return [
            LessonInfo("bread.md", "Baking bread", ("en",), 12),
            LessonInfo("茶.md", "泡茶", ("zh",), 8),
            LessonInfo("talk.txt", "A talk on ovens", ("en",), 5),
        ]

    def suggest_questions(self, count: int, language: str | None = None) -> list[str]:
        known = {
            "en": [
                "What does a loaf cost?",
                "How long does dough rest?",
                "Who wrote about *ovens* first?",
                "Why salt?",
            ],
            "zh": ["绿茶用多热的水？", "泡茶要多久？"],
        }
        return known.get(language or "en", known["en"])[:count]

    def suggest_followups(
        self, answer: Answer, history: Sequence[Turn] = (), count: int = 3, language: str | None = None
    ) -> list[str]:
        asked = [answer.question, *(turn.content for turn in history)]
        known = ["泡茶的水温？"] if language == "zh" else ["Tell me about *rye*", "How to fold it?", "Why is it pale?"]
        return [question for question in known if question not in asked][:count]

    def ask(self, question: str, history: Sequence[Turn] = (), **options: object) -> Answer:
        events = list(self.stream(question, history))
        last = events[-1]
        assert isinstance(last, AnswerReady)
        return last.answer

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        use_model: bool = True,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[AnswerEvent]:
        self.questions.append(question)
        self.histories.append(tuple(history))
        self.streams_open += 1
        try:
            if "broken" in question:
                yield EvidenceFound((_LOAF,))
                raise ModelError("The model file is damaged.", "Fetch it again: tutor models pull")
            if "fails" in question:
                yield WordingFailed("The model *crashed*.", "Take a smaller one.")
            if "crash" in question:
                raise KeyError("a fault of the program")
            if "slow" in question:
                yield from self._stream_slowly(question, should_stop or (lambda: False))
            else:
                yield from self._stream_scripted(question)
        finally:
            self.streams_open -= 1

    def close(self) -> None:
        self.closed = True

    def _stream_slowly(self, question: str, should_stop: Callable[[], bool]) -> Iterator[AnswerEvent]:
        yield EvidenceFound((_LOAF, _REST))
        for count in range(1, 500):
            if should_stop():
                return
            time.sleep(0.2)
            yield SentenceReady(Sentence(f"Slow sentence {count}.", (1,), "model"), (_LOAF,))

    def _stream_scripted(self, question: str) -> Iterator[AnswerEvent]:
        answer = next((answer for word, answer in _ANSWERS if word in question), _REFUSED)
        answer = replace(answer, question=question)
        if answer.citations:
            yield EvidenceFound(answer.citations)
        cited = {citation.n: citation for citation in answer.citations}
        for sentence in answer.sentences:
            yield SentenceReady(sentence, tuple(cited[n] for n in sentence.citations))
        yield AnswerReady(answer)


class FakeStudy:
    """Stands in for `tutor.study.Study` where only its tutor is asked."""

    def __init__(self, tutor: FakeTutor | None = None) -> None:
        self.tutor = tutor or FakeTutor()

    def close(self) -> None:
        self.tutor.close()


_LOAF = Citation(
    n=1,
    quote="A loaf costs between $4.60 and $10 to bake at home, and *not* a cent less.",
    context="Baking bread > Costs",
    document="bread.md",
    title="Baking bread",
    heading=("Costs",),
    language="en",
    location=Location(line_start=12, line_end=13),
)
_REST = Citation(
    n=2,
    quote="so the dough rests for about two hours and then you fold it once more before it goes in",
    context="A talk on ovens",
    document="talk.txt",
    title="A talk on ovens",
    heading=(),
    language="en",
    location=Location(time_start=65.0, time_end=71.5),
)
_ROW = Citation(
    n=1,
    quote="Rye | 90 min | $6.20 | 2 | dark, sour",
    context="Baking bread > Kinds of bread > Flour | Rise | Cost | Loaves | Taste",
    document="bread.md",
    title="Baking bread",
    heading=("Kinds of bread",),
    language="en",
    location=Location(line_start=30, line_end=30),
)
_NEEDS = replace(
    _ROW, quote="An oven needs:\nwood;\nair;\na *stone*.", context="Baking bread > Ovens", heading=("Ovens",)
)
_ROWS = replace(_ROW, quote="Rye | 90 min\nWheat | 60 min", context="Baking bread > Kinds of bread > Flour | Rise")
_BULLET = Citation(
    n=2,
    quote="the crust is pale, ![x](http://example.com/x.png) <b>or</b> :red[soft] :smile: see www.example.com",
    context="Baking bread > Faults > Bake it longer if:",
    document="bread.pdf",
    title="Baking bread",
    heading=("Faults",),
    language="en",
    location=Location(page=4),
)
_LONG = Citation(
    n=1,
    quote=" ".join(
        f"Step {step}: fold the dough, turn it a quarter, and let it relax under a cloth." for step in range(8)
    ),
    context="Baking bread > Method > By hand > Folding",
    document="bread.md",
    title="Baking bread",
    heading=("Method", "By hand", "Folding"),
    language="en",
    location=Location(line_start=44, line_end=52),
)
_TEA = Citation(
    n=1,
    quote="绿茶宜用 80 °C 左右的水，第一泡约一分钟。",
    context="泡茶 > 水温",
    document="茶.md",
    title="泡茶",
    heading=("水温",),
    language="zh",
    location=Location(line_start=7, line_end=7),
)
_OTHER_LOAF = replace(
    _REST, n=2, quote="a loaf is about twelve dollars these days", location=Location(time_start=3725.0)
)


def _answer(*sentences: Sentence, citations: tuple[Citation, ...], language: str = "en", **more: Any) -> Answer:
    text = " ".join(" ".join([item.text, *(f"[{n}]" for n in item.citations)]) for item in sentences)
    return Answer("", language, Status.ANSWERED, text, sentences, citations, **more)


_ANSWERS: tuple[tuple[str, Answer], ...] = (
    (
        "differ",
        _answer(
            Sentence("A loaf costs between $4.60 and $10 to bake at home.", (1,)),
            citations=(_LOAF, _OTHER_LOAF),
            disagreements=(Disagreement("what a loaf costs", (("$4.60–$10", 1), ("$12", 2))),),
        ),
    ),
    (
        "cost",
        _answer(
            Sentence("A loaf costs between $4.60 and $10 to bake at home.", (1,), "model"),
            Sentence("Its dough rests for about two hours.", (2, 1), "model"),
            Sentence("Twelve loaves cost at least $55.20.", (1,), "derived", 1.0, "12 × 4.60 = 55.20"),
            citations=(_LOAF, _REST),
            model="tiny-model",
        ),
    ),
    ("oven need", _answer(Sentence("An oven needs: wood; air; a *stone*.", (1,)), citations=(_NEEDS,))),
    ("compare", _answer(Sentence("Rye — Rise: 90 min. Wheat — Rise: 60 min.", (1,)), citations=(_ROWS,))),
    ("rye", _answer(Sentence(_ROW.quote, (1,)), citations=(_ROW, _BULLET))),
    ("pale", _answer(Sentence(_BULLET.quote, (2,)), citations=(_ROW, _BULLET))),
    ("fold", _answer(Sentence(_LONG.quote, (1,)), citations=(_LONG,))),
    ("茶", _answer(Sentence(_TEA.quote, (1,)), citations=(_TEA,), language="zh")),
    ("hello", Answer("", "en", Status.REPLY, "Hello! Ask me about *your* lessons.")),
)
_REFUSED = Answer(
    "",
    "en",
    Status.ABSTAINED,
    "The lessons do not say this.",
    nearest=("Kinds of bread", "Costs", "泡茶"),
)


@dataclass(frozen=True, slots=True)
class FixedUsage:
    """Token counts of a scripted reply."""

    prompt_tokens: int = 10
    completion_tokens: int = 5


class ScriptedGenerator:
    """A language model that gives prepared replies, one for each call, in pieces; counts its calls."""

    name = "scripted"

    def __init__(self, *replies: str) -> None:
        self._replies = list(replies)
        self.calls = 0
        self.usage = FixedUsage()

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        reply = self._replies[self.calls % len(self._replies)]
        self.calls += 1
        for start in range(0, len(reply), 7):
            if should_stop and should_stop():
                return
            yield reply[start : start + 7]

    def close(self) -> None:
        self.closed = True


class HashEncoder:
    """Stands in for a sentence encoder: unit vectors of hashed lexical terms, so that texts with common terms are near.

    `texts` lists what was encoded, in order. `readable` are the languages that it claims to read.
    """

    def __init__(self, name: str = "hash:1", dimension: int = 64, readable: Sequence[str] = ("en", "zh")) -> None:
        self.identity = name
        self.dimension = dimension
        self.readable = tuple(readable)
        self.texts: list[str] = []

    def reads(self, language: str) -> bool:
        return language in self.readable

    def encode(self, texts: Sequence[str], *, is_query: bool = False) -> NDArray[np.float32]:
        self.texts.extend(texts)
        rows = np.full((len(texts), self.dimension), 1e-3, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for term in tokenize(text):
                code = zlib.crc32(term.encode("utf-8"))
                row[code % self.dimension] += 1.0 if code & 0x10000 else -1.0
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
