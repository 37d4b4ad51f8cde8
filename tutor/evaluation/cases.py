"""Read case files: questions over lessons, and how a right answer to each is recognised."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.errors import TutorError
from tutor.text.language import detect_language, has_han
from tutor.types import Status, Turn

CASE_FOLDER = Path("evaluation") / "cases"
_FORMAT_HELP = "Mend the line; the format is described in evaluation/README.md."
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what makes an answer right.

    `expected` is how the question must be met. Every pattern of `must` has to match the answer's text and none of
    `never` may, case ignored, markers left out. One cited document must begin with one of `gold` (any will do if it
    is empty), and one citation must begin within `time_s`, in seconds.
    """

    id: str
    kind: str
    language: str
    question: str
    expected: Status = Status.ANSWERED
    history: tuple[Turn, ...] = ()
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    gold: tuple[str, ...] = ()
    time_s: tuple[float, float] | None = None


class _CaseError(Exception):
    """What is wrong with a line of a case file."""


def find_shipped_cases() -> Path:
    """Return the folder of the case files in a checkout. Raises TutorError where there is none."""
    folder = Path(__file__).resolve().parents[2] / CASE_FOLDER
    if not folder.is_dir():
        raise TutorError("The case files come with the source only.", "Name your own: tutor eval --cases FILE.")
    return folder


def load_cases(paths: Sequence[Path]) -> list[Case]:
    """Read case files, and all .jsonl files of folders, in order.

    Raises TutorError for a file that cannot be read, for lines that are no cases or repeat an id (the first of them
    with file, line and reason), and if there are no cases at all.
    """
    cases: dict[str, Case] = {}
    places: dict[str, str] = {}
    faults: list[str] = []
    for path in _list_files(paths):
        for number, line in _read_lines(path):
            try:
                case = _read_case(line)
                if case.id in cases:
                    raise _CaseError(f"the id {case.id!r} is already taken in {places[case.id]}")
            except _CaseError as fault:
                faults.append(f"{path}, line {number}: {fault}")
                continue
            cases[case.id], places[case.id] = case, f"{path}, line {number}"
    if faults:
        rest = len(faults) - _MOST_NAMED
        raise TutorError("; ".join(faults[:_MOST_NAMED]) + (f"; and {rest} more." if rest > 0 else "."), _FORMAT_HELP)
    if not cases:
        raise TutorError(f"There are no cases in {', '.join(map(str, paths))}.", "Name a case file: --cases FILE.")
    return list(cases.values())


def choose_kinds(cases: Sequence[Case], kinds: Sequence[str]) -> list[Case]:
    """Return the cases of these kinds, all without any. Raises TutorError, naming the kinds, for an unknown one."""
    known = dict.fromkeys(case.kind for case in cases)
    if unknown := [kind for kind in kinds if kind not in known]:
        raise TutorError(f"There are no cases of kind {', '.join(unknown)}.", f"The kinds are {', '.join(known)}.")
    return [case for case in cases if not kinds or case.kind in kinds]


def _list_files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.jsonl")) if path.is_dir() else [path]


def _read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a case file that are not empty, with their numbers from 1."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TutorError(
            f"The case file {path} cannot be read: {error.strerror}.", "Check the path: --cases FILE."
        ) from error
    except UnicodeDecodeError as error:
        raise TutorError(f"The case file {path} is not UTF-8 (byte {error.start + 1}).", "Save it as UTF-8.") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _read_case(line: str) -> Case:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise _CaseError(f"this is not JSON ({error.msg} at character {error.pos + 1})") from error
    except (RecursionError, ValueError) as error:
        raise _CaseError("this is JSON that cannot be read") from error
    if not isinstance(row, dict):
        raise _CaseError("this is not a JSON object")
    name, kind, question = (_read_text(row, field) for field in ("id", "kind", "question"))
    expected = _read_expected(row)
    must = _read_patterns(row, "must")
    if expected is Status.ANSWERED and not must:
        raise _CaseError("an answerable case needs at least one pattern in 'must'")
    return Case(
        id=name,
        kind=kind,
        language=_read_text(row, "lang") if row.get("lang") else _guess_language(question),
        question=question,
        expected=expected,
        history=_read_history(row),
        must=must,
        never=_read_patterns(row, "never"),
        gold=_read_texts(row, "gold"),
        time_s=_read_time(row),
    )


def _guess_language(question: str) -> str:
    """Return the language that a question counts under: Chinese where it holds Chinese, however much English too."""
    return "zh" if has_han(question) else detect_language(question)


def _read_text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _CaseError(f"{name!r} must be a text that is not empty")
    return value


def _read_texts(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = row.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise _CaseError(f"{name!r} must be a list of texts")
    return tuple(value)


def _read_patterns(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    patterns = _read_texts(row, name)
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise _CaseError(f"{pattern!r} in {name!r} is no regular expression ({error})") from error
    return patterns


def _read_expected(row: Mapping[str, Any]) -> Status:
    """Return how the question must be met: as `status` says, else by whether it is answerable."""
    status, answerable = row.get("status"), row.get("answerable", True)
    if not isinstance(answerable, bool):
        raise _CaseError("'answerable' must be true or false")
    if status is None:
        return Status.ANSWERED if answerable else Status.ABSTAINED
    if status not in set(Status):
        raise _CaseError(f"'status' must be one of {', '.join(Status)}, not {status!r}")
    return Status(status)


def _read_history(row: Mapping[str, Any]) -> tuple[Turn, ...]:
    turns = row.get("history")
    if turns is None:
        return ()
    if not isinstance(turns, list):
        raise _CaseError("'history' must be a list of turns")
    for turn in turns:
        known = isinstance(turn, dict) and turn.get("role") in ("user", "assistant")
        if not known or not isinstance(turn.get("content"), str):
            raise _CaseError("each turn of 'history' needs a role, user or assistant, and a content, a text")
    return tuple(Turn(turn["role"], turn["content"]) for turn in turns)


def _read_time(row: Mapping[str, Any]) -> tuple[float, float] | None:
    value = row.get("time")
    if value is None:
        return None
    numbers = isinstance(value, list) and len(value) == 2 and all(type(item) in (int, float) for item in value)
    if not numbers or value[0] > value[1]:
        raise _CaseError("'time' must be two numbers of seconds, the earlier first")
    return float(value[0]), float(value[1])
