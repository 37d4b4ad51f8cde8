"""Tell a question for the conditions under which something holds or is worth it, and what states conditions."""

from __future__ import annotations

import re

from tutor.types import Chunk, Unit, UnitKind

CONDITION, CONDITIONS_LISTED = 1.2, 1.0  # set by hand; a point of a list that "if" leads gains both
UNSAID = -1.5  # for a unit that says that there are conditions, and not which
_CASES = r"(?:circumstances?|conditions?|cases?|situations?|prerequisites?)"
_HAN_CASES = "(?:时候|情况|条件|前提|情形|场合)"
# "What sort of firm might have good reason to": who it is worth it for.
_WHOM = re.compile(
    r"\b(?:what|which) (?:(?:sort|kind|type)s? of )?[\w-]+ (?:should|might|would|could|may|ought to)(?: ever| really)?"
    r" (?:have (?:a )?(?:good |real |any )?(?:reason|cause)|want|need|consider|bother|justify"
    r"|be (?:better|well|right|wise))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\bwhen (?:do|does|should|is|are|can|might|would|could)\b"
    rf"|\b(?:under|in|on) (?:what|which)(?: [\w-]+){{0,2}} {_CASES}\b|\b(?:what|which) (?:[\w-]+ ){{0,2}}conditions\b"
    rf"|\bwhat (?:would|could|might|can) (?:justify|make [^?]{{1,40}} worth)|{_WHOM.pattern}"
    rf"|(?:什么|哪[些几]种?|何种|怎样的|怎么样的){_HAN_CASES}|何时|(?:满足|具备|符合)(?:什么|哪些)"
    r"|什么样的[一-鿿]{1,6}(?:才|值得|适合|应该|有必要)",
    re.IGNORECASE,
)
# Words by which conditions are asked for, that a condition need not hold.
ASKING_CONDITIONS = re.compile(
    rf"\b{_CASES}\b|\b(?:sort|kind|type)s? of\b|\b(?:good |real )?(?:reason|cause) to\b|\bpay\b(?= (?:off|to|for)\b)"
    rf"|{_HAN_CASES}",
    re.IGNORECASE,
)
_STATES = re.compile(r"\bif\b|\bwhen\b|\bunless\b|\bwhere\b|如果|当|若|除非|情况", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:in|under) (?:some|certain|specific|rare|special) (?:cases|situations|circumstances|conditions)\b"
    r"|\bsometimes\b|某些(?:特定的?|特殊的?)?(?:情况|场合|条件)|何时",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^\W*(?:only )?(?:if|unless|when|provided|as long as|in case)\b|\b(?:if|unless|when)\W*$"
    r"|^(?:如果|若|当|只有|除非|只要|假如)|(?:情况|条件|前提|时|如果)下?\W*$",
    re.IGNORECASE,
)
# "Does it pay to", "is it worth trying": no money is asked for.
_WORTHWHILE = re.compile(
    r"\b(?:does|did|do|will|would|might|could|can|may|should)(?: (?:it|this|that))? (?:ever |really )?pay(?: off)?"
    r" (?:to|for (?:[\w-]+ ){1,4}to)\b|\bpays? off\b|\bworth (?:it|while|the (?:effort|trouble)|\w+ing)\b",
    re.IGNORECASE,
)


def asks_conditions(text: str) -> bool:
    """Tell whether a question asks when, for whom or under what conditions something holds or is worth it."""
    return _ASKS.search(text) is not None


def asks_for_whom(text: str) -> bool:
    """Tell whether a question asks what sort of thing or person has reason to do something."""
    return _WHOM.search(text) is not None


def asks_if_worthwhile(text: str) -> bool:
    """Tell whether words of money in a question only ask whether something is worth doing."""
    return _WORTHWHILE.search(text) is not None


def rate_condition(unit: Unit, chunk: Chunk) -> float:
    """Return what it adds that a unit states a condition, most for a point of a list that "if" leads."""
    heading = " ".join(chunk.heading[-1:])
    stated = _STATES.search(f"{unit.lead} {unit.text} {heading}") is not None
    listed = unit.kind is UnitKind.BULLET and _LEADS.search(unit.lead) is not None
    if _VAGUE.search(unit.text) and not unit.lead:
        return UNSAID
    return CONDITION * stated + CONDITIONS_LISTED * listed
