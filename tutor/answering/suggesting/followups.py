"""Suggest questions that go on from an answer: made from what stands around its quotes, asked before they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.answering.questions.asks import classify_ask
from tutor.answering.suggesting.continuations import FindTerms, Kind, list_continuations
from tutor.answering.suggesting.meant import find_lead, is_meant
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import Answer, Chunk, Status

MAX_ASKED = 6  # an answer in quotes takes some 40 ms
MAX_SHARED_CHARS = 60  # a quote that begins like what was just said, from another passage, is nothing new
ENOUGH = 2  # from here on no question is made of a bare heading
_ORDER = (
    Kind.DEFINITION,
    Kind.LIST,
    Kind.HEADING,
    Kind.COST,
    Kind.COMPARISON,
    Kind.DURATION,
    Kind.ROW,
    Kind.TOPIC,
)


def suggest_followups(
    answer: Answer,
    asked: Sequence[str],
    count: int,
    *,
    chunks: Sequence[Chunk],
    language: str,
    find_terms: FindTerms,
    ask: Callable[[str], Answer],
) -> list[str]:
    """Return up to `count` questions in a language that the lessons answer and that go on from an answer.

    `asked` are the questions of the conversation, the answer's own among them; none is suggested again. `ask` answers
    a question in quotes; each suggestion's answer begins with a quote that the answer does not show, in a passage of
    its own.
    """
    known = {citation.chunk_id for citation in answer.citations}
    cited = [chunk for chunk in chunks if chunk.id in known]
    if not cited or answer.status is not Status.ANSWERED:
        return []
    text = "\n".join([*(citation.quote for citation in answer.citations), *(c.context for c in answer.citations)])
    shown = {(citation.chunk_id, citation.quote) for citation in answer.citations}
    said = fold(answer.text)
    made = list_continuations(cited, text, chunks, language, find_terms)
    left = [item for item in made if not _is_repeated(item.question, asked)]
    found: list[str] = []
    tried: list[Kind] = []
    passages: set[str] = set()
    while left and len(found) < count and len(tried) < MAX_ASKED:
        if len(found) >= ENOUGH:
            left = [item for item in left if item.kind is not Kind.TOPIC]
        if not left:
            break
        item = min(left, key=lambda item: (tried.count(item.kind), _ORDER.index(item.kind)))
        left.remove(item)
        tried.append(item.kind)
        reply = ask(item.question)
        lead = find_lead(reply)
        if lead is None or (lead.chunk_id, lead.quote) in shown or lead.chunk_id in passages:
            continue
        if fold(lead.quote)[:MAX_SHARED_CHARS] in said:
            continue
        if is_meant(reply, lead, item, find_terms):
            passages.add(lead.chunk_id)
            found.append(item.question)
            left = [other for other in left if not _is_repeated(other.question, [item.question])]
    return found


def _is_repeated(question: str, asked: Sequence[str]) -> bool:
    """Tell whether a question asks what was asked before: the same kind of answer about no more than that was."""
    words, kind = set(content_words(question)), classify_ask(question)
    for old in asked:
        old_words = set(content_words(old))
        if words == old_words or (words <= old_words and kind == classify_ask(old)):
            return True
    return False
