"""Integrity: an answer that breaks one promise is caught for that promise, one that keeps all is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tutor.evaluation.integrity import check_integrity
from tutor.evaluation.sources import Source
from tutor.types import Answer, Citation, Location, Sentence, Status

SOURCES = {"bread.md": Source(("# Bread", "A loaf costs $4.", "Flour | Price", "Rye | 620万"), numbered=True)}
LOAF = Citation(1, "A loaf costs $4.", "Bread", "bread.md", "Bread", (), "en", Location(2, 2))
RYE = Citation(2, "Rye | 620万", "Bread > in 2020", "bread.md", "Bread", (), "en", Location(4, 4))


def answer(*sentences: Sentence, citations: tuple[Citation, ...] = (LOAF, RYE), text: str | None = None) -> Answer:
    shown = " ".join(f"{s.text} {''.join(f'[{n}]' for n in s.citations)}" for s in sentences)
    return Answer(
        "What do 3 loaves cost?", "en", Status.ANSWERED, shown if text is None else text, sentences, citations
    )


SAID = Sentence("A loaf costs $4.", (1,))


def checks(given: Answer) -> list[str]:
    return [fault.check for fault in check_integrity(given, SOURCES)]


@pytest.mark.parametrize(
    "sentence",
    [
        SAID,
        Sentence("Rye took 6.2 million in 2020, in GPT-3's time.", (2,)),
        Sentence("A loaf is $4 and rye 6,200,000.", (1, 2)),
        Sentence("Three loaves cost $12.", (1,), "derived", calculation="3 × 4 = 12"),
    ],
)
def test_an_answer_that_keeps_its_promises_passes(sentence: Sentence) -> None:
    assert checks(answer(sentence)) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (answer(SAID, citations=(replace(LOAF, quote="A loaf costs $5."),)), ["quote", "figure"]),
        (answer(SAID, citations=(replace(LOAF, document="cake.md"),)), ["quote"]),
        (answer(SAID, citations=(replace(LOAF, location=Location(3, 4)),)), ["place"]),
        (answer(replace(SAID, citations=())), ["uncited"]),
        (answer(replace(SAID, citations=(1, 7))), ["uncited"]),
        (answer(Sentence("A loaf costs $4 million.", (1,))), ["figure"]),
        (answer(Sentence("A loaf costs $4 to $6.", (1,))), ["figure"]),
        (answer(Sentence("Three cost $12.", (1,), "derived")), ["calculation", "figure"]),
        (answer(Sentence("Three cost $13.", (1,), "derived", calculation="3 × 4 = 13")), ["calculation"]),
        (answer(Sentence("Five cost $20.", (1,), "derived", calculation="5 × 4 = 20")), ["calculation"]),
        (answer(Sentence("Three cost $15.", (1,), "derived", calculation="3 × 4 = 12")), ["figure"]),
        (answer(SAID, text="A loaf costs $4. [1] It is good."), ["shown"]),
        (answer(SAID, text="A loaf costs $4."), ["shown"]),
    ],
)
def test_a_broken_promise_is_caught(given: Answer, expected: list[str]) -> None:
    assert checks(given) == expected


def test_a_refusal_needs_no_citation() -> None:
    assert checks(Answer("?", "en", Status.ABSTAINED, "The lessons don't say.")) == []


def test_a_reason_names_the_figure_and_the_sentence() -> None:
    (fault,) = check_integrity(answer(Sentence("A loaf costs $9.", (1,))), SOURCES)
    assert fault.reason == "$9 is not in what is cited: A loaf costs $9."
