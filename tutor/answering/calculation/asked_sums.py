"""Recognise the sums that English questions ask for: two things together, one plus another, all of a list."""

from __future__ import annotations

import re

from tutor.answering.calculation.asked import Calculation, Kind, Measure, find_measure
from tutor.answering.calculation.asked_comparisons import AUXILIARY, trim_phrase
from tutor.answering.calculation.asked_counts import find_count_measure, read_counts

_JOINT = (
    r"(?:(?:taken |put |added |counted )?together|combined|in total|in all|altogether|in sum|all told|summed|added up"
    r"|jointly)"
)
_TOGETHER = re.compile(
    rf"\b(?:{_JOINT}|plus|add(?:ed|ing|s)?(?: up)?|sum(?:med|ming)?(?: up| of)?|total of"
    r"|(?:combined|joint|total) [a-z]+ (?:of|for))\b|\w \+ \w",
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
_OTHER = re.compile(r"\b(?:used (?:for|to|in)|called|known as|made of|good for|meant|do with)\b", re.I)
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion|dozen|hundred)s?\b(?: of)?\s*", re.I)


def split_list(text: str) -> list[str]:
    """Return the members of an enumeration."""
    parts = re.split(r",\s*(?:and\s+)?|\s+(?:and|plus|added to|\+)\s+", text)
    return [part for part in map(trim_phrase, parts) if part]


def read_sum(text: str) -> Calculation | None:
    """Return the sum that a question asks for, of things or of counts at a price; None if it asks for none."""
    match = next(filter(None, (form.search(text) for form in (_ADD, _FIRST, _THINGS, _COUNTED, _SUM))), None)
    if match is None or _OTHER.search(text):
        return None
    members = split_list(match["list"])
    counts = [read_counts(member) for member in members]
    measure = find_measure(text)
    scaled = find_count_measure(text)
    if len(members) > 1 and all(counts) and scaled is not Measure.ANY:
        return Calculation(Kind.SCALE, (), scaled, tuple(c for found in counts for c in found), joined=True)
    if not _TOGETHER.search(text) or len(members) < 2 or any(counts):
        return None
    noun = _SCALES.sub("", match.groupdict().get("noun") or "").strip()
    if noun and ("-" in noun or find_measure(noun) is Measure.ANY):  # GPU-hours are no time
        return Calculation(Kind.SUM, tuple(members), noun=noun)
    return Calculation(Kind.SUM, tuple(members), measure)
