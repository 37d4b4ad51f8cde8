"""Show, beside the figure that one lesson gives for what is asked, the other figure that another lesson gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from tutor.answering.comparisons.opposites import tells_of_opposite
from tutor.answering.compose import Block
from tutor.answering.demands.deeds import tells_time_of_other
from tutor.answering.demands.named import covers_names
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.disagreements.asked_amounts import list_asked_amounts
from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_difference, find_intervals
from tutor.answering.disagreements.places import show_places
from tutor.answering.evidence import Scored
from tutor.answering.form import introduces, is_objective
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.language import has_han

MIN_HELD, MIN_OF_BEST = 0.6, 0.85  # of a question, and of what the best evidence holds of it
MIN_SCORE_SHARE = 0.4  # of the best score
MAX_BESIDE = 2  # blocks of one lesson beside the other's
_UNSHOWN = (Ask.COMPARISON, Ask.LIST, Ask.VIDEO_TIME)


def show_elsewhere(
    question: Question, blocks: Sequence[Block], scored: Sequence[Scored], wanted: Sequence[Wanted]
) -> list[Block]:
    """Return the blocks, the best with what another lesson gives otherwise for it where all shown are of one lesson.

    Where the learner says that figures differ, or asks, the best and each place that gives another.
    """
    best = next((one for one in scored if blocks and one.unit is blocks[0].units[0]), None)
    if question.apart and best is not None and len(blocks[0].units) == 1:
        is_of_same = partial(_is_of_same, question, best, wanted, scored)
        places = show_places(question, best, scored, is_of_same)
        return places if len(places) > 1 else list(blocks)
    is_one = len({block.chunk.document for block in blocks}) == 1
    if (
        question.value in (None, Ask.DATE)
        or question.ask in _UNSHOWN
        or question.speech
        or best is None
        or not is_one
        or len(blocks[0].units) > 1
    ):
        return list(blocks)
    for one in scored:
        if one.chunk.document == best.chunk.document or one.score < MIN_SCORE_SHARE * best.score:
            continue
        is_other = _is_as_near(question, best, one) and _differ(question, best, one)
        if is_other and _meets_demands(question, one, wanted, scored):
            return [*blocks[:MAX_BESIDE], Block(one.chunk, (one.unit,), one.score)]
    return list(blocks)


def _meets_demands(question: Question, one: Scored, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> bool:
    return not put_demanded_first(question, [replace(one, fits=True)], wanted, scored)[1]


def _is_of_same(
    question: Question, best: Scored, wanted: Sequence[Wanted], scored: Sequence[Scored], one: Scored
) -> bool:
    """Tell whether evidence is of what the best is of, by its names, its side of a contrast and what is demanded."""
    is_told = _may_stand(question, one) and covers_names(question, one) >= covers_names(question, best)
    return is_told and _meets_demands(question, one, wanted, scored)


def _is_as_near(question: Question, best: Scored, one: Scored) -> bool:
    """Tell whether evidence holds nearly as much of a question as the best, and each of its names."""
    if not _may_stand(question, one):
        return False
    held = one.own + one.frame
    lacking = [term for term in one.missing if not has_han(term) and term not in best.missing]
    is_near = held >= max(MIN_HELD, MIN_OF_BEST * (best.own + best.frame)) and len(lacking) <= 1
    return is_near and covers_names(question, one) >= covers_names(question, best)


def _may_stand(question: Question, one: Scored) -> bool:
    """Tell whether evidence may be shown beside another: it says something, and not of the other side or deed."""
    if not one.unit.citable or introduces(one.chunk, one.position) or is_objective(one.chunk, one.unit):
        return False
    if question.value is Ask.DURATION and tells_time_of_other(question, one):
        return False
    return not tells_of_opposite(question, one.unit, one.chunk)


def _differ(question: Question, best: Scored, one: Scored) -> bool:
    """Tell whether two pieces of evidence give comparable figures of the kind asked for, and none in common."""
    mine, theirs = list_asked_amounts(question, best), list_asked_amounts(question, one)
    if question.value is Ask.RATIO and not theirs:  # the two figures of which it is the ratio
        return not one.missing and len(_list_money(one)) > 1
    pairs = [(a, b) for a in mine for b in theirs if a.unit == b.unit]
    return bool(pairs) and all(find_difference(a, b) for a, b in pairs)


def _list_money(scored: Scored) -> list[Interval]:
    return [amount for amount in find_intervals(scored.unit.text) if amount.unit in CURRENCIES]
