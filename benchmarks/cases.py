"""Read questions with what a right answer holds, draw a sample, and judge replies."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

# What programs without a status say instead of an answer, in the first words of the reply or as the whole of it.
_REFUSAL = re.compile(
    r"empty response|(don't|do not|doesn't|does not) (know|have|contain|provide|mention|specify)|"
    r"(not|n't) (mentioned|provided|specified|given|contained|available|answer|enough)|"
    r"no (information|mention|answer)|(cannot|can't|unable to) (answer|be answered|be determined|determine|find)|"
    r"不知道|没有提到|未提到|没有提及|未提及|没有.{0,6}信息|无法回答|无法确定|沒有提到|無法回答",
    re.IGNORECASE,
)
_REFUSAL_CHARS = 200
_MARKER = re.compile(r"\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Case:
    """A question; `must` are expressions that a right answer matches, all of them, `never` such that it must not."""

    id: str
    question: str
    language: str
    answerable: bool
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def load_cases(paths: Iterable[Path]) -> list[Case]:
    """Read cases of JSON Lines files, each line with a `question`.

    Those that follow from a history and small talk (`status` "reply") are left out: other pipelines have no such thing.
    Raises ValueError, naming the line, for a line that is no such object.
    """
    cases = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                if not row.get("history") and row.get("status") != "reply":
                    cases.append(_read_case(row, f"{path.stem}-{number}"))
            except (KeyError, AttributeError, TypeError, ValueError, re.error) as error:
                raise ValueError(f"{path}, line {number}: no case with a question ({error!r})") from error
    return cases


def _read_case(row: dict[str, object], fallback_id: str) -> Case:
    question = str(row["question"])
    return Case(
        id=str(row.get("id", fallback_id)),
        question=question,
        language=str(row.get("lang") or row.get("language") or ("zh" if re.search("[一-鿿]", question) else "en")),
        answerable=bool(row.get("answerable", True)),
        must=_read_expressions(row.get("must")),
        never=_read_expressions(row.get("never")),
    )


def _read_expressions(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise TypeError("expressions must be a list")
    return tuple(re.compile(str(item)).pattern for item in value)


def sample_cases(cases: Sequence[Case], count: int, seed: int) -> list[Case]:
    """Draw `count` cases by seed, in the order of the file, keeping the shares of language and answerability."""
    if count >= len(cases):
        return list(cases)
    groups: dict[tuple[str, bool], list[int]] = {}
    for position, case in enumerate(cases):
        groups.setdefault((case.language, case.answerable), []).append(position)
    draw = random.Random(seed)
    # Every group is shuffled, then cases are taken where they stand in the group relative to its size.
    places = []
    for _, members in sorted(groups.items()):
        draw.shuffle(members)
        places += [((place + 0.5) / len(members), position) for place, position in enumerate(members)]
    return [cases[position] for position in sorted(position for _, position in sorted(places)[:count])]


def looks_refused(text: str) -> bool:
    """Tell whether a reply without a status refuses: it is empty, or begins by saying that it does not know."""
    return not text.strip() or _REFUSAL.search(text[:_REFUSAL_CHARS]) is not None


def judge_reply(case: Case, text: str, *, refused: bool) -> bool:
    """Tell whether a reply is right: refused where there is no answer, else all that it must hold and nothing else."""
    plain = _MARKER.sub(" ", text)
    if any(re.search(expression, plain, re.IGNORECASE) for expression in case.never):
        return False
    if not case.answerable:
        return refused
    return not refused and all(re.search(expression, plain, re.IGNORECASE) for expression in case.must)
