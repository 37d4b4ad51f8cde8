"""Draw a quiz from candidates by a seed: spread over lessons, objectives, kinds and difficulty."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from tutor.quiz.validation.duplicates import find_repeat
from tutor.quiz.validation.form import key_indices
from tutor.quiz.validation.sameness import read_figure
from tutor.types import ItemKind, QuizItem

# Which share of a quiz each kind is to have, as far as there are valid items of it.
KIND_SHARES = {
    ItemKind.MCQ: 0.28,
    ItemKind.MULTI: 0.10,
    ItemKind.TRUE_FALSE: 0.12,
    ItemKind.CLOZE: 0.12,
    ItemKind.NUMERIC: 0.12,
    ItemKind.SHORT: 0.12,
    ItemKind.MATCH: 0.07,
    ItemKind.ORDER: 0.07,
}
# How much it counts against an item that the quiz has others of its kind, lesson, objective and so on.
_KIND, _LESSON, _OBJECTIVE, _DIFFICULTY, _RULE, _TRUTH, _PASSAGE = 1.0, 1.0, 0.5, 0.25, 0.4, 0.6, 0.7

NOT_MADE = "the lessons do not answer it"
Judge = Callable[[QuizItem], str]
Report = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Quiz:
    """Items in the order in which they are asked, how many candidates were rejected for which reason, of how many."""

    items: tuple[QuizItem, ...]
    rejected: Counter[str]
    candidates: int


@dataclass(frozen=True, slots=True)
class Promise:
    """An item that is made when it is first drawn; `make` returns None where the lessons do not give it."""

    id: str
    kind: ItemKind
    lesson: str
    language: str
    objective_id: str
    difficulty: int
    rule: str
    make: Callable[[], QuizItem | None]


Candidate = QuizItem | Promise


@dataclass(frozen=True, slots=True)
class _Group:
    """What items have in common that a quiz is to spread over."""

    kind: ItemKind
    lesson: str
    language: str
    objective_id: str
    difficulty: int
    rule: str
    truth: bool | None
    passage: str


@dataclass(slots=True)
class _State:
    """What a quiz in the making holds."""

    items: list[QuizItem] = field(default_factory=list)
    rejected: Counter[str] = field(default_factory=Counter)
    kinds: Counter[ItemKind] = field(default_factory=Counter)
    lessons: Counter[tuple[str, str]] = field(default_factory=Counter)
    objectives: Counter[str] = field(default_factory=Counter)
    difficulties: Counter[int] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    truths: Counter[bool] = field(default_factory=Counter)
    passages: Counter[str] = field(default_factory=Counter)
    positions: dict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))


def draw_quiz(
    candidates: Sequence[Candidate],
    count: int,
    seed: int,
    judge: Judge,
    *,
    wanted: Collection[str] = (),
    report: Report | None = None,
) -> Quiz:
    """Draw up to `count` items that `judge` finds no fault with, the same for the same seed and candidates.

    `wanted` are ids of objectives that come first: every second item serves one of them that none served before, as
    long as there are any. Each choice depends on those before it alone, so a longer quiz begins like a shorter one.
    """
    groups = _group(candidates, seed)
    state = _State()
    missing = set(wanted)
    while len(state.items) < count and groups:
        is_due = bool(missing) and len(state.items) % 2 == 0
        item = _pick(groups, state, missing if is_due else None, judge, seed)
        if item is None and is_due:
            missing.clear()  # no candidate serves any of them
            continue
        if item is None:
            break
        _place(item, state, seed)
        missing.discard(item.objective_id)
        if report is not None:
            report(len(state.items))
    return Quiz(tuple(state.items), state.rejected, len(candidates))


def _group(candidates: Sequence[Candidate], seed: int) -> dict[_Group, deque[Candidate]]:
    """Group the candidates, each group in an order that the seed and the items' ids give."""
    groups: dict[_Group, deque[Candidate]] = defaultdict(deque)
    for item in sorted(candidates, key=lambda item: (_mix(seed, item.id), item.id)):
        truth = item.answer if isinstance(item, QuizItem) and isinstance(item.answer, bool) else None
        passage = item.citation.chunk_id if isinstance(item, QuizItem) else ""
        group = _Group(
            item.kind, item.lesson, item.language, item.objective_id, item.difficulty, item.rule, truth, passage
        )
        groups[group].append(item)
    return dict(groups)


def _pick(
    groups: dict[_Group, deque[Candidate]],
    state: _State,
    objectives: Collection[str] | None,
    judge: Judge,
    seed: int,
) -> QuizItem | None:
    """Take the next item that is fit out of the group that the quiz lacks most; those before it are dropped."""
    open_groups = [g for g in groups if objectives is None or g.objective_id in objectives]
    open_groups.sort(key=lambda group: (_cost(group, state), _mix(seed, groups[group][0].id)))
    for group in open_groups:
        waiting = groups[group]
        while waiting:
            candidate = waiting.popleft()
            item = candidate.make() if isinstance(candidate, Promise) else candidate
            reason = NOT_MADE if item is None else find_repeat(item, state.items) or judge(item)
            if item is not None and not reason:
                _drop_if_empty(groups, group)
                return item
            state.rejected[reason] += 1
        _drop_if_empty(groups, group)
    return None


def _drop_if_empty(groups: dict[_Group, deque[Candidate]], group: _Group) -> None:
    if not groups[group]:
        del groups[group]


def _cost(group: _Group, state: _State) -> float:
    cost = _KIND * 0.1 * state.kinds[group.kind] / KIND_SHARES[group.kind]
    cost += _LESSON * state.lessons[group.lesson, group.language]
    cost += _OBJECTIVE * (state.objectives[group.objective_id] if group.objective_id else 1)
    cost += _DIFFICULTY * state.difficulties[group.difficulty]
    cost += _RULE * state.rules[group.rule] + _PASSAGE * (state.passages[group.passage] if group.passage else 0)
    return cost + (_TRUTH * state.truths[group.truth] if group.truth is not None else 0.0)


def _place(item: QuizItem, state: _State, seed: int) -> None:
    """Add an item to a quiz, its choices in a sensible order, its key where the quiz has had it least."""
    item = arrange_choices(item, state.positions, seed)
    state.items.append(item)
    state.kinds[item.kind] += 1
    state.lessons[item.lesson, item.language] += 1
    state.objectives[item.objective_id] += bool(item.objective_id)
    state.difficulties[item.difficulty] += 1
    state.rules[item.rule] += 1
    state.passages[item.citation.chunk_id] += 1
    if isinstance(item.answer, bool):
        state.truths[item.answer] += 1


def arrange_choices(item: QuizItem, positions: dict[int, Counter[int]], seed: int) -> QuizItem:
    """Return an item with its choices in order: figures from small to large, others by the seed.

    `positions` counts, for each number of choices, where keys have stood; the key of one right choice goes where it
    stood least, and is counted there.
    """
    if not isinstance(item.choices, tuple) or item.kind not in (ItemKind.MCQ, ItemKind.MULTI):
        return item
    shown, right = item.choices, key_indices(item)
    order = sorted(range(len(shown)), key=lambda n: _mix(seed, f"{item.id} {shown[n]}"))
    ends = [(figure.low, figure.high) for figure in map(read_figure, shown) if figure is not None]
    if len(ends) == len(order):
        order.sort(key=lambda n: ends[n])
    elif item.kind is ItemKind.MCQ:
        used = positions[len(order)]
        place = min(range(len(order)), key=lambda n: (used[n], _mix(seed, f"{item.id} {n}")))
        order.remove(right[0])
        order.insert(place, right[0])
    answer = tuple(sorted(order.index(n) for n in right))
    choices = tuple(shown[n] for n in order)
    if item.kind is ItemKind.MULTI:
        return replace(item, choices=choices, answer=answer)
    positions[len(order)][answer[0]] += 1
    return replace(item, choices=choices, answer=answer[0])


def _mix(seed: int, text: str) -> str:
    """Return a hash of a seed and a text: an order that looks random and depends on nothing else."""
    return hashlib.sha256(f"{seed} {text}".encode("utf-8", "surrogatepass")).hexdigest()
