"""Tell which part of a date a question asks for, a year or a day of the week, and whether evidence gives it."""

from __future__ import annotations

import re

from tutor.answering.evidence import Scored
from tutor.text.fold import fold

_MONTH = (
    r"(?:\b(?:jan(?:uary)?|feb(?:ruary)?|april?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b|\b(?:mar(?:ch)?|may) \d|(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|of|on|by|until|since|early"
    r"|late|mid"
    r"|last|next)) (?:mar|march|may)\b|(?:\d|[一二三四五六七八九十])月)"
)
# Three digits are a year only after "in" and the like, four everywhere but in an amount.
_YEAR = (
    r"(?:(?<![\d.,$€£¥])(?:1\d{3}|20\d\d)s?(?![\d%]|[.,]\d| ?(?:million|billion|dollars|euros|people|words"
    r"|years old))"
    r"|\b(?:in|by|since|until|from|around|circa|about|year|ad|before|after) \d{2,4}(?![\d.,%]*\d|[-%]| [a-z]+s\b)"
    r"|\d ?(?:ad|bc|bce|ce)\b|(?:\d|[一二三四五六七八九〇零])年(?!级)|'\d0s)"
)
_RELATIVE = (
    r"(?:\b(?:years?|decades?|centur(?:y|ies)) (?:later|earlier|before|after|ago|prior)\b|centur(?:y|ies)\b"
    r"|\b(?:same|following|next|previous|last|this|that|every|each) (?:year|decade)|世纪|[同次翌当今去前明本]年"
    r"|年[前后]"
    r"|公元|\bannual)"
)
_WEEKDAY = (
    r"(?:\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?\b|星期[一二三四五六日天]|周[一二三四五六日末]"
    r"|礼拜[一二三四五六日天])"
)
_DAY = (
    rf"(?:{_MONTH}|{_YEAR}|{_WEEKDAY}|\b\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}\b|[\d一二三四五六七八九十][日号]"
    rf"|\b(?:eve|day)\b)"
)
_TIME = (
    r"(?:\b(?:after|before|during|until|till|since|when|while|once|upon|ago|early|earlier|late|later|lately|soon"
    r"|recently"
    r"|first|then|following|now|current(?:ly)?|today|tonight|tomorrow|yesterday|always|never|whenever|every|daily"
    r"|yearly|annually|weekly|as soon as|by the time|(?:at|in) the (?:start|beginning|end|middle|time)|age of|aged"
    r"|(?:second|minute|hour|day|week|month|year|decade|centur|season|semester|term|era|period|reign|dynasty"
    r"|night|morning"
    r"|afternoon|evening|noon|summer|winter|spring|autumn|fall|midnight|[ap]\.?m)(?:s|y|ies|'s)?)\b"
    r"|\d{1,2}:\d\d|时[候期代]|[之以]?[前后]|期间|当时|[年月日天周]|世纪|季|[早晚]|最近|目前|现在|[春夏秋冬]|朝"
    r"|随后|[一二三四五六七八九十\d]点|直到|每)"
)
# What asks for a part of a date, and what gives it; the first that is asked for counts.
_PARTS = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (
            r"\b(?:what|which) (?:day of the week|weekday)\b|星期几|周几|礼拜几",
            _WEEKDAY,
        ),
        (
            r"\b(?:what|which) (?:\w+ )?months?\b|几月|哪一?个?月",
            rf"{_MONTH}|\bmonths?\b|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b|{_RELATIVE}",
        ),
        (
            r"\b(?:what|which) (?:calendar |exact )?years?\b(?! of (?!the\b|his\b|her\b|its\b|their\b))"
            r"|\bwhat(?:'s|’s|s| is| was) the year\b"
            r"|(?<!\d)哪一?年|(?:是|在|于)几几年|什么年份|何年|年份是",
            rf"{_YEAR}|{_RELATIVE}",
        ),
        (
            r"\b(?:what|which) (?:\w+ )?(?:dates?|day)\b(?! of)|\bwhat(?:'s|’s|s| is| was) the date\b"
            r"|几号|哪一?天|几月几日|日期",
            rf"{_DAY}|{_RELATIVE}",
        ),
        (
            r"^(?:and |so |but |then )*when (?:was|were|did|has|have|had)\b(?![^?]*\b(?:video|lecture|talk)\b)"
            r"|^(?![^？?]*(?:需要|应|该|适合|值得|会|可以))[^？?]*(?:什么时[候间]|何时)[^？?]*(?:的|了|过|发布"
            r"|成立|创办|创立|推出|上线)\W*$",
            rf"{_TIME}|{_DAY}|{_RELATIVE}",
        ),
    )
)


def find_date_part(question: str) -> re.Pattern[str] | None:
    """Return what gives the part of a date that a question asks for, None where it asks for none."""
    asked = fold(question)
    return next((told for part, told in _PARTS if part.search(asked)), None)


def gives_date(part: re.Pattern[str], beside: int, scored: Scored) -> bool:
    """Tell whether evidence, what frames it or a line at most so far beside it gives a part of a date."""
    unit, chunk = scored.unit, scored.chunk
    around = chunk.units[max(0, scored.position - beside) : scored.position + beside + 1]
    texts = (chunk.title, *chunk.heading, unit.lead, *unit.header, unit.text, *(u.text for u in around))
    return part.search(fold("\n".join(texts))) is not None
