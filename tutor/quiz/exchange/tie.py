"""Tie a question to the words of the lessons that bear it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tutor.answering.form import is_objective, term_set
from tutor.quiz.exchange.drafts import Draft
from tutor.quiz.items import make_item
from tutor.text.fold import fold
from tutor.types import Chunk, Citation, ItemKind, Level, Pairs, Passage, QuizItem, Unit

RULE = "imported"
MAX_TRIED = 8  # places in the lessons that are tried for a question, the likeliest first
MIN_KEY_HELD = 0.5  # of the words of the key, in a place that could bear it out
MIN_ASKED_HELD = 0.4  # of the words of the question, there and in what it stands under
_KEY_WEIGHT = 2.0
_FRAME_WEIGHT = 0.3  # of the question's words there or in the headings, beside those there
_UNIT_COST = 0.3  # of a longer quote, in shares of the question's words that it must add
MAX_UNITS = 3  # of a place for a question with one key
_TOLD = (ItemKind.MULTI, ItemKind.MATCH, ItemKind.ORDER)
_NO_PLACE = "no passage of the lessons bears it out"
_DIFFICULTIES = {
    ItemKind.TRUE_FALSE: 1,
    ItemKind.MCQ: 2,
    ItemKind.CLOZE: 2,
    ItemKind.NUMERIC: 3,
    ItemKind.MULTI: 3,
    ItemKind.MATCH: 3,
    ItemKind.ORDER: 3,
    ItemKind.SHORT: 4,
}

Judge = Callable[[QuizItem], str]


def ask_for(draft: Draft) -> str:
    """Return what to search the lessons for: the question and its key."""
    return " ".join([draft.question, *_key_texts(draft)])


def tie_draft(draft: Draft, passages: Sequence[Passage], judge: Judge) -> tuple[QuizItem | None, str]:
    """Return the item of a draft, citing the place that bears it out best; or None and why there is none.

    Each place is tried in the order of how much of key and question it holds, until `judge` finds no fault.
    """
    reason = _NO_PLACE
    for number, (chunk, units) in enumerate(_rank_places(draft, passages)):
        if number == MAX_TRIED:
            break
        item = _make(draft, chunk, units)
        fault = judge(item)
        if not fault:
            return item, ""
        reason = fault if number == 0 else reason
    return None, reason


def _rank_places(draft: Draft, passages: Sequence[Passage]) -> list[tuple[Chunk, tuple[Unit, ...]]]:
    key, asked = term_set(" ".join(_key_texts(draft))), term_set(draft.question)
    rated = []
    for passage in passages:
        for units in _list_places(draft, passage.chunk):
            held = term_set(" ".join(f"{unit.lead} {' '.join(unit.header)} {unit.text}" for unit in units))
            around = held | term_set(" ".join((passage.chunk.title, *passage.chunk.heading)))
            key_share = len(key & held) / len(key) if key else 1.0
            about = len(asked & around) / max(1, len(asked))
            if (key_share >= MIN_KEY_HELD or draft.kind is ItemKind.TRUE_FALSE) and about >= MIN_ASKED_HELD:
                share = len(asked & held) / max(1, len(asked)) + _FRAME_WEIGHT * about
                cost = _UNIT_COST * len(units)
                rated.append((_KEY_WEIGHT * key_share + share - cost, -passage.rank, passage.chunk, units))
    rated.sort(key=lambda entry: entry[:2], reverse=True)
    return [(chunk, units) for *_, chunk, units in rated]


def _list_places(draft: Draft, chunk: Chunk) -> Iterator[tuple[Unit, ...]]:
    """Yield what of a passage could bear a question out: units, runs of a few, or the run that tells all keys."""
    units = [unit for unit in chunk.units if unit.citable and not unit.example and not is_objective(chunk, unit)]
    if draft.kind in _TOLD:
        told = [n for n, unit in enumerate(units) if _tells_any(draft, unit)]
        if told:
            yield tuple(units[told[0] : told[-1] + 1])
        return
    for size in range(1, MAX_UNITS + 1):
        yield from (tuple(units[start : start + size]) for start in range(len(units) - size + 1))
    if draft.kind is ItemKind.SHORT and len(units) > MAX_UNITS:
        yield tuple(units)


def _tells_any(draft: Draft, unit: Unit) -> bool:
    held = fold(unit.text)
    texts = [*_key_texts(draft), *(draft.choices.left if isinstance(draft.choices, Pairs) else ())]
    return any(fold(text) in held or term_set(text) <= term_set(unit.text) for text in texts if term_set(text))


def _key_texts(draft: Draft) -> tuple[str, ...]:
    if isinstance(draft.choices, Pairs) and isinstance(draft.answer, tuple):
        return tuple(draft.choices.right[n] for n in draft.answer)
    if isinstance(draft.choices, tuple) and isinstance(draft.answer, tuple):
        return tuple(draft.choices[n] for n in draft.answer)
    if isinstance(draft.choices, tuple) and isinstance(draft.answer, int):
        return (draft.choices[draft.answer],)
    return (draft.answer, *draft.points) if isinstance(draft.answer, str) else ()


def _make(draft: Draft, chunk: Chunk, units: Sequence[Unit]) -> QuizItem:
    item = make_item(
        draft.kind,
        draft.question,
        draft.answer,
        chunk=chunk,
        units=units,
        fact=f"{draft.question}\n{' '.join(_key_texts(draft))}",
        rule=RULE,
        explanation=draft.explanation,
        level=Level.UNDERSTAND if draft.kind is ItemKind.SHORT else Level.REMEMBER,
        difficulty=draft.difficulty or _DIFFICULTIES[draft.kind],
        choices=draft.choices,
        accepted=draft.accepted,
        points=draft.points,
    )
    item = replace(item, citation=_name_title(item.citation))
    own = draft.item
    if own is None:
        return replace(item, explanation=item.explanation or _explain(item))
    return replace(
        own, lesson=item.lesson, language=item.language, citation=item.citation, objective="", objective_id=""
    )


def _name_title(citation: Citation) -> Citation:
    """Return a citation whose frame begins with the lesson's title: questions of others name what it is about."""
    if not citation.title or fold(citation.title) in fold(citation.context):
        return citation
    return replace(citation, context=" > ".join(part for part in (citation.title, citation.context) if part))


def _explain(item: QuizItem) -> str:
    """Return an explanation for a question that came without one: the cited words."""
    return " ".join(item.citation.quote.split("\n")) if item.kind is not ItemKind.SHORT else ""


def find_own_place(item: QuizItem, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the lessons still hold the very words that an item of this program's own cites, where it says."""
    lines = [line for line in item.citation.quote.split("\n") if line.strip()]
    for chunk in chunks:
        if chunk.id == item.citation.chunk_id and chunk.document == item.citation.document:
            quotes = "\n".join(unit.quote or unit.text for unit in chunk.units)
            return bool(lines) and all(line in quotes for line in lines)
    return False
