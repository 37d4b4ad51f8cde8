"""What came to each learner: when, in which order, and whether it was theirs."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.load.client import Received, Session, iterate_texts, open_session
from benchmarks.load.questions import Asked, find_signs
from tutor.ui.chat.asking import describe_turn
from tutor.ui.words import say

ANSWER_TIMEOUT_S = 600.0
# What comes through a busy page within this time counts as at the same time.
JITTER_S = 1.0
LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Wait:
    """What one learner saw, in seconds from the moment of asking (None: never).

    `places` are those in the model's line, as they were told; `turn_s` is when the model began on this question.
    """

    evidence_s: float | None
    places: tuple[int, ...]
    turn_s: float | None
    end_s: float | None
    worded: bool
    errors: tuple[str, ...]
    others: tuple[str, ...]


async def ask_at_once(port: int, asked: Sequence[Asked]) -> list[Wait]:
    """Open a window for each question, ask all at the same moment, and return what each saw."""
    sessions = [await open_session(port, f"learner{number}") for number in range(len(asked))]
    began = time.perf_counter()
    replies = await asyncio.gather(*(ask(session, one.question) for session, one in zip(sessions, asked, strict=True)))
    for session in sessions:
        await session.connection.close()
    return [read_wait(reply, began, number, asked) for number, reply in enumerate(replies)]


async def ask(session: Session, question: str) -> tuple[list[Received], str]:
    """Ask, and return what came with what went wrong, "" where all went well."""
    start = len(session.received)
    try:
        return await session.ask(question, ANSWER_TIMEOUT_S), ""
    except (TimeoutError, OSError) as error:
        return session.received[start:], f"{type(error).__name__}: {error}"


def read_wait(reply: tuple[Sequence[Received], str], began_s: float, number: int, asked: Sequence[Asked]) -> Wait:
    """Read from what came to the learner at position `number` how long it took, and whether anything was wrong."""
    received, failure = reply
    evidence_s: float | None = None
    turn_s: float | None = None
    places: list[int] = []
    errors = [failure] if failure else []
    others: set[int] = set()
    worded = False
    own = set(asked[number].signs)
    for one in received:
        at_s = one.at_s - began_s
        element = one.message.delta.new_element
        if element.HasField("exception"):
            errors.append(element.exception.message)
        text = "\n".join(iterate_texts(one.message.delta))
        if say(LANGUAGE, "ask.error_unknown") in text:
            errors.append(text)
        found = find_signs(text, asked)
        if number in found and evidence_s is None:
            evidence_s = at_s
        others |= {other for other in found - {number} if asked[other].signs[0] not in own}
        place = read_place(text)
        if place is not None:
            turn_s = None
            places += [place] if places[-1:] != [place] else []
        elif evidence_s is not None and turn_s is None and describe_turn(0, LANGUAGE) in text:
            turn_s = at_s
        worded = worded or _says_worded(text)
    finished = bool(received) and received[-1].message.HasField("script_finished")
    end_s = received[-1].at_s - began_s if finished and not failure else None
    wrong = tuple(asked[other].question for other in sorted(others))
    return Wait(evidence_s, tuple(places), turn_s, end_s, worded, tuple(errors), wrong)


def read_place(text: str) -> int | None:
    """Return the place in the line that a text tells, None where it tells none."""
    if describe_turn(1, LANGUAGE) in text:
        return 1
    pattern = re.escape(describe_turn(12345, LANGUAGE)).replace("12345", r"(\d+)")
    found = re.search(pattern, text)
    return int(found[1]) if found else None


def _says_worded(text: str) -> bool:
    before, _, after = say(LANGUAGE, "ask.worded_by", model="\0").partition("\0")
    return before.strip() in text and after.lstrip("., ")[:20] in text


def find_disorder(waits: Sequence[Wait]) -> list[str]:
    """Return what contradicts a line: places that grow, and turns that come out of order."""
    found = [
        f"learner {number} was told the places {', '.join(map(str, wait.places))}"
        for number, wait in enumerate(waits)
        if any(later >= earlier for earlier, later in pairwise(wait.places))
    ]
    line = sorted((wait.places[0] if wait.places else 0, wait.turn_s) for wait in waits if wait.turn_s is not None)
    for (place, turn_s), (next_place, next_s) in pairwise(line):
        if next_s < turn_s - JITTER_S and next_place > place:
            found.append(f"place {next_place} had the model at {next_s:.1f} s, place {place} at {turn_s:.1f} s")
    return found
