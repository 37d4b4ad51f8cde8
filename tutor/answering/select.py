"""Choose, from scored evidence, the little that answers: a sentence or two, a row, a whole list."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.compose import Block
from tutor.answering.evidence import Scored, introduces, term_set
from tutor.answering.question import VALUE_ASKS, Ask, Question
from tutor.text.figures import figure_values
from tutor.types import Unit, UnitKind

MAX_DUPLICATE_OVERLAP = 0.75
# How far below the best score a further unit may lie: when it holds words of the question that the first lacks, for a
# second unit, for a third one.
COMPLETING, SECOND, THIRD = 3.0, 1.5, 1.2


def choose_blocks(question: Question, evidence: Sequence[Scored]) -> list[Block]:
    """Return the blocks to show, best first: the best unit (or its whole list), then what it lacks.

    A second unit is added when it is nearly as good or holds words of the question that the first lacks; a third
    only where figures for the same question differ.
    """
    best = evidence[0]
    blocks = [_expand(question, best)]
    limit = 3 if question.value else 2
    for candidate in evidence[1:]:
        if len(blocks) == limit:
            break
        if best.score - candidate.score > _reach(best, candidate, len(blocks)) or _repeats(candidate, blocks):
            continue
        if len(blocks) == 2 and not _other_figures(candidate, blocks):
            continue
        blocks.append(_expand(question, candidate))
    return blocks


def _reach(best: Scored, candidate: Scored, taken: int) -> float:
    if taken > 1:
        return THIRD
    return COMPLETING if set(best.missing) - set(candidate.missing) else SECOND


def _expand(question: Question, scored: Scored) -> Block:
    units: tuple[Unit, ...] = (scored.unit,)
    if introduces(scored.chunk, scored.position):
        units = tuple(_introduced(scored))
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
    if any(candidate.unit in block.units for block in blocks):
        return True
    terms = term_set(candidate.unit.text)
    for block in blocks:
        held = frozenset().union(*(term_set(unit.text) for unit in block.units))
        if len(terms & held) >= MAX_DUPLICATE_OVERLAP * len(terms) and not _other_figures(candidate, [block]):
            return True
    return False


def _other_figures(candidate: Scored, blocks: Sequence[Block]) -> bool:
    held = {value for block in blocks for unit in block.units for value in figure_values(unit.text)}
    return bool(figure_values(candidate.unit.text) - held)
