"""See that a statement leans on none that is not shown: no "also", no "the longest" of a set that is not named."""

from __future__ import annotations

import re

from tutor.quiz.validation.wording import QUOTED, asked_text, state
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.language import has_han
from tutor.types import ItemKind, QuizItem

_BLANK = "thing"  # stands for what is left out
_ADDS = re.compile(
    r"\b(?<!not only )(?<!but )also\b(?! (?:called|known|referred|named))|\btoo\s*[.,]|\binstead\b(?! of\b)"
    r"|\bas well\s*[.]"
    r"|,\s*(?:however|though|otherwise)\b|\bagain\s*[.]",
    re.IGNORECASE,
)
_ADDS_TO = re.compile(
    r"\b(?:not only|besides|in addition|apart from|as well as|both|and|or|but|if|when|while|although"
    r"|rather than)\b|[,:]",
    re.IGNORECASE,
)
# A word like "also" right behind the subject; behind a clause of the same sentence it goes on from that.
_HAN_ADDS = re.compile(r"^[^，。；：]{0,24}?(?:(?<!归)(?<!偿)(?<!交)还(?![原是款])|(?<!再)也(?![许就])|又)[^，。；：]*")
_HAN_ADDS_TO = re.compile(r"不仅|不但|除了?|既|即使|哪怕|无论|不管|虽然|尽管|如果|只要|同时|连(?![续接])|再")
_SUPERLATIVE = re.compile(
    r"^the (?:(?!test\b|interest|request|forest|west\b|guest|harvest|rest\b|chest|nearest[- ]neighbou?r)[a-z]{2,}est"
    r"|most [a-z]+|least [a-z]+|best|worst|only|average|total|overall)\s(?:[\w'’-]+\s){0,4}?(?:is|are|was|were"
    r"|has|have|had)\b",
    re.IGNORECASE,
)
_HAN_SUPERLATIVE = re.compile(r"^(?:最[^，。的]{1,3}|唯一)的?[^，。中里]{1,10}[是为有]")
_OF_SET = re.compile(r"\b(?:of|in|among|for|from|on|at|to|between|by|with|that|when)\b", re.IGNORECASE)
_HAN_OF_SET = re.compile(r"中|里|之一|的[^，。]{1,8}的")
_FIRST_STEP = re.compile(
    r"\b(?:is|are) (?:the|a|an) (?:(?:good|important|necessary) )?(?:first|next|second|last|final) (?:step|thing"
    r"|task)s?\s*[.]?$"
    r"|是(?:第[一二三]|最后一|下一)(?:步|件事|项任务)[。.]?$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    r"^an? (?:[a-z]+ )?(?:low|high|small|large|lower|higher|good|bad) (?:number|value|score|figure|result)\b(?! of\b)",
    re.IGNORECASE,
)
# Rows, columns and things that there are: of a data set or a place that is not named.
_BARE_ROWS = re.compile(
    r"^(?:some|many|most|several|few|all|the|other) (?:[\w-]+ ){0,2}(?:columns?|rows?|records?|entries"
    r"|fields)\b(?! of\b)"
    r"|^there (?:is|are|was|were|has been|have been)\b",
    re.IGNORECASE,
)
_DONE_TO_IT = re.compile(
    r"\b(?:quick|first|closer) (?:skim|look|glance|inspection)\b|快速浏览"
    r"|^[A-Z]?[a-z]+(?:ed|ing|en)\b[^,]*,\s*(?:it|they|he|she)\b|\b(?:the|an?) actual\b",
    re.IGNORECASE,
)
_BARE_COLUMN = re.compile(
    r"\bthe “?[A-Z]\w+”?(?: and [A-Z]\w+)? (?:[a-z]+ )?(?:column|row|field)s?\b(?! (?:of|in)\b)"
    r"|^[^，]{0,12}[A-Z]\w+ ?[列行](?!为)"
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w-]+|“|\"|'|\b(?:worldwide|(?:around|across|in) the world|on earth)\b")

_METHOD = r"(?:approach|method|technique|strategy|solution|option|scheme|plan|proposal)(?:es|s)?"
# A method with "the" that no word behind it names; one in quotation marks or capitals is a name.
_POINTED = re.compile(
    rf"\bthe (?:[a-z][a-z-]+ ){{0,2}}{_METHOD}\b(?! (?:of|to|for|that|which|called|known|named|used"
    r"|in|behind|where|is called|by)\b)"
    r"|该(?:方案|方法|技术|策略|做法|模型|算法|系统|公司)|第[一二三四](?:种|个)(?:方案|方法|选择|做法)"
    r"|作为[^，]{0,14}[两三四](?:个|种)[^，]{1,6}，",
    re.IGNORECASE,
)
_FIRST_NAMED = re.compile(rf"\b(?:an?|one|two|three) (?:[\w-]+ ){{0,3}}{_METHOD}\b", re.IGNORECASE)
_RELATED = re.compile(
    r"^(?:an? )?(?:related|similar|another|further|different)\b(?! (?:to|from|than)\b)", re.IGNORECASE
)
_OWN_TOPIC = re.compile(
    r"\bdeserves? (?:an?|its own) (?:\w+ )?(?:topic|lesson|chapter|section)\b|值得[^，。]{0,8}(?:话题|课程|章节|一课)",
    re.IGNORECASE,
)
_TORN_QUOTE = re.compile(r"^[“\"][^”\"]*, (?:says|said|explains|notes)\b[^”\"]*[”\"]$", re.IGNORECASE)


def check_leaning(item: QuizItem) -> str:
    """Want a statement without a word that adds to one before it: also, too, instead, 还, 也."""
    told = _read_statement(item)
    if has_han(told):
        found = _HAN_ADDS.match(told)
        return "it adds to what is not shown" if found and not _HAN_ADDS_TO.search(found.group()) else ""
    found = _ADDS.search(told)
    return "it adds to what is not shown" if found and not _ADDS_TO.search(told[: found.start()].rstrip(" ,")) else ""


def check_set(item: QuizItem) -> str:
    """Want what is the longest, the only or the average to be so among things that are named."""
    told = _read_statement(item)
    found = (_HAN_SUPERLATIVE if has_han(told) else _SUPERLATIVE).match(told)
    if found is None:
        return ""
    of_set = (_HAN_OF_SET if has_han(told) else _OF_SET).search(found.group())
    return "" if of_set else "it is the first of a set that is not named"


def check_whole(item: QuizItem) -> str:
    """Want a step of something named, a number of something named, rows of something named."""
    told = _read_statement(item)
    if _FIRST_STEP.search(told):
        return "it is not said of what it is a step"
    if _BARE_NUMBER.match(told):
        return "it is not said what is measured"
    if _DONE_TO_IT.search(told):
        return "it is not said what is meant"
    if _BARE_COLUMN.search(told or (item.question if item.kind is ItemKind.SHORT else "")):
        return "it is not said of what the rows are"
    named = _NAME.search(told) or find_term_mentions(told)
    return "it is not said of what the rows are" if _BARE_ROWS.match(told) and not named else ""


def check_pointing(item: QuizItem) -> str:
    """Want no method that only an earlier sentence names, nothing related to what is not said, no broken quotation."""
    told = _read_statement(item)
    found = _POINTED.search(told)
    first = _FIRST_NAMED.search(told)
    introduced = found is not None and first is not None and first.start() < found.start()
    known = found is not None and not has_han(told) and find_term_mentions(found.group())
    if found and not introduced and not known:
        return "it points at what is not shown"
    if _OWN_TOPIC.search(told) or _TORN_QUOTE.match(told):
        return "it speaks of its own text"
    return "it points at what is not shown" if any(map(_RELATED.match, item.points)) else ""


def _read_statement(item: QuizItem) -> str:
    """Return the statement of an item, a word in its blank, "" where it makes none."""
    if item.kind is ItemKind.TRUE_FALSE:
        return state(item)
    if item.kind is ItemKind.CLOZE or (item.kind is ItemKind.MCQ and "__" in item.question):
        return re.sub(
            r"_{2,}", "" if has_han(item.question) else _BLANK, QUOTED.sub(lambda m: m.group(), asked_text(item))
        ).strip()
    return ""
