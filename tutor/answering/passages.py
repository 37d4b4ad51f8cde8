"""Find the passages that the evidence for a question is picked from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from tutor.answering.comparisons.both_sides import PASSAGES_ON_BOTH, add_passages, add_tables, word_comparison
from tutor.answering.comparisons.largest_item import find_bill
from tutor.answering.demands.alternatives import find_alternatives
from tutor.answering.demands.covered import find_topics
from tutor.answering.demands.enumerated import find_named
from tutor.answering.demands.membership import find_membership
from tutor.answering.demands.ownednames import find_owned
from tutor.answering.messages.guard import guard_passages
from tutor.answering.own_language import keep_language
from tutor.answering.questions.ahead import asks_ahead
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question, read_question
from tutor.answering.questions.speech import PASSAGES_WITH_SPEECH, keep_speech, strip_frame
from tutor.answering.questions.translations import find_translation
from tutor.answering.questions.weighing import (
    PASSAGES_WITH_DISAGREEMENTS,
    drop_weighing,
    is_on_disagreements,
    lift_disagreements,
)
from tutor.text.words import content_words
from tutor.types import Passage, Query

PASSAGES, PASSAGES_FOR_A_TERM, PASSAGES_IN_A_LANGUAGE = 20, 60, 100
MAX_TERM_WORDS = 2


class Searcher(Protocol):
    """Find passages for a question that stands alone."""

    def find(self, question: str, k: int, *, diverse: bool) -> tuple[Query, list[Passage]]: ...


def find_asked(searcher: Searcher, question: Question) -> tuple[Question, Query, Sequence[Passage]]:
    """Find passages; where no lesson tells of disagreements, for the figure alone on which accounts may differ."""
    query, passages = find_passages(searcher, question)
    if question.weighs and not any(is_on_disagreements(passage.chunk) for passage in passages):
        plain = drop_weighing(question.text)
        if plain and ((figure := read_question(plain)).value is not None or find_alternatives(plain)):
            return replace(figure, apart=True), *find_passages(searcher, figure)
    return question, query, passages


def find_passages(searcher: Searcher, question: Question) -> tuple[Query, Sequence[Passage]]:
    """Find passages for a question that stands alone, best first, without what instructs the tutor."""
    query, passages = _search(searcher, question)
    return query, guard_passages(passages, question.text)


def _search(searcher: Searcher, question: Question) -> tuple[Query, Sequence[Passage]]:
    if question.source_language:
        query, passages = searcher.find(question.text, PASSAGES_IN_A_LANGUAGE, diverse=False)
        return query, keep_language(passages, question.source_language)[:PASSAGES]
    if (translation := find_translation(question.text)) and translation.looked_for:
        return searcher.find(translation.looked_for, PASSAGES_FOR_A_TERM, diverse=False)
    is_bare = asks_bare_term(question)
    k = PASSAGES_FOR_A_TERM if is_bare else PASSAGES
    if question.speech:
        query, passages = searcher.find(strip_frame(question.text), PASSAGES_WITH_SPEECH, diverse=False)
        return query, keep_speech(passages, timed=question.ask is Ask.VIDEO_TIME)[:k]
    if question.weighs:
        query, passages = searcher.find(question.text, PASSAGES_WITH_DISAGREEMENTS, diverse=False)
        return query, lift_disagreements(passages, k)
    query, passages = searcher.find(question.text, k, diverse=not is_bare)
    if compared := word_comparison(question):
        _, beside = searcher.find(compared, PASSAGES_ON_BOTH, diverse=False)
        passages = add_tables(passages, beside)
    if bill := find_bill(question.text):
        _, beside = searcher.find(f"{bill}的费用合计", PASSAGES_ON_BOTH, diverse=False)
        passages = add_tables(passages, beside)
    if member := find_membership(question.text):
        _, beside = searcher.find(member.part, PASSAGES_ON_BOTH, diverse=False)
        passages = add_passages(passages, beside)
    return query, passages


def asks_bare_term(question: Question) -> bool:
    """Tell whether a question is about a bare term, which many passages of one lesson hold and few explain.

    Or about what one passage of any lesson may hold by chance: what is mentioned at all, what is enumerated, what
    somebody's things are called, what is to come.
    """
    text = question.text
    is_anywhere = find_topics(text) or find_named(text) or find_owned(text) or asks_ahead(text)
    return len(content_words(text)) <= MAX_TERM_WORDS or bool(is_anywhere)
