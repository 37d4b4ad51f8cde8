"""Find what a lesson's author says that its learner should know: checklists and lists of goals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.text.language import count_han
from tutor.text.sentences import split_sentences
from tutor.types import Chunk, ObjectiveSource, Unit, UnitKind

MAX_GOAL_CHARS = 180
MAX_GOAL_HAN = 70
MIN_GOAL_CHARS = 2
_LESSON = r"(?:lesson|chapter|unit|module|section|tutorial|part|week|lecture|class|session|workshop|guide|article)"
_YOU_WILL = (
    r"(?:you|we|students?|learners?|participants?)(?:['’]ll|['’]re going to| will| should| can| are going to)"
    r"(?: now| also| then| soon)?"
)
_LEARN = (
    r"(?:learn|understand|know|discover|explore|study|cover|be able|be introduced|find out|gain|master|have learned"
    r"|be familiar|become familiar|get to know|look at|see how|see why|talk about|discuss|practi[sc]e)"
)
# A list that ticks off what was to be learned.
_CHECKLIST = re.compile(
    rf"\b(?:make|be) sure (?:that )?you\b|\bcheck(?:list|[- ]?up)\b|\bcheck (?:yourself|your (?:understanding"
    rf"|knowledge))"
    rf"|\bself[- ](?:check|test|assessment)\b|\bbefore (?:you )?(?:go(?:ing)? on|mov(?:e|ing) on|continu(?:e|ing)"
    rf"|(?:the )?next {_LESSON})|\bcan you (?:now )?(?:answer|explain|do|say)|\bare you able\b|\bready to move on\b"
    r"|\b(?:you|i) (?:can now|should now be able to|are now able to)\b[^.]*[:：]?$|^\W*i can\s*[:：]?$"
    r"|检查清单|自我?(?:检测|测试|检查|测评|评估)|自测|(?:请)?确(?:保|认)你|继续之前|学习检查|在?进入下一[课章节]"
    r"|你(?:现在)?(?:能不能|能否|是否(?:能|已|理解|明白))",
    re.IGNORECASE,
)
# A list of what is going to be learned.
_GOAL = re.compile(
    rf"\b{_YOU_WILL} {_LEARN}\b|\bby the end of (?:this|the|your)\b|\b(?:after|on|upon) (?:reading|completing"
    rf"|completion"
    rf"|finishing|working through) (?:of )?(?:this|the)\b|\bin this {_LESSON},? {_YOU_WILL}\s*[:：]?$"
    rf"|\bin this {_LESSON},? (?:we|you) (?:{_LEARN})|\bthis {_LESSON} (?:will )?(?:covers?|teach(?:es)?|explains?"
    rf"|introduces?|discuss(?:es)?)\b|^\W*(?:you|we)(?: will|['’]ll)\s*[:：]$"
    r"|\b(?:learning|lesson|chapter|course) (?:objectives?|goals?|outcomes?|aims?|targets?)\b"
    r"|^\W*(?:objectives|goals|aims|outcomes)\W*$|\bwhat (?:you|we)(?:['’]ll| will| are going to) (?:learn|cover)\b"
    r"|\bwhat you should (?:know|understand|learn)\b"
    r"|[你您我]们?(?:还|也)?(?:将|会|要|能|应该?|可以)(?:会|能|能够|要|学会)?(?:学[习会到]|了解|理解|掌握"
    r"|探[索讨]|认识|明白|知道|熟悉|能够)"
    r"|学完(?:本|这)|学习(?:目标|目的|要点|成果)|(?:本|这)[一]?(?:课|章|节|单元|部分|讲|文)[^。：:]{0,6}?(?:目标|要点)"
    r"|^\W*目标\W*$|(?:在)?(?:本|这)[一]?(?:课|章|节|单元|部分|讲)(?:中|里)?[，,]?\s*[你您我]们?(?:将|会|要)\s*[：:]?$"
    r"|^\W*[你您我]们?(?:将会|将|会)\s*[：:]$",
    re.IGNORECASE,
)
# Lists that such words introduce and that hold no goals: tools to install, other lessons, the whole course.
_OTHER_LIST = re.compile(
    r"\b(?:need|install|download|require|prerequisites?|already|previous|last (?:lesson|chapter|week)|next (?:lesson"
    r"|chapter|week|part|module|section)|later (?:lessons?|chapters?)|will not|won['’]t|not cover|notice"
    r"|use the following)\b|\bin (?:chapter|lesson|week|module|part) \d|需要|安装|下载|前置|下一?[课章节]"
    r"|上一?[课章节]|不会"
    r"|不涵盖|注意到",
    re.IGNORECASE,
)
_WHOLE_COURSE = re.compile(
    r"\b(?:in|of|throughout|with|taking) (?:this|the|our) (?:whole |entire )?(?:course|series|curriculum|book"
    r"|program(?:me)?)\b"
    r"|这[门个]?(?:课程|系列)|本(?:系列|书|教程)|本课程",
    re.IGNORECASE,
)
# What stands in such lists and is no goal.
_NO_GOAL = re.compile(
    r"https?://|^\W*(?:and|also) (?:much )?more\b|^\W*(?:etc|and so on)\b|\b(?:quiz|assignment|homework|subscribe)\b"
    r"|^(?:read|watch|click|visit|download) |测验|作业|订阅|^等等",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"\btable of contents\b|^\W*contents\W*$|^\W*(?:agenda|outline)\W*$|目录|大纲", re.IGNORECASE)
# "By the end of this lesson you'll understand how X works": the goal is what follows.
_SENTENCE_GOAL = re.compile(
    rf"^(?:by the end of|after (?:reading|completing|finishing)|at the end of) (?:this|the) {_LESSON},? "
    rf"{_YOU_WILL} (?:understand|know|be able to|have learned|have understood|learn) (?P<goal>\S.*?)[.!]?$"
    r"|^(?:学完|读完)(?:本|这)[一]?(?:课|章|节|文|讲)(?:之?后)?[，,]?[你您](?:将|会|就|应该?)?(?:能够|能|会|理解"
    r"|了解|掌握|明白|知道)"
    r"(?P<zh>[^。：:]+)。?$",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:this|these|it|them|that|following|below|above)\b|以下|如下|这些|上述", re.IGNORECASE)


def find_goals(chunks: Sequence[Chunk], *, alone: bool = False) -> Iterator[tuple[str, Unit, Chunk, ObjectiveSource]]:
    """Yield (text, unit, chunk, source) of what the author of one lesson lists to be known, in order.

    `chunks` are those of one lesson in one language. Goals of a whole course count only where it has one lesson
    (`alone`).
    """
    for chunk in chunks:
        for unit in chunk.units:
            source = classify_goal(chunk, unit, alone=alone)
            if source is not None:
                text = _shorten(unit.text)
                if is_goal_text(text):
                    yield text, unit, chunk, source
            elif unit.kind is UnitKind.SENTENCE and not unit.example and (goal := _read_sentence(unit.text)):
                yield goal, unit, chunk, ObjectiveSource.GOAL


def classify_goal(chunk: Chunk, unit: Unit, *, alone: bool = False) -> ObjectiveSource | None:
    """Tell whether a unit is a point of a checklist or of a list of goals; None where it is neither."""
    if unit.kind is not UnitKind.BULLET or unit.example:
        return None
    if unit.task:
        return ObjectiveSource.CHECKLIST
    frame = unit.lead if unit.lead.endswith((":", "：")) else ""
    if unit.lead and not frame:  # a point below another point
        return None
    heading = chunk.heading[-1] if chunk.heading else ""
    if _OTHER_LIST.search(frame) or _CONTENTS.search(frame or heading):
        return None
    if _WHOLE_COURSE.search(frame or heading) and not alone:
        return None
    told = frame or heading
    if _CHECKLIST.search(told):
        return ObjectiveSource.CHECKLIST
    if frame and not _GOAL.search(frame) and not _is_bare(frame):
        return None
    if _GOAL.search(told) or ((not frame or _is_bare(frame)) and _GOAL.search(heading)):
        return ObjectiveSource.CHECKLIST if _CHECKLIST.search(heading) else ObjectiveSource.GOAL
    return None


def is_goal_text(text: str) -> bool:
    """Tell whether a text can be a goal: neither too short nor too long, no link, nothing to click."""
    short = MIN_GOAL_CHARS <= len(text) <= MAX_GOAL_CHARS and count_han(text) <= MAX_GOAL_HAN
    return short and not _NO_GOAL.search(text) and not text.endswith((":", "："))


def tells_goals(heading: str) -> bool:
    """Tell whether a heading is one of a checklist or of goals."""
    return _GOAL.search(heading) is not None or _CHECKLIST.search(heading) is not None


def is_contents(chunk: Chunk) -> bool:
    """Tell whether a chunk is a table of contents."""
    return bool(chunk.heading) and _CONTENTS.search(chunk.heading[-1]) is not None


def _is_bare(frame: str) -> bool:
    """Tell whether a line before a list says nothing of it that its heading does not: "The following:"."""
    return len(frame) <= 30 and _POINTS_BACK.search(frame) is not None


def _shorten(text: str) -> str:
    """Return a goal without its end mark; of a long one the first sentence."""
    if len(text) > MAX_GOAL_CHARS or count_han(text) > MAX_GOAL_HAN:
        start, end = split_sentences(text)[0]
        text = text[start:end]
    return text.strip().rstrip(";；,，、").removesuffix(".").removesuffix("。").strip()


def _read_sentence(text: str) -> str:
    match = _SENTENCE_GOAL.match(text)
    if match is None:
        return ""
    goal = (match["goal"] or match["zh"] or "").strip()
    return goal if is_goal_text(goal) and not _POINTS_BACK.search(goal) else ""
