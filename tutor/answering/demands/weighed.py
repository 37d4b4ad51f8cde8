"""Find a thing of which a question asks when it is worth it, what it brings, whom it needs or serves, and who tells so.

"When do I not need a chart?" is not answered by when one does not need a compass, nor by what a chart is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import is_introduced_so, term_set
from tutor.answering.questions.conditions import is_conditional
from tutor.answering.questions.question import NEGATION, Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words, tokenize


class Weight(StrEnum):
    """What is asked of a thing: the case in which it is worth it or needed, its gain, its team, its audience."""

    CASE = "case"
    GAIN = "gain"
    TEAM = "team"
    AUDIENCE = "audience"


MIN_HELD = 0.7  # of the words for the thing
_ASKS = tuple(
    (weight, re.compile(pattern, re.IGNORECASE))
    for weight, pattern in (
        (
            Weight.CASE,
            r"\bwhen (?:do|does|is|are|was|were|would|might|may|can|could|should)\b"
            r"(?=[^?]*\b(?:not need|not needed|worth it)\b)(?P<thing>[^?]*)"
            r"|\b(?:in|under) (?:what|which) [\w-]+ (?:is|are)(?=[^?]*\bworth it\b)(?P<worth>[^?]*)"
            r"|\bwho (?:does|do) not need (?P<needed>[^?]*)|(?:(?:情况|条件|前提|时候|情形|场合|场景)下?"
            r"|谁|(?:哪[些类种]|什么样?的?)(?:人|公司|企业|团队|机构|组织|单位|用户|同学|学生))(?:不需要|值得)(?P<han>[^?？]*)",
        ),
        (Weight.GAIN, r"\bwhat are the benefits for .+? of (?P<thing>[^?]+)"),
        (
            Weight.TEAM,
            r"\bwhat team (?:is needed to|does) (?P<thing>[^?]+)|(?P<han>[^?？,，]*?)需要什么样的团队",
        ),
        (Weight.AUDIENCE, r"^\W*(?:(?:and|so|but) )?who(?:['’]s| is) (?P<thing>[^?]+?) for\W*$"),
    )
)
_ASKING = frozenset(
    tokenize(
        "when need needed not worth it benefit having have own our my your use using do doing make really actually"
        " yourself ourselves oneself 不需 需要 值得 我们 自己 要做"
    )
)
# How it is done, and no part of what: 从零开始造船.
_ANEW = re.compile(r"\bfrom (?:scratch|the ground up)\b|从[零头](?:开始)?", re.IGNORECASE)
_BESIDES = re.compile(
    r"(?<=\w{4}),\s.*|\s(?:rather than|instead of)\b.*|而不是.*|\bgiven (?:that|how)\b.*", re.DOTALL
)  # ", with boats as cheap as they are"
_STATES_CASE = re.compile(
    r"\b(?:if|when|whenever|unless|where|for|in case|only|reserved|essential|should|recommend\w*|justif\w*|worth"
    r"|depends?|instead|rather|need(?:s|ed)?|requir\w*|necess\w*|suit\w*)\b|如果|当|若|除非|时|才|适合|应|建议|推荐|需要|必要|值得",
    re.IGNORECASE,
)
_TELLS = {
    Weight.GAIN: re.compile(
        r"\b(?:benefit\w*|advantages?|gain\w*|help\w*|allow\w*|enabl\w*|improv\w*|better|best|faster|cheaper|easier|more"
        r"|less|fewer|higher|lower|greater|increas\w*|decreas\w*|reduc\w*|sav(?:es?|ed|ings?)|speed\w*|boost\w*"
        r"|outperform\w*|profit\w*|earn\w*|results?|outcomes?|so that|can|could|able|provid\w*|give[sn]?|gets?|good"
        r"|well|perfect\w*|decent|competitive|fantastic)\b|\d%"
        r"|好处|优势|优点|帮助|提高|提升|改善|更|能|可以|节省|降低|增加",
        re.IGNORECASE,
    ),
    Weight.TEAM: re.compile(
        r"\b(?:needs?|needed|requir\w+|takes?|took|with|by|hir\w+|employ\w*|large|dedicated|skilled|trained|\d+\+?|human)"
        r" (?:[\w-]+ ){0,5}?(?:teams?|engineers?|researchers?|scientists?|developers?|experts?|specialists?|staff"
        r"|crews?|people|workers?|annotators?|craftsm[ae]n|labor|labour|hands)\b"
        r"|\b(?:engineers?|staff|crew|personnel|expertise)\W+(?:\w+ )?[\d:|—-]|\bhumans\b"
        r"|[需由雇招占投支名位大][^，。]{0,12}(?:团队|人员|人手|专家|工程师|研究员|员工|人才)|\d+[+多余]?[名位个](?:[^，。]{0,6})[人师员家]",
        re.IGNORECASE,
    ),
    Weight.AUDIENCE: re.compile(
        r"\b(?:for|used by|aimed at|helps?|serves?|customers?|users?|clients?)\b|面向|专为|供|适合|服务|用户|客户",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a question asks of a thing, and the stems that name it."""

    weight: Weight
    terms: tuple[str, ...]


def find_weighed(question: Question) -> Weighed | None:
    """Return what a question asks of a thing, None where it asks none of these."""
    for weight, asks in _ASKS:
        if match := asks.search(question.asked):
            thing = _ANEW.sub("", _BESIDES.sub("", next(filter(None, match.groups()), "")))
            terms = tuple(term for term in content_words(thing) if term not in _ASKING)
            return Weighed(weight, terms) if terms else None
    return None


def tells_weighed(weighed: Weighed, question: Question, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence, or what it stands under, names the thing and tells what is asked of it."""
    unit = scored.unit
    if not _names_it(weighed, wanted, scored):
        return False
    text = f"{unit.lead} {unit.text}"
    if weighed.weight is Weight.CASE:
        return _states_case(question, scored, text)
    if weighed.weight is Weight.GAIN and _names(weighed, wanted, unit.lead):  # "If you glaze it:", what that brings
        return True
    is_led = weighed.weight is not Weight.TEAM and is_introduced_so(question, unit, scored.chunk)
    return is_led or _TELLS[weighed.weight].search(text) is not None


def _states_case(question: Question, scored: Scored, text: str) -> bool:
    """Tell whether evidence says when something is worth it or needed; when it is not, where that is asked."""
    if is_conditional(scored.unit):
        return (NEGATION.search(scored.unit.lead) is not None) == question.negated
    return _STATES_CASE.search(text) is not None and (not question.negated or NEGATION.search(text) is not None)


def _names_it(weighed: Weighed, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether a unit with what frames it names the thing; a point of a list may leave that to those around it."""
    unit, chunk = scored.unit, scored.chunk
    shares = is_conditional(unit) or weighed.weight is Weight.GAIN
    around = " ".join(u.text for u in chunk.units) if shares else ""
    return _names(weighed, wanted, f"{frame_text(unit, chunk)} {unit.text} {around}")


def _names(weighed: Weighed, wanted: Sequence[Wanted], text: str) -> bool:
    """Tell whether a text holds most words for the thing."""
    own, held = [w for w in wanted if w.terms[0] in weighed.terms], term_set(text)
    return sum(w.find_in(held) > 0 for w in own) >= MIN_HELD * len(own)
