"""Make items that ask to pair names with what is said of them, from columns of tables and headed points of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tutor.answering.disagreements.intervals import find_intervals
from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.agreement import count_by, is_plural, make_singular, own
from tutor.quiz.generation.amountphrases import counts_things, says_unit
from tutor.quiz.generation.columns import (
    LANGUAGE_NAME,
    LabelForm,
    TableKind,
    is_aside,
    is_blank,
    is_dump,
    is_figure_column,
    meaning_column,
    mixes_amounts,
    read_label_form,
    read_table_kind,
    shows_sample,
)
from tutor.quiz.generation.distractors import differ_in_substance
from tutor.quiz.generation.entries import EntrySet, are_judged, collect_entry_sets
from tutor.quiz.generation.entryaccounts import are_merits, names
from tutor.quiz.generation.figurecells import Amount, are_rivals, read_amount
from tutor.quiz.generation.labels import read_label
from tutor.quiz.generation.listed import can_be_quoted, span_units
from tutor.quiz.generation.naming import is_total, lower_label, shares_words
from tutor.quiz.generation.tabulated import Row, Table, collect_tables
from tutor.quiz.generation.termgroups import GroupSource
from tutor.quiz.generation.terms import tidy_meaning
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.fold import fold
from tutor.text.language import count_han
from tutor.types import Chunk, ItemKind, Level, Pairs, QuizItem, Unit

MIN_PAIRS, MAX_PAIRS = 3, 5
MAX_RIGHT_CHARS = 110
MAX_LEFT_CHARS = 50
MAX_ALTERNATIVE_WORDS = 8
MIN_RIGHT_WORDS, MIN_RIGHT_HAN = 4, 6
_QUESTION = re.compile(
    r"^(?:what|how|why|who|where|when|are|is|do|does|did|can)\b|[?？]|什么|怎|为何|哪|吗", re.IGNORECASE
)
_TO_READER = re.compile(
    r"\b(?:you|your|we|our|us|let['’]s|following|here|below)\b|你|我们|咱|如下|以下|这里", re.IGNORECASE
)
Pair = tuple[str, str, Unit]


def make_match_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield match items from the tables of lessons, then from their named entries."""
    for table in collect_tables(chunks):
        yield from _make_from_table(table)
    for found in collect_entry_sets(chunks):
        if found.source is GroupSource.POINTS:
            yield from _make_from_entries(found)


def _make_from_table(table: Table) -> Iterator[QuizItem]:
    kind = read_table_kind(table)
    if kind is TableKind.TERMS:
        yield from _match_rows(table, meaning_column(table), is_term=True)
    if any(row.name.endswith(("?", "？")) for row in table.rows):
        return
    if kind is not TableKind.THINGS or not table.header[0] or read_label_form(table.header[0]) is not LabelForm.NOUN:
        return
    for column, label in enumerate(table.header[1:], start=1):
        if shows_sample(label):
            break
        if is_aside(label) or is_dump(table, column) or mixes_amounts(table, column):
            continue
        if read_label_form(label) is LabelForm.DONE and not (" " in label or _holds_years(table, column)):
            continue
        if read_label_form(label) is not LabelForm.CLAUSE:
            yield from _match_rows(table, column, is_term=False)


def _holds_years(table: Table, column: int) -> bool:
    amounts = [read_amount(row.cells[column]) for row in table.rows]
    return all(amount is not None and amount.interval.unit == "date" for amount in amounts)


def _match_rows(table: Table, column: int, *, is_term: bool) -> Iterator[QuizItem]:
    if all(find_intervals(row.name) for row in table.rows) and is_figure_column(table, column):
        return  # figures beside figures rise together
    rows = [row for row in table.rows if not is_total(row.name) and not is_blank(row.cells[column])]
    for _, run in groupby(rows, key=lambda row: row.chunk.id):
        own = list(run)
        pairs = [(phrases.tidy_cell(row.name), _tidy_right(row.cells[column], is_term), row.unit) for row in own]
        if is_term:
            pairs = _drop_denials(pairs)
        figures = is_figure_column(table, column)
        for part in _split(_drop_interchangeable(pairs, figures=figures)):
            if can_be_quoted(span_units(own[0].chunk, [unit for _, _, unit in part])):
                yield _make_item(own[0].chunk, _ask(table, column, is_term=is_term), part, _name(table, own[0], column))


def _tidy_right(cell: str, is_term: bool) -> str:
    return tidy_meaning(cell) if is_term else phrases.tidy_cell(cell)


def _drop_denials(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs without terms that are each other's denial ("unripe", "ripe"): "without" would tell them."""
    names = [fold(left) for left, _, _ in pairs]
    denied = {
        n for n in names for m in names if n != m and re.fullmatch(rf"(?:un|non-?|in|无|非|未|不){re.escape(m)}", n)
    }
    told = denied | {m for m in names for n in denied if n.endswith(m)}
    return [pair for pair, name in zip(pairs, names, strict=True) if name not in told]


def _make_from_entries(found: EntrySet) -> Iterator[QuizItem]:
    """Yield match items from entries that do not tell what is said of them by grading it."""
    for _, run in groupby(found.entries, key=lambda entry: entry.chunk.id):
        entries = list(run)
        pairs = [
            (phrases.tidy_cell(entry.name), phrases.tidy_cell(entry.said), entry.units[0])
            for entry in entries
            if entry.said
            and len(entry.units) == 1
            and _is_said_of(entry.name, entry.said)
            and not names(entry.said, entry, found.entries)
        ]
        if are_judged([left for left, _, _ in pairs]) or are_merits(found):
            continue
        chunk, place = entries[0].chunk, found.part
        if found.language == "zh":
            question = f"根据“{place}”，请把下列各项与课程对它的说明配对。"
        else:
            question = f"According to the section “{place}”, match each of these with what is said about it."
        for part in _split(_drop_interchangeable(pairs, figures=False)):
            if can_be_quoted(span_units(chunk, [unit for _, _, unit in part])):
                yield _make_item(chunk, question, part, f"{place} | {found.lead}")


def _is_said_of(head: str, text: str) -> bool:
    """Tell whether what follows a head says something about it, and does not tell the reader what to do."""
    if re.fullmatch(r"[^.。]{1,60}(?:\bor\b|或)[^.。]{1,30}", text) and len(text.split()) <= MAX_ALTERNATIVE_WORDS:
        return False  # alternatives ("ripe or unripe") tell their head by themselves
    if head[:1].isdigit() or _QUESTION.search(head) or _TO_READER.search(text) or text.endswith(("?", "？")):
        return False
    return len(text.split()) >= MIN_RIGHT_WORDS or count_han(text) >= MIN_RIGHT_HAN


def _ask(table: Table, column: int, *, is_term: bool) -> str:
    noun, label = table.header[0], table.header[column]
    if table.language == "zh":
        if is_term:
            return "请把每个术语与它的含义配对。"
        read = read_label(label)
        unit = f"（{read.unit}）" if says_unit(read, table.rows[0].cells[column]) else ""
        count = "数量" if counts_things(read.core, read_amount(table.rows[0].cells[column])) else ""
        return phrases.add_topic(table, f"请把每{count_by(noun)}与{own('它', read.core)}{count}{unit}配对。")
    if is_term:
        return "Match each term with its meaning."
    if LANGUAGE_NAME.fullmatch(label):
        return phrases.add_topic(table, f"Match each word with its {label} translation.")
    noun = make_singular(lower_label(noun).removesuffix(" name"))
    read = read_label(label)
    about, label = "approximate " if read.is_hedged else "", lower_label(read.core)
    noun = "item" if noun in ("name", "number", "") else noun
    if read_label_form(label) is LabelForm.DONE:
        return phrases.add_topic(table, _ask_done(table, noun, column))
    if is_figure_column(table, column) and is_plural(label):
        label = f"number of {label}"
    if read_label_form(label) is LabelForm.DOES:
        return phrases.add_topic(table, f"Match each {noun} with {label}.")
    unit = f" (in {lower_label(read.unit)})" if says_unit(read, table.rows[0].cells[column]) else ""
    return phrases.add_topic(table, f"Match each {noun} with its {about}{label}{unit}.")


def _ask_done(table: Table, noun: str, column: int) -> str:
    label = lower_label(table.header[column])
    if is_figure_column(table, column):
        return f"Match each {noun} with the year in which it was {label.removesuffix(' in')}."
    return f"Match each {noun} with what it is {label}."


def _name(table: Table, row: Row, column: int) -> str:
    return f"match | {table.topic} | {table.header[column]} | {row.name}"


def _drop_interchangeable(pairs: Sequence[Pair], *, figures: bool) -> list[Pair]:
    """Return the pairs that fit no other name: distinct, apart, not naming their own or another's left side."""
    kept: list[Pair] = []
    for left, right, unit in pairs:
        if len(left) > MAX_LEFT_CHARS or len(right) > MAX_RIGHT_CHARS:
            continue
        amount = read_amount(right)
        if figures != (amount is not None):
            continue
        if not figures and any(shares_words(name, right) for name, _, _ in pairs):
            continue
        if all(_apart(amount, right, other) for _, other, _ in kept) and fold(left) not in {
            fold(n) for n, _, _ in kept
        }:
            kept.append((left, right, unit))
    return kept


def _apart(amount: Amount | None, right: str, other: str) -> bool:
    second = read_amount(other)
    if amount and second:
        return are_rivals(amount, second)
    return differ_in_substance(right, other)


def _split(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Yield groups of three to five pairs, as even as can be."""
    if len(pairs) < MIN_PAIRS:
        return
    groups = -(-len(pairs) // MAX_PAIRS)
    size, extra = divmod(len(pairs), groups)
    start = 0
    for number in range(groups):
        end = start + size + (number < extra)
        yield list(pairs[start:end])
        start = end


def _make_item(chunk: Chunk, question: str, pairs: Sequence[Pair], fact: str) -> QuizItem:
    left = [name for name, _, _ in pairs]
    right = shuffle_stably([said for _, said, _ in pairs], question + "".join(left))
    if right == [said for _, said, _ in pairs]:
        right = [*right[1:], right[0]]
    zh = chunk.language == "zh"
    joint, colon, end = ("；", "：", "。") if zh else ("; ", ": ", ".")
    units = span_units(chunk, [unit for _, _, unit in pairs])
    return make_item(
        ItemKind.MATCH,
        question,
        tuple(right.index(said) for _, said, _ in pairs),
        chunk=chunk,
        units=units,
        fact=f"{fact} | {left[0]}",
        rule="match-columns" if chunk.units and pairs[0][2].cells else "match-heads",
        explanation=joint.join(f"{name}{colon}{said}" for name, said, _ in pairs) + end,
        level=Level.UNDERSTAND,
        difficulty=2 if len(pairs) == MIN_PAIRS else 3,
        choices=Pairs(tuple(left), tuple(right)),
    )
