"""Find the row of a table without a figure where the others have one: "which item has no price?", 哪一项没标价."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.answering.disagreements.intervals import CURRENCIES, find_intervals
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import STANDS_FOR_WHOLE, term_set
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import UnitKind

MIN_FIGURES = 2  # in a column of which one cell lacks one
_MONEY = (
    r"(?:amounts? of money|(?:dollar |money |cash )?(?:amounts?|sums?)|prices?(?: tags?)?|costs?|dollars?|euros?"
    r"|pounds?|money)"
)
_FIGURE = (
    rf"(?:{_MONEY}|(?:dollar |money |cash |cost )?(?:figures?|numbers?|values?)"
    r"|percentages?|per ?cent|shares?)"
)
_LACKS = re.compile(
    r"(?:\b(?:(?:has|have|had|having|with|carr(?:y|ies)|gives?|shows?|bears?|gets?|got|and) no|without"
    r"|lack(?:s|ing|ed)?|miss(?:es|ing|ed)?|(?:in (?:the )?place of|instead of|rather than)|not)|n['’]t)"
    r" (?:(?:an?|any|its|the|give|given|stated?|put|in|as|have|carry|show|come|with|told|written|expressed|listed"
    rf"|actual|exact|concrete|real|specific|definite|proper) ){{0,4}}{_FIGURE}\b"
    rf"|\bfor which no {_FIGURE}\b|(?:n['’]t|\bnot) priced\b|\bunpriced\b"
    r"|(?:没有?|未|不是?|缺)[^，,。？?]{0,6}?(?:金额|价格|价钱|价|费用|数字|数额|美元|钱|百分比|占比)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"per ?cent|share|百分比|占比", re.IGNORECASE)
_ASKS_WHICH = re.compile(
    r"\b(?:which|what)\b|\b(?:name|give|tell me) the (?:item|entry|row|line|resource|thing)\b|哪|什么", re.IGNORECASE
)
_ENTRY = re.compile(
    r"\bwhich \w+|\b(?:entr(?:y|ies)|rows?|items?|lines?|positions?|resources?|expenses?|points?|costs?|things?|parts?"
    r"|cells?|bill|table|budget)\b|哪一?[项行个条笔样]",
    re.IGNORECASE,
)
# What is said of tables, and by which the missing figure is asked for, and stands in no table.
_ASKING = frozenset(
    content_words(
        "entry row item line position resource expense cost thing part point cell column table list bill budget price"
        " listed stands stand instead next beside left given give stated written word one name found says put carries"
        " come comes isn sum amount dollar money figure number value has have gets mentioned there tag all only single"
    )
)
_ASKING_HAN = re.compile(
    r"哪一?[项行个条笔样]|(?:写|标|给)[出的了着]*|费用|成本|价格|开销|花费|预算|账单|表格?|清单|里面?|中|上|的|是|什么|那|具体|项目|有|用|它|没"
)


@dataclass(frozen=True, slots=True)
class Unfigured:
    """The tables that a question is about in which one row may lack a figure, and the rows that do."""

    tables: int
    rows: tuple[Scored, ...]


def asks_unfigured(question: str) -> bool:
    """Tell whether a question asks which entry of a table has no figure."""
    return all(pattern.search(question) for pattern in (_LACKS, _ASKS_WHICH, _ENTRY))


def find_unfigured(question: str, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> Unfigured | None:
    """Return the rows without a figure of the tables that a question asks for such rows of, None where it does not."""
    if not asks_unfigured(question):
        return None
    words, is_share = _read_asked(question)
    about = [w for w in wanted if w.terms[0] in words]
    tables: dict[object, list[Scored]] = defaultdict(list)
    for one in scored:
        if one.unit.kind is UnitKind.ROW and all(w.find_in(_terms_over(one)) for w in about):
            tables[one.chunk.id, one.unit.header, one.unit.lead].append(one)
    figured = [rows for rows in tables.values() if _list_columns(rows, is_share=is_share)]
    lacking = (row for rows in figured for row in _list_lacking(rows, is_share=is_share))
    return Unfigured(len(figured), tuple(lacking))


@lru_cache(maxsize=1024)
def _read_asked(question: str) -> tuple[frozenset[str], bool]:
    """Return the stems of what a question names as the table's own, and whether it asks for a share."""
    lack = _LACKS.search(question)
    rest = _ASKING_HAN.sub(" ", _LACKS.sub(" ", question))
    is_share = lack is not None and _SHARE.search(lack.group()) is not None
    return frozenset(content_words(rest)) - _ASKING, is_share


def _list_columns(rows: Sequence[Scored], *, is_share: bool) -> list[int]:
    """Return the columns in which most rows have a share, or a sum of money."""
    width = min(len(row.unit.cells) for row in rows)
    counts = [(n, sum(_has_figure(row.unit.cells[n], is_share=is_share) for row in rows)) for n in range(1, width)]
    return [n for n, count in counts if count >= MIN_FIGURES and 2 * count > len(rows)]


def _list_lacking(rows: Sequence[Scored], *, is_share: bool) -> list[Scored]:
    columns = _list_columns(rows, is_share=is_share)
    items = [row for row in rows if not STANDS_FOR_WHOLE.search(row.unit.cells[0])]
    return [row for row in items if any(not _has_figure(row.unit.cells[n], is_share=is_share) for n in columns)]


def _has_figure(cell: str, *, is_share: bool) -> bool:
    return "%" in cell if is_share else any(amount.unit in CURRENCIES for amount in find_intervals(cell))


def _terms_over(scored: Scored) -> frozenset[str]:
    return term_set(frame_text(scored.unit, scored.chunk))
