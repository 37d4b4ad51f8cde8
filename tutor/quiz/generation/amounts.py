from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.form import term_set
from tutor.quiz.generation.figurechange import find_taken, is_firm, list_amounts, make_other_figures
from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.generation.phrases import BLANK, say
from tutor.quiz.generation.questions import ask_amount
from tutor.quiz.items import make_item
from tutor.quiz.typed import FULL
from tutor.quiz.typed_figures import rate_figure
from tutor.types import Chunk, ItemKind, Level, QuizItem

OTHER_CHOICES = 3
_DECADE = re.compile(r"['’]?s\b")
_NUMBER = re.compile(r"\d[\d,.]*(?<=\d)(?!\s*[kKmMbB\d万亿千百]|['’]s|s\b)")
_APOSTROPHE = re.compile(r"(?<=\d)['’](?=s\b)")
MAX_INTERVALS = 2  # of one sentence: with more, each figure leans on the others
MIN_REST_TERMS = 4


@dataclass(frozen=True, slots=True)
class _Asked:
    """A figure of a sentence with the question for it, "" where it can only be left out."""

    sentence: KeySentence
    interval: Interval
    question: str

    @property
    def answer(self) -> str:
        """The figure with its unit, as written."""
        return self.interval.text.strip()

    @property
    def blanked(self) -> str:
        """The sentence with the figure left out."""
        text = self.sentence.text
        return text[: self.interval.start] + BLANK + text[self.interval.end :]


def make_amount_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each figure of a key sentence, a numeric question or a cloze, and one with choices."""
    amounts = list_amounts(chunks)
    for sentence in find_key_sentences(chunks):
        intervals = [_complete(interval, sentence.text) for interval in find_intervals(sentence.text)]
        if len(intervals) > MAX_INTERVALS:
            continue
        for interval in intervals:
            if is_firm(interval, sentence.text) and len(term_set(sentence.text)) >= MIN_REST_TERMS:
                asked = _Asked(sentence, interval, ask_amount(sentence.text, interval, sentence.chunk.language))
                yield _ask_openly(asked)
                yield from _ask_with_choices(asked, [*find_taken(sentence.text, interval, amounts), *intervals])


def _complete(interval: Interval, text: str) -> Interval:
    """Return a decade with its ending: "1960s"."""
    ending = _DECADE.match(text, interval.end) if interval.unit == "date" else None
    return replace(interval, text=interval.text + ending.group(), end=ending.end()) if ending else interval


def _ask_openly(asked: _Asked) -> QuizItem:
    language = asked.sentence.chunk.language
    kind = ItemKind.NUMERIC if asked.question else ItemKind.CLOZE
    question = asked.question or say("fill", language, text=asked.blanked)
    return make_item(
        kind,
        question,
        asked.answer,
        chunk=asked.sentence.chunk,
        units=asked.sentence.units,
        fact=asked.sentence.fact,
        rule=f"amount-{kind}",
        explanation=say("says", language, text=asked.sentence.text),
        level=Level.REMEMBER,
        difficulty=4,
        accepted=_list_bare(asked.answer, question),
    )


def _list_bare(answer: str, question: str) -> tuple[str, ...]:
    """Return the number alone where its unit is no part of what is asked, and a decade without its apostrophe."""
    number = _NUMBER.match(answer)
    bare = (
        number.group()
        if number and number.group() != answer and rate_figure(number.group(), [answer], question) == FULL
        else ""
    )
    plain = _APOSTROPHE.sub("", answer)
    return tuple(text for text in (bare, plain) if text and text != answer)


def _ask_with_choices(asked: _Asked, taken: Sequence[Interval]) -> Iterator[QuizItem]:
    wrong = make_other_figures(asked.interval, asked.sentence.text, OTHER_CHOICES, taken)
    if len(wrong) < OTHER_CHOICES:
        return
    language = asked.sentence.chunk.language
    choices = sorted([asked.answer, *(text.strip() for text in wrong)], key=_read_value)
    yield make_item(
        ItemKind.MCQ,
        asked.question or say("choose", language, text=asked.blanked),
        choices.index(asked.answer),
        chunk=asked.sentence.chunk,
        units=asked.sentence.units,
        fact=asked.sentence.fact,
        rule="amount-choice",
        explanation=say("says", language, text=asked.sentence.text),
        level=Level.REMEMBER,
        difficulty=3,
        choices=tuple(choices),
    )


def _read_value(text: str) -> float:
    return next((interval.high for interval in find_intervals(text)), 0.0)
