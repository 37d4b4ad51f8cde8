"""Notice that lessons give different figures for the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.compose import Block
from tutor.answering.form import term_set
from tutor.answering.question import Question
from tutor.text.figures import Figure, find_figures
from tutor.types import Citation, Disagreement, UnitKind

MIN_SHARED_TERMS = 0.6
MEASURES = (
    "$",
    "€",
    "£",
    "¥",
    "%",
    "times",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "word",
    "token",
    "example",
)


def find_disagreements(
    question: Question, blocks: Sequence[Block], citations: Sequence[Citation]
) -> tuple[Disagreement, ...]:
    """Return the disagreements among cited blocks: same subject and unit of measure, no figure in common.

    Only where a figure is asked for: then the blocks were all picked as answers to the same question.
    """
    if question.value is None:
        return ()
    found = []
    for i, first in enumerate(blocks):
        for j in range(i + 1, len(blocks)):
            single = len(first.units) == len(blocks[j].units) == 1
            if not single or first.chunk.id == blocks[j].chunk.id:
                continue  # figures of one section are figures of different things
            if pair := _differ(question, first, blocks[j]):
                one, other = pair
                values = ((one, citations[i].n), (other, citations[j].n))
                found.append(Disagreement(_subject(first), values))
    return tuple(found[:3])


def _differ(question: Question, first: Block, second: Block) -> tuple[str, str] | None:
    one, other = first.units[0], second.units[0]
    subject_one, subject_other = _subject_terms(first), _subject_terms(second)
    smaller = min(len(subject_one), len(subject_other))
    if not smaller or len(subject_one & subject_other) / smaller < MIN_SHARED_TERMS:
        return None
    figures_one, figures_other = _by_unit(one.text), _by_unit(other.text)
    # A figure without a unit of measure counts what the question counts, or nothing that could be compared.
    counted = {""} if question.counted in subject_one & subject_other else set()
    for measure in sorted(figures_one.keys() & figures_other.keys() & ({*MEASURES} | counted)):
        mine, theirs = figures_one[measure], figures_other[measure]
        if not {f.value for f in mine} & {f.value for f in theirs}:
            return _span(one.text, mine), _span(other.text, theirs)
    return None


def _subject_terms(block: Block) -> frozenset[str]:
    unit = block.units[0]
    subject = unit.cells[0] if unit.kind is UnitKind.ROW and unit.cells else unit.text
    return frozenset(t for t in term_set(subject) if not t.lstrip("#").replace(".", "").isdigit() and t[0] != "#")


def _subject(block: Block) -> str:
    unit = block.units[0]
    return unit.cells[0] if unit.cells else (block.chunk.heading[-1] if block.chunk.heading else block.chunk.title)


def _by_unit(text: str) -> dict[str, list[Figure]]:
    grouped: dict[str, list[Figure]] = {}
    for figure in find_figures(text):
        grouped.setdefault(figure.unit, []).append(figure)
    return grouped


def _span(text: str, figures: Sequence[Figure]) -> str:
    return text[figures[0].start : figures[-1].end] if len(figures) <= 2 else figures[0].text
