"""Find the disagreement of the lessons that a question asks about, and show each of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tutor.answering.comparisons.unfigured import asks_unfigured
from tutor.answering.compose import Block
from tutor.answering.demands.unmet import meets_demands
from tutor.answering.disagreements.accounts import Account, fits_ask, is_plain_label
from tutor.answering.disagreements.conflicts import MIN_SAMENESS, Conflict, find_conflicts, judge_sameness
from tutor.answering.disagreements.disagreement import list_asked_accounts
from tutor.answering.disagreements.intervals import Interval, find_intervals, read_scale
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.messages.guard import guard_passages
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.spending import find_spent
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.wanted import Wanted
from tutor.answering.totals import asks_total, is_total
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Passage

MAX_VALUES = 3
MIN_HELD_APART = 0.5  # of a question's words, where the learner says that the figures differ
THOUSAND = 1000  # the least that a figure leaves to the one after it: "300 or 500 thousand"
MIN_INITIALS = 3  # of an abbreviation: two letters are too often another's
_PLACE = re.compile(r"\b(?:tables?|rows?|columns?|lines?)\b|表[格中里]|明细表|用表|[一这那该]行|一栏", re.IGNORECASE)
_UNCOUNTED = (Ask.AMOUNT, Ask.DURATION, Ask.SHARE, Ask.RATIO, Ask.DATE)


@dataclass(frozen=True)
class KnownConflicts:
    """What lessons give different figures for, found once for all questions; what instructs the tutor is left out."""

    chunks: Sequence[Chunk]

    def list_all(self) -> Sequence[Conflict]:
        """Return the disagreements of all lessons."""
        return self._found

    def list_within(self, document: str, language: str) -> Sequence[Conflict]:
        """Return those of one lesson with itself."""
        found = []
        for conflict in self._found:
            own, again = (
                tuple(
                    tuple(a for a in value if (a.chunk.document, a.chunk.language) == (document, language))
                    for value in values
                )
                for values in (conflict.values, conflict.repeats)
            )
            kept = [n for n, value in enumerate(own) if value]
            if len(kept) > 1:
                values, repeats = (tuple(groups[n] for n in kept) for groups in (own, again))
                found.append(replace(conflict, values=values, repeats=repeats))
        return found

    @cached_property
    def _found(self) -> tuple[Conflict, ...]:
        passages = [Passage(chunk, 0, 0.0) for _, chunk in enumerate(self.chunks, 1)]
        return tuple(find_conflicts([passage.chunk for passage in guard_passages(passages, "")]))


def may_ask_conflict(question: Question) -> bool:
    """Tell whether a question asks for a figure, or gives two itself; not in one recording, nor what has none."""
    if question.speech or find_spent(question.asked) is not None or asks_unfigured(question.asked):
        return False
    return question.value is not None or len(find_intervals(question.asked)) > 1


def show_conflict(
    question: Question, wanted: Sequence[Wanted], conflicts: Sequence[Conflict], scored: Sequence[Scored]
) -> list[Block]:
    """Return a block for each figure of the disagreement that a question asks about, none where it asks about none.

    The figure of the best evidence comes first.
    """
    asked = next((c for c in conflicts if _gives_both(question, c) or _is_asked(question, wanted, c)), None)
    if asked is None:
        return []
    ranks = _list_ranks(scored)
    shown = [min(value, key=lambda account: _rank(question, wanted, account, ranks)) for value in asked.values]
    shown.sort(key=lambda account: _place(account, ranks))
    units = {id(account.unit) for account in shown}
    given = [one for one in scored if id(one.unit) in units]
    if not meets_demands(question, wanted, scored, given):
        return []
    return [Block(account.chunk, (account.unit,), 0.0) for account in shown[:MAX_VALUES]]


def show_beside(
    question: Question,
    wanted: Sequence[Wanted],
    blocks: Sequence[Block],
    conflicts: Sequence[Conflict],
    scored: Sequence[Scored],
) -> list[Block]:
    """Return an answer's best block with the other figures that the lessons give for the same, none if they give none.

    The best block's figure is what is asked for, in whatever words; it may agree with each of those that differ. Of
    what one table or row says no other is told.
    """
    if question.value is None or not blocks or len(blocks[0].units) > 1 or _PLACE.search(question.asked):
        return []
    asked = list_asked_accounts(question, blocks[0])
    said = _list_said(question, wanted)
    for conflict in (c for c in conflicts if c.kind != "unit" and _names_asked(question, c)):
        values = [[a for a in value if fits_ask(question.value, a.amount)] for value in conflict.places]
        own = [value for value in values if any(account in value for account in asked)]
        if len(own) > 1 or not all(values) or not (own or _is_same(asked, values)):
            continue
        if question.value not in _UNCOUNTED and not any(_is_counted(said, a) for value in values for a in value):
            continue
        ranks = _list_ranks(scored)
        others = [min(value, key=lambda a: _rank(question, wanted, a, ranks)) for value in values if value not in own]
        others.sort(key=lambda account: _place(account, ranks))
        return [blocks[0], *(Block(a.chunk, (a.unit,), 0.0) for a in others)][:MAX_VALUES]
    return []


def _is_same(asked: Sequence[Account], values: Sequence[Sequence[Account]]) -> bool:
    """Tell whether one of the accounts asked for is of the same thing as each of the figures that differ."""
    return any(all(any(judge_sameness(a, b, {}) >= MIN_SAMENESS for b in value) for value in values) for a in asked)


def _list_ranks(scored: Sequence[Scored]) -> dict[tuple[str, int], int]:
    return {(s.chunk.id, s.position): n for n, s in reversed(list(enumerate(scored)))}


def _rank(
    question: Question, wanted: Sequence[Wanted], account: Account, ranks: dict[tuple[str, int], int]
) -> tuple[bool, bool, float, int]:
    """Order the accounts of one figure: what gives a total, says itself what it is of, holds more of the question."""
    held = sum(word.find_in(_hold(account)) for word in wanted)
    is_part = asks_total(question.asked) and not is_total(account.unit)
    return is_part, account.borrowed, -held, _place(account, ranks)


def _place(account: Account, ranks: dict[tuple[str, int], int]) -> int:
    return ranks.get((account.chunk.id, account.chunk.units.index(account.unit)), len(ranks))


def _is_asked(question: Question, wanted: Sequence[Wanted], conflict: Conflict) -> bool:
    """Tell whether a question asks for what a disagreement is about, and names nothing else."""
    if question.value is None:
        return False
    accounts = [account for value in conflict.values for account in value]
    said = _list_said(question, wanted)
    if not all(fits_ask(question.value, account.amount) for account in accounts):
        return False
    counted = _list_counted(question, wanted) or said
    if question.value not in _UNCOUNTED and not any(_is_counted(counted, account) for account in accounts):
        return False
    if not all(any(_is_of(said, account) for account in value) for value in conflict.values):
        return False
    if not any(account.key <= said and not account.borrowed for account in accounts):
        return False
    return _names_asked(question, conflict) and _holds_question(question, wanted, accounts)


def _list_said(question: Question, wanted: Sequence[Wanted]) -> frozenset[str]:
    """Return the terms of a question and what may stand for them, also of words too common to be searched for."""
    common = (synonym for term in tokenize(question.text) for synonym in (term, *find_synonyms(term)))
    return frozenset((*(term for word in wanted for term in word.terms), *common, *question.names))


def _list_counted(question: Question, wanted: Sequence[Wanted]) -> frozenset[str]:
    """Return what may stand for what a question counts, none where it names that by no word that is searched for."""
    return frozenset(term for word in wanted if question.counted in word.terms for term in word.terms)


def _gives_both(question: Question, conflict: Conflict) -> bool:
    """Tell whether a question asks which of a disagreement's figures holds: "300 or 500 billion?"."""
    figures = find_intervals(question.asked)
    scales = {1.0, *(scale for figure in figures if (scale := read_scale(figure)[1]) >= THOUSAND)}
    told = set[int]()
    for figure in figures:
        ends = {end * scale for end in (figure.low, figure.high) for scale in scales}
        given = [n for n, value in enumerate(conflict.values) if _is_given(figure, ends, value[0].amount)]
        told.update(given if len(given) == 1 else ())
    return len(told) > 1 and _names_asked(question, conflict)


def _is_given(figure: Interval, ends: set[float], amount: Interval) -> bool:
    """Tell whether a figure of a question, its ends read on any scale, is an amount or the end of a range."""
    held = {amount.low, amount.high}
    return figure.unit in ("", amount.unit) and (held <= ends if figure.is_range else not held.isdisjoint(ends))


def _names_asked(question: Question, conflict: Conflict) -> bool:
    """Tell whether each figure of a disagreement is of all that a question names."""
    return all(any(_names(account, name) for account in value) for name in question.names for value in conflict.values)


def _is_of(said: frozenset[str], account: Account) -> bool:
    """Tell whether all that an account's clause says is asked about, or a part of what only its headings say."""
    return account.key <= said or (account.borrowed and not account.key.isdisjoint(said))


def _is_counted(said: frozenset[str], account: Account) -> bool:
    """Tell whether a figure counts what is counted, or stands in a row of that name."""
    unit = account.amount.unit.removeprefix("#")
    label = term_set(account.unit.cells[0]) if account.unit.cells else frozenset()
    return bool((term_set(account.amount.measure) | label | {unit}) & said)


def _names(account: Account, name: str) -> bool:
    """Tell whether an account is of what a name names; where it names nothing itself, its section may."""
    if name in account.names | account.frame_names | account.frame | account.key:
        return True
    return not account.names and name in account.chunk.text.lower()


def _hold(account: Account) -> frozenset[str]:
    row = term_set(" ".join((account.unit.text, *account.unit.header)))
    return account.key | account.frame | account.common | row


def _holds_question(question: Question, wanted: Sequence[Wanted], accounts: Sequence[Account]) -> bool:
    """Tell whether the accounts speak of all that a question names; of half where it says that they differ.

    Pairs of Chinese characters that no dictionary knows may be none of its words.
    """
    held = frozenset[str]().union(*map(_hold, accounts))
    held |= _list_abbreviated(content_words(question.text), held)
    words = [
        word
        for word in wanted
        if question.value_words.isdisjoint(word.terms)
        and not is_plain_label(word.terms[0])
        and (len(word.terms) > 1 or not has_han(word.terms[0]))
    ]
    told = [word for word in words if word.find_in(held) >= 1.0]
    return bool(told) and len(told) >= (MIN_HELD_APART if question.apart else 1.0) * len(words)


def _list_abbreviated(words: Sequence[str], held: frozenset[str]) -> frozenset[str]:
    """Return the words of a question, in a row, whose initials the lessons write: large language model for LLM."""
    rows = (words[start:end] for start in range(len(words)) for end in range(start + MIN_INITIALS, len(words) + 1))
    return frozenset(word for row in rows for word in row if "".join(w[0] for w in row) in held)
