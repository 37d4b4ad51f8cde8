"""Choose, from scored evidence, the little that answers: a sentence or two, a row, a whole list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from tutor.answering.answerform import asks_alike, stands_under_why
from tutor.answering.comparisons.each import tells_of_another
from tutor.answering.comparisons.sidesheld import tells_other_side
from tutor.answering.compose import MAX_WORDS_TOGETHER, Block, count_words
from tutor.answering.continued import introduces_whole
from tutor.answering.demands.enumerated import asks_others
from tutor.answering.evidence import Scored
from tutor.answering.form import (
    STANDS_FOR_WHOLE,
    compares_sides,
    introduces,
    is_introduced_so,
    is_row_asked,
    term_set,
)
from tutor.answering.questions.ahead import asks_ahead, looks_ahead
from tutor.answering.questions.analogy import list_analogy
from tutor.answering.questions.conditions import is_conditional
from tutor.answering.questions.instead import rate_instead
from tutor.answering.questions.kinds import VALUE_ASKS, Ask
from tutor.answering.questions.listing import is_labelled, names_counted
from tutor.answering.questions.question import Question
from tutor.answering.questions.speech import performs_act
from tutor.answering.seconds import concludes_example, find_reach, find_reply, may_skip, rate_second
from tutor.answering.totals import asks_total, is_total
from tutor.answering.values import satisfies_ask
from tutor.answering.wholelists import (
    find_list_before,
    is_step_asked,
    list_labelled_parts,
    list_points,
    outweighs_list,
)
from tutor.text.figures import figure_values, find_figures
from tutor.text.words import content_words
from tutor.types import Unit, UnitKind

MAX_DUPLICATE_OVERLAP = 0.75
_CONSEQUENCE = re.compile(
    r"(?:therefore|thus|hence|consequently|so|as a (?:result|consequence)|for (?:this|that) reason"
    r"|that(?:'s|’s| is) why)\b"
    r"|因此|所以|于是|故而|因而|为此|正因[为如]",
    re.IGNORECASE,
)
CONSEQUENCES, MAX_CONSEQUENCE_LAG = 3, 1.0
# Another figure is for the same question only where the unit is about as much of it as the first.
MAX_COVERAGE_LOSS = 0.15
MIN_COUNTED = 3  # points, of as many as a question counts
MIN_BARE_POINTS = 3  # of a list that no line introduces
MAX_FRAMED_POINTS = 5  # of a list whose headings hold more of a question than any of its points
MAX_LISTED_ROWS = 10
MAX_ACCOUNTS = 3  # sentences that show accounts and what makes them differ


def choose_blocks(question: Question, evidence: Sequence[Scored]) -> list[Block]:
    """Return the one or two blocks to show: the best unit (or its whole list), then what best completes it.

    Where a figure is asked for, a second unit must be prose like the first and nearly as good, or give another figure.
    """
    if question.ask is Ask.REASON and (account := _find_consequence(evidence)):
        return account
    best = find_reply(question, evidence)
    blocks = [find_list_before(question, best) or expand(question, best)]
    if question.weighs and best.unit.kind is UnitKind.SENTENCE:
        return _weigh_accounts(best, evidence)
    if _answers_whole(question, best, blocks[0]):
        return blocks
    seconds = [
        (rating, candidate)
        for candidate in evidence
        if candidate is not best
        and not may_skip(question, candidate)
        and (rating := rate_second(question, best, candidate)) >= -find_reach(question, best)
        and (concludes_example(best, candidate) or not _repeats(candidate, blocks))
        and (question.ask is not Ask.VIDEO_TIME or _is_of_place(question, best, candidate))
        and (
            not question.value
            or _tells_value(question, question.value, best, candidate, blocks)
            or concludes_example(best, candidate)
        )
    ]
    if seconds:
        blocks.append(expand(question, max(seconds, key=lambda rated: (_fits_beside(best, rated[1]), rated[0]))[1]))
    return blocks


def _answers_whole(question: Question, best: Scored, block: Block) -> bool:
    """Tell whether nothing need stand beside the best block: a speech act, just so many points, all reasons."""
    if question.speech and performs_act(question.asked, best.unit.text):
        return True
    if len(block.units) == question.number_listed >= MIN_COUNTED:  # two points may be two by chance
        return True
    return len(block.units) > 1 and stands_under_why(question, best.unit, best.chunk)


def _is_of_place(question: Question, best: Scored, candidate: Scored) -> bool:
    """Tell whether a unit too tells where something is said: as good as the best, or beside it with what it lacks."""
    if candidate.own >= best.own:
        return True
    is_beside = candidate.chunk.id == best.chunk.id and abs(candidate.position - best.position) == 1
    first, second = term_set(best.unit.text), term_set(candidate.unit.text)
    return is_beside and not (set(content_words(question.asked)) & second).issubset(first)


def _fits_beside(best: Scored, candidate: Scored) -> bool:
    """Tell whether a sentence is short enough to be shown beside the best one; lists and rows are shortened to fit."""
    if candidate.unit.kind is not UnitKind.SENTENCE:
        return True
    return count_words(best.unit.text) + count_words(candidate.unit.text) <= MAX_WORDS_TOGETHER


def _weigh_accounts(best: Scored, evidence: Sequence[Scored]) -> list[Block]:
    """Return the best sentence with those around it, in order: what sources say, and what makes them differ."""
    around = {s.position: s for s in evidence if s.chunk.id == best.chunk.id and s.unit.kind is UnitKind.SENTENCE}
    last = best.position
    while last + 1 in around and last - best.position < MAX_ACCOUNTS - 1:
        last += 1
    first = max(best.position - (MAX_ACCOUNTS - 1 - (last - best.position)), min(around))
    return [Block(best.chunk, (around[p].unit,), around[p].score) for p in range(first, last + 1) if p in around]


def _find_consequence(evidence: Sequence[Scored]) -> list[Block]:
    """Return the sentence that tells what is asked about as a consequence ("Therefore …"), after its reason.

    None where no such sentence is as good as the best evidence, or holds as much of the question.
    """
    best = evidence[0]
    for told in evidence[:CONSEQUENCES]:
        before = told.chunk.units[told.position - 1] if told.position else None
        is_next_best = told.score >= best.score - MAX_CONSEQUENCE_LAG and told.own >= best.own
        if is_next_best and _CONSEQUENCE.match(told.unit.text) and before and before.kind is told.unit.kind:
            return [Block(told.chunk, (before,), told.score), Block(told.chunk, (told.unit,), told.score)]
    return []


def expand(question: Question, scored: Scored) -> Block:
    """Return the block that a unit is shown in: itself, its list, the rows of its table that are asked for."""
    units: tuple[Unit, ...] = (scored.unit,)
    if parts := list_labelled_parts(question, scored):
        units = parts
    elif question.analogy and len(whole := list_analogy(scored.chunk, scored.position)) > 1:
        units = tuple(whole)
    elif introduces(scored.chunk, scored.position):
        units = tuple(_introduced(scored))
    elif question.ask is Ask.LIST and (points := _points_after(scored)):
        units = (scored.unit, *points)
    elif question.ask is Ask.COMPARISON and question.value is None and compares_sides(question, scored.unit):
        units = tuple(_asked_rows(question, scored))
    elif question.ask is Ask.LIST and question.value is None and (listed := _listed_rows(question, scored)):
        units = tuple(listed)
    elif scored.unit.kind is UnitKind.BULLET and _wants_list(question, scored):
        units = tuple(list_points(scored))
    return Block(scored.chunk, units, scored.score)


def _wants_list(question: Question, scored: Scored) -> bool:
    """Tell whether the question asks for the list and not for this one point of it."""
    if not scored.unit.lead:
        is_list = question.ask is Ask.LIST and not is_labelled(scored.unit, question.listed)
        is_list = (is_list and not outweighs_list(question, scored)) or is_step_asked(question, scored)
        is_list = is_list or stands_under_why(question, scored.unit, scored.chunk)
        return is_list and len(list_points(scored)) >= MIN_BARE_POINTS
    if is_introduced_so(question, scored.unit, scored.chunk):
        return True
    if rate_instead(question, scored.unit, scored.chunk) and not question.contributes:
        return True
    if asks_others(question.asked) or (asks_ahead(question.asked) and looks_ahead(scored.unit.lead)):
        return True
    if question.condition and is_conditional(scored.unit):
        return True
    if outweighs_list(question, scored):
        return False
    if question.analogy or question.ask in (Ask.LIST, Ask.DEFINITION, Ask.REASON):
        return True
    if question.ask in VALUE_ASKS:
        return question.ask is Ask.COUNT and names_counted(question.asked)
    asked = term_set(question.asked)
    if len(asked & term_set(scored.unit.lead)) > len(asked & term_set(scored.unit.text)):
        return True
    is_framed = scored.frame > scored.own and not is_labelled(scored.unit, question.listed)
    return is_framed and len(list_points(scored)) <= MAX_FRAMED_POINTS


def _asked_rows(question: Question, scored: Scored) -> list[Unit]:
    """Return the row whose label asks alike, else the rows that the question names, else the whole comparing table."""
    if asks_alike(question, scored.unit.cells[0]):
        return [scored.unit]
    rows = [unit for unit in scored.chunk.units if unit.kind is UnitKind.ROW and unit.header == scored.unit.header]
    sides = term_set(" ".join(scored.unit.header))
    named = [row for row in rows if term_set(row.cells[0]) & ((term_set(question.asked) | question.translated) - sides)]
    return named or rows


def _listed_rows(question: Question, scored: Scored) -> list[Unit]:
    """Return a whole small table where the question asks for what it lists: what its heading or its label column is of.

    The unit is one of its rows, or the sentence right before it.
    """
    units, start = scored.chunk.units, scored.position
    is_lead = scored.unit.kind is UnitKind.SENTENCE
    first = next((u for u in units[start : start + 3] if u.kind is UnitKind.ROW), None) if is_lead else scored.unit
    if first is None or first.kind is not UnitKind.ROW or not first.header:
        return []
    asked = set(content_words(question.asked))
    named = term_set(first.header[0]) | (term_set(scored.unit.text) if is_lead else frozenset())
    rows = [
        u
        for u in units
        if u.kind is UnitKind.ROW and u.header == first.header and not STANDS_FOR_WHOLE.search(u.cells[0])
    ]
    meant = asked | question.translated
    is_asked = bool(term_set(first.header[0]) & meant and named & meant) or len(rows) == question.number_listed
    if not is_asked or len(rows) > MAX_LISTED_ROWS:
        return []
    if any(
        term_set(row.cells[0]) & (asked - term_set(first.header[0])) - term_set(" ".join(scored.chunk.heading))
        for row in rows
    ):
        return []  # one of the rows is asked for by its label
    return [scored.unit, *rows] if is_lead else rows


def _introduced(scored: Scored) -> list[Unit]:
    """Return a unit that introduces others, and those: its list, or else what follows it under its heading."""
    following = list(scored.chunk.units[scored.position + 1 :])
    own = [n for n, unit in enumerate(following) if unit.lead.startswith(scored.unit.text.rstrip(" :："))]
    return [scored.unit, *(following[own[0] : own[-1] + 1] if own else following)]


def _points_after(scored: Scored) -> list[Unit]:
    """Return the points of a list that a plain sentence, without a colon, stands before; none for a single one."""
    following = scored.chunk.units[scored.position + 1 :]
    points = list(takewhile(lambda unit: unit.kind is UnitKind.BULLET and not unit.lead, following))
    return points if scored.unit.kind is UnitKind.SENTENCE and len(points) > 1 else []


def _repeats(candidate: Scored, blocks: Sequence[Block]) -> bool:
    """Tell whether a unit is shown already, or says in other order what is shown."""
    terms = term_set(candidate.unit.text)
    for block in blocks:
        if candidate.unit in block.units or introduces_whole(candidate.unit, candidate.chunk, block):
            return True
        held = frozenset().union(*(term_set(unit.text) for unit in block.units))
        new_figures = figure_values(candidate.unit.text) - {v for u in block.units for v in figure_values(u.text)}
        if len(terms & held) >= MAX_DUPLICATE_OVERLAP * len(terms) and not new_figures:
            return True
    return False


def _tells_value(question: Question, ask: Ask, best: Scored, candidate: Scored, blocks: Sequence[Block]) -> bool:
    """Tell whether a second unit helps where a figure is asked for."""
    is_prose = best.unit.kind is candidate.unit.kind is UnitKind.SENTENCE and not best.unit.lead
    return (is_prose and candidate.fits) or _gives_other_figure(question, ask, best, candidate, blocks)


def _gives_other_figure(question: Question, ask: Ask, best: Scored, candidate: Scored, blocks: Sequence[Block]) -> bool:
    """Tell whether a unit gives a figure of the kind asked for that the blocks lack, for the same question."""
    if candidate.unit.cells and not is_row_asked(question, candidate.unit):
        return False
    if _is_named_less(question, best.unit, candidate.unit):
        return False
    if asks_total(question.asked) and is_total(best.unit) and not is_total(candidate.unit):
        return False  # a part of it
    is_other = tells_other_side(question.text, best.unit.text, candidate.unit.text)
    if candidate.fits and (is_other or tells_of_another(question, best, candidate)):
        return True
    if candidate.own + candidate.frame < best.own + best.frame - MAX_COVERAGE_LOSS:
        return False
    held = {figure.value for block in blocks for unit in block.units for figure in find_figures(unit.text)}
    new = [figure for figure in find_figures(candidate.unit.text) if figure.value not in held]
    return any(satisfies_ask(ask, figure.text) for figure in new)


def _is_named_less(question: Question, best: Unit, other: Unit) -> bool:
    """Tell whether a question names a row of a table whole and of another only what it shares with that: Barge 2, 3."""
    if not (best.cells and other.cells) or best.header != other.header:
        return False
    label, asked = term_set(best.cells[0]), term_set(question.asked)
    named = term_set(other.cells[0]) & asked
    return bool(named) and label <= asked and named < label
