"""Tell which list of its passage a piece of evidence stands for, and whether it is told whole, cut or left."""

from __future__ import annotations

import re
from dataclasses import replace

from tutor.answering.compose import MAX_QUOTE_CHARS, MAX_WORDS, Block, count_words
from tutor.answering.evidence import Scored
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.sentences import split_sentences
from tutor.text.words import tokenize
from tutor.types import Unit, UnitKind

MIN_LABELLED = 2  # parts of a section, each with its name before a colon or a dash
_LABELLED = re.compile(r"[^:：.。!?！？]{2,60}(?:[:：]|\s[–—]\s)")
_OF_THE_LIST = re.compile(
    r"^(?:[\w']+,? ){0,4}?(?:none|any|all|both|either|each|neither|one|two|three|four|five) of (?:these|those|them"
    r"|the above)\b|^(?:\S{0,6})(?:以上|上述|这[些几])",
    re.IGNORECASE,
)
_ASKS_WAY = re.compile(
    r"^\W*(?:(?:and|so|but|then) )?how (?:do|does|did|can|could|should|would|to|is|are|was|were)\b"
    r"(?! (?:[\w'-]+ ){1,4}?(?:differ|compare|perform|relate)\b)|(?:怎么|怎样|如何)",
    re.IGNORECASE,
)
MAX_STEPS = 8  # of a list without an introduction that tells how a thing is done


def list_labelled_parts(question: Question, scored: Scored) -> tuple[Unit, ...]:
    """Return what opens each part of a section whose heading is what a question wants listed, as points; () for none.

    The parts stand one after the other, most of what is no point or row opens one.
    """
    chunk = scored.chunk
    headed = frozenset(tokenize(" ".join(chunk.heading[-1:])))
    asked = {*tokenize(question.asked), *question.translated}
    if question.ask is not Ask.LIST or question.listed.isdisjoint(headed) or not headed <= asked:
        return ()
    plain = [unit for unit in chunk.units if unit.kind is UnitKind.SENTENCE and not unit.lead]
    parts = [unit for unit in plain if _LABELLED.match(unit.text)]
    if len(parts) < MIN_LABELLED or 2 * len(parts) < len(plain):
        return ()
    return tuple(replace(unit, kind=UnitKind.BULLET) for unit in parts)


def find_list_before(question: Question, scored: Scored) -> Block | None:
    """Return the list that a sentence after it speaks of ("If none of these holds …") where a list is asked for."""
    before = scored.chunk.units[scored.position - 1] if scored.position else None
    if question.ask is not Ask.LIST or before is None or before.kind is not UnitKind.BULLET:
        return None
    if scored.unit.kind is not UnitKind.SENTENCE or not _OF_THE_LIST.search(scored.unit.text):
        return None
    last = replace(scored, unit=before, position=scored.position - 1)
    points = tuple(list_points(last))
    return Block(scored.chunk, points, scored.score) if len(points) > 1 else None


def is_step_asked(question: Question, scored: Scored) -> bool:
    """Tell whether a question asks how to do a thing, and a point is one step of that, under a heading that names it.

    A step tells nobody how without those around it.
    """
    is_way = question.ask is Ask.GENERAL and question.value is None and _ASKS_WAY.search(question.asked) is not None
    return is_way and scored.frame >= scored.own and len(list_points(scored)) <= MAX_STEPS


def outweighs_list(question: Question, scored: Scored) -> bool:
    """Tell whether a point of several sentences, which its list would cut to the first, answers by itself.

    It holds no less of the question than what frames it, which does not say that the list is of what is asked for.
    """
    points = list_points(scored)
    words = count_words(" ".join((scored.unit.lead, *(unit.text for unit in points))))
    is_too_long = words > MAX_WORDS or sum(len(unit.quote or unit.text) for unit in points) > MAX_QUOTE_CHARS
    is_cut = is_too_long and len(split_sentences(scored.unit.text)) > 1
    if not is_cut or len(points) == question.number_listed or scored.own < scored.frame:
        return False
    return question.listed.isdisjoint(tokenize(f"{scored.unit.lead} {' '.join(scored.chunk.heading[-1:])}"))


def list_points(scored: Scored) -> list[Unit]:
    """Return the neighbours that share the unit's list, in order, with the examples that stand beneath its points."""
    units = scored.chunk.units
    siblings = [n for n, unit in enumerate(units) if _is_sibling(unit, scored.unit)]
    points = {units[n].text for n in siblings}
    start = end = scored.position
    for n in reversed([n for n in siblings if n < scored.position]):
        if all(unit.example and unit.lead in points for unit in units[n + 1 : start]):
            start = n
    for n in (n for n in siblings if n > scored.position):
        if all(unit.example and unit.lead in points for unit in units[end + 1 : n]):
            end = n
    return list(units[start : end + 1])


def _is_sibling(unit: Unit, of: Unit) -> bool:
    return unit.kind is UnitKind.BULLET and unit.lead == of.lead and unit.example == of.example
