"""Read the named entries that lessons set side by side: heads of points, lines over paragraphs, headings of one parent.

An entry is a name and what the lesson says of it first. Emphasis does not survive reading, so a name is known by what
the entries of a list share: a short head before a stop, a colon, a dash or a comma.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.quiz.generation.framing import find_place
from tutor.quiz.generation.keysentences import teaches
from tutor.quiz.generation.listed import Listing, Point, collect_lists, holds_code
from tutor.quiz.generation.meanings import shares_words
from tutor.quiz.generation.naming import clean_heading, is_total
from tutor.quiz.generation.termgroups import GroupSource
from tutor.quiz.generation.verbs import find_verb
from tutor.quiz.generation.wellformed import is_sayable, tidy_sentence
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.text.sentences import split_sentences
from tutor.types import Chunk, Unit, UnitKind

MIN_ENTRIES = 2
MAX_PART_CHARS = 60
MAX_MORE = 2  # sentences behind the first
MIN_PARALLEL = 3  # parts that open alike, to be told the same of
OPENING_WORDS, OPENING_HAN = 3, 4
MAX_NAME_WORDS, MAX_NAME_HAN = 6, 12
MAX_COMMA_WORDS, MAX_COMMA_HAN = 3, 6
_SPLITS = {
    "colon": re.compile(r"^(?P<name>[^:：.。!?！？]{2,60}?)\s*[:：]\s*(?P<said>\S.*)$", re.DOTALL),
    "stop": re.compile(r"^(?P<name>[^:：.。!?！？]{2,60}?)\s*(?:[.]\s+|。\s*)(?P<said>\S.*)$", re.DOTALL),
    "dash": re.compile(r"^(?P<name>[^:：.。!?！？]{1,60}?)(?:\s+[–—-]+\s+|\s*——\s*)(?P<said>\S.*)$", re.DOTALL),
    "comma": re.compile(r"^(?P<name>[^:：.。!?！？,，]{2,40}?)\s*[,，]\s*(?P<said>\S.*)$", re.DOTALL),
}
# Heads that name a part of the lesson and no thing.
_PART = re.compile(
    r"(?:introduction|conclusion|summary|overview|background|exercises?|examples?|quiz|general|basics|definitions?"
    r"|terminology|recap|challenge|review|assignment|credits?|(?:further )?references?|resources?|preparation"
    r"|prerequisites?|results?|outputs?|tasks?|questions?|answers?|warning|hint|sources?|infographics?|images?|etc|pros|cons)"
    r"|(?:课程)?(?:介绍|引言|结语|结论|总结|小结|概述|练习|例子|示例|更多|定义|准备|前置条件|作业|参考|复习|回顾|挑战|结果|输出|任务"
    r"|问题|答案|来源|计划)",
    re.IGNORECASE,
)
# Labels of what is told of one thing: a company's product, its cost, its date.
_ATTRIBUTE = re.compile(
    r"(?:the )?(?:company|products?|solution|problem|costs?|price|duration|dates?|years?|place|location|authors?|title"
    r"|format|uses?|purpose|goals?|inputs?|names?|types?|sizes?|numbers?|data|models?|method|reason|time|details?)"
    r"|公司|产品|解决方案|方案|费用|成本|价格|时间|时长|日期|年份|地点|作者|标题|格式|用途|目的|目标|输入|名称|类型|大小|数量|数据"
    r"|模型|方法|原因|细节",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:an?|the|examples?|how|why|when|who|what|where|your?|our|we|my|i|it|this|that|these|here|parts?|chapters?|lessons?"
    r"|steps?|notes?|tips?|more|others?|next|final|let|let['’]s|also|and|or|but|if|for|to|with|by|from|as|at|in|on|not"
    r"|no|yes|first|second|third|finally|then|now|click|read|remember|sketchnote|infographic|image|some|import(?:ing)?)\b"
    r"|^(?:什么|如何|怎么|为什么|你|我|第.[章课步节]|步骤|其他|其它|注意|提示|首先|然后|接着|最后|如果|当|在|从|对|因此|例如|要|请|总的"
    r"|按照|现在)"
    r"|是什么|[?？!！:：“”\"`{}<>=\\*|#_]|\.\w|\b(?:by|exercise|lesson|notebook|your|you)\b|作图",
    re.IGNORECASE,
)
_HAN_CLAIM = re.compile(r"[，。；、：]|是|会|能够|可以|太|们|开始|了$|来$")
# Names that grade or describe what is told of them: "Time-consuming", "Money", 风险高.
_JUDGES = re.compile(
    r"^\S*(?:ive|able|ible|ful|less|ous|ly|est|-\w+(?:ing|ed|al|ic))$|(?:money|time|costs?|speed|size|risk|quality)$|^\S*risk\b"
    r"|^(?:very|more|less|too|no|high|low|easy|hard|big|large|small|good|bad|slow|fast|quick|noisy|heavy|risky|safe"
    r"|extremely|simple|strong|weak|rich|poor|new|old|flexible|scarce)\b"
    r"|^(?:花|费|风险|耗|很|更|太|较|高|低)|[高低贵难慢快]$|(?:费用|成本|时间|速度|质量|规模|昂贵|花钱|耗时)$",
    re.IGNORECASE,
)
# What a dash adds in quotes is an instance.
_INSTANCE = re.compile(r"\s+[–—-]+\s*[“\"][^”\"]*[”\"](?=[.。]?$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its name, the first sentence that the lesson says of it, and the units that hold both.

    `more` are the sentences that follow in its point, as they stand, each with the units that hold it and the name.
    """

    name: str
    said: str
    chunk: Chunk
    units: tuple[Unit, ...]
    more: tuple[tuple[str, tuple[Unit, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class EntrySet:
    """Entries that a lesson sets side by side, how, and in which part; `lead` is the line that introduces them.

    `size` is how many members the set has, those without a name or anything said of them included.
    """

    document: str
    language: str
    topic: str
    lead: str
    entries: tuple[Entry, ...]
    source: GroupSource
    size: int

    @property
    def part(self) -> str:
        """The name of the part of the lesson that the entries stand in, its last words where it is long."""
        return self.topic if len(self.topic) <= MAX_PART_CHARS else re.split(r" – |：", self.topic)[-1]


def collect_entry_sets(chunks: Sequence[Chunk]) -> Iterator[EntrySet]:
    """Yield the sets of at least two named entries of all lessons."""
    for find in (_find_in_lists, _find_in_lines, _find_in_headings):
        for found in find(chunks):
            if len(found.entries) >= MIN_ENTRIES:
                yield found


def split_entry(text: str, kinds: Sequence[str]) -> tuple[str, str, str] | None:
    """Return the name at the head of a text, what is said of it, and how they are set apart; None if not so."""
    for kind in kinds:
        match = _SPLITS[kind].match(text)
        if match and is_entry_name(match["name"], brief=kind == "comma"):
            return _bare(match["name"]), match["said"].strip(), kind
    return None


def _bare(name: str) -> str:
    """Return a name without marks around it and what a dash adds: "AR" of "AR - for AutoRegressive"."""
    return re.sub(r"\s+[–—-]+\s.*$", "", name).strip("“”\"'‘’ ")


def is_entry_name(text: str, *, brief: bool = False) -> bool:
    """Tell whether a text can name an entry: a few words that say nothing by themselves."""
    name = text.strip("“”\"'‘’ ")
    if (
        not name
        or _PART.fullmatch(name)
        or _ATTRIBUTE.fullmatch(name)
        or _NO_NAME.search(name)
        or is_total(name)
        or not name[0].isalpha()
        or not is_sayable(name)
    ):
        return False
    if has_han(name):
        return count_han(name) <= (MAX_COMMA_HAN if brief else MAX_NAME_HAN) and _HAN_CLAIM.search(name) is None
    words = name.split()
    if len(words) > (MAX_COMMA_WORDS if brief else MAX_NAME_WORDS):
        return False
    return len(words) == 1 or find_verb(name) is None


def are_judged(names: Sequence[str]) -> bool:
    """Tell whether at least half of some names judge their things instead of naming them."""
    return 2 * sum(_JUDGES.search(name) is not None for name in names) >= len(names)


def begins_with_name(entry: Entry) -> bool:
    """Tell whether what is said of an entry begins with its name."""
    name, said = fold(entry.name), fold(entry.said)
    return said.startswith(name) and (has_han(name) or not said[len(name) : len(name) + 1].isalnum())


def _find_in_lists(chunks: Sequence[Chunk]) -> Iterator[EntrySet]:
    for listing in collect_lists(chunks, with_work=True):
        if not teaches(listing.points[0].chunk):
            continue
        entries = tuple(_read_points(listing))
        if 3 * len(entries) >= 2 * len(listing.points):
            yield EntrySet(
                listing.document,
                listing.language,
                listing.part,
                "" if listing.is_headed else listing.lead,
                entries,
                GroupSource.POINTS,
                len(listing.points),
            )


def _read_points(listing: Listing) -> Iterator[Entry]:
    """Yield the entries of a list: its points if all are names; else split as most of them are."""
    if all(is_entry_name(point.whole.rstrip(" .。;；,，")) for point in listing.points):
        for point in listing.points:
            yield Entry(point.whole.rstrip(" .。;；,，"), "", point.chunk, point.units)
        return
    ways = Counter(way for point in listing.points for way in _SPLITS if split_entry(point.whole, (way,)))
    if not ways or 2 * max(ways.values()) < len(listing.points):
        return
    order = sorted(ways, key=lambda way: (-ways[way], list(_SPLITS).index(way)))
    for point in listing.points:
        split = split_entry(point.whole, order)
        if split is not None and not holds_code(entry_said := first_sentence(split[1])):
            yield Entry(split[0], entry_said, point.chunk, _find_units(point, split[1]), _read_more(point, split[1]))


def _find_units(point: Point, said: str) -> tuple[Unit, ...]:
    """Return the first units of a point, as far as its name and the beginning of what is said of it go."""
    end = len(point.whole) - len(said)
    length = 0
    for number, unit in enumerate(point.units, start=1):
        length += len(unit.text) + 1
        if length > end + 1:
            return point.units[:number]
    return point.units


def _read_more(point: Point, said: str) -> tuple[tuple[str, tuple[Unit, ...]], ...]:
    """Return the sentences of a point behind the first that is said of its entry."""
    texts = [said[start:end].strip() for start, end in list(split_sentences(said))[1 : 1 + MAX_MORE]]
    found = []
    for text in texts:
        last = next((number for number, unit in enumerate(point.units, start=1) if text in unit.text), 0)
        if last:
            found.append((text, point.units[:last]))
    return tuple(found)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without a source behind it."""
    spans = list(split_sentences(text))
    start, end = spans[0] if spans else (0, len(text))
    return tidy_sentence(_INSTANCE.sub("", text[start:end]))


def _find_in_lines(chunks: Sequence[Chunk]) -> Iterator[EntrySet]:
    """Yield the short lines without a stop that each stand over a paragraph of one part."""
    parts: dict[tuple[str, str, tuple[str, ...]], list[tuple[Chunk, Unit]]] = defaultdict(list)
    for chunk in chunks:
        if teaches(chunk):
            parts[chunk.document, chunk.language, chunk.heading] += [(chunk, unit) for unit in chunk.units]
    for (document, language, heading), units in parts.items():
        lines = Counter(unit.location.line_start for _, unit in units)
        found: list[Entry] = []
        for n in range(len(units) - 1):
            (chunk, unit), (owner, behind) = units[n], units[n + 1]
            before = units[n - 1][1] if n else None
            if lines[unit.location.line_start] != 1 or not _is_line(unit, before, behind):
                continue
            told = (unit, behind) if chunk is owner else (behind,)
            entry = Entry(_bare(unit.text), first_sentence(behind.text), owner, told)
            if shares_words(entry.name, entry.said):  # else the first sentence may only lead up to it
                found.append(entry)
        topic = find_place(heading, units[0][0].title, language)[0]
        yield EntrySet(document, language, topic, "", tuple(found), GroupSource.LINES, len(found))


def _is_line(unit: Unit, before: Unit | None, behind: Unit) -> bool:
    """Tell whether a unit is a line by itself that names what the paragraph behind it is about."""
    if unit.kind is not UnitKind.SENTENCE or behind.kind is not UnitKind.SENTENCE or unit.example:
        return False
    if before is not None and before.text.startswith("[image"):
        return False
    return unit.text[-1:] not in ".。!！?？:：,，;；" and is_entry_name(unit.text) and not behind.text.startswith("[")


def _find_in_headings(chunks: Sequence[Chunk]) -> Iterator[EntrySet]:
    """Yield the headings below one parent with the sentence that each part opens with."""
    opened: dict[tuple[str, str, tuple[str, ...]], Chunk] = {}
    for chunk in chunks:
        if chunk.heading and teaches(chunk):
            opened.setdefault((chunk.document, chunk.language, chunk.heading), chunk)
    found: dict[tuple[str, str, tuple[str, ...]], list[Entry]] = defaultdict(list)
    titles: dict[str, str] = {}
    for (document, language, heading), chunk in opened.items():
        name, unit = clean_heading(heading[-1]), chunk.units[0]
        titles[document] = chunk.title
        if unit.kind is UnitKind.SENTENCE and is_entry_name(name) and not unit.example:
            found[document, language, heading[:-1]].append(Entry(name, first_sentence(unit.text), chunk, (unit,)))
    for (document, language, parent), entries in found.items():
        unique = {fold(entry.name): entry for entry in entries}
        parallel = _keep_parallel(list(unique.values()))
        topic = find_place(parent, titles[document], language)[0]
        yield EntrySet(document, language, topic, "", tuple(parallel), GroupSource.HEADINGS, len(unique))


def _keep_parallel(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries of headings whose parts open alike, so that the same is told of each, or with their names."""
    opening = Counter(_read_opening(entry.said) for entry in entries)
    return [entry for entry in entries if opening[_read_opening(entry.said)] >= MIN_PARALLEL or begins_with_name(entry)]


def _read_opening(said: str) -> str:
    return said[:OPENING_HAN] if has_han(said) else " ".join(fold(said).split()[:OPENING_WORDS])
