"""Choose between evidence in the learner's language and in another: where that alone answers, or is far better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.answerform import tells_alias
from tutor.answering.calibration import BEST_UNITS, CALIBRATION, Doubts, rate_evidence, share_held
from tutor.answering.comparisons.both_sides import read_sides, tells_of_both
from tutor.answering.comparisons.opposites import names_both_sides
from tutor.answering.demands.attribute_held import is_held_alone
from tutor.answering.demands.named import covers_names
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import rate_definition, stands_in_asked_list
from tutor.answering.labels import gives_labelled
from tutor.answering.questions.ahead import asks_ahead, looks_ahead
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.words import content_words, tokenize

IS_DEFINITION = 1.5  # of what a term's row, label or "is" speaks for it
# Of evidence in another language than the question's: by how many log-odds it must be ahead of enough in its own, or
# beyond what suffices where its own is not enough; how far it may lag where it alone answers in the way asked for.
LANGUAGE_LEAD, SURE_LEAD, MAX_WORSE = 3.6, 1.0, 0.5
MAX_WORSE_LABELLED = 2.5  # for a point labelled as what is asked for; set by hand
# All ratings favour Chinese evidence for a Chinese question, whose characters it shares by chance: by how much, and
# what holding all of the question counts beside them. Set by what 120 questions over two courses need, of which each
# language's evidence answers 15 to 30 alone.
FAVOUR, BY_HELD = 2.75, 2.5
_SCALES = frozenset(content_words("hundred thousand million billion trillion"))


def prefer_language(question: Question, kept: list[Scored], doubts: Doubts) -> list[Scored]:
    """Keep the evidence in the learner's language alone, unless only another's is enough or it is far ahead."""
    own = [s for s in kept if s.chunk.language == question.language]
    other = [s for s in kept if s.chunk.language != question.language]
    if not own or not other:
        return kept
    if (sides := read_sides(question, doubts.wanted)) and tells_of_both(sides, other) and not tells_of_both(sides, own):
        return other
    strict = replace(doubts, languages_mixed=False)  # both languages hold what is asked for: no allowance for the other
    mine, theirs = rate_evidence(question, own, doubts), rate_evidence(question, other, strict)
    if theirs < CALIBRATION.min_log_odds:
        return own
    is_alone = _answers_alone(question, own, other) or is_held_alone(doubts.attribute, doubts.wanted, own, other)
    if is_alone and theirs >= mine - _find_allowance(question, other[0]):
        return other
    if question.language == "zh":
        more_held = _most_held(other) - _most_held(own)
        if mine < CALIBRATION.min_log_odds and more_held > 0 and covers_names(question, other[0]) == 1.0:
            return other
        lead = theirs - mine + other[0].score - own[0].score + BY_HELD * more_held
        return other if lead > -FAVOUR else own
    if mine < CALIBRATION.min_log_odds:
        is_sure = theirs >= CALIBRATION.min_log_odds + SURE_LEAD
        return other if is_sure or other[0].score > own[0].score else own
    return other if theirs - mine > LANGUAGE_LEAD and other[0].score > own[0].score else own


def _find_allowance(question: Question, best: Scored) -> float:
    """Return how much worse evidence in another language may be: more for a point labelled as what is asked for."""
    return MAX_WORSE_LABELLED if gives_labelled(question, best.unit, best.chunk) else MAX_WORSE


def _answers_alone(question: Question, own: Sequence[Scored], other: Sequence[Scored]) -> bool:
    """Tell whether evidence in another language has what is asked for in a way that the learner's own has not.

    Such is a point of the list asked for, both sides of a comparison, a definition, a word that the question says.
    """
    mine, theirs = own[0], other[0]
    if stands_in_asked_list(question, theirs.unit, theirs.chunk):
        return not stands_in_asked_list(question, mine.unit, mine.chunk)
    said = " ".join((question.text, *question.translated))
    if question.ask is Ask.COMPARISON and names_both_sides(said) and _hold_both_sides(other):
        return not _hold_both_sides(own)
    if _answers_in_kind(question, other) and not _answers_in_kind(question, own):
        return True
    return _lacks_said_word(question, mine, theirs)


def _most_held(evidence: Sequence[Scored]) -> float:
    return max(map(share_held, evidence[:BEST_UNITS]))


def _answers_in_kind(question: Question, evidence: Sequence[Scored]) -> bool:
    """Tell whether the best evidence says what a thing is, by what other name it goes or what comes next, as asked."""
    unit, chunk = evidence[0].unit, evidence[0].chunk
    if asks_ahead(question.asked):
        return looks_ahead(f"{unit.lead} {unit.text}")
    if question.ask is Ask.DEFINITION and rate_definition(question, unit, chunk) >= IS_DEFINITION:
        return True
    return tells_alias(question, unit, chunk)


def _lacks_said_word(question: Question, own: Scored, other: Scored) -> bool:
    """Tell whether evidence lacks a word in Latin letters that a Chinese question says, and the other holds it.

    "1M" says as much as "million". Of an English question only names count: Chinese holds its words by loose glosses.
    """
    said = (term for term in own.missing if term.isascii() and term.isalpha() and term not in _SCALES)
    named = frozenset(tokenize(" ".join(question.names)))
    lacking = (term for term in said if question.language == "zh" or term in named)
    return any(term not in other.missing for term in lacking)


def _hold_both_sides(evidence: Sequence[Scored]) -> bool:
    best = evidence[:BEST_UNITS]
    return names_both_sides(" ".join(f"{s.unit.text} {frame_text(s.unit, s.chunk)}" for s in best))
