"""Choose among the choices of a question the one that given evidence bears out most, or that its wording gives away."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tutor.answering.check import find_conflict
from tutor.answering.checking.statements import split_statements
from tutor.answering.form import term_set
from tutor.answering.questions.question import NEGATION
from tutor.text.figures import figure_values
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words
from tutor.types import Chunk, Unit

Floats = NDArray[np.float64]

# Multinomial logistic regression on 125 questions with three choices each over machine-learning lessons, rounded;
# leaving one question out each time it picks the right choice for 82 % of them.
TOLD_IN_PLACE, STATEMENT, WORD_FOR_WORD, IN_ONE_CLAUSE = 3.5, 3.0, 2.4, 1.5
# The same without evidence: 57 to 62 %.
AKIN, LONGEST = 2.7, 1.4
ARTICLE = 1.0  # set by hand: a choice that agrees with the article before it where others do not
MIN_EXCESS = 1.25  # by which the longest choice must outdo the second
BEST_UNITS = 3
# Set by hand: "both of these" holds unless one of them is borne out this much more than another (in units of the
# logit). With the questions above half of which had a wrong choice replaced by it: 65 % of both kinds at 1.5.
MAX_GAP_OF_ALL = 1.5
NONE_BAR = 2.0  # "none of these" holds if nothing is borne out more than this
CONTRADICTED = 4.0  # what a conflict of a statement with evidence that is about it takes from "true"
SAID, MIN_SAID = 4.0, 0.35  # what the share of a statement's words that evidence holds adds, counted from a bar
MIN_ABOUT = 0.5  # share of a statement's words that evidence about it holds
MIN_VERBATIM, REWORDED = 0.85, 3.5  # of them, from which one changed word or a denial more turns what was copied

_BLANK = re.compile(r"_{2,}|[（(]\s*[）)]|﹍+|＿+")
_END = " ?？:：.。…"
_ALL = re.compile(
    r"^(?:both|all|either)(?: (?:of )?)?(?:the )?(?:two|three|above|these|them|those|choices|options|answers)"
    r"(?: (?:above|options|answers|choices|are (?:right|true|correct)))*$|^both$"
    r"|^(?:[a-d](?:,? (?:and|&) |[、和与及]))+[a-d]$"
    r"|^(?:以上|上述|前述|前面)?(?:(?:两|三|几)(?:者|项|个)|各项|所有|全部|选项)*(?:皆|都|均|全|全部)+(?:是|对|正确|包括|可以|可)?$|^以上(?:全部|所有|两者)$"
)
_NONE = re.compile(
    r"^(?:none|neither)(?: of)?(?: the| these| those| them)?(?: above| two| options| choices)?$"
    r"|^(?:以上|上述)?(?:两者|三者|各项)?(?:皆|都|均)(?:不是|不对|非|不正确|错误?)$"
)
_ASKS_TRUTH = re.compile(r"^\s*(?:true or false|判断(?:对错|正误)?|是非题?|对还是错)\s*[:：?？.。]\s*", re.IGNORECASE)
_END_QUOTE = re.compile(r"[“\"「]([^“”\"「」]+)[”\"」]\s*[.。]?\s*$")
_CLAUSE_END = re.compile(r"[;；,，。\n]|\.\s|\b(?:but|while|whereas)\b|而|但")
_TRUE = frozenset("true yes right correct t y 对 是 正确 真 √ ✓".split())
_FALSE = frozenset("false no wrong incorrect f n 错 否 不对 不是 错误 不正确 假 × ✗".split())
_EXCEPT = re.compile(
    r"\b(?:NOT|EXCEPT)\b|\bexcept\b|\b(?:which|what) (?:of|one|is|are|does|can|would|do)\b[^?]*\b(?:not|never|cannot)\b"
    r"|(?:哪|下列|以下)[^？?]*(?:不(?:是|属于|包括|正确|需要|能|会|对|符合)|错误|除外)|除了?[^？?]*(?:都|均)"
)


class Encoder(Protocol):
    """Texts to unit vectors, float32[n, d]."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: its index, None where nothing tells the choices apart; `scores` are the logits of all.

    `margin` is by how much the chosen one's logit exceeds the next: at 1 it is right about three times in four.
    """

    index: int | None
    margin: float
    scores: tuple[float, ...]


def choose_option(
    question: str, choices: Sequence[str], evidence: Sequence[str], encoder: Encoder | None = None
) -> Choice:
    """Choose the choice that evidence bears out most; without evidence the one that the wording gives away.

    `evidence` are the texts of units, best first, each best with the heading over it. What all choices share tells
    nothing; a choice is borne out by a unit that holds what only it says and is about the question, by units near
    to question and choice together, and by its own words in one piece. True and false are chosen by checking the
    statement, "both of these" if none of the others is much the weakest, and where a question asks what is not so,
    the least borne out. Encodes every text once; without an encoder words alone decide.
    """
    if not choices:
        return Choice(None, 0.0, ())
    plain = [fold(choice).strip(_END + "!\"'") for choice in choices]
    if len(choices) == 2 and (truth := _find_truth(plain)):
        scores = _judge_statement(question, evidence, truth)
    else:
        scores = _score_choices(question, choices, plain, evidence, encoder)
    order = sorted(range(len(scores)), key=lambda n: -scores[n])
    margin = scores[order[0]] - scores[order[1]] if len(order) > 1 else 0.0
    told = len(scores) == 1 or scores[order[0]] > scores[order[-1]]
    return Choice(order[0] if told else None, margin, tuple(scores))


def frame_unit(chunk: Chunk, unit: Unit) -> str:
    """Return a unit under its nearest heading and the line or table header over it: the form in which it is indexed."""
    nearest = chunk.heading[-1] if chunk.heading else chunk.title
    return "\n".join(part for part in (nearest, unit.lead, unit.text) if part)


def complete_statement(question: str, choice: str) -> str:
    """Return a question and a choice as one text: the choice in the blank, or after the question."""
    if _BLANK.search(question):
        return _BLANK.sub(lambda _: choice, question)
    return f"{question.rstrip(_END)} {choice}"


def _find_truth(plain: Sequence[str]) -> tuple[int, int] | None:
    """Return the positions of "true" and "false" among two choices."""
    if plain[0] in _TRUE and plain[1] in _FALSE:
        return 0, 1
    return (1, 0) if plain[0] in _FALSE and plain[1] in _TRUE else None


def _judge_statement(question: str, evidence: Sequence[str], truth: tuple[int, int]) -> list[float]:
    """Return the logits of true and false: what evidence about a statement contradicts or words otherwise is false."""
    statement = _ASKS_TRUTH.sub("", question)
    said = term_set(statement)
    shares = [len(said & term_set(unit)) / (len(said) or 1) for unit in evidence]
    best = max(range(len(evidence)), key=lambda n: shares[n], default=None)
    scores = [0.0, 0.0]
    if best is None:
        return scores
    lean = SAID * (shares[best] - MIN_SAID)
    if shares[best] >= MIN_ABOUT and find_conflict(statement, evidence[best]):
        lean -= CONTRADICTED
    quoted = _END_QUOTE.search(statement)
    misquotes = quoted is not None and bool(term_set(quoted[1]) - term_set(evidence[best]))
    if misquotes or (shares[best] >= MIN_VERBATIM and _is_reworded(statement, said, evidence[best])):
        lean -= REWORDED
    scores[truth[0]] = lean
    return scores


def _is_reworded(statement: str, said: frozenset[str], unit: str) -> bool:
    """Tell whether a statement says otherwise what the unit's nearest sentence says, or denies it."""
    nearest = max(
        split_statements(unit.replace("\n", "\n\n")), key=lambda part: len(said & term_set(part)), default=unit
    )
    left_out = term_set(nearest) - said
    if said - term_set(unit) and left_out:
        return True
    alike = len(left_out) <= len(said) // 4
    return alike and bool(NEGATION.search(statement)) != bool(NEGATION.search(nearest))


def _score_choices(
    question: str, choices: Sequence[str], plain: Sequence[str], evidence: Sequence[str], encoder: Encoder | None
) -> list[float]:
    special = [bool(_ALL.match(text) or _NONE.match(text)) for text in plain]
    real = [n for n, standing in enumerate(special) if not standing] or list(range(len(choices)))
    own = [choices[n] for n in real]
    logits = _weigh_evidence(question, own, evidence, encoder) if evidence else _weigh_cues(question, own, encoder)
    if evidence and _EXCEPT.search(question):
        logits = -logits
    scores = [0.0] * len(choices)
    for n, logit in zip(real, logits.tolist(), strict=True):
        scores[n] = logit
    low, high = float(logits.min()), float(logits.max())
    for n in range(len(choices)):
        if n in real:
            continue
        if _NONE.match(plain[n]):
            scores[n] = NONE_BAR if evidence else low
        else:
            scores[n] = low + MAX_GAP_OF_ALL
    return scores if evidence or high > low else [0.0] * len(choices)


def _weigh_evidence(question: str, choices: Sequence[str], evidence: Sequence[str], encoder: Encoder | None) -> Floats:
    """Return the logit of each choice."""
    units = [term_set(unit) for unit in evidence]
    clauses = [term_set(part) for unit in evidence for part in _CLAUSE_END.split(unit) if part]
    asked, rarity = frozenset(content_words(question)), _Rarity(units)
    said = [term_set(choice) for choice in choices]
    apart = [_tell_apart(said, n) for n in range(len(choices))]

    def hold(texts: Sequence[frozenset[str]]) -> tuple[Floats, Floats]:
        places = np.array([rarity.share(asked, text) for text in texts])
        return places, np.array([[rarity.share(terms, text, said) for text in texts] for terms in apart])

    (places, told), (near_places, near_told) = hold(units), hold(clauses)
    literal = np.array([_find_phrase(fold(choice).strip(_END), evidence) for choice in choices])
    logits = IN_ONE_CLAUSE * (near_told * near_places).max(1)
    if encoder is None:
        return np.asarray(
            logits + (TOLD_IN_PLACE + STATEMENT) * (told * places).max(1) + WORD_FOR_WORD * (literal * places).max(1)
        )
    statements = [complete_statement(question, choice) for choice in choices]
    vectors = encoder.encode([*evidence, question, *statements]).astype(np.float64)
    held, near = vectors[: len(evidence)], vectors[len(evidence)] @ vectors[: len(evidence)].T
    cosines = np.sort(vectors[len(evidence) + 1 :] @ held.T, axis=1)[:, ::-1]
    return np.asarray(
        logits
        + TOLD_IN_PLACE * (told * np.maximum(near, 0.0)).max(1)
        + STATEMENT * cosines[:, :BEST_UNITS].mean(1)
        + WORD_FOR_WORD * (literal * (places + near)).max(1)
    )


class _Rarity:
    """How much terms tell between units: inverse document frequencies."""

    def __init__(self, units: Sequence[frozenset[str]]) -> None:
        self._units = units
        self._known: dict[str, float] = {}

    def weigh(self, term: str) -> float:
        if term not in self._known:
            having = sum(term in unit for unit in self._units)
            self._known[term] = math.log1p((len(self._units) - having + 0.5) / (having + 0.5))
        return self._known[term]

    def share(self, wanted: frozenset[str], unit: frozenset[str], choices: Sequence[frozenset[str]] = ()) -> float:
        """Return which share of the wanted terms a unit holds; what several choices say counts half."""
        weights = {
            term: self.weigh(term) * (0.5 if sum(term in choice for choice in choices) > 1 else 1.0) for term in wanted
        }
        return sum(weights[term] for term in wanted & unit) / (sum(weights.values()) or 1.0)


def _tell_apart(said: Sequence[frozenset[str]], n: int) -> frozenset[str]:
    """Return what a choice says that not all choices say; all of it if there is nothing else."""
    common = frozenset.intersection(*said) if len(said) > 1 else frozenset()
    return said[n] - common or said[n]


def _find_phrase(phrase: str, units: Sequence[str]) -> list[float]:
    """Tell which units hold a folded phrase as whole words; figures count by their values."""
    if not phrase:
        return [0.0] * len(units)
    if has_han(phrase):
        return [float(phrase in fold(unit)) for unit in units]
    whole = re.compile(rf"(?<![a-z0-9]){re.escape(phrase)}(?![a-z0-9])")
    figures = figure_values(phrase) if phrase[:1].isdigit() else set()
    return [float(bool(whole.search(fold(u))) or (bool(figures) and figures <= figure_values(u))) for u in units]


def _weigh_cues(question: str, choices: Sequence[str], encoder: Encoder | None) -> Floats:
    """Return the logit of each choice by what the wording gives away: words of the question, length, article."""
    asked = frozenset(content_words(question))
    if encoder is None:
        akin = np.array(
            [len(asked & term_set(c)) / math.sqrt((len(term_set(c)) or 1) * (len(asked) or 1)) for c in choices]
        )
    else:
        vectors = encoder.encode([question, *choices]).astype(np.float64)
        akin = vectors[1:] @ vectors[0]
    lengths = [len(choice) for choice in choices]
    longest = max(lengths)
    second = sorted(lengths)[-2] if len(lengths) > 1 else longest
    cues = AKIN * akin
    if longest > MIN_EXCESS * second:
        cues[lengths.index(longest)] += LONGEST
    if article := re.search(r"\b(an?)\s*[:：]?\s*(?:_{2,})?\s*[?？.]?\s*$", question.casefold()):
        vowel = [fold(choice).strip()[:1] in "aeiou" for choice in choices]
        if len(set(vowel)) > 1:
            cues += ARTICLE * np.array([v == (article[1] == "an") for v in vowel])
    return np.asarray(cues)
