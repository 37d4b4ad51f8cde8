"""Rate how likely evidence is to answer a question: a logistic regression over what speaks for the best of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.answerform import stands_under_why
from tutor.answering.comparisons.opposites import lacks_side
from tutor.answering.demands.attribute_held import weigh_lack
from tutor.answering.demands.hannames import find_han_names
from tutor.answering.demands.named import covers_names
from tutor.answering.evidence import Scored
from tutor.answering.form import is_case_of_need, term_set
from tutor.answering.questions.analogy import find_opening, list_drawn_with
from tutor.answering.questions.attribute import Attribute
from tutor.answering.questions.counsel import gives_counsel
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.listing import list_siblings
from tutor.answering.questions.question import Question
from tutor.answering.questions.speech import performs_act
from tutor.answering.questions.wanted import Wanted
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import UnitKind

FRAME_SHARE = 0.8  # of a word in a unit's frame against one in the unit itself
MAX_WORDS = 12  # of a question, from which a longer one tells no more
MIN_LED_WHOLE, MIN_LED, MIN_HEADED = 0.85, 0.5, 0.95  # of a question, in a unit with its frame, in its lead, heading
DRAWN_WITH_ANOTHER = -3  # for one that known translations of what it is drawn with do not name
MIN_OWN_ACROSS = 0.85  # of a question, in a unit in another language that surely speaks of it
BEST_UNITS = 3  # of which one should hold the words of a question
# Of a question, in one passage with what frames it; its words, at least, and its pairs of Chinese characters.
MIN_TOGETHER, MIN_WORDS_TOGETHER, MIN_PAIRS_TOGETHER = 0.85, 3, 8
MIN_HELD_ABROAD = 0.5  # of a question, in a unit that holds its names in another language's lessons


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of a logistic regression over what speaks for the best evidence, and the log-odds from which to answer.

    Fitted on XQuAD in English, Chinese and Chinese over the English passages, and on 400 questions over lessons with
    headings, lists and tables: each as it is (to be answered), without what answers it (a near miss), and questions of
    other fields; five folds by article. At these log-odds it refuses 3.5 % and 2.1 % of the XQuAD questions in
    English and Chinese, 97 % of the foreign ones. `chinese` and the weights from `to_chinese` on were set or raised by
    hand: XQuAD has few names that are unknown and all of its questions have an answer.
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
    chinese: float = 0.05
    across: float = 1.1
    across_beside_own: float = 0.9
    to_chinese: float = -1.2
    to_chinese_beside_own: float = -2.8
    word_to_chinese: float = -0.6
    named_across: float = 0.8
    bias: float = -6.95
    unknown_name: float = -1.0
    no_name: float = -1.7
    no_value: float = -2.2
    no_count: float = -0.5
    no_definition: float = -0.8
    nobody: float = -3.0
    speech: float = 0.8
    speech_act: float = 2.0
    counsel: float = 1.5
    no_side: float = -1.0
    under_why: float = 1.2
    drawn_with: float = 1.0
    led_so: float = 0.6
    as_many: float = 0.7
    all_together: float = 0.3
    named_abroad: float = 1.5
    min_log_odds: float = -1.13


CALIBRATION = Calibration()


@dataclass(frozen=True, slots=True)
class Doubts:
    """What a question asks for and no evidence has: names, a unit on them, a value, what it counts, a term.

    `named_abroad` tells that lessons in other languages alone hold what it names.
    """

    unknown_names: tuple[str, ...] = ()
    names: bool = False
    value: bool = False
    count: bool = False
    definition: bool = False
    nobody: bool = False
    languages_mixed: bool = False
    named_abroad: bool = False
    attribute: Attribute | None = None
    wanted: tuple[Wanted, ...] = ()

    def describe(self, question: Question) -> str:
        """Say in words what is missing, "" if nothing is."""
        if self.unknown_names:
            return f"the lessons do not mention {self.unknown_names[0]}"
        if self.names and (names := question.names or [name.word for name in find_han_names(question.text)]):
            return f"no passage is about {names[0]}"
        if self.count:
            return f"nothing was found on {question.counted}"
        return "no passage gives the figure asked for" if self.value else ""


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
        + weights.best_held * max(map(share_held, kept[:BEST_UNITS]))
        + weights.names * covers_names(question, best)
        + weights.passage * max(s.passage_score for s in kept)
        + weights.score * best.score
        + weights.words * min(1.0, len(content_words(question.text)) / MAX_WORDS)
        + (weights.chinese if best.chunk.language == "zh" else 0.0)
        + (0.0 if best.chunk.language == question.language else _weigh_across(question, best, doubts))
        + weights.unknown_name * bool(doubts.unknown_names)
        + weights.no_name * doubts.names
        + weights.no_value * doubts.value
        + weights.no_side * (question.value is not None and lacks_side(question, best.unit, best.chunk))
        + weights.no_count * doubts.count
        + weights.drawn_with * _rate_drawn_with(question, kept, doubts)
        + weights.under_why * _stands_as_asked(question, best)
        + weights.led_so * _is_led_so(best, doubts)
        + weights.as_many * _is_one_of_as_many(question, best)
        + weights.all_together * _stands_together(question, best)
        + weights.named_abroad * _is_named_abroad(question, best, doubts)
        + weights.speech * (question.speech and best.chunk.location.time_start is not None)
        + weights.speech_act * (question.speech and performs_act(question.asked, best.unit.text))
        + weights.counsel * (question.speech and gives_counsel(question.asked, best.unit.text))
        - _weigh_attribute(question, kept, doubts)
        + weights.no_definition * doubts.definition
        + weights.nobody * doubts.nobody
    )


def _stands_as_asked(question: Question, best: Scored) -> bool:
    """Tell whether a unit stands under why, or is a case of need: such points hold few words of a question."""
    return stands_under_why(question, best.unit, best.chunk) or is_case_of_need(question, best.unit)


def _rate_drawn_with(question: Question, kept: Sequence[Scored], doubts: Doubts) -> int:
    """Return 1 where the best unit, in the analogy that a question names, has all it asks of; below 0 if none is.

    Of evidence in another language, whose words for the analogy may differ, it is told where theirs are known.
    """
    terms = list_drawn_with(question.asked)
    words = [w for w in doubts.wanted if w.terms[0] in terms]
    if not words:
        return 0
    drawn = [_holds_any(words, s) for s in kept if find_opening(s.chunk, s.position)]
    if find_opening(kept[0].chunk, kept[0].position) and drawn[0]:
        return int(not kept[0].missing)
    if any(drawn):
        return 0
    if kept[0].chunk.language == question.language:
        return -1
    return DRAWN_WITH_ANOTHER if any(len(set(map(has_han, w.terms))) > 1 for w in words) else 0


def _holds_any(words: Sequence[Wanted], scored: Scored) -> bool:
    unit, chunk = scored.unit, scored.chunk
    held = term_set(f"{find_opening(chunk, scored.position)} {unit.lead} {unit.text}")
    return any(word.find_in(held) > 0 for word in words)


def _is_led_so(best: Scored, doubts: Doubts) -> bool:
    """Tell whether what leads to a unit says all of a question: its own words may then hold nothing of it."""
    if best.own + best.frame < MIN_LED_WHOLE or not doubts.wanted:
        return False
    leads = [(best.unit.lead, MIN_LED), (" ".join(best.chunk.heading[-1:]), MIN_HEADED)]
    return any(
        sum(w.find_in(frozenset(tokenize(lead))) for w in doubts.wanted) >= least * len(doubts.wanted)
        for lead, least in leads
        if lead
    )


def _is_one_of_as_many(question: Question, best: Scored) -> bool:
    """Tell whether a unit is one of just as many points as a question wants listed."""
    number, unit = question.number_listed, best.unit
    return number > 1 and unit.kind is not UnitKind.SENTENCE and len(list_siblings(best.chunk, unit)) == number


def _stands_together(question: Question, best: Scored) -> bool:
    """Tell whether the passage of a unit holds nearly all words of a question: by chance none holds several."""
    held = best.own + best.frame + best.beside + best.elsewhere
    least = MIN_PAIRS_TOGETHER if question.language == "zh" else MIN_WORDS_TOGETHER
    return held >= MIN_TOGETHER and len(set(content_words(question.asked))) >= least


def _is_named_abroad(question: Question, best: Scored, doubts: Doubts) -> bool:
    """Tell whether a unit in Chinese holds what another language's question names, and only Chinese lessons do."""
    if question.language in (best.chunk.language, "zh") or not doubts.named_abroad:
        return False
    return best.own + best.frame >= MIN_HELD_ABROAD and covers_names(question, best) == 1.0


def _weigh_attribute(question: Question, kept: Sequence[Scored], doubts: Doubts) -> float:
    if doubts.attribute is None:
        return 0.0
    return weigh_lack(doubts.attribute, doubts.wanted, kept, question.language)


def _weigh_across(question: Question, best: Scored, doubts: Doubts) -> float:
    """Return what is added for evidence in another language, whose passage scores are lowered beside own ones.

    Chinese evidence for another language's question is found by loose glosses: it must hold more, above all beside
    lessons in the question's own language or where a question is one word that it may translate by chance, and less
    where it writes the names asked about and all the rest too.
    """
    weights, mixed = CALIBRATION, doubts.languages_mixed
    added = weights.across + weights.across_beside_own * mixed
    if question.language == "zh":
        return added
    if question.names and best.own >= MIN_OWN_ACROSS and covers_names(question, best) == 1.0:
        added += weights.named_across
    if question.ask is not Ask.DEFINITION and not question.names and len(content_words(question.text)) == 1:
        added += weights.word_to_chinese
    return added + (weights.to_chinese_beside_own if mixed else weights.to_chinese)


def share_held(scored: Scored) -> float:
    """Return the share of the question that a unit holds; its headings and its list's introduction speak for it."""
    return scored.own + FRAME_SHARE * scored.frame
