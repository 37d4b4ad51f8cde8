"""Choose, from scored evidence, the little that answers: a sentence or two, a row, a whole list."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.asks import VALUE_ASKS, Ask, satisfies_ask
from tutor.answering.compose import Block
from tutor.answering.evidence import Scored
from tutor.answering.form import compares_sides, introduces, is_row_asked, term_set
from tutor.answering.question import Question
from tutor.text.figures import figure_values, find_figures
from tutor.types import Unit, UnitKind

MAX_DUPLICATE_OVERLAP = 0.75
# How far below the best score a further unit may lie: one that holds words of the question that the first lacks, one
# that gives another figure of the kind asked for, any other.
COMPLETING, OTHER_FIGURE, SECOND = 3.0, 2.0, 2.2
# Another figure is for the same question only where the unit is about as much of it as the first.
MAX_COVERAGE_LOSS = 0.15


def choose_blocks(question: Question, evidence: Sequence[Scored]) -> list[Block]:
    """Return the blocks to show, best first: the best unit (or its whole list), then what it lacks.

    A second unit is added when it is nearly as good or holds words of the question that the first lacks; where a
    figure is asked for, up to two more that give other figures of that kind.
    """
    best = evidence[0]
    blocks = [_expand(question, best)]
    limit = 3 if question.value else 2
    for candidate in evidence[1:]:
        if len(blocks) == limit:
            break
        if best.score - candidate.score > _reach(question, best, candidate) or _repeats(candidate, blocks):
            continue
        if question.value and not _gives_other_figure(question, question.value, best, candidate, blocks):
            continue
        blocks.append(_expand(question, candidate))
    return blocks


def _reach(question: Question, best: Scored, candidate: Scored) -> float:
    if question.value:
        return OTHER_FIGURE
    return COMPLETING if set(best.missing) - set(candidate.missing) else SECOND


def _expand(question: Question, scored: Scored) -> Block:
    units: tuple[Unit, ...] = (scored.unit,)
    if introduces(scored.chunk, scored.position):
        units = tuple(_introduced(scored))
    elif question.ask is Ask.COMPARISON and question.value is None and compares_sides(question, scored.unit):
        units = tuple(_asked_rows(question, scored))
    elif scored.unit.kind is UnitKind.BULLET and scored.unit.lead and _wants_list(question, scored):
        units = tuple(_same_list(scored))
    return Block(scored.chunk, units, scored.score)


def _wants_list(question: Question, scored: Scored) -> bool:
    """Tell whether the question asks for the list and not for this one point of it."""
    if question.ask in (Ask.LIST, Ask.DEFINITION, Ask.REASON):
        return True
    if question.ask in VALUE_ASKS:
        return False
    asked = term_set(question.asked)
    return len(asked & term_set(scored.unit.lead)) > len(asked & term_set(scored.unit.text))


def _asked_rows(question: Question, scored: Scored) -> list[Unit]:
    """Return the rows of a comparing table that the question names, all of them where it names none."""
    rows = [unit for unit in scored.chunk.units if unit.kind is UnitKind.ROW and unit.header == scored.unit.header]
    sides = term_set(" ".join(scored.unit.header))
    named = [row for row in rows if term_set(row.cells[0]) & (term_set(question.asked) - sides)]
    return named or rows


def _introduced(scored: Scored) -> list[Unit]:
    """Return a unit that introduces others, and those: its list, or else what follows it under its heading."""
    following = list(scored.chunk.units[scored.position + 1 :])
    own = [unit for unit in following if unit.lead.startswith(scored.unit.text.rstrip(" :："))]
    return [scored.unit, *(own or following)]


def _same_list(scored: Scored) -> list[Unit]:
    """Return the neighbours that share the unit's list, in order."""
    units = scored.chunk.units
    start = end = scored.position
    while start > 0 and _is_sibling(units[start - 1], scored.unit):
        start -= 1
    while end + 1 < len(units) and _is_sibling(units[end + 1], scored.unit):
        end += 1
    return list(units[start : end + 1])


def _is_sibling(unit: Unit, of: Unit) -> bool:
    return unit.kind is UnitKind.BULLET and unit.lead == of.lead and unit.example == of.example


def _repeats(candidate: Scored, blocks: Sequence[Block]) -> bool:
    """Tell whether a unit is shown already, or says in other order what is shown."""
    terms = term_set(candidate.unit.text)
    for block in blocks:
        if candidate.unit in block.units:
            return True
        held = frozenset().union(*(term_set(unit.text) for unit in block.units))
        new_figures = figure_values(candidate.unit.text) - {v for u in block.units for v in figure_values(u.text)}
        if len(terms & held) >= MAX_DUPLICATE_OVERLAP * len(terms) and not new_figures:
            return True
    return False


def _gives_other_figure(question: Question, ask: Ask, best: Scored, candidate: Scored, blocks: Sequence[Block]) -> bool:
    """Tell whether a unit gives a figure of the kind asked for that the blocks lack, for the same question."""
    if candidate.unit.cells and not is_row_asked(question, candidate.unit):
        return False
    if candidate.own + candidate.frame < best.own + best.frame - MAX_COVERAGE_LOSS:
        return False
    held = {figure.value for block in blocks for unit in block.units for figure in find_figures(unit.text)}
    new = [figure for figure in find_figures(candidate.unit.text) if figure.value not in held]
    return any(satisfies_ask(ask, figure.text) for figure in new)
