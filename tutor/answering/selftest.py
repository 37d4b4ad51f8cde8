"""Measure whether a language model may word answers: a short self-test over invented notes."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.answering.wording import Generator, stream_sentences
from tutor.errors import TutorError
from tutor.types import Citation, Location

MIN_PASS_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Case:
    """A question over two notes; `key` must stand in a checked sentence of the reply."""

    question: str
    notes: tuple[str, str]
    key: str


CASES = (
    Case(
        "How high is the Brevik tower?",
        ("The Brevik tower is 48 metres high.", "The Brevik tower opened in 1971."),
        "48",
    ),
    Case(
        "When did the mill in Orlen close?",
        ("The Orlen mill employed 310 people.", "The Orlen mill closed in 1988."),
        "1988",
    ),
    Case(
        "Who founded the Tarn school?",
        ("The Tarn school has 12 rooms.", "Ada Wren founded the Tarn school."),
        "Ada Wren",
    ),
    Case(
        "What does a ferry ticket to Sund cost?",
        ("A ferry ticket to Sund costs $14.", "The crossing takes 35 minutes."),
        "14",
    ),
    Case(
        "What is kelp used for in Maro?",
        ("Kelp grows off Maro from May on.", "In Maro, kelp is used to feed sheep."),
        "sheep",
    ),
    Case("Which lamp needs less power?", ("Lamp A needs 9 watts.", "Lamp A needs less power than lamp B."), "lamp A"),
    Case("布雷维克塔有多高？", ("布雷维克塔高48米。", "布雷维克塔于1971年开放。"), "48"),
    Case("奥伦磨坊什么时候关闭？", ("奥伦磨坊有310名工人。", "奥伦磨坊于1988年关闭。"), "1988"),
)


@dataclass(frozen=True, slots=True)
class SelfTest:
    """How a model did: cases passed of all, and whether it may word answers."""

    passed: int
    total: int

    @property
    def may_word(self) -> bool:
        """Tell whether enough of the cases came out right."""
        return self.passed >= MIN_PASS_SHARE * self.total

    @property
    def needed_percent(self) -> int:
        """How many of a hundred cases would have to come out right."""
        return round(100 * MIN_PASS_SHARE)


def run_selftest(generator: Generator) -> SelfTest:
    """Ask the model every case; a case passes when a checked sentence holds its key and none contradicts it."""
    return SelfTest(sum(_passes(generator, case) for case in CASES), len(CASES))


def _passes(generator: Generator, case: Case) -> bool:
    citations = [
        Citation(n, note, "", "self-test", "", (), "en", Location()) for n, note in enumerate(case.notes, start=1)
    ]
    try:
        sentences = list(stream_sentences(generator, case.question, citations))
    except TutorError:
        return False
    return any(case.key.lower() in sentence.text.lower() for sentence in sentences)
