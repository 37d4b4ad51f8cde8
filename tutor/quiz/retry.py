"""Find what to ask after a wrong answer: another item on the same fact or objective, else the same in another order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from tutor.quiz.items import shuffle_stably
from tutor.types import ItemKind, Pairs, QuizItem

SPARES = 2  # kept for each item
MAX_JUDGED = 6  # candidates that are judged for each item


def find_spares(
    items: Sequence[QuizItem], candidates: Iterable[QuizItem], judge: Callable[[QuizItem], str]
) -> tuple[QuizItem, ...]:
    """Return items that may come back for those of a quiz: two for each, on its fact first, then on its objective.

    `judge` returns why a candidate may not be asked, "" if it may.
    """
    facts = {item.fact for item in items if item.fact}
    places = {_place(item) for item in items if item.objective_id}
    near = [spare for spare in candidates if spare.fact in facts or (spare.objective_id and _place(spare) in places)]
    found: dict[str, QuizItem] = {}
    for item in items:
        fits = [s for s in near if s.id != item.id and s.language == item.language]
        ranked = [s for s in fits if s.fact == item.fact] + [
            s for s in fits if s.fact != item.fact and item.objective_id and _place(s) == _place(item)
        ]
        kept = 0
        for spare in ranked[:MAX_JUDGED]:
            if kept < SPARES and spare.id not in found and not judge(spare):
                found[spare.id] = spare
                kept += 1
    return tuple(found.values())


def find_variant(item: QuizItem, spares: Sequence[QuizItem], used_ids: Collection[str], key: str) -> QuizItem:
    """Return a fresh item on the same fact, else on the same objective from the same passage, else the item itself.

    An item that comes back has its choices in another order, the same one for the same `key`.
    """
    fresh = [spare for spare in spares if spare.id not in used_ids and spare.language == item.language]
    for wanted in (
        [spare for spare in fresh if item.fact and spare.fact == item.fact],
        [spare for spare in fresh if item.objective_id and _place(spare) == _place(item)],
    ):
        if wanted:
            return min(wanted, key=lambda spare: (spare.kind == item.kind, abs(spare.difficulty - item.difficulty)))
    return reorder_choices(item, key)


def reorder_choices(item: QuizItem, key: str) -> QuizItem:
    """Return the item with its choices in another order and its key with them; its id stays."""
    choices = item.choices
    if isinstance(choices, Pairs):
        order = _pick_order(len(choices.right), key)
        place = {old: new for new, old in enumerate(order)}
        right = tuple(choices.right[n] for n in order)
        answer = tuple(place[n] for n in item.answer) if isinstance(item.answer, tuple) else item.answer
        return replace(item, choices=Pairs(choices.left, right), answer=answer)
    if choices is None:
        return item
    order = _pick_order(len(choices), key)
    place = {old: new for new, old in enumerate(order)}
    shown = tuple(choices[n] for n in order)
    if isinstance(item.answer, tuple):
        moved = tuple(place[n] for n in item.answer)
        return replace(item, choices=shown, answer=moved if item.kind is ItemKind.ORDER else tuple(sorted(moved)))
    if isinstance(item.answer, int) and not isinstance(item.answer, bool):
        return replace(item, choices=shown, answer=place[item.answer])
    return item


def _place(item: QuizItem) -> tuple[str, str]:
    return item.objective_id, item.citation.chunk_id


def _pick_order(count: int, key: str) -> list[int]:
    """Return an order of so many that differs from the plain one, if there is another."""
    order = shuffle_stably(range(count), key)
    return order if order != list(range(count)) else order[1:] + order[:1]
