"""Tell a question for what something was taught with, who uses it or what it brings, and the list led so."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

LED, BRINGS = 2.5, 4.5  # for a point of such a list, of what something brings; set by hand
_TAUGHT = r"(?:(?:re|pre)?-?trained|(?:fine[- ]?)?tuned|taught|schooled|raised|fed|educated)"
_TEACH = r"(?:(?:pre-?)?train|(?:fine[- ]?)?tune|teach|feed|study|learn|school|educate)"
_MATERIAL = r"(?:data(?:sets?)?|texts?|documents?|materials?|records?|files|books?|papers|sources?|examples?|stuff)"
_NO_MATERIAL = (
    r"(?! (?:[\w-]+ ){0,4}?(?:tasks?|games?|objectives?|hardware|chips?|machines?|computers?|[gct]pus?|clusters?)\b)"
)
_HAN_TEACH = r"(?:微调|训练|精调|喂|教|学|(?:fine|pre)?[- ]?(?:tun|train)\w*)"
_HAN_MATERIAL = r"(?:数据集?|资料|语料|文本|材料|文件|内容|素材|东西)"
_WHAT_HAN = r"(?:什么(?!格式|类型|样|不|区别|差|特点|问题|好处)|哪些(?!不|区别|差|特点|问题|好处)|哪几种|哪类|啥)"


@dataclass(frozen=True, slots=True)
class Led:
    """A kind of list: how it is asked for, the words that only ask for it, how a line that introduces it reads."""

    asks: re.Pattern[str]
    asking: re.Pattern[str]
    leads: re.Pattern[str]
    weight: float = LED


def _make_led(asks: str, asking: str, leads: str, *, weight: float = LED) -> Led:
    compiled = (re.compile(pattern, re.IGNORECASE) for pattern in (asks, asking, leads))
    return Led(next(compiled), next(compiled), next(compiled), weight)


_KINDS = (
    _make_led(
        rf"\b(?:what|which)\b{_NO_MATERIAL}[^?]*\b(?:was|were|is|are|been|got|get)\b[^?]*\b{_TAUGHT}"
        r" (?:on|from|with|using)\b"
        rf"|\b(?:what|which) (?:[\w-]+ )?{_MATERIAL}\b[^?]*\b(?:{_TEACH}|{_TAUGHT})\b"
        rf"|\b{_TAUGHT} (?:on|with|using|from) (?:what|which)\b{_NO_MATERIAL}"
        rf"|\b(?:what|which) (?:[\w-]+ )?(?:{_MATERIAL} )?(?:goes|go|went) into\b[^?]*\b(?:training|tuning)\b"
        rf"|\b(?:what|which) (?:[\w-]+ )?{_MATERIAL}\b[^?]*\buse[ds]? (?:to|for|in|when) (?:[\w-]+ )?"
        rf"(?:{_TEACH}|training|(?:fine[- ]?)?tuning)\b"
        rf"|\b(?:what|which)\b[^?]*\b(?:did|does|do)\b[^?]*\b{_TEACH} (?:[^?]*\b)?(?:on|from|with)\W*$"
        rf"|\b(?:what|which)\b[^?]*\bfe(?:d|ed) (?:in)?to\b"
        rf"|[用拿靠以]了?{_WHAT_HAN}[^？?]{{0,8}}{_HAN_TEACH}|在{_WHAT_HAN}{_HAN_MATERIAL}?上{_HAN_TEACH}"
        rf"|{_HAN_TEACH}[所使]?用?的?{_HAN_MATERIAL}(?:都|主要)?(?:有|是|包括|包含|来自)(?:了|些)?{_WHAT_HAN}"
        rf"|喂(?:给|了|进)[^？?]{{0,12}}{_WHAT_HAN}",
        rf"\b(?:{_MATERIAL}|fed|feed|teach|taught|learns?|learned|learnt|study|schooled|raised|educated"
        r"|(?:goes|go|went) into)\b"
        rf"|喂给?|{_HAN_MATERIAL}",
        rf"\b(?:{_TAUGHT}|learn(?:s|ed|t)?)\b(?: [\w-]+){{0,3}}? (?:on|from|with|using)\W*$|\btraining data\W*$"
        rf"|{_HAN_TEACH}(?:数据|资料|语料|材料)\W*$",
    ),
    _make_led(
        r"\bwho (?:(?:actually|mainly|already|currently|all) )?(?:uses?|is using|are using|works? with|relies on"
        r"|rely on|turns? to|buys?|employs?)\b"
        r"|\bwho (?:is|are|were|makes? up)\b[^?]*\b(?:users|customers|clients|clientele|user base)\b"
        r"|\b(?:which|what) (?:(?:kinds?|sorts?|types?) of )?(?:users|customers|clients) (?:do|does|has|have|use)\b"
        r"|\b(?:which|what) (?:[\w-]+ )?(?:groups|people|organi[sz]ations|firms|companies|teams|professionals)"
        r" (?:work with|rely on|turn to|employ|use)\b"
        r"|(?:谁|哪些人|什么人|哪些(?:公司|机构|团队|企业|用户|客户))(?:都|正|会)?(?:在|会|主要)?(?:用(?!了|什么)|使用|采用)"
        r"|(?:用户|客户|使用者|顾客)(?:群体?)?(?:都|主要)?(?:有|是|包括)(?:谁|哪些|什么人)",
        r"\b(?:users|customers|clients|clientele|user base|groups|people|organi[sz]ations|work with|works with"
        r"|rely on|relies on|turns? to|buys?|employs?|uses?|using)\b|用户|客户|使用者|顾客|使用",
        r"^\W*(?:mainly |mostly )?used by\b|\b(?:users|customers|clients)\W*$|使用者\W*$|(?:用户|客户)\W*$",
    ),
    _make_led(  # what it brings
        r"\bwhat (?:are|were|is|was|do|does|did)\b[^?]*\b(?:benefits?|advantages?|gains?)\b"
        r"|\b(?:what|which) (?:\w+ )?(?:benefits|advantages|gains|improvements)\b"
        r"|(?:哪些|什么|啥)(?:好处|益处|收益|优点|优势|收获|成效|改善|提升)",
        r"\b(?:bring|have|having|own)\b|自己|得到",
        r"^\W*(?:(?:key|main|the) )?(?:benefits?|advantages?|gains?|results?|outcomes?|pay-?offs?|upsides?|pros"
        r"|improvements?)\W*$|^(?:主要)?(?:好处|益处|收益|优点|优势|成效|成果|结果)\W*$",
        weight=BRINGS,
    ),
)


def find_led(question: str) -> Led | None:
    """Return the kind of list that a question asks for, None for none of these."""
    return next((kind for kind in _KINDS if kind.asks.search(question)), None)


def is_led(led: Led, unit: Unit, chunk: Chunk, asked: Set[str]) -> bool:
    """Tell whether a point stands in a list of the kind, under anything that names one of the stems asked about."""
    if unit.kind is not UnitKind.BULLET or not led.leads.search(unit.lead):
        return False
    named = led.leads.sub(" ", unit.lead)
    return not asked or not asked.isdisjoint(tokenize(" ".join((chunk.title, *chunk.heading, named))))
