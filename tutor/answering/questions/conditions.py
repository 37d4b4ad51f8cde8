"""Tell a question for the conditions under which something holds or is worth it, and what states conditions."""

from __future__ import annotations

import re
from collections.abc import Set

from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Unit, UnitKind

CONDITION, CONDITIONS_LISTED = 1.2, 1.0  # set by hand; a point of a list that "if" leads gains both
SUPPOSED = -1.6  # for a figure under a supposition that the question does not make; set by hand
HEADED, HEADED_SO = 1.0, 2.5  # for such a point where the heading asks when; when what is asked about is so
UNSAID = -1.5  # for a unit that says that there are conditions, and not which
UNASKED = -1.0  # for a point that "if" leads, where things and no conditions are to be listed
_CASES = r"(?:circumstances?|conditions?|cases?|situations?|prerequisites?)"
_TRUE = (
    r"\b(?:what|which (?:[\w-]+ ){0,2}things) (?:should|would|must|has to|have to|needs? to|ought to) (?:have to )?"
    r"(?:be (?:true|so|the case|in place|given|met|fulfilled)|hold|apply)\b(?: (?:of|for))?"
)
_HAN_CASES = "(?:时候|情况|条件|前提|情形|场合|程度(?=.{0,3}值得))"
# "What sort of firm might have good reason to": who it is worth it for.
_WHOM = re.compile(
    r"\b(?:what|which) (?:(?:sort|kind|type)s? of )?[\w-]+ (?:should|might|would|could|may|ought to)(?: ever| really)?"
    r" (?:have (?:a )?(?:good |real |any )?(?:reason|cause)|want|need|consider|bother|justify"
    r"|be (?:better|well|right|wise))\b"
    r"|\bwho (?:should|might|would|could|may)(?: ever| really)? (?:justify|consider"
    r"|have (?:a )?(?:good |real |any )?reason)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\bwhen (?:do|does|should|is|are|can|might|would|could)\b"
    r"|\bwhether\b[^?]*\b(?:justified|worth (?:it|while|the)|worthwhile|makes? sense|sensible|warranted)\b"
    rf"|{_TRUE}|\b{_CASES} (?:in|under|on|for|where|when|that)\b"
    rf"|\b(?:under|in|on) (?:what|which)(?: [\w-]+){{0,2}} {_CASES}\b|\b(?:what|which) (?:[\w-]+ ){{0,2}}conditions\b"
    rf"|\bwhat (?:would|could|might|can) (?:justify|make [^?]{{1,40}} worth)|{_WHOM.pattern}"
    r"|\bhow (?:do|can|could|would|will|should) (?:i|we|you|one|they) (?:know|tell|decide|judge|see)\b"
    r"[^?]*\b(?:should|need|ought|must|have to|worth)\b|\bsigns? (?:that|of|when|for)\b"
    rf"|(?:什么|哪(?:[些几]种?|种)|何种|怎样的|怎么样的){_HAN_CASES}|何时|(?:满足|具备|符合)(?:什么|哪[些几])"
    r"|(?:什么样的|哪[一]?[类种])[一-鿿]{1,6}(?:才|值得|适合|应该|有必要|必须|需要)"
    r"|(?:谁|哪些(?:人|公司|企业|团队|机构|用户|同学|学生))(?:才|值得|适合|应该|有必要|必须|不?需要)"
    r"|(?:怎么|如何|怎样)(?:知道|判断|看出|确定)[^？?]*(?:需要|应该|该不该|值得|有必要|要不要)",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r"\b(?:needs?|should|ought|suits?|suitable|fits?)\b|需要|应该|适合|值得|必须", re.IGNORECASE)
# Words by which conditions are asked for, that a condition need not hold.
ASKING_CONDITIONS = re.compile(
    rf"\b{_CASES}\b|{_TRUE}|\b(?:sort|kind|type)s? of\b|\b(?:good |real )?(?:reason|cause) to\b"
    rf"|\bpay\b(?= (?:off|to|for)\b)|{_HAN_CASES}",
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
# Of a line that introduces conditions, the words that name nothing they are for.
_GENERAL = frozenset(
    tokenize(
        "you your need needed want should if when unless not don't doesn't only organization organisation company team"
        " case following true hold apply any all these one worth use"
    )
)
_SUPPOSES = re.compile(r"^\W*(?:if|suppose|imagine|assum\w+|say)\b|^(?:如果|假如|假设|要是|若)", re.IGNORECASE)
MAX_SHARED = 0.5  # of the words of a supposition that a question shares without making it
_ASKS_WHEN = re.compile(
    r"^\W*(?:[\d.]+\s+)?when\b|\bworth\b|^\W*(?:[\d.]+\s*)?(?:何时|什么时候|什么情况)|值得", re.IGNORECASE
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


def is_conditional(unit: Unit) -> bool:
    """Tell whether a unit is a point of a list that "if" leads."""
    return unit.kind is UnitKind.BULLET and _LEADS.search(unit.lead) is not None


def rate_unasked_condition(asked: str, unit: Unit) -> float:
    """Return what a point that "if" leads loses where things are to be listed: which firms do it, not which need it."""
    return UNASKED * (is_conditional(unit) and not _FOR_WHOM.search(asked))


def rate_condition(unit: Unit, chunk: Chunk, asked: Set[str] = frozenset()) -> float:
    """Return what it adds that a unit states a condition, most for a point of a list that "if" leads."""
    heading = " ".join(chunk.heading[-1:])
    stated = _STATES.search(f"{unit.lead} {unit.text} {heading}") is not None
    if _VAGUE.search(unit.text) and not unit.lead:
        return UNSAID
    listed = is_conditional(unit)
    if listed and _is_of_other(unit.lead, asked):
        return UNSAID
    change = CONDITION * stated + CONDITIONS_LISTED * listed
    if listed and _ASKS_WHEN.search(heading):
        change += HEADED if asked.isdisjoint(tokenize(heading)) else HEADED_SO
    return change


def _is_of_other(lead: str, asked: Set[str]) -> bool:
    """Tell whether a line that introduces conditions names what they are for, and that is nothing asked about."""
    named = set(content_words(lead)) - _GENERAL
    return bool(named) and bool(asked) and named.isdisjoint(asked)


def rate_supposed(question: str, unit: Unit) -> float:
    """Return what a unit loses that stands under a supposition ("If you take one a day:") that no question made."""
    if not _SUPPOSES.search(unit.lead):
        return 0.0
    supposed, asked = content_words(unit.lead), set(content_words(question))
    shared = sum(word in asked for word in supposed)
    return SUPPOSED if shared < MAX_SHARED * len(supposed) else 0.0
