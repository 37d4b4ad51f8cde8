"""Find what a lesson teaches where its author lists no goals: the headings, terms and tables it is built of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tutor.answering.form import is_standing_part, term_set
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.pointsplit import is_circular
from tutor.quiz.goals import classify_goal, is_contents, tells_goals
from tutor.quiz.spoken_topics import FindTerms, Topic, find_key_terms, find_spoken_topics
from tutor.quiz.topicwording import word_topic
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, ObjectiveSource, UnitKind

MAX_TOPICS, FEW_TOPICS = 10, 4
MIN_MENTIONS = 2
MIN_TAUGHT_CHARS, MIN_TAUGHT_HAN = 90, 35  # of prose, lists and rows under a heading that is a topic
MAX_TOPIC_CHARS = 90
# Parts of a lesson that open, close or serve it and are no topic.
_NO_TOPIC = re.compile(
    r"\b(?:introduction|intro|overview|summary|conclusions?|recap|review|welcome|thank(?:s| you)|prerequisites?"
    r"|preparation"
    r"|set-?up|next steps?|take action|what['’]s (?:next|new)|next (?:chapter|lesson|week)"
    r"|before (?:the )?(?:next|you)"
    r"|exercises?|practice|credits?|acknowledge?ments?|about (?:the )?(?:authors?|us|this)|quick reference"
    r"|key (?:terms|takeaways?)"
    r"|good news|bonus|faq|appendix|what we (?:learned|will not cover)|wrapping up|reflections?|homework"
    r"|(?:will|['’]ll) (?:learn|cover)"
    r"|install(?:ation)?s?"
    r"|for example|^examples?\b|your turn|let['’]s|wait|try it|hands[- ]on|do it yourself|code answers?"
    r"|where sources differ|what comes next)\b"
    r"|小问题|^举例|^示例|介绍$|^简介|概述$|总结|小结|结语|结论|引言|前言|回顾|反思|欢迎|谢谢|致谢|前提|先决条件"
    r"|前置|准备(?:工作)?$|练习|安装|设置$|附录"
    r"|下一步|不会涵盖|学到什么|动手|开始吧|让我们|但是等等|来源不一|来源之间|来源有分歧|接下来|快速参考",
    re.IGNORECASE,
)
# Headings that say nothing without what stands around them.
_POINTS_AROUND = re.compile(
    r"^(?:other|another|an? (?:better|new|different|mysterious|final|quick|brief|few|little|bit)|putting|show me|seeing"
    r"|still|what about|concepts? to|hello|hi|gratitude|thanks?|meet|getting started|get started|ready|asking"
    r"|first|second|third|next|finally|then|lastly|some (?:definitions|notes|thoughts)|discovering|essence"
    r"|define the|your|the plan|the big picture|a question)\b"
    r"|^(?:初见|你好|感谢|致敬|认识一下|首先|然后|最后)|入门$"
    r"|\b(?:this|these|those|it|they)\b|^(?:其他|另外|另一|仍然|让它|可是|但是|参考)|这[项个种些]|它",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]{2}")
_CODE_NAME = re.compile(r"[{}=<>/\\_]|\w\(|^\W*$")
_NUMBERING = re.compile(
    r"^(?:(?:chapter|lesson|part|section|unit|step)\s+\d+[\s:.–-]*|\d{1,2}(?:\.\d+)*[.)、]?\s+(?=[^\W\d])|\(\d+\)\s*"
    r"|第.{1,3}[章节课部分步]+[\s：:、]*|[一二三四五六七八九十]+、\s*)+",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\s*\[\^[^\]]*\]|[\s:：]+$")
# Words of headings that say nothing without the heading above them.
_GENERIC = frozenset(
    tokenize(
        "data dataset corpus type types kind purpose need needs cost costs price result results task tasks"
        " capability capabilities"
        " definition benefit benefits advantage advantages disadvantage drawback approach method methods"
        " overview solution problem"
        " use uses usage step steps source sources challenge workflow comparison feature features detail details"
        " plan tool tools"
        " consideration considerations tag tags background context history idea concept concepts basics"
        " explanation difference reasoning"
        " differences key main general term terms terminology now today another way process note notes"
        " characteristic size"
        " scale 数据 类型 种类 目的 需要 成本 费用 价格 结果 任务 能力 定义 优点 优势 缺点 方法 方案 问题 用途"
        " 步骤 来源"
        " 流程 比较 对比 特点 特征 细节 计划 工具 注意 事项 注意事项 背景 历史 概念 术语 解释 区别 原理 现在 规模"
    )
)
_EDGE = re.compile(r"^[^\w(（“\"'‘]+|[^\w)）”\"'’]+$")
_BAD_TERM = re.compile(r"^\d|^(?:examples?|one|two|some|many|most) of\b|^[a-z]{1,3}$", re.IGNORECASE)


def find_topics(chunks: Sequence[Chunk], find_terms: FindTerms = lambda _: ()) -> list[Topic]:
    """Return (text, unit, chunk, source) of the topics of one lesson in one language, in order.

    Headings with enough text below them come first: questions, then those that teach most; terms that are defined
    fill up. Parts of exercises count where there is little else, and where there is nothing the terms of the field that
    `find_terms` names in a text.
    """
    told = _count_terms(chunks)
    if not any(chunk.heading for chunk in chunks):
        return _word(find_spoken_topics(chunks, find_terms), chunks)
    chosen = _choose(_find_headings(chunks, told), MAX_TOPICS)
    if len(chosen) < FEW_TOPICS:
        chosen = _choose(_find_headings(chunks, told, strict=False), FEW_TOPICS)
    held = [term_set(text) for text, *_ in chosen]
    terms = []
    for topic in _find_terms(chunks, told):
        own = term_set(topic[0])
        if own and not any(own <= other for other in held):
            terms.append(topic)
            held.append(own)
    places = {chunk.id: position for position, chunk in enumerate(chunks)}
    topics = [*chosen, *terms[: MAX_TOPICS - len(chosen)]] or list(find_key_terms(chunks, find_terms))
    return _word(sorted(topics, key=lambda topic: places[topic[2].id]), chunks)


def _word(topics: Sequence[Topic], chunks: Sequence[Chunk]) -> list[Topic]:
    """Return topics worded as what a learner should be able to say or do."""
    defined = {fold(definition.term) for definition in find_definitions(chunks)}
    return [
        (word_topic(text, chunk.language, is_defined=fold(text) in defined), unit, chunk, source)
        for text, unit, chunk, source in topics
    ]


def _count_terms(chunks: Sequence[Chunk]) -> Counter[str]:
    """Count in how many chunks of a lesson each term stands."""
    return Counter(
        term for chunk in chunks for term in term_set(f"{chunk.title} {' '.join(chunk.heading)} {chunk.text}")
    )


def _find_headings(chunks: Sequence[Chunk], told: Counter[str], *, strict: bool = True) -> list[tuple[int, Topic]]:
    """Return the headings that are topics, in order, each with how much is taught below it."""
    amounts: dict[tuple[str, ...], int] = {}
    first: dict[tuple[str, ...], Chunk] = {}
    for chunk in chunks:
        if chunk.heading and not is_contents(chunk):
            amounts[chunk.heading] = amounts.get(chunk.heading, 0) + measure_taught(chunk)
            first.setdefault(chunk.heading, chunk)
    below: dict[tuple[str, ...], list[Chunk]] = {}
    for chunk in chunks:
        below.setdefault(chunk.heading, []).append(chunk)
    found = []
    for heading, chunk in first.items():
        text = _name_heading(heading, chunk.language)
        least = MIN_TAUGHT_HAN if chunk.language == "zh" else MIN_TAUGHT_CHARS
        unit = next((unit for unit in chunk.units if unit.citable and not unit.example), None)
        if unit is None or amounts[heading] < least or not _is_topic(heading, text, strict=strict):
            continue
        if strict and not any(told[term] >= MIN_MENTIONS for term in term_set(text)):
            continue
        if not is_echoed(text, below[heading]):
            continue
        rows = sum(u.kind is UnitKind.ROW for u in chunk.units)
        source = ObjectiveSource.TABLE if rows * 2 > len(chunk.units) else ObjectiveSource.HEADING
        found.append((amounts[heading], (text, unit, chunk, source)))
    return found


def is_echoed(text: str, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the text below a heading speaks of what the heading says; a joke or a slogan stands alone."""
    told = frozenset().union(*(term_set(f"{unit.text} {unit.lead}") for chunk in chunks for unit in chunk.units))
    return text.endswith(("?", "？")) or not told.isdisjoint(term_set(text) - _GENERIC)


def measure_taught(chunk: Chunk) -> int:
    """Return the number of characters (Han ones in a Chinese chunk) of what a chunk teaches in words of its own."""
    texts = [
        unit.text
        for unit in chunk.units
        if unit.citable
        and not unit.example
        and classify_goal(chunk, unit) is None
        and not unit.text.startswith("[image")
    ]
    return sum(map(count_han, texts)) if chunk.language == "zh" else sum(map(len, texts))


def _name_heading(heading: Sequence[str], language: str) -> str:
    """Return the last heading, with the ones above it while it says nothing alone; "" if they say nothing either."""
    path = [_FOOTNOTE.sub("", _NUMBERING.sub("", part)).strip() for part in heading]
    text = path.pop()
    while path and term_set(text) <= _GENERIC:
        text = f"{path.pop()}：{text}" if language == "zh" else f"{path.pop()}: {text}"
    return "" if term_set(text) <= _GENERIC else text


def _is_topic(heading: Sequence[str], text: str, *, strict: bool) -> bool:
    if _NO_TOPIC.search(heading[-1]) or is_standing_part(heading[-1]) or tells_goals(heading[-1]):
        return False
    if any(is_standing_part(part) for part in heading[:-1]) and strict:
        return False
    if _NO_TOPIC.search(text) or _POINTS_AROUND.search(text) or not _LETTER.search(text):
        return False
    named = 0 < len(text) <= MAX_TOPIC_CHARS and bool(content_words(text))
    return named and not _CODE_NAME.search(text) and not text.endswith(("!", "！"))


def _choose(headings: Sequence[tuple[int, Topic]], most: int) -> list[Topic]:
    """Return the headings in order, at most so many: questions first, then those that teach most."""
    order = sorted(range(len(headings)), key=lambda n: (not headings[n][1][0].endswith(("?", "？")), -headings[n][0]))
    return [headings[n][1] for n in sorted(order[:most])]


def _find_terms(chunks: Sequence[Chunk], told: Counter[str]) -> Iterator[Topic]:
    """Yield the terms that a lesson defines and speaks of in more than one place."""
    for definition in find_definitions(chunks):
        term = _EDGE.sub("", definition.term)
        if is_circular(definition) or has_han(term) > (definition.language == "zh"):
            continue
        if not _BAD_TERM.search(term) and all(told[word] >= MIN_MENTIONS for word in term_set(term)):
            yield term, definition.unit, definition.chunk, ObjectiveSource.TERM
