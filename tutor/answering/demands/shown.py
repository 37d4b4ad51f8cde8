"""Tell whether what a question asks for is shown in a worked example, and told nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.variants import VARIANT_WORDS, find_variant
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import introduces, term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.quoted import find_quoted, holds_quoted
from tutor.answering.questions.shown import ASKING_REPLY
from tutor.answering.questions.utterances import holds_names
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import Chunk, Passage

MIN_LEAD = 1.0  # of the score of an example over all else that is found; set by hand, as the next
MIN_MORE = 0.1  # of the question, that an example holds and nothing that is told, not far behind, does
MAX_BEHIND = 6.0
MIN_ITSELF = 0.6  # of the words of an English question
MIN_HELD = 0.7  # of a Chinese question, of whose pairs of characters some are always lacked by chance
_CODE_WORDS = frozenset({"number", "code"})
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d{2,}\b")  # of "number AB12" a text may hold the number alone


def may_be_shown(question: Question, passages: Sequence[Passage], wanted: Sequence[Wanted]) -> bool:
    """Tell, before anything is rated, whether what a question asks for could be shown in a passage's worked example."""
    chunks = [passage.chunk for passage in passages if any(unit.example for unit in passage.chunk.units)]
    if question.example or find_quoted(question.text):
        return bool(chunks)
    return any(_speaks_of(question, chunk, wanted) for chunk in chunks)


def _speaks_of(question: Question, chunk: Chunk, wanted: Sequence[Wanted]) -> bool:
    frames = dict.fromkeys(frame_text(unit, chunk) for unit in chunk.units if unit.example)
    told = term_set(" ".join((*frames, chunk.text)))
    if question.language == "zh":
        latin = [word for word in wanted if word.terms[0].isascii() and word.terms[0] not in _CODE_WORDS]
        return all(word.find_in(told) > 0 for word in latin)
    asked = term_set(" ".join(ASKING_REPLY.findall(question.text)))
    return any(_holds_most(told, wanted, besides) for besides in (asked, asked | _CODE_WORDS))


def is_shown(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> bool:
    """Tell whether the best of the worked examples is ahead of all else in its language, and lacks nothing asked for.

    A question that says that it is about an example, or quotes one, need not stand in it whole.
    """
    shown = next((s for s in scored if s.unit.example), None)
    if shown is None or _quotes_other(question.text, shown):
        return False
    others = [s for s in scored if s.chunk.language == shown.chunk.language and not _is_of_example(s)]
    told = [s for s in others if s.fits or not shown.fits]  # beside a figure only another one counts
    if told and shown.score < told[0].score + MIN_LEAD:
        return False
    if question.example or holds_quoted(question.text, shown.unit):
        return True
    most_told = max((s.own + s.frame for s in told if s.score >= shown.score - MAX_BEHIND), default=0.0)
    return shown.own + shown.frame >= most_told + MIN_MORE and _holds_all(question, shown, wanted)


def _is_of_example(scored: Scored) -> bool:
    """Tell whether a unit stands in a worked example, or introduces one."""
    following = scored.chunk.units[scored.position + 1 : scored.position + 2]
    return scored.unit.example or (introduces(scored.chunk, scored.position) and any(u.example for u in following))


def _quotes_other(text: str, shown: Scored) -> bool:
    """Tell whether a question quotes, in the language of an example, what that does not hold."""
    quoted = [part for part in find_quoted(text) if has_han(part) == (shown.chunk.language == "zh")]
    return bool(quoted) and not holds_quoted(text, shown.unit)


def _holds_all(question: Question, shown: Scored, wanted: Sequence[Wanted]) -> bool:
    """Tell whether an example holds all that a question asks for, apart from what its reply is called.

    Most English words stand in it themselves, or synonyms: what is only alike ("oar" for "sail") is of another example.
    """
    if not holds_names(question.names, shown.chunk):
        return False
    if question.language == "zh":
        held = shown.own + shown.frame + shown.beside + shown.elsewhere
        return held >= MIN_HELD and not any(term.isascii() for term in shown.missing)
    told = term_set(" ".join((frame_text(shown.unit, shown.chunk), shown.chunk.text)))
    asked = term_set(" ".join(ASKING_REPLY.findall(question.text)))
    if _CODE.search(shown.unit.text):
        asked |= _CODE_WORDS
    variant = find_variant(question.text) if question.value is not None else None
    if variant and variant[1].search(fold(shown.unit.text)):  # "£18 (Deck)" need not say that this is a seat
        asked |= VARIANT_WORDS
    return asked.issuperset(shown.missing) and _holds_most(told, wanted, asked)


def _holds_most(told: frozenset[str], wanted: Sequence[Wanted], asked: frozenset[str]) -> bool:
    own = [w.terms for w in wanted if w.terms[0] not in asked]
    return sum(not told.isdisjoint(terms) for terms in own) >= MIN_ITSELF * len(own)
