"""Take off a question what the asker adds of their own case: why they ask, for when, for whom."""

from __future__ import annotations

import re

from tutor.text.language import has_han
from tutor.text.words import content_words

_MY = r"(?:my|our|a|an|the|some|this|that)"
_PEOPLE = (
    r"(?:boss|manager|teacher|prof(?:essor)?|teammates?|team|clients?|friends?|mom|mum|dad|sister|brother|investors?|cto"
    r"|ceo|kid|son|daughter|colleagues?|roommate|class|grandma|grandpa)"
)
_EVENT = (
    r"(?:deadline|exam|test|quiz|midterm|final|presentation|talk|pitch|interview|meeting|demo|essay|report|slides?|ppt"
    r"|homework|assignment|project|budget|call|paper)"
)
_BUYING = r"(?:pay|buy|spend|sign up|subscribe|commit|invest|decide|budget|order|hire|start paying)"
_CLAUSES = (
    r"(?:(?:i|we)(?:['’]m| am| are)? )?(?:really |just |kinda |still )*(?:need|want|wanna|trying|have|got) to"
    r" (?:know|decide|understand|be sure|make sure|find out|plan|check|explain (?:it|this|that))\b",
    r"(?:i['’]?m |i am |we['’]re |just )*asking (?:this |it )?(?:because|as|since|for|before|so)\b",
    rf"(?:because |as |since |so )?(?:{_MY} )?{_PEOPLE} (?:wants?|needs?|asked|asks|is asking|keeps asking|said|told"
    r" me|won['’]?t)\b",
    rf"(?:because |as |since |so )?(?:i|we)(?:['’]ve| have)?(?: got| have)? {_MY} (?:\w+ )?{_EVENT}\b",
    r"(?:(?:i|we) )?need (?:it|this|that) (?:for|in|by|before|asap|today|tomorrow|now)\b",
    rf"(?:it['’]?s )?for (?:my|our|a|an) (?:\w+ )?{_EVENT}\b",
    rf"before (?:i|we) {_BUYING}\b",
    r"(?:i['’]?m |i am |we['’]re )?(?:thinkin[g']?|worried|planning|wondering) (?:about|of|to|on)\b",
    r"(?:i['’]?m|i am) (?:an?|so|new|totally|completely) (?:\w+ )?(?:noob|newbie|beginner|student|lost|confused|new"
    r"|dumb)\b",
    rf"(?:{_MY} )?{_EVENT} (?:is )?(?:tomorrow|today|tmrw|tonight|in (?:an?|\d+|two|five|ten)|next|soon|due|coming)\b",
)
_REASON = re.compile(
    rf"^(?P<asked>.+?)(?:[\s,;.!?…—–-]+)(?:{'|'.join(_CLAUSES)})[^?]*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will)\b",
    re.IGNORECASE,
)
# A clause of its own, behind a space or a mark, after one that asks.
_HAN_ASKS = "什么|怎|多少|多[久大长高]|哪|谁|几|吗|么|嘛|为何|如何|是不是|有没有|能不能|会不会|要不要|百分之"
_HAN_REASON = re.compile(
    rf"^(?P<asked>[^\n]*(?:{_HAN_ASKS})[^\s，,。！!？?]*[？?]?)[\s，,。！!？?~…]+"
    r"(?:(?:我|俺|本人|咱)?(?:们)?(?:就|只是|正)?(?:想|准备|打算|要|得|急着|等着)(?:先|自己|去|给|再|拿来|用来|推荐|做|写|交|买|考"
    r"|预习|复习|preview|了解|知道|确认|看看)"
    r"|(?:因为|毕竟|反正)(?:我|老板|明天)|(?:我的?)?(?:老板|老师|导师|同事|客户|朋友|领导|同学)(?:在?催|问|要|让|叫|说)"
    r"|(?:明天|今晚|今天|下周|马上|待会儿?|一会儿?|后天|周[一二三四五六日末])(?:就|要|得|有|是|之前|前)"
    r"|(?:ddl|deadline|考试|答辩|作业)|赶(?:作业|论文|报告|ppt)|(?:有人|谁|有谁)(?:知道|懂|清楚)|有没有人(?:知道|懂)"
    r"|(?:讲|说)人话|(?:通俗|简单)(?:点|一点)?(?:讲|说|解释)?$|急(?:用|死|急)?|在线等)"
    r"[^，。？?]{0,24}[？?。！!]*$",
    re.IGNORECASE,
)
_HAN_ASKER = re.compile(
    r"^(?:我的?|我们的?)?(?:老板|老师|导师|同事|客户|朋友|领导|同学|室友|面试官)(?:刚|刚刚|今天|一直)?(?:又)?(?:在)?(?:问|让我问|想知道)"
    r"(?:我|一下|了|说)*[\s，,：:]*(?=\S{4})"
)


def strip_reason(question: str) -> str:
    """Return a question without a last clause that says why the asker wants to know it.

    "…, need to know before I pay for it", "… 想先预习一下": what such a clause names is not asked about. It stays where
    nothing before it asks.
    """
    if has_han(question):
        match = _HAN_REASON.match(question)
        return _HAN_ASKER.sub("", match["asked"] if match else question)
    match = _REASON.match(question)
    if match is None or not _ASKS.search(match["asked"]) or not content_words(match["asked"]):
        return question
    return match["asked"]
