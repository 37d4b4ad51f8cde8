"""Make items: their citation, their stable id, and an order of choices that depends on nothing but their texts."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from tutor.answering.compose import Block, cite_block
from tutor.text.fold import fold
from tutor.types import Choices, Chunk, Citation, ItemKind, Key, Level, Pairs, QuizItem, Unit

Value = TypeVar("Value")
_ID_CHARS = 16


def hash_texts(*texts: str) -> str:
    """Return a short id of texts that survives a rebuild: the start of the SHA-256 of their folded form."""
    folded = json.dumps([fold(text) for text in texts], ensure_ascii=False)
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_CHARS]


def cite_units(chunk: Chunk, *units: Unit) -> Citation:
    """Return the citation, numbered 1, of units that follow each other in a chunk."""
    return cite_block(Block(chunk, units, score=0.0), 1)


def shuffle_stably(values: Sequence[Value], key: str) -> list[Value]:
    """Return the values in an order that looks random, the same for the same key."""
    order = list(values)
    random.Random(key).shuffle(order)
    return order


def key_texts(item: QuizItem) -> tuple[str, ...]:
    """Return the right answer as texts: the right choices, the right sides in the order of the left ones, or the text.

    A statement's truth value has none.
    """
    if isinstance(item.choices, Pairs):
        return tuple(item.choices.right[n] for n in _indices(item.answer))
    if item.choices is not None:
        return tuple(item.choices[n] for n in _indices(item.answer))
    return (item.answer,) if isinstance(item.answer, str) else ()


def make_item(
    kind: ItemKind,
    question: str,
    answer: Key,
    *,
    chunk: Chunk,
    units: Sequence[Unit],
    fact: str,
    rule: str,
    explanation: str,
    level: Level,
    difficulty: int,
    choices: Choices = None,
    accepted: Sequence[str] = (),
    points: Sequence[str] = (),
) -> QuizItem:
    """Make an item of units of a chunk; its id is a hash of its document, kind, question, choices and key.

    `fact` tells what is tested, in any words that are the same for all variants of it; it becomes a hash. The order of
    the choices does not change the id, so that the same item is known again when it is shuffled otherwise.
    """
    draft = QuizItem(
        id="",
        kind=kind,
        question=question,
        choices=choices,
        answer=answer,
        explanation=explanation,
        lesson=chunk.document,
        language=chunk.language,
        citation=cite_units(chunk, *units),
        difficulty=difficulty,
        level=level,
        fact=hash_texts(chunk.document, fact),
        rule=rule,
        accepted=tuple(accepted),
        points=tuple(points),
    )
    return replace(draft, id=identify_item(draft))


def identify_item(item: QuizItem) -> str:
    """Return the id that an item's document, kind, question, choices and key give it."""
    shown = [*item.choices.left, *item.choices.right] if isinstance(item.choices, Pairs) else item.choices or ()
    key = key_texts(item) or (str(item.answer),)
    key = tuple(sorted(key)) if item.kind is ItemKind.MULTI else key
    return hash_texts(item.lesson, item.language, item.kind, item.question, *sorted(shown), *key)


def _indices(answer: Key) -> tuple[int, ...]:
    if isinstance(answer, tuple):
        return answer
    if isinstance(answer, bool) or not isinstance(answer, int):
        raise TypeError("a key of choices must be an index or indices")
    return (answer,)
