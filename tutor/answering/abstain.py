"""Decide whether the evidence holds what is asked: the thing, the attribute, and the kind of value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tutor.answering.answerform import stands_under_why, tells_alias
from tutor.answering.asks import Ask
from tutor.answering.attribute import Attribute, Kind, find_attribute
from tutor.answering.attribute_held import rate_held, weigh_lack
from tutor.answering.demands import put_demanded_first
from tutor.answering.evidence import Lexicon, Scored, frame_text
from tutor.answering.expansions import expands, find_short
from tutor.answering.form import (
    counts_asked,
    lacks_side,
    names_both_sides,
    rate_definition,
    tells_of_opposite,
    term_set,
)
from tutor.answering.named import covers_names, list_unknown_names
from tutor.answering.persons import asks_who, mentions_somebody
from tutor.answering.question import Question
from tutor.answering.sidesheld import leave_side_names, only_lists_sides
from tutor.answering.speech import performs_act
from tutor.answering.unmentioned import find_unmentioned
from tutor.answering.wanted import Wanted
from tutor.text.words import content_words

MIN_NAMES_COVERED = 0.5
STRICT_VALUES = (Ask.AMOUNT, Ask.SHARE, Ask.DURATION, Ask.MEASURE)  # an answer without such a figure is none
FRAME_SHARE = 0.8  # of a word in a unit's frame against one in the unit itself
MAX_COUNT_LAG, MAX_VALUE_LAG = 2.5, 5.0  # behind the best unit, of the best one with what is counted, with a figure
MAX_REORDERED, MAX_ATTRIBUTE_LAG, HELD, LACKED = 8, 3.0, 0.7, 0.3
MAX_TERM_WORDS = 2  # of a term that is asked about alone
MAX_WORDS = 12  # of a question, from which a longer one tells no more
BEST_UNITS = 3  # of which one should hold the words of a question
# Log-odds by which evidence in another language than the question's must be ahead of enough in its own; and of such as
# holds less than half of the question, where the other holds this much more of it.
LANGUAGE_LEAD, LEAD_OVER_LITTLE, LITTLE_HELD, MIN_MORE_HELD = 3.6, 1.0, 0.6, 0.15
CLEAR_LEAD = 1.5  # of evidence for a Chinese question over Chinese evidence, whatever their scores
SURE_LEAD = 1.0  # over what suffices, of evidence in another language that is not the best by score


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of a logistic regression over what speaks for the best evidence, and the log-odds from which to answer.

    Fitted on XQuAD in English, Chinese and Chinese over the English passages, and on 400 questions over lessons with
    headings, lists and tables: each as it is (to be answered), without what answers it (a near miss), and questions of
    other fields; five folds by article. At these log-odds it refuses 3.8 % and 2.4 % of the XQuAD questions in
    English and Chinese, 97 % of the foreign ones. The weights from `to_chinese` on were set or raised by hand: XQuAD
    has few names that are unknown and all of its questions have an answer.
    """

    own: float = 0.71
    beside: float = 0.27
    elsewhere: float = 0.34
    phrase: float = 0.42
    similarity: float = 1.0
    best_held: float = 0.77
    names: float = 0.65
    passage: float = 1.2
    score: float = 0.36
    words: float = 1.12
    chinese: float = -0.1
    across: float = 1.1
    across_beside_own: float = 0.9
    to_chinese: float = -1.2
    to_chinese_beside_own: float = -2.8
    bias: float = -6.95
    unknown_name: float = -1.0
    no_name: float = -1.7
    no_value: float = -2.2
    no_count: float = -0.5
    no_definition: float = -0.8
    nobody: float = -3.0
    speech: float = 0.8
    speech_act: float = 2.0
    no_side: float = -1.0
    under_why: float = 1.2
    min_log_odds: float = -1.13


CALIBRATION = Calibration()


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to answer, with the reason when not; `evidence` is what may be used, best first."""

    answer: bool
    evidence: tuple[Scored, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Doubts:
    """What a question asks for and no evidence has: names, a unit on them, a value, what it counts, a term."""

    unknown_names: tuple[str, ...] = ()
    names: bool = False
    value: bool = False
    count: bool = False
    definition: bool = False
    nobody: bool = False
    languages_mixed: bool = False
    attribute: Attribute | None = None
    wanted: tuple[Wanted, ...] = ()

    def describe(self, question: Question) -> str:
        """Say in words what is missing, "" if nothing is."""
        if self.unknown_names:
            return f"the lessons do not mention {self.unknown_names[0]}"
        if self.names:
            return f"no passage is about {question.names[0]}"
        if self.count:
            return f"nothing was found on {question.counted}"
        return "no passage gives the figure asked for" if self.value else ""


def decide(question: Question, scored: Sequence[Scored], lexicon: Lexicon, wanted: Sequence[Wanted] = ()) -> Decision:
    """Keep the evidence that is about the names asked for and of the kind asked for; refuse when too little is left.

    `wanted` gives what may stand for the words of the question: translations, synonyms.
    """
    if not scored:
        return Decision(False, (), "nothing was found")
    unknown = list_unknown_names(question, scored, lexicon)
    if name := find_unmentioned(question, scored, wanted, unknown):
        return Decision(False, (), f"the lessons do not mention {name}")
    if question.speech:
        scored = [s for s in scored if s.chunk.location.time_start is not None] or scored
    kept, doubts = _keep_asked(question, scored, unknown)
    doubts = replace(doubts, attribute=None if question.uses else find_attribute(question.asked), wanted=tuple(wanted))
    kept = _prefer_language(question, kept, doubts)
    kept = _put_attribute_first(kept, doubts)
    doubts = replace(doubts, nobody=asks_who(question.asked) and not _mentions_anybody(question, kept))
    is_foreign = kept[0].chunk.language != question.language
    if doubts.value and (is_foreign or question.value in STRICT_VALUES):
        return Decision(False, (), doubts.describe(question))
    if short := find_short(question.asked):
        told = tuple(s for s in kept if expands(short, s.unit.text))
        return Decision(True, told) if told else Decision(False, (), f"the lessons do not say what {short} stands for")
    told_first, lack = put_demanded_first(question, kept, wanted, scored)
    if lack:
        return Decision(False, (), lack)
    if question.ask is Ask.COMPARISON and only_lists_sides(question.text, _list_told(kept)):
        return Decision(False, (), "the lessons name both and do not compare them")
    if not is_enough(question, kept, doubts):
        missing = ", ".join(kept[0].missing[:3]) or "this"
        return Decision(False, (), doubts.describe(question) or f"the passages do not speak of {missing}")
    return Decision(True, tuple(told_first))


def _list_told(kept: Sequence[Scored]) -> Iterator[str]:
    """Yield what evidence says, with the line before a list; not its headings, which only name."""
    for scored in kept:
        yield f"{scored.unit.lead} {scored.unit.text}"


def _keep_asked(question: Question, scored: Sequence[Scored], unknown: tuple[str, ...]) -> tuple[list[Scored], Doubts]:
    """Return the evidence about the names, with the count and the value asked for; all and a doubt where none is."""
    common = leave_side_names(question)
    named = [s for s in scored if covers_names(common, s) >= MIN_NAMES_COVERED]
    kept = named or list(scored)
    counted = [s for s in kept if counts_asked(question, s.chunk, s.position)] if question.counted else []
    kept = counted if _is_near(counted, kept, MAX_COUNT_LAG) else kept
    valued = [s for s in kept if s.fits and not tells_of_opposite(question, s.unit, s.chunk)] if question.value else []
    has_value = _is_near(valued, kept, MAX_VALUE_LAG)
    kept = valued if has_value else kept
    mixed = any(s.chunk.language == question.language for s in scored)
    return kept, Doubts(
        unknown,
        names=not named,
        value=question.value is not None and not has_value,
        count=bool(question.counted) and not counted,
        definition=_lacks_definition(question, kept),
        languages_mixed=mixed,
    )


def _lacks_definition(question: Question, kept: Sequence[Scored]) -> bool:
    """Tell whether a bare term is to be explained, and no evidence explains it or stands under its name."""
    wanted = set(content_words(question.asked))
    if question.ask is not Ask.DEFINITION or len(wanted) > MAX_TERM_WORDS:
        return False
    return not any(
        rate_definition(question, s.unit, s.chunk) > 0 or wanted <= term_set(frame_text(s.unit, s.chunk))
        for s in kept[:3]
    )


def _mentions_anybody(question: Question, kept: Sequence[Scored]) -> bool:
    shown = (s for s in kept[:BEST_UNITS] if s.chunk.id == kept[0].chunk.id)
    return any(mentions_somebody(s.unit.text, question.text) for s in shown)


def _put_attribute_first(kept: list[Scored], doubts: Doubts) -> list[Scored]:
    """Move the evidence that counts what is counted to the front where the best does not and is not far ahead."""
    attribute = doubts.attribute
    if attribute is None or attribute.kind is not Kind.COUNT:
        return kept
    held = [rate_held(attribute, doubts.wanted, s.unit, s.chunk) for s in kept[:MAX_REORDERED]]
    first = next((n for n, share in enumerate(held) if share >= HELD), 0)
    if held[0] >= LACKED or kept[0].score - kept[first].score > MAX_ATTRIBUTE_LAG:
        return kept
    return [kept[first], *kept[:first], *kept[first + 1 :]]


def _is_near(some: Sequence[Scored], of: Sequence[Scored], max_lag: float) -> bool:
    """Tell whether the best of some evidence is not too far behind the best of all in its language."""
    if not some:
        return False
    return some[0].score >= next(s.score for s in of if s.chunk.language == some[0].chunk.language) - max_lag


def _prefer_language(question: Question, kept: list[Scored], doubts: Doubts) -> list[Scored]:
    """Keep the evidence in the learner's language alone, unless only another's is enough or it is far ahead."""
    own = [s for s in kept if s.chunk.language == question.language]
    other = [s for s in kept if s.chunk.language != question.language]
    if not own or not other:
        return kept
    strict = replace(doubts, languages_mixed=False)  # both languages hold what is asked for: no allowance for the other
    mine, theirs = rate_evidence(question, own, doubts), rate_evidence(question, other, strict)
    held, held_by_other = (max(map(_held, evidence[:BEST_UNITS])) for evidence in (own, other))
    # A loose gloss finds too much Chinese: for another language's question the score tells alone.
    holds_more = question.language == "zh" and held_by_other >= held + MIN_MORE_HELD
    compares = question.ask is Ask.COMPARISON and names_both_sides(question.text)
    has_sides, other_has_sides = (compares and _hold_both_sides(evidence) for evidence in (own, other))
    has_reason, other_has_reason = (
        stands_under_why(question, evidence[0].unit, evidence[0].chunk) for evidence in (own, other)
    )
    if other_has_reason and not has_reason and theirs >= CALIBRATION.min_log_odds:
        return other
    has_alias, other_has_alias = (
        tells_alias(question, evidence[0].unit, evidence[0].chunk) for evidence in (own, other)
    )
    holds_alone = (other_has_sides and not has_sides) or (other_has_alias and not has_alias)
    if holds_alone and theirs >= max(mine, CALIBRATION.min_log_odds):
        return other
    if mine < CALIBRATION.min_log_odds and theirs >= CALIBRATION.min_log_odds + SURE_LEAD:
        return other
    if question.language == "zh" and theirs - mine >= CLEAR_LEAD and theirs >= CALIBRATION.min_log_odds:
        return other
    if other[0].score <= own[0].score and not holds_more:
        return own
    if mine < CALIBRATION.min_log_odds:
        return other if theirs >= CALIBRATION.min_log_odds else own
    lead = LEAD_OVER_LITTLE if holds_more and held < LITTLE_HELD else LANGUAGE_LEAD
    return other if theirs - mine > lead else own


def _hold_both_sides(evidence: Sequence[Scored]) -> bool:
    best = evidence[:BEST_UNITS]
    return names_both_sides(" ".join(f"{s.unit.text} {frame_text(s.unit, s.chunk)}" for s in best))


def is_enough(question: Question, kept: Sequence[Scored], doubts: Doubts) -> bool:
    """Tell whether evidence, best first, is likely enough to hold the answer."""
    return rate_evidence(question, kept, doubts) >= CALIBRATION.min_log_odds


def rate_evidence(question: Question, kept: Sequence[Scored], doubts: Doubts) -> float:
    """Return the log-odds that the best evidence answers the question."""
    best, weights = kept[0], CALIBRATION
    return (
        weights.bias
        + weights.own * best.own
        + weights.beside * best.beside
        + weights.elsewhere * best.elsewhere
        + weights.phrase * best.phrase
        + weights.similarity * best.similarity
        + weights.best_held * max(map(_held, kept[:BEST_UNITS]))
        + weights.names * covers_names(question, best)
        + weights.passage * max(s.passage_score for s in kept)
        + weights.score * best.score
        + weights.words * min(1.0, len(content_words(question.text)) / MAX_WORDS)
        + (weights.chinese if best.chunk.language == "zh" else 0.0)
        + (0.0 if best.chunk.language == question.language else _weigh_across(question, doubts))
        + weights.unknown_name * bool(doubts.unknown_names)
        + weights.no_name * doubts.names
        + weights.no_value * doubts.value
        + weights.no_side * (question.value is not None and lacks_side(question, best.unit, best.chunk))
        + weights.no_count * doubts.count
        + weights.under_why * stands_under_why(question, best.unit, best.chunk)
        + weights.speech * (question.speech and best.chunk.location.time_start is not None)
        + weights.speech_act * (question.speech and performs_act(question.asked, best.unit.text))
        - _weigh_attribute(question, kept, doubts)
        + weights.no_definition * doubts.definition
        + weights.nobody * doubts.nobody
    )


def _weigh_attribute(question: Question, kept: Sequence[Scored], doubts: Doubts) -> float:
    if doubts.attribute is None:
        return 0.0
    return weigh_lack(doubts.attribute, doubts.wanted, kept, question.language)


def _weigh_across(question: Question, doubts: Doubts) -> float:
    """Return what is added for evidence in another language, whose passage scores are lowered beside own ones.

    Chinese evidence for another language's question is found by loose glosses: it must hold more, above all beside
    lessons in the question's own language.
    """
    weights, mixed = CALIBRATION, doubts.languages_mixed
    added = weights.across + weights.across_beside_own * mixed
    if question.language == "zh":
        return added
    return added + (weights.to_chinese_beside_own if mixed else weights.to_chinese)


def _held(scored: Scored) -> float:
    """Return the share of the question that a unit holds; its headings and its list's introduction speak for it."""
    return scored.own + FRAME_SHARE * scored.frame
