"""Pick, from the passages found, the sentences, rows and bullets that a question is about."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Protocol

from tutor.answering.question import NEGATION, Ask, Question, names_value, satisfies_ask
from tutor.answering.synonyms import find_synonyms
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Passage, Query, Unit, UnitKind

UNKNOWN_LATIN_IDF, UNKNOWN_HAN_IDF = 6.0, 1.5
# Listwise logistic regression over the units of 12 passages, fitted on XQuAD (1,264 questions, English and Chinese,
# five folds by article): the unit with the answer is first for 82 % and among the first two for 93 % of the English
# questions, 78 % and 89 % of the Chinese ones. XQuAD has no headings: the weight of the frame is set by hand.
OTHER_LANGUAGE, LIST_LEAD = 1.5, 1.5
EARLIER = 0.5  # weight of a word that only an earlier question holds
SIMILARITY, OWN, FRAME, PHRASE, RANK, PASSAGE, UNFIT, LENGTH = 2.0, 3.4, 2.8, 1.3, 1.6, 2.1, -0.8, 0.3


class Lexicon(Protocol):
    """What evidence needs to know of the indexed words."""

    def idf(self, term: str) -> float:
        """Return the inverse document frequency of a term."""

    def knows(self, term: str) -> bool:
        """Tell whether the lessons hold a term."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A unit with what speaks for it.

    `own`, `frame`, `beside` and `elsewhere` are shares (0..1) of the question's words, weighted by rarity, that the
    unit itself holds, else its frame, else the units beside it, else the rest of its passage; `missing` are words
    that none of them holds. `phrase` is the share of the question's word pairs that it repeats, `similarity` the
    cosine with the question, `novelty` the number of its terms that the question lacks. `fits` tells whether it
    holds the kind of thing asked for. `passage_score` is the score of its passage.
    """

    unit: Unit
    chunk: Chunk
    position: int
    rank: int
    passage_score: float
    own: float
    frame: float
    beside: float
    elsewhere: float
    phrase: float
    similarity: float
    novelty: int
    fits: bool
    score: float
    missing: tuple[str, ...] = ()


def frame_text(unit: Unit, chunk: Chunk) -> str:
    """Return what frames a unit: its chunk's title and headings, its table's header, the line before its list."""
    return " ".join((chunk.title, *chunk.heading, unit.lead, *unit.header))


def introduces(chunk: Chunk, position: int) -> bool:
    """Tell whether a unit only introduces what follows: it says nothing without its list, and frames it there."""
    unit = chunk.units[position]
    follower = chunk.units[position + 1] if position + 1 < len(chunk.units) else None
    framed = follower is not None and bool(follower.lead) and follower.lead.startswith(unit.text.rstrip(" :："))
    return unit.text.endswith((":", "：")) or (framed and unit.kind is UnitKind.SENTENCE)


def question_groups(question: Question, query: Query) -> tuple[tuple[str, ...], ...]:
    """Return the terms that an answer should hold, each with what may stand for it: translations, synonyms.

    Words that only name the source ("in the lecture") are left out.
    """
    groups = query.groups or tuple((term,) for term in content_words(question.text))
    kept = [group for group in groups if group[0] not in question.source_words] or groups
    return tuple(tuple(dict.fromkeys((*group, *(s for term in group for s in find_synonyms(term))))) for group in kept)


def score_units(question: Question, query: Query, passages: Sequence[Passage], lexicon: Lexicon) -> list[Scored]:
    """Score every citable unit of the passages for the question, best first."""
    groups = question_groups(question, query)
    now = term_set(question.asked)
    asked = _Asked(
        groups,
        tuple(_group_weight(group, lexicon) * (1.0 if group[0] in now else EARLIER) for group in groups),
        tuple(not question.value_words.isdisjoint(group) for group in groups),
        _word_pairs(question.asked),
    )
    top = passages[0].score if passages else 1.0
    scored = []
    for passage in passages:
        for position, unit in enumerate(passage.chunk.units):
            # What stands in a worked example is true of the example alone.
            if not unit.citable or (unit.example and not question.example):
                continue
            if _is_objective(passage.chunk, unit) and not _OBJECTIVE.search(question.asked):
                continue
            scored.append(_score_unit(question, passage, position, asked, passage.score / top if top else 0.0))
    return sorted(scored, key=lambda s: (-s.score, s.rank, s.position))


@dataclass(frozen=True, slots=True)
class _Asked:
    groups: tuple[tuple[str, ...], ...]
    weights: tuple[float, ...]
    asks_value: tuple[bool, ...]
    pairs: frozenset[tuple[str, str]]


def _score_unit(question: Question, passage: Passage, position: int, asked: _Asked, relative: float) -> Scored:
    chunk = passage.chunk
    unit, terms = chunk.units[position], _chunk_terms(chunk)
    own = terms[position]
    places = (
        own,
        _frame_terms(unit, chunk),
        frozenset().union(*terms[max(0, position - 1) : position], *terms[position + 1 : position + 2]),
        frozenset().union(*terms),
    )
    fits = question.value is None or satisfies_ask(question.value, " ".join((unit.text, *unit.header)))
    shares, missing = _spread_coverage(asked, places, fits=fits)
    similarity = passage.unit_similarities[position] if passage.unit_similarities else 0.0
    phrase = len(asked.pairs & _word_pairs(unit.text)) / (len(asked.pairs) or 1)
    novelty = len(own.difference(*asked.groups))
    score = (
        SIMILARITY * similarity
        + OWN * shares[0]
        + FRAME * shares[1]
        + PHRASE * phrase
        + RANK / passage.rank
        + PASSAGE * relative
        + LENGTH * math.log(1 + len(own))
        + _judge_form(question, chunk, position, fits, novelty)
        + (
            LIST_LEAD * _lead_share(asked, unit, chunk)
            if question.ask is Ask.LIST and unit.kind is UnitKind.BULLET
            else 0.0
        )
    )
    return Scored(
        unit, chunk, position, passage.rank, passage.score, *shares, phrase, similarity, novelty, fits, score, missing
    )


def _spread_coverage(
    asked: _Asked, places: Sequence[frozenset[str]], *, fits: bool
) -> tuple[tuple[float, float, float, float], tuple[str, ...]]:
    """Return which share of the question each place adds to those before it, and the words that none holds.

    A word that only asks for the kind of value (price, long) is held by a unit that has such a value.
    """
    total = sum(asked.weights) or 1.0
    shares = [0.0, 0.0, 0.0, 0.0]
    missing = []
    for group, weight, asks_value in zip(asked.groups, asked.weights, asked.asks_value, strict=True):
        for place, held in enumerate(places):
            if (asks_value and fits) or any(term in held for term in group):
                shares[place] += weight / total
                break
        else:
            missing.append(group[0])
    return (shares[0], shares[1], shares[2], shares[3]), tuple(missing)


def _lead_share(asked: _Asked, unit: Unit, chunk: Chunk) -> float:
    """Return which share of what the headings leave open the line that introduces a list holds: what the list is of."""
    held, above = term_set(unit.lead), term_set(" ".join((chunk.title, *chunk.heading)))
    left = [
        (group, weight)
        for group, weight in zip(asked.groups, asked.weights, strict=True)
        if above.isdisjoint(group) or not held.isdisjoint(group)
    ]
    return sum(w for group, w in left if not held.isdisjoint(group)) / (sum(w for _, w in left) or 1.0)


def _judge_form(question: Question, chunk: Chunk, position: int, fits: bool, novelty: int) -> float:
    """Return what the unit's form adds or takes: the kind of thing asked for, repeats of the question, its place."""
    unit = chunk.units[position]
    change = 0.0 if fits else UNFIT
    if unit.text.rstrip("\"'”’ ").endswith(("?", "？")):
        change -= 2.0
    if chunk.language != question.language:
        change -= OTHER_LANGUAGE
    if introduces(chunk, position):
        change -= 0.5 if position + 1 < len(chunk.units) and question.value is None else 3.0
    elif novelty <= 1:
        change -= 4.0 if novelty == 0 else 0.4
    if _META.search(unit.text) and not _META.search(question.asked):
        change -= 1.5
    if question.ask is Ask.REASON and _REASON.search(f"{unit.lead} {unit.text}"):
        change += 1.5
    if question.condition and _CONDITION.search(f"{unit.lead} {unit.text}"):
        change += 0.8
    if question.value is not None and unit.cells and not is_row_asked(question, unit):
        change -= 1.0
    list_lead = unit.text if introduces(chunk, position) else unit.lead if unit.kind is UnitKind.BULLET else ""
    if list_lead and (NEGATION.search(list_lead) is not None) != question.negated:
        change -= 2.5
    if question.counted:
        change += 0.8 if counts_asked(question, unit) else -1.5
    if question.ask is Ask.DEFINITION and _defines(question, unit, chunk):
        change += 1.0
    if question.ask is Ask.COMPARISON and unit.kind is UnitKind.ROW:
        change += 2.0 if compares_sides(question, unit) else 0.5
    return change


@lru_cache(maxsize=65536)
def _word_pairs(text: str) -> frozenset[tuple[str, str]]:
    terms = tokenize(text)
    return frozenset(pairwise(terms))


_DEFINING = re.compile(
    r"\s(?:is|are|means?|refers? to|stands? for|was|were|describes?)\b|[:：]|\s[-–—]\s|是|指|即|称为|叫做",
    re.IGNORECASE,
)
_DEFINITION_LABEL = re.compile(
    r"^(?:\w+ )?definition\b|^what (?:it is|is it)\b|^meaning\b|^定义|^含义|^是什么", re.IGNORECASE
)


def _defines(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit says what the term asked about is: the term stands before "is" or a colon, or as a label."""
    wanted = set(content_words(question.asked))
    if not wanted:
        return False
    if unit.cells:
        return wanted <= term_set(unit.cells[0])
    if _DEFINITION_LABEL.search(unit.text) or _DEFINITION_LABEL.search(unit.lead):
        return bool(chunk.heading) and wanted <= term_set(chunk.heading[-1])
    mark = _DEFINING.search(unit.text)
    return mark is not None and mark.start() < 60 and wanted <= term_set(unit.text[: mark.start()])


# What a learner is to know says nothing about it: "by the end you'll understand", "before you go on".
_OBJECTIVE = re.compile(
    r"\bmake sure\b|\bbefore (?:you go on|(?:the )?next)\b|\bchecklist\b|\bby the end of\b"
    r"|\byou(?:'ll|’ll| will| should) (?:learn|understand|be able)"
    r"|\blearning (?:objectives|goals)\b|\btable of contents\b|继续之前|学习目标|你将学|目录|检查清单",
    re.IGNORECASE,
)


def _is_objective(chunk: Chunk, unit: Unit) -> bool:
    return unit.kind is UnitKind.BULLET and _OBJECTIVE.search(f"{' '.join(chunk.heading[-1:])} {unit.lead}") is not None


def counts_asked(question: Question, unit: Unit) -> bool:
    """Tell whether a unit, its table's header or its list's introduction names what is counted."""
    held = term_set(f"{unit.text} {unit.lead} {' '.join(unit.header)}")
    return not held.isdisjoint({question.counted, *find_synonyms(question.counted)})


def compares_sides(question: Question, unit: Unit) -> bool:
    """Tell whether a row stands under a header that names two sides of a comparison."""
    asked = term_set(question.text)
    sides = [term_set(cell) & asked for cell in unit.header[1:]]
    return any(one - other and other - one for one, other in combinations(sides, 2))


# What a lesson says of itself, its reader and its next part.
_META = re.compile(
    r"\bnext (?:lesson|video|chapter|section|part|module|week)\b|\bsubscribe\b|^let[’']s\b|\bwelcome\b|\bjoin us\b"
    r"|\bsee you\b|\bin this (?:lesson|chapter|article|section|video|series)\b|\bthis (?:article|lesson|chapter)\b"
    r"|\byou(?:[’']ve| have| now) (?:completed|learned|journeyed|understand)\b|\bgreat question\b"
    r"|本文|本章|本课|本周|下一[课节章个周]|加入我们|订阅|下次见",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\bwhy\b|\bbecause\b|\bsince\b|\bso that\b|\bdue to\b|\breasons?\b|因为|由于|原因|为什么|所以", re.IGNORECASE
)
_CONDITION = re.compile(r"\bif\b|\bwhen\b|\bunless\b|\bwhere\b|如果|当|若|除非|情况", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:total|sum|overall|altogether)\b|合计|总", re.IGNORECASE)


def is_row_asked(question: Question, unit: Unit) -> bool:
    """Tell whether a row's label is named by the question, or stands for the whole."""
    label = unit.cells[0]
    return (
        _WHOLE.search(label) is not None
        or names_value(question.value, label)
        or satisfies_ask(question.value or Ask.GENERAL, label)
        or bool(term_set(label) & (term_set(question.text) | question.value_words))
    )


def _group_weight(group: Sequence[str], lexicon: Lexicon) -> float:
    known = [lexicon.idf(term) for term in group if lexicon.knows(term)]
    if known:
        return math.sqrt(sum(known) / len(known))
    return math.sqrt(UNKNOWN_HAN_IDF if "㐀" <= group[0][:1] <= "鿿" else UNKNOWN_LATIN_IDF)


def _chunk_terms(chunk: Chunk) -> tuple[frozenset[str], ...]:
    return tuple(term_set(unit.text) for unit in chunk.units)


def _frame_terms(unit: Unit, chunk: Chunk) -> frozenset[str]:
    return frozenset().union(*(term_set(part) for part in (chunk.title, *chunk.heading, unit.lead, *unit.header)))


@lru_cache(maxsize=65536)
def term_set(text: str) -> frozenset[str]:
    """Return the distinct lexical terms of a text; remembered, since lessons are asked about again and again."""
    return frozenset(tokenize(text))
