"""Read a sum off a whole column of a table: all of its rows, or all but those that a question leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.calculation.asked import Calculation, Kind, Measure, find_measure
from tutor.answering.calculation.asked_counts import NUMBER_WORDS
from tutor.answering.calculation.counting import SHARES, counts_members
from tutor.answering.calculation.named_rows import (
    ASKS_FIGURE,
    COUNTED,
    NamedRows,
    holds_figures,
    keep_asked_columns,
    list_columns,
    name_rows,
)
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.terms import Vocabulary, label_terms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

_SUMS = re.compile(
    r"\b(?:together|combined|altogether|in (?:total|all|sum)|(?:come|comes|amount|amounts) to|total|sum(?:med)?"
    r"|add(?:ed|s|ing)?(?: (?:them|these|those))?(?: all)? (?:up|together)|add(?:ed|ing)? (?:them|these|those|all))\b"
    r"|加起来|加在一起|合起来|合在一起|相加|合计|共|总和|之和",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:left|remain\w*|rest|others?|all (?:\w+ )?but|everything but)\b|剩|其余|其他|其它", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?:all|every|each|whole|entire|columns?|percentages|shares|figures|sources|rows|parts|items|entries|numbers)\b"
    r"|全部|所有|各|每|这几|(?:\d|[两二三四五六七八九])[个项种类行条大份]|整[列个]|[列栏]",
    re.IGNORECASE,
)
_OUT = (
    re.compile(
        r"\b(?:(?:all|everything|every \w+|all \w+) but|except(?: for)?|other than|apart from|aside from|besides"
        r"|excluding|without|not counting|leav(?:e|ing) (?:out|aside)|minus|ignor(?:e|ing)|drop(?:ping)?"
        r"|remov(?:e|ing)|disregard(?:ing)?|tak(?:e|ing) (?:out|away)) (?P<out>[^,?;:]+?)(?=[,?;:]|$"
        r"| (?:how|what|do|does|did|have|has|come|comes|add|adds|make|makes|amount|together|combined|altogether|in"
        r"|taken|out|away|aside|left|from|hold|contain|give)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:去掉|除去|除开|除了|撇开|不算|不计|不含|不包括|扣除|扣掉|刨去|减去|拿掉|去除|排除|剔除)(?P<out>[^，,]+?)"
        r"(?:以外|之外|外|之?后|的话)?(?:[，,]|(?=的?(?:其他|其它|其余|剩|另外|还))|$)"
    ),
    re.compile(r"[把将](?P<out>[^，,把将]+?)(?:去掉|除去|除开|撇开|扣除|扣掉|刨去|拿掉|去除|排除|剔除)"),
)
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<n>\d{{1,2}}|{'|'.join(NUMBER_WORDS)})(?= (?!(?:m|b|tr)illion|thousand|percent)[a-z])"
    r"|(?<![\d.\w-])(?P<han>\d{1,2}|[两二三四五六七八九])(?=[个项种类行条大])",
    re.IGNORECASE,
)
_NUMERALS = NUMBER_WORDS | {"两": 2} | {c: n for n, c in enumerate("二三四五六七八九", start=2)}
# What a question says of adding up, and of tables, whatever they are of.
_FILLER = frozenset(
    tokenize(
        f"{' '.join(NUMBER_WORDS)}"
        "add up sum together combined altogether total come get give make column row table list entry figure number"
        " percentage percent share source left remain rest other except without exclude count leave out drop remove"
        " ignore take away be have hold contain part item"
    )
)
_HAN_FILLER = re.compile(
    "去掉|除去|除开|除了|撇开|不算|不计|不含|不包括|扣除|扣掉|刨去|减去|拿掉|去除|排除|剔除|以外|之外|加起来|加在一起|合起来"
    "|合在一起|相加|合计|一共|总共|共|总和|之和|剩下|剩余|其余|其他|其它|全部|所有|百分之|百分比|占比|比例|等于|多少|几"
    "|(?:\\d|[两二三四五六七八九])[个项种类行条大]|[把将的有是表里中列栏]"
)
LEAST_HELD = 0.6  # of the pairs of characters of a Chinese question, some of which no word holds


def read_whole_column(text: str, readings: Sequence[Reading], vocabulary: Vocabulary) -> tuple[Reading, ...]:
    """Return the figures of a table's column whose sum a question asks for, without the rows that it leaves out.

    () where the question names what the table lacks, where rows of the table are missing, and where tables or
    columns differ in what they would give.
    """
    left_out = next((match["out"] for form in _OUT if (match := form.search(text))), "")
    if not ASKS_FIGURE.search(text) or not (_SUMS.search(text) or (left_out and _OTHERS.search(text))):
        return ()
    if not left_out and not _ALL.search(text):
        return ()
    counted = next((match["noun"] or match["noun_asked"] for match in COUNTED.finditer(text)), "")
    asked, found = vocabulary.read(text).all, dict[tuple[object, ...], NamedRows]()
    in_shares = SHARES.search(text) is not None
    for column in list_columns(readings, shares=in_shares):
        rows = [r for r in column if not r.is_total]
        named = name_rows(column, asked)
        if (column[0].unit == "%") is not in_shares or not _is_whole(rows) or not _is_of(text, rows, vocabulary):
            continue
        if counted and not any(counts_members(reading, counted, vocabulary) for reading in rows):
            continue
        kept = _leave_out(rows, named, left_out, vocabulary)
        if len(kept) < 2 or (not left_out and len(kept) != len(column)) or not holds_figures(text, column):
            continue
        if any(number not in (len(kept), len(rows)) for number in _read_numbers(text)):
            continue
        rows_kept = NamedRows(Calculation(Kind.SUM, tuple(r.label for r in kept)), tuple(kept))
        found.setdefault(tuple(sorted(r.quantity.amount.low for r in kept)), rows_kept)
    found = keep_asked_columns(text, found, vocabulary, Measure.ANY if in_shares else find_measure(text))
    return next(iter(found.values())).readings if len(found) == 1 else ()


def _is_whole(rows: Sequence[Reading]) -> bool:
    """Tell whether readings are those of all rows of their table."""
    if not rows:
        return False
    unit, chunk = rows[0].scored.unit, rows[0].scored.chunk
    table = [other for other in chunk.units if other.cells and other.header == unit.header and other.lead == unit.lead]
    return len({r.scored.position for r in rows}) == len(rows) >= len(table) - 1 and all(
        other.cells[0] in {r.label for r in rows} or _is_total_row(other.cells[0]) for other in table
    )


def _is_total_row(label: str) -> bool:
    return re.match(r"\W*(?:(?:grand )?totals?|sum|总计|合计|总额|总和|共计)\b", label, re.IGNORECASE) is not None


def _is_of(text: str, rows: Sequence[Reading], vocabulary: Vocabulary) -> bool:
    """Tell whether all that a question names stands in a table or what frames it."""
    held = frozenset().union(*(r.own | r.frame | label_terms(r.quantity.noun) for r in rows)) | _FILLER
    groups = vocabulary.read(_HAN_FILLER.sub(" ", text) if has_han(text) else text).groups
    missing = [g for g in groups if g.isdisjoint(held) and not all(map(str.isdigit, g))]
    if not has_han(text):
        return not missing
    return all(map(_is_pair, missing)) and len(missing) <= (1 - LEAST_HELD) * len(groups)


def _is_pair(group: frozenset[str]) -> bool:
    return any(map(has_han, group))


def _leave_out(
    rows: Sequence[Reading], named: Sequence[Reading], left_out: str, vocabulary: Vocabulary
) -> list[Reading]:
    """Return the rows that stay, [] where what is left out is none of them, or others are named as well."""
    if not left_out:
        return [] if named else list(rows)
    phrase = vocabulary.read(left_out)
    out = [r for r in named if not phrase.all.isdisjoint(label_terms(r.label))]
    known = frozenset().union(*(label_terms(r.label) | r.frame for r in out)) | _FILLER
    foreign = [group for group in phrase.groups if group.isdisjoint(known)]
    if not out or len(out) != len(named) or any(not _is_pair(group) for group in foreign):
        return []
    return [r for r in rows if r not in out]


def _read_numbers(text: str) -> list[int]:
    """Return how many rows a question says there are."""
    written = [match["n"] or match["han"] for match in _NUMBER.finditer(fold(text))]
    return [int(_NUMERALS.get(number, 0)) or int(number) for number in written]
