"""Lead a reader into a quote in another language: what it is about, said in theirs, by the glossary alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from tutor.answering.asks import Ask
from tutor.answering.question import Question
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import Citation, Sentence

MAX_TERMS = 2
_LATIN_NAME = re.compile(r"(?<![A-Za-z])(?=[a-z]*[A-Z])[A-Za-z][\w.+-]*\w")
_ASPECTS = {
    Ask.AMOUNT: ("费用", "cost"),
    Ask.DURATION: ("所需时间", "duration"),
    Ask.SHARE: ("占比", "share"),
    Ask.RATIO: ("倍数", "ratio"),
    Ask.COUNT: ("数量", "number"),
    Ask.DATE: ("时间", "date"),
    Ask.COMPARISON: ("区别", "difference"),
    Ask.REASON: ("原因", "reason"),
    Ask.DEFINITION: ("含义", "meaning"),
}


@dataclass(frozen=True, slots=True)
class TermPair:
    """What the question calls a thing, and what the lessons may call it, the usual name first; a name is its own."""

    asked: str
    told: tuple[str, ...]


class Term(Protocol):
    """A term of the glossary, with its forms in both languages, the usual one first."""

    @property
    def english_forms(self) -> tuple[str, ...]: ...

    @property
    def chinese_forms(self) -> tuple[str, ...]: ...


def pair_terms(question: Question, terms: Iterable[Term]) -> list[TermPair]:
    """Return the names in a question and the glossary's terms that it mentions, each with the lessons' words for it."""
    asked = _squeeze(question.text)
    pairs = [TermPair(name, (name,)) for name in _LATIN_NAME.findall(question.text)] if has_han(question.text) else []
    for term in terms:
        own, other = term.english_forms, term.chinese_forms
        if question.language == "zh":
            own, other = other, own
        form = next((form for form in own if _squeeze(form) in asked), None)
        if form and not any(fold(form) == fold(pair.asked) for pair in pairs):
            pairs.append(TermPair(form, other))
    return pairs


def add_leads(
    question: Question, sentences: Sequence[Sentence], citations: Sequence[Citation], pairs: Sequence[TermPair]
) -> tuple[Sentence, ...]:
    """Return the sentences; a quote in another language than the question's stands in marks after a short lead.

    Only the first such quote has a lead, the rest have marks alone. A sentence's words stay as they are.
    """
    cited = {citation.n: citation for citation in citations}
    led: list[Sentence] = []
    is_first = True
    for sentence in sentences:
        source = cited[sentence.citations[0]]
        if sentence.origin != "quote" or not needs_lead(question, source.language):
            led.append(sentence)
            continue
        told = f"{source.context} {source.quote} {sentence.text}"
        named = [found for pair in pairs if (found := _find_told(pair, told))]
        lead = make_lead(question, named) if is_first else ""
        led.append(replace(sentence, text=f"{lead}“{sentence.text}”"))
        is_first = False
    return tuple(led)


def needs_lead(question: Question, language: str) -> bool:
    """Tell whether a quote is in the other of the two languages that leads are written in."""
    return {question.language, language} == {"en", "zh"}


def make_lead(question: Question, named: Sequence[tuple[str, str]]) -> str:
    """Return the lead in the question's language: its terms, each with the lesson's word for it, and what is asked.

    Examples: 关于“微调（fine-tuning）”的费用，课程原文： — On the cost of “fine-tuning” (微调), the lesson says:
    """
    chinese = question.language == "zh"
    aspects = _ASPECTS.get(question.value or question.ask) or _ASPECTS.get(question.ask)
    terms = [_name_pair(asked, told, chinese=chinese) for asked, told in named[:MAX_TERMS]]
    if chinese:
        about = "和".join(terms) + (f"的{aspects[0]}" if aspects else "")
        return f"关于{about}，课程原文：" if terms else "课程原文："
    about = " and ".join(terms)
    of = f"the {aspects[1]} of " if aspects else ""
    return f"On {of}{about}, the lesson says: " if terms else "The lesson says: "


def _name_pair(asked: str, told: str, *, chinese: bool) -> str:
    if fold(asked) == fold(told):
        return asked
    return f"“{asked}（{told}）”" if chinese else f"“{asked}” ({told})"


def _find_told(pair: TermPair, words: str) -> tuple[str, str] | None:
    """Return a term with the form of it that stands in the lesson's words, which must hold its digits too."""
    held = _squeeze(words)
    form = next((form for form in pair.told if _squeeze(form) in held), None)
    if form is None or any(digits not in words for digits in re.findall(r"\d+", pair.asked + form)):
        return None
    return pair.asked, form


def _squeeze(text: str) -> str:
    """Leave out hyphens and spaces, so that pre-training, pre training and pretraining are one."""
    return re.sub(r"[-\s]+", "", fold(text))
