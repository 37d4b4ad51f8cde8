"""Pick the sentences of lessons that are worth a question: statements of fact that stand alone, about their topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.answering.form import introduces, is_objective, is_standing_part, term_set
from tutor.answering.questions.names import find_names
from tutor.quiz.generation.antecedents import find_antecedent, follow_subject, name_called, name_subject
from tutor.quiz.generation.goalnames import name_goal
from tutor.quiz.generation.innerstatements import read_named_statements
from tutor.quiz.generation.leadclauses import join_lead
from tutor.quiz.generation.rewording import reword_sentence
from tutor.quiz.generation.unfolding import unfold_sentence
from tutor.quiz.generation.wellformed import close_sentence, find_bare_subject, stands_alone, tidy_sentence
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.sentences import split_sentences
from tutor.types import Chunk, Unit, UnitKind

# In how many units of its lesson a term must stand to be a topic of it: one less in a shorter lesson.
MIN_TOPIC_USES, MIN_LESSON_UNITS = 3, 40
# Leads under which a point is true only on a condition, or is not true at all.
_CONDITIONAL = re.compile(
    r"\b(?:(?<!see )(?<!check )(?<!know )(?<!decide )if|when|unless|myths?"
    r"|misconceptions?|wrong|mistakes?|false|avoid|not|don['’]t|suppose"
    r"|imagine|(?:in|for|under|consider) (?:\w+ )?scenarios?|example|analogy"
    r"|you (?:will|should)|you['’]ll)\b|如果|假如|若|误区|误解|错误|不要|避免|场景|例|类比|你将|你会",
    re.IGNORECASE,
)
# Parts that speak of the lesson and its reader. An exercise that names its matter may well teach it.
_OWN_WORK = re.compile(
    r"\b(?:objectives?|goals|credits|acknowledg\w+|contribut\w+|thanks|gratitude|about the author"
    r"|introduction to the course"
    r"|pre-?requisites?|installations?|set-?up|before next|what.s next|coming up|recap|getting started)\b|^review\b"
    r"|致谢|贡献|先决条件|前提|安装|复习|回顾|你将|学习目标|入门指南",
    re.IGNORECASE,
)
_WATCH = re.compile(r"\W*(?:click (?:on )?the (?:image|picture)|watch the video|[单点]击[^。]{0,6}图)", re.IGNORECASE)
# A bracket and a stop end a sentence, even where the next one begins with a name that is written small.
_BRACKET_END = re.compile(r"(?<=\)\.) (?=[a-z]\w*(?:_\w+)* (?:is|are|refers|means|has|can|returns|sets|controls)\b)")
_QUIZ_BEFORE = re.compile(r"^(?:pre-?(?:lecture|lesson|class)|warm-?up) quiz$|^课前(?:小)?测(?:验|试)?$", re.IGNORECASE)
EXERCISE_ON = re.compile(r"^(?:exercises?|练习)\s*[-–—:：]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KeySentence:
    """A sentence worth a question: as it reads alone, with the units that it rests on, and what it is taken from."""

    text: str
    chunk: Chunk
    units: tuple[Unit, ...]
    origin: str = ""

    @property
    def unit(self) -> Unit:
        """The unit that the sentence itself stands in."""
        return self.units[-1]

    @property
    def fact(self) -> str:
        """What questions on this sentence test: its words, or those of the sentence that it is a part of."""
        return self.origin or self.text


def find_key_sentences(chunks: Sequence[Chunk]) -> tuple[KeySentence, ...]:
    """Return the sentences worth a question in the order of the chunks, each wording once; kept for those read last."""
    return _find_key_sentences(tuple(chunks))


@lru_cache(maxsize=2)
def _find_key_sentences(chunks: tuple[Chunk, ...]) -> tuple[KeySentence, ...]:
    return tuple(_pick_key_sentences(chunks))


def _pick_key_sentences(chunks: Sequence[Chunk]) -> Iterator[KeySentence]:
    seen: set[tuple[str, str]] = set()
    topics = list_topics(chunks)
    for told in _iterate_with_inner(find_plain_sentences(chunks)):
        chunk = told.chunk
        text = reword_sentence(told.text, chunk.language, chunk.heading)
        if text and (chunk.document, text) not in seen and (told.origin or names_topic(text, chunk, topics)):
            seen.add((chunk.document, text))
            yield replace(told, text=text)


def _iterate_with_inner(sentences: Iterable[KeySentence]) -> Iterator[KeySentence]:
    """Yield sentences, behind each what it says of names beside its main statement."""
    for told in sentences:
        yield told
        if told.chunk.language != "zh":
            for inner in read_named_statements(told.text):
                if stands_alone(inner, told.chunk.language):
                    yield replace(told, text=inner)


def find_plain_sentences(chunks: Sequence[Chunk]) -> tuple[KeySentence, ...]:
    """Return all sentences of the lessons' own prose, whether or not they stand alone; kept for those read last."""
    return _find_plain_sentences(tuple(chunks))


@lru_cache(maxsize=2)
def _find_plain_sentences(chunks: tuple[Chunk, ...]) -> tuple[KeySentence, ...]:
    return tuple(sentence for chunk in chunks if teaches(chunk) for sentence in _iterate_plain(chunk))


def _iterate_plain(chunk: Chunk) -> Iterator[KeySentence]:
    """Yield the sentences of a chunk's prose with their units; one that begins "It" with the name it stands for."""
    subject, before, source = "", "", None
    for position, unit in enumerate(chunk.units):
        if not is_plain(chunk, position):
            subject, before, source = "", "", None
            continue
        if joined := join_lead(unit):
            yield KeySentence(joined, chunk, (unit,))
        for text in iterate_sentences(unit):
            named = _name_leaning(text, subject, before) if source is not None else ""
            before = named or text
            if named and source is not None:
                yield KeySentence(named, chunk, tuple(dict.fromkeys((source, unit))))
                subject, source = follow_subject(named, subject), unit
                continue
            yield KeySentence(text, chunk, (unit,))
            yield from _unfold(text, chunk, unit)
            subject, source = find_antecedent(text, chunk.language), unit


def _name_leaning(text: str, subject: str, before: str) -> str:
    """Return a sentence that leans on the one before with the name or the goal that it takes up, "" for any other."""
    return name_subject(text, subject) or name_goal(text, before) or name_called(text, before)


def _unfold(text: str, chunk: Chunk, unit: Unit) -> Iterator[KeySentence]:
    """Yield what a sentence says in clauses of its nouns; a question on one tests the whole sentence."""
    for told in unfold_sentence(text, chunk):
        whole = reword_sentence(text, chunk.language, chunk.heading) or text
        yield KeySentence(told, chunk, (unit,), whole)


def list_topics(chunks: Sequence[Chunk]) -> dict[str, frozenset[str]]:
    """Return, for each document, the terms that it returns to: those that several of its units hold."""
    counts: dict[str, Counter[str]] = {}
    sizes: Counter[str] = Counter()
    for chunk in chunks:
        sizes[chunk.document] += len(chunk.units)
        for unit in chunk.units:
            counts.setdefault(chunk.document, Counter()).update(term_set(unit.text))
    return {
        document: frozenset(
            term for term, uses in counted.items() if uses >= MIN_TOPIC_USES - (sizes[document] < MIN_LESSON_UNITS)
        )
        for document, counted in counts.items()
    }


def names_topic(text: str, chunk: Chunk, topics: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a sentence names what it is about: a term of the field, of its lesson, or a name.

    One that begins "The <noun> is" without saying which noun is meant must have it in its heading.
    """
    headings = term_set(" ".join((chunk.title, *chunk.heading)))
    if noun := find_bare_subject(text):
        return bool(term_set(noun) & headings)
    if term_set(text) & (headings | topics[chunk.document]):
        return True
    return bool(find_term_mentions(text) or find_names(text))


def iterate_sentences(unit: Unit) -> Iterator[str]:
    """Yield the sentences of a unit, made ready to stand alone."""
    for start, end in split_sentences(unit.text):
        for part in _BRACKET_END.split(unit.text[start:end]):
            if text := tidy_sentence(part):
                yield text if end < len(unit.text) and not text.endswith(("”", '"')) else close_sentence(text)


def iterate_chinese_pairs(chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Unit, str, str, Unit | None]]:
    """Yield the sentences of Chinese prose: chunk, unit and text, with the one before ("" at first) and its unit."""
    for chunk in chunks:
        if chunk.language != "zh" or not teaches(chunk):
            continue
        before, source = "", None
        for position, unit in enumerate(chunk.units):
            if not is_plain(chunk, position):
                before, source = "", None
                continue
            for text in iterate_sentences(unit):
                yield chunk, unit, text, before, source
                before, source = text, unit


def teaches(chunk: Chunk) -> bool:
    """Tell whether a part of a lesson teaches: it is no quiz, exercise sheet, list of goals, sources or credits.

    Prose under the heading of a quiz that comes before the lesson, which is elsewhere, begins the lesson.
    """
    last = _QUIZ_BEFORE.sub("", EXERCISE_ON.sub("", " ".join(chunk.heading[-1:])))
    return not is_standing_part(last) and _OWN_WORK.search(last) is None


def is_exercise(chunk: Chunk) -> bool:
    """Tell whether a part of a lesson, or a part that it stands in, is an exercise."""
    return any(map(EXERCISE_ON.match, chunk.heading))


def _is_caption(chunk: Chunk, position: int) -> bool:
    """Tell whether a unit stands in a line that begins with a call to watch a video: it tells of the video."""
    line = chunk.units[position].location
    first = position
    while first > 0 and chunk.units[first - 1].location == line:
        first -= 1
    return line.line_start is not None and first < position and _WATCH.match(chunk.units[first].text) is not None


def is_plain(chunk: Chunk, position: int) -> bool:
    """Tell whether a unit is prose of the lesson's own that is true without the line that introduces it."""
    unit = chunk.units[position]
    if unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET) or unit.example or is_objective(chunk, unit):
        return False
    if (unit.lead and _CONDITIONAL.search(unit.lead)) or _is_caption(chunk, position):
        return False
    if unit.kind is UnitKind.BULLET and _QUIZ_BEFORE.search(" ".join(chunk.heading[-1:])):
        return False  # what the lesson is going to teach
    return not (introduces(chunk, position) and unit.text.endswith((":", "：")))
