"""Make items that ask for an order: steps that follow each other, and things by their date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tutor.quiz.generation.listed import Listing, Point, can_be_quoted, collect_lists, span_units
from tutor.quiz.generation.listphrases import ask_order
from tutor.quiz.generation.tabulated import Row, Table, collect_step_tables, collect_tables
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import Chunk, ItemKind, Level, QuizItem, Unit

MIN_ENTRIES, MAX_ENTRIES = 3, 6
MAX_WORDS, MAX_HAN = 14, 36
MAX_ENTRY_CHARS = 110
_STEPS = re.compile(
    r"\b(?:steps|stages|phases|(?:one|each) step|procedure|workflow|flow|life ?cycle|sequence|recipe|instructions"
    r"|in (?:this|the following) order)\b|^process$|\bprocess(?:es)? (?:is|are|has|consists?|goes|comprises?|of)\b"
    r"|步骤|流程|顺序|[几一二两三四五六七八九十\d]\s*个?(?:步|阶段)|依次|先后",
    re.IGNORECASE,
)
_COUNTED_STEPS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|the|main) (?:steps|stages|phases)\b"
    r"|\b(?:steps|stages|phases) (?:of|in|to|for)\b|\bstep[- ]by[- ]step\b"
    r"|步骤|[几一二两三四五六七八九十\d]\s*个?(?:步|阶段)",
    re.IGNORECASE,
)
ONE_STEP = re.compile(
    r"(?:step|stage|phase|part)\s*\d|(?:步骤|阶段)\s*[\d一二三四]|第[一二三四五六七八九\d]+[步阶]", re.IGNORECASE
)
_NO_STEPS = re.compile(r"\b(?:not|no particular|any order|types? of|kinds? of|reasons?)\b|任意|不分先后", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:step|stage|phase|part|no\.?)?\s*(?:\d+|[ivx]+(?=[.):]))\s*[.):：、-]+\s*|^第[一二三四五六七八九十\d]+[步阶段]+[：:，,、\s]*"
    r"|^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|finally|lastly|now|after that|afterwards|in the end"
    r"|to (?:begin|start))\b,?\s+|^(?:首先|然后|接着|接下来|其次|再次|最后|之后|随后|先|再)[，,\s]*",
    re.IGNORECASE,
)
_REVEALS = re.compile(
    r"\b(?:first|firstly|second|secondly|third|then|next|finally|lastly|last|afterwards|previous|step \d)\b"
    r"|首先|然后|接着|接下来|最后|第[一二三]",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?:[,;:，；：]|\s[–—-]\s|。|\.\s|\((?!s\))|（).*$", re.DOTALL)
_YEARS = re.compile(
    r"^(?P<year>1\d{3}|20\d{2})(?:s|年代?)?(?:\s*[,–—-]\s*\d{2,4}年?)?\s*[:：,，.–—-]?\s*(?P<rest>\S.*)$", re.DOTALL
)
_DATE_LABEL = re.compile(
    r"(?:year|date|when|founded|published|released|introduced|年份?|日期|时间|年代|发布时间|成立时间)", re.IGNORECASE
)
# Steps are done; what only says how something is comes in no order.
_STATES = re.compile(r"\b(?:is|are|was|were)\b|是|太.+了|没有", re.IGNORECASE)
# One word that names a thing ("Data", 数据) and nothing done.
_THING = re.compile(
    r"(?![A-Za-z-]+(?:ing|tion|sion|ment|sis|val|ance|up)$)[A-Za-z]+|(?:原始|最终|基础)?(?:数据|模型|材料|结果)",
    re.IGNORECASE,
)
# With few steps these say which comes before which.
_BEFORE_AFTER = re.compile(
    r"\b(?:pre|post|re)-|\b(?:initial|final|raw|results?|preheat)|预[训处加]|最终|成果|结果|初步|初始", re.IGNORECASE
)
_HAN_GAP = re.compile(r"(?<=[㐀-鿿]) (?=[㐀-鿿])")
_NAME_END = re.compile(
    r"\s+by\s+(?:[A-Z]|the\s).*$|"
    r"\s+(?:is|was|are|were)\s+(?:an?|the|one|used|named|originally)\b.*$"
    r"|(?<=[㐀-鿿\w])\s*(?:是|由(?!来)|用于|以(?![来及上下前后])).*$",
    re.DOTALL,
)


def make_order_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield order items from lists of steps, lists of years and tables with a column of dates."""
    for listing in collect_lists(chunks):
        if dated := read_years(listing):
            yield from _make_dated(listing, dated)
        elif _tells_steps(listing):
            yield from _make_steps(listing)
    for table in collect_tables(chunks):
        yield from _make_from_table(table)
    for table, column in collect_step_tables(chunks):
        yield from _make_from_step_table(table, column)


def _tells_steps(listing: Listing) -> bool:
    """Tell whether the line that introduces a list, or its headings where it has none, says that its order counts."""
    if (ONE_STEP.match(listing.lead) and not listing.is_headed) or _NO_STEPS.search(listing.lead):
        return False
    if not listing.is_headed:
        return tells_steps(listing.lead)
    return _COUNTED_STEPS.search(" ".join((*listing.heading[-1:], listing.lead))) is not None


def tells_steps(lead: str) -> bool:
    """Tell whether a line says that what it introduces is done one after the other."""
    return _STEPS.search(lead) is not None


def _make_steps(listing: Listing) -> Iterator[QuizItem]:
    for _, run in groupby(listing.points, key=lambda point: point.chunk.id):
        own = list(run)
        points = _keep_quotable(own)
        entries = [shorten_step(point.text, listing.language) for point in points]
        if len(points) >= MIN_ENTRIES and len(points) * 2 > len(listing.points) and _can_be_ordered(entries):
            units = _span_points(points)
            yield _make_item(listing.part, points[0].chunk, units, entries, listing.language, of_time=False)


def _span_points(points: Sequence[Point]) -> list[Unit]:
    return span_units(points[0].chunk, [unit for point in points for unit in point.units])


def _keep_quotable(points: Sequence[Point]) -> list[Point]:
    """Return the first points that one quote can hold."""
    kept = list(points[:MAX_ENTRIES])
    while kept and not can_be_quoted(_span_points(kept)):
        kept.pop()
    return kept


def shorten_step(text: str, language: str) -> str:
    """Return a step as its first clause, without words or numbers that tell its place."""
    step = text.strip()
    while (cut := _OPENING.sub("", step, count=1)) != step:
        step = cut
    limit = MAX_HAN if language == "zh" else MAX_WORDS * 7
    if len(step) > limit or "." in step[:-1] or re.search(r"[:：;；]", step):
        step = _CUT.sub("", step)
    step = _HAN_GAP.sub("", step.strip().rstrip(" .。;；,，!！"))
    return step[:1].upper() + step[1:]


def _can_be_ordered(entries: Sequence[str]) -> bool:
    if len({fold(entry) for entry in entries}) < len(entries):
        return False
    if any(_REVEALS.search(entry) or not content_words(entry) or entry.endswith(("?", "？")) for entry in entries):
        return False
    if any(_THING.fullmatch(entry) for entry in entries):
        return False
    if len(entries) == MIN_ENTRIES and any(_BEFORE_AFTER.search(entry) for entry in entries):
        return False
    if sum(_STATES.search(entry) is not None for entry in entries) * 2 >= len(entries):
        return False
    return all(len(entry.split()) <= MAX_WORDS + 4 and len(entry) <= MAX_ENTRY_CHARS for entry in entries)


def _can_be_dated(entries: Sequence[str]) -> bool:
    if len({fold(entry) for entry in entries}) < len(entries) or any(not content_words(entry) for entry in entries):
        return False
    return all(len(entry) <= MAX_ENTRY_CHARS and not re.search(r"\d{4}", entry) for entry in entries)


def read_years(listing: Listing) -> list[tuple[int, str, Point]]:
    """Return the year, name and point of each entry of a list that is ordered by year, else nothing."""
    read = []
    for point in listing.points:
        if (match := _YEARS.match(point.text)) is None:
            return []
        if re.match(r"\d{4}(?:s|年代?)?\s*[,–—-]\s*\d{2}", point.text) is None:  # spans cannot be put in order
            read.append((int(match["year"]), _name_event(match["rest"], listing.language), point))
    years = [year for year, _, _ in read]
    return read if len(set(years)) == len(years) >= MIN_ENTRIES and years == sorted(years) else []


def _name_event(text: str, language: str) -> str:
    named = _NAME_END.sub("", re.split(r"(?<=[a-z])\.\s|。", text, maxsplit=1)[0])
    named = _CUT.sub("", named) if len(named) > (24 if language == "zh" else 80) or "," in named else named
    return _HAN_GAP.sub("", named.strip().rstrip(" .。,，"))


def _make_dated(listing: Listing, dated: Sequence[tuple[int, str, Point]]) -> Iterator[QuizItem]:
    chunk = dated[0][2].chunk
    kept = _keep_quotable([point for _, _, point in dated if point.chunk is chunk])
    own = [(name, point) for _, name, point in dated if point in kept]
    entries = [name for name, _ in own]
    if len(own) >= MIN_ENTRIES and _can_be_dated(entries):
        units = _span_points([point for _, point in own])
        yield _make_item(listing.part, chunk, units, entries, listing.language, of_time=True)


def _make_from_table(table: Table) -> Iterator[QuizItem]:
    column = next((n for n, label in enumerate(table.header) if _DATE_LABEL.fullmatch(label)), None)
    if column is None:
        return
    dated: dict[int, list[Row]] = {}
    for row in table.rows:
        if match := re.search(r"\b(1\d{3}|20\d{2})(?!\d)", row.cells[column]):
            dated.setdefault(int(match.group(1)), []).append(row)
    rows = [
        dated[year][0]
        for year in sorted(dated)
        if len(dated[year]) == 1 and dated[year][0].chunk is table.rows[0].chunk
    ]
    name = 0 if column else 1
    entries = [row.cells[name].strip() for row in rows][:MAX_ENTRIES]
    units = [row.unit for row in table.rows if row.chunk is table.rows[0].chunk]
    if len(entries) >= MIN_ENTRIES and _can_be_dated(entries) and can_be_quoted(units):
        yield _make_item(table.topic, rows[0].chunk, units, entries, table.language, of_time=True)


def _make_from_step_table(table: Table, column: int) -> Iterator[QuizItem]:
    rows = [row for row in table.rows if row.chunk is table.rows[0].chunk][:MAX_ENTRIES]
    entries = [shorten_step(row.cells[column], table.language) for row in rows]
    if len(rows) >= MIN_ENTRIES and len(rows) * 2 > len(table.rows) and _can_be_ordered(entries):
        units = [row.unit for row in rows]
        if not can_be_quoted(units):
            return
        yield _make_item(table.topic, rows[0].chunk, units, entries, table.language, of_time=False)


def _make_item(
    topic: str, chunk: Chunk, units: Sequence[Unit], entries: Sequence[str], language: str, *, of_time: bool
) -> QuizItem:
    shown = shuffle_stably(entries, topic + "".join(entries))
    if shown == list(entries):
        shown = [*shown[1:], shown[0]]
    joint = "；" if language == "zh" else "; "
    return make_item(
        ItemKind.ORDER,
        ask_order(topic, language, of_time),
        tuple(shown.index(entry) for entry in entries),
        chunk=chunk,
        units=units,
        fact=f"order | {topic} | {entries[0]}",
        rule="order-dates" if of_time else "order-steps",
        explanation=joint.join(f"{n}. {entry}" for n, entry in enumerate(entries, start=1))
        + ("。" if language == "zh" else "."),
        level=Level.REMEMBER if of_time else Level.UNDERSTAND,
        difficulty=4 if of_time else 2 if len(entries) == MIN_ENTRIES else 3,
        choices=tuple(shown),
    )
