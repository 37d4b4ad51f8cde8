"""Tell which variant of a priced thing a question asks for, such as a class, and whether a text names that variant."""

from __future__ import annotations

import re

from tutor.text.fold import fold
from tutor.text.words import tokenize

_NOUN = (
    r"(?:class|cabin|economy|tickets?|fares?|pass(?:es)?|plans?|tier|edition|membership|licen[cs]e|package|subscription"
    r"|seats?)"
)
VARIANT_WORDS = frozenset(
    tokenize("class cabin tickets fares fare pass passes plans tier edition membership seats place")
)
_NOUN_ZH = r"(?:舱|座(?!位)|票|机票|车票|门票|套餐|会员|版|席|证|奖)"
# A variant's English names, and its Chinese ones before a noun.
_VARIANTS = (
    (r"first|1st", "头等|一等|甲等"),
    (r"second|2nd", "二等|乙等"),
    (r"third|3rd", "三等|丙等"),
    (r"business", "商务|公务"),
    (r"premium", "超级经济|豪华经济|高端经济"),
    (r"economy|coach|tourist", "(?<!超级)(?<!豪华)经济"),
    (r"students?(?:'s?)?", "学生"),
    (r"child(?:ren)?(?:'s?)?|kids?(?:'s?)?", "儿童|小孩|孩子"),
    (r"adults?(?:'s?)?", "成人"),
    (r"seniors?(?:'s?)?|concession", "老人|老年|敬老"),
    (r"family", "家庭|亲子"),
    (r"group", "团体|团队"),
    (r"return|round[- ]trip", "往返|来回"),
    (r"single|one[- ]way", "单程"),
    (r"season|annual", "年|季"),
    (r"standard|regular|basic|starter", "标准|普通|基础|基本"),
    (r"pro|professional|premium|deluxe|luxury", "专业|高级|豪华|高端"),
    (r"enterprise|corporate", "企业"),
)


def find_variant(question: str) -> tuple[str, re.Pattern[str]] | None:
    """Return the variant that a question asks for, as asked, with what names it in a text; None for none."""
    text = fold(question)
    for english, chinese in _VARIANTS:
        asked = re.search(rf"\b(?:{english})[- ]{_NOUN}\b|(?:{chinese}){_NOUN_ZH}", text)
        if asked:
            return asked.group(), re.compile(rf"\b(?:{english})\b|{chinese}")
    return None
