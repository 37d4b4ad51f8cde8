"""Read off what a learner says of sources what they differ on, and ask for that: "two prices for a kiln"."""

from __future__ import annotations

import re
from collections.abc import Sequence

FIGURE = (
    r"(?:figures?|numbers?|limits?|bounds?|maxim(?:um|a)s?|ranges?|amounts?|prices?|totals?|values?|sums?|estimates?"
    r"|orders? of magnitude|versions?|answers?|costs|counts?|ends?|sizes|durations?)"
)
SOURCE = (
    r"(?:lessons?|chapters?|sources?|notes?|notebook|files?|documents?|texts?|materials?|slides?|handouts?|books?"
    r"|articles?|pages?|places?|sections?|parts|course|tables?|comparisons?|summar(?:y|ies)|each other|friends?"
    r"|colleagues?|classmates?|teams?)"
)
MANY = r"(?:two|three|several|various|different|differing|conflicting|more than one|a (?:couple|few) of|many)"
DIFFER = (
    r"(?:differs?|disagree|agree|contradict|conflict|inconsistent|consistent|mismatch\w*|far apart|vary|varies"
    rf"|changes? (?:between|across|from (?:one )?{SOURCE} to)|depends? on (?:which|the) {SOURCE}"
    r"|(?:do|does)(?:n['’]t| not) (?:(?:seem|appear) to )?(?:(?:quite|really|all|fully) )?"
    r"(?:match|fit|add up|line up|tally)"
    r"|(?:say|give|state|show|tell|name|quote)s? (?:[\w-]+ ){0,2}?different|given (?:twice|differently|in two ways))"
)
_MONEY = re.compile(r"(?:amount|total|sum|estimate|cost)s?", re.IGNORECASE)
_COUNT = re.compile(r"(?:number|count)s?", re.IGNORECASE)
_SAYING_SEVERAL = re.compile(rf"^(?:{MANY}|both) ", re.IGNORECASE)
_PLURAL = re.compile(r"(?<![s'’])s$")
_JOIN = r"(?:for|of|on|about|as to|regarding)"
_TOPIC = r"(?:[^.?!,;:]|(?<=\d)[.,](?=\d))+?"
_DEM = r"(?:the |its |their |my |our )?"
_WH = re.compile(r"^(?:what|how|when|where|who|which)\b", re.IGNORECASE)
_NAMED = re.compile(r"^the \w+ (?:of|for|in) ", re.IGNORECASE)  # "figures for the number of boats" are that number
_WITHIN = re.compile(
    rf" (?:in|across|throughout|within|between|from) (?:(?:the|my|our|these|both|all|different|various|several|each"
    rf"|some|two|other|this|that) )*(?:{SOURCE}|talk|video)\b.*$",
    re.IGNORECASE,
)  # where the figures stand
_SEEM = r"(?:seems?|appears?|does|do|is|are|don['’]t|doesn['’]t|aren['’]t|isn['’]t|cannot|can['’]t)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{MANY} (?:[\w-]+ )?(?P<figure>{FIGURE})(?: (?:is|are|was|were) (?:given|stated|named|mentioned))?"
        rf" {_JOIN} (?P<topic>{_TOPIC})\W*$",
        rf"\b(?P<figure>{FIGURE}) {_JOIN} (?P<topic>{_TOPIC}) (?:{_SEEM} )?(?:not )?(?:(?:seem|appear) )?(?:to )?"
        rf"{DIFFER}\b",
        rf"\b(?:agree|disagree|differ|conflict|contradict(?: each other| themselves| itself)?|(?:in|not )?consistent"
        rf"|confused|unsure|puzzled)s? (?:by|over|{_JOIN}) (?P<topic>{_TOPIC})\W*$",
        rf"\bdifferent (?:things|{FIGURE}) {_JOIN} (?P<topic>{_TOPIC})\W*$",
        rf"\b(?:the|an?) (?:same|identical|single) (?P<figure>{FIGURE}) {_JOIN} (?P<topic>{_TOPIC})\W*$",
        rf"\b(?P<figure>{FIGURE}) {_JOIN} (?P<topic>{_TOPIC}) the same(?: everywhere| each time)?\W*$",
    )
)
_HAN = re.compile(r"对(?:于)?(?P<topic>[^。？?；;，,]{2,20}?)(?:的?(?:说法|数字|写法)|给出的?)")
_SUBJECT = re.compile(
    rf"(?:^\W*|\bthat )(?:the |its |their )?(?P<topic>(?!(?:I|we)\b)[\w-]+(?: [\w-]+){{0,5}}?)"
    rf" (?:seems? to |is |are )?{DIFFER}\b",
    re.IGNORECASE,
)
_POINTED = re.compile(rf"\b{FIGURE} (?:for|of|on|about|as to) (?P<topic>{_TOPIC})\W*$", re.IGNORECASE)
_ANY_FIGURE = rf"{_DEM}(?:both )?(?:{MANY} )?{FIGURE}"
_WHAT = rf"(?:what|which)(?: (?:ones?|both|of them|{_ANY_FIGURE}))?"
_GIVES = rf"(?:do|does|did) (?:it|they|{_DEM}{SOURCE}(?: \d+)?) (?:say|give|state|name|show)"
_BARE_FIGURE = re.compile(
    rf"^(?:(?:so|and|but) )?(?:{_WHAT}(?: (?:is|are) (?:it|they|there|those|these|{_ANY_FIGURE})(?: there)?| {_GIVES})?"
    rf"|(?:(?:can|could|would|will) you )?(?:please )?(?:show|tell|give|list|name)(?: (?:me|us))? (?:them|{_DEM}"
    rf"(?:both|each|all(?: of them)?|two)(?: {FIGURE})?|{_ANY_FIGURE}))\W*$",
    re.IGNORECASE,
)
# "Which upper limits are given for the number of boats?": several are known of.
_SEVERAL = rf"(?:(?:{MANY}|both) (?:[\w-]+ )?{FIGURE}|(?:[\w-]+ ){{0,2}}?(?:limits|bounds|maximums|ranges))"
_ASKS_SEVERAL = re.compile(
    rf"^\W*(?:what|which) (?:are (?:the )?)?(?P<figure>{_SEVERAL})(?: (?:are|were|do|does) (?:{_DEM}{SOURCE} )?"
    rf"(?:give|state|name|mention)\w*)? (?:for|of|on) (?P<topic>(?:(?! and )[^.?!,;])+?)\W*$",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"(?<=[a-z])s$")


def asks_bare_figure(text: str) -> bool:
    """Tell whether a question asks for figures and does not say of what: "What are they?", "Show me both."."""
    return _BARE_FIGURE.match(text) is not None


def ask_one(text: str) -> str:
    """Return the question for one figure of what a question asks several given figures of, "" where it does not."""
    found = _ASKS_SEVERAL.match(_WITHIN.sub("", text.strip(" ?")))
    return _ask(found["topic"], found["figure"]) if found else ""


def find_topic(clause: str) -> str:
    """Return what a clause on figures says that they are of, "" where it does not."""
    found = _POINTED.search(clause)
    return found["topic"] if found and not re.search(rf"\b{DIFFER}\b", found["topic"], re.IGNORECASE) else ""


def ask_what_differs(clauses: Sequence[str], *, points: bool = False) -> str:
    """Return the question for what sources are said to differ on, "" where they are not said to differ on anything.

    Where a question `points` at the figures, what is said to differ itself is asked for.
    """
    for clause in clauses:
        plain = _WITHIN.sub("", clause.rstrip(" .,;:!?"))
        for found in filter(None, (pattern.search(plain) for pattern in _PATTERNS)):
            return _ask(found["topic"], found.groupdict().get("figure") or "")
        if told := _HAN.search(clause):
            return f"{told['topic'].strip()}是多少？"
    subject = next(filter(None, map(_SUBJECT.search, clauses)), None) if points else None
    return f"What is the {subject['topic']}?" if subject else ""


def _ask(topic: str, figure: str) -> str:
    """Return the question for a figure of a topic: how many of them there are, what it costs, or what it is."""
    if _WH.match(topic):
        return f"{topic[0].upper()}{topic[1:]}?"
    figure = _SAYING_SEVERAL.sub("", figure)
    is_count = _COUNT.fullmatch(figure) or (figure.startswith("total") and _PLURAL.search(topic))
    if is_count and not topic.startswith("the "):
        return f"What is the number of {topic}?"
    if _MONEY.fullmatch(figure):
        total = "total " if figure.lower().startswith("total") else ""
        return f"What is the {total}cost of {topic}?"
    is_named = not figure or _NAMED.match(topic)
    return f"What is {topic}?" if is_named else f"What is the {_SINGULAR.sub('', figure)} for {topic}?"
