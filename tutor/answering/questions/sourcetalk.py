"""Tell, around a question, what a learner says of the sources of figures: that they give two, or do not agree."""

from __future__ import annotations

import re

from tutor.answering.questions.asks import find_value
from tutor.answering.questions.differing import (
    DIFFER,
    FIGURE,
    MANY,
    SOURCE,
    ask_one,
    ask_what_differs,
    asks_bare_figure,
    find_topic,
)
from tutor.text.language import has_han

_NOT_SAME = (
    rf"\b(?:{SOURCE}|{FIGURE}|it|they)\b[^.?!]*(?:n['’]t|\bnot|\bnever)\b(?: [\w-]+){{0,4}}?"
    rf" (?:the same|identical|alike|consistent\w*)(?= (?:[\w-]+ )?(?:{FIGURE}|everywhere|throughout|each time"
    r"|every time|across|in (?:both|all|every)|twice)\b|\W*$)"
)
_SAME = (
    rf"\b(?:do|does|did) [^.?!]*\b{SOURCE} (?:all |both )?(?:say|give|state|show|name|quote|report|mention)s?"
    r" the same\b"
    rf"|\b(?:is|are) (?:it|they|this|that|(?:the|these|those|its) [^.?!]*?{FIGURE}\b[^.?!]*) (?:always |all )?"
    rf"(?:the same|identical)\b(?= everywhere| each time| throughout| (?:in|across) (?:all|both|each|every|the) )"
)
_LEARNER = re.compile(
    rf"\b(?:I|I['’]ve|my|we|our)\b|\b{SOURCE}\b|\b(?:everywhere|throughout|each time|every time)\b"
    rf"|^\W*(?:(?:but|and) )?(?:the|its|their|both) (?:[\w-]+ ){{0,3}}?{FIGURE}\b.*\b(?:seem|appear)s?\b"
    r"|\bthere (?:are|is|seem|seems|appear) \b|\b(?:is|are|was|were) given\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"\b(?:{SOURCE}|{FIGURE})\b[^.?!]*\b{DIFFER}\b|\b{MANY} (?:[\w-]+ ){{0,3}}?{FIGURE}\b"
    rf"|{_NOT_SAME}|{_SAME}|\b(?:it|they) (?:say|give|state|show|tell|name|quote)s? different\b"
    rf"|\bone {SOURCE} (?:say|give|state|show|write|claim|mention|suggest|speak|talk|sound|read|seem)s?\b"
    r".*\b(?:an)?other\b"
    rf"|\bI\b[^.?!]* (?:across|seen|found|find|finding|read|noticed|heard|seeing|see|got) (?:{MANY}|both)"
    r"(?: of them)?\W*$"
    rf"|\b(?:only|just) (?:(?:give|show|name)s? )?(?:the )?(?:one|a single)(?: {FIGURE}|\W*$)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?<!\bfor )(?<!\bof )(?<!\bon )(?<!\babout )\b(?:how (?:many|much|long|big|large|expensive|high)|what|which|when"
    r"|who|why|where)\b"
    r"|多少|什么|怎么|为何|哪|多久|多[大长高]",
    re.IGNORECASE,
)
_WONDERS = re.compile(r"^\W*(?:(?:so|but|and) )?(?:why|how come|怎么|为什么|为何|为啥)", re.IGNORECASE)
_AMOUNT = r"[$€£¥]?\d[\d,.]*\s*(?:thousand|million|billion|trillion|[KMB%万亿])?"
_SEES_TWO = re.compile(
    rf"\b(?:I|{SOURCE})\b[^.?!\d]*\b(?:both |either )?{_AMOUNT} (?:and|or|vs\.?|versus|as well as) {_AMOUNT}\W*$"
    rf"|有[^\d]{{0,6}}{_AMOUNT}[^\d]{{0,3}}有[^\d]{{0,6}}{_AMOUNT}[^\d]{{0,2}}$"
    rf"|\b(?:it|{SOURCE}) (?:say|give|show)s? both\W*$",
    re.IGNORECASE,
)  # what was seen, or that some places write this and some write that
_OF_TOPIC = re.compile(rf"\b{SOURCE} \d+\b|\b{MANY} (?:[\w-]+ )?{FIGURE} (?:for|of|on|about) .*", re.IGNORECASE)
_THERE_ARE = re.compile(
    rf"^\W*(?:are there|is there) {MANY} (?:[\w-]+ )?{FIGURE}\W*$|^会?有[两几]个?(?:不同的?)?(?:数|说|答)",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"\b(?:right|correct|true|trust|believe)\b|[对准真信]|正确", re.IGNORECASE)
_WHICH = re.compile(
    r"\W*(?:so |and )?(?:which (?:one |figure |number |of (?:them|the two) )?(?:is (?:it|right|correct|true)"
    r"|(?:should|do|can) I (?:trust|believe|use|go (?:by|with))|holds|applies)|what is right|why)\W*"
    r"|\W*(?:那|请问|究竟|到底|应该|该|我|要)*(?:是|以|信|听|看|用)?(?:哪|那)[一两几]?个(?:数字?|说法)?(?:才|是|为|更)?(?:对|准|正确|可信|真)?"
    r"(?:的|呢|啊)?\W*|\W*为(?:什么|何|啥)\W*",
    re.IGNORECASE,
)  # which of them is right
_POINTS = re.compile(r"\b(?:it|that|this|they|them)\b", re.IGNORECASE)
_OPINION = re.compile(
    r"\W*(?:or so )?I (?:believe|think|guess|suppose|suspect|fear|am afraid|noticed)\W*", re.IGNORECASE
)
_BARE_COUNT = re.compile(r"\bhow many(?= (?:are|is|were)\b)", re.IGNORECASE)
_HAN_SOURCE = (
    r"(?:课|教材|材料|资料|笔记|章|文中|文件|书|讲义|来源|各处|每处|几处|地方|前后|我|好像|似乎|说法|(?<![代发])表(?![示达现明面])|[那这]部分"
    r"|[总小]结)"
)
_HAN_APART = (
    r"(?:不(?:太|完全|大)?(?:一样|一致|相同|统一|同)|不一(?=\W*$)|矛盾|对不上|不止一|不只一|有出入|分歧|一致|一样(?=吗|么|不|没)|(?<=[说讲写给])[的得]?都?一样(?=\W*$)"
    r"|差(?:得|很|了|别)?(?:很|太|了)?(?:远|大|多|一个数量级)"
    r"|[两几]个?(?:种|个|处)?(?:不同的?|差很远的?|不一样的?)?(?:上限|下限|数字|数值|数目|数(?!据)|范围|说法|价格|金额|总额|总数|版本|答案))"
)
_HAN = re.compile(rf"{_HAN_SOURCE}.*{_HAN_APART}|{_HAN_APART}.*{_HAN_SOURCE}")
_HAN_COMMA = re.compile(r",(?=\s?[㐀-鿿])")
_HAN_PLACE = re.compile(
    r"(?:^[^，,。]{0,30}?(?:[章节课]|讲座|视频|文章|材料|资料)(?:[里中上内]面?)?[，,]"
    r"|(?:(?![和与跟及的里中])[㐀-鿿]){0,6}?(?:表格?|[总小]结|摘要|[章节课]|分析|部分|讲座|视频|笔记)(?:[里中上内]面?)?[，,]?"
    r"(?:所?(?:写|给出?|列出?|说|标))?的?|各处|前后|几处|两处)(?=[^，,。]{2})"
)
_HAN_WITHIN = re.compile(
    r"^(?P<topic>[^。？?；;]+?)(?:在?(?:各处|前后|几处|两处|各课|几课|课[程文]?里|文中)的?)?(?:[写给说标列讲]的?得?出?的?)?"
    r"(?:好像|似乎|看起来|看上去|有点|的?(?:数字|说法|金额|范围)?)*(?:对不上|不太?一致|(?<=说法)不[同一]|(?<=[写给说标列讲]得)不一样|互?相?矛盾|有出入|不统一)"
    r"[的啊呀吧呢]?"
    r"[，,。]\s*(?:那么?|请问)?(?:到底|究竟|各自?|分别|应该|都)*[是为](?:多少|几)[^，,。]{0,4}$"
)  # of which figures differ, and what they are, in one sentence
_EACH = (
    r"(?:each|every|all|both|the (?:different|various|several))"
    r"(?: (?:of )?(?:the |these |my )?(?:different |various )?)?"
)
# What is asked of each source, so that each figure is wanted: "according to each lesson", 各课分别怎么说.
_OF_EACH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf",? (?:according to|in|by|across|from) {_EACH} ?{SOURCE}(?=\W*$)",
        rf"^what (?:do|does) {_EACH} ?{SOURCE} (?:say|state|tell(?: us)?)(?: about| on| of)? (?=(?:what|how|when)\b)",
        r"[，,。？?；;]\s*(?:各|每|这?[两几])(?:个|份|篇|节|门)?(?:课程?|章节?|材料|资料|文章|教材|处|地方)(?:里|中)?(?:的说法|都|分别|各自)*"
        r"(?:都?是?(?:怎么|如何|怎样)[说讲写给]的?)[^，,。]{0,2}$",
        r"^(?:在)?(?:各|每|不同的?|这?[两几])(?:个|份|篇|节|门)?(?:课程?|章节?|材料|资料|文章|教材|地方)(?:里面?|中|内)?的?[，,]?(?=.*各?[是要为][^，,。]{0,4}多)",
    )
)
_ALL_FIGURES = re.compile(
    rf"^\W*(?:please )?(?:give|list|show|tell|name)(?: me| us)? (?:every|each|all(?: of)?(?: the)?|both)"
    rf"(?: the)? (?:[\w-]+ )?"
    rf"{FIGURE}(?: (?:that |which )?(?:you|there|the {SOURCE}|{SOURCE})\b[^.?!]*)?\W*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[^.?!;。？！；，]*?(?:[.?!;。？！；，]+(?=\s|$|[㐀-鿿A-Z])|:\s+(?=(?:what|which|how)\b)"
    r"|(?=,\s)(?:,\s+(?=(?:but|since|because|as|given|seeing|though|although|and|which|my|the|I)\b))|\s[-–—]\s|$)\s*"
)


def drop_source_talk(text: str) -> str:
    """Return a question without the clauses that only say that sources differ; "" where none does or nothing is left.

    What such a clause names as the thing that they differ on stands in the place of a pronoun in the rest.
    """
    text = _HAN_COMMA.sub("，", text)
    if within := _HAN_WITHIN.match(text.strip()):
        topic = _HAN_PLACE.sub("", within["topic"]).strip(" ,，的")
        return f"{topic}是多少？" if re.search(r"\w{2}", topic) else ""
    clauses = [clause for clause in _CLAUSE.findall(text) if clause.strip()]
    talk = [clause for clause in clauses if is_source_talk(clause)]
    which = [clause for clause in clauses if _WHICH.fullmatch(clause) and (talk or _RIGHT.search(clause))]
    talk += which + [clause for clause in clauses if talk and _OPINION.fullmatch(clause)]
    rest = [clause for clause in clauses if clause not in talk]
    asked = [clause for clause in rest if not asks_bare_figure(clause.strip())] if talk else []
    if not talk and (one := ask_one(text) or _drop_each(text)):
        return one
    kept = "".join(asked or rest).strip(" ,，;；-–—")
    if not talk or not re.search(r"\w{2}", kept):
        return ask_what_differs(talk) if len(talk) > len(which) else ""
    if asks_bare_figure(kept) and (of_topic := ask_what_differs(talk, points=True)):
        return of_topic
    if which and has_han(kept) and not _ASKS.search(kept):
        return f"{kept}是多少？"
    topic = next(filter(None, map(find_topic, talk)), "")
    kept = _BARE_COUNT.sub(lambda found: f"{found.group()} {topic}", kept, count=1) if topic else kept
    return _POINTS.sub(lambda _: topic, kept, count=1) if topic else kept


def _drop_each(text: str) -> str:
    """Return a question for a figure without the words that ask what each source says; "" where none do."""
    for pattern in _OF_EACH:
        plain = pattern.sub("", text).strip(" ,，")
        if plain != text and find_value(plain) is not None:
            return plain
    return ""


def is_source_talk(clause: str) -> bool:
    """Tell whether a clause only says that figures or sources differ, or asks whether or why they do, or for all."""
    if _ALL_FIGURES.search(clause):
        return True
    wondered = _WONDERS.sub("", clause)
    if _SEES_TWO.search(wondered) or (wondered != clause and _THERE_ARE.search(wondered)):
        return True
    clause = wondered
    if _ASKS.search(clause) or re.search(r"(?<![A-Za-z-])\d", _OF_TOPIC.sub("", clause)):
        return False
    if _HAN.search(clause):
        return True
    return _ENGLISH.search(clause) is not None and _LEARNER.search(clause) is not None
