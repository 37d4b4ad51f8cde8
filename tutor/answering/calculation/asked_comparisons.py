"""Recognise the comparisons that English questions ask for: how many times, how much more, the difference."""

from __future__ import annotations

import re
from dataclasses import replace

from tutor.answering.calculation.asked import Calculation, Kind, Measure, find_measure

AUXILIARY = r"(?:is|are|was|were|does|do|did|would|will|can|could|has|have|had)"
VERB = (
    r"(?:costs?|cost|takes?|took|weighs?|lasts?|lasted|needs?|uses?|used|earns?|pays?|paid|is|are|was|were|be|have"
    r"|has"
    r"|charges?|receives?|raised|carr(?:y|ies)|holds?|contains?|spends?|does|do|did)"
)
_GRADE = (
    r"(?:(?:more|less|as) )?(?:expensive|costly|dear|cheap|much|many|long|large|big|high|heavy|fast|slow|small"
    r"|short|old|tall|low)\b"
    r"|(?:cheaper|dearer|costlier|pricier|longer|shorter|larger|bigger|smaller|higher|lower|heavier|lighter|faster"
    r"|slower|greater|older|taller|more|less|fewer)\b"
)
_LESS = re.compile(r"\b(?:less|cheaper|shorter|smaller|lower|lighter|fewer|save|saved|saving)\b", re.I)
_SIZE = re.compile(r"\b(?:large|larger|big|bigger|small|smaller)\b", re.I)
_CUE_RATIO = re.compile(
    rf"^(?P<before>.*?)\b(?:how many times|by (?:what|which) factor|by how many times)\b\s*(?P<grade>{_GRADE})?"
    rf"\s*(?P<after>.*)$",
    re.I,
)
_COUNTED = re.compile(
    r"\s*(?P<noun>(?!(?:than|as|money|an?|the|does|do|did|is|are|was|were|can|has|have|had|would|will)\b)[a-z-]+"
    r"(?: (?!(?:than|as|of|for|in)\b)[a-z-]+){0,2}?)\s+(?:does|do|did|is|are|was|were|can|has|have|as|than)\b",
    re.I,
)
_COUNT_MORE = re.compile(
    r"\bhow many (?P<noun>(?!more\b|fewer\b|times\b|percent\b)[a-z-]+(?: [a-z-]+)?) (?P<grade>more|fewer)\b"
    r"(?=\s+(?:does|do|did|has|have|is|are|was|were)\b)",
    re.I,
)  # how many seats more does A have
_COUNT_OF = re.compile(
    r"\s*(?:the )?(?:number of )?(?!(?:price|cost|fare|salary|length|weight|duration|total|sum)\b)(?P<noun>[a-z-]+"
    r"(?: (?!of\b)[a-z-]+)?) of (?P<rest>.+? (?:does|do|did|has|have) .+)$",
    re.I,
)
_IN_COUNT = re.compile(
    r"(?:in|by|counting|counted in|measured in|in terms of|going by) (?:the |its |their )?(?:number of )?"
    r"(?P<noun>(?:[a-z-]+ )?[a-z-]+s)",
    re.I,
)
_SAID_LAST = re.compile(
    r"^(?P<asked>how .+?),? (?P<said>(?:counting|counted in|measured in|in terms of|going by) [a-z -]+s)$", re.I
)
_SAID_FIRST = re.compile(
    r"^(?:in|by|counting|counted in|measured (?:in|by)|in terms of|going by|judg(?:ing|ed) by|based on|comparing"
    r"|looking at|as to|on) (?:the |its |their )?(?:(?:numbers?|amounts?|quantit(?:y|ies)) of )?"
    r"(?P<noun>[a-z-]+(?: [a-z-]+)??)"
    r"(?: (?:counts?|numbers?|totals?|figures?))?(?: alone)?, (?=\S)",
    re.I,
)
_VERSUS = re.compile(
    r"^(?P<a>.+?) (?:vs\.?|versus|against|compared (?:to|with)) (?P<b>.+?)[:,;–-]+ ?how many times"
    r" (?P<more>(?:more|as many|fewer)(?: [a-z-]+)?|[a-z]+er)$",
    re.I,
)
_RATIO_OF = re.compile(r"\bratio (?:of|between) (?:the )?(?P<a>.+?) (?:to|and) (?:the )?(?P<b>.+)$", re.I)
_CUE_DIFFERENCE = re.compile(
    r"^(?P<before>.*?)\b(?P<cue>how much|by how much|how many|how many percent|what percent(?:age)?|by what percent"
    r"(?:age)?"
    r"|how many (?:dollars|euros|pounds|years|months|weeks|days|hours|minutes|seconds))\s+(?P<grade>(?:more|less"
    r"|fewer)(?: expensive| money| costly)?\b"
    r"|cheaper|dearer|costlier|pricier|longer|shorter|heavier|lighter|higher|lower|larger|bigger|smaller|faster"
    r"|slower)\s*(?P<after>.*)$",
    re.I,
)
_DIFFERENCE_OF = re.compile(
    r"\b(?:(?P<m1>price|cost|fare|time|weight) )?(?:difference|gap)(?: in (?P<m2>[\w ]+?))? between (?:the )?"
    r"(?P<a>.+?) and (?:the )?(?P<b>.+)$",
    re.I,
)
_NUMBER = re.compile(r"(?:the )?(?:numbers?|counts?|quantit(?:y|ies)|amounts?)", re.I)
_BY_HOW_MUCH = re.compile(
    r"\bby (?P<cue>how much|(?:what|which|how many) percent(?:age)?) (?:is|are|was|were|does|do|did) (?P<a>.+?)"
    r" (?P<grade>(?:more|less) \w+|\w+er|more|less) than (?P<b>.+)$",
    re.I,
)
_SAVE = re.compile(
    r"\bhow much (?:money )?(?:would|could|can|do|will|does) (?:i|you|we|one|it|they) save (?:by |with |on )?"
    r"(?:choosing |taking |using |buying )?(?P<a>.+?)"
    r" (?:instead of|rather than|over|compared (?:with|to)) (?P<b>.+)$",
    re.I,
)
_EXTRA = re.compile(r"\bhow much (?:extra|more money)\b(?= (?:is|are|was|were|does|do|did|would|will|for)\b)", re.I)
_OVER = re.compile(r" (?:over|on top of|instead of|rather than) ", re.I)
_COSTS_MORE = re.compile(
    r"\bhow much (?:does|do|did|would|will|is|are) (?P<a>.+?) (?P<verb>cost|costs|earn|weigh|take|last|raise|make|pay)"
    r" (?P<grade>more|less) than (?P<b>.+)$",
    re.I,
)  # how much does A cost more than B
_EXCEEDS = r"(?:exceeds?|outnumbers?|outweighs?|surpass(?:es)?|outlasts?|dwarfs?|outstrips?)"
_BY_EXCEEDS = re.compile(
    rf"\bby (?P<cue>how much|how many) (?:[a-z]+ )?(?:does|do|did|is|are) (?P<a>.+?) {_EXCEEDS} (?P<b>.+)$", re.I
)
_RATIO_LAST = re.compile(r"^(?P<a>.+?) to (?P<b>.+?)[,:]? (?:what is|what was|what would be|give) the ratio\b", re.I)
_QUOTIENT = re.compile(r"^(?:what|how much) is (?P<a>.+?) divided by (?P<b>.+)$", re.I)
_MINUS = re.compile(
    r"^(?:what|how much) is (?P<a>(?:(?!\b(?:total|bill|budget|sum)\b).)+?) minus (?P<b>.+)$", re.I
)  # what is left of a total is read as such
_WHICH_BY = re.compile(
    r"^which (?:one )?(?:is|was|are|were|costs?|takes?|weighs?|has) (?:the )?(?P<grade>[a-z]+(?: [a-z]+)?),? (?P<a>.+?)"
    r" or (?P<b>.+?),? (?:and )?by how (?:much|many)$",
    re.I,
)
_EDGE = re.compile(r"^(?:the|a|an|of|for|to|that of|and|by|does|do|did|is|are|was|were|would|will|cost|price)\s+", re.I)
_TRAILING = re.compile(
    rf"\s+(?:{VERB}|{_GRADE}|each|be|do|see|saw|read|get|employ|contain|hold|carry|take|need|use|more|together"
    r"|in total|in all|altogether|combined|at that rate|at this rate"
    rf"|at that price|then|now|on average)$",
    re.I,
)


def trim_phrase(phrase: str) -> str:
    """Return the name of a thing without articles, verbs and punctuation at its ends."""
    phrase = phrase.strip(" ,;:?.")
    for pattern in (_EDGE, _TRAILING):
        while (shorter := pattern.sub("", phrase)) != phrase:
            phrase = shorter.strip(" ,;:?.")
    return phrase


def _compare(kind: Kind, text: str, grade: str, before: str, after: str) -> Calculation | None:
    """Split what follows "how many times more expensive" into its two sides."""
    measure, noun = find_measure(text), ""
    if re.fullmatch(r"(?:as )?(?:many|more|fewer|much|less)", (grade or "").strip(), re.I) and (
        counted := _COUNTED.match(after)
    ):
        after = after[counted.end("noun") :]
        if "-" in counted["noun"] or find_measure(counted["noun"]) is Measure.ANY:  # GPU-hours are no time
            noun, measure = counted["noun"], Measure.ANY
    elif turned := _COUNT_OF.match(after):  # "how many times the seats of B does A have"
        after, noun = f"as {turned['rest']}", turned["noun"]
    if not noun and (said := _IN_COUNT.fullmatch(before.strip(" ,"))):
        noun, before, measure = said["noun"], "", Measure.ANY
    sides = _split_sides(after)
    if sides is None:
        return None
    first, second = map(trim_phrase, sides)
    if not first or not second:
        return None
    return Calculation(
        kind,
        (first, second),
        measure,
        context=trim_phrase(before),
        less=_LESS.search(grade or "") is not None,
        noun=noun,
        sized=_SIZE.search(grade or "") is not None,
    )


def _split_sides(after: str) -> tuple[str, str] | None:
    after = after.strip()
    # "… than B is A", "… as long as B does A take", "the price of B is A"
    turned = re.match(
        r"(?:than|as|the (?:price|cost|fare|salary|length|weight|duration|size|number|count|amount|volume) of)"
        r"\s+(?P<b>.+?)\s+(?:is|are|was|were"
        r"|does|do|did|would|will)\s+(?P<a>.+)$",
        after,
        re.I,
    )
    if turned:
        return turned["a"], turned["b"]
    split = re.match(
        r"(?:(?:is|are|was|were|does|do|did|would|will|can|has|have|had)\s+)?(?P<a>.+?)\s+(?:than|compared (?:to"
        r"|with)|versus|vs\.?|as(?: much| expensive| long)?(?: as)?|over and above"
        rf"|{_EXCEEDS})\s+(?P<b>.+)$",
        after,
        re.I,
    )
    return (split["a"], split["b"]) if split else None


def read_ratio(text: str) -> Calculation | None:
    """Return the ratio that a question asks for, None if it asks for none."""
    text = _SAID_LAST.sub(r"\g<said>, \g<asked>", text)
    text = _VERSUS.sub(r"how many times \g<more> does \g<a> have than \g<b>", text)
    if said := _SAID_FIRST.match(text):
        return _count_by(said["noun"], _read_ratio(text[said.end() :]))
    return _read_ratio(text)


def _count_by(noun: str, found: Calculation | None) -> Calculation | None:
    """Return a comparison in what a question says to go by: a count, or money and the like."""
    if found is None or found.noun:
        return found
    measure = Measure.ANY if "-" in noun else find_measure(noun)
    return replace(found, measure=measure, noun="" if measure is not Measure.ANY else noun)


def _read_ratio(text: str) -> Calculation | None:
    if match := _CUE_RATIO.match(text):
        before = match["before"].strip(" ,")
        trailing = re.match(r"(?P<b>(?:as|than) .+|(?:the|what) .+)$", match["after"], re.I)
        side = re.match(rf"^(?P<a>.+?) {VERB}$", before, re.I)
        counted = _COUNTED.match(match["after"])
        if side and counted and match["grade"]:  # "A has how many times as many seats as B"
            second = re.sub(r"^\s*(?:as|than) ", "", match["after"][counted.end("noun") :], flags=re.I)
            return _compare(Kind.RATIO, text, match["grade"], "", f"{counted['noun']} does {side['a']} than {second}")
        if trailing and side:  # "A costs how many times as much as B"
            second = re.sub(r"^(?:as|than|what) ", "", match["after"], flags=re.I)
            return Calculation(Kind.RATIO, (trim_phrase(side["a"]), trim_phrase(second)), find_measure(text))
        if side and not match["grade"] and match["after"]:  # "A is how many times B"
            return Calculation(Kind.RATIO, (trim_phrase(side["a"]), trim_phrase(match["after"])), find_measure(text))
        return _compare(Kind.RATIO, text, match["grade"] or "", before, match["after"])
    if match := _RATIO_LAST.search(text) or _RATIO_OF.search(text) or _QUOTIENT.search(text):
        return Calculation(Kind.RATIO, (trim_phrase(match["a"]), trim_phrase(match["b"])), find_measure(text))
    return None


def read_difference(text: str) -> Calculation | None:
    """Return the difference that a question asks for, None if it asks for none."""
    text = _SAID_LAST.sub(r"\g<said>, \g<asked>", text)
    text = _COUNT_MORE.sub(r"how many \g<grade> \g<noun>", text)
    text = _COSTS_MORE.sub(r"how much \g<grade> does \g<a> \g<verb> than \g<b>", text)
    if _EXTRA.search(text):
        text = _OVER.sub(" than ", _EXTRA.sub("how much more", text))
    if (said := _SAID_FIRST.match(text)) and (found := read_difference(text[said.end() :])):
        return _count_by(said["noun"], found)
    if match := _CUE_DIFFERENCE.match(text):
        percent = "percent" in match["cue"].lower()
        kind = Kind.PERCENT_DIFFERENCE if percent else Kind.DIFFERENCE
        return _compare(kind, text, match["grade"], match["before"], match["after"])
    if match := _DIFFERENCE_OF.search(text):
        return _read_difference_of(match)
    if match := _WHICH_BY.search(text) or _MINUS.search(text) or _BY_EXCEEDS.search(text):
        return Calculation(Kind.DIFFERENCE, (trim_phrase(match["a"]), trim_phrase(match["b"])), find_measure(text))
    if match := _BY_HOW_MUCH.search(text):
        percent = "percent" in match["cue"].lower()
        sides = (trim_phrase(match["a"]), trim_phrase(match["b"]))
        less = _LESS.search(match["grade"]) is not None
        return Calculation(
            Kind.PERCENT_DIFFERENCE if percent else Kind.DIFFERENCE, sides, find_measure(text), less=less
        )
    if match := _SAVE.search(text):
        return Calculation(
            Kind.DIFFERENCE, (trim_phrase(match["a"]), trim_phrase(match["b"])), Measure.MONEY, less=True
        )
    return None


def _read_difference_of(match: re.Match[str]) -> Calculation | None:
    """Return the difference of two things in a measure or in what is counted, None for one in kind."""
    measure = find_measure(" ".join(filter(None, (match["m1"], match["m2"], match["a"], match["b"]))))
    counted = match["m2"] if measure is Measure.ANY else ""
    if measure is Measure.ANY and not counted:
        return None
    noun = "" if _NUMBER.fullmatch(counted) else counted
    return Calculation(Kind.DIFFERENCE, (trim_phrase(match["a"]), trim_phrase(match["b"])), measure, noun=noun)
