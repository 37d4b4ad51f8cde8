"""Suggest questions to begin with: of several kinds, from several lessons, each asked before it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tutor.answering.suggesting.continuations import FindTerms, Kind
from tutor.answering.suggesting.meant import find_lead, is_meant
from tutor.answering.suggesting.openings import Opening, list_openings
from tutor.text.fold import fold
from tutor.text.words import tokenize
from tutor.types import Answer, Chunk

ASKED_FOR_EACH = 3  # of one kind, before another has its turn
MAX_ASKED_FOR_ONE = 4  # an answer in quotes takes some 40 ms
MIN_LEAD_CHARS = 32  # "A good question!" is no answer
MAX_LEAD_CHARS = 260
MAX_LIST_CHARS = 760
MAX_ANSWER_CHARS = 900
HAN_SHARE = 0.45  # how many characters of Chinese say what one says in English
# How much less a question is worth whose lesson or whose words another one has already.
SAME_LESSON = 0.5
SAME_WORDS = 0.6
CELL_MARK = " | "
_SAYS_WHAT = re.compile(
    r"\b(?:is|are|was) (?:an?|the (?!term)|one|when|how|any|\w+ (?:that|which))\b|\b(?:means|refers to|stands for)\b"
    r"|是|指|被定义为"
)
_REASON = re.compile(r"^why\b|为什么|为何", re.IGNORECASE)
_ROLES: tuple[Callable[[Opening], bool], ...] = (
    lambda opening: opening.item.kind is Kind.DEFINITION,
    lambda opening: opening.item.kind is Kind.COMPARISON or _REASON.search(opening.item.question) is not None,
    lambda opening: opening.item.kind in (Kind.COST, Kind.DURATION),
    lambda opening: opening.item.kind in (Kind.LIST, Kind.HEADING) and not _REASON.search(opening.item.question),
)


def suggest_questions(
    chunks: Sequence[Chunk], language: str, count: int, find_terms: FindTerms, ask: Callable[[str], Answer]
) -> list[str]:
    """Return up to `count` questions in a language that the lessons answer briefly, no two alike side by side.

    The first four ask what something is, how two things differ or why, how much or how long, and how, when or who, as
    far as the lessons give that; what the lessons say about a heading comes last. `find_terms` names the terms of the
    field in a text, `ask` answers a question in quotes.
    """
    made = list_openings(chunks, language, find_terms)
    queues = [[o for o in made if o.item.kind is not Kind.TOPIC and has_role(o)] for has_role in _ROLES]
    last = [opening for opening in made if opening.item.kind is Kind.TOPIC]
    chosen: dict[tuple[str, str], Opening] = {}
    budget = MAX_ASKED_FOR_ONE * count
    while len(chosen) < count and budget > 0 and (any(queues) or last):
        for queue in queues if any(queues) else [last]:
            for _ in range(min(ASKED_FOR_EACH, len(queue), budget) if len(chosen) < count else 0):
                opening = max(queue, key=lambda opening: _rate(opening, chosen.values()))
                queue.remove(opening)
                budget -= 1
                found = _check(ask(opening.item.question), opening, language, find_terms)
                if found and found not in chosen:
                    chosen[found] = opening
                    break
    return [opening.item.question for opening in chosen.values()]


def _rate(opening: Opening, chosen: Iterable[Opening]) -> float:
    """Return how good a question is beside those chosen already."""
    rate = opening.weight
    for other in chosen:
        rate *= SAME_LESSON if other.document == opening.document else 1
        rate *= SAME_WORDS if opening.words & other.words else 1
    return rate


def _check(reply: Answer, opening: Opening, language: str, find_terms: FindTerms) -> tuple[str, str] | None:
    """Return the passage and its words that answer a question as it was meant and briefly; None where none do."""
    lead = find_lead(reply)
    if lead is None or lead.language != language:
        return None
    found = (lead.chunk_id, lead.quote)
    first, kind = fold(reply.sentences[0].text), opening.item.kind
    scale = 1 if language != "zh" else HAN_SHARE
    limit = MAX_LIST_CHARS if kind in (Kind.LIST, Kind.COMPARISON) else MAX_LEAD_CHARS
    if not MIN_LEAD_CHARS * scale <= len(first) <= limit * scale or len(reply.text) > MAX_ANSWER_CHARS * scale:
        return None
    words, said = opening.words, set(tokenize(first))
    if kind is Kind.COMPARISON and words <= said and CELL_MARK in lead.quote:
        return found  # another table than the one that the question was made from may say it
    if kind is Kind.HEADING and 2 * len(words & said) < len(words):
        return None
    if kind is Kind.DEFINITION and not (CELL_MARK in lead.quote or _SAYS_WHAT.search(first)):
        return None
    return found if is_meant(reply, lead, opening.item, find_terms) else None
