"""Find the terms that a lesson sets side by side: run-in heads, headed points, sibling headings, columns, text lists.

What stands in one group is of one kind, so its terms can be offered beside each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.quiz.generation.columns import TableKind, read_table_kind
from tutor.quiz.generation.keysentences import iterate_sentences, teaches
from tutor.quiz.generation.listed import Listing, collect_lists
from tutor.quiz.generation.naming import clean_heading, is_total
from tutor.quiz.generation.tabulated import collect_tables
from tutor.text.language import count_han, has_han
from tutor.text.words import STOP_WORDS
from tutor.types import Chunk, UnitKind

MIN_GROUP = 3
MAX_TERM_WORDS, MIN_TERM_HAN, MAX_TERM_HAN = 3, 2, 8
_NO_TERM = re.compile(
    r"\b(?:introduction|conclusion|summary|overview|background|exercises?|examples?|quiz|what|how|why|when|who|your|you"
    r"|our|we|my|i|it|this|that|these|here|part|chapter|lesson|steps?|notes?|tips?|more|other|others|next|final|first"
    r"|second|third|general|basics|definitions?|terminology|start|started|recap|challenge|create|make|use|add|get"
    r"|prepare|import|load|check|try|show|run|build|let|review|assignment|credits?|references?|resources?|read|etc"
    r"|is|are|was|were|has|have|can|will|and|or|but|the|an?|of|to|for|with|by|from|as|at|in|on|not|no|yes|if)\b"
    r"|介绍|引言|结语|结论|总结|概述|练习|例|什么|如何|怎么|为什么|你|我|第.[章课步节]|步骤|其他|其它|更多|定义|创建"
    r"|构建|建立|使用|准备|导入|检查|运行|任务|作业|课|参考|[?？!！:：。，,.;；\[\]()（）“”\"]|^[的在是和或不有这那]"
    r"|[的了着过]$|的",
    re.IGNORECASE,
)
_CODE = re.compile(r"[`{}<>=\\*|#]|\d{3}")
_SUCH_AS = re.compile(
    r"(?P<head>[\w-]+)?,? ?\b(?:such as|including|e\.g\.,?|namely)\s+(?P<items>[^.;:()]+)", re.IGNORECASE
)
_BARE_LIST = re.compile(
    r"(?P<items>(?:(?:[A-Za-z][\w-]*)(?: [\w-]+){0,2}, ){2,}(?:and |or )(?:[A-Za-z][\w-]*)(?: [\w-]+){0,2})"
)
_HAN_LIST = re.compile(r"(?:[\w-]{2,10}、)+[\w-]{2,10}(?:(?:和|与|以及|或)[\w-]{2,10})?")
_SPLIT = re.compile(r",\s*(?:and |or )?|\s+(?:and|or)\s+|、|(?:以及|[和与或])(?=[\w-]{2,10}$)|/")


class GroupSource(StrEnum):
    """How a lesson sets terms side by side."""

    LINES = "lines"
    POINTS = "points"
    HEADINGS = "headings"
    COLUMN = "column"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms that stand side by side, where, and the word that the lesson names them all by, "" if none.

    The terms of a list inside a sentence may be of several kinds.
    """

    terms: tuple[str, ...]
    document: str
    language: str
    heading: tuple[str, ...]
    hypernym: str = ""
    source: GroupSource = GroupSource.LINES


def find_term_groups(chunks: Sequence[Chunk], is_known: Callable[[str, str], bool]) -> Iterator[TermGroup]:
    """Yield the groups of at least three terms; of a list inside a sentence only the terms that `is_known` knows.

    `is_known` is asked with a term and its document.
    """
    for find in (_find_run_in_heads, _find_points, _find_headings, _find_columns):
        yield from (group for group in find(chunks) if len(group.terms) >= MIN_GROUP)
    for chunk in chunks:
        if teaches(chunk):
            yield from _find_in_text(chunk, is_known)


def looks_like_term(text: str) -> bool:
    """Tell whether a text is short enough for a term and says nothing but a name."""
    if (
        not text
        or is_total(text)
        or _NO_TERM.search(text)
        or not re.search(r"\w{2}", text)
        or re.search(r"[`{}<>=\\*|#]|\d{3}", text)
    ):
        return False
    if has_han(text):
        return MIN_TERM_HAN <= count_han(text) <= MAX_TERM_HAN and len(text) <= 2 * MAX_TERM_HAN
    words = text.lower().split()
    return len(words) <= MAX_TERM_WORDS and not any(word in STOP_WORDS for word in words)


def _find_run_in_heads(chunks: Sequence[Chunk]) -> Iterator[TermGroup]:
    """Yield the short lines without a stop that each stand over a paragraph of one part."""
    found: dict[tuple[str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for chunk in chunks:
        if not teaches(chunk):
            continue
        lines = [unit.location.line_start for unit in chunk.units]
        for number, unit in enumerate(chunk.units):
            alone = unit.kind is UnitKind.SENTENCE and lines.count(lines[number]) == 1
            if alone and looks_like_term(unit.text) and not unit.example:
                found[chunk.document, chunk.language, chunk.heading].append(unit.text)
    for (document, language, heading), terms in found.items():
        yield TermGroup(tuple(dict.fromkeys(terms)), document, language, heading)


def _find_points(chunks: Sequence[Chunk]) -> Iterator[TermGroup]:
    """Yield the heads of headed points, or the points themselves where they are terms."""
    for listing in collect_lists(chunks):
        heads = [point.split_head() for point in listing.points]
        terms = [
            head[0] if head else point.text.rstrip(".。") for head, point in zip(heads, listing.points, strict=True)
        ]
        fitting = [term for term in terms if looks_like_term(term)]
        if 2 * len(fitting) > len(terms) and teaches(listing.points[0].chunk):
            place = (listing.document, listing.language, listing.points[0].chunk.heading)
            yield TermGroup(tuple(dict.fromkeys(fitting)), *place, _read_hypernym(listing), GroupSource.POINTS)


def _read_hypernym(listing: Listing) -> str:
    """Return the last word, or the last clause in Chinese, of the line that introduces a list: "libraries"."""
    parts = re.split(r"[,，。:：]" if listing.language == "zh" else r"[^\w-]+", listing.lead.rstrip(" :："))
    return "" if listing.is_headed else parts[-1]


def _find_headings(chunks: Sequence[Chunk]) -> Iterator[TermGroup]:
    """Yield sibling headings that are terms which their own parts speak of."""
    texts: dict[tuple[str, str, tuple[str, ...]], str] = defaultdict(str)
    for chunk in chunks:
        if len(chunk.heading) > 1 and teaches(chunk):
            texts[chunk.document, chunk.language, chunk.heading] += f" {chunk.text.lower()}"
    found: dict[tuple[str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    counts: dict[tuple[str, str, tuple[str, ...]], int] = defaultdict(int)
    for (document, language, heading), text in texts.items():
        term = clean_heading(heading[-1])
        counts[document, language, heading[:-1]] += 1
        if looks_like_term(term) and term.lower() in text:
            found[document, language, heading[:-1]].append(term)
    for place, terms in found.items():
        if 2 * len(terms) > counts[place]:
            yield TermGroup(tuple(dict.fromkeys(terms)), *place, source=GroupSource.HEADINGS)


def _find_columns(chunks: Sequence[Chunk]) -> Iterator[TermGroup]:
    for table in collect_tables(chunks):
        if read_table_kind(table) is TableKind.THINGS and looks_like_term(table.header[0]):
            names = tuple(row.name for row in table.rows if looks_like_term(row.name))
            heading = table.rows[0].chunk.heading
            yield TermGroup(names, table.document, table.language, heading, table.header[0], GroupSource.COLUMN)


def _find_in_text(chunk: Chunk, is_known: Callable[[str, str], bool]) -> Iterator[TermGroup]:
    patterns = (_HAN_LIST,) if chunk.language == "zh" else (_SUCH_AS, _BARE_LIST)
    for unit in chunk.units:
        if unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET) or unit.example:
            continue
        for sentence in iterate_sentences(unit):
            for pattern in patterns:
                for match in pattern.finditer(sentence):
                    text = match["items"] if "items" in pattern.groupindex else match.group()
                    items = [re.sub(r"^(?:an?|the) ", "", item.strip("“”\"'‘’ ")) for item in _SPLIT.split(text)]
                    known = [item for item in items if looks_like_term(item) and is_known(item, chunk.document)]
                    hypernym = match.groupdict().get("head") or ""
                    if len(known) >= MIN_GROUP or (hypernym and len(known) > 1):
                        yield TermGroup(
                            tuple(dict.fromkeys(known)),
                            chunk.document,
                            chunk.language,
                            chunk.heading,
                            hypernym,
                            GroupSource.TEXT,
                        )
