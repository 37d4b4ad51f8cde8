"""Compare a figure of the lessons with one that the question gives: if a boat is $300, how much dearer is a ship?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.calculation.asked import Calculation, Kind, find_measure
from tutor.answering.calculation.measures import is_of_measure
from tutor.answering.calculation.operands import find_one
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.terms import Vocabulary
from tutor.answering.calculation.wording import Term, read_term

_GIVES = r"(?:is|are|was|were|costs?|takes?|took|comes to|lasts?|weighs?|earns?|pays?)"
_ENGLISH = re.compile(
    rf"^(?:if|suppose|say|given(?: that)?|assuming(?: that)?|since|as|when|with)? ?(?P<a>[^,?]+?) (?:{_GIVES}|at) "
    r"(?P<figure>[^?]*?\d[^?]*?)[,;.:]? (?:then |and |so )*(?P<ask>how many times|by what factor|how much)"
    r" ?(?P<grade>(?:as )?(?:more |less )?[a-z]+?(?:er)?) (?:is|are|was|were|does|do|did|would|will) (?P<b>[^,?]+?)"
    r"(?: (?:cost|take|last|weigh|be|earn|pay))?(?: (?:than|as|over) (?:that|this|it))?$",
    re.IGNORECASE,
)
_HAN_THAT = r"(?:它|他|这个?|那个?|前者|其|这|那|(?P=a))"
_CHINESE = re.compile(
    r"^(?:如果|假如|要是|假设|既然|若)?(?P<a>[^,，]+?)(?:的?(?:费用|价格|成本|价钱))?(?:是|要|为|花|需|只|算|按)+"
    r"(?P<figure>[^,，]*?\d[^,，]*?)(?:的话|来?计?算)?[,，](?:那么?|则|就)?(?P<b>[^,，]+?)(?:的?(?:费用|价格|成本|价钱))?就?"
    rf"(?:(?:是|相当于|等于){_HAN_THAT}的?(?P<times>多少|几)倍|(?:比{_HAN_THAT})?(?P<grade>贵|多|高|长|重|便宜|少|低|短|轻)(?:了|出)?"
    r"(?:多少|几)(?P<fold>倍)?)",
    re.IGNORECASE,
)
_LESS = re.compile(r"\b(?:less|cheaper|shorter|lighter|lower)\b|便宜|少|低|短|轻", re.IGNORECASE)


def read_supplied(text: str, language: str) -> Calculation | None:
    """Return the comparison of a thing with the figure that a question gives for another, None for none."""
    match = (_CHINESE if language == "zh" else _ENGLISH).match(text)
    given = find_quantities(match["figure"]) if match else []
    if match is None or len(given) != 1 or given[0].amount.is_range:
        return None
    groups = match.groupdict()
    is_ratio = bool(groups.get("times") or groups.get("fold")) or groups.get("ask", "").lower() not in ("", "how much")
    measure = find_measure(match["figure"])
    if not is_of_measure(given[0].amount.unit, measure):
        return None
    return Calculation(
        Kind.RATIO if is_ratio else Kind.DIFFERENCE,
        (match["b"].strip(), match["a"].strip()),
        measure,
        less=_LESS.search(groups["grade"] or "") is not None,
        given=given[0].amount,
    )


def find_beside_given(
    calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[tuple[Term, Term]]:
    """Return the thing's figure and the one that the question gives; [] where the lessons give none, or several."""
    name, other = calculation.operands
    found = find_one(name, calculation, readings, vocabulary, vocabulary.read(other))
    found = [r for r in found if calculation.given is not None and r.unit == calculation.given.unit]
    if calculation.given is None or len({(r.quantity.amount.low, r.quantity.amount.high) for r in found}) != 1:
        return []
    return [(read_term(found[0]), Term(calculation.given))]
