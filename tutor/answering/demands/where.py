"""Tell which place a question asks for, a seat, a city, where a journey begins, and whether evidence names one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.evidence import Scored
from tutor.answering.questions.question import Question
from tutor.text.fold import fold
from tutor.text.language import has_han

_CITY = r"(?:city|cities|towns?|villages?)"
_STOP = r"(?:airports?|stations?|ports?|harbou?rs?|terminals?|piers?)"
_PLACE = rf"(?:{_CITY}|countr(?:y|ies)|states?|continents?|place|{_STOP})"
_CITY_ZH = "(?:城市|城镇|市|镇|村)"
_PLACE_ZH = "(?:城市|城镇|国家|地方|机场|车站|港口?|码头|大洲|[市国省州镇站])"
_NTH_ZH = "(?:哪[一几些]?|什么)[个座家处]?"
_SEAT = re.compile(
    rf"\b(?:where|(?:which|what) {_PLACE})\b[^?]*\b(?:based|headquarter(?:s|ed)|head office)\b"
    r"|总部[^？?]{0,6}(?:哪|什么地方|何[处地])|(?:哪|什么地方|何处)[^？?]{0,8}总部"
)
_OF_KIND = re.compile(rf"\b(?:which|what) {_PLACE}\b|{_NTH_ZH}{_PLACE_ZH}(?!的?人|民)")
_OF_CITY = re.compile(rf"\b(?:which|what) {_CITY}\b|{_NTH_ZH}{_CITY_ZH}")
_LEAVING = (
    r"(?:depart(?:s|ed|ing|ure)?|leav(?:e|es|ing)|left|tak(?:e|es|ing) off|took off|set(?:s|ting)? (?:off|out)|sails?"
    r"|fl(?:y|ies|ying))"
)
_START = re.compile(
    rf"\b(?:where|(?:which|what) {_PLACE})\b[^?]*\b{_LEAVING}\b[^?]*\bfrom\b|\bfrom (?:where|(?:which|what) {_PLACE})\b"
    rf"[^?]*\b{_LEAVING}|\b(?:which|what) (?:gate|platform)\b[^?]*\b{_LEAVING}|\bdeparture (?:{_STOP}|{_CITY})"
    r"|从(?:哪|什么|何)[^？?]*(?:起飞|出发|启程|开出|开来|飞)|(?:起飞|出发)的?(?:地|城市|机场|车站)[^？?]*(?:哪|什么)"
    r"|(?:哪|什么|何)[^？?]{0,8}(?:起飞|出发|启程)"
)
_TOLD = re.compile(
    r"\b(?i:based|headquarter(?:s|ed)?|located|situated|head office|offices?|capital|campus)\b"
    r"|\b(?:[Ii]n|[Nn]ear) (?:the )?(?!Chapter|Section|Part|Lesson|Week)[A-Z][a-z]+"
    r"|\b(?:New|United|San|Los|Saint|St\.?) [A-Z]|位于|总部|坐落|设在|地处|[㐀-鿿][市省州县国]"
)
# A country or a part of one, which tells no city.
_COUNTRY = re.compile(r"\b(?:North|South|East|West) [A-Z]|\b[A-Z][a-z]+(?:ean|ian|ese|ish)\b")
_BY_WAY = re.compile(
    rf"\b(?:to|from|at|into|towards?|via|through|for|of|on|around|across|over) (?:the )?[A-Z][a-z]+|\b{_PLACE}\b"
    r"|[㐀-鿿]{2}[港湾岛镇村站]|[至到往去回赴抵离经][㐀-鿿]{2}"
)
# Where what a place did is asked for, it need not stand behind "in" or "from"; where all such places are, a kind does.
_ASKS_DOER = re.compile(
    rf"\b(?:which|what) {_PLACE}\b(?:,? (?:in|by|on|since|after|before) \w+,?)?"
    r" (?!(?:do|does|did|is|are|was|were|has|have|had|will|can|could|should|would)\b)\w"
)
_DOER = re.compile(
    r"(?:^|[.;!?] )(?:The )?(?!(?:The|This|That|These|Those|There|They|Its|His|Her|Our|Your|Each|Every|Some|Many|Most"
    r"|All|Both|When|While|After|Before|Since|However)\b)[A-Z][a-z]{2,}(?: [A-Z][a-z]+)* [a-z]{2,}"
)
_ASKS_ALL_ZH = re.compile("(?:哪些|什么)(?:地方|地区)")
_KINDS_ZH = re.compile("(?:国家|地区|城市)")
_FROM = re.compile(
    r"\b[Ff]rom (?!\d|scratch\b)|\b(?:leaves|departs|left) (?:the )?[A-Z][a-z]|从[㐀-鿿]{2}|由[㐀-鿿]{2,}[开出起]"
)


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """What tells the place that a question asks for; `framed` where a heading may."""

    told: tuple[re.Pattern[str], ...]
    framed: bool = True


def find_asked_place(question: str) -> AskedPlace | None:
    """Return what tells the place that a question asks for: a seat, one of a kind, a start; None where it asks none."""
    text = fold(question)
    if _START.search(text):
        return AskedPlace((_FROM,), framed=False)
    is_city = _OF_CITY.search(text) is not None
    if _SEAT.search(text):
        return AskedPlace((_TOLD,) if is_city else (_TOLD, _COUNTRY))
    if _OF_KIND.search(text):
        told = (_TOLD, _BY_WAY) if is_city else (_TOLD, _BY_WAY, _COUNTRY)
        doer = (_DOER,) if _ASKS_DOER.search(text) else ()
        kinds = (_KINDS_ZH,) if _ASKS_ALL_ZH.search(text) else ()
        return AskedPlace((*told, *doer, *kinds))
    return None


def names_place(asked: AskedPlace, question: Question, scored: Scored) -> bool:
    """Tell whether evidence, the line before its list or a heading on what a question names holds such a place."""
    heading = " ".join(scored.chunk.heading[-1:])
    is_framed = asked.framed and all(fold(name) in fold(heading) for name in question.names)
    text = ". ".join(filter(None, (heading if is_framed else "", scored.unit.lead, scored.unit.text)))
    return any(told.search(text) for told in asked.told) or (
        has_han(text) and asked.framed and _tags_place(text, question.text)
    )


def _tags_place(text: str, question: str) -> bool:
    """Tell whether the Chinese segmenter takes a word that a question lacks for the name of a place."""
    import rjieba

    return any(tag == "ns" and word not in question for word, tag in rjieba.tag(text))
