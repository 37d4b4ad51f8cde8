"""Set aside the words by which a question says which figures to take: the lesson's price, the high end of a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tutor.answering.calculation.reading import Reading

_LESSON = r"(?:lessons?|course|chapters?|texts?|materials?|videos?|notes|lectures?|documents?|page)"
_FIGURE = (
    r"(?:(?:unit |list |going |usual )?(?:prices?|rates?|costs?|figures?|numbers?|salar(?:y|ies)|wages?|pay|fees?"
    r"|fares?))"
)
_GIVES = r"(?:gives?|gave|states?|quotes?|quoted|mentions?|mentioned|uses?|says?|lists?|names?|shows?|has)"
_GIVEN = r"(?:given|stated|quoted|mentioned|used|listed|named|shown)"
_BY = r"(?:at|by|with|on|using|taking|given|going by|based on|according to|as per|per|from|for)"
_SOURCE = re.compile(
    rf",?\s*\b{_BY} (?:the |that |this )?{_FIGURE},? (?:that |which )?(?:the |this |our |your ){_LESSON} {_GIVES}\b,?"
    rf"|,?\s*\b{_BY} (?:the |this |our |your ){_LESSON}['’]s? (?:own )?{_FIGURE},?"
    rf"|,?\s*\b{_BY} (?:the |that |this )?{_FIGURE} (?:(?:that (?:is|are|was) )?{_GIVEN} )?in (?:the|this|our|your)"
    rf" {_LESSON}\b,?"
    rf"|,?\s*\b{_BY} (?:the {_GIVEN} {_FIGURE}|the {_FIGURE} {_GIVEN})\b,?"
    rf"|,?\s*\b(?:according to|going by|in|from) (?:the|this|our|your) {_LESSON}\b,?"
    r"|,?\s*\b(?:in|from) (?:the|that|this|your) (?:worked )?example\b(?! (?:of|with|for)\b)"
    r"|(?:按照?|根据|依照?|照|以|用)(?:课程|课文|文中|教材|讲义|视频|本课|这一?课|资料|课)[里中上]?(?:所?(?:给出?|写|说|提到|列出?|标|讲)"
    r"(?:明|出)?)?的?(?:那个|这个)?(?:单价|价格|价钱|价|数字|数据|说法|标准)?(?:来?(?:计?算|说|看))?[,，]?"
    r"|(?<![一-鿿])在?(?:课程|课文|教材|讲义|视频|本课|这一?课)[里中上](?:所?(?:给出?|写|说|提到|列出?|标|讲)(?:明|出)?)?的?",
    re.I,
)
# What only holds so many of a thing has no price of its own.
_HOLDER = re.compile(
    r"\b(?:an?|one|the) (?:box|crate|case|pack(?:et|age)?|set|bag|basket|batch|bundle|group|fleet|rack|stack|order"
    r"|shipment|load|collection|team) (?:of|with|holding|containing|full of|made up of) (?=\d|[a-z]+ )"
    r"|[一这那][箱套组批盒包袋排柜队](?:里?装?有|装|共|里)?(?=\d|[两三四五六七八九十])",
    re.I,
)
# "in the ferry example": the ferry says which figures are meant, and the lesson need not call it an example.
_EXAMPLE = re.compile(
    r"\b(?P<place>(?:in|for|with|from) (?:the|that|this|your) (?:[\w'’-]+ ){1,5}?)"
    r"(?:example|scenario|case(?: study)?|illustration|story|reply|answer|response)\b"
    r"|^(?:在|对于?|就|拿|按照?)?(?P<han>[^,，]{1,12}?)(?:那个|这个|的|里的|中的|那|这)*(?:例子|案例|场景|情景|示例|故事|回复|回答|答复)"
    r"(?:里面?|中|当中|来[说看])?[,，]?",
    re.I,
)
_RANGE = r"(?:range|estimate|estimates|scale|bracket|spectrum|prices?|costs?|figures?)"
_HIGH = re.compile(
    r",?\s*\b(?:at|on|from|taking|using|going by|with) (?:the|its|their) (?:very )?(?:(?:high(?:er|est)?|upper|top"
    r"|dear(?:er|est)?|expensive|costl(?:y|iest)|maximum) (?:end|bound|limit|edge|estimate|figure|price|value)|top"
    rf"|maximum|upper limit)(?: of (?:the |that |this |its |their )?(?P<of>[^,?]*?)\b{_RANGE}\b)?,?"
    r"|,?\s*\bat (?:the )?(?:very )?(?:most|highest|dearest)\b"
    r"|(?:如果|要是)?(?:按照?|以|照|取|就)(?P<kept>[^,，]{0,8}?)(?:的?范围)?的?(?:最高(?:的?(?:报价|价格?|费用|预算))?|上限|最贵|高端|较高的?一端|最大值)(?:的?价格?|的?估计|的?一端|的?情况)?"
    r"(?:来?[算看])?[,，]?"
    r"|最多|至多|最[高贵多](?=要|需|得|会|多少)",
    re.I,
)
_LOW = re.compile(
    r",?\s*\b(?:at|on|from|taking|using|going by|with) (?:the|its|their) (?:very )?(?:(?:low(?:er|est)?|bottom"
    r"|cheap(?:er|est)?|minimum) (?:end|bound|limit|edge|estimate|figure|price|value)|bottom|minimum)"
    rf"(?: of (?:the |that |this |its |their )?(?P<of>[^,?]*?)\b{_RANGE}\b)?,?"
    r"|,?\s*\bat (?:the |its )?(?:very )?(?:least|lowest|cheapest)\b"
    r"|(?:如果|要是)?(?:按照?|以|照|取|就)(?P<kept>[^,，]{0,8}?)(?:的?范围)?的?(?:最低(?:的?(?:报价|价格?|费用|预算))?|下限|最便宜|低端|较低的?一端|最小值)(?:的?价格?|的?估计|的?一端|的?情况)?"
    r"(?:来?[算看])?[,，]?"
    r"|最少|至少|起码|最(?:低|便宜|少)(?=要|需|得|会|多少)",
    re.I,
)

# "at the K20 price", "at the price of one K20", 按K20的单价.
_PRICE_OF = re.compile(
    r"\b(?:at|for|by|using|with) (?:the )?(?P<thing>(?!the\b)[\w-]+(?: [\w-]+)?)['’]?s? (?:unit )?price\b"
    r"|\bat the (?:unit )?price of (?:one|an?|a single|each|the) (?P<one>[\w-]+(?: [\w-]+)?)"
    r"(?=[,?.]| (?:instead|what|how)|$)"
    r"|(?:按照?|照|以)(?P<han>[a-z0-9㐀-鿿-]{2,12}?)的?(?:单价|价格|价钱|价)(?:来?[算看]|全?(?:部|都)?买(?:下来)?|(?=全|都|总|一共|要|需|[,，]|$))",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"(?:the|that|this|same|asking|given|usual|list|unit|full|half|lesson|course|going|current|market|what|which|these|low\w*|high\w*"
    r"|best|top|good|fair|fixed|total|reduced|old|new|课程|文中|这个|那个|最[高低]|较[高低]|市场|现在|目前)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stipulated:
    """A question without its stipulations; `end` is the end of a range that it asks for, "low" or "high"."""

    text: str
    end: str = ""


def set_aside(text: str) -> Stipulated:
    """Return a question without the words that say which of the lessons' figures to take."""
    text = _HOLDER.sub("", _SOURCE.sub(" ", text))
    text = _EXAMPLE.sub(lambda m: m["place"] or f"{m['han']},", text)
    end = ""
    for name, pattern in (("high", _HIGH), ("low", _LOW)):
        if pattern.search(text):
            text, end = pattern.sub(lambda m: f" {m['of'] or m['kept'] or ''} ", text), name if not end else ""
    return Stipulated(" ".join(text.split()).strip(" ,，"), end)


def find_price_of(text: str) -> str:
    """Return the thing at whose price a question wants all of them counted, "" where it names none."""
    match = _PRICE_OF.search(text)
    thing = next(filter(None, match.groupdict().values())) if match else ""
    return "" if _NO_THING.match(thing) else thing


def drop_price_of(text: str) -> str:
    """Return a question without the words that say at whose price to count."""
    return _PRICE_OF.sub("", text) if find_price_of(text) else text


def take_end(reading: Reading, end: str) -> Reading:
    """Return a reading with one end of its range alone."""
    amount = reading.quantity.amount
    if not end or not amount.is_range:
        return reading
    value = amount.low if end == "low" else amount.high
    return replace(reading, quantity=replace(reading.quantity, amount=replace(amount, low=value, high=value)))
