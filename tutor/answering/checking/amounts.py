"""Compare the figures of a sentence with those of the words that it rests on: value, unit, and what they measure."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.checking.statements import Clause, make_clause, split_clauses
from tutor.answering.checking.subject import find_subject, lacks_subject
from tutor.text.figures import find_figures
from tutor.text.words import tokenize

_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0}
_MONTHS = {"month": 1.0, "year": 12.0}
_NUMBER_WORDS = {
    word: value
    for value, words in enumerate(
        "two 两 二|three 三|four 四|five 五|six 六|seven 七|eight 八|nine 九|ten 十|eleven 十一|twelve 十二".split("|"),
        start=2,
    )
    for word in words.split()
}
_SPELLED = re.compile(
    r"(?<!the )(?<!these )(?<!those )(?<!other )(?<!s' )"
    r"\b(?P<latin>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?:[ -](?P<scale>thousand|million|billion))?"
    r"|(?<![一二三四五六七八九十百千第星期周])(?P<han>十一|十二|[两二三四五六七八九十])"
    r"(?=个|种|类|步|倍|次|位|名|台|项|年|天|周|月|小时|分钟|阶段|部分|层|本)",
    re.IGNORECASE,
)
_SCALE_WORDS = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
# Signs and words by which a text shows that a figure without a unit has one: a column "Price", a row "Share".
_UNIT_TRACES = {
    "$": r"\$|dollar|usd|cost|price|pay|paid|fee|spend|spent|expens|cheap|美元|美金|成本|费用|价格|花费",
    "€": r"€|euro|cost|price|pay|paid|fee|spend|spent|欧元|成本|费用|价格",
    "£": r"£|pound|cost|price|pay|paid|fee|spend|spent|英镑|成本|费用|价格",
    "¥": r"[¥￥元]|yuan|cost|price|pay|paid|fee|成本|费用|价格|花费",
    "%": r"%|per ?cent|share|proportion|rate|占|比例|百分",
    "times": r"times|fold|倍|[x×]",
}
_ABOUT = re.compile(
    r"(?:\b(?:about|around|roughly|nearly|almost|approximately|some|over|more than|close to|just (?:over|under))"
    r"|~|≈|约|大约|近|将近|超过|左右)\s*$",
    re.IGNORECASE,
)
_BETWEEN_FIGURES = re.compile(r"(?:,(?!\d)|[，;；])\s*|\s+(?:and|while|or|versus|vs\.?)\s+|和|而|与")
_LABEL = re.compile(
    r"\b(?!(?:In|By|Since|From|Until|About|Around|Over|Only|The|At|On|For|To|With|Some|Nearly|January|February|March|April"
    r"|May|June|July|August|September|October|November|December)\b)"
    r"(?:[A-Z]\w+|article|chapter|figure|item|level|passage|rule|section|step|type|version) (?:ID )?$"
)
_GLUED = re.compile(r"(?:st|nd|rd|th)\b|(?![KMGT]B\b)[A-Z]{1,3}\b")
_YEAR = range(1000, 2100)


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in its base unit (seconds, months, or as written), with the words that wrote it and where.

    `rounded` where the text says that it is about right; `loose` for a number word, and for one that is part of a name
    ("Rule 19", "type 2", "2D").
    """

    value: float
    unit: str
    text: str
    start: int
    rounded: bool = False
    loose: bool = False


def find_amounts(text: str) -> list[Amount]:
    """Return the figures of a text, number words among them, in order."""
    figures = [
        Amount(
            *_convert(f.value, f.unit),
            f.text,
            f.start,
            rounded=_ABOUT.search(text[: f.start]) is not None,
            loose=not f.unit and (bool(_LABEL.search(text[: f.start])) or bool(_GLUED.match(text, f.end))),
        )
        for f in find_figures(text)
    ]
    taken = {position for f in find_figures(text) for position in range(f.start, f.end)}
    for match in _SPELLED.finditer(text):
        if match.start() not in taken:
            value = _NUMBER_WORDS[(match["latin"] or match["han"]).lower()]
            scale = _SCALE_WORDS.get((match["scale"] or "").lower(), 1.0)
            follow = re.match(r"[\s-]*([A-Za-z]+|[一-鿿]{1,2})", text[match.end() :])
            unit = _read_unit(follow.group(1)) if follow else ""
            base, unit = _convert(value * scale, unit)
            figures.append(Amount(base, unit, match.group(), match.start(), loose=True))
    return sorted(figures, key=lambda amount: amount.start)


def find_wrong_figure(sentence: str, cited: str, *, close: bool = True) -> str:
    """Return why a figure of a sentence does not stand in the cited words, "" if all do, in a unit that agrees.

    A figure said to be about right may be rounded. Loose ones count only if the cited words are `close` to it.
    """
    held = find_amounts(cited)
    for amount in find_amounts(sentence):
        if amount.loose and not close:
            continue
        same = [other for other in held if _is_same(amount, other)]
        if not same:
            return f"the figure {amount.text} is not in the cited words"
        if not any(_units_agree(amount, other, cited) for other in same):
            return f"the figure {amount.text} stands in the cited words in another unit ({same[0].text})"
    return ""


def find_misplaced_figure(sentence: str, cited: str) -> str:
    """Return why a figure of a sentence is said of something else in the cited words, "" if it is not.

    It is, if no clause with the figure holds a term of the sentence's clause that stands, in the cited words, with
    another figure of the same unit.
    """
    held = list(_figure_clauses(cited))
    for clause in _figure_clauses(sentence):
        for amount in find_amounts(clause.text):
            homes = [c for c in held if any(_is_same(amount, a) for a in find_amounts(c.text))]
            rivals = [c for c in held if c not in homes and any(_rivals(amount, a) for a in find_amounts(c.text))]
            if homes and (term := _find_moved(clause, homes, rivals)):
                return f"the figure {amount.text} is not said of {term} in the cited words"
    return ""


def _find_moved(clause: Clause, homes: Sequence[Clause], rivals: Sequence[Clause]) -> str:
    """Return a word of the clause that no home of its figure holds and a rival does, where the homes hold others."""
    said = _plain_terms(clause)
    at_home = frozenset().union(*(c.held for c in homes))
    for rival in rivals:
        moved = [t for t in clause.terms if t in said and t not in at_home and t in rival.held]
        if moved and all(_plain_terms(home) - said - rival.held for home in homes):
            words = [w for w in re.findall(r"[A-Za-z][\w-]*|[一-鿿]{2,}", clause.text) if moved[0] in tokenize(w)]
            return words[0] if words else moved[0]
    return ""


def _plain_terms(clause: Clause) -> frozenset[str]:
    return frozenset(t for t in clause.held if not t[0].isdigit() and t[0] != "#" and t not in _UNIT_TERMS)


def _figure_clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of a text that hold figures, cut between figures of one unit."""
    for clause in split_clauses(text):
        pieces = [piece for piece in _BETWEEN_FIGURES.split(clause.text) if piece and piece.strip()]
        amounts = find_amounts(clause.text)
        if len({(a.unit, a.value) for a in amounts}) < 2:
            if amounts:
                yield clause
            continue
        run = subject = ""
        for piece in pieces:
            own = find_subject(piece)[0]
            begun = f"{subject} {piece}" if subject and not own and lacks_subject(piece) else piece
            subject = own or subject
            run = f"{run}, {piece}" if run else begun
            if find_amounts(run) and _speaks(run):
                yield make_clause(run)
                run = ""


def _speaks(text: str) -> bool:
    """Tell whether a piece says of something, in words of its own, how much it is."""
    return bool(_plain_terms(make_clause(text)))


def _convert(value: float, unit: str) -> tuple[float, str]:
    if unit in _SECONDS:
        return round(value * _SECONDS[unit], 6), "time"
    if unit in _MONTHS and value not in _YEAR:
        return round(value * _MONTHS[unit], 6), "months"
    return value, "" if unit == "year" else unit


def _read_unit(word: str) -> str:
    probe = find_figures(f"5 {word}" if word.isascii() else f"5{word}")
    return probe[0].unit if probe else ""


def _is_same(said: Amount, held: Amount) -> bool:
    if math.isclose(said.value, held.value, rel_tol=1e-9):
        return True
    if not said.rounded or not said.value or held.unit != said.unit:
        return False
    digits = len(re.sub(r"\D", "", said.text).strip("0")) or 1
    return float(f"{held.value:.{digits}g}"[:30] if digits < 1 else f"{held.value:.{digits - 1}e}") == said.value


def _units_agree(said: Amount, held: Amount, cited: str) -> bool:
    if said.unit == held.unit:
        return True
    if said.unit and held.unit:
        return False
    if said.unit in _UNIT_TRACES:
        return re.search(_UNIT_TRACES[said.unit], cited, re.IGNORECASE) is not None
    return held.unit not in ("%", "times") or re.search(_UNIT_TRACES[held.unit], said.text) is not None


def _rivals(said: Amount, held: Amount) -> bool:
    """Tell whether a figure measures what another does, so that the two could be taken for one another."""
    is_year = said.value in _YEAR and not said.unit
    return said.unit == held.unit and is_year == (held.value in _YEAR and not held.unit)


_UNIT_TERMS = frozenset(
    tokenize(
        "dollars euros pounds percent per cent times years months weeks days hours minutes seconds million billion"
        " thousand trillion tokens 美元 小时 分钟 个月"
    )
)
