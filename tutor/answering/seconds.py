"""Rate how well a second unit completes the best one: what it adds, how it is tied to it, what it goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.comparisons.sidesheld import tells_other_side
from tutor.answering.evidence import Scored
from tutor.answering.form import rate_definition, term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.usual import rate_usual
from tutor.answering.referent import leaves_answer_before
from tutor.answering.totals import asks_total, is_total
from tutor.answering.values import satisfies_ask
from tutor.text.figures import figure_values
from tutor.text.words import content_words
from tutor.types import UnitKind

# How far (log-odds) below the best score a second unit may lie: one beside a prose sentence, one that gives another
# figure of the kind asked for, any other.
SECOND_OF_PROSE, OTHER_FIGURE, SECOND = 6.0, 2.0, 2.2
OTHER_TOTAL = 4.0  # of as much of what is asked, where a total is asked for; set by hand
# What speaks for a second unit besides its score, where the first lacks the answer: that it holds words of the question
# that the first lacks, in the same passage above all; that it stands beside the first, above all where a pronoun ties
# the two. Listwise logistic regression over the XQuAD questions whose best unit lacks the answer (five folds by
# article): the answer is then among two units for 91 % instead of 90 % of the Chinese questions, 93 % of the English.
GAIN, GAIN_SAME, REPEATED, NEXT, PREVIOUS, NEXT_TIED, PREVIOUS_TIED = 0.9, 0.6, -0.3, 0.25, 0.35, 0.3, 0.6
OTHER_SIDE = 2.5  # of what is compared; set by hand, as the next
OTHER_NAMED_FIGURE = 3.0  # "was it 300 or 500?": the unit with the figure that the best one lacks; set by hand
REFERENT = 2.5  # for the sentence that names what the best one calls "these devices", or "he"
GOES_ON = 3.0  # for what the next sentence says of an example, or is usual; set by hand
IS_THAT, NAMED_ALONE = 6.0, 1.0  # for what a term is, where what names it defines it less than that; set by hand
OF_TWO_BEFORE = 2.0  # off what tells of "the former" alone; set by hand
NEXT_REASON = 1.5  # a reason often follows what is so; set by hand
_TIE = re.compile(
    r"(?:it|he|she|they|this|these|those|his|her|their|its|such|as such|that|the (?:latter|former))\b|[他她它这该其此]",
    re.IGNORECASE,
)
_ONE_OF_TWO = re.compile(r"the (?:former|latter|other|first|second)(?: (?!of\b)[\w-]+){0,2} |[前后]者", re.IGNORECASE)
_EXAMPLE = re.compile(r"(?:an? )?example\s*[:：]|示?例[:：]|举例来说", re.IGNORECASE)
# "We steer by dead reckoning. This is the art of …"
_IS_THAT = re.compile(
    r"(?:this|it|that|these|they) (?:is|are|means?|refers? to) (?:\w+ly |just )?(?:an?|the|how|what|when|that|to)\b",
    re.IGNORECASE,
)
# "Ballast lies low in the hull. This keeps the boat upright."
_ASKS_EFFECT = re.compile(
    r"\bwhat (?:else )?(?:do|does|did|can|will|would|might|may) (?:[\w-]+ ){1,6}?(?:do|help|bring|improve|cause|lead"
    r"|mean|achieve|prevent|avoid|give|allow|enable|affect|change)\b",
    re.IGNORECASE,
)
_DOES_THAT = re.compile(
    r"(?:this|it|that|these|they|doing so) (?:also |\w+ly )?(?:can |may |will |could )?"
    r"(?!is\b|are\b|was\b|were\b|has\b|have\b)[a-z]+\b",
    re.IGNORECASE,
)
# "A plank is 20 euros, and a deck takes 40. The deck is then 800 euros."
_COMES_TO = re.compile(
    r"^(?:(?:so|thus|hence|therefore|altogether|overall|together|all in all|in total|in all|for a total)\b"
    r"|(?:that|this|these|it|which|they)(?: \w+){0,2}?"
    r" (?:comes?|adds?|works?|amounts?|translates?|sums?|makes?|means?|leads?|gives?)\b)"
    r"|^(?:[\w'’-]+ ){1,6}?(?:is|are|was|were|would be|will be) (?:then|thus|therefore|hence)\b"
    r"|^(?:[\w'’-]+ ){1,6}?(?:then|thus|therefore|hence) (?:costs?|comes?|takes?|makes?|needs?)\b"
    r"|^(?:因此|所以|这样|总共|合计|一共|也就是)",
    re.IGNORECASE,
)


def may_skip(question: Question, scored: Scored) -> bool:
    """Tell whether a sentence is a question, which answers none but what somebody is asked."""
    is_question = scored.unit.text.rstrip("\"'”’*_ ").endswith(("?", "？"))
    return is_question and not (question.speech or question.uttered or question.example)


def find_reply(question: Question, evidence: Sequence[Scored]) -> Scored:
    """Return the best evidence, or what follows it where it only asks what it then answers: "Why glaze twice?"."""
    best = evidence[0]
    if not may_skip(question, best):
        return best
    if question.value is not None and best.fits and best.missing == ():  # "how come it rose by a third?" tells that
        return best
    return next((other for other in evidence if _is_next(best, other)), best)


def rate_second(question: Question, best: Scored, candidate: Scored) -> float:
    """Return how well a unit completes the best one, 0 for an equal that adds nothing."""
    asked = set(content_words(question.asked))
    first, second = term_set(best.unit.text), term_set(candidate.unit.text)
    gain = len(asked & second - first) / (len(asked) or 1)
    same = candidate.chunk.id == best.chunk.id
    step = candidate.position - best.position if same else 0
    rating = candidate.score - best.score + (GAIN + GAIN_SAME * same) * gain
    rating += REPEATED * len(first & second) / (len(second) or 1)
    if step == 1 and question.ask is Ask.REASON:
        rating += NEXT_REASON
    if _goes_on(question, best, candidate):
        rating += GOES_ON
    if _says_what_it_is(question, best, candidate):
        rating += IS_THAT
    if _names_other_figure(question, best, candidate):
        rating += OTHER_NAMED_FIGURE
    if step != 1 and _ONE_OF_TWO.match(candidate.unit.text):
        rating -= OF_TWO_BEFORE
    told = (f"{s.unit.lead} {s.unit.text}" if question.uttered else s.unit.text for s in (best, candidate))
    if question.ask is Ask.COMPARISON and tells_other_side(question.text, *told):
        rating += OTHER_SIDE
    if step == 1:
        rating += NEXT + NEXT_TIED * (_TIE.match(candidate.unit.text) is not None)
    elif step == -1:
        rating += REFERENT * leaves_answer_before(question.asked, best.unit.text)
        rating += PREVIOUS + PREVIOUS_TIED * (_TIE.match(best.unit.text) is not None)
    return rating


def concludes_example(best: Scored, candidate: Scored) -> bool:
    """Tell whether a unit is the sentence after the best one, which opens an example: what comes of that."""
    return _is_next(best, candidate) and _EXAMPLE.match(best.unit.text) is not None


def _is_next(best: Scored, candidate: Scored) -> bool:
    return candidate.chunk.id == best.chunk.id and candidate.position == best.position + 1


def _goes_on(question: Question, best: Scored, candidate: Scored) -> bool:
    """Tell whether the next sentence says what comes of an example or a thing, or what is usual, as asked."""
    if concludes_example(best, candidate):
        return True
    if not _is_next(best, candidate):
        return False
    if _comes_to_value(question, best, candidate):
        return True
    if _ASKS_EFFECT.search(question.asked) and _DOES_THAT.match(candidate.unit.text):
        return True
    said, following = (rate_usual(question.asked, scored.unit.text) for scored in (best, candidate))
    return following > said


def _comes_to_value(question: Question, best: Scored, candidate: Scored) -> bool:
    """Tell whether the next sentence says to what figure of the kind asked for those of the best one come."""
    if question.value is None or not _COMES_TO.match(candidate.unit.text):
        return False
    is_new = bool(figure_values(candidate.unit.text) - figure_values(best.unit.text))
    return is_new and satisfies_ask(question.value, candidate.unit.text)


def _says_what_it_is(question: Question, best: Scored, candidate: Scored) -> bool:
    """Tell whether the next sentence says what a term is, as asked, and the best one only names it."""
    if question.ask is not Ask.DEFINITION or not _is_next(best, candidate) or not _IS_THAT.match(candidate.unit.text):
        return False
    return rate_definition(question, best.unit, best.chunk) < NAMED_ALONE


def _names_other_figure(question: Question, best: Scored, candidate: Scored) -> bool:
    """Tell whether a question names two figures of which the best unit has one and another unit the other."""
    named = figure_values(question.text)
    first, second = named & figure_values(best.unit.text), named & figure_values(candidate.unit.text)
    return bool(first) and bool(second - first)


def find_reach(question: Question, best: Scored) -> float:
    if question.value:
        return OTHER_TOTAL if asks_total(question.asked) and is_total(best.unit) else OTHER_FIGURE
    return SECOND_OF_PROSE if best.unit.kind is UnitKind.SENTENCE and not best.unit.lead else SECOND
