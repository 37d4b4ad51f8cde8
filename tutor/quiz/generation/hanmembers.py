"""Ask which so many things are that a Chinese clause counts off: 分为两类……, A 和 B 是最重要的两个……."""

from __future__ import annotations

import re
from collections.abc import Iterator

Made = tuple[str, tuple[str, ...], str, str]  # a question, the words that answer it, its sort and its subject
# How a clause may begin, and what may stand before its verb.
LEAD = (
    r"(?P<lead>(?:在[^，；：]{3,40}[中时里后]|从[^，；：]{3,20}(?:来看|来说)|(?:当|如果|一旦)[^，；：]{5,60})，"
    r"(?:那么|则)?)?"
)
OFTEN = r"(?:通常|往往|一般|主要|大致|直接|只|仅|都|也|常|将|会|可能会?|可以|能够?|应该?|必须)*"
_IN_SO_MANY = re.compile(
    rf"^{LEAD}(?P<members>[^，；：是]{{5,50}})是(?P<which>最[^，；：]{{1,8}}的)(?P<number>[两二三四五])(?P<measure>[个种类项大])"
    r"(?P<things>[^，；：]{2,12})(?:，.*)?$"
)
_DIVIDED = re.compile(
    rf"^{LEAD}(?P<subject>[^，；：]{{2,24}}?)(?P<how>{OFTEN})(?P<verb>被?(?:分为|分成))(?P<number>[两二三四五六七])"
    r"(?P<measure>[个种类项组大部])(?P<things>[^，；：]{0,6}?)[：，]?\s?(?P<members>[^；：]{5,})$"
)
_ONLY = re.compile(
    r"^(?P<subject>[^，；：]{2,24}?)(?P<verb>(?:只|仅)(?:支持|接受|适用于|允许|包含|包括))(?P<members>[^；：]{4,}?)等\s?"
    r"(?P<things>[\w一-鿿]{2,12}?)(?P<rest>\s?作为[^，；：]{2,16})?$"
)
_VALUES = {word: n for n, word in enumerate("二三四五六七", 2)} | {"两": 2}


def ask_members(text: str) -> Iterator[Made]:
    """Yield the question which so many things are, with each of them."""
    if match := _IN_SO_MANY.match(text):
        if members := _split(match["members"], match["number"]):
            which = f"{match['which']}{match['number']}{match['measure']}{match['things']}"
            yield f"{match['lead'] or ''}{which}是什么？", members, "members", ""
    elif match := _DIVIDED.match(text):
        if members := _split(match["members"], match["number"]):
            which = f"{match['how']}{match['verb']}哪{match['number']}{match['measure']}{match['things']}"
            yield f"{match['lead'] or ''}{match['subject']}{which}？", members, "members", match["subject"]
    elif match := _ONLY.match(text):
        members = _cut(match["members"])
        if len(members) > 1:
            asked = f"{match['subject']}{match['verb']}哪些 {match['things']}{match['rest'] or ''}？"
            yield asked, members, "members", match["subject"]


def _split(members: str, number: str) -> tuple[str, ...]:
    told = _cut(members)
    return told if len(told) == _VALUES[number] else ()


def _cut(members: str) -> tuple[str, ...]:
    parts = re.split(r"[、,，]\s*(?:以及|和)?|\s*(?:以及|和|及|与)\s*", members)
    return tuple(part.strip(" ‘’'“”\"") for part in parts if part.strip(" ‘’'“”\""))
