"""Find the deed of which a question asks the time, the price or the hands, and tell whether evidence is of it.

"How long does it take to tar the hull?" is not answered by how long it takes to rig her, where the lessons speak of
tarring elsewhere; a deed of which they say nothing may be another word for one that they tell of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.owners import leave_general
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import tag_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import stem_word, tokenize

MIN_HELD = 0.5
# What may be done to anything, and is told of by other words.
_LIGHT = frozenset(
    tokenize(
        "build make create develop produce train teach learn do get have use run take give go pay keep set put start"
        " begin finish complete end carry adapt adjust customise customize specialise specialize tailor refine improve"
        " buy own hire employ obtain acquire prepare achieve reach become turn bring work perform let allow need want"
        " handle manage grow gain cover process exist happen apply say know"
    )
)
_LIGHT_ZH = re.compile(
    r"[训培][练训]|使用|利用|开发|打造|构建|建立|建成|制作|制造|创建|进行|需要|完成|适应|适配|定制|改造|搭建|学习|购买|拥有|雇佣"
    r"|\w?[只单光不要想去来用做有是能会看算说含按]\w?$|得到|获得|实现|准备|开始|结束|处理|应用|用于|想要|可以|能够|应该|如果|请问|生产|优化|支付|花费|花掉|投入|耗费|占用|从头|重新|继续"
)
_ENGLISH = (
    re.compile(
        r"\bhow (?:long|much(?: (?:time|money))?|many [^?]*?) (?:[a-z]+ )?(?:it |they |one |we |you |i |people )?"
        r"(?:takes?|took|costs?|needs?|needed|required|require) (?:(?!to )[\w'’-]+ ){0,4}?to (?P<deed>[a-z][a-z-]+)"
    ),
    re.compile(
        r"\b(?:how (?:long|much(?: (?:time|money))?|many [^?]*?)|what) (?:does|do|did|will|would) (?:the )?"
        r"(?P<deed>[a-z][a-z-]*ing)\b[^?]*? (?:cost|take|last|need|require)\b"
    ),
    re.compile(
        r"\b(?:spen[dt]|spending|pays?|paid) (?:[a-z]+ )?(?:on|for) (?P<deed>[a-z][a-z-]*ing)"
        r" (?:an?|the|its|their|our|my)\b"
    ),
)
_TIME_TO_DO = re.compile(
    r"\b(?:take|takes|took|taken|needs?|needed)\b[^.;:]*? to"
    r" (?!(?:an?|the|few|be|several|many|(?:second|minute|hour|day|week|month|year)s?)\b)([a-z]+)\b"
)
MAX_BESIDE = 8  # pieces of evidence, of which one must be as near as that of another deed
WHOLE = 0.99  # of a question, rounded
_CALLED_NOUNS = ("部署",)  # verbs that the segmenter takes for nouns
_OPENS_ZH = re.compile(r"^(?:请问|那么?|如果|假如|要是|要|想|把|对|给|为|先)+")
_ASKS_ZH = re.compile(
    r"多久|多长时间|多少(?:时间|钱|费用|天|人|小时|个?月)|[几多][少个名位]?(?:天|小时|分钟|周|星期|个?月|人)"
)


def find_deed(question: str) -> str:
    """Return the deed of which a question asks the time, the price or the hands, "" for none or for a light one."""
    text = fold(question)
    if has_han(text):
        return _find_han_deed(text)
    match = next((found for pattern in _ENGLISH if (found := pattern.search(text))), None)
    return match["deed"] if match and _LIGHT.isdisjoint(tokenize(match["deed"])) else ""


def _find_han_deed(question: str) -> str:
    """Return the verb of two characters that opens a Chinese question for a figure."""
    asking = _ASKS_ZH.search(question)
    clause = _OPENS_ZH.sub("", question[: asking.start()]) if asking else ""
    word, tag = tag_words(clause)[0] if clause else ("", "")
    is_verb = tag.startswith("v") or word in _CALLED_NOUNS
    return word if is_verb and len(word) == 2 and not _LIGHT_ZH.match(word) else ""


def is_told_elsewhere(deed: str, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> bool:
    """Tell whether some evidence speaks of a deed, by any word that is known to stand for it."""
    if has_han(deed) and not any(w.terms[0] == deed for w in wanted):
        return False
    return any(_speaks_of(deed, wanted, f"{one.unit.lead} {one.unit.text}") for one in scored)


def is_of_deed(deed: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence, its line before, its table's header or its headings speak of a deed."""
    unit = scored.unit
    return _speaks_of(deed, wanted, " ".join((*scored.chunk.heading, unit.lead, *unit.header, unit.text)))


def _speaks_of(deed: str, wanted: Sequence[Wanted], text: str) -> bool:
    terms = tokenize(deed)
    own = [leave_general(w) for w in wanted if w.terms and w.terms[0] in terms]
    own = own or [Wanted((term,)) for term in terms]
    return all(word.find_in(term_set(text)) >= MIN_HELD for word in own)


def find_timed_deeds(text: str) -> frozenset[str]:
    """Return the stems of what a text says that it takes time to do: "it takes an hour to read this"; no light ones."""
    return frozenset(stem_word(match) for match in _TIME_TO_DO.findall(text.lower())) - _LIGHT


def tells_time_of_other(question: Question, scored: Scored) -> bool:
    """Tell whether evidence says what time it takes to do something that is not asked about, in the same language."""
    deeds = find_timed_deeds(scored.unit.text) if scored.chunk.language == question.language else frozenset()
    return bool(deeds) and deeds.isdisjoint(term_set(question.text))


def leave_time_of_other(question: Question, kept: Sequence[Scored]) -> list[Scored]:
    """Return the evidence for a question for a time without what it takes to do something that is not asked about.

    All of it where none that is left holds the whole question by its own words: the other deed may be another word for
    the one asked about.
    """
    left = [one for one in kept if not tells_time_of_other(question, one)]
    is_told = kept[0].own < WHOLE and any(one.fits and one.own >= WHOLE for one in left[:MAX_BESIDE])
    return left if is_told else list(kept)
