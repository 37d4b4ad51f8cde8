"""Find, where the most or the least of several things is asked for, the row or point whose figure says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.demands.priced import tells_cost
from tutor.answering.disagreements.accounts import fits_ask
from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_intervals
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import STANDS_FOR_WHOLE, term_set
from tutor.answering.questions.asks import EXTREME
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.spending import find_spent
from tutor.answering.questions.wanted import Wanted
from tutor.answering.values import names_value
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import UnitKind

MIN_ITEMS = 3  # rows of a table of what a thing costs, its total among them
MAX_BEST = 4  # units among which one of the table or the list in question stands
MIN_SHARE_WITH_FIGURE = 0.6  # of the rows of a column that is compared
_ASKS_LEAST = re.compile(
    r"\b(?:least|smallest|lowest|shortest|cheapest|fewest)\b|最(?:小|少|低|便宜|短)", re.IGNORECASE
)
_ASKS_WHICH = re.compile(r"^\W*(?:(?:and|so|but) )?(?:which|what|who|where)\b|哪|什么|谁", re.IGNORECASE)
_EXTREME_OF = re.compile(
    r"\b(?:most|biggest|largest|highest|longest|greatest|least|smallest|lowest|shortest|fewest)"
    r" [a-z]{3}[a-z-]*[a-rt-z]",
    re.IGNORECASE,
)  # without the plural's s
_NOT_COMPARED = re.compile(
    r"\bat (?:most|least)\b|\bmost (?:of|people|teams|companies|models|users)\b|最(?:后|近|终|初|好)"
)
# "Which item costs the most for a ferry?", 渡轮里最贵的是哪一项
_ITEM = r"(?:items?|things?|parts?|components?|positions?|expenses?|resources?|costs?)"
_DEAREST = r"(?:most expensive|least expensive|costliest|dearest|priciest|cheapest)"
_ASKS_ITEM = re.compile(
    rf"\b(?:which|what) (?:\w+ ){{0,2}}?{_ITEM}\b[^?]*\b(?:{_DEAREST}|costs? (?:\w+ )?(?:most|least)"
    r"|(?:biggest|largest|highest|smallest|lowest) (?:costs?|expense|share|sum))\b"
    rf"|\b(?:which|what)(?:['’]s| is| was| are) the {_DEAREST} (?:single )?{_ITEM}\b"
    rf"|\b(?:which|what)\b[^?]*\b(?:biggest|largest|highest|smallest|lowest|cheapest) (?:single )?{_ITEM} (?:on|in|of)"
    r"\b[^?]*\b(?:bill|budget|costs?|expenses)\b"
    r"|最(?:贵|便宜|烧钱|花钱|费钱|省钱)的?[^，,?？]{0,8}(?:哪|什么|啥)|(?:哪一?[项个样部]|什么)[^，,?？]{0,8}最(?:贵|便宜|烧钱|花钱|费钱|省钱)"
    r"|(?:花费|费用|成本|开销|花钱)最(?:高|大|多|低|少|小)的?[^，,?？]{0,6}(?:哪|什么|啥)",
    re.IGNORECASE,
)
_ITEM_WORDS = frozenset(
    tokenize("item thing part component position expense resource most least single one which costs expensive cheap")
)
_KINDS = (
    (
        Ask.AMOUNT,
        re.compile(
            r"\b(?:costs?|expensive|cheap\w*|pric\w+|bill|money|funding|budget|dear\w*)\b|贵|便宜|费用|钱|成本|价"
        ),
    ),
    (Ask.SHARE, re.compile(r"\b(?:share|percent\w*|proportion|portion)\b|占比|比例|份额|百分比")),
    (Ask.DURATION, re.compile(r"\b(?:long\w*|short\w*|time|duration)\b|久|长|时间")),
)


def find_extreme(question: Question, evidence: Sequence[Scored]) -> Scored | None:
    """Return the unit of the table or list in question whose figure is the largest or the smallest, None if none is.

    Ranges count only where both ends are beyond those of all others; rows for the whole are no candidates.
    """
    asked = question.asked
    if not (EXTREME.search(asked) and _ASKS_WHICH.search(asked)) or _NOT_COMPARED.search(asked):
        return None
    if _is_in_name(asked, evidence[:MAX_BEST]):
        return None
    for best in evidence[:MAX_BEST]:
        members = [scored for scored in evidence if _stands_beside(scored, best)]
        for figures in _list_columns(question, members):
            if extreme := pick_extreme(figures, least=_ASKS_LEAST.search(asked) is not None):
                return extreme
    return None


def _is_in_name(asked: str, evidence: Sequence[Scored]) -> bool:
    """Tell whether the evidence has the words that ask for the most or the least too, as in "least squares"."""
    phrase = _EXTREME_OF.search(asked)
    return phrase is not None and any(phrase[0].lower() in scored.unit.text.lower() for scored in evidence)


def find_dearest(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> Scored | None:
    """Return the row or point with the largest or smallest price in a table of what a thing costs, None if none is.

    What stands around that table names the thing, whatever else speaks of it more.
    """
    asked = question.asked
    spent = find_spent(asked)
    if spent is None and not _ASKS_ITEM.search(asked):
        return None
    words = set(content_words(spent or EXTREME.sub(" ", asked)))
    groups: dict[tuple[str, tuple[str, ...], str], list[Scored]] = {}
    for one in scored:
        if one.unit.kind is UnitKind.ROW:
            groups.setdefault((one.chunk.id, one.unit.header, one.unit.lead), []).append(one)
    for members in groups.values():
        if len(members) < MIN_ITEMS or not _is_for_asked(
            members[0], [word for word in wanted if word.terms[0] in words]
        ):
            continue
        rows = [one for one in members if STANDS_FOR_WHOLE.search(one.unit.cells[0]) is None]
        if not all(map(tells_cost, rows)):  # money that firms got is spent on nothing told
            continue
        for figures in _list_columns(replace(question, asked=f"cost {asked}"), rows):
            if figures[0][1].unit in CURRENCIES and (
                found := pick_extreme(figures, least=_ASKS_LEAST.search(asked) is not None)
            ):
                return found
    return None


def _is_for_asked(scored: Scored, wanted: Sequence[Wanted]) -> bool:
    """Tell whether what stands around a table names all that a question asks about, and something at all."""
    held = term_set(frame_text(scored.unit, scored.chunk))
    words = [
        word
        for word in wanted
        if word.terms[0] not in _ITEM_WORDS
        and "最" not in word.terms[0]
        and (len(word.terms) > 1 or not has_han(word.terms[0]))
    ]
    return bool(words) and all(word.find_in(held) > 0 for word in words)


def _stands_beside(scored: Scored, best: Scored) -> bool:
    one, other = scored.unit, best.unit
    if one.kind is not other.kind or one.kind is UnitKind.SENTENCE:
        return False
    if scored.chunk.id != best.chunk.id and not (one.cells and _place_table(scored) == _place_table(best)):
        return False
    label = one.cells[0] if one.cells else one.text
    return (one.header, one.lead) == (other.header, other.lead) and STANDS_FOR_WHOLE.search(label) is None


def _place_table(scored: Scored) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return where a row's table stands: a long one is cut into several passages."""
    return scored.chunk.document, tuple(scored.chunk.heading), scored.unit.header


def _list_columns(question: Question, members: Sequence[Scored]) -> list[list[tuple[Scored, Interval]]]:
    """Return the members with their figures, a list for each column that most have one in, those asked for first."""
    asked = frozenset(tokenize(question.asked))
    kinds = [kind for kind, pattern in _KINDS if pattern.search(question.asked)]
    header = members[0].unit.header if members else ()
    columns: list[tuple[int, list[tuple[Scored, Interval]]]] = []
    for column in range(1, len(header)) if header else (0,):
        figures = []
        for member in members:
            text = member.unit.cells[column] if header and column < len(member.unit.cells) else member.unit.text
            figures += [(member, amount) for amount in find_intervals(text)[:1]]
        units = {amount.unit for _, amount in figures}
        name = header[column] if header else ""
        fits = bool(figures) and any(names_value(kind, name) or fits_ask(kind, figures[0][1]) for kind in kinds)
        are_few = len(figures) < 2 or (not fits and len(figures) < MIN_SHARE_WITH_FIGURE * len(members))
        if are_few or len(units) > 1 or (kinds and not fits):
            continue
        columns.append((-2 * fits - bool(asked & frozenset(tokenize(name))), figures))
    return [figures for _, figures in sorted(columns, key=lambda rated: rated[0])]


def pick_extreme(figures: Sequence[tuple[Scored, Interval]], *, least: bool) -> Scored | None:
    """Return the member whose figure is beyond all others at both ends, None where two are equal or overlap so."""
    pick = min if least else max
    chosen, amount = pick(figures, key=lambda figure: (figure[1].low, figure[1].high))
    others = [other for member, other in figures if member is not chosen]
    if least:
        beyond = all(amount.low < other.low and amount.high < other.high for other in others)
    else:
        beyond = all(amount.low > other.low and amount.high > other.high for other in others)
    return chosen if others and beyond else None
