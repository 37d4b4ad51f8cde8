"""Suggest questions that go on from an answer: made from what stands around its quotes, asked before they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.answering.asks import classify_ask
from tutor.answering.continuations import MAX_LABEL_CHARS, Continuation, FindTerms, Kind, list_continuations
from tutor.answering.reworded import holds_figure
from tutor.text.fold import fold
from tutor.text.language import detect_language
from tutor.text.words import content_words, tokenize
from tutor.types import Answer, Chunk, Citation, Status

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
_DEFINES = re.compile(
    r"^s?(?:\s*[(（][^)）]*[)）])?\s*(?:(?:is|are|was)\b(?! (?:very|essential|important|useful|expensive|not|also"
    r"|mostly|typically|best|like|done|an? powerful))|means?\b|refers? to\b|stands? for\b|describes?\b|[-–—]|是|指|即)"
)
# What begins a task or points at a picture, and answers nothing.
_WEAK = re.compile(
    r"^(?:✅|click|let['’]?s|let us|now,|try|download|add |run |follow|look |think|do a)|[:：?？]$"
    r"|^(?:✅|点击|单击|让我们|尝试|重新|将其|请|现在|在这些教程|在上面|看|想一想)",
    re.IGNORECASE,
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
        lead = _lead(reply)
        if lead is None or (lead.chunk_id, lead.quote) in shown or lead.chunk_id in passages:
            continue
        if fold(lead.quote)[:MAX_SHARED_CHARS] in said:
            continue
        if _is_meant(reply, lead, item, find_terms):
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


def _is_meant(reply: Answer, lead: Citation, item: Continuation, find_terms: FindTerms) -> bool:
    """Tell whether a reply is the answer that a question was made for."""
    if _WEAK.search(lead.quote) or (item.chunks and lead.chunk_id not in item.chunks):
        return False
    if item.kind is Kind.DEFINITION:
        is_foreign = lead.language != detect_language(item.question)
        is_named = is_foreign and _names_abroad(reply.text, item.subject, find_terms)
        return is_named or _defines(reply.text, item.subject)
    if item.kind is Kind.TOPIC:
        words = content_words(item.subject)
        return 2 * len(set(words) & set(tokenize(lead.quote))) > len(words)
    if item.ask is not None and not holds_figure(item.ask, lead.quote):
        return False
    frame = lead.context.split(" > ")[-1]
    about = lead.quote if frame in lead.heading else f"{frame} {lead.quote}"
    return fold(item.subject) in fold(about) or item.subject in find_terms(about)


def _defines(text: str, term: str) -> bool:
    """Tell whether an answer begins as the definition of a term."""
    folded, start = re.sub(r"^(?:an?|the) ", "", fold(text)), fold(term)
    return folded.startswith(start) and _DEFINES.match(folded[len(start) :]) is not None


def _names_abroad(text: str, term: str, find_terms: FindTerms) -> bool:
    """Tell whether an answer in another language begins with the name of a term there, and says what it is."""
    label = re.split(r"\s(?:is|are|means|refers)\b|\s[-–—]\s|[是指]", text, maxsplit=1)[0]
    return len(label) < min(len(text), MAX_LABEL_CHARS) and list(find_terms(label)) == [term]


def _lead(reply: Answer) -> Citation | None:
    """Return the quote that the first sentence of an answer rests on; None where nothing was answered."""
    if reply.status is not Status.ANSWERED or not reply.sentences or not reply.citations:
        return None
    first = reply.sentences[0].citations[:1]
    return next((citation for citation in reply.citations if citation.n in first), reply.citations[0])
