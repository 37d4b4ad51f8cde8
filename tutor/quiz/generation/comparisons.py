"""Make items from tables that compare two or three things: which of them a cell speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.disagreements.intervals import find_intervals
from tutor.quiz.generation import tablephrases as phrases
from tutor.quiz.generation.columns import LabelForm, TableKind, is_blank, read_label_form
from tutor.quiz.generation.contrasts import make_contrast_items
from tutor.quiz.generation.distractors import differ_in_substance
from tutor.quiz.generation.figurecells import Amount, read_amount
from tutor.quiz.generation.naming import lower_label, shares_words
from tutor.quiz.generation.rowitems import RowFact, make_numeric_item
from tutor.quiz.generation.tabulated import Row, Table
from tutor.quiz.items import hash_texts, make_item
from tutor.text.fold import fold
from tutor.types import ItemKind, Level, QuizItem

MAX_CELL_CHARS = 110
MAX_HALF_GUESSED = 4  # items of a table that are right half the time by chance
# One word that compares ("Simpler", "Lower") and one that only grades or describes ("High", "Limited").
_COMPARATIVE = re.compile(
    r"(?P<size>(?:much )?(?:higher|lower|larger|smaller|bigger|longer|shorter|greater|wider|narrower))"
    r"|(?:much )?(?!(?:computer|user|paper|water|number|other|never|letter|customer|layer|server)\b)[a-z]+(?:er)"
    r"|(?:more|less) [a-z]+",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:very |fairly |quite |extremely |highly )?(?:high|low|large|small|big|long|short|fast|slow|easy|hard|simple"
    r"|good|bad|poor|strong|weak|cheap|medium|moderate|average|mixed|fixed|rare|common|[a-z]+(?:able|ible|ive|ful|less|ous|ed|al|ic|ary|ory))"
    r"|[很非常较]*[高低大小多少快慢长短强弱好差]|中等|一般",
    re.IGNORECASE,
)
# Cells that say "the rest", so that they are only true beside the other one.
_REST = re.compile(r"(?:all |any |the )?(?:others?|rest)\b|everything else|其他|其它|其余|剩下", re.IGNORECASE)


def make_comparison_items(table: Table, kind: TableKind) -> Iterator[QuizItem]:
    """Yield what the table says of one thing and not the others; then for each compared point one item.

    That is which thing it is said of, or a statement: with two things either is half guessed, so not both.
    """
    start = 1 if kind is TableKind.SIDES else 0
    sides = [phrases.tidy_cell(label) for label in table.header[start:]]
    if any(read_label_form(side) is not LabelForm.NOUN for side in sides) or len({fold(side) for side in sides}) < 2:
        return
    rows = [row for row in table.rows if _tells_apart(row, sides, start)]
    yield from make_contrast_items(table, sides, rows, start)
    if not start:
        return
    guessed = 0
    for row in sorted(rows, key=lambda row: hash_texts(table.document, row.name)):
        for item in _make_row_items(table, row, row.name, sides, row.cells[start:]):
            guessed += item.kind is not ItemKind.NUMERIC
            if item.kind is ItemKind.NUMERIC or len(sides) > 2 or guessed <= MAX_HALF_GUESSED:
                yield item


def _tells_apart(row: Row, sides: Sequence[str], start: int) -> bool:
    """Tell whether each cell of a row can be said of one side only, without naming it."""
    aspect, cells = row.name if start else "", row.cells[start:]
    if any(is_blank(cell) or len(cell) > MAX_CELL_CHARS for cell in cells) or not _all_differ(cells):
        return False
    if any(_REST.match(cell) or (not aspect and find_intervals(cell)) for cell in cells):
        return False
    return not (any(shares_words(side, cell) for side in sides for cell in cells) or _names_side(aspect, sides))


def _make_row_items(
    table: Table, row: Row, aspect: str, sides: Sequence[str], cells: Sequence[str]
) -> Iterator[QuizItem]:
    coin = int(hash_texts(table.document, aspect, *sides), 16)
    is_noun = read_label_form(aspect) is LabelForm.NOUN
    for number, cell in enumerate(cells):
        fact = _state_fact(table, row, aspect, sides[number], cell)
        if is_noun and fact.amount is not None:
            yield from make_numeric_item(fact, _ask_figure(table, aspect, sides[number], fact.amount))
    stated, taken = coin % len(cells), (coin // 7 + coin % len(cells)) % len(cells)
    fact = _state_fact(table, row, aspect, sides[stated], cells[stated])
    if is_noun and coin // 3 % 2 and not any(_COMPARATIVE.fullmatch(cell) or _BARE.fullmatch(cell) for cell in cells):
        yield _make_statement(fact, aspect, sides[stated], cells[taken], stated == taken)
    elif question := _word_question(table, aspect, sides, cells[stated]):
        yield _ask_side(fact, question, sides, stated)


def _state_fact(table: Table, row: Row, aspect: str, side: str, cell: str) -> RowFact:
    return RowFact(table, row, aspect, cell, read_amount(cell), Level.UNDERSTAND, side)


def _ask_side(fact: RowFact, question: str, sides: Sequence[str], number: int) -> QuizItem:
    return make_item(
        ItemKind.MCQ,
        question,
        number,
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule="compare-sides",
        explanation=fact.sentence,
        level=Level.UNDERSTAND,
        difficulty=2 if len(sides) == 2 else 3,
        choices=tuple(sides),
    )


def _word_question(table: Table, aspect: str, sides: Sequence[str], cell: str) -> str:
    """Return the question which side a cell is said of, "" where it cannot be worded."""
    said, bare = phrases.quote_cell(cell), phrases.tidy_cell(cell)
    names = phrases.name_sides(table, sides)
    is_noun = read_label_form(aspect) is LabelForm.NOUN
    if table.language == "zh":
        if _BARE.fullmatch(bare):
            return ""
        listed = "还是".join(names) if len(names) == 2 else "、".join(names[:-1]) + "还是" + names[-1]
        if is_noun and re.fullmatch("[较更].", bare):
            return phrases.frame_sides(table, sides, f"哪一个的{aspect}{bare}：{listed}？")
        if is_noun:
            both = "和".join(names) if len(names) == 2 else "、".join(names)
            return phrases.frame_sides(table, sides, f"{both}，哪一个的{aspect}是{said}？")
        return phrases.frame_sides(table, sides, f"对于“{aspect.rstrip('？')}”，课程说{said}的是{listed}？")
    listed = " or ".join(names) if len(names) == 2 else ", ".join(names[:-1]) + " or " + names[-1]
    which = "which of the two" if len(names) == 2 else "which of these"
    if match := _COMPARATIVE.fullmatch(bare):
        degree, label = bare[0].lower() + bare[1:], lower_label(aspect)
        if not is_noun:
            return ""
        asked = f"has the {degree} {label}" if match["size"] else f"is {degree}"
        question = f"{which[0].upper()}{which[1:]} {asked}, according to the lesson: {listed}?"
    elif _BARE.fullmatch(bare):
        return ""
    elif read_label_form(aspect) is LabelForm.DONE and " " in aspect:
        question = f"{which[0].upper()}{which[1:]} is {lower_label(aspect)} {said}: {listed}?"
    elif is_noun:
        question = f"For {which} does the lesson give {said} as the {lower_label(aspect)}: {listed}?"
    else:
        question = f"Under “{aspect}”, for {which} does the lesson say {said}: {listed}?"
    return phrases.frame_sides(table, sides, question)


def _ask_figure(table: Table, aspect: str, side: str, amount: Amount) -> str:
    about = "大约" if table.language == "zh" else "approximate "
    about = about if amount.is_hedged else ""
    if table.language == "zh":
        return f"{side}的{aspect}{about}是多少？"
    return f"What {about}{lower_label(aspect)} does the lesson give for {phrases.refer_to(table, side)}?"


def _make_statement(fact: RowFact, aspect: str, side: str, cell: str, is_true: bool) -> QuizItem:
    table, said = fact.table, phrases.quote_cell(cell)
    if table.language == "zh":
        statement = f"{side}的{aspect}是{said}。"
    else:
        label, name = lower_label(aspect), phrases.refer_to(table, side)
        statement = f"The lesson gives {said} as the {label} of {name}."
    return make_item(
        ItemKind.TRUE_FALSE,
        phrases.frame_sides(table, (side,), statement),
        is_true,
        chunk=fact.row.chunk,
        units=[fact.row.unit],
        fact=fact.name,
        rule="compare-statement",
        explanation=fact.sentence if is_true else phrases.explain_false(table, fact.sentence),
        level=Level.UNDERSTAND,
        difficulty=2,
    )


def _all_differ(cells: Sequence[str]) -> bool:
    for number, one in enumerate(cells):
        for other in cells[number + 1 :]:
            first, second = read_amount(one), read_amount(other)
            if first and second and first.interval.unit == second.interval.unit:
                if first.interval.low <= second.interval.high and second.interval.low <= first.interval.high:
                    return False
            elif not differ_in_substance(one, other):
                return False
    return True


def _names_side(aspect: str, sides: Sequence[str]) -> bool:
    return any(fold(side) in fold(aspect) for side in sides)
