"""Cut lessons into claims that a choice can be held against: what is said, and of what."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tutor.answering.checking.statements import split_clauses
from tutor.answering.choose import Encoder
from tutor.answering.disagreements.accounts import read_label
from tutor.answering.disagreements.conflicts import Conflict, find_conflicts, weigh_terms
from tutor.answering.disagreements.intervals import find_intervals
from tutor.answering.form import is_objective, term_set
from tutor.answering.questions.question import NEGATION
from tutor.quiz.generation.meanings import Definition, find_definitions
from tutor.quiz.validation.kinds import Kinds
from tutor.quiz.validation.sameness import SameTerm, holds_text, is_same_text, read_figure, squeeze
from tutor.quiz.validation.wording import QUOTED
from tutor.quiz.validation.words import Words
from tutor.types import Chunk, Citation, QuizItem, Unit, UnitKind

FEW_TEXTS = 4  # that an encoder may take at once without loading a large library for them
MIN_HELD = 0.9  # of the words of a long choice, for a claim to say it
MAX_LITERAL_TERMS = 3  # of a choice that must stand in a claim as it is written
FIGURE_WEIGHT = 3.0  # of a figure or quoted words of a question that a claim has around it, at least
TELLING_SHARE = 0.25  # of the chunks: a word that more of them hold says little


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause, or a cell of a row: `content` is what it says, `words` are those that it says it of.

    They are the clause itself with its lead, or the cell's label, column and neighbours. `own` are their terms; `frame`
    adds those of the headings and the title.
    """

    chunk: Chunk
    unit: Unit
    content: str
    words: str
    own: frozenset[str]
    frame: frozenset[str]

    @property
    def denied(self) -> bool:
        """Tell whether the claim, or the line that introduces its list, denies something."""
        return (NEGATION.search(self.content) is not None) != (NEGATION.search(self.unit.lead) is not None)


class RememberingEncoder:
    """An encoder that encodes each text once: the choices of one item stand in others too."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vectors: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, float32[n, d]."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        for start in range(0, len(new), FEW_TEXTS):
            few = new[start : start + FEW_TEXTS]
            self._vectors.update(zip(few, self._encoder.encode(few), strict=True))
        return np.stack([self._vectors[text] for text in texts])


class Lessons:
    """What the rules need to know of all lessons. Its parts are made when they are first needed."""

    def __init__(
        self, chunks: Sequence[Chunk], *, same_term: SameTerm | None = None, encoder: Encoder | None = None
    ) -> None:
        self.chunks = tuple(chunks)
        self.encoder = None if encoder is None else RememberingEncoder(encoder)
        self._same_term = same_term
        self._by_id = {chunk.id: chunk for chunk in self.chunks}

    def is_same(self, one: str, other: str) -> bool:
        """Tell whether two choices say the same."""
        return is_same_text(one, other, self._same_term)

    def is_telling(self, term: str) -> bool:
        """Tell whether a term is so rare in the lessons that repeating it points at something."""
        return self._weights.get(term, 9.0) >= self._least_telling

    def weigh(self, terms: frozenset[str]) -> float:
        """Return the weight of terms by their rarity."""
        return sum(self._weights.get(term, 1.0) for term in terms)

    def measure_cover(self, asked: str, claim: Claim, *, without: str = "") -> tuple[float, float]:
        """Return the weight of a question's words that a claim has around it, in all and in its own words.

        Words that a choice holds itself are left out, what the question quotes counts again where it stands as quoted.
        """
        terms = frozenset(term for term in term_set(asked) - term_set(without) if not term[0].isdigit())
        quoted = [match.group()[1:-1] for match in QUOTED.finditer(asked)]
        named = [*quoted, *(amount.text for amount in find_intervals(asked))]
        held = sum(max(self.weigh(term_set(text)), FIGURE_WEIGHT) for text in named if holds_text(claim.words, text))
        return self.weigh(terms & claim.frame) + held, self.weigh(terms & claim.own) + held

    def are_apart(self, item: QuizItem, one: str, other: str) -> bool:
        """Tell whether the cited table has two choices in cells of one column: there they are two things."""
        chunk, units = self.find_cited_units(item)
        rows = [row for row in chunk.units if row.header and row.header == units[0].header]
        columns = ({squeeze(cell) for cell in column} for column in zip(*(row.cells for row in rows), strict=False))
        return any({squeeze(one), squeeze(other)} <= column for column in columns)

    def find_cited_units(self, item: QuizItem) -> tuple[Chunk, tuple[Unit, ...]]:
        """Return the chunk that an item cites and its cited units; made of the quote where the lessons have none."""
        citation = item.citation
        chunk = self._by_id.get(citation.chunk_id)
        units = tuple(u for u in chunk.units if (u.quote or u.text) in citation.quote) if chunk else ()
        if chunk is None or not units:
            return _make_chunk(citation)
        return chunk, units

    def find_cited_claims(self, item: QuizItem, keys: Sequence[str]) -> list[Claim]:
        """Return the claims of what an item cites, and of its headings where no claim says any of the keys."""
        chunk, units = self.find_cited_units(item)
        claims = [claim for unit in units for claim in list_claims(chunk, unit)]
        if any(says(claim.content, key) for claim in claims for key in keys):
            return claims
        quoted = term_set(item.citation.quote)
        headings = " > ".join(item.citation.heading)
        return [*claims, Claim(chunk, units[0], headings, item.citation.quote, quoted, quoted)]

    def find_claims_of(self, text: str, language: str) -> list[Claim]:
        """Return the claims of all lessons in a language that say a choice, as written or in nearly all its words."""
        figure = read_figure(text)
        if figure is not None:
            numbers = self._by_value.get(figure.low, [])
        else:
            terms = [term for term in term_set(text) if term in self._by_term]
            if not terms:
                return []
            numbers = self._by_term[min(terms, key=lambda term: (len(self._by_term[term]), term))]
        found = (self._claims[number] for number in numbers)
        return [claim for claim in found if claim.chunk.language == language and says(claim.content, text)]

    def find_claims_like(self, terms: frozenset[str], language: str, least: float) -> list[Claim]:
        """Return the claims whose words hold at least a share of terms, by weight."""
        whole = self.weigh(terms)
        shared: dict[int, float] = defaultdict(float)
        for term in terms:
            for number in self._by_term.get(term, ()):
                shared[number] += self._weights.get(term, 1.0)
        claims = (self._claims[n] for n in sorted(shared) if shared[n] >= least * whole)
        return [claim for claim in claims if claim.chunk.language == language]

    def list_claims_of(self, document: str) -> list[Claim]:
        """Return the claims of one lesson."""
        return [claim for claim in self._claims if claim.chunk.document == document]

    @cached_property
    def words(self) -> Words:
        """How the lessons use their words."""
        return Words(self.chunks)

    @cached_property
    def kinds(self) -> Kinds:
        """What the lessons tell of the kinds of their terms."""
        return Kinds(self.chunks)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """What the lessons say that their terms mean."""
        return tuple(find_definitions(self.chunks))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What the lessons give different figures for."""
        return tuple(find_conflicts(self.chunks))

    @cached_property
    def _weights(self) -> dict[str, float]:
        return weigh_terms(self.chunks)

    @cached_property
    def _least_telling(self) -> float:
        return math.log(1 + 1 / TELLING_SHARE)

    @cached_property
    def _claims(self) -> list[Claim]:
        return [
            claim
            for chunk in self.chunks
            for unit in chunk.units
            if unit.citable and not unit.example and not is_objective(chunk, unit)
            for claim in list_claims(chunk, unit)
        ]

    @cached_property
    def _by_term(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(self._claims):
            for term in term_set(claim.content):
                found[term].append(number)
        return dict(found)

    @cached_property
    def _by_value(self) -> dict[float, list[int]]:
        found: dict[float, list[int]] = defaultdict(list)
        for number, claim in enumerate(self._claims):
            for value in dict.fromkeys(interval.low for interval in find_intervals(claim.content)):
                found[value].append(number)
        return dict(found)


def says(content: str, text: str) -> bool:
    """Tell whether a claim's content says a choice: a short one as written, a longer one in nearly all its words."""
    terms = term_set(text)
    if read_figure(text) is not None or len(terms) <= MAX_LITERAL_TERMS:
        return holds_text(content, text)
    return len(terms & term_set(content)) >= MIN_HELD * len(terms)


def list_claims(chunk: Chunk, unit: Unit) -> Iterator[Claim]:
    """Yield the claims of a unit: for each cell of a row itself and its column's name, for other units each clause."""
    around = term_set(" ".join((*chunk.heading, chunk.title)))
    lead = unit.lead if unit.kind is not UnitKind.ROW else unit.lead.removesuffix(" | ".join(unit.header))
    if unit.kind is UnitKind.ROW and len(unit.cells) > 1:
        for content, words in _read_row(chunk, unit):
            yield _make_claim(chunk, unit, content, f"{words} | {lead}", around)
        return
    clauses = split_clauses(unit.text)
    for clause in clauses:
        yield _make_claim(chunk, unit, clause.text, f"{clause.text} | {lead}", around)
    if len(clauses) > 1:  # a long choice may say several clauses
        yield _make_claim(chunk, unit, unit.text, f"{unit.text} | {lead}", around)


def _make_claim(chunk: Chunk, unit: Unit, content: str, words: str, around: frozenset[str]) -> Claim:
    own = term_set(words)
    return Claim(chunk, unit, content, words, own, own | around)


def lacks_labels(chunk: Chunk, unit: Unit) -> bool:
    """Tell whether the first column of a row's table holds no labels: one of its cells is a bare figure."""
    return any(row.header == unit.header and row.cells and read_label(row) == "" for row in chunk.units)


def _read_row(chunk: Chunk, unit: Unit) -> Iterator[tuple[str, str]]:
    """Yield what each part of a row says and the words that it says it of."""
    headed = len(unit.header) == len(unit.cells)
    if headed and lacks_labels(chunk, unit):
        for name, cell in zip(unit.header, unit.cells, strict=True):
            yield cell, name
            yield name, cell
        return
    for column, cell in enumerate(unit.cells):
        others = [text for n, text in enumerate(unit.cells) if n != column]
        if not headed:
            yield cell, " ".join(others)
        elif column == 0:
            yield cell, " ".join((*others, *unit.header))
        else:
            yield cell, " ".join((*others, unit.header[0], unit.header[column]))
            yield unit.header[column], f"{unit.cells[0]} {unit.header[0]} {cell}"


def _make_chunk(citation: Citation) -> tuple[Chunk, tuple[Unit, ...]]:
    lines = [line for line in citation.quote.split("\n") if line.strip()] or [citation.quote]
    units = tuple(Unit(line, UnitKind.SENTENCE, citation.location, line, citation.context) for line in lines)
    chunk = Chunk(
        citation.chunk_id,
        citation.document,
        citation.title,
        citation.heading,
        citation.language,
        citation.quote,
        units,
        citation.location,
    )
    return chunk, units
