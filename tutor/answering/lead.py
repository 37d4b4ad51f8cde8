"""Lead a reader into a quote in another language: what it is about, said in theirs by glossary and dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.retrieval.chinese import tag_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import QUESTION_WORDS, STOP_WORDS
from tutor.types import Citation, Sentence

MAX_TERMS, MIN_TERM_CHARS = 2, 3
_CARRYING = ("n", "vn", "v", "j", "l", "i", "eng", "x")  # tags of Chinese words that say what a question is about
_LATIN_NAME = re.compile(r"(?<![A-Za-z])(?=[a-z]*[A-Z])[A-Za-z][\w.+-]*\w")
_ASPECTS = {
    Ask.AMOUNT: ("费用", "cost"),
    Ask.DURATION: ("所需时间", "duration"),
    Ask.SHARE: ("占比", "share"),
    Ask.RATIO: ("倍数", "ratio"),
    Ask.COUNT: ("数量", "number"),
    Ask.DATE: ("时间", "date"),
    Ask.ADDRESS: ("网址", "web address"),
    Ask.COMPARISON: ("区别", "difference"),
    Ask.REASON: ("原因", "reason"),
    Ask.DEFINITION: ("含义", "meaning"),
}


class Part(Protocol):
    """A word of a Chinese text, with what English calls it, best first."""

    @property
    def text(self) -> str: ...

    @property
    def translations(self) -> tuple[str, ...]: ...


Translate = Callable[[str], Sequence[Part]]


def add_leads(
    question: Question, sentences: Sequence[Sentence], citations: Sequence[Citation], translate: Translate
) -> tuple[Sentence, ...]:
    """Return the sentences; a quote in another language than the question's stands in marks after a short lead.

    Only the first such quote has a lead, the rest have marks alone. A sentence's words stay as they are. `translate`
    returns the words of a Chinese text with their English names; it is called only where a lead is made.
    """
    cited = {citation.n: citation for citation in citations}
    led: list[Sentence] = []
    lead = None
    for sentence in sentences:
        source = cited[sentence.citations[0]]
        if sentence.origin != "quote" or not needs_lead(question, source.language):
            led.append(sentence)
            continue
        if lead is None:
            words = f"{source.context} {source.quote} {sentence.text}"
            lead = make_lead(question, pair_terms(question, words, translate))
            led.append(replace(sentence, text=f"{lead}“{sentence.text}”"))
        else:
            led.append(replace(sentence, text=f"“{sentence.text}”"))
    return tuple(led)


def pair_terms(question: Question, words: str, translate: Translate) -> list[tuple[str, str]]:
    """Return what a question names and the lesson's words hold, in the form that each has: (asked, told), in order."""
    asked = question.text
    names = [(name, name) for name in dict.fromkeys(_LATIN_NAME.findall(asked)) if has_han(asked) and name in words]
    english, chinese = (words, asked) if question.language == "zh" else (asked, words)
    pairs = []
    for part in _put_nouns_first(chinese, translate(chinese)) if question.language == "zh" else translate(chinese):
        form = next((form for form in map(_strip_to, part.translations) if _stands_in(form, english)), None)
        if form and has_han(part.text) and len(part.text) > 1:
            pairs.append((part.text, form) if question.language == "zh" else (form, part.text))
    if question.language != "zh":
        pairs.sort(key=lambda pair: fold(asked).find(fold(pair[0])))
    kept: dict[str, tuple[str, str]] = {}
    for pair in (*names, *pairs):
        if all(digits in words for digits in re.findall(r"\d+", "".join(pair))):
            kept.setdefault(fold(pair[0]), pair)
    return list(kept.values())


def _put_nouns_first(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return the words of a Chinese question that a lead may name: its nouns and terms, else its verbs, no others."""
    tags = dict(tag_words(fold(text)))
    said = [part for part in parts if tags.get(part.text, "n").startswith(_CARRYING)]
    return sorted(said, key=lambda part: tags.get(part.text, "n") == "v")


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


def _strip_to(sense: str) -> str:
    return sense.removeprefix("to ").strip()


def _stands_in(form: str, text: str) -> bool:
    """Tell whether an English form stands in a text as words of its own, whatever its hyphens and its plural."""
    words = re.split(r"[-\s]+", fold(form))
    if len("".join(words)) < MIN_TERM_CHARS or form in STOP_WORDS or form in QUESTION_WORDS:
        return False
    pattern = r"[-\s]?".join(map(re.escape, words))
    return re.search(rf"(?<![a-z0-9]){pattern}s?(?![a-z0-9])", fold(text)) is not None
