"""Make items from definitions: term to meaning, meaning to term, the term left out, and in the learner's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.askmeaning import ask_explanation
from tutor.quiz.generation.hanalone import DATED_LABEL
from tutor.quiz.generation.keyterms import list_small_words
from tutor.quiz.generation.meanings import Definition, shares_words
from tutor.quiz.generation.othernames import OtherNames
from tutor.quiz.generation.phrases import BLANK, say
from tutor.quiz.generation.pointsplit import is_circular, split_definition
from tutor.quiz.generation.termgiven import is_echoed, is_in_title
from tutor.quiz.generation.termkinds import is_name, read_kind
from tutor.quiz.generation.termpool import TermPool, read_term_pool
from tutor.quiz.generation.variants import list_variants
from tutor.quiz.generation.wrongterms import OTHER_CHOICES, TIGHT_CHOICES, choose_wrong_terms
from tutor.quiz.items import make_item, shuffle_stably
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.types import Chunk, ItemKind, Level, QuizItem

MIN_TOLD_TERMS = 3  # of a meaning, with fewer it fits too many terms
MAX_SAME_WORDS = 0.34  # of two meanings, above which both could be said of one term
MIN_LENGTH_RATIO = 0.4
MAX_QUOTED_CHARS = 14
# A meaning that says of its term no more than that it is among others.
_ONE_OF_MANY = re.compile(r"^one of (?:the|many|several)\b|之一$", re.IGNORECASE)
# A meaning that says what kind a term is of and nothing more.
_KIND_ALONE = re.compile(
    r"^an? (?:\w+ )?(?:example|form|type|kind|sort|member|part) of (?:\S+ ?){1,4}$|的一[种个类部]分?$|的一个?例子$",
    re.IGNORECASE,
)
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
        return show_large(self.meaning)

    @property
    def shown_term(self) -> str:
        """The term as a choice shows it, with a capital."""
        return show_large(self.definition.term)


def show_large(text: str) -> str:
    """Return a text with a capital, the name of a parameter as it is: "random_state"."""
    return text if re.match(r"\w+_\w", text) else text[:1].upper() + text[1:]


def make_definition_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield the items that the definitions of the lessons give, in the order of the chunks."""
    small_words = list_small_words(chunks)
    pool, names = read_term_pool(chunks), OtherNames(chunks)
    entries = [_read_entry(d, small_words) for d in pool.definitions]
    for entry in entries:
        yield from _ask_meaning(entry, _rank_others(entry, entries, pool))
        if _can_ask_term(entry):
            chunk = entry.definition.chunk
            if not is_in_title(entry.definition.term, chunk.title, chunk.language):
                yield from _ask_term(entry, pool)
            yield from _leave_out_term(entry, names)
        if not is_circular(entry.definition) and not _ONE_OF_MANY.search(entry.meaning):
            yield _ask_explanation(entry)


def _can_ask_term(entry: _Entry) -> bool:
    """Tell whether a meaning says enough to ask for its term, and does not give it away."""
    term = entry.definition.term
    if len(entry.told) < MIN_TOLD_TERMS or _ONE_OF_MANY.search(entry.meaning) or _KIND_ALONE.search(entry.meaning):
        return False
    return not (shares_words(term, entry.meaning) or is_echoed(term, entry.meaning))


def list_wrong_meanings(chunks: Sequence[Chunk]) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    """Return, by document and sentence, definitions with another term's meaning: the text, the right and wrong words.

    Only sentences that say nothing but the definition are listed, and meanings of the same lesson alone are taken.
    """
    small_words = list_small_words(chunks)
    pool = read_term_pool(chunks)
    entries = [_read_entry(d, small_words) for d in pool.definitions]
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for entry in entries:
        definition = entry.definition
        ranked = _rank_others(entry, entries, pool)
        others = [o for o in ranked if o.definition.chunk.document == definition.chunk.document]
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
        is_name(definition.term, lower_words),
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


def _rank_others(entry: _Entry, entries: Sequence[_Entry], pool: TermPool) -> list[_Entry]:
    """Return the definitions of things of the same kind whose meanings can be wrong choices, the nearest first."""
    one = entry.definition
    near: list[tuple[int, _Entry]] = []
    for other in shuffle_stably([o for o in entries if _can_stand_beside(entry, o)], one.sentence):
        distance = pool.are_peers(one, other.definition)
        if distance is not None and not pool.are_related(one.term, other.definition.term):
            near.append((distance, other))
    chosen: list[_Entry] = []
    for _, other in sorted(near, key=lambda pair: pair[0]):
        if all(_differ(other, taken) for taken in chosen):
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
    wrong = list(dict.fromkeys(o.shown_meaning for o in others if fold(o.meaning) != fold(entry.meaning)))
    yield from _choose(entry, question, entry.shown_meaning, wrong[:OTHER_CHOICES], "definition-meaning")


def _ask_term(entry: _Entry, pool: TermPool) -> Iterator[QuizItem]:
    definition = entry.definition
    question = say("meaning_to_term", definition.language, meaning=entry.meaning)
    kind = read_kind(entry.meaning)
    wrong = choose_wrong_terms(pool, definition.term, definition.chunk, entry.meaning, begins=True, kind=kind)
    yield from _choose(entry, question, entry.shown_term, wrong, "definition-term")


def _choose(entry: _Entry, question: str, right: str, wrong: Sequence[str], rule: str) -> Iterator[QuizItem]:
    definition = entry.definition
    if len(wrong) < TIGHT_CHOICES:
        return
    choices = shuffle_stably([right, *wrong], question)
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


def _leave_out_term(entry: _Entry, names: OtherNames) -> Iterator[QuizItem]:
    """Yield the definition with its term left out, where its sentence says no more of it."""
    definition = entry.definition
    article = re.match(r"an? (?=\W*" + re.escape(definition.term) + ")", definition.sentence, re.IGNORECASE)
    left = f"{'A/An ' if article else ''}{BLANK} "
    joined = {"zh": f"{BLANK}{definition.verb}{entry.meaning}。"}.get(
        definition.language, f"{left}{definition.verb} {entry.meaning}."
    )
    if not definition.verb or entry.shape == "that":
        return
    term, language = definition.term, definition.language
    aliases = (*definition.aliases, *names.list_names(term, definition.chunk))
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
        accepted=[form for form in list_variants(term, language, aliases) if fold(form) not in fold(entry.meaning)],
    )


def _ask_explanation(entry: _Entry) -> QuizItem:
    definition = entry.definition
    whole = say("defines", definition.language, term=entry.shown_term, meaning=definition.meaning)
    answer = (
        DATED_LABEL.sub("", definition.sentence)
        if definition.verb
        else whole + ("。" if definition.language == "zh" else ".")
    )
    points = split_definition(definition, entry.meaning)
    return make_item(
        ItemKind.SHORT,
        ask_explanation(definition, is_name=entry.is_name),
        answer,
        chunk=definition.chunk,
        units=(definition.unit,),
        fact=definition.sentence,
        rule="definition-short",
        explanation=say("says", definition.language, text=definition.sentence),
        level=Level.UNDERSTAND,
        difficulty=3 if len(points) == 1 else 4,
        points=points,
    )
