"""Tell whether a question asks where a body has its seat, and whether evidence names a place."""

from __future__ import annotations

import re

from tutor.answering.evidence import Scored

_ASKED = re.compile(
    r"\b(?:where|(?:which|what) (?:city|cities|town|country|state|place))\b[^?]*\b(?:based|headquarter(?:s|ed)"
    r"|head office)\b"
    r"|总部[^？?]{0,6}(?:哪|什么地方|何[处地])|(?:哪|什么地方|何处)[^？?]{0,8}总部",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?i:based|headquarter(?:s|ed)?|located|situated|head office|offices?|capital|campus)\b"
    r"|\b(?:[Ii]n|[Nn]ear) (?:the )?(?!Chapter|Section|Part|Lesson|Week)[A-Z][a-z]+"
    r"|\b(?:North|South|East|West|New|United|San|Los|Saint|St\.?) [A-Z]"
    r"|\b[A-Z][a-z]+(?:ean|ian|ese|ish)\b|位于|总部|坐落|设在|地处|在[㐀-鿿]{2,}|[㐀-鿿][市省州县国]"
)


def asks_seat(question: str) -> bool:
    """Tell whether a question asks where a body is based."""
    return _ASKED.search(question) is not None


def names_place(scored: Scored) -> bool:
    """Tell whether evidence, its heading or the line before its list names a place."""
    unit = scored.unit
    return _TOLD.search(" ".join((*scored.chunk.heading[-1:], unit.lead, unit.text))) is not None
