"""Find, over all lessons, what they give different figures for."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tutor.answering.compose import Block, cite_block
from tutor.answering.disagreements.accounts import Account, list_accounts
from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_difference
from tutor.answering.form import term_set
from tutor.text.language import has_han
from tutor.types import Chunk, LessonDisagreement

# Share of the words of two accounts, weighted by rarity, that must be common to them or said around the other.
MIN_SAMENESS = 0.75
# How much a word of one account alone counts that only its heading says, or that the other's headings say too.
BORROWED, FRAMED = 0.4, 0.25
MAX_TERM_ACCOUNTS = 300  # a term that more accounts of one unit hold brings none of them together by itself
MIN_DATE_TERMS = 2  # "in 1900" stands in sentences about anything
_KINDS = ("value", "range", "unit")
_GLUE = frozenset("的为是约需本一中有用在和与了个其该这每占")  # characters that only join the words beside them
_TEXT_UNITS = frozenset(("word", "token"))

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Accounts of one thing that differ: one group for each figure, and how: "value", "range", "unit".

    `repeats` are, for each figure, the places that give it again and whose headings alone say of what.
    """

    about: str
    kind: str
    values: tuple[tuple[Account, ...], ...]
    repeats: tuple[tuple[Account, ...], ...] = ()

    @property
    def places(self) -> tuple[tuple[Account, ...], ...]:
        """Return all accounts of each figure."""
        return tuple(
            (*value, *again) for value, again in zip(self.values, self.repeats or ((),) * len(self.values), strict=True)
        )


def find_conflicts(chunks: Sequence[Chunk]) -> list[Conflict]:
    """Return what the chunks give different figures for, the surest first.

    Figures are compared between sections, within a language: those of one section are of different things.
    """
    accounts = [account for chunk in chunks for account in list_accounts(chunk)]
    weights = weigh_terms(chunks)
    kinds: dict[tuple[int, int], str] = {}
    for bucket in _group(accounts).values():
        for one, other in _list_candidates(accounts, bucket):
            first, second = accounts[one], accounts[other]
            if _stand_together(first, second) or _are_of_other_tables(first, second):
                continue
            kind = find_difference(first.amount, second.amount) or _differ_in_unit(first.amount, second.amount)
            if kind and judge_sameness(first, second, weights) >= MIN_SAMENESS:
                kinds[one, other] = kind
    found = [_tell_apart([accounts[n] for n in sorted(group)], kind) for group, kind in _join_pairs(kinds)]
    return sorted((_add_repeats(conflict, accounts) for conflict in found), key=_rank)


def _are_of_other_tables(first: Account, second: Account) -> bool:
    """Tell whether two rows of a lesson stand in tables without column names under other captions or headings."""
    if not (first.unit.cells and second.unit.cells) or first.unit.header or second.unit.header:
        return False
    captions = [(a.unit.lead or " ".join(a.chunk.heading[-1:])) for a in (first, second)]
    return first.chunk.document == second.chunk.document and captions[0] != captions[1]


def _stand_together(one: Account, other: Account) -> bool:
    """Tell whether two accounts stand in one section, or in one table that is cut into several."""
    same_place = (one.chunk.document, one.chunk.heading) == (other.chunk.document, other.chunk.heading)
    return one.chunk.id == other.chunk.id or (
        same_place and bool(one.unit.header) and one.unit.header == other.unit.header
    )


def describe_conflict(conflict: Conflict) -> LessonDisagreement:
    """Return a conflict as an author reads it: each figure as first written, with the quotes that give it."""
    values, count = [], 0
    for accounts in conflict.places:
        places = []
        for account in accounts:
            count += 1
            places.append(cite_block(Block(account.chunk, (account.unit,), 0.0), count))
        values.append((_show_amount(accounts[0], conflict.kind), tuple(places)))
    return LessonDisagreement(conflict.about, conflict.kind, tuple(values))


def judge_sameness(first: Account, second: Account, weights: Weights) -> float:
    """Return how far two accounts are of the same thing (0..1).

    What only one of them says must stand in the other's headings; where both say something of their own, that sets
    them apart. Different names do.
    """
    few_for_date = first.amount.unit == "date" and len(first.key & second.key) < MIN_DATE_TERMS
    if few_for_date or _name_apart(first, second) or _are_of_other_sections(first, second):
        return 0.0
    only_first, only_second = first.key - second.key, second.key - first.key
    for whole, part in ((first, second), (second, first)):
        if whole.borrowed and part.key <= whole.key and 2 * len(part.key) >= len(whole.key):
            return 1.0 if part.key else 0.0  # "Total" under a heading that says of what, and more
    framed = frozenset[str]()
    if not (only_first and only_second):
        framed = (only_first & second.frame) | (only_second & first.frame)
    shared = _weigh(first.key & second.key, weights)
    loose = FRAMED * _weigh(framed, weights)
    loose += _weigh_loose(only_first - framed, first, second, weights)
    loose += _weigh_loose(only_second - framed, second, first, weights)
    return shared / (shared + loose) if shared else 0.0


def _name_apart(first: Account, second: Account) -> bool:
    """Tell whether two accounts name different things, each by itself or else by its headings."""
    mine, theirs = first.names or first.frame_names, second.names or second.frame_names
    if first.names and second.names:
        return bool(mine - theirs and theirs - mine)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_of_other_sections(first: Account, second: Account) -> bool:
    """Tell whether two rows say no more than a name with a number, and what stands over them differs altogether."""
    is_bare = all(account.unit.cells and not _say_of_names(account) for account in (first, second))
    return is_bare and _say_above(first).isdisjoint(_say_above(second))


def _say_of_names(account: Account) -> frozenset[str]:
    """Return what an account's key says besides names with a number."""
    numbered = frozenset(name for name in account.names if not name.isalpha())
    return account.key - numbered - term_set(" ".join(numbered))


def _say_above(account: Account) -> frozenset[str]:
    """Return what the line and the heading over an account say, and its columns."""
    return term_set(" ".join((account.unit.lead, *account.unit.header, *account.chunk.heading[-1:])))


def weigh_terms(chunks: Sequence[Chunk]) -> dict[str, float]:
    """Return the weight of each term of the chunks by its rarity: log(1 + chunks / chunks that hold it)."""
    counts = Counter(term for chunk in chunks for term in term_set(chunk.text))
    return {term: math.log(1 + len(chunks) / count) for term, count in counts.items()}


def _weigh(terms: frozenset[str], weights: Weights) -> float:
    return sum(weights.get(term, 1.0) for term in terms)


def _weigh_loose(terms: frozenset[str], account: Account, other: Account, weights: Weights) -> float:
    """Weigh the terms that only one account has, without Chinese pairs whose characters the other has elsewhere."""
    held = _GLUE.union("".join(t for t in other.key | other.frame | account.common if has_han(t)))
    loose = frozenset(t for t in terms if not (has_han(t) and held.issuperset(t)))
    return _weigh(loose, weights) * (BORROWED if account.borrowed else 1.0)


def _differ_in_unit(one: Interval, other: Interval) -> str:
    """Return "unit" where a figure has another currency, or is the same in words and in tokens."""
    units = {one.unit, other.unit}
    same = (one.low, one.high) == (other.low, other.high)
    return "unit" if len(units) == 2 and (units <= CURRENCIES or (units <= _TEXT_UNITS and same)) else ""


def _group(accounts: Sequence[Account]) -> dict[tuple[str, str], list[int]]:
    """Group the numbers of accounts by language and by what can be compared: a unit, money, words and tokens."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        unit = account.amount.unit
        kind = "money" if unit in CURRENCIES else "text" if unit in _TEXT_UNITS else unit
        buckets[account.chunk.language, kind].append(number)
    return buckets


def _list_candidates(accounts: Sequence[Account], bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a bucket that share a term."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number in bucket:
        for term in accounts[number].key:
            holders[term].append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in holders.values():
        if len(numbers) <= MAX_TERM_ACCOUNTS:
            seen.update((one, other) for i, one in enumerate(numbers) for other in numbers[i + 1 :])
    yield from sorted(seen)


def _add_repeats(conflict: Conflict, accounts: Sequence[Account]) -> Conflict:
    """Add the places that give a range again and whose headings say of what: "10K-1M examples" in the step of it."""
    known = [account for value in conflict.values for account in value]
    common = known[0].key.intersection(*(account.key for account in known))
    units = {id(account.unit) for account in known}
    repeats = []
    for value in conflict.values:
        first = value[0].amount
        again = [
            account
            for account in accounts
            if first.is_range
            and (account.amount.low, account.amount.high, account.amount.unit) == (first.low, first.high, first.unit)
            and id(account.unit) not in units
            and account.chunk.language == value[0].chunk.language
            and common
            and common <= account.key | account.frame
            and not any(_name_apart(account, other) for other in known)
        ]
        repeats.append(tuple(again))
    return replace(conflict, repeats=tuple(repeats))


def _join_pairs(kinds: Mapping[tuple[int, int], str]) -> list[tuple[set[int], str]]:
    """Join pairs with a common account into groups, each with the kind that most of its pairs have."""
    groups: list[set[int]] = []
    for pair in kinds:
        touched = [group for group in groups if not group.isdisjoint(pair)]
        groups = [group for group in groups if group.isdisjoint(pair)]
        groups.append(set(pair).union(*touched))
    return [
        (group, Counter(kind for pair, kind in kinds.items() if pair[0] in group).most_common(1)[0][0])
        for group in sorted(groups, key=min)
    ]


def _rank(conflict: Conflict) -> tuple[int, int]:
    """Order conflicts: other values first, then ranges and units; between lessons before within one."""
    documents = {account.chunk.document for value in conflict.values for account in value}
    return _KINDS.index(conflict.kind), len(documents) == 1


def _show_amount(account: Account, kind: str) -> str:
    """Return an amount as written, with the unit that only its column names where units are what differs."""
    amount = account.amount
    named = kind != "unit" or amount.unit in CURRENCIES or amount.unit in amount.text.lower()
    return amount.text if named or not amount.text.isascii() else f"{amount.text} {amount.unit}s"


def _tell_apart(accounts: Sequence[Account], kind: str) -> Conflict:
    values: list[list[Account]] = []
    for account in accounts:
        for value in values:
            amount = value[0].amount
            if amount.unit == account.amount.unit and not find_difference(amount, account.amount):
                value.append(account)
                break
        else:
            values.append([account])
    about = min((account.about for account in accounts), key=len)
    return Conflict(about, kind, tuple(tuple(value) for value in sorted(values, key=len, reverse=True)))
