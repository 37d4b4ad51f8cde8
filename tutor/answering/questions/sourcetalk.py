"""Tell, around a question, what a learner says of the sources of figures: that they give two, or do not agree."""

from __future__ import annotations

import re

_FIGURE = (
    r"(?:figures?|numbers?|limits?|bounds?|maxim(?:um|a)s?|ranges?|amounts?|prices?|totals?|values?|sums?|estimates?"
    r"|orders? of magnitude|versions?)"
)
_SOURCE = (
    r"(?:lessons?|chapters?|sources?|notes?|notebook|files?|documents?|texts?|materials?|slides?|handouts?|books?"
    r"|articles?|pages?|course|tables?|summar(?:y|ies)|each other|friends?|colleagues?|classmates?|teams?)"
)
_MANY = r"(?:two|three|several|various|different|differing|conflicting|more than one|a (?:couple|few) of|many)"
_DIFFER = (
    r"(?:differs?|disagree|agree|contradict|conflict|inconsistent|consistent|mismatch\w*|far apart|vary|varies"
    r"|(?:do|does)(?:n['’]t| not) (?:seem to )?(?:match|fit|add up|line up))"
)
_LEARNER = re.compile(rf"\b(?:I|I['’]ve|my|we|our)\b|\b{_SOURCE}\b", re.IGNORECASE)
_ENGLISH = re.compile(
    rf"\b(?:{_SOURCE}|{_FIGURE})\b[^.?!]*\b{_DIFFER}\b|\b{_MANY} (?:[\w-]+ ){{0,3}}?{_FIGURE}\b"
    rf"|\b(?:only|just) (?:(?:give|show|name)s? )?(?:the )?(?:one|a single)(?: {_FIGURE}|\W*$)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:how (?:many|much|long|big|large|expensive|high)|what|which|when|who|why|where)\b"
    r"|多少|什么|怎么|为何|哪|多久|多[大长高]",
    re.IGNORECASE,
)
_TOPIC = re.compile(rf"\b{_FIGURE} (?:for|of|on|about|as to) (?P<topic>[^.?!,;]+?)\W*$", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:it|that|this|they|them)\b", re.IGNORECASE)
_BARE_COUNT = re.compile(r"\bhow many(?= (?:are|is|were)\b)", re.IGNORECASE)
_HAN_SOURCE = r"(?:课|教材|材料|资料|笔记|章|文中|文件|书|讲义|来源|各处|前后|我|说法)"
_HAN_APART = (
    r"(?:不(?:太|完全|大)?(?:一样|一致|相同|统一|同)|矛盾|对不上|不止一|不只一|有出入|分歧|一致"
    r"|差(?:得|很|了|别)?(?:很|太|了)?(?:远|大|多|一个数量级)"
    r"|[两几]个?(?:种|个|处)?(?:不同的?|差很远的?|不一样的?)?(?:上限|下限|数字|数值|数目|数(?!据)|范围|说法|价格|金额|总额|总数|版本|答案))"
)
_HAN = re.compile(rf"{_HAN_SOURCE}.*{_HAN_APART}|{_HAN_APART}.*{_HAN_SOURCE}")
_CLAUSE = re.compile(
    r"[^.?!;。？！；，]*?(?:[.?!;。？！；，]+(?=\s|$|[㐀-鿿A-Z])"
    r"|(?=,\s)(?:,\s+(?=(?:but|since|because|as|though|although|and|my|the|I)\b))|$)\s*"
)


def drop_source_talk(text: str) -> str:
    """Return a question without the clauses that only say that sources differ; "" where none does or nothing is left.

    What such a clause names as the thing that they differ on stands in the place of a pronoun in the rest.
    """
    clauses = [clause for clause in _CLAUSE.findall(text) if clause.strip()]
    talk = [clause for clause in clauses if is_source_talk(clause)]
    kept = "".join(clause for clause in clauses if clause not in talk).strip(" ,，;；")
    if not talk or not re.search(r"\w{2}", kept):
        return ""
    topic = next((found["topic"] for clause in talk if (found := _TOPIC.search(clause))), "")
    kept = _BARE_COUNT.sub(lambda found: f"{found.group()} {topic}", kept, count=1) if topic else kept
    return _POINTS.sub(lambda _: topic, kept, count=1) if topic else kept


def is_source_talk(clause: str) -> bool:
    """Tell whether a clause only says that figures or sources differ, or asks whether they do."""
    if _ASKS.search(clause) or re.search(r"\d", clause):
        return False
    if _HAN.search(clause):
        return True
    return _ENGLISH.search(clause) is not None and _LEARNER.search(clause) is not None
