"""See that a question about a table names what the table is of, and reads as a sentence and not as a cell."""

from __future__ import annotations

import re

from tutor.answering.disagreements.intervals import find_intervals
from tutor.answering.form import term_set
from tutor.quiz.items import key_texts
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.sameness import squeeze
from tutor.quiz.validation.wording import shown_choices, state
from tutor.text.fold import fold
from tutor.text.language import count_han
from tutor.types import ItemKind, QuizItem, Unit, UnitKind

_SHARE = re.compile(r"(?:the\s)?(?:percentages?|percent|shares?|proportions?|%)|百分比|占比|比例|份额", re.IGNORECASE)
_SHARE_OF_WHAT = re.compile(
    r"\b(?:percentage|share|proportion) of (?:the|all|total|its|their|[\w'’-]+['’]s)\b|占[^，。？]{2,}的", re.IGNORECASE
)
_TOTAL_OF_TOTAL = re.compile(
    r"\btotal\b[^?.]{0,60}\bof (?:the )?total\b"
    r"|\b(?:share|percentage|proportion) of (?:the )?total\b[^?.]{0,40}\btotal\b"
    r"|(?:总[计额数]?|合计)[^？。]{0,12}占总",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"^(?:(?:much |far |very )?(?:more|less|most|least)\s\w+"
    r"|\w*(?:simpl|high|low|fast|slow|cheap|larg|small|long|short|great|few|bett"
    r"|wors|hard|quick|strong|weak|wid|deep|eas[iy]|heav[iy]|earl[iy]|bigg|old|young)er)$|^(?:更|较|最)[^，。]{1,6}$",
    re.IGNORECASE,
)
# A list in a cell goes on with a word that belongs to a sentence.
_TORN_LIST = re.compile(
    r"^[^，。]{1,8}，(?:甚至|而且|并且|但是?|因此|所以)[^，。]{1,8}，"
    r"|“[^”，]{1,8}，(?:甚至|而且|并且|但是?)[^”，。]{1,8}，"
)
_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
_HAS = re.compile(r"\b(?:has|have|with|is|are)\s+(?:the|an?)?\s*[\w -]*$|的[^，。的]{1,10}是$", re.IGNORECASE)
_NAME = re.compile(r"(?<![A-Za-z0-9-])(?:[A-Z][A-Za-z]*-?\d[A-Za-z0-9.]*|[A-Z][a-z]+[A-Z][A-Za-z]*)(?![A-Za-z0-9-])")
MAX_CAPTION_WORDS, MAX_CAPTION_HAN = 6, 14  # of a line that names what its table is of, and is no sentence


def check_share(item: QuizItem, lessons: Lessons) -> str:
    """Want a share to be the share of something, and no total's share of the total."""
    if _TOTAL_OF_TOTAL.search(item.question):
        return "it asks for the total's share of the total"
    unit = _cited_row(item, lessons)
    if unit is None or not any(_SHARE.fullmatch(name.strip()) for name in unit.header):
        return ""
    asked = _SHARE.search(item.question)
    return "it does not say what the share is of" if asked and not _SHARE_OF_WHAT.search(item.question) else ""


def check_caption(item: QuizItem, lessons: Lessons) -> str:
    """Want a question about a table to name whom or what the line over the table says that it is of."""
    unit = _cited_row(item, lessons)
    keys = key_texts(item)
    if unit is None or not any(find_intervals(text) for text in (*keys, item.question)):
        return ""
    caption = unit.lead.removesuffix(" | ".join(unit.header)).strip().rstrip(":：")
    if len(caption.split()) > MAX_CAPTION_WORDS or count_han(caption) > MAX_CAPTION_HAN:
        return ""
    said = fold(f"{item.question} {item.citation.title}")
    missing = [name for name in _NAME.findall(caption) if fold(name) not in said]
    return f"it does not name what the table is of: {missing[0]}" if missing else ""


def check_cell_wording(item: QuizItem) -> str:
    """Want no comparison in the place of a noun, nothing "has the price “cheaper”", and no torn list in a cell."""
    if any(_TORN_LIST.search(text) for text in (*shown_choices(item), item.question)):
        return "a list in a cell is torn"
    for match in _QUOTED.finditer(item.question):
        text = (match.group(1) or match.group(2)).strip()
        if _COMPARED.match(text) and _HAS.search(item.question[: match.start()].rstrip()):
            return "a comparison stands where a noun should"
    return ""


def check_row_kind(item: QuizItem, lessons: Lessons) -> str:
    """Want a false statement about a row to put a value of the same kind into the cell: a count of the same things."""
    if item.kind is not ItemKind.TRUE_FALSE or item.answer is not False:
        return ""
    unit = _cited_row(item, lessons)
    if unit is None:
        return ""
    told, cells = fold(state(item)), [cell for cell in unit.cells[1:] if squeeze(cell) not in squeeze(state(item))]
    chunk, _ = lessons.find_cited_units(item)
    rows = [row for row in chunk.units if row.header == unit.header and row.cells and row is not unit]
    for n, cell in enumerate(unit.cells):
        others = [row.cells[n] for row in rows if n < len(row.cells) and n > 0 and cell in cells]
        for other in others:
            if squeeze(other) and fold(other) in told and _differ_in_kind(cell, other):
                return "the false value is of another kind than the true one"
    return ""


def _differ_in_kind(cell: str, other: str) -> bool:
    """Tell whether one of two cells counts what the other does not, or holds a figure where the other has words."""
    mine, theirs = find_intervals(cell), find_intervals(other)
    if bool(mine) != bool(theirs):
        return True
    if not mine:
        return False
    if {f.unit for f in mine}.isdisjoint({f.unit for f in theirs}):
        return True
    words, others = (_words_of(text) for text in (cell, other))
    return bool(words) and bool(others) and words.isdisjoint(others)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(term for term in term_set(text) if not any(c.isdigit() for c in term)) - _SCALES


_SCALES = term_set(
    "million billion thousand trillion about over under up hundred per approximately 万 亿 百 千 约 超过"
)


def _cited_row(item: QuizItem, lessons: Lessons) -> Unit | None:
    """Return the one row of a table that an item rests on, None where it rests on something else."""
    if item.kind in (ItemKind.MATCH, ItemKind.ORDER, ItemKind.SHORT) or (not key_texts(item) and item.answer is None):
        return None
    _, units = lessons.find_cited_units(item)
    rows = [unit for unit in units if unit.kind is UnitKind.ROW and unit.header]
    return rows[0] if rows else None
