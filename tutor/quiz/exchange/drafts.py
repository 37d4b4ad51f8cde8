"""Make of the rows of a question file what an item needs: kind, question, choices and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.quiz.exchange.answers import find_choices, list_numbers, read_truth
from tutor.quiz.exchange.cells import end_question, list_marked, read_difficulty, read_text, split_choices
from tutor.quiz.exchange.columns import Column, name_column, read_kind
from tutor.quiz.exchange.rows import Row
from tutor.quiz.exchange.shown import find_gap
from tutor.quiz.exchange.table import read_own_row
from tutor.quiz.items import shuffle_stably
from tutor.quiz.records import read_item
from tutor.quiz.validation.sameness import read_figure
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.sentences import split_sentences
from tutor.types import Choices, ItemKind, Key, Pairs, QuizItem


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as a file gives it, not yet tied to a lesson; `item` is set where the file is this program's own."""

    place: str
    question: str
    kind: ItemKind
    choices: Choices
    answer: Key
    accepted: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    explanation: str = ""
    lesson: str = ""
    difficulty: int | None = None
    item: QuizItem | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A question that was not taken over: where it stands, how it begins, and why."""

    place: str
    question: str
    reason: str


def read_drafts(rows: Sequence[Row]) -> tuple[list[Draft], list[Rejected]]:
    """Return the questions that could be read, and those that could not with the reason."""
    named = [row if row.own else _rename(row) for row in rows]
    first = _find_first_number(named)
    drafts, rejected = [], []
    for row in named:
        try:
            drafts.append(_read_own(row) if row.own else _read_draft(row, first))
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            reason = str(error) if isinstance(error, ValueError) else "a field is missing or broken"
            rejected.append(Rejected(row.place, str(row.values.get("question", ""))[:200], reason))
    return drafts, rejected


def _rename(row: Row) -> Row:
    """Return the row with its values under the names of `Column`, columns of choices gathered in their order."""
    values: dict[str, Any] = {}
    numbered: dict[Column, list[tuple[int, str]]] = {}
    found = [(name_column(str(name)), value) for name, value in row.values.items() if value not in (None, "")]
    for (column, place), value in sorted(((at, value) for at, value in found if at), key=lambda entry: entry[0][1]):
        if column in (Column.CHOICE, Column.LEFT, Column.RIGHT) or (column is Column.WRONG and isinstance(value, str)):
            if isinstance(value, list):
                values[column] = value
            elif str(value).strip():
                numbered.setdefault(column, []).append((place, str(value).strip()))
        else:
            values.setdefault(column, value)
    for column, entries in numbered.items():
        values[column] = [text for _, text in sorted(entries, key=lambda entry: entry[0])]
    return Row(row.place, values, from_json=row.from_json)


def _find_first_number(rows: Sequence[Row]) -> int:
    """Return whether the numbers that the file gives as answers count choices from 0 or from 1.

    A 0 among them, or the number of choices, settles it for the file; else JSON counts from 0 and tables from 1.
    """
    numbers = [
        (n, len(choices))
        for row in rows
        if not row.own and (choices := _list_choices(row.values))
        for n in list_numbers(row.values.get("answer", ""))
        if str(n) not in choices
    ]
    if any(n == 0 for n, _ in numbers):
        return 0
    if any(n == count for n, count in numbers):
        return 1
    return 0 if any(row.from_json for row in rows) else 1


def _read_own(row: Row) -> Draft:
    values = row.values
    item = read_item(values) if row.from_json else read_own_row({str(k): str(v) for k, v in values.items()})
    return Draft(
        row.place,
        item.question,
        item.kind,
        item.choices,
        item.answer,
        item.accepted,
        item.points,
        item.explanation,
        item.lesson,
        item.difficulty,
        item,
    )


def _read_draft(row: Row, first: int) -> Draft:
    values = row.values
    question = read_text(values.get("question"))
    if not question:
        raise ValueError("it has no question")
    answer = values.get("answer")
    wrong = split_choices(values.get("wrong"))
    choices = _list_choices(values) or ([str(answer).strip(), *wrong] if wrong and answer is not None else [])
    marked = list_marked(values.get("choices"))
    if marked:
        answer = [n + first for n in marked]
    if answer is None and len(choices) == 1:
        answer, choices = choices[0], []
    if answer is None and "left" not in values:
        raise ValueError("it has no answer")
    said = read_kind(str(values.get("kind", "")))
    kind = said or _guess_kind(question, choices, answer, first)
    if wrong and not _list_choices(values):
        choices = shuffle_stably(choices, fold(question))
    choice_form, key = _READERS[kind](values, choices, answer, first)
    return Draft(
        row.place,
        end_question(question, kind),
        kind,
        choice_form,
        key,
        tuple(split_choices(values.get("accepted"))),
        _read_points(kind, values, key),
        read_text(values.get("explanation")),
        read_text(values.get("lesson")),
        read_difficulty(values.get("difficulty")),
    )


def _guess_kind(question: str, choices: Sequence[str], answer: object, first: int) -> ItemKind:
    """Return the kind by what there is: choices and how many are right, a truth value, a gap, a figure."""
    truths = {read_truth(choice) for choice in choices if len(choice) > 1 or has_han(choice)}
    if truths == {True, False} and len(choices) == 2:
        return ItemKind.TRUE_FALSE
    if choices:
        several = len(find_choices(answer, choices, first)) > 1
        return ItemKind.MULTI if several else ItemKind.MCQ
    if isinstance(answer, bool) or (not list_numbers(answer) and read_truth(answer) is not None):
        return ItemKind.TRUE_FALSE
    if find_gap(question):
        return ItemKind.CLOZE
    return ItemKind.NUMERIC if read_figure(str(answer)) is not None else ItemKind.SHORT


def _read_choice(_: Mapping[str, Any], choices: Sequence[str], answer: object, first: int) -> tuple[Choices, Key]:
    found = find_choices(answer, choices, first)
    if len(choices) < 2:
        raise ValueError("it has fewer than two choices")
    if len(found) != 1:
        raise ValueError("the answer names none of the choices" if not found else "the answer names several choices")
    return tuple(choices), found[0]


def _read_several(_: Mapping[str, Any], choices: Sequence[str], answer: object, first: int) -> tuple[Choices, Key]:
    found = find_choices(answer, choices, first)
    if not found:
        raise ValueError("the answer names none of the choices")
    return tuple(choices), found


def _read_statement(_: Mapping[str, Any], choices: Sequence[str], answer: object, first: int) -> tuple[Choices, Key]:
    if choices and (read_truth(answer) is None or list_numbers(answer)):
        picked = find_choices(answer, choices, first)
        answer = choices[picked[0]] if len(picked) == 1 else answer
    truth = read_truth(answer)
    if truth is None:
        raise ValueError("the answer is neither true nor false")
    return None, truth


def _read_typed(_: Mapping[str, Any], __: Sequence[str], answer: object, ___: int) -> tuple[Choices, Key]:
    text = read_text(answer)
    if not text:
        raise ValueError("it has no answer")
    return None, text


def _read_pairs(values: Mapping[str, Any], _: Sequence[str], answer: object, first: int) -> tuple[Choices, Key]:
    left, right = values.get("left"), values.get("right")
    if isinstance(values.get("choices"), Mapping) and {"left", "right"} <= values["choices"].keys():
        left, right = values["choices"]["left"], values["choices"]["right"]
    if isinstance(answer, Mapping):
        left, right = list(answer), list(answer.values())
        answer = None
    if not isinstance(left, list) or not isinstance(right, list):
        raise ValueError("it has no pairs: name the columns left 1, right A and so on")
    pairs = Pairs(tuple(map(str, left)), tuple(map(str, right)))
    if answer is None:
        pairs = Pairs(pairs.left, tuple(shuffle_stably(pairs.right, "".join(pairs.left))))
        return pairs, tuple(pairs.right.index(str(text)) for text in right)
    return pairs, _read_sequence(answer, pairs.right, first)


def _read_steps(_: Mapping[str, Any], choices: Sequence[str], answer: object, first: int) -> tuple[Choices, Key]:
    return tuple(choices), _read_sequence(answer, choices, first)


def _read_sequence(answer: object, choices: Sequence[str], first: int) -> tuple[int, ...]:
    """Return the indices of choices in the order in which an answer names them. Raises ValueError."""
    entries = answer if isinstance(answer, list) else re.split(r"\s*[,;，；、>→\n|]\s*|\s+", str(answer).strip())
    found = [find_choices(entry, choices, first) for entry in entries if str(entry).strip()]
    if not found or any(len(one) != 1 for one in found):
        raise ValueError("the answer does not name the choices in their order")
    return tuple(one[0] for one in found)


def _list_choices(values: Mapping[str, Any]) -> list[str]:
    return list(values["choice"]) if "choice" in values else split_choices(values.get("choices"))


def _read_points(kind: ItemKind, values: Mapping[str, Any], key: Key) -> tuple[str, ...]:
    given = split_choices(values.get("points"))
    if kind is not ItemKind.SHORT or given:
        return tuple(given)
    text = str(key)
    return tuple(text[start:end] for start, end in split_sentences(text))


Reader = Callable[[Mapping[str, Any], Sequence[str], object, int], tuple[Choices, Key]]
_READERS: dict[ItemKind, Reader] = {
    ItemKind.MCQ: _read_choice,
    ItemKind.MULTI: _read_several,
    ItemKind.TRUE_FALSE: _read_statement,
    ItemKind.CLOZE: _read_typed,
    ItemKind.NUMERIC: _read_typed,
    ItemKind.SHORT: _read_typed,
    ItemKind.MATCH: _read_pairs,
    ItemKind.ORDER: _read_steps,
}
