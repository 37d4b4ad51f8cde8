"""See to it that an answer shows, and names, other figures that the lessons give for what was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, permutations

from tutor.answering.comparisons.opposites import tells_of_opposite
from tutor.answering.compose import Block
from tutor.answering.demands.deeds import find_timed_deeds
from tutor.answering.disagreements.accounts import Account, fits_ask, read_accounts
from tutor.answering.disagreements.conflicts import MIN_SAMENESS, Conflict, judge_sameness
from tutor.answering.disagreements.intervals import find_difference, find_intervals
from tutor.answering.evidence import Scored
from tutor.answering.form import introduces, is_objective, term_set
from tutor.answering.questions.asks import remove_ask_words
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.words import content_words
from tutor.types import Citation, Disagreement, UnitKind

MAX_DISAGREEMENTS = 3
MAX_SHOWN, MAX_SHOWN_APART = 2, 3  # blocks of an answer to a value question; with a third only where figures differ
MIN_SCORE_SHARE = 0.4  # how much of the best score another account must have


def show_accounts(question: Question, blocks: Sequence[Block], scored: Sequence[Scored]) -> list[Block]:
    """Return the blocks to show where a figure is asked for: two, a third only where figures for the same thing differ.

    A block that gives another figure for the same thing as the best one comes right after it.
    """
    if question.value is None or not blocks:
        return list(blocks)
    best, *rest = blocks
    if apart := [block for block in rest if _differ(question, best, block)]:
        return [best, *apart, *_list_like(question, best, rest, apart)][:MAX_SHOWN_APART]
    for block in blocks[:MAX_SHOWN]:
        if found := find_other_accounts(question, block, scored):
            other = Block(found[0].chunk, (found[0].unit,), found[0].score)
            if block is not best:
                if not _is_told_of(question, block):
                    continue
                return [best, block, other]
            return [best, other, *_list_like(question, best, rest, [other])][:MAX_SHOWN_APART]
    return [best, *(block for block in blocks[1:MAX_SHOWN] if not _is_of_other(question, best, block))]


def _is_of_other(question: Question, best: Block, block: Block) -> bool:
    """Tell whether a sentence gives another time than the best, and for nothing that the question names."""
    if question.value is not Ask.DURATION or block.chunk.language != question.language:
        return False
    mine, theirs = list_asked_accounts(question, best), list_asked_accounts(question, block)
    return bool(mine and theirs) and not _agree(mine, theirs) and not _is_told_of(question, block)


def _is_told_of(question: Question, block: Block) -> bool:
    """Tell whether a block that is not the best gives a figure for something that the question names."""
    asked = term_set(remove_ask_words(question.text)) - question.value_words
    return any(not asked.isdisjoint(account.key) for account in list_asked_accounts(question, block))


def _list_like(question: Question, best: Block, rest: Sequence[Block], apart: Sequence[Block]) -> list[Block]:
    """Return the further blocks that give a figure for the same thing and agree with the best one."""
    shown = {block.units for block in apart}
    return [
        block
        for block in rest
        if block.units not in shown
        and any(
            _is_same_asked(question, mine, theirs)
            for mine in list_asked_accounts(question, best)
            for theirs in list_asked_accounts(question, block)
        )
    ]


def find_other_accounts(question: Question, best: Block, scored: Sequence[Scored]) -> list[Scored]:
    """Return the best unit of another section that gives another figure for what was asked, or none."""
    if question.value is None:
        return []
    for candidate in scored:
        if candidate.score < MIN_SCORE_SHARE * best.score:
            break
        if candidate.chunk.id == best.chunk.id or introduces(candidate.chunk, candidate.position):
            continue
        if is_objective(candidate.chunk, candidate.unit) or tells_of_opposite(
            question, candidate.unit, candidate.chunk
        ):
            continue
        if _differ(question, best, Block(candidate.chunk, (candidate.unit,), candidate.score)):
            return [candidate]
    return []


def find_disagreements(
    question: Question,
    blocks: Sequence[Block],
    citations: Sequence[Citation],
    list_known: Callable[[], Sequence[Conflict]] = tuple,
) -> tuple[Disagreement, ...]:
    """Return the disagreements among cited blocks: other figures for the same thing, in the sense of the question.

    Those that are known of the lessons as a whole are told first.
    """
    known = list_known() if question.value is not None or len(find_intervals(question.asked)) > 1 else ()
    cited = [(block, n) for block in blocks if (n := _find_citation(block, citations)) is not None]
    found = []
    for (one, first), (other, second) in combinations(cited, 2):
        if pair := _find_known(question, one, other, known) or _differ(question, one, other):
            mine, theirs = pair
            about = min(mine.about, theirs.about, key=len)
            found.append(Disagreement(about, ((mine.amount.text, first), (theirs.amount.text, second))))
    return tuple(found[:MAX_DISAGREEMENTS])


def _find_known(
    question: Question, one: Block, other: Block, known: Sequence[Conflict]
) -> tuple[Account, Account] | None:
    """Return two accounts, of a block each, of a known disagreement about what the question asks for."""
    mine, theirs = list_asked_accounts(question, one), list_asked_accounts(question, other)
    for conflict in (c for c in known if c.kind != "unit"):
        for values in permutations(conflict.places, 2):
            first, second = (
                [a for a in accounts if a in value] for accounts, value in zip((mine, theirs), values, strict=True)
            )
            if first and second:
                return first[0], second[0]
    return None


def _find_citation(block: Block, citations: Sequence[Citation]) -> int | None:
    """Return the number of the citation that quotes a block, whose quote may have been widened."""
    first = block.units[0]
    for citation in citations:
        start = citation.location.line_start, citation.location.time_start
        begins = start == (first.location.line_start, first.location.time_start)
        holds = f"\n{first.quote or first.text}\n" in f"\n{citation.quote}\n"
        if citation.chunk_id == block.chunk.id and (begins or holds):
            return citation.n
    return None


def _differ(question: Question, one: Block, other: Block) -> tuple[Account, Account] | None:
    """Return two accounts, of a unit each, that differ in what the question asks for."""
    if len(one.units) > 1 or len(other.units) > 1 or one.chunk.id == other.chunk.id:
        return None  # figures of one section are figures of different things
    if question.value is None:
        return None
    mine, theirs = list_asked_accounts(question, one), list_asked_accounts(question, other)
    for first in mine:
        for second in theirs:
            if find_difference(first.amount, second.amount) and _is_same_asked(question, first, second):
                return None if _agree(mine, theirs) else (first, second)
    return None


def _agree(mine: Sequence[Account], theirs: Sequence[Account]) -> bool:
    """Tell whether two units have a figure in common."""
    return any(
        one.amount.unit == other.amount.unit and not find_difference(one.amount, other.amount)
        for one in mine
        for other in theirs
    )


def list_asked_accounts(question: Question, block: Block) -> list[Account]:
    """Return the accounts of a block's unit of the kind asked for; of a row only the cells that are asked for most."""
    unit = block.units[0]
    accounts = [a for a in read_accounts(unit, block.chunk) if fits_ask(question.value, a.amount)]
    if unit.kind is not UnitKind.ROW or len(accounts) < 2:
        return accounts
    asked = term_set(question.text)
    shares = [len(asked & account.key) for account in accounts]
    return [account for account, share in zip(accounts, shares, strict=True) if share == max(shares)]


def _is_same_asked(question: Question, one: Account, other: Account) -> bool:
    """Tell whether two accounts are of what the question asks for.

    Either they are of the same thing by themselves, or each is of what is asked and adds nothing that the question
    and the other's surroundings lack. Where the learner says that figures differ, it may say more, if it is no row of
    what is not asked for.
    """
    if judge_sameness(one, other, {}) >= MIN_SAMENESS:
        return True
    asked = frozenset(content_words(remove_ask_words(question.text))) - question.value_words
    topic = asked & (one.key | one.frame)
    if question.apart:
        topic = topic - term_set(" ".join(question.names)) or topic  # the lines beside may name whose it is
        if any(a.unit.kind is UnitKind.ROW and not a.borrowed and asked.isdisjoint(a.key) for a in (one, other)):
            return False
        if any(_is_time_to_do_other(asked, a) for a in (one, other)):
            return False
        return bool(topic) and topic <= other.key | other.frame and bool(topic & (one.key | other.key))
    if not topic or not topic <= other.key | other.frame or not (topic & one.key and topic & other.key):
        return False
    known = term_set(question.text)
    return not (one.key - other.key - other.frame - known) and not (other.key - one.key - one.frame - known)


def _is_time_to_do_other(asked: frozenset[str], account: Account) -> bool:
    """Tell whether a figure is the time that it takes to do what is not asked about: "it takes an hour to read"."""
    done = find_timed_deeds(account.unit.text)
    return bool(done & account.key) and done.isdisjoint(asked)
