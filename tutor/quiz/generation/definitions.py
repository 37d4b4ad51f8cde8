"""Make items from definitions: term to meaning, meaning to term, the term left out, and in the learner's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.keyterms import list_small_words
from tutor.quiz.generation.meanings import Definition, find_definitions, shares_words
from tutor.quiz.generation.phrases import BLANK, say
from tutor.quiz.generation.variants import list_variants
from tutor.quiz.generation.verbs import ABSTRACT_ENDINGS
from tutor.quiz.items import make_item, shuffle_stably
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.types import Chunk, ItemKind, Level, QuizItem

OTHER_CHOICES = 3
MAX_SAME_WORDS = 0.34  # of two meanings, above which both could be said of one term
MIN_LENGTH_RATIO = 0.4
MIN_POINT_TERMS = 2
MAX_QUOTED_CHARS = 14
_PART = re.compile(
    r"(?:,\s+(?:and |or |but )?|\s+)(?:which|that|where|who|until|so that|so|thus|in order)\s+|,\s+(?:usually"
    r"|often|typically|thus)\s+|[，；]|，?(?:用于|用来|从而|直到)"
)
# Commas and words inside brackets part nothing.
_HIDE = {ord(mark): 0xE000 + n for n, mark in enumerate(" ,，；")}
_SHOW = {code: mark for mark, code in _HIDE.items()}
_QUOTED = re.compile(r"^[“\"「‘'](.+)[”\"」’']$")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A definition with what decides which others can stand beside it."""

    definition: Definition
    shape: str
    is_name: bool
    terms: frozenset[str]
    told: frozenset[str]

    @property
    def meaning(self) -> str:
        """The meaning without quotes around the whole of it."""
        match = _QUOTED.match(self.definition.meaning)
        return match.group(1) if match else self.definition.meaning

    @property
    def shown_meaning(self) -> str:
        """The meaning as a choice shows it, with a capital."""
        return self.meaning[:1].upper() + self.meaning[1:]

    @property
    def shown_term(self) -> str:
        """The term as a choice shows it, with a capital."""
        return self.definition.term[:1].upper() + self.definition.term[1:]


def make_definition_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield the items that the definitions of the lessons give, in the order of the chunks."""
    small_words = list_small_words(chunks)
    entries = [_read_entry(d, small_words) for d in find_definitions(chunks)]
    for entry in entries:
        others = _rank_others(entry, entries)
        yield from _ask_meaning(entry, others)
        if not shares_words(entry.definition.term, entry.definition.meaning):
            yield from _ask_term(entry, others)
            yield from _leave_out_term(entry)
        yield _ask_explanation(entry)


def list_wrong_meanings(chunks: Sequence[Chunk]) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    """Return, by document and sentence, definitions with another term's meaning: the text, the right and wrong words.

    Only sentences that say nothing but the definition are listed, and meanings of the same lesson alone are taken.
    """
    small_words = list_small_words(chunks)
    entries = [_read_entry(d, small_words) for d in find_definitions(chunks)]
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for entry in entries:
        definition = entry.definition
        others = [o for o in _rank_others(entry, entries) if o.definition.chunk.document == definition.chunk.document]
        if not definition.verb or definition.meaning not in definition.sentence or not others:
            continue
        if shares_words(definition.term, others[0].definition.meaning) or others[0].definition.verb != definition.verb:
            continue
        wrong = others[0].definition.meaning
        text = definition.sentence.replace(definition.meaning, wrong)
        found[definition.chunk.document, definition.sentence] = [(text, definition.meaning, wrong)]
    return found


def _read_entry(definition: Definition, lower_words: frozenset[str]) -> _Entry:
    return _Entry(
        definition,
        _read_shape(definition.meaning),
        _is_name(definition.term, lower_words),
        frozenset(term_set(definition.term)),
        frozenset(term_set(definition.meaning)),
    )


def _read_shape(meaning: str) -> str:
    """Tell how a meaning is worded: as a thing, a doing, a clause, or a bare word in quotes."""
    if _QUOTED.match(meaning) and len(meaning) <= MAX_QUOTED_CHARS:
        return "quoted"
    if has_han(meaning):
        return "zh"
    first = meaning.split(maxsplit=1)[0].lower().strip("“\"'‘")
    if first.endswith("ing") and len(first) > 4:
        return "doing"
    return "that" if first in ("that", "where", "when", "how", "to") else "thing"


def _is_name(term: str, lower_words: frozenset[str]) -> bool:
    """Tell a name (a company, a product, a person) from a word of the field."""
    if has_han(term):
        return False
    if known := find_terms(term):
        return known[0].english[:1].isupper()
    words = re.findall(r"[A-Za-z][\w-]*", term)
    if len(words) == 1 and words[0].lower().endswith(ABSTRACT_ENDINGS):
        return False
    return (
        bool(words)
        and all(w[0].isupper() or w[1:] != w[1:].lower() for w in words)
        and not any(w.lower() in lower_words or w.lower().rstrip("s") in lower_words for w in words)
    )


def _rank_others(entry: _Entry, entries: Sequence[_Entry]) -> list[_Entry]:
    """Return the definitions that can be wrong choices beside one, those of its own lesson first."""
    fitting = [other for other in entries if _can_stand_beside(entry, other)]
    mine = entry.definition.chunk.document
    fitting = shuffle_stably(fitting, entry.definition.sentence)
    fitting.sort(key=lambda other: other.definition.chunk.document != mine)
    chosen: list[_Entry] = []
    for other in fitting:
        if all(_differ(other, one) for one in chosen):
            chosen.append(other)
    return chosen


def _can_stand_beside(entry: _Entry, other: _Entry) -> bool:
    one, two = entry.definition, other.definition
    if one.language != two.language or (entry.shape, entry.is_name) != (other.shape, other.is_name):
        return False
    lengths = sorted((_measure(entry.meaning), _measure(other.meaning)))
    return _differ(entry, other) and lengths[0] >= MIN_LENGTH_RATIO * lengths[1]


def _differ(one: _Entry, other: _Entry) -> bool:
    """Tell whether two definitions are surely of different things."""
    if one.terms <= other.terms or other.terms <= one.terms:
        return False
    if set(find_terms(one.definition.term)) & set(find_terms(other.definition.term)):
        return False
    if fold(one.definition.term) in fold(other.meaning) or fold(other.definition.term) in fold(one.meaning):
        return False
    union = one.told | other.told
    return bool(union) and len(one.told & other.told) / len(union) <= MAX_SAME_WORDS


def _measure(text: str) -> float:
    return count_han(text) + 2 * len(re.findall(r"[A-Za-z0-9]+", text))


def _ask_meaning(entry: _Entry, others: Sequence[_Entry]) -> Iterator[QuizItem]:
    definition = entry.definition
    if shares_words(definition.term, definition.meaning):
        return
    term = definition.term if definition.language == "zh" else f"“{definition.term}”"
    question = say("term_to_meaning", definition.language, term=term)
    yield from _choose(entry, others, question, lambda e: e.shown_meaning, "definition-meaning")


def _ask_term(entry: _Entry, others: Sequence[_Entry]) -> Iterator[QuizItem]:
    definition = entry.definition
    question = say("meaning_to_term", definition.language, meaning=entry.meaning)
    shown = [o for o in others if not shares_words(o.definition.term, definition.meaning)]
    yield from _choose(entry, shown, question, lambda e: e.shown_term, "definition-term")


def _choose(
    entry: _Entry,
    others: Sequence[_Entry],
    question: str,
    show: Callable[[_Entry], str],
    rule: str,
) -> Iterator[QuizItem]:
    definition = entry.definition
    right = show(entry)
    wrong = [text for text in dict.fromkeys(show(other) for other in others) if fold(text) != fold(right)]
    if len(wrong) < OTHER_CHOICES:
        return
    choices = shuffle_stably([right, *wrong[:OTHER_CHOICES]], question)
    yield make_item(
        ItemKind.MCQ,
        question,
        choices.index(right),
        chunk=definition.chunk,
        units=(definition.unit,),
        fact=definition.sentence,
        rule=rule,
        explanation=say("says", definition.language, text=definition.sentence),
        level=Level.REMEMBER,
        difficulty=2,
        choices=tuple(choices),
    )


def _leave_out_term(entry: _Entry) -> Iterator[QuizItem]:
    """Yield the definition with its term left out, where its sentence says no more of it."""
    definition = entry.definition
    article = re.match(r"an? (?=\W*" + re.escape(definition.term) + ")", definition.sentence, re.IGNORECASE)
    left = f"{'A/An ' if article else ''}{BLANK} "
    joined = {"zh": f"{BLANK}{definition.verb}{entry.meaning}。"}.get(
        definition.language, f"{left}{definition.verb} {entry.meaning}."
    )
    if not definition.verb or entry.shape == "that":
        return
    yield make_item(
        ItemKind.CLOZE,
        say("fill", definition.language, text=joined),
        definition.term,
        chunk=definition.chunk,
        units=(definition.unit,),
        fact=definition.sentence,
        rule="definition-cloze",
        explanation=say("says", definition.language, text=definition.sentence),
        level=Level.REMEMBER,
        difficulty=3,
        accepted=list_variants(definition.term, definition.language, definition.aliases),
    )


def _ask_explanation(entry: _Entry) -> QuizItem:
    definition = entry.definition
    whole = say("defines", definition.language, term=entry.shown_term, meaning=definition.meaning)
    answer = definition.sentence if definition.verb else whole + ("。" if definition.language == "zh" else ".")
    return make_item(
        ItemKind.SHORT,
        say("explain", definition.language, term=definition.term),
        answer,
        chunk=definition.chunk,
        units=(definition.unit,),
        fact=definition.sentence,
        rule="definition-short",
        explanation=say("says", definition.language, text=definition.sentence),
        level=Level.UNDERSTAND,
        difficulty=3 if len(split_points(entry.meaning)) == 1 else 4,
        points=split_points(entry.meaning),
    )


def split_points(meaning: str) -> tuple[str, ...]:
    """Return what a meaning says point by point: of what kind the thing is, and what sets it apart."""
    points: list[str] = []
    guarded = re.sub(r"[(（][^()（）]*[)）]", lambda m: m.group().translate(_HIDE), meaning)
    for part in (p.translate(_SHOW).strip(" ,，;；.。被") for p in _PART.split(guarded)):
        if not part:
            continue
        if points and (len(term_set(part)) < MIN_POINT_TERMS or len(term_set(points[-1])) < MIN_POINT_TERMS):
            end = meaning.index(part) + len(part) if part in meaning else 0
            start = meaning.index(points[-1]) if points[-1] in meaning else 0
            points[-1] = meaning[start:end] if end > start else f"{points[-1]} {part}"
        else:
            points.append(part)
    return tuple(re.sub(r"\s+(?:and|or|but)$", "", point) for point in points)
