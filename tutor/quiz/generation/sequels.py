"""Ask why, how and what it means, where a sentence says it of the one before: "This is because", "This means"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import BE, MODALS, invert_clause, place_lead, read_clause
from tutor.quiz.generation.hansequels import ask_sequel_in_chinese
from tutor.quiz.generation.keysentences import (
    KeySentence,
    is_exercise,
    is_plain,
    iterate_sentences,
    teaches,
)
from tutor.quiz.generation.predicates import lower_start
from tutor.types import Chunk

Told = tuple[KeySentence, Asked, tuple[str, ...]]
_MANNER = r"(?:\w+ly |often |then |best )?"
_BECAUSE = re.compile(
    rf"^(?:(?:This|That)(?: is|['’]s| happens| occurs) {_MANNER}(?P<link>because|due to)"
    r"|The (?:main )?reason(?: for this| for that)? is that) (?P<told>[^;:]{15,})$"
)
_MEANS = re.compile(r"^(?:This|That|It) (?:means|implies)(?: that)? (?P<told>[^;:]{15,})$")
_LETS = re.compile(
    r"^(?:This|That|Doing so|Doing this) (?:(?:will|can|also) )*(?P<told>(?:allows?|enables?|lets?|helps?|ensures?"
    r"|prevents?|avoids?|reduces?|improves?|makes? it (?:easier|possible|easy|simpler|harder)) [^;:]{12,})$"
)
_DONE = re.compile(
    rf"^(?:This|That|It) (?:can|could|may|is|should|must)(?: also| ideally)? {_MANNER}(?:be )?{_MANNER}"
    r"(?:done|achieved|accomplished|performed|realised|realized)"
    rf" {_MANNER}(?P<told>(?:by|using|with|through|via) [^;:]{{4,}})$"
)
_FRAME = re.compile(
    r"^(?:(?:note|notice|remember|recall) that |(?:an|one) interesting (?:thing|fact) (?:about [^,]{3,40}? )?is that )",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"^(?P<lead>(?:(?:if|when|to|in order to)\b[^,;:]{8,}), )?(?:[^;:]*?\b(?:(?:we|you|one) (?:can|could|may|might"
    r"|should|must|need to|needs to|have to|want to)|(?:is|are) to) )(?P<what>[a-z]+ [^;:]{8,})$",
    re.IGNORECASE,
)
_PERSONS = {"we": "you", "us": "you", "our": "the", "ours": "yours", "your": "the"}
_PERSON = re.compile(r"\b(?:we|us|ours?|your)\b", re.IGNORECASE)
_DOING_NOW = re.compile(
    r"\b(?:we|you|I)(?:['’](?:ll|ve|re)| (?:will|have|had|saw|did|just|are|were|used|got|made))\b|\blet['’]?s\b"
    r"|\b(?:in|for) (?:our|this) (?:case|example|lesson|section)\b|\bhere\b|\babove\b|\bbelow\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:this|these|that|those) (?P<noun>[a-z]+)(?=[ ,.?]|$)")


def find_sequels(chunks: Sequence[Chunk], small_words: frozenset[str]) -> Iterator[Told]:
    """Yield the questions that a sentence answers of the one before it, resting on both."""
    for chunk in chunks:
        if teaches(chunk) and not is_exercise(chunk):
            for first, second in _iterate_pairs(chunk):
                han = chunk.language == "zh"
                texts = first.text, second.text
                for asked in ask_sequel_in_chinese(*texts) if han else _ask(*texts, small_words):
                    units = tuple(dict.fromkeys((*first.units, *second.units)))
                    yield (
                        KeySentence(f"{first.text}{'' if han else ' '}{second.text}", chunk, units),
                        asked,
                        (asked.answer,),
                    )


def _iterate_pairs(chunk: Chunk) -> Iterator[tuple[KeySentence, KeySentence]]:
    """Yield each two sentences of a chunk's prose that follow one another."""
    before: KeySentence | None = None
    for position, unit in enumerate(chunk.units):
        if not is_plain(chunk, position):
            before = None
            continue
        for text in iterate_sentences(unit):
            sentence = KeySentence(text, chunk, (unit,))
            if before is not None:
                yield before, sentence
            before = sentence


def _ask(first: str, second: str, small_words: frozenset[str]) -> Iterator[Asked]:
    first, second = (text.strip().rstrip(".:") for text in (first, second))
    if _DOING_NOW.search(f"{first} {second}"):
        return
    first, second = _tell_anyone(_FRAME.sub("", first)), _tell_anyone(second)
    if match := _DONE.match(second):
        yield from _ask_how(first, match["told"])
    elif match := _BECAUSE.match(second):
        link = "because of" if match["link"] == "due to" else "because"
        yield from _ask_of_clause(first, "why", f"{link} {match['told']}", "why", small_words)
    elif match := _LETS.match(second):
        yield from _ask_of_clause(first, "why", match["told"], "why-lets", small_words)
    elif match := _MEANS.match(second):
        clause = read_clause(first)
        if clause is not None:
            main = lower_start(first, small_words)
            yield Asked(f"What does it mean that {main}?", match["told"], "means", clause.subject)


def _ask_how(first: str, told: str) -> Iterator[Asked]:
    if match := _TO_DO.match(first):
        what = _name_back(match["what"], match["lead"] or "")
        lead = match["lead"] or ""
        question = f"{lead}how can you {what}?"
        yield Asked(question[:1].upper() + question[1:], told, "how", "")


def _ask_of_clause(first: str, ask: str, told: str, sort: str, small_words: frozenset[str]) -> Iterator[Asked]:
    clause = read_clause(first)
    if clause is None or not term_set(told) - term_set(first):
        return
    states = clause.verb.lower() in BE | MODALS and not re.match(r"(?:be )?\w+(?:ed|en|t)\b", clause.rest)
    if sort == "why-lets" and states:
        return
    if inverted := invert_clause(clause, small_words):
        yield Asked(place_lead(clause, f"{ask} {inverted}?"), told, sort, clause.subject)


def _tell_anyone(text: str) -> str:
    """Return a text with "you" for a "we" that stands for anyone."""
    told = _PERSON.sub(lambda match: _PERSONS[match.group().lower()], text)
    return told[:1].upper() + told[1:]


def _name_back(text: str, before: str) -> str:
    """Write "the" for a "this" whose noun stands before it."""
    return _POINTS_BACK.sub(lambda m: f"the {m['noun']}" if m["noun"] in before.split() else m.group(), text)
