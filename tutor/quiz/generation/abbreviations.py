"""Ask what an abbreviation stands for, where a lesson gives its words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.quiz.generation.keysentences import teaches
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.variants import spell_initials
from tutor.quiz.items import make_item
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.sentences import split_sentences
from tutor.types import Chunk, ItemKind, Level, QuizItem, Unit

MAX_LONG_WORDS, MAX_SHORT_CHARS, MAX_LONG_HAN = 8, 8, 14
MAX_IN_SENTENCE = 2  # with more, a sentence is a list of names
_SHORT = r"(?P<short>[A-Z][A-Za-z]*[A-Z])(?P<plural>s)?"
_WORD = r"[A-Za-z][\w-]*(?:[’'][a-z]+)?"
_WORDS = rf"{_WORD}(?:[ -]{_WORD}){{1,7}}"
_BEHIND = re.compile(rf"(?P<long>{_WORDS})[\"”'’]? ?[(（]\s?[\"“]?{_SHORT}[\"”]?[)）]")
_BEFORE = re.compile(
    rf"(?<![\w-]){_SHORT}(?: ?[(（]\s?(?:or |short for |which stands for )?| [-–—:] )[\"“'‘]?"
    rf"(?P<long>{_WORDS})"
)
# The name of a thing that its lesson spells out: "Gala, (the name stands for …)".
_NAMED = re.compile(
    rf"(?P<short>[A-Z][A-Za-z]+),? ?[(（,]?\s?(?:the|its|whose) name (?:stands|is short) for [\"“'‘]?(?P<long>{_WORDS})"
)
_HAN_BEFORE = re.compile(rf"(?<![A-Za-z-]){_SHORT}\s?(?:[（(]\s?|：\s?“)(?P<long>[一-鿿]{{3,{MAX_LONG_HAN}}})[)）”]")
_HAN_QUOTED = re.compile(rf"“(?P<long>[一-鿿]{{3,{MAX_LONG_HAN}}})”\s?[（(]{_SHORT}[)）]")
_HAN_BEHIND = re.compile(rf"(?P<long>[一-鿿]{{3,{MAX_LONG_HAN}}})\s?[（(]{_SHORT}[)）]")
_SMALL = frozenset("of and the for a an in on to by with".split())
_PARTS = (re.compile(r"[A-Za-z][\w’']*"), re.compile(r"[A-Za-z][\w’'-]*"))  # a word with a hyphen as two, as one


@dataclass(frozen=True, slots=True)
class Expansion:
    """An abbreviation with the words that it stands for, and the sentence that gives them."""

    short: str
    long: str
    sentence: str
    chunk: Chunk
    unit: Unit


def make_abbreviation_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each abbreviation that a lesson spells out, the question for its words."""
    seen = set[tuple[str, str]]()
    for chunk in chunks:
        if not teaches(chunk):
            continue
        for unit in chunk.units:
            for found in _read_unit(chunk, unit):
                if (chunk.document, found.short) not in seen:
                    seen.add((chunk.document, found.short))
                    yield _make(found)


def _read_unit(chunk: Chunk, unit: Unit) -> Iterator[Expansion]:
    if not unit.citable or unit.example or unit.cells:
        return
    for start, end in split_sentences(unit.text):
        text = unit.text[start:end]
        found = list(_read_sentence(text, chunk.language))
        if len(found) <= MAX_IN_SENTENCE:
            yield from (Expansion(short, long, text, chunk, unit) for short, long in found)


def _read_sentence(text: str, language: str) -> Iterator[tuple[str, str]]:
    for match in _BEHIND.finditer(text):
        if len(match["short"]) <= MAX_SHORT_CHARS and (long := fit_words(match["short"], match["long"], from_end=True)):
            yield match["short"], long
    for match in _BEFORE.finditer(text):
        if len(match["short"]) <= MAX_SHORT_CHARS and (long := fit_words(match["short"], match["long"])):
            yield match["short"], long
    for match in _NAMED.finditer(text):
        if not match["short"].isupper():
            yield match["short"], match["long"]
    if language == "zh":
        yield from _read_chinese(text)


def _read_chinese(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_HAN_BEFORE, _HAN_QUOTED):
        for match in pattern.finditer(text):
            if len(match["short"]) <= MAX_SHORT_CHARS:
                yield match["short"], match["long"]
    for match in _HAN_BEHIND.finditer(text):
        for term in find_term_mentions(match["long"]):
            if match["short"].upper() not in {spell_initials(form) for form in term.english_forms}:
                continue
            ends = [form for form in term.chinese_forms if match["long"].endswith(form)]
            if ends:
                yield match["short"], max(ends, key=len)
                break


def fit_words(short: str, words: str, *, from_end: bool = False) -> str:
    """Return the run of words, at one end of a row of them, whose beginnings spell an abbreviation, "" if none does.

    Before the abbreviation it is the shortest one, behind it the longest.
    """
    for pattern in _PARTS:
        parts = list(pattern.finditer(words))
        counts = range(2, min(len(parts), MAX_LONG_WORDS) + 1)
        for count in counts if from_end else reversed(counts):
            run = parts[-count:] if from_end else parts[:count]
            if run[0].group().lower() in _SMALL:
                run = run[1:]
            if _spells(short.lower(), [part.group() for part in run]):
                return words[run[0].start() : run[-1].end()]
    return ""


def _spells(letters: str, words: list[str]) -> bool:
    """Tell whether letters begin words in their order; a word may give more: "te" of "technique", both of "low-water".

    Small words may give none, and "ex" gives an x.
    """
    if not words or not letters:
        return not words and not letters
    word, rest = words[0], words[1:]
    if word.lower() in _SMALL and rest and _spells(letters, rest):
        return True
    given = {letters[:n] for n in range(1, len(letters) + 1) if word.lower().startswith(letters[:n])}
    given |= {starts[:n] for starts in (_list_starts(word),) for n in range(1, len(starts) + 1)}
    if word.lower().startswith("ex"):
        given.add("x")
    return any(letters.startswith(start) and _spells(letters[len(start) :], rest) for start in given)


def _list_starts(word: str) -> str:
    """Return the first letters of the parts of a word, by hyphens and capitals: "AR" of "AutoRegressive"."""
    return "".join(match.group() for match in re.finditer(r"(?:^|(?<=-))[A-Za-z]|(?<=[a-z])[A-Z]", word)).lower()


def _make(found: Expansion) -> QuizItem:
    language = found.chunk.language
    is_name = language == "en" and not re.search(r"[A-Z].*[A-Z]", found.short)
    return make_item(
        ItemKind.SHORT,
        say("name_stands_for" if is_name else "stands_for", language, short=found.short),
        found.long,
        chunk=found.chunk,
        units=(found.unit,),
        fact=f"{found.short} = {found.long}",
        rule="abbreviation",
        explanation=say("says", language, text=found.sentence.rstrip(":：")),
        level=Level.REMEMBER,
        difficulty=2,
        points=(found.long,),
    )
