"""Ask the question before anew where its asker says what was meant: "I meant the mill, not the kiln", 我问的是风车."""

from __future__ import annotations

import re

from tutor.answering.conversation.pointing import asks_something
from tutor.text.language import has_han

MAX_THING_CHARS = 40
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_CORRECTED = re.compile(
    r"^\W*(?:(?:no|nope|not that|sorry|oops|wait|actually|oh|ah|well|hm+)\b[\s,.!:–—-]*)*"
    r"i(?: (?:actually|really|only))? (?:mean|meant|was asking|was talking|asked|am asking)(?: to (?:ask|say))?"
    r"(?: (?:about|for))?[ ,:]+(?P<meant>.+?)[.?!\s]*$"
    r"|^\W*(?:(?:no|nope|sorry|oops|wait|actually)\b[\s,.!:–—-]*)*(?P<bare>not [^,?.]+(?:,| but) [^,?.]+)[.?!\s]*$"
    r"|^\W*(?:(?:不对|不是|不|错了|说错了|抱歉|不好意思|哦|噢|啊|等等|等一下)[，,。！!、\s]*)*"
    r"(?:我(?:刚才|刚刚|其实|是|本来)*(?:想|要)?(?:问|说|指)的?其?实?是|我是(?:想|要)?(?:问|说|指)|应该是)(?P<han>.+?)[。！!？?\s]*$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"^(?P<thing>.+?),? (?:and |but )?not (?:the |an? )?(?P<old>[^,?.]+)$"
    r"|^not (?:the |an? )?(?P<not>[^,?.]+?)(?:,| but) (?P<but>.+)$"
    r"|^(?P<han>.+?)[，,]?(?:而)?不是(?P<han_old>[^，,？?。]+)$",
    re.IGNORECASE,
)


def restate(question: str, topic: str) -> str | None:
    """Return what an asker corrects the question before to; None for a question that corrects nothing.

    Where what is not meant stands in that question, it is asked of what is meant.
    """
    match = _CORRECTED.match(question)
    if match is None:
        return None
    meant = next(filter(None, match.groups()))
    thing, old = _split(meant)
    if asks_something(thing):
        return thing
    if len(thing) > MAX_THING_CHARS:
        return None
    if old and (place := re.search(rf"(?<![a-z]){re.escape(old)}(?![a-z])", topic, re.IGNORECASE)):
        return topic[: place.start()] + _ARTICLE.sub("", thing) + topic[place.end() :]
    return f"那{thing}呢？" if has_han(question) else f"what about {thing}?"


def _split(meant: str) -> tuple[str, str]:
    """Return what is meant, and what is not, "" where that is left out."""
    match = _NOT.match(meant)
    if match is None:
        return meant, ""
    said = match.groupdict()
    thing = said["thing"] or said["but"] or said["han"]
    return thing.strip(), (said["old"] or said["not"] or said["han_old"]).strip()
