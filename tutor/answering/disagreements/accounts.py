"""Read off a unit what it gives figures for: the subject and attribute of each, so that two can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_intervals
from tutor.answering.disagreements.magnitudes import iterate_units
from tutor.answering.form import is_objective, is_standing_part, term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.totals import read_lead
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

MIN_CLAUSE_TERMS = 3  # a clause of fewer is read with its whole sentence
MAX_OPENING_WORDS = 5  # of a first clause that is taken whole for what later ones speak of
PER = "/"  # ends the unit of a rate
MIN_BARE_MONEY = 1000  # from how much on "costs 4,000" or "costs millions" is money although no currency is named
_CLAUSE_END = re.compile(
    r"[;；。！？!?](?!\d)|[，,](?!\d)|[.](?=\s|$)|\s[-–—]\s|\s(?:and|but|while|whereas)\s|而", re.IGNORECASE
)
_OPENING = re.compile(r"\W*(?:[A-Za-z][\w'’-]*\s+){1,3}|[^\s，,。；;：:]{2,10}")
_STRONG_NAME = re.compile(r"\b(?:[A-Z][a-z]*[A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+[-‑]?\d[\w.]*)(?:[-‑]\w+)*", re.ASCII)
_CAPITALISED = re.compile(r"(?<=[a-z0-9,'’]\s)[A-Z][a-zà-ÿ]+\b")
_NUMBERED_NAME = re.compile(r"\b[A-Z][A-Za-z]+ \d+\b(?![.,%]\d)|第[\d一二三四五六七八九十]+[㐀-鿿]", re.ASCII)
_WORD = re.compile(r"[A-Za-z]{2}|[㐀-鿿]")
_COLUMN_OF_FIGURES = re.compile(
    r"\s*(?:figures?|values?|amounts?|numbers?|quantity|数值|数字|数量|金额)\s*", re.IGNORECASE
)
_REFERENCE = re.compile(r"\bet al\b|[)）]\s*[,，]?\s*[\"“《]|(?:19|20)\d\d\s*[,，]\s*[\"“《]")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_WEIGHS = re.compile(r"[(（]\s*(?:but|though|although|because|since|so)\b|[(（](?:但|不过|虽然|因为)", re.IGNORECASE)
_LABEL = re.compile(r"([^:：]{2,40})[:：]\s*$")
_RATE = re.compile(r"\bper\b(?!\s?cent)|\bfor (?:each|every)\b|每", re.IGNORECASE)
_SELF_CRITICAL = re.compile(
    r"\bdiffer(?:s|ent(?:ly)?)?\b|\bdisagree|\bconflict|\bcontradict|\bsources\b|\breferences\b"
    r"|分歧|不一致|矛盾|出入|来源|参考",
    re.IGNORECASE,
)
# Words that say how sure or of what kind a figure is, and nothing of what it is a figure of.
_HEDGES = frozenset(
    tokenize(
        "often usually typically generally commonly sometimes extremely very approximate approximately about around"
        " roughly nearly almost estimated total sum overall altogether together current currently now"
        " today alone least most only just even still well up cost many several few more less than"
        " important number numbers figure figures amount amounts value values quick fact facts key quantity step one"
        " single need needs require requires requiring"
        " between from stage phase part thousand million billion trillion"
        " 大约 左右 通常 一般 往往 非常 大概 估计 总共 合计 总计 平均 目前 如今 至少 最多 超过 可能 需要 数值 数量 金额"
    )
)
_MONEY = frozenset(
    tokenize(
        "cost costs costing price prices priced pay pays paid spend spent spending bill bills charge charged expensive"
        " 成本 费用 花费 价格 耗资 花了"
    )
)
# What any figure of a unit has said of it.
_ATTRIBUTES = {
    "$": _MONEY | frozenset(tokenize("dollar dollars euro euros require requires requiring need needs run runs 需要")),
    "day": frozenset(
        tokenize(
            "take takes taking took last lasts lasted duration time long period complete completed"
            " 时间 持续 耗时 时长 需要 完成 为期"
        )
    ),
    "%": frozenset(
        tokenize("share percent percentage proportion account accounts make makes part rate 占比 比例 份额 占")
    ),
    "": frozenset(
        tokenize(
            "have has contain contains hold holds held include includes use uses used size data 包含 包括 使用"
            " 共有 数据 参数 词元 规模"
        )
    ),
}
_ASKED_UNITS: dict[Ask | None, tuple[str, ...]] = {
    Ask.DURATION: ("day",),
    Ask.SHARE: ("%",),
    Ask.RATIO: ("times", "%"),
    Ask.DATE: ("date",),
}


@dataclass(frozen=True, slots=True)
class Account:
    """A figure that a lesson gives, and for what.

    `key` are the terms of the clause, or of the row's label and column, that the figure is for, without words that
    any such figure has (cost, take, about); where none is left, those of what introduces it, and `borrowed` is set.
    `frame` are the terms around: lead, headings, title. `names` are terms of proper names in the clause. `about` is a
    label to show, `common` holds the words that were left out, `frame_names` the names in the
    frame.
    """

    chunk: Chunk
    unit: Unit
    amount: Interval
    key: frozenset[str]
    frame: frozenset[str]
    names: frozenset[str]
    about: str
    common: frozenset[str] = frozenset()
    frame_names: frozenset[str] = frozenset()
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    amount: Interval
    words: str
    label: str
    names: frozenset[str]
    is_labelled: bool = False  # with no more than what any figure may be: "Cost: $12 in summer"


def list_accounts(chunk: Chunk) -> list[Account]:
    """Return what the citable units of a chunk give figures for; none where a lesson compares sources itself."""
    if is_standing_part(" ".join(chunk.heading[-1:])) or _SELF_CRITICAL.search(" ".join(chunk.heading)):
        return []
    units = [u for u in chunk.units if u.citable and not u.example and not is_objective(chunk, u)]
    return [account for unit in units for account in read_accounts(unit, chunk)]


def fits_ask(ask: Ask | None, amount: Interval) -> bool:
    """Tell whether an amount is of the kind asked for: money, a time, a share, or else a count or measure."""
    unit = amount.unit.removesuffix(PER)
    if ask is Ask.AMOUNT:
        return unit in CURRENCIES
    if ask in _ASKED_UNITS:
        return unit in _ASKED_UNITS[ask]
    if ask is Ask.COUNT:
        return unit not in CURRENCIES and unit not in ("date", "%", "day", "times")
    return unit != "date"


def is_plain_label(label: str) -> bool:
    """Tell whether a row's label says only what any figure may be: total, cost, duration."""
    return term_set(label) <= _HEDGES.union(*_ATTRIBUTES.values())


@lru_cache(maxsize=65536)
def read_accounts(unit: Unit, chunk: Chunk) -> tuple[Account, ...]:
    """Return the accounts of one unit: one for each cell of a row, one for each clause of other units."""
    if unit.text.rstrip("\"'”’ ").endswith(("?", "？")):
        return ()
    found = _read_row(unit) if unit.kind is UnitKind.ROW and len(unit.cells) > 1 else _read_clauses(unit)
    return tuple(_make_account(unit, chunk, one) for one in found if one.amount.unit)


def read_label(unit: Unit) -> str | None:
    """Return the label of a row; "" where its table has none and the header names each cell, None where nothing does.

    A first cell that holds figures alone is no label.
    """
    label = unit.cells[0]
    if _WORD.search(_cut(label, find_intervals(label))):
        return label
    named = len(unit.header) == len(unit.cells) and all(_WORD.search(cell) for cell in unit.header)
    return "" if named and find_intervals(label) else None


def _read_row(unit: Unit) -> Iterator[_Found]:
    label = read_label(unit)
    if label is None:
        return
    for column, cell in enumerate(unit.cells):
        if label and not column:
            continue
        amounts = find_intervals(cell)
        header = unit.header[column] if column < len(unit.header) else ""
        if len(amounts) == 1:
            rest = _cut(cell, amounts)
            amount = give_unit(amounts[0], f"{header} | {label}")
            plain = _COLUMN_OF_FIGURES.fullmatch(header) is not None
            about = label if plain or not header else f"{label} – {header}".strip(" –")
            yield _Found(amount, f"{label} | {header} | {rest}", about, _list_row_names(label, rest))


def _list_row_names(label: str, rest: str) -> frozenset[str]:
    """Return the names in a row's label and cell; one with a number ("Osprey 2") is not its family's name."""
    numbered = _terms_of(_NUMBERED_NAME, label)
    families = {name.rsplit(" ", 1)[0] for name in numbered}
    return numbered | (_terms_of(_STRONG_NAME, f"{label} | {rest}") - families)


def _read_clauses(unit: Unit) -> Iterator[_Found]:
    text = _blank_asides(unit.text)
    amounts = find_intervals(text)
    is_reference = _REFERENCE.search(text) is not None
    ends = [m.end() for m in _CLAUSE_END.finditer(text) if not any(a.start <= m.start() < a.end for a in amounts)]
    edges = [0, *ends, len(text)]
    first = text[: edges[1]]
    opened = _OPENING.match(first)
    is_subject = len(first.split()) <= MAX_OPENING_WORDS and not has_han(first)
    opening = first if is_subject else opened.group() if opened else ""
    for amount in amounts:
        if amount.unit == "date" and is_reference:
            continue
        start = max(edge for edge in edges if edge <= amount.start)
        end = min(edge for edge in edges if edge >= amount.end)
        rivals = [a for a in amounts if a is not amount and (a.unit == amount.unit or _may_count(a, amount))]
        if any(start <= a.start < end for a in rivals):
            continue  # which of the two the clause's words speak of cannot be told
        clause, words = text[start:end], _cut(text, amounts, start, end)
        if not rivals and len(term_set(words)) < MIN_CLAUSE_TERMS and not (start and is_subject):
            clause, words = text, _cut(text, amounts)
        elif start:
            words = f"{opening} {words}"  # what a later clause speaks of stands at the sentence's beginning
        about = " ".join(f"{text[start : amount.start]}…{text[amount.end : end]}".split()).strip(" .,;，。；")
        about = f"{opening.strip(' ,，')} {about}" if start and opening else about
        about = re.sub(r"\s*[:：]\s*…$", "", about)
        named = f"{opening} | {clause}" if start else clause
        beside = [a for a in amounts if a is not amount and a.text in clause]
        names = frozenset().union(
            *(_terms_of(pattern, named) for pattern in (_STRONG_NAME, _CAPITALISED, _NUMBERED_NAME))
        )
        names |= {_name_amount(a) for a in beside}
        label = _LABEL.match(text[: amount.start])
        yield _Found(
            give_unit(amount, words), words, about, names, label is not None and is_plain_label(label.group(1))
        )


def _blank_asides(text: str) -> str:
    """Return a text with spaces for what is said in brackets beside a figure: another figure, "but cheaper in spring".

    What is in brackets and holds the only figure stays.
    """
    for aside in _ASIDE.finditer(text):
        units = {a.unit for a in find_intervals(aside.group())}
        weighs = _WEIGHS.match(aside.group()) is not None
        rest = {a.unit for a in find_intervals(_cut_out(text, aside))} if units or weighs else set()
        if rest and (weighs or "" in units or units & rest):
            text = _cut_out(text, aside)
    return text


def _cut_out(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " " * len(found.group()) + text[found.end() :]


def _name_amount(amount: Interval) -> str:
    """Return an amount as a condition that sets accounts apart: what takes 3 days on 8 GPUs may take 1 on 24."""
    return f"{amount.low:g}–{amount.high:g} {amount.unit}"


def _may_count(bare: Interval, amount: Interval) -> bool:
    """Tell whether a bare amount may be of another's unit: "300 billion" beside "500 billion tokens"."""
    return not bare.unit and bare.high >= MIN_BARE_MONEY and amount.unit not in CURRENCIES | {"day", "%", "times"}


def _cut(text: str, amounts: Sequence[Interval], start: int = 0, end: int | None = None) -> str:
    """Return a part of a text without its amounts."""
    kept, at = [], start
    for amount in amounts:
        if start <= amount.start and (end is None or amount.end <= end):
            kept.append(text[at : amount.start])
            at = amount.end
    return " ".join([*kept, text[at:end]])


def give_unit(amount: Interval, words: str) -> Interval:
    """Give a bare figure the unit that the words beside it hold: a column's name, "parameters:", "costs"."""
    if amount.unit:
        return amount
    unit = next((u for u in iterate_units(words) if u not in ("day", "times")), "")
    if not unit and amount.low >= MIN_BARE_MONEY and term_set(words) & _MONEY:
        unit = "$"
    return replace(amount, unit=unit, measure=unit)


def _make_account(unit: Unit, chunk: Chunk, found: _Found) -> Account:
    amount = found.amount
    if _RATE.search(found.words):  # tokens for each parameter are no tokens
        amount = replace(amount, unit=f"{amount.unit}{PER}")
    plain_unit = amount.unit.removesuffix(PER)
    kind = "$" if plain_unit in CURRENCIES else plain_unit if plain_unit in _ATTRIBUTES else ""
    plain = _HEDGES | _ATTRIBUTES[kind] | {stem for stem in tokenize(amount.measure) if not kind}
    lead = read_lead(chunk, unit)
    numbered = frozenset(name for name in _terms_of(_STRONG_NAME, found.words) if not name.isalpha())
    key, about = _subject(found.words, plain) | numbered, found.label
    borrowed = found.is_labelled or not key
    around = (lead, *reversed(chunk.heading))
    if borrowed:
        above, source = next(((terms, part) for part in around if (terms := _subject(part, plain))), (key, ""))
        key |= above | frozenset(name for name in _terms_of(_STRONG_NAME, source) if not name.isalpha())
        about = f"{source} – {about}".strip(" –:：")
    frame = term_set(" ".join((lead, *chunk.heading, chunk.title))) | _terms_of(_STRONG_NAME, " | ".join(around))
    frame_names = frozenset(n for n in _terms_of(_STRONG_NAME, " | ".join(around)) if not n.isalpha())
    about = about or (chunk.heading[-1] if chunk.heading else chunk.title)
    return Account(chunk, unit, amount, key, frame, found.names, about, plain, frame_names, borrowed)


def _subject(words: str, plain: frozenset[str]) -> frozenset[str]:
    return frozenset(t for t in term_set(words) - plain if not t[0].isdigit() and t[0] != "#")


def _terms_of(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """Return the terms of the names in a text, with their numbers (GPT-3 and GPT-4 are two)."""
    return frozenset(
        m.group().lower().strip("-.").removesuffix("'s").removesuffix("’s") for m in pattern.finditer(text)
    )
