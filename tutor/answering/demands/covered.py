"""Tell a question whether the lessons speak of something at all ("does week one cover sails?"), and who does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.evidence import Scored
from tutor.answering.questions.wanted import Wanted
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MAX_LACKED = 0.5  # of the words of a topic, in what looks back on a week that did not treat it
_SOURCE = (
    r"(?:courses?|lessons?|chapters?|weeks?|modules?|units?|parts?|sections?|class(?:es)?|videos?|lectures?|articles?"
    r"|texts?|notes|materials?|documents?|files?|study|studies|summary|recap|wrap[- ]?up|curriculum|syllabus)"
)
_TREAT = (
    r"(?:cover|mention|discuss|teach|touch(?: up)?on|talk about|speak (?:of|about)|deal with|go (?:into|over)|explain)"
)
_TREATED = (
    r"(?:covered|mentioned|discussed|taught|introduced|explained|touched (?:up)?on|talked about|brought up|included"
    r"|dealt with|part(?= of\b)"
    r"|one of (?:the|its|their) (?:[\w-]+ )?(?:things|topics|subjects|themes|points)(?= (?:of|in|from|on|for)\b)"
    r"|among(?: the (?:things|topics|subjects|themes)(?: (?:studied|covered|taught|treated))?)?)"
)
_TREAT_IN_CHINESE = (  # not so in 提高, 来说, 说明, 讲师
    r"(?:讲(?![师者座究义])|提(?![高升供示问取前醒炼纯])|谈(?!判)|(?<![来据听])说(?![明法服])|介绍|涉及|涵盖)"
)
_NO_JUDGEMENT = r"(?!的[都也不是]*(?:一样|相同|一致|统一|[对准真同]))"  # 说的一样吗 asks of no topic
_NUMBER = r"(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+))?"
_COVERED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:do|does|did)(?:n['’]t)? [^?]*?\b{_SOURCE}{_NUMBER}(?: [\w-]+)??(?: (?:ever|even|also|actually))?"
        rf" (?:{_TREAT}|(?:say|tell us|have|contain|include) (?:anything|something|a word|a bit) (?:about|on|of))"
        r" (?P<topic>[^?]+?)(?: (?:at all|too|as well|anywhere|either))*\W*$",
        rf"^\W*(?:is|are|was|were)(?:n['’]t)? (?!there\b|it\b|they\b|he\b|she\b)(?P<topic>[^?]+?)"
        r"(?: (?:one|some|part|any) of the (?:[\w-]+ ){0,2}?"
        r"(?:things|topics|subjects|themes|terms|techniques|ideas|points))?"
        rf"(?: (?:that|which) (?:was|were|is|are))?(?: (?:ever|also|even))? {_TREATED}"
        rf"(?: (?:anywhere|at all|too|as well|(?:in|by|during|that|this|on|of)(?: [^?,]*?)?\b{_SOURCE}\b[^?]*"
        r"|anywhere in [^?]*))?\W*$",
        rf"^\W*(?:is|are|was|were) there (?:anything|something|a (?:word|part|bit|section)) (?:about|on)"
        r" (?P<topic>[^?]+?)"
        rf"(?: in (?:the |this )?(?:[\w-]+ )?{_SOURCE}{_NUMBER})?\W*$",
        rf"(?:有没有|是否|有无){_TREAT_IN_CHINESE}(?:到|过|及|了|解)*(?:关于)?{_NO_JUDGEMENT}(?P<topic>[^，,？?]{{2,20}}?)"
        r"(?:的?(?:内容|知识))?\W*$",
        rf"(?:有没有|有|是否|[讲提])*(?:{_TREAT_IN_CHINESE}|包括|(?<=周)学|(?<=周里)学|(?<=周的课程)学)"
        rf"(?:到|过|及|了|解)*(?:关于)?{_NO_JUDGEMENT}"
        r"(?P<topic>[^，,？?]{2,20}?)"
        r"(?:的?(?:内容|知识))?(?:吗|没有|没|么)\W*$",
    )
)
_WEEK = re.compile(r"\bweek(?!s\b)|(?:[本这]一?|第[一二三四五六七八九十\d]+)周", re.IGNORECASE)
_LIKE = re.compile(
    r",? ?\b(?:like|such as|e\.g\.,?|for example|for instance|say)\b,? ?|[，,]?(?:比如|例如|像)", re.IGNORECASE
)
_SOURCE_END = re.compile(rf" (?:in|during) (?:the |this )?(?:[\w-]+ )?{_SOURCE}{_NUMBER}$", re.IGNORECASE)


def find_topics(question: str) -> tuple[tuple[str, ...], ...]:
    """Return the stems of what a question asks whether the lessons cover; of "sails, like jibs" either is enough."""
    for pattern in _COVERED:
        if match := pattern.search(question):
            parts = _LIKE.split(_SOURCE_END.sub("", match["topic"]))
            return tuple(stems for part in parts[::-1] if (stems := tuple(content_words(part))))
    return ()


def speaks_of(topics: Sequence[Sequence[str]], names: Sequence[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence speaks of one of the topics: of each of its words, of names in their own letters."""
    held = frozenset(tokenize(f"{scored.unit.lead} {scored.unit.text}"))
    own = {stem for name in names for stem in tokenize(name)}
    said = {w.terms[0]: _list_sure(w) for w in wanted if w.terms and w.terms[0] not in own}
    return any(all(not held.isdisjoint({stem, *said.get(stem, ())}) for stem in stems) for stems in topics)


def is_of_week(question: str, scored: Scored) -> bool:
    """Tell whether evidence stands in what looks back on a week, where a question asks what a week covered."""
    if not _WEEK.search(question):
        return True
    return not scored.unit.cells and _WEEK.search(f"{' '.join(scored.chunk.heading)} {scored.unit.text}") is not None


def lacks_topic(
    question: str, topics: Sequence[Sequence[str]], wanted: Sequence[Wanted], scored: Sequence[Scored]
) -> bool:
    """Tell whether what looks back on the week that a question asks about holds no more than half of each topic."""
    if not _WEEK.search(question):
        return False
    looking_back = [one for one in scored if is_of_week(question, one)]
    held = frozenset(tokenize(" ".join(f"{one.unit.lead} {one.unit.text}" for one in looking_back)))
    said = {w.terms[0]: _list_sure(w) for w in wanted if w.terms}
    shares = (sum(not held.isdisjoint({s, *said.get(s, ())}) for s in stems) / len(stems) for stems in topics)
    return bool(looking_back) and all(share <= MAX_LACKED for share in shares)


def _list_sure(wanted: Wanted) -> list[str]:
    """Return the terms that surely stand for a word: of a Chinese name for it the first pair, which others may lack."""
    han = [term for term in wanted.terms if has_han(term)]
    return [term for term in wanted.terms if term not in han[1:]] if not has_han(wanted.terms[0]) else [*wanted.terms]
