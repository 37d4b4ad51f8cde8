"""Tell of which event a question asks the hour, and whether evidence tells that: a departure is no arrival."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.text.fold import fold

_ASKS_HOUR = re.compile(
    r"^(?:and |so |at |by |around |from |until )*(?:what|which) (?:exact )?(?:time|hour)\b(?= (?:is|was|does|do|did"
    r"|will|has|have|should|must|can))"
    r"|(?<![哪十好这那有下第共以分了])几点"
    r"(?=[了钟整能会要]{0,2}(?:[^几问建意内原理优缺不共是有0-9a-z]|$))|几时|(?:什么|哪个)钟点"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」")
_HOUR = re.compile(
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|\b(?:noon|midnight|o'clock|dawn|dusk|sunrise|sunset)\b"
    r"|\b(?:at|by|until|till|from|before|after) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)\b|[\d一二两三四五六七八九十半][点时]|[早晚中正][晨上午]|凌晨|傍晚|午夜|黎明"
)
_ARRIVES = (
    r"\b(?:arriv\w+|land(?:s|ed|ing)?|touch(?:es|ed)? down|get(?:s|ting)? (?:in|to)|reach(?:es|ed)?|due in)\b"
    r"|到达|抵达|降落|着陆|落地|到[港站]|几点(?:钟|能|会)*到"
)
_DEPARTS = (
    r"\b(?:depart\w*|leav(?:e|es|ing)|left|tak(?:e|es|ing) off|took off|set(?:s|ting)? (?:off|out|sail))\b"
    r"|起飞|出发|离开|启程|开船|发车"
)
_ENDS = r"\b(?:end(?:s|ed|ing)?|finish\w*|clos(?:e|es|ed|ing)|shuts?|over|until|till)\b|结束|关门|打烊|散会|闭馆|下班"
_STARTS = r"\b(?:start\w*|begins?|beg[au]n|opens?|opened|opening|from)\b|开始|开门|营业|开会|开馆|上班"
_RETURNS = r"\b(?:return\w*|(?:comes?|goes|flies|sails?) back)\b|返回|返航|回程|回来"
# The words that tell of an event, and those that tell of one that has another hour.
_EVENTS = tuple(
    (re.compile(event), re.compile(other))
    for event, other in (
        (_RETURNS, f"{_DEPARTS}|{_ARRIVES}"),
        (_ARRIVES, _DEPARTS),
        (_DEPARTS, _ARRIVES),
        (_ENDS, _STARTS),
        (_STARTS, _ENDS),
    )
)


@dataclass(frozen=True, slots=True)
class AskedHour:
    """What tells of the event whose hour a question asks, and of one with another hour; None where it names neither."""

    event: re.Pattern[str] | None = None
    other: re.Pattern[str] | None = None


def find_asked_hour(question: str) -> AskedHour | None:
    """Return of what a question asks the hour, None where it asks for none."""
    text = _QUOTED.sub(" ", fold(question))
    if not _ASKS_HOUR.search(text):
        return None
    return next((AskedHour(event, other) for event, other in _EVENTS if event.search(text)), AskedHour())


def tells_hour(asked: AskedHour, text: str) -> bool:
    """Tell whether a text gives an hour, and not that of another event alone."""
    told = fold(text)
    if not _HOUR.search(told):
        return False
    return asked.event is None or asked.other is None or bool(asked.event.search(told) or not asked.other.search(told))
