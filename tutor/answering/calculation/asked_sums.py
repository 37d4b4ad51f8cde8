"""Recognise the sums that English questions ask for: two things together, one plus another, all of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.calculation.amounts import is_time
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure, find_measure
from tutor.answering.calculation.asked_comparisons import AUXILIARY, trim_phrase
from tutor.answering.calculation.asked_counts import find_count_measure, read_counts

_JOINT = (
    r"(?:(?:taken |put |added |counted )?together|combined|in total|in all|altogether|in sum|all told|summed|added up"
    r"|jointly)"
)
_TOLD_AS = r"(?:price|cost|fare|bill|amount)"
_TOGETHER = re.compile(
    rf"\b(?:{_JOINT}|plus|add(?:ed|ing|s)?(?: up)?|sum(?:med|ming)?(?: up| of)?|total of"
    rf"|(?:combined|joint|total) [a-z]+ (?:of|for)|(?:the total|total {_TOLD_AS})(?=\W*$))\b"
    r"|\w \+ \w",
    re.I,
)
_VERB = r"(?:costs?|comes? to|come|adds? up to|add up|amounts? to|amount|takes?|weighs?|pay|make|be|have to pay)"
_SUM = re.compile(
    rf"\b(?:how much|what|how long) {AUXILIARY} (?:the )?(?:(?:sum|total|(?:combined|joint|total) [a-z]+|cost|price)"
    rf" (?:of|for) )?(?P<list>.+?)(?: {_VERB})?(?: to)?(?: {_JOINT})*(?: {_VERB})?$",
    re.I,
)
_MEMBERS = r"(?P<list>\S.*?(?:,|\band\b|\bplus\b|\+).+?)"
_NOUN = r"(?P<noun>[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?)"
_BE_OR_DO = r"(?:is|are|was|were|do|does|did|have|has|had|would|will)"
_ADD = re.compile(
    r"^(?:(?:please |now )?(?:if (?:you|i|we|one) )?(?:add|sum|total)(?: up| together)?"
    r"|(?:by |when |on )?(?:adding|summing|totalling|totaling)(?: up| together)?) (?:what )?"
    rf"{_MEMBERS}(?: {_VERB})?(?: (?:up|{_JOINT}))?(?:,? (?:how much|how many {_NOUN} {_BE_OR_DO}|what)\b.*)?$",
    re.I,
)
_FIRST = re.compile(
    rf"^{_MEMBERS}(?: {_VERB})?(?: {_JOINT})?\s*[,:;–-]\s*(?:so |and )?"
    rf"(?:how much|how many {_NOUN}(?: {_BE_OR_DO}\b| {_JOINT}|$)|what)\b.*$",
    re.I,
)
_COUNTED = re.compile(
    rf"\bhow many {_NOUN} {_BE_OR_DO} (?:there (?:in|of|at|on|with|for) )?(?:the |both )?{_MEMBERS}"
    rf"(?: (?:have|has|hold|contain|carry|make|come to|use|need|number|add up to|seat))?(?: {_JOINT})+$",
    re.I,
)
_THINGS = re.compile(rf"\bhow many {_MEMBERS} (?:is|are|was|were|did|do|does)\b.* {_JOINT}$", re.I)
_TOTALLED = re.compile(
    rf"^{_MEMBERS}\s*[,:;–-]\s*(?:the |what(?:['’]s| is| was| would be) the )?total\b(?: {_TOLD_AS})?$",
    re.I,
)
# What is done with the things before they are named: "if I buy", "taking", "put".
_LEAD = re.compile(
    r"^(?:(?:if|when|say|suppose|assuming) )?(?:(?:i|you|we|they|one|someone) )?(?:(?:want|were|decide|have) to )?"
    r"(?:buy|bought|buying|book(?:ed|ing)?|order(?:ed|ing)?|purchas(?:e|ed|ing)|take|taking|took|put(?:ting)?"
    r"|lump(?:ed|ing)?|combin(?:e|ed|ing)|count(?:ed|ing)?|pay(?:ing)? for|add(?:ed|ing)?|sum(?:med|ming)?)"
    r"(?: up| together)?,? ",
    re.I,
)
_CURRENCY = r"(?:dollars|euros|pounds|yuan|money)"
_PART_OF = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^{_MEMBERS}(?: (?:up|{_JOINT}))*,? how (?:much|many {_CURRENCY}) of (?:the )?(?P<whole>.+?)"
        rf" (?:is|are|was|were|would) (?:that|this|those|these|they|it)\b(?: in {_CURRENCY})?(?: {_JOINT})?$",
        rf"^how many {_CURRENCY} of (?:the )?(?P<whole>.+?) (?:is|are|was|were|went (?:on|to|into)|goes? (?:on|to|into)"
        rf"|do|did) (?:the )?{_MEMBERS}(?: {_JOINT})+$",
    )
)
_ONE = re.compile(r"^(?:one|an?|a single|1) (?!hundred\b|thousand\b|million\b|dozen\b)(?=\S)", re.I)
_OTHER = re.compile(r"\b(?:used (?:for|to|in)|called|known as|made of|good for|meant|do with)\b", re.I)
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion|dozen|hundred)s?\b(?: of)?\s*", re.I)


def split_list(text: str) -> list[str]:
    """Return the members of an enumeration."""
    parts = re.split(r",\s*(?:and\s+)?|\s+(?:and|plus|added to|\+)\s+", text)
    return [part for part in map(trim_phrase, parts) if part]


def read_sum(text: str) -> Calculation | None:
    """Return the sum that a question asks for, of things or of counts at a price; None if it asks for none."""
    match = next(filter(None, (form.search(text) for form in (_TOTALLED, _ADD, _FIRST, _THINGS, _COUNTED, _SUM))), None)
    if match is None or _OTHER.search(text):
        return None
    members = split_list(_LEAD.sub("", match["list"]))
    if match.re is _FIRST and any(_names(text[match.end("list") :], member) for member in members):
        return None  # one of them is asked about
    counts = [read_counts(member) for member in members]
    measure = find_measure(text)
    scaled = find_count_measure(text)
    if len(members) > 1 and all(counts) and scaled is not Measure.ANY and not any(map(_counts_time, counts)):
        return Calculation(Kind.SCALE, (), scaled, tuple(c for found in counts for c in found), joined=True)
    if len(members) > 1 and all(map(_ONE.match, members)):  # one of each is those things, at their prices
        members, counts = [_ONE.sub("", member) for member in members], []
        measure = scaled
    if not _TOGETHER.search(text) or len(members) < 2 or any(counts):
        return None
    noun = _SCALES.sub("", match.groupdict().get("noun") or "").strip()
    if noun and ("-" in noun or find_measure(noun) is Measure.ANY):  # GPU-hours are no time
        return Calculation(Kind.SUM, tuple(members), noun=noun)
    return Calculation(Kind.SUM, tuple(members), measure)


def _names(text: str, member: str) -> bool:
    return re.search(rf"\b{re.escape(member)}\b", text, re.I) is not None


def _counts_time(counts: Sequence[Count]) -> bool:
    """Tell whether a member of a list only says for how long: no price is its own."""
    return all(is_time(count.noun.lower().removesuffix("s")) for count in counts)


def read_part_sum(text: str) -> Calculation | None:
    """Return the sum of several parts of a whole that a question asks for as an amount, None if it asks for none."""
    match = next(filter(None, (form.match(text) for form in _PART_OF)), None)
    if match is None:
        return None
    members = split_list(_LEAD.sub("", match["list"]))
    if len(members) < 2 or any(map(read_counts, members)):
        return None
    whole = match["whole"]
    return Calculation(Kind.SUM, tuple(members), find_measure(f"{whole} {text}"), context=whole)
