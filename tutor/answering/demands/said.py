"""Find who is asked to have said something and about what, and tell whether a text gives his words on that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import UnitKind

_SAY = r"(?:say|said|think|write|wrote|claim|argue|report|state|announce|remark|comment|mention|believe|predict)"
_ON = r"(?:about|of|on|regarding|concerning)"
_ASKED = re.compile(
    rf"\bwhat (?:did|does|do|has|have) (?P<who>[^?]{{2,50}}?) {_SAY}\w* {_ON} (?P<what>[^?]+?)"
    r"(?=,? (?:and )?(?:when|where|(?:at|in) (?:what|which))\b|[?]|$)",
    re.IGNORECASE,
)
_ASKED_WHEN = re.compile(
    r"\b(?:when|where|at (?:what|which) \w+) (?:did|does|do) (?P<who>[^?]{2,30}?) (?:talk|speak|say \w+|comment)\w*"
    rf" {_ON} (?P<what>[^?]+?)(?=,? (?:and )?what\b|[?]|$)",
    re.IGNORECASE,
)
# "When does she bring up tides as a danger?", "at which minute are tides mentioned?": they are named there.
_BROUGHT_UP = re.compile(
    r"\b(?:when|where|(?:at )?(?:what|which) \w+)\b[^?]{0,30}? (?:did|does|do) [^?]{2,30}?"
    r" (?:bring up|mention|introduce|recommend|suggest|name)"
    r" (?P<what>(?!that\b|how\b|what\b|why\b)[^?,]+?)"
    r"(?= (?:as|to|for|in|on|at|with|when|while|because|and|that|which)\b|[?,]|$)"
    r"|\b(?:when|where|(?:at )?(?:what|which) \w+)\b[^?]{0,30}? (?:is|are|was|were)"
    r" (?P<passive>[^?,]{2,40}?) (?:brought up|mentioned|introduced|named)\b",
    re.IGNORECASE,
)
MAX_NAMED_WORDS = 2
_ASKED_ZH = re.compile(
    r"^(?P<who>[^，,？?]{2,16}?)(?:对|关于|就|谈到|评价)(?P<what>[^，,？?]{2,16}?)(?:是?怎么(?:说|看|评价)|说了?(?:些)?什么|有什么(?:看法|评价))"
)
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing)|writes?|wrote|written|claim|argu|report|announc|remark|comment|told"
    r"|tells?|mention|believ|predict|quot|describ|call(?:s|ed)|warn|hope|hopes|hoped|explain|according to"
    r"|think|thought|thank|agree|recommend|advis)"
    r"|[\"“”「」]|说|表示|认为|指出|写道|宣布|声称|称|谈|评价|看法|报告|提到|解释|建议",
    re.IGNORECASE,
)
# What a lesson says is all that is quoted of it.
_LESSON = re.compile(
    r"\b(?:lessons?|courses?|articles?|texts?|chapters?|materials?|notes|documents?|files?|slides|tables?|summar(?:y|ies)"
    r"|recaps?|sections?|checklists?)$|(?:课程?|课文|教材|材料|资料|讲义|笔记|文章?|[节章篇]|清单|总结|小结)[里中上]?$",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"^(?:he|she|the (?:speaker|lecturer|presenter|narrator|instructor))$|讲者|主讲|讲师", re.IGNORECASE
)
_SOMEBODY = re.compile(
    r"\b(?:people|those|persons?|some(?:body|one)|any(?:body|one)|every(?:body|one))\b", re.IGNORECASE
)
_POINTS = re.compile(r"(?:doing )?(?:it|that|this|them|these|those|such an? \w+)\W*", re.IGNORECASE)
MIN_HELD = 0.5  # of the words for what is spoken about
_NAME = re.compile(r"\b[A-Z][\w’-]+")


@dataclass(frozen=True, slots=True)
class Saying:
    """Who is asked to have said something, and about what."""

    who: str
    what: str


def find_saying(question: str) -> Saying | None:
    """Return whose words on what a question asks for, None where it asks for no words."""
    match = _ASKED.search(question) or _ASKED_ZH.search(question)
    if match is None or _LESSON.search(match["who"]):
        return None
    named = question[: match.start()].strip(" ,;:-–—.") if _POINTS.fullmatch(match["what"]) else ""
    return Saying(match["who"], named or match["what"])  # "Sailing at night, what does he think of that?"


def tells_saying(saying: Saying, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence tells that somebody says something, and names him and what he speaks about.

    All of a recording is said by who is heard in it.
    """
    if tells_heard(saying, wanted, scored):
        return True
    if not _SAYS.search(f"{scored.unit.lead} {scored.unit.text}"):
        return False
    held = term_set(_list_near(scored))
    return all(_holds(part, wanted, held, scored.chunk.language) for part in (saying.who, saying.what))


def tells_heard(saying: Saying, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether what the speaker of a recording says is asked for, and evidence is on most of what he speaks about.

    Half of it is enough with its first word: what is done, before what it is done with.
    """
    if scored.chunk.location.time_start is None or not _HEARD.search(saying.who):
        return False
    held, terms = term_set(_list_near(scored)), {word.terms[0]: word for word in wanted}
    words = content_words(_SOMEBODY.sub("", saying.what))
    told = [terms[word].find_in(held) if word in terms else float(word in held) for word in words]
    enough = MIN_HELD * len(told)
    return not told or sum(told) > enough or (sum(told) >= enough and told[0] >= MIN_HELD)


def names_brought_up(question: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether what a recording says names the one thing of which a question asks where it is brought up."""
    match = _BROUGHT_UP.search(question)
    words = content_words(match["what"] or match["passive"]) if match else []
    if not 0 < len(words) <= MAX_NAMED_WORDS or scored.chunk.location.time_start is None:
        return False
    held, terms = term_set(scored.unit.text), {word.terms[0]: word for word in wanted}
    return all(not held.isdisjoint(terms[word].terms if word in terms else (word,)) for word in words)


def _list_near(scored: Scored) -> str:
    """Return the text of a unit with what frames it and, for a sentence, those beside it."""
    unit, chunk = scored.unit, scored.chunk
    is_sentence = unit.kind is UnitKind.SENTENCE
    beside = chunk.units[max(0, scored.position - 1) : scored.position + 2] if is_sentence else ()
    return " ".join((*chunk.heading[-1:], unit.lead, *unit.header, *(u.text for u in beside), unit.text))


def find_talk(question: str) -> Saying | None:
    """Return whose talk and on what a question asks for, also where it asks for the time of it alone."""
    match = _ASKED_WHEN.search(question)
    return Saying(match["who"], match["what"]) if match else find_saying(question)


def _holds(part: str, wanted: Sequence[Wanted], held: frozenset[str], language: str) -> bool:
    names = term_set(" ".join(_NAME.findall(part)))
    if names and language == "en":
        return names <= held
    asked = [w for w in wanted if w.terms[0] in set(content_words(part))]
    return not asked or sum(w.find_in(held) for w in asked) >= MIN_HELD * len(asked)
