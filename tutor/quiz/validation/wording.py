"""See that a question is worded so that it can be asked alone: whole, short, plain, in its lesson's language.

The rules follow lists of item-writing flaws (such as the 19 criteria of arXiv 2307.08161), as far as words show them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.extraposition import is_extraposed
from tutor.quiz.validation.form import has_blank, split_at_blanks
from tutor.text.language import count_han, detect_language
from tutor.text.words import tokenize
from tutor.types import ItemKind, Pairs, QuizItem

MAX_QUESTION_CHARS = 300
MAX_CHOICE_CHARS = 300
MIN_STATEMENT_TERMS = 2
MIN_CLOZE_TERMS = 3  # beside the blank
FOREIGN_LATIN_WORDS = 6  # of a choice, to be taken for a text in English
FOREIGN_HAN = 4
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|'[^']*'(?!\w)|‘[^’]*’(?!\w)")
_ENDS_WHOLE = re.compile(r"[?？.。!！:：…][\s\"'”’」』)）\]】]*$|[)）]\s*$")
_ASKS = re.compile(
    r"\s*(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|explain"
    r"|describe|name|list|put|match|give|state|compare|define)\b|.*[吗呢]\s*$|.*(?:什么|哪|谁|多少|几|如何|怎|为何|是否)"
    r"|\s*(?:请|说明|解释|简述|列出|写出|描述|比较|指出)",
    re.IGNORECASE,
)
_PLACE = (
    r"(?:lessons?|chapters?|sections?|figures?|images?|pictures?|tables?|diagrams?|charts?|graphs?|examples?|exercises?"
    r"|tutorials?|videos?|courses?|notebooks?|code|snippets?|steps?|text|page|list|article|module|curriculum|lecture"
    r"|assignment|quiz)"
)
_POINTS_OUTSIDE = re.compile(
    rf"\b(?:this|the (?:next|last|previous|following|preceding|above)|above|below|our) {_PLACE}\b"
    r"|\b(?:as (?:shown|seen|mentioned|described|noted|discussed|you can see)|see (?:above|below)|(?:shown|listed"
    r"|mentioned|described|given|defined|discussed) (?:above|below|earlier|previously|here)|the (?:former|latter)|let's"
    r"|let us|today,? we|this (?:week|module|post|blog|paper|guide|book|series)"
    r"|(?:code block|figure|fig\.|table|image) \d"
    r"|we(?:'|’)(?:ll|re|ve)|you(?:'|’)(?:ll|ve) (?:see|seen|learn|learned|use|used)"
    r"|we (?:will|have|saw|see|are going to|can now))\b"
    r"|(?:本|这一?|该|上一?|下一?|前一?)(?:课|节|章|图|表|例|部分|视频|教程|页|小节|单元)(?![的]?程[序度])"
    r"|(?:如|见)(?:上|下|右|左)?(?:图|表)|上述|上文|下文|前文|前面(?:提到|讲|说)|如前所述|以下(?:代码|图|表)|让我们"
    r"|(?<![一两三几每样脚文版\d])本(?:周|次|文(?!件)|教程|系列|讲)|代码块 ?\d|[图表] ?\d",
    re.IGNORECASE,
)
_OPENS_DANGLING = re.compile(
    r"\s*[\"“「]?(?:(?:it|they|he|she|its|their|his|her|these|those|such|this|that)\b(?!['’]s (?:why|how))"
    r"|(?:it|that|this|they|he|she)['’]\w+|[它他她](?:们|的)?|这|那|此(?!外)|该|其(?!中|实|他))",
    re.IGNORECASE,
)
_OPENS_LINKED = re.compile(
    r"\s*(?:however|therefore|thus|also|but|and|so|then|moreover|furthermore|instead|otherwise|finally|for example"
    r"|for instance|in contrast|on the other hand|as a result|in addition|in other words|similarly|again|next"
    r"|secondly|thirdly)\b[, ]|\s*(?:但是?|因此|所以|然而|此外|另外|同时|例如|比如|而且|不过"
    r"|于是|接着|然后|总之|换句话说|同样)",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"https?://|\bwww\.|\]\(|\[\[|</?[a-z][a-z0-9]*[ />]|\*\*|(?<!_)__(?=\w)[^_]+__(?!_)|^#{1,6} |```|`|\{\{|\}\}"
    r"|&(?:[a-z]{2,8}|#\d+);|^\s*[-*•] |\s\|\s|\|$|\$\$|\\[a-z]+\{|\\\(|!\[",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![\w.])[A-Za-z_][A-Za-z0-9_.]*\((?:|[^()\s]*[='\"\[,_][^()]*)\)|[^=!<>]==[^=]|^import \w+|\bimport \w+ as\b"
    r"|\bdef \w+\(|;\s*$|[a-z]\[['\"\d:]|->|=>|\b[a-z_]\w*\s=\s[\w'\"\[({]|\bpip install\b"
)
_EMOJI = re.compile(
    r"[\U0001F000-\U0001FAFF\u2600-\u26FF\u2700-\u27BF\u2B00-\u2BFF\uFE0F\u20E3\u2300-\u23FF\u25A0-\u25FF\u2500-\u257F]"
)
_MOJIBAKE = re.compile(
    r"\ufffd|[\x00-\x08\x0b-\x1f\x7f-\x9f]|â€|Ã[\x80-\xbf©¨¶¼¤]|Â[ °·]|ï»¿|β[€¬¦]|οΈ|(?<![α-ωΑ-Ω ])[βΓπ](?=\s|$)|锟斤拷"
)
_ALL_OF_THEM = re.compile(
    r"\b(?:all|none|both|any|neither|either)\s+(?:the|these)\s+(?:above|options?|answers?|choices?)\s*[.!]?$"
    r"|\b(?:all|none|both|any|neither|either|two)\s+of\s+(?:the|these|them)\s*"
    r"(?:above|options?|answers?|choices?|others?|following)?\s*[.!]?$|\b(?:all|none|neither) (?:above|apply|applies)\b"
    r"|^(?:both )?\(?[A-E]\)? (?:and|or|&) \(?[A-E]\)?\.?$|^[A-E]\s*[和与或、]\s*[A-E]$"
    r"|(?:以上|上述|前面|这些)(?:所有|全部|各项|选项)*(?:都|皆|全|均|所有|选项|全部|没有)|(?:都|全)(?:不是|不对|正确|对)$|全部(?:都|正确|选)",
    re.IGNORECASE,
)
_NEGATIVE_STEM = re.compile(
    r"\b(?:which|what|who|where|when)\b[^?]*?\b(?:not|never|except|least|cannot|without)\b|n['’]t\b|\bexcept\b"
    r"|(?:哪|什么|谁)[^？?]*?(?:不|没|未|无关|除外|非)|(?:不|没有|并非|未)[^，。？]{0,12}的(?:是|有|选项)|除.{1,20}(?:外|之外)",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(
    r"\b(?:NOT|EXCEPT|NEVER|LEAST|CANNOT)\b|[「“【《*](?:不|没有|并非|未|除|无|非)[^」”】》*]{0,3}[」”】》*]"
)

_LABEL = re.compile(
    r"^\s*(?:(?:true or false|right or wrong|判断(?:正误|对错)?)\s*[:：]\s*"
    r"|[^_:：?？]{0,60}?(?:\b(?:blanks?|gaps?)\b|空白处?|填空)[^_:：?？]{0,20}[:：?？]\s*)?",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"^\s*(?:(?:according to|by|in) (?:the (?:table|section|part|lesson) )?(?:“[^”]*”|\"[^\"]*\"),\s*"
    r"|(?:根据|按照?|在)(?:“[^”]*”|《[^》]*》|「[^」]*」)(?:一节|部分|中|里)?[，,]\s*)",
    re.IGNORECASE,
)


def check_length(item: QuizItem) -> str:
    """Want a question and choices of no more than 300 characters."""
    if not item.question.strip():
        return "there is no question"
    if len(item.question) > MAX_QUESTION_CHARS:
        return "the question is too long"
    return "a choice is too long" if any(len(text) > MAX_CHOICE_CHARS for text in shown_choices(item)) else ""


def check_completeness(item: QuizItem) -> str:
    """Want a question that is a whole sentence, with something in it to ask about."""
    question = item.question.strip()
    if not (_ENDS_WHOLE.search(question) or has_blank(question) or _ASKS.match(question)):
        return "the question is no whole sentence"
    terms = set(tokenize(plain_question(item)))
    least = {ItemKind.CLOZE: MIN_CLOZE_TERMS, ItemKind.TRUE_FALSE: MIN_STATEMENT_TERMS}.get(item.kind, 1)
    if len(terms) < least:
        return "the question says too little"
    opened, closed = sum(map(question.count, "(（「“")), sum(map(question.count, ")）」”"))
    return "the question is no whole sentence" if opened != closed else ""


def check_standing(item: QuizItem) -> str:
    """Want a question that stands alone: no pronoun without its noun, nothing that points at the lesson's page."""
    told = QUOTED.sub(" ", item.question) if item.kind not in (ItemKind.TRUE_FALSE, ItemKind.CLOZE) else item.question
    if _POINTS_OUTSIDE.search(told):
        return "the question points at its lesson's page"
    for text in (item.question, *_quotes_of(item.question)):
        told_of = _unlabel(text).strip('"“「 ')
        if _OPENS_DANGLING.match(told_of) and not _ASKS.match(text) and not is_extraposed(told_of):
            return "a pronoun of the question stands for nothing"
        if _OPENS_LINKED.match(_unlabel(text)) and item.kind in (ItemKind.TRUE_FALSE, ItemKind.CLOZE):
            return "the question goes on from something"
    if any(_POINTS_OUTSIDE.search(text) for text in shown_choices(item)):
        return "a choice points at its lesson's page"
    return ""


def check_plain(item: QuizItem) -> str:
    """Want plain text: no markup, code, links, pictures or broken characters in what is shown or typed."""
    typed = [item.answer, *item.points] if isinstance(item.answer, str) else []
    for text in (item.question, *shown_choices(item), *typed):
        if _MOJIBAKE.search(text):
            return "there are broken characters"
        if _MARKUP.search(text) or _EMOJI.search(text):
            return "there is markup"
        if _CODE.search(split_at_blanks(text)):
            return "there is program code"
    return "there are broken characters" if _MOJIBAKE.search(item.explanation) else ""


def check_language(item: QuizItem) -> str:
    """Want the question and its choices in the item's language; names and terms may be in another."""
    told = split_at_blanks(QUOTED.sub(" ", item.question)).strip()
    spoken = detect_language(told if tokenize(told) else item.question)
    if spoken not in (item.language, "und"):
        return "the question is in another language than its lesson"
    typed = (item.answer, *item.points) if isinstance(item.answer, str) else ()
    if any(_is_foreign(text, item.language) for text in (*shown_choices(item), *typed)):
        return "a choice is in another language than the question"
    return ""


def check_sweeping_choices(item: QuizItem) -> str:
    """Want no "all of the above", "none of the above", "A and B"."""
    found = any(_ALL_OF_THEM.search(text.strip()) for text in shown_choices(item))
    return "a choice speaks of the other choices" if found else ""


def check_negative_stem(item: QuizItem) -> str:
    """Want a question for what is not so to say it with emphasis: NOT, EXCEPT, 「不」."""
    if item.kind not in (ItemKind.MCQ, ItemKind.MULTI):
        return ""
    asked = QUOTED.sub(lambda m: m.group() if _EMPHASIS.search(m.group()) else " ", item.question)
    asked = re.split(r"(?<=[.。!！:：])\s*", asked.rstrip())[-1]
    if _NEGATIVE_STEM.search(asked) and not _EMPHASIS.search(asked):
        return "the question denies without emphasis"
    return ""


def shown_choices(item: QuizItem) -> tuple[str, ...]:
    """Return the texts that are shown to choose from."""
    if isinstance(item.choices, Pairs):
        return (*item.choices.left, *item.choices.right)
    return item.choices or ()


def _quotes_of(question: str) -> Iterator[str]:
    for match in QUOTED.finditer(question):
        inner = match.group()[1:-1]
        if len(tokenize(inner)) > MIN_CLOZE_TERMS:
            yield inner


def plain_question(item: QuizItem) -> str:
    """Return what a question asks, without its blank and the words before it that say how and by what to answer."""
    return split_at_blanks(_unlabel(item.question))


def asked_text(item: QuizItem) -> str:
    """Return what a question asks, with its blank, without the words before it that say how to answer."""
    return _unlabel(item.question)


def attributed_question(item: QuizItem) -> str:
    """Return what a question asks and by which part of the lessons, without its blank."""
    return split_at_blanks(_LABEL.sub("", item.question))


def _unlabel(text: str) -> str:
    """Return a statement without the words before it: "True or false:", "According to “Fares”,"."""
    return _ATTRIBUTION.sub("", _LABEL.sub("", text))


def _is_foreign(text: str, language: str) -> bool:
    han, latin = count_han(text), len(re.findall(r"[A-Za-zÀ-ɏ]{2,}", text))
    if language == "zh":
        return not han and latin >= FOREIGN_LATIN_WORDS
    return language == "en" and han >= FOREIGN_HAN and han >= latin


def state(item: QuizItem) -> str:
    """Return the statement of a true-or-false item, without the words before it that ask whether it is true."""
    return _unlabel(item.question).strip().strip('"“”「」').strip()
