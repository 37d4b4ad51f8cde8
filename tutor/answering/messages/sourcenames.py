"""Leave out of a question what only names the lessons as its source, or says how long the answer shall be."""

from __future__ import annotations

import re

from tutor.text.words import content_words

_SOURCE = (
    r"(?:courses?|lessons?|texts?|materials?|notes|chapters?|articles?|documents?|files?|slides|handouts?|explainers?)"
)
_HAN_SOURCE = r"(?:课程|课文|课件|课|文中?|文章|教程|教材|材料|资料|讲义|笔记|章节)"
_SAYS = (
    r"(?:says?|mentions?|claims?|tells? (?:us|me)|states?|lists?|describes?|shows?|names?|gives?|notes?|explains?"
    r"|suggests?|recommends?|proposes?)"
)
_THE_SOURCE = rf"(?:the|this|that|your|our|my) (?:(?!the\b|an?\b|this\b|that\b)[\w'’-]+ ){{0,2}}?{_SOURCE}"
# "What does the lesson say a keel is for?" asks what a keel is for.
_TOLD = re.compile(
    rf"\b(?P<asks>(?:what|which|who|where|when|why|how)\b[^?,]{{0,30}}?) (?:does|do|did) {_THE_SOURCE} (?:say"
    rf"|state|claim|tell"
    r" (?:us|me))(?: that)? (?!about\b|of\b|on\b|is\b|are\b|to\b)(?P<thing>[^?,]{2,40}?)"
    r" (?P<verb>(?:is|are|was|were|can|could|will|would|should|has|have|had|do|does|did)(?:n?['’]t|not)?)(?![\w'’])",
    re.IGNORECASE,
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:according to|going by|based on|in|from|per) (?:the |this |these |our |your |my )?"
        rf"(?:(?!(?:amounts?|numbers?|quantity|volume|size|share) of\b)[\w'’-]+ ){{0,2}}{_SOURCE}, (?=\w)",
        rf"^(?:the |in the |from the )?(?:(?!(?:or|and|vs|versus)\b)[\w'’-]+ ){{0,3}}{_SOURCE}\s*[:：] ?(?=\w)",
        rf" (?:do|does|did) the (?:[\w'’-]+ )?{_SOURCE} (?:say|mention|name|give|list|promise|state|tell)(?: me| us)?"
        r"(?=[?.!]*$| (?:for|as|that)\b)",
        rf",? {_SAYS} {_THE_SOURCE}(?:,|(?=[?.!]*$))",
        rf"(?<=[a-z])(?<!\bwhat)(?<!\bhow)(?<!\bwhy)(?<!\bwhere)(?<!\bwhen)(?<!\bif)(?<!\bwhether)(?<!\bdo)(?<!\bdoes)"
        rf"(?<!\bdid)(?: that| which)?"
        rf" {_THE_SOURCE} {_SAYS}(?: that)?(?= (?!about\b|of\b|on\b|for\b|as\b)\w)",
        rf",? (?:according to|in|from) (?:the |these |our |your )(?:whole |entire )?{_SOURCE}(?=[?.!]*$)",
        r",? in (?:the |its )?(?:closing |final |end |chapter |short |quick |key )?"
        r"(?:comparison(?: table)?|recap|summary|overview)(?: at the end)?(?=[?.!]*$)",
        r",?\s*[(（](?:(?:in|from|see|according to) )?(?:the |my |our |your )?(?:[\w'’-]+ ){0,3}"
        rf"{_SOURCE}[)）](?=[?.!]*$)",
        rf"^(?:在|根据|按照?)?(?:这[门篇本个份])?{_HAN_SOURCE}(?:里面?|中|上)(?:明确|专门|特别)?"
        r"(?:点名|提到|说到?|讲到?|写到?|列出?|列举|介绍)?(?:了|过)?的?[，,：:]?(?=[^，,。？?]{3})",
        r"^(?:老师|讲师|教授|作者)(?:说|讲|提到|认为|告诉我们)(?:过|了)?[，,：:]?(?=[^，,。？?]{3})",
        r",? (?:in (?:one|a single|two|a few) (?:lines?|sentences?|words?)|in short|in brief|briefly)(?=[?.!]*$)",
    )
)
_THEN_ASKS = r"(?=(?:(?:in|by|for|to|of|from|on) )?(?:what|which|who|whom|whose|where|when|why|how)\b)"
# "The article closes with a recap. Which glaze does it name there?", "I can't read the article well: what does it …?"
_LEAD = re.compile(
    rf"^(?:{_THE_SOURCE} (?:ends|closes|opens|begins|starts|concludes|finishes|winds up) (?:with|by|on) [^.?!]{{3,80}}?"
    rf"|I (?:can['’]?t|cannot|could(?:n['’]?t| not)|don['’]?t|have trouble|struggle to) [^.?!:;]{{0,20}}?"
    rf"(?:read|follow|understand|reading|following)[^.?!:;]{{0,10}}? {_THE_SOURCE}[^.?!:;]{{0,20}}?)[.:;,] (?:so )?"
    rf"{_THEN_ASKS}",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(
    r" (?:do|does|did) it (?:say|mention|name|give|list|state|tell)(?: (?:us|me))?(?: there\b)?"
    r"(?=[?.!]*$| (?:for|as|that|between|besides|about)\b)",
    re.IGNORECASE,
)
# A number of things is asked for, and the table that gives it beside its price is named for the price.
_COUNTS = re.compile(r"\bhow many\b|多少[个名位块张台人份]|几[个名位块张台份]", re.IGNORECASE)
_TABLE = re.compile(
    r",? (?:in|from|according to|per) the (?:(?:costs?|prices?|budget|fees?|summary|overview) )?"
    r"(?:table|breakdown|overview|summary|chart)"
    r"(?: of (?:the )?(?:costs?|prices|what (?:it|that|this|they) (?:took|takes?|costs?)))?"
    r"(?=[?.!,]|$)"
    r"|(?:在|根据|按照?)?(?:(?:费用|成本|价格|预算)|(?<![㐀-鿿])|(?<=[在据照的]))(?:表格?|明细|清单)(?:里面?|中|上)的?[，,]?",
    re.IGNORECASE,
)
_LISTED_AS = re.compile(r"\b(?P<verb>is|are|was|were) (?:listed|given|named|counted) as\b", re.IGNORECASE)
_THERE_FOR = re.compile(r"\bthere for(?=[?.!]*$)", re.IGNORECASE)


def strip_source(question: str) -> str:
    """Return a question without the names of its source; as it is where nothing else would be left."""
    asked = _LEAD.sub("", question)
    asked = _IT_SAYS.sub("", asked) if asked != question else asked
    rest = _TOLD.sub(r"\g<asks> \g<verb> \g<thing>", asked)
    for pattern in _PATTERNS:
        shorter = pattern.sub("", rest).strip()
        rest = shorter if content_words(shorter) else rest
    if _COUNTS.search(rest):
        rest = _LISTED_AS.sub(r"\g<verb>", _TABLE.sub("", rest))
    return _THERE_FOR.sub("for", rest)
