"""Show each place that gives a figure for what is asked, where the learner says or asks whether figures differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.answering.compose import Block
from tutor.answering.disagreements.asked_amounts import list_asked_amounts
from tutor.answering.disagreements.intervals import Interval
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import Question

MAX_PLACES = 4
MIN_SCORE_SHARE = 0.3  # of the best score
MIN_HELD, MIN_OF_BEST = 0.5, 0.7  # of a question, that the best evidence holds; of that, another place

Key = tuple[float, float, str]


def show_places(
    question: Question, best: Scored, scored: Sequence[Scored], is_of_same: Callable[[Scored], bool]
) -> list[Block]:
    """Return blocks for the best evidence and for each other section that gives another figure, in other words too.

    Other lessons come before other sections of the same. `is_of_same` tells whether evidence is of what the best is
    of.
    """
    shown, told = [best], _list_keys(list_asked_amounts(question, best))
    if not told or best.own + best.frame < MIN_HELD:
        return []
    near = [one for one in scored if one.score >= MIN_SCORE_SHARE * best.score and _holds_as_much(best, one)]
    near.sort(key=lambda one: one.chunk.document == best.chunk.document)
    for one in near:
        keys = _list_keys(list_asked_amounts(question, one))
        is_new = any(unit in {u for *_, u in told} for *_, unit in keys) and keys.isdisjoint(told)
        if is_new and not any(_stand_together(one, other) for other in shown) and is_of_same(one):
            shown.append(one)
            told |= keys
    return [Block(one.chunk, (one.unit,), one.score) for one in shown[:MAX_PLACES]]


def _list_keys(amounts: Sequence[Interval]) -> set[Key]:
    return {(amount.low, amount.high, amount.unit) for amount in amounts}


def _holds_as_much(best: Scored, one: Scored) -> bool:
    return one.own + one.frame >= MIN_OF_BEST * (best.own + best.frame)


def _stand_together(one: Scored, other: Scored) -> bool:
    """Tell whether two pieces of evidence stand in one section, where figures are of different things."""
    places = ((s.chunk.document, s.chunk.heading) for s in (one, other))
    return one.chunk.id == other.chunk.id or (bool(one.chunk.heading) and len(set(places)) == 1)
