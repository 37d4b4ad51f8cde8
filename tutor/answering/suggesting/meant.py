"""Whether an answer is the one that a suggested question was made for."""

from __future__ import annotations

import re

from tutor.answering.suggesting.continuations import MAX_LABEL_CHARS, Continuation, FindTerms, Kind
from tutor.answering.suggesting.reworded import holds_figure
from tutor.text.fold import fold
from tutor.text.language import detect_language
from tutor.text.words import content_words, tokenize
from tutor.types import Answer, Citation, Status

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

_TALKS = re.compile(r"^(?:the (?:term|word)\b|this |these )|^[^，。]*一词", re.IGNORECASE)


def is_meant(reply: Answer, lead: Citation, item: Continuation, find_terms: FindTerms) -> bool:
    """Tell whether a reply is the answer that a question was made for."""
    if _WEAK.search(lead.quote) or (item.chunks and lead.chunk_id not in item.chunks):
        return False
    if item.kind is Kind.DEFINITION and item.chunks:
        return _TALKS.search(reply.text) is None  # a heading that asks it, and what stands below
    if item.kind is Kind.DEFINITION:
        is_foreign = lead.language != detect_language(item.question)
        is_named = is_foreign and _names_abroad(reply.text, item.subject, find_terms)
        return is_named or _defines(reply.text, item.subject)
    if item.kind is Kind.TOPIC:
        words = content_words(item.subject)
        return 2 * len(set(words) & set(tokenize(lead.quote))) > len(words)
    if item.ask is not None and not holds_figure(item.ask, f"{lead.quote}\n{reply.sentences[0].text}"):
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


def find_lead(reply: Answer) -> Citation | None:
    """Return the quote that the first sentence of an answer rests on; None where nothing was answered."""
    if reply.status is not Status.ANSWERED or not reply.sentences or not reply.citations:
        return None
    first = reply.sentences[0].citations[:1]
    return next((citation for citation in reply.citations if citation.n in first), reply.citations[0])
