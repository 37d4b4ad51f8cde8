"""Write a comparison of two relative clauses or owners as one of what both have: "put Sund's fare next to Hull's"."""

from __future__ import annotations

import re

from tutor.text.words import tokenize

_SET = r"(?:compare|contrast|put|set|place|hold|lay|weigh|stack)"
_BESIDE = r"(?:with|to|and|against|next to|beside|alongside|vs\.?|versus|up against)"
_EACH = r"(?:\s*[:;,.–—-]\s*(?:how|what|which)\b[^?.]*\b(?:each|both|respectively|they)\b[^?.]*)?"
_PAIRS = (
    re.compile(
        rf"^\W*(?:(?:please|now|so|ok|can you|could you)\W+)*{_SET} (?P<one>[^?.!,;:]{{3,70}}?),? {_BESIDE}"
        rf" (?P<other>[^?.!,;:]{{3,70}}?){_EACH}\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*how (?:does|do|did) (?P<one>what [^?.!,;:]{3,70}?) (?:compare|differ)(?: (?:with|to|from|against))"
        rf" (?P<other>[^?.!,;:]{{3,70}}?){_EACH}\W*$",
        re.IGNORECASE,
    ),
)
_ONE = r"(?:that |which )?(?:you|we|one|i|they|people)(?: can| would| will)?"
_GET = r"(?:get|see|have|need|pay|use|receive|expect|spend|got|paid|spent)"
_FROM = r"(?:out of|from|with|for|in|by|on|to)"
_DOES = (
    r"(?:gives?|gave|does|has|have|had|gets?|got|needs?|uses?|takes?|makes?|contributes?|requires?|brings?|offers?|is)"
)
_TOLD = r"(?P<cost>costs?)|(?P<output>outputs?|puts? out|returns?|produces?)|(?P<funding>raised|raises)"
_SIDES = tuple(
    re.compile(rf"^(?:the )?{pattern}$", re.IGNORECASE)
    for pattern in (
        rf"what {_ONE} {_GET} {_FROM} (?P<thing>.+)",
        rf"what (?P<thing>.+?) (?:{_DOES}|{_TOLD})(?: (?:in|as|by way of|in terms of) (?P<kind>.+))?",
        rf"(?P<kind>[\w -]+?) {_ONE} {_GET} {_FROM} (?P<thing>.+)",
        r"(?P<thing>[^'’]+)(?:['’]s|(?<=s)['’])(?: (?P<kind>.+))?",
        r"(?P<kind>[\w -]+?) (?:of|for|from) (?P<thing>.+)",
    )
)
_BEFORE_VERB = re.compile(rf"^(?:the )?(?P<words>.+?) (?:{_DOES})$", re.IGNORECASE)
_PUTS = re.compile(r"^\W*(?:(?:please|now|so|ok|can you|could you)\W+)*(?:put|set|place|lay)\b", re.IGNORECASE)
_EACH_TOLD = re.compile(r"\b(?:how|what|which)\b", re.IGNORECASE)
_POINTS = re.compile(r"^(?:that|those|the ones?|it|the same)$", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:next to|side by side|each other|one another|together)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"\bwhat\b|\b{_ONE} {_GET}\b|['’]s?(?= |$)|\b{_DOES}$|^(?:that|those|the ones?|the same) (?:of|for|from)\b",
    re.IGNORECASE,
)


def write_respect(question: str) -> str:
    """Return a question that sets two clauses or owners side by side as one for what both have, others as they are."""
    for pattern in _PAIRS:
        if (found := pattern.match(question)) and (written := _write(found["one"].strip(), found["other"].strip())):
            return written
    if (found := _PAIRS[0].match(question)) and _PUTS.match(question) and not _EACH_TOLD.search(question):
        one, other = found["one"], found["other"]
        return question if _TOGETHER.search(other) or " and " in one else f"Compare {one} and {other}."
    return question


def _write(one: str, other: str) -> str:
    first, second = _read(one), _read(other)
    is_named_twice = first and second and first[0] and tokenize(first[0]) == tokenize(second[0])
    if not (is_named_twice or _CLAUSE.search(one) or _CLAUSE.search(other)) or _TOGETHER.search(other):
        return ""
    first = first or (_cut(one, second[1]) if second else None)
    second = second or (_cut(other, first[1]) if first else None)
    if first is None or second is None:
        return ""
    kinds = {tuple(tokenize(kind)): kind for kind, _ in (first, second) if kind}
    if len(kinds) > 1 or not (kinds or one.lower().startswith("what ") or other.lower().startswith("what ")):
        return ""
    respect = "".join(f"the {kind} of " for kind in kinds.values())
    return f"Compare {respect}{first[1]} and {second[1]}."


def _read(side: str) -> tuple[str, str] | None:
    """Return what is compared of a side, "" where it does not say, and the thing whose that is."""
    for pattern in _SIDES:
        if found := pattern.match(side):
            groups = found.groupdict()
            told = next((name for name in ("cost", "output", "funding") if groups.get(name)), "")
            kind = groups.get("kind") or told
            return "" if _POINTS.match(kind) else kind, found["thing"]
    return None


def _cut(side: str, beside: str) -> tuple[str, str] | None:
    """Return a side without a relative pronoun cut where its thing begins, by the last word of the thing beside it."""
    found = _BEFORE_VERB.match(side)
    words, known = (found["words"].split() if found else []), beside.split()
    if len(words) <= len(known) or words[-1].lower() != known[-1].lower():
        return None
    return " ".join(words[: -len(known)]), " ".join(words[-len(known) :])
