"""Compute what is left of a whole of which one sentence tells how much was used: 90 eggs (60 used for cakes)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from tutor.answering.calculation.amounts import Operator, compute
from tutor.answering.calculation.asked import Calculation, Kind
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import Reading, read_frame, read_held
from tutor.answering.calculation.terms import Vocabulary
from tutor.answering.calculation.wording import Computed, Term
from tutor.answering.demands.named import covers_names
from tutor.answering.evidence import Scored
from tutor.answering.questions.attribute_words import MEASURES
from tutor.answering.questions.question import Question

_ASKED = re.compile(
    r"\bhow (?:many|much)\b[^?]*?\b(?:unused|(?:not|never)(?: been| actually| really| ever)?"
    r" (?:used|sold|read|seen|needed)|n['’]t (?:used|sold|read|seen|needed)|left (?:over|unused|out)"
    r"|(?:is|are|was|were|remains?) left)\b"
    r"|\bhow (?:many|much)\b[^?]*?(?:\bun(?:used|sold|read)\b|\b(?:never|not|n['’]t)\b[^,?]{0,24}"
    r"\b(?:made? it in(?:to)?|go(?:ne)? into|went into|end(?:ed)? up in|us(?:e|ed)|put to use)\b"
    r"|\bdid(?:n['’]t| not) (?:make it in|go in|end up in))"
    r"|(?:没有?|未)被?(?:真正|实际)?(?:拿[来去])?(?:用|使用|卖|读)(?:上|到|掉|完|过|进|于|来|在)*(?:[^，,？?的]{0,6})的?(?:部分)?"
    r"(?:[有是还占]|大?约)*(?:多少|几)"
    r"|(?:剩下|剩余|余下|多出)来?(?:没用)?的?(?:部分)?(?:[有是还占]|大?约)*(?:多少|几)"
    r"|(?:多少|几)[^？?，,]{0,10}(?:没有?|未|不曾)(?:能|被|真正|实际|最终|最后)*(?:拿[来去])?(?:用|使用|卖|读|派上用场|进入|参与|训练)",
    re.I,
)
_COMPARES = re.compile(
    r"\b(?:without|excluding|except|apart from|other than|leaving out|besides|all but)\b|除了|除去|去掉|扣除|不算"
    r"|比[^，,？?]+多出",
    re.I,
)  # what is left without a part that is named, how much more one has than the other
_MONEY = re.compile(r"\b(?:money|budget|bill|cost|paid|paying)\b|[钱费价]|预算", re.I)
_USED = re.compile(r"\b(?:used|uses?|sold|read|seen|needed|went into)\b|用|卖|读", re.I)
_BREAK = re.compile(r"[\d(（,，;；.]")
NEAR = 14  # characters between a figure and the word that says it was used


def read_leftover(text: str) -> Calculation | None:
    """Return the rest that a question asks for of what was partly used, None if it asks for none."""
    if not _ASKED.search(text) or _MONEY.search(text) or _COMPARES.search(text):
        return None
    return Calculation(Kind.UNUSED, (text,))


def compute_leftover(question: Question, readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Computed]:
    """Return a whole less what was used of it, from one sentence that gives both; [] where several differ.

    Where the question names something, the sentence or what frames it must as well.
    """
    given = {q.amount.low for q in find_quantities(question.text)}
    asked = vocabulary.read(question.text).all
    found: dict[tuple[object, ...], Computed] = {}
    for scored in {id(r.scored.unit): r.scored for r in readings if not r.scored.unit.cells}.values():
        for whole, used in permutations(_read_all(scored), 2):
            if not _are_whole_and_used(whole, used) or covers_names(question, scored) < 1:
                continue
            first, second = whole.quantity.amount, replace(used.quantity.amount, unit=whole.quantity.amount.unit)
            if not (given & {first.low, second.low} if given else asked & (whole.own | whole.frame)):
                continue
            rest = compute(Operator.SUBTRACT, first, second, first.unit)
            if rest is not None:
                told = ("That leaves {result}: {sum}.", "剩下{result}：{sum}。")
                terms = (Term(first, whole), Term(second, used))
                found.setdefault((first.low, second.low), Computed(terms, "{} - {}", rest, *told))
    return list(found.values()) if len(found) == 1 else []


def _read_all(scored: Scored) -> list[Reading]:
    """Return every quantity of a sentence, none of them named."""
    near, frame = read_frame(scored)
    held = read_held(scored.unit.text)
    return [Reading(quantity, scored, "", held, near, frame) for quantity in find_quantities(scored.unit.text)]


def _are_whole_and_used(whole: Reading, used: Reading) -> bool:
    """Tell whether one figure is larger than another of the same kind that alone is said to be used."""
    text, first, second = whole.scored.unit.text, whole.quantity, used.quantity
    if first.amount.is_range or second.amount.is_range or first.amount.low <= second.amount.low:
        return False
    if _says_used(text, first.start, first.end) or not _says_used(text, second.start, second.end):
        return False
    return _USED.search(second.amount.unit) is not None or second.amount.unit in ("", first.amount.unit, *MEASURES)


def _says_used(text: str, start: int, end: int) -> bool:
    """Tell whether a figure is said to be used, in the words just before or behind it, or as its noun."""
    before = _BREAK.split(text[max(0, start - NEAR) : start])[-1]
    after = _BREAK.split(text[end : end + NEAR])[0]
    return any(map(_USED.search, (before, text[start:end], after)))
