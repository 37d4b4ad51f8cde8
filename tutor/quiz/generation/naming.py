"""Write the names of tables, lists, rows and columns as they stand inside a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words
from tutor.types import Chunk, UnitKind

_NUMBERING = re.compile(
    r"^(?:(?:chapter|lesson|part|section|unit)\s+\d+[\s:.–-]*|\d{1,2}(?:(?:\.\d+)+[.)]?|[.)、:：])\s*"
    r"|第.{1,3}[章节课部分]+[\s：:、]*|[一二三四五六七八九十]+、\s*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s*(?:\([^()]*\)|（[^（）]*）)\s*$|[\s:：!！.。]+$")
# Headings that name no subject of their own.
_STANDING = re.compile(
    r"(?:the )?(?:comparison|compared|table|comparison table|summary|quick reference|overview|details?|data|the data"
    r"|examples?|key terms|key differences|differences|important numbers|terms|glossary|notes?|results?|introduction"
    r"|exercise|let['’]s .+|chapter summary|what we learned today|at a glance|features?|characteristics|types?"
    r"|use cases|in short|key terms learned)"
    r"|比较|对比|对照表?|表格|总结|小结|概览|概述|详情|数据|例子|示例|术语表?|关键术语|重要数字"
    r"|主要区别|区别|结果|介绍|练习|特点|种类",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_SMALL_WORD = re.compile(r"(?<![\w./-])[a-z][a-z'’-]*(?![\w/]|\.\w)")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+)\b")
_TITLE_WORD = re.compile(r"[A-Z][a-z'’]+(?:-[a-z]+)*")
_TOTAL = re.compile(r"(?:grand )?total|sum|overall|in all|altogether|合计|总计|总共|总和", re.IGNORECASE)
# What a topic needs of words, Han characters counting half, to say by itself what it is about.
MIN_TOPIC_WORDS = 2
_TOPIC_WORD = re.compile(r"[A-Za-z0-9'’-]+|[㐀-鿿]{2}")
_SMALL = frozenset("a an and as at by for from in it its of on or per the to vs with who what where how".split())


def collect_lower_words(chunks: Iterable[Chunk]) -> frozenset[str]:
    """Return the English words that the prose of chunks mostly writes small within a sentence."""
    small: Counter[str] = Counter()
    for chunk in chunks:
        for unit in chunk.units:
            if unit.citable and unit.kind is not UnitKind.ROW:
                small.update(match.group() for match in _SMALL_WORD.finditer(unit.text))
                small.subtract(match.group(1).lower() for match in _CAPITAL_WITHIN.finditer(unit.text))
    return frozenset(word for word, count in small.items() if count > 0)


def clean_heading(heading: str) -> str:
    """Return a heading without its number, its closing mark and a remark in brackets at its end."""
    text, before = _NUMBERING.sub("", heading.strip()), ""
    while text != before:
        before, text = text, _TRAILING.sub("", text)
    return text


def name_topic(heading: Sequence[str], title: str, language: str) -> str:
    """Return what a passage is about: its last heading, behind one above it where it names no subject of its own."""
    path = [text for text in map(clean_heading, [title, *heading]) if text]
    topic = path.pop() if path else ""
    if names_subject(topic):
        return topic
    above = next(
        (text for text in reversed(path) if not _STANDING.fullmatch(text) and not shares_words(text, topic)), ""
    )
    if not above:
        return topic
    return f"{above}：{topic}" if language == "zh" else f"{above} – {topic}"


def names_subject(heading: str) -> bool:
    """Tell whether a heading says by itself what it is about: in several words, and no mere "overview"."""
    return not _STANDING.fullmatch(heading) and len(_TOPIC_WORD.findall(heading)) >= MIN_TOPIC_WORDS


def is_total(name: str) -> bool:
    """Tell whether a row's name says that it sums up the others."""
    return _TOTAL.fullmatch(name.strip()) is not None


def lower_name(name: str, lower_words: frozenset[str]) -> str:
    """Return a name as it stands within a sentence: its first letter small where its lesson writes it so.

    Names in capitals throughout ("Common Crawl") are taken for proper ones and kept.
    """
    words = _WORD.findall(name)
    if not words or has_han(name[:1]) or not _TITLE_WORD.fullmatch(name.split(maxsplit=1)[0]):
        return name
    if any(word[0].isupper() for word in words[1:]) and not all(word.lower() in lower_words for word in words):
        return name
    known = words[0].lower() in lower_words or (words[0].lower().rstrip("s") in lower_words)
    if not known:
        return name
    if len(words) > 1 and all(word[0].isupper() or word in _SMALL for word in words[1:]):
        return _TITLE_WORD.sub(lambda m: m.group().lower(), name)
    return name[0].lower() + name[1:]


def lower_label(label: str) -> str:
    """Return a column's label as it stands within a sentence: ordinary words small, names and acronyms kept."""
    words = _WORD.findall(label)
    titled = all(word[0].isupper() or word in _SMALL for word in words)
    if titled:
        return _TITLE_WORD.sub(lambda m: m.group().lower(), label)
    if words and label.startswith(words[0]) and _TITLE_WORD.fullmatch(words[0]):
        return label[0].lower() + label[1:]
    return label


def says_topic(question: str, topic: str) -> bool:
    """Tell whether a question holds every content word of a topic."""
    return set(content_words(topic)) <= set(content_words(question))


def shares_words(one: str, other: str) -> bool:
    """Tell whether two texts share a content word or, for short names, one holds the other."""
    if set(content_words(one)) & set(content_words(other)):
        return True
    short, long = sorted((fold(one), fold(other)), key=len)
    return bool(short) and short in long
