"""Find what lessons say that a part of a course holds, where nothing else is asked: the next lesson, chapter 4."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.demands.placed import ORDINALS, Place, find_places, names_place, stands_in
from tutor.answering.evidence import Scored
from tutor.answering.form import introduces, term_set
from tutor.answering.questions.ahead import SEES_OFF, asks_ahead, looks_ahead
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.words import content_words

_NOUNS = (  # of parts, such as go by one name
    r"\bchapters?\b|章",
    r"\b(?:lessons?|class|lectures?)\b|课|讲(?=[会要将主是?？]|$)",
    r"\b(?:videos?|episodes?)\b|视频|影片|集",
    r"\bweeks?\b|周",
)
# What asks for contents and is no part of them.
_ASKING = re.compile(
    r"\b(?:cover|learn|discuss|deal|hold|bring|teach|taught|explor|topic|subject|theme|content|focus|com(?:e|ing)|next"
    r"|follow|upcoming|after|stor|plan|promis|line[ds]?|agenda|ahead|await|wait|expect|finish|complet|end(?:s|ed)?\b"
    r"|done|over|once|when|ready|start|begin|tackl|get|go|see|study|studi|turn|look|tell|told|say|said|announc|preview"
    r"|main|happen|right|then|course|series|tutorial|lesson|chapter|week|video|class|lecture|episode|session|unit"
    r"|module|section|part|one|author|teacher|speaker|dive|move|treat|address|handl|talk|introduc|new|up|through|call|name|happen|involv|consist|includ|do)\w*"
    r"|下一?(?:个|节|堂|讲|期)?(?:章|节|课|集|讲|期|周|视频|影片|部分|单元)|接下来|接着|随后|之后|以后|后面|预告|安排|计划|打算|准备|马上"
    r"|学习|学完|讲完|上完|看完|读完|结束|讲解|讲述|讲|学|教|介绍|内容|主题|话题|知识|东西|涉及|包括|涵盖|讨论|探讨|谈|聊|看|说|提到"
    r"|最后|结尾|末尾|文末|尾声|后续|我们|咱们|老师|作者|课程|教程|系列|视频|影片|章节|主要|具体|大概|会|要|将|该|轮到|哪些|什么|方面|课|章|节|后|里面?|里|叫做?|名[称字]|做|干|工作|任务|步骤?|有|要做|几|什么|些|是|的|了|完|、",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(r"\bwhat\b|\bwhich\b|什么|啥|哪些|内容", re.IGNORECASE)
_ASKS_ELSE = re.compile(
    r"\bwhat time\b|^\W*(?:who|when|where|why|how)\b|什么时候|何时|谁|为什么|怎么|多[久长少]|几", re.IGNORECASE
)
# "The next lesson's homework", "the lesson after the one on yeast".
_OWNED = re.compile(
    r"\bnext \w+['’]s\b|\b(?:one|lesson|chapter|video) (?:on|about)\b|下一?(?:章|课|节课|集|个视频)的", re.IGNORECASE
)
_STAGE = re.compile(r"\b(?:stage|phase)s?\b|阶段")
# "The third stage of firing" is a part of firing alone.
_NTH_OF = re.compile(rf"\b(?P<nth>{'|'.join(ORDINALS)}) (?P<noun>stage|phase) of\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:cover|learn|introduc|explain|go(?:es|ing)? into|div(?:e|ing)|discuss|explor|look|teach|deal|start)\w*"
    r"|[讲学]|介绍|进入|讨论|探讨|涵盖",
    re.IGNORECASE,
)


def list_contents(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> list[Scored]:
    """Return the evidence that says what the part asked about holds; none where a question asks anything else.

    Other words of the question, "the lesson after the one on knots", must stand in the headings of such evidence.
    """
    asked = _NTH_OF.sub(lambda m: f"{m['noun']} {ORDINALS.index(m['nth'].lower()) + 1} of", question.asked)
    ahead, places = asks_ahead(asked), find_places(asked)
    if question.value is not None or not _ASKS_WHAT.search(asked) or _ASKS_ELSE.search(asked):
        return []
    if not ahead and not (places and (_find_noun(asked) or _is_stage(asked))):
        return []
    rest = set(_list_other_words(asked))
    others = _find_others(asked, wanted)
    if len(others) < len(rest) or (rest and not ahead and not _is_stage(asked)):
        return []
    if not ahead and _is_stage(asked):
        return _list_stage(places, scored, others)
    told = [s for s in scored if all(stands_in(p, s) for p in places) and _tells_contents(question, s)]
    told = [s for s in told if all(w.find_in(_heading_terms(s)) for w in others)]
    noun = _find_noun(asked)
    alike = [s for s in told if noun and re.search(noun, fold(_line(s)))] if ahead else told
    return alike or told


def _list_stage(places: Sequence[Place], scored: Sequence[Scored], others: Sequence[Wanted]) -> list[Scored]:
    """Return the evidence that names a stage together with its thing, else what stands under its heading, in order."""
    named = [s for s in scored if all(names_place(place, _line(s)) for place in places)]
    if others and (told := [s for s in named if all(w.find_in(_all_terms(s)) for w in others)]):
        return told
    under = [s for s in scored if s.chunk.heading and all(names_place(p, s.chunk.heading[-1]) for p in places)]
    under = [s for s in under if all(w.find_in(_heading_terms(s)) for w in others)]
    first = next((s.chunk.id for s in under), "")
    steps = sorted((s for s in under if s.chunk.id == first), key=lambda s: s.position)
    return [*(s for s in steps if introduces(s.chunk, s.position)), *(s for s in steps if not s.unit.lead)] or under


def leave_other_outlooks(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> list[Scored]:
    """Leave out what only looks ahead, where more is asked of the next part than what it holds: its homework."""
    owned = asks_ahead(question.asked) and _OWNED.search(question.asked)
    others = _find_others(question.asked, wanted) if owned else []
    if not others:
        return list(scored)
    return [s for s in scored if not looks_ahead(_line(s)) or any(w.find_in(_all_terms(s)) for w in others)]


def _tells_contents(question: Question, scored: Scored) -> bool:
    """Tell whether evidence, or the line before its list, says what the part that a question asks about holds."""
    line = _line(scored)
    if asks_ahead(question.asked):
        return looks_ahead(line)
    is_told = looks_ahead(line) or (_TELLS.search(line) is not None and SEES_OFF.search(line) is None)
    return is_told and all(names_place(place, line) for place in find_places(question.asked))


@lru_cache(maxsize=1024)
def _list_other_words(asked: str) -> tuple[str, ...]:
    """Return the terms of a question that neither ask for contents nor number a part."""
    rest = fold(asked)
    for place in find_places(asked):
        rest = rest.replace(place.name, " ")
    return tuple(content_words(_ASKING.sub(" ", rest)))


def _find_others(asked: str, wanted: Sequence[Wanted]) -> list[Wanted]:
    rest = set(_list_other_words(asked))
    return [w for w in wanted if w.terms[0] in rest]


def _line(scored: Scored) -> str:
    return f"{scored.unit.lead} {scored.unit.text}"


def _heading_terms(scored: Scored) -> frozenset[str]:
    return term_set(" ".join((scored.chunk.title, *scored.chunk.heading)))


def _all_terms(scored: Scored) -> frozenset[str]:
    return _heading_terms(scored) | term_set(_line(scored))


def _is_stage(asked: str) -> bool:
    return _STAGE.search(fold(asked)) is not None


def _find_noun(asked: str) -> str:
    """Return what the part asked about may be called, "" where the question does not say."""
    return next((noun for noun in _NOUNS if re.search(noun, fold(asked))), "")
