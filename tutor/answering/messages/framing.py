"""Leave out of a message what only says who asks, or what for, before or after the question itself."""

from __future__ import annotations

import re

from tutor.answering.questions.sourcetalk import is_source_talk
from tutor.text.figures import find_figures
from tutor.text.language import has_han
from tutor.text.numerals import WORDS
from tutor.text.words import content_words

MIN_LEFT = 2  # content words of a question that stands alone
MAX_CLAUSE = 110  # characters of what is left out before a comma
_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
_ASKING = (
    rf"(?:{_WH}|is|are|was|were|do|does|did|can|could|should|will|would|has|have|list|name|tell|give|explain|describe"
    r"|show|define|compare|in (?:what|which)|by (?:what|which|how)|at (?:what|which)|for (?:what|which|how)|on (?:what"
    r"|which)|to (?:what|which)|of (?:what|which)|from (?:what|which)|under (?:what|which)|i (?:want|need|would like"
    r"|wonder)|according)\b"
)
_NUMBER = "|".join((*WORDS[2:], "hundred", "thousand", "million", "billion", "half", "twice", "percent"))
_OCCASION = (
    r"(?:flash ?cards?|cards?|quiz|quizzes|exams?|tests?|notes?|slides?|deck|homework|essay|assignment|revision"
    r"|revising"
    r"|presentation|report|handout|meeting|interview|class|vocabulary|glossary|recap|check|studying|study"
    r"|question(?! (?:on|about|of|whether|when|where|what|who|how)\b)"
    r"|curious|curiosity|record)"
)
_SELF = r"(?:i|i['’](?:m|d|ve|ll)|im|me|my|myself|we|we['’](?:re|d|ve|ll)|us|our|ourselves)"
_FRAME = re.compile(rf"(?<![\w'’]){_SELF}(?![\w'’])|\b{_OCCASION}\b", re.IGNORECASE)
# What a learner was told, believes or disputes belongs to what is asked.
_CLAIM = re.compile(
    r"\b(?:thought|think|believe|heard|read|says?|said|told|tells?|different|differs?|disagree|contradict\w*"
    r"|conflict\w*"
    r"|but|versus|instead|already|only)\b|不同|不一致|矛盾|听说|以为|说是|据说",
    re.IGNORECASE,
)
_QUESTION_START = re.compile(rf"(?:(?:and|so|but|then|now|ok|please),? )?{_ASKING}", re.IGNORECASE)
_BREAK = re.compile(r"(?<=[a-z)\"”’'])(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)[.!](?: |$)|:\s+|\s[-–—]+\s|[—–]", re.IGNORECASE)
_OPENING_CLAUSE = re.compile(
    r"^\W*(?:before|as|since|because|when|while|once|now that|just so|so that|if|in case|given that|seeing that|for|to"
    rf"|being)\b[^,?]{{3,{MAX_CLAUSE}}},\s*",
    re.IGNORECASE,
)
# What is asked for oneself, or in a case of one's own, is asked about what one says of oneself.
_OF_ASKER = re.compile(
    r"\b(?:should|must|need|do|does|can|could|would|may|am|have) (?:i|we|my|our|it)\b(?! call\b)"
    r"|\b(?:i|we) (?:should|need|can|could|have to|must)\b|\b(?:for|to|help|suits?|give|cost) (?:me|us)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|theirs|he|she|his|her|him|these|those|such|same|there|that|this|so|then|ones?|either"
    r"|both|two|other|others|another|next|first|before|after)\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(  # words of _POINTING that point at nothing before them
    r"\bit (?:takes?|costs?|cost|is|was)\b(?=[^?]* to )|\bthat (?=[a-z])(?!is\b|was\b|one\b)|\bso (?:much|many"
    r"|far|[a-z]+ that)"
    r"|\b(?:the|at|its|in the) first\b|\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were)\b|\b(?:both|either)"
    r" [\w -]+ (?:and|or)\b|\bso (?=[a-z]+\b)|\bthis (?:lesson|course|chapter|video|article)\b|\b(?:before|after) [a-z]"
    r"|\b(?:the|these) two\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<!^)(?<![.!:] )\b[A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|\d[\w.]*))*")
_NO_NAMES = re.compile(r"^(?:I|AI|LLMs?|ML|PPT|MBA|[A-Z]s)$")
_IT = re.compile(r"\b(?P<own>its|their)\b|\b(?:it|they|them)\b", re.IGNORECASE)
# "What reason does the article give?": what is asked was said before.
_ASKS_SOURCE = re.compile(
    r"^(?:and |so )?(?:what|which|how)\b(?: (?:reasons?|explanations?|answers?|grounds?|causes?|arguments?))?"
    r"(?:['’]s| is| are| do| does| did)? ?(?:the |this |that |my |your )?(?:[\w'’-]+ ){0,2}?"
    r"(?:(?:courses?|lessons?|texts?|materials?|notes|chapters?|articles?|documents?|files?|slides|it|they|one"
    r"|ones)\b)?"
    r"(?:(?:'s|’s)? (?:say|give|offer|name|state|explain|reasons?|explanations?|answers?))?"
    r"(?: (?:for|about|on) (?:it|that|this))?\W*$",
    re.IGNORECASE,
)
_HAN_OCCASION = (
    r"(?:考试|考前|小测|复习|笔记|卡片|作业|汇报|报告会|开会|面试|备课|ppt|PPT|幻灯片|老板|领导|预习|好奇|立项"
    r"|预算会|评审|分享会)"
)
_HAN_FRAME = re.compile(rf"^(?:我|我们|咱们?|本人|俺|为了)|^(?:[^例文章频]{{0,8}}){_HAN_OCCASION}")
_HAN_SOURCE = re.compile(r"[里中上]的?$|视频|文章|课[程文]|例子|[说讲提]到?$")
_HAN_BREAK = re.compile(r"[：:。！!]|——|—|,|，")
_HAN_ASKS = re.compile(r"什么|怎[么样]|多少|多[久大长高远]|哪|谁|几|吗|为何|如何|是不是|是否|[?？]$|列出|说说")
_HAN_POINTING = re.compile(r"它|他|她|这|那|其(?![实他余中])|该|此|前者|后者|两者|上述|我|我们|咱")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z]*\d|[A-Z][a-z]+[A-Z]?|[A-Za-z]+-\d")
_HAN_NUMBER = re.compile(r"\d|[一二两三四五六七八九十百千万亿]+(?:[个块张台天年月周小美元]|倍)")


def strip_framing(message: str) -> str:
    """Return the question of a message without the clauses that only tell of the learner and the occasion.

    They stay where the question points back at them, where it is about the learner's own case, and where they hold
    a figure or a claim, which an answer may turn on.
    """
    if has_han(message):
        return _strip_han(message.strip())
    question = _strip_clause(_strip_lead(_strip_tail(message.strip())))
    return question if question != message.strip() else message


def _strip_lead(message: str) -> str:
    """Leave out the sentences and half sentences before the one that asks."""
    for match in reversed(list(_BREAK.finditer(message))):
        lead, question = message[: match.start() + 1].rstrip(" :-–—"), message[match.end() :].strip()
        if not _QUESTION_START.match(question) or not re.search(r"\w", lead):
            continue
        if _ASKS_SOURCE.match(question) and re.match(_WH, lead, re.IGNORECASE):
            return lead.rstrip(".! ") + "?"
        if not _frames(lead):
            return message
        named = _name_what_it_is(question, lead)
        return named if _stands_alone(named) and _names_in(lead) <= _names_in(named) else message
    return message


def _strip_clause(message: str) -> str:
    """Leave out a clause before a comma: "before I book anything, …"."""
    match = _OPENING_CLAUSE.match(message)
    if match is None or not _QUESTION_START.match(message[match.end() :]) or not _frames(match.group()):
        return message
    question = message[match.end() :]
    is_case = re.match(r"\W*(?:if|when|once|as|given|in case|while)\b", message, re.IGNORECASE) is not None
    is_purpose = re.search(rf"\b{_OCCASION}\b", match.group(), re.IGNORECASE) is not None
    if is_case and not is_purpose and not re.match(r"\W*as (?:someone|somebody|an?)\b", message, re.IGNORECASE):
        return message
    return question if _stands_alone(question) else message


def _strip_tail(message: str) -> str:
    """Leave out a sentence after the question that asks nothing."""
    head, mark, tail = message.partition("? ")
    is_frame = bool(mark) and _frames(tail) and not re.search(rf"\b{_WH}\b", tail, re.IGNORECASE)
    return f"{head}?" if is_frame and not re.search(r"\b(?:and|or)\b", tail) and _stands_alone(head) else message


def _frames(clause: str) -> bool:
    """Tell whether a clause speaks of the learner or the occasion, and holds neither a figure nor a claim."""
    has_number = re.search(rf"\b(?:{_NUMBER})\b", clause, re.IGNORECASE) or find_figures(clause)
    is_claim = _CLAIM.search(clause) is not None or is_source_talk(clause)
    return _FRAME.search(clause) is not None and not has_number and not is_claim and "?" not in clause


def _stands_alone(question: str) -> bool:
    """Tell whether a question points at nothing before it and is not about the learner's own case."""
    if _OF_ASKER.search(question) or len(content_words(question)) < MIN_LEFT:
        return False
    return _POINTING.search(_HARMLESS.sub(" ", question)) is None


def _name_what_it_is(question: str, lead: str) -> str:
    """Return a question with the one name of what stands before it in the place of "it"."""
    names = _names_in(lead)
    if len(names) != 1 or not _IT.search(_HARMLESS.sub(" ", question)):
        return question
    name = names.pop()
    return _IT.sub(lambda match: f"{name}'s" if match["own"] else name, question, count=1)


def _names_in(text: str) -> set[str]:
    return {name for name in _NAMED.findall(text) if not _NO_NAMES.match(name)}


def _strip_han(message: str) -> str:
    for match in reversed(list(_HAN_BREAK.finditer(message))):
        lead, question = message[: match.start()], message[match.end() :].strip()
        if not _HAN_ASKS.search(question) or _HAN_ASKS.search(lead):
            continue
        is_claim = any(pattern.search(lead) for pattern in (_HAN_NUMBER, _CLAIM, _HAN_SOURCE, _LATIN_NAME))
        frames = _HAN_FRAME.search(lead) and not is_claim
        is_occasion = match.group() not in ",，" or re.search(_HAN_OCCASION, lead)
        if frames and is_occasion and not _HAN_POINTING.search(question) and len(content_words(question)) >= MIN_LEFT:
            return question
        return message
    return message
