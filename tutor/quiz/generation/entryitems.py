"""Make items from sets of named entries: which of them is explained so, how is one explained, and which are there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from tutor.answering.form import term_set
from tutor.quiz.generation.distractors import differ_in_substance
from tutor.quiz.generation.entries import Entry, EntrySet, are_judged, begins_with_name, collect_entry_sets
from tutor.quiz.generation.entryaccounts import (
    are_merits,
    are_steps,
    are_told,
    cut_pointer,
    explains,
    is_account,
    names,
    read_number,
    tells_members,
)
from tutor.quiz.generation.labels import drop_remark
from tutor.quiz.generation.listed import can_be_quoted, span_units
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.phrases import say
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words
from tutor.types import Chunk, ItemKind, Level, QuizItem

MIN_SET = 3
MIN_WRONG, MAX_WRONG = 2, 3
MIN_NAMED, MAX_NAMED = 3, 5
MAX_SAME_REST = 0.4
MIN_LENGTH_RATIO = 0.4
_EXAMPLE = re.compile(
    r"(?:for (?:example|instance)|e\.g\.),?\s+|(?:例如|比如|譬如|举例来说)[，,:：]?\s*", re.IGNORECASE
)


def make_entry_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield the items that the named entries of lessons give, in the order of their sets."""
    texts: dict[str, list[str]] = {}
    for chunk in chunks:
        texts.setdefault(chunk.document, []).extend(unit.text for unit in chunk.units)
    defined = {(d.chunk.id, d.unit.text) for d in find_definitions(chunks)}
    for found in collect_entry_sets(chunks):
        if re.search(r"[?？]", found.lead):
            continue
        if not (are_steps(found) or are_merits(found)) and _are_things(found.entries):
            if found.size >= MIN_SET:
                yield from _ask_names(found, texts[found.document])
                yield from _ask_accounts(found)
            yield from _ask_openly(found, defined)
        yield from _ask_members(found)


def _are_things(entries: Sequence[Entry]) -> bool:
    """Tell whether entries name things and a lesson says of most of them what they are."""
    return are_told(entries) and not are_judged([entry.name for entry in entries])


def _ask_names(found: EntrySet, texts: Sequence[str]) -> Iterator[QuizItem]:
    """Yield, for each entry, the question which of them the lesson describes so, or illustrates by an example."""
    for entry in found.entries:
        for told in (entry, *_read_further(entry, found.entries)):
            example = _EXAMPLE.match(told.said)
            shown = replace(told, said=told.said[example.end() :]) if example else told
            if explains(shown, found.entries):
                yield from _ask_name(shown, found, texts, "entry_example" if example else "entry_explained")


def _read_further(entry: Entry, siblings: Sequence[Entry]) -> Iterator[Entry]:
    """Yield an entry with each further sentence in the place of the first, but for those that speak of its siblings."""
    for text, units in entry.more:
        named = any(fold(other.name) in fold(text) for other in siblings if other is not entry)
        if can_be_quoted(units) and not named:
            yield replace(entry, said=text, units=units)


def _ask_name(entry: Entry, found: EntrySet, texts: Sequence[str], asked: str) -> Iterator[QuizItem]:
    wrong = [other for other in found.entries if other.name != entry.name and _is_wrong(other, entry, texts)]
    number = read_number(entry.said)
    mixed = sorted(shuffle_stably(wrong, entry.said), key=lambda other: read_number(other.said) != number)
    chosen = mixed[:MAX_WRONG]
    said = cut_pointer(entry.said.rstrip("。.;；,，"))
    if len(chosen) < MIN_WRONG or not said or (number and read_number(chosen[0].said) != number):
        return  # with none of the same number, the verb alone tells how many the key names
    question = _place(say(asked, found.language, text=_inner(said)), found)
    choices = shuffle_stably([_show(entry.name), *(_show(other.name) for other in chosen)], question)
    yield make_item(
        ItemKind.MCQ,
        question,
        choices.index(_show(entry.name)),
        chunk=entry.chunk,
        units=entry.units,
        fact=f"{found.topic} | {entry.name}",
        rule="entry-name",
        explanation=_write_whole(entry, found.language),
        level=Level.UNDERSTAND,
        difficulty=3 if asked == "entry_example" else 2,
        choices=tuple(choices),
    )


def _is_wrong(other: Entry, entry: Entry, texts: Sequence[str]) -> bool:
    """Tell whether a sibling is surely not what is explained: not named there, nor is the like said of it."""
    name, told = fold(other.name), term_set(entry.said)
    if name in fold(entry.said) or not _differ(other.name, entry.name):
        return False
    about = [text for text in texts if name in fold(text) and entry.said not in text]
    return all(len(term_set(text) & told) <= MAX_SAME_REST * len(told) for text in (other.said, *about))


def _differ(one: str, other: str) -> bool:
    mine, theirs = set(content_words(one)), set(content_words(other))
    return not (mine <= theirs or theirs <= mine) if mine and theirs else fold(one) != fold(other)


def _ask_accounts(found: EntrySet) -> Iterator[QuizItem]:
    """Yield, for each entry, the question how the lesson explains it, beside what it says of others."""
    telling = [entry for entry in found.entries if explains(entry, found.entries)]
    for entry in telling:
        wrong = [
            other
            for other in telling
            if other is not entry
            and differ_in_substance(other.said, entry.said)
            and not names(other.said, entry, found.entries)
            and _are_comparable(entry.said, other.said)
        ]
        chosen = shuffle_stably(wrong, entry.name)[:MAX_WRONG]
        if len(chosen) < MIN_WRONG:
            continue
        question = _place(say("entry_asked", found.language, term=_inner(entry.name)), found)
        choices = shuffle_stably([_show_said(entry), *map(_show_said, chosen)], question)
        yield make_item(
            ItemKind.MCQ,
            question,
            choices.index(_show_said(entry)),
            chunk=entry.chunk,
            units=entry.units,
            fact=f"{found.topic} | {entry.name}",
            rule="entry-account",
            explanation=_write_whole(entry, found.language),
            level=Level.UNDERSTAND,
            difficulty=3,
            choices=tuple(choices),
        )


def _are_comparable(one: str, other: str) -> bool:
    short, long = sorted((len(one), len(other)))
    return short >= MIN_LENGTH_RATIO * long and _read_form(one) == _read_form(other)


def _read_form(said: str) -> str:
    if has_han(said):
        return "zh"
    first = said.split(maxsplit=1)[0].lower()
    if first.endswith("ing"):
        return "doing"
    if number := read_number(said):
        return number
    return first if first in ("to", "if", "which", "that", "when") else "thing"


def _ask_openly(found: EntrySet, defined: Collection[tuple[str, str]]) -> Iterator[QuizItem]:
    """Yield, for each entry that is no definition of its own, the question how the lesson explains it."""
    for entry in found.entries:
        said = entry.said.rstrip("。.;；,，")
        if any((entry.chunk.id, unit.text) in defined for unit in entry.units) or not is_account(entry):
            continue
        asked = say("entry_asked", found.language, term=_inner(entry.name))
        question = say("entry_open", found.language, question=_place(asked, found))
        whole = _write_whole(entry, found.language)
        yield make_item(
            ItemKind.SHORT,
            question,
            whole,
            chunk=entry.chunk,
            units=entry.units,
            fact=f"{found.topic} | {entry.name}",
            rule="entry-short",
            explanation=whole,
            level=Level.UNDERSTAND,
            difficulty=3,
            points=(said,),
        )


def _ask_members(found: EntrySet) -> Iterator[QuizItem]:
    """Yield the question which entries a list has, where one quote holds all of them."""
    chunk = found.entries[0].chunk
    own = [entry for entry in found.entries if entry.chunk is chunk]
    if len(own) < found.size or not MIN_NAMED <= found.size <= MAX_NAMED or not tells_members(found.lead):
        return
    units = span_units(chunk, [unit for entry in own for unit in entry.units])
    if not can_be_quoted(units):
        return
    points = tuple(drop_remark(entry.name) for entry in own)
    answer = ("；" if found.language == "zh" else "; ").join(points)
    yield make_item(
        ItemKind.SHORT,
        _place(say("entries_asked", found.language, lead=_inner(found.lead), count=str(found.size)), found),
        answer,
        chunk=chunk,
        units=units,
        fact=f"{found.topic} | {found.lead}",
        rule="entry-list",
        explanation=say("lists", found.language, lead=found.lead, text=answer),
        level=Level.REMEMBER,
        difficulty=3,
        points=points,
    )


def _place(question: str, found: EntrySet) -> str:
    """Return a question with the part of the lesson that it is about."""
    return say("entry_place", found.language, part=_inner(found.part), question=question[:1].lower() + question[1:])


def _write_whole(entry: Entry, language: str) -> str:
    """Return an entry as its list has it: its name, then what is said of it."""
    if begins_with_name(entry):
        return entry.said
    return say("defines", language, term=_show(entry.name), meaning=entry.said)


def _show(name: str) -> str:
    return name[:1].upper() + name[1:]


def _show_said(entry: Entry) -> str:
    return _show(entry.said.rstrip("。.;；,，"))


def _inner(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")
