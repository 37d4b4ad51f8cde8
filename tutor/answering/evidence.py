"""Pick, from the passages found, the sentences, rows and bullets that a question is about."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from tutor.answering.contentless import lists_contents, says_nothing
from tutor.answering.contrasts import EARLIER, list_distant_terms, weigh_contrasts
from tutor.answering.form import (
    LIST_LEAD,
    asks_objectives,
    compares_in_words,
    introduces,
    is_objective,
    judge_form,
    term_set,
)
from tutor.answering.makers import find_maker_column, find_making
from tutor.answering.questions.askedterms import quotes_term
from tutor.answering.questions.asks import EXTREME
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.programs import CODE_WORDS, judge_code, may_answer_by_code
from tutor.answering.questions.question import Question
from tutor.answering.questions.rosters import lists_bodies
from tutor.answering.questions.utterances import holds_names
from tutor.answering.questions.wanted import Wanted, list_wanted
from tutor.answering.shortforms import list_spelt_out, spell_out
from tutor.answering.values import asks_amount_of_thing, satisfies_ask, tells_money_alone
from tutor.text.figures import find_figures
from tutor.text.words import tokenize
from tutor.types import Chunk, Passage, Query, Unit, UnitKind

UNKNOWN_LATIN_IDF, UNKNOWN_HAN_IDF = 6.0, 1.5
PLACES = (1.0, 0.85, 0.4, 0.2)  # how much a word in the unit, its frame, the units beside it, its passage speaks
# Listwise logistic regression (the share of the softmax that the units with the answer get), fitted on XQuAD (632
# questions in English, in Chinese, and in Chinese over the English passages) together with 400 questions over lessons
# with headings, lists and tables; five folds by article. The unit with the answer is first for 84 % and among the first
# two for 94 % of the English XQuAD questions, 81 % and 91 % of the Chinese ones.
SIMILARITY, PHRASE, RANK, PASSAGE, LENGTH, BESIDE, FORM = 3.4, 1.2, 1.7, 2.7, 0.4, 0.7, 1.4
# For a line that introduces what is asked for, whole, and what follows it; set by hand.
WHOLE_LEAD, MIN_LEAD_SHARE, MIN_LEAD_WORDS = 2.0, 0.6, 3
# Forms of an answer: it has a value (asked for by "price", "long"), stands among others with figures (by "largest"),
# quotes a word (by "term"), lists names (by "firms"), is code (by "function"), has a column of makers (by "built").
VALUE, EXTREME_OF_SEVERAL, TERM, BODIES, CODE, MAKER = "value", "extreme", "term", "bodies", "code", "maker"

# An objective that goes on to name its things tells them: "Name the two knots: reef and bowline."
_NAMES_AFTER = re.compile(r"[:：] ?[^:：]{3,60}(?:,| and |、|和)[^:：]{2,}$")


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
    holds the kind of thing asked for. `passage_score` is the score of its passage. `contrast` is what the words that it
    holds and other candidates lack add to its score.
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
    contrast: float = 0.0


def frame_text(unit: Unit, chunk: Chunk) -> str:
    """Return what frames a unit: its chunk's title and headings, its table's header, the line before its list."""
    return " ".join((chunk.title, *chunk.heading, unit.lead, *unit.header))


def score_units(
    question: Question,
    query: Query,
    passages: Sequence[Passage],
    lexicon: Lexicon,
    rated: Sequence[Scored] = (),
) -> list[Scored]:
    """Score every unit of the passages that may answer the question, best first.

    `rated` is what the same words scored beside other units too: then only the contrast is weighed anew.
    """
    wanted = list_wanted(question, query)
    now = term_set(question.asked)
    said = dict(query.terms)
    extreme = term_set(" ".join(EXTREME.findall(question.asked)))
    asked = _Asked(
        wanted,
        tuple(
            _group_weight(w.terms, lexicon) * said.get(w.terms[0], 1.0) * (1.0 if w.terms[0] in now else EARLIER)
            for w in wanted
        ),
        tuple(_list_forms(question, extreme, w) for w in wanted),
        tuple(w.terms[0] in question.light_words for w in wanted),
        _word_pairs(question.asked),
    )
    places = [
        (passage, position)
        for passage in passages
        for position, unit in enumerate(passage.chunk.units)
        if _may_answer(question, wanted, passage.chunk, unit)
    ]
    top = passages[0].score if passages else 1.0
    contrasts = weigh_contrasts(question, query, wanted, places)
    before = {(s.chunk.id, s.position): s for s in rated}
    scored = [
        _weigh_anew(before[passage.chunk.id, position], contrast)
        if before
        else _score_unit(
            question, passage, position, asked, relative=passage.score / top if top else 0.0, contrast=contrast
        )
        for (passage, position), contrast in zip(places, contrasts, strict=True)
    ]
    return sorted(scored, key=lambda s: (-s.score, s.rank, s.position))


def _weigh_anew(scored: Scored, contrast: float) -> Scored:
    return replace(scored, score=scored.score - scored.contrast + contrast, contrast=contrast)


def _may_answer(question: Question, wanted: Sequence[Wanted], chunk: Chunk, unit: Unit) -> bool:
    """Tell whether a unit may be quoted as an answer; what stands in a worked example is true of the example alone."""
    if not (unit.citable or may_answer_by_code(question, wanted, unit)) or (unit.example and not question.example):
        return False
    if says_nothing(question, unit) or lists_contents(chunk, unit):
        return False
    if unit.example and question.uttered and not holds_names(question.names, chunk):
        return False
    return not is_objective(chunk, unit) or asks_objectives(question) or _NAMES_AFTER.search(unit.text) is not None


@dataclass(frozen=True, slots=True)
class _Asked:
    wanted: tuple[Wanted, ...]
    weights: tuple[float, ...]
    forms: tuple[frozenset[str], ...]
    is_light: tuple[bool, ...]
    pairs: frozenset[tuple[str, str]]


def _score_unit(
    question: Question, passage: Passage, position: int, asked: _Asked, *, relative: float, contrast: float
) -> Scored:
    chunk = passage.chunk
    unit, terms = chunk.units[position], _chunk_terms(chunk)
    own = terms[position]
    places = (
        own,
        _frame_terms(unit, chunk) | list_distant_terms(question, chunk, position),
        frozenset().union(*terms[max(0, position - 1) : position], *terms[position + 1 : position + 2]),
        frozenset().union(*terms),
    )
    fits = question.value is None or _fits(question, question.value, " ".join((unit.text, *unit.header)))
    fits = fits or compares_in_words(question, unit)
    shares, missing = _spread_coverage(asked, places, _find_forms(question, asked, unit, fits=fits))
    similarity = passage.unit_similarities[position] if passage.unit_similarities else 0.0
    phrase = len(asked.pairs & _word_pairs(unit.text)) / (len(asked.pairs) or 1)
    novelty = len(own.difference(*(wanted.terms for wanted in asked.wanted)))
    form = judge_form(question, chunk, position, fits, novelty) + judge_code(question, asked.wanted, unit)
    if (
        len(asked.wanted) >= MIN_LEAD_WORDS
        and not missing
        and shares[0] >= MIN_LEAD_SHARE
        and introduces(chunk, position)
        and position + 1 < len(chunk.units)
    ):
        form += WHOLE_LEAD
    if question.ask is Ask.LIST and unit.kind is UnitKind.BULLET:
        form += LIST_LEAD * _lead_share(asked, unit, chunk)
    score = (
        SIMILARITY * similarity
        + contrast
        + PHRASE * phrase
        + RANK / passage.rank
        + PASSAGE * relative
        + LENGTH * math.log(1 + len(own))
        + BESIDE * shares[2]
        + FORM * form
    )
    return Scored(
        unit=unit,
        chunk=chunk,
        position=position,
        rank=passage.rank,
        passage_score=passage.score,
        own=shares[0],
        frame=shares[1],
        beside=shares[2],
        elsewhere=shares[3],
        phrase=phrase,
        similarity=similarity,
        novelty=novelty,
        fits=fits,
        score=score,
        missing=missing,
        contrast=contrast,
    )


def _list_forms(question: Question, extreme: frozenset[str], wanted: Wanted) -> frozenset[str]:
    """Return the forms of an answer that a word of a question asks for."""
    stems = {
        VALUE: question.value_words,
        EXTREME_OF_SEVERAL: extreme,
        TERM: question.term.asked if question.term else frozenset(),
        BODIES: question.bodies or frozenset(),
        CODE: CODE_WORDS,
        MAKER: find_making(question.asked),
    }
    return frozenset(form for form, asking in stems.items() if not asking.isdisjoint(wanted.terms))


def _find_forms(question: Question, asked: _Asked, unit: Unit, *, fits: bool) -> frozenset[str]:
    """Return the forms of an answer that a unit has."""
    is_compared = any(EXTREME_OF_SEVERAL in forms for forms in asked.forms) and unit.kind is not UnitKind.SENTENCE
    has = {
        VALUE: fits,
        EXTREME_OF_SEVERAL: is_compared and bool(find_figures(unit.text)),
        TERM: question.term is not None and quotes_term(unit.text),
        BODIES: question.bodies is not None and lists_bodies(unit.text),
        CODE: unit.kind is UnitKind.CODE,
        MAKER: any(MAKER in forms for forms in asked.forms) and find_maker_column(unit) is not None,
    }
    return frozenset(form for form, held in has.items() if held)


def _fits(question: Question, ask: Ask, text: str) -> bool:
    """Tell whether a text holds the kind of value asked for; of "how much data" an amount of money is none."""
    is_money = ask is Ask.QUANTITY and asks_amount_of_thing(question.asked) and tells_money_alone(text)
    return satisfies_ask(ask, text) and not is_money


def _spread_coverage(
    asked: _Asked, places: Sequence[frozenset[str]], forms: frozenset[str]
) -> tuple[tuple[float, float, float, float], tuple[str, ...]]:
    """Return which share of the question each place adds to those before it, and the words that none holds.

    A word that only asks for a form of answer is held by a unit of that form, one of `forms`. A light word (bring,
    role) counts where it is held.
    """
    total = 0.0
    shares = [0.0, 0.0, 0.0, 0.0]
    missing = []
    for wanted, weight, asked_forms, is_light in zip(
        asked.wanted, asked.weights, asked.forms, asked.is_light, strict=True
    ):
        found = [1.0] if asked_forms & forms else [wanted.find_in(held) for held in places]
        if not any(found) and is_light:
            continue
        total += weight
        if not any(found):
            missing.append(wanted.terms[0])
            continue
        place = max(range(len(found)), key=lambda number: found[number] * PLACES[number])
        shares[place] += found[place] * weight
    own, frame, beside, elsewhere = (share / (total or 1.0) for share in shares)
    return (own, frame, beside, elsewhere), tuple(missing)


def _lead_share(asked: _Asked, unit: Unit, chunk: Chunk) -> float:
    """Return which share of what the headings leave open the line that introduces a list holds: what the list is of."""
    held, above = term_set(unit.lead), term_set(" ".join((chunk.title, *chunk.heading)))
    left = [
        (wanted.find_in(held), weight)
        for wanted, weight in zip(asked.wanted, asked.weights, strict=True)
        if wanted.find_in(held) or not wanted.find_in(above)
    ]
    return sum(found * weight for found, weight in left) / (sum(weight for _, weight in left) or 1.0)


@lru_cache(maxsize=65536)
def _word_pairs(text: str) -> frozenset[tuple[str, str]]:
    terms = tokenize(text)
    return frozenset(pairwise(terms))


def _group_weight(group: Sequence[str], lexicon: Lexicon) -> float:
    known = [lexicon.idf(term) for term in group if lexicon.knows(term)]
    if known:
        return math.sqrt(sum(known) / len(known))
    return math.sqrt(UNKNOWN_HAN_IDF if "㐀" <= group[0][:1] <= "鿿" else UNKNOWN_LATIN_IDF)


def _chunk_terms(chunk: Chunk) -> tuple[frozenset[str], ...]:
    aliases = list_spelt_out(chunk.text)
    return tuple(spell_out(term_set(unit.text), aliases) for unit in chunk.units)


def _frame_terms(unit: Unit, chunk: Chunk) -> frozenset[str]:
    return frozenset().union(*(term_set(part) for part in (chunk.title, *chunk.heading, unit.lead, *unit.header)))
