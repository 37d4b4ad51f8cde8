"""Show two lists that stand against each other under one heading where a question asks for both: before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from tutor.answering.comparisons.opposites import are_opposites, names_both_sides
from tutor.answering.compose import Block
from tutor.answering.form import term_set
from tutor.answering.questions.asks import asks_yes_or_no
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import NEGATION, Question
from tutor.text.fold import fold
from tutor.types import Chunk, Unit, UnitKind

_OPENING = 2  # words that two leads have in common: "if you", "stage 1" and "stage 2"
_ASKS_BOTH = re.compile(
    # what comes of one, and what of the other; when one needs it and when not
    r"\b(what|which|who|when|where|how)\b[^?]{2,}?[\s,;?](?:and|but|while|versus|vs\.?) (?:then )?\1\b"
    r"(?! (?:(?:is|are|was|were|do|does|did|can|will) )?(?:it|its|they|their|that|this)\b)"
    r"|\bbefore and after\b|\bwith(?:out)? and with(?:out)?\b|\binstead of\b|\brather than\b"
    r"|(\w什么|怎么样|怎样|如何|谁|哪些)[^？?]{0,4}[，,、；;？?][^？?]{1,24}?\2"
    r"|什么[^？?]{1,12}[，,、；;？?][^？?]{0,6}什么[^？?]{0,6}不|(?:怎么样|怎样|如何|什么)[^？?]{0,4}[，,；;？?][^？?]{2,24}[又则呢]"
    # if one is like this, what is the other like?
    r"|\b(?:if|since|while|given)\b[^?]*\b(?:like(?:ned)?|resembl\w+|compared|stands? for|corresponds?)\b[^?]*\bwhat\b"
    r"|(?:像|比作|相当于|好比)[^？?]*[，,][^？?]*(?:像|比作|相当于|好比)",
    re.IGNORECASE,
)


def show_parallel_lists(question: Question, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, or both of two parallel lists where the first stands in one, or beside the only two."""
    if not blocks or not asks_both(question):
        return list(blocks)
    first = blocks[0]
    pair = find_parallel(first.chunk, first.units[0])
    return [Block(first.chunk, _lead_dialogue(first.chunk, units), first.score) for units in pair or ()] or list(blocks)


def asks_both(question: Question) -> bool:
    """Tell whether a question asks for both of two ways or states, or for one with the other given."""
    if asks_yes_or_no(question.asked):
        return False
    compares = question.ask is Ask.COMPARISON
    return compares or (question.value is None and _ASKS_BOTH.search(question.asked) is not None)


def find_parallel(chunk: Chunk, unit: Unit) -> tuple[tuple[Unit, ...], tuple[Unit, ...]] | None:
    """Return the list that a unit stands in or leads, with the only one that stands against it, in their order.

    For a sentence before them that says nothing of both sides itself, the only two such lists of its passage.
    """
    pairs = _list_pairs(chunk)
    own = [pair for pair in pairs if any(unit in units or unit.text == units[0].lead for units in pair)]
    if own:
        return own[0]
    is_frame = unit.kind is UnitKind.SENTENCE and not unit.lead and not names_both_sides(unit.text)
    if not is_frame or len(pairs) != 1 or unit not in chunk.units:
        return None
    return pairs[0] if chunk.units.index(unit) < chunk.units.index(pairs[0][0][0]) else None


def _lead_dialogue(chunk: Chunk, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return a list with the line that leads it where it begins with no point, but with what somebody says."""
    lead = next((unit for unit in chunk.units if unit.text == units[0].lead), None)
    return (lead, *units) if lead and units[0].kind is not UnitKind.BULLET else units


def _list_pairs(chunk: Chunk) -> list[tuple[tuple[Unit, ...], tuple[Unit, ...]]]:
    """Return the lists of a passage that follow each other and stand against one another, two and no more."""
    runs: list[list[tuple[Unit, ...]]] = [[]]
    units = [unit for unit in chunk.units if unit.kind is not UnitKind.ROW]
    leads = {unit.lead.rstrip(" :：") for unit in units} - {""}
    for lead, members in groupby(units, key=lambda unit: unit.lead):
        if lead:
            runs[-1].append(tuple(members))
        elif any(unit.text.rstrip(" :：") not in leads for unit in members):
            runs.append([])
    pairs = []
    for run in runs:
        found = [(a, b) for n, a in enumerate(run) for b in run[n + 1 :] if _are_parallel(a[0].lead, b[0].lead)]
        places = [id(units) for pair in found for units in pair]
        pairs += [pair for pair in found if all(places.count(id(units)) == 1 for units in pair)]
    return pairs


def _are_parallel(lead: str, other: str) -> bool:
    """Tell whether two leads name two sides of one thing: opposites, one denied, or the same opening words."""
    if are_opposites(lead, other):
        return True
    if term_set(lead) == term_set(other):
        return bool(NEGATION.search(lead)) != bool(NEGATION.search(other))
    first, second = (_list_opening(text) for text in (lead, other))
    return len(first) == _OPENING and first == second


def _list_opening(lead: str) -> list[str]:
    """Return the first words of a lead, a number as any other."""
    words = re.findall(r"[㐀-鿿]|[^\W㐀-鿿]+", fold(lead))[:_OPENING]
    return ["0" if word.isdigit() else word for word in words]
