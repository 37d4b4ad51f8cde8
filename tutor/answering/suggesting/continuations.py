"""Questions that go on from cited passages, made from what stands in and around them; not known to be answered yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from tutor.answering.form import MEANING_COLUMN
from tutor.answering.questions.kinds import Ask
from tutor.answering.suggesting.capitals import write_small
from tutor.answering.suggesting.headings import MAX_QUESTION_CHARS, STANDING, strip_numbering
from tutor.answering.suggesting.reworded import POINTING, ask_spending, reword_lead, word_question
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import Chunk, Unit, UnitKind

FindTerms = Callable[[str], Sequence[str]]

MAX_NEAR = 9  # passages around the cited ones that questions are made from
MAX_LABEL_CHARS = 32
MAX_LABEL_WORDS = 4
# A stage or a way of working, of which one asks what it is and what it costs: a word of two parts at least.
_ACT = re.compile(r"\w[- ]\w*ing$|(?:.训练|微调|.标注|..学习|.部署)$", re.IGNORECASE)
_TERM = re.compile(r"\w+[ -]\w+.*|[㐀-鿿]{2,}|\w*[A-Z]\w*[A-Z]\w*")
_VERSUS = re.compile(r"^(?:[^:：]*[:：]\s*)?(.{2,30}?)\s+(?:vs\.?|versus)\s+(.{2,30}?)(?:\s*[:：].*)?$", re.IGNORECASE)
_VERSUS_ZH = re.compile(r"^(?:[^:：]*[:：]\s*)?(.{2,12}?)(?:和|与|跟|对比)(.{2,12}?)的?(?:区别|对比|比较|差异|不同).*$")
# Headings that name a part of any lesson, or something to do.
VAGUE = re.compile(
    r"^(?:quick|key|important|other|more|further|final|general|real[- ]world|common|your|about|complete|main|notable"
    r"|prepare|use|build|create|add|install|set|load|import|define|choose|check|try|explore|visuali[sz]e|train|test"
    r"|run|make|split|select|draw|compare|evaluate"
    r"|implement|decide|consider|learn|discover|clean|convert|apply|find|get|show|meet|\w+ing)\b"
    r"|^(?:练习|准备|创建|安装|使用|构建|加载|导入|运行|添加|检查|试|让|如何|怎|完整|常见|关键|重要|感谢|选择|拆分|分割)"
    r"|入门|设置|步骤|示例|练习|例子|要点|先决|总览|概览",
    re.IGNORECASE,
)
# Headings that are questions though no mark says so, and clauses that stand for one.
_ASKS_ZH = re.compile(r"^[^，。：:、]{2,}为什么[^，。：:、]{1,}$")
_ASKING_ZH = re.compile(r"什么|怎么|如何|哪")
_CLAUSE = re.compile(r"^(?:where|why|how|when|whether|what) (?!to\b)[^?]+$", re.IGNORECASE)
# A question that only its place in the lesson completes.
_BARE = re.compile(
    r"^what(?:['’]s| is| are) the \w+\?$|^(?:what|which|how|where|when) (?:\w+ )?to\b"
    r"|^(?:有什么\w{2}|为什么|是什么|怎么办)[?？]$",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What a question goes on to, from what was read."""

    HEADING = "heading"
    DEFINITION = "definition"
    COMPARISON = "comparison"
    COST = "cost"
    DURATION = "duration"
    LIST = "list"
    ROW = "row"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Continuation:
    """A question, and what its answer must hold to be the one that was meant.

    One of the passages `chunks` must be cited first, if any are named; `subject` is what the first quote must be
    about; a figure for `ask` stands in it.
    """

    question: str
    kind: Kind
    chunks: frozenset[str] = frozenset()
    subject: str = ""
    ask: Ask | None = None


def list_continuations(
    cited: Sequence[Chunk], cited_text: str, chunks: Sequence[Chunk], language: str, find_terms: FindTerms
) -> list[Continuation]:
    """Return questions that go on from the cited passages, the nearest first within each kind.

    `chunks` are all passages of the lessons in their order, `cited_text` the quotes with what frames them. Questions
    are in `language`; `find_terms` names the terms of the field in a text, in that language.
    """
    own = [chunk for chunk in chunks if chunk.language == language]
    cited_ids = {chunk.id for chunk in cited}
    near = _pick_near(cited_ids, own)
    documents = {chunk.document for chunk in near}
    names = "\n".join([*(name_heading(c) for c in own), *(cell for c in near for u in c.units for cell in u.header)])
    known = {word.capitalize(): word for term in find_terms(names) for word in term.split() if word.islower()}
    lower = partial(write_small, text="\n".join(c.text for c in own if c.document in documents), known=known)
    terms = [term for term in dict.fromkeys(find_terms(cited_text)) if len(term) <= MAX_LABEL_CHARS]
    topics = _find_topics(own, cited_text)
    made: list[Continuation] = []
    for chunk in near:
        made += ask_chunk(chunk, own, language, lower)
    for chunk in near:
        if chunk.id in cited_ids:
            made += _ask_rows(chunk, language, find_terms, lower)
    named = [term for term in dict.fromkeys([*terms, *topics]) if _TERM.fullmatch(term)]
    made += [define(term, language, lower) for term in _keep_defined(named, own)]
    for term in terms:
        made += ask_costs(term, language, lower)
    # What lies further off goes on from the answer where it is about one of its terms.
    for chunk in own:
        for item in (*_ask_heading(chunk, own, lower), *_compare(chunk, own, language, lower)):
            if set(find_terms(item.question)) & set(terms) or any(topic in item.question for topic in topics):
                made.append(item)
    for chunk in near:
        made += ask_topic(chunk, own, language, find_terms)
    return list({item.question: item for item in reversed(made)}.values())[::-1]


def ask_chunk(chunk: Chunk, own: Sequence[Chunk], language: str, lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield what a passage says that it answers: its heading, its comparison, its lists, prices and durations."""
    yield from _ask_heading(chunk, own, lower)
    yield from _compare(chunk, own, language, lower)
    yield from _ask_units(chunk, language, lower)


def _pick_near(cited: set[str], own: Sequence[Chunk]) -> list[Chunk]:
    """Return the cited passages and those around them in their lessons, the nearest first, what follows before."""
    places = [place for place, chunk in enumerate(own) if chunk.id in cited]
    distances: dict[int, float] = {}
    for at in places:
        for place in range(max(0, at - MAX_NEAR), min(len(own), at + MAX_NEAR + 1)):
            if own[place].document == own[at].document:
                distance = place - at if place >= at else 1.5 * (at - place)
                distances[place] = min(distance, distances.get(place, distance))
    return [own[place] for place in sorted(distances, key=lambda place: distances[place])[: MAX_NEAR + len(places)]]


def _keep_defined(terms: Sequence[str], own: Sequence[Chunk]) -> list[str]:
    """Return the terms that a sentence or a row of the lessons begins with, so that it may define them."""
    begun = {start.lower(): None for start in terms}
    held = set()
    for chunk in own:
        for unit in chunk.units:
            head = unit.text[:MAX_LABEL_CHARS].lower()
            held |= {start for start in begun if start not in held and start in head}
    return [term for term in terms if term.lower() in held]


def _find_topics(own: Sequence[Chunk], text: str) -> list[str]:
    """Return headings of a few words that a text mentions and that are no names for parts of a lesson."""
    folded = fold(text)
    found: dict[str, None] = {}
    for heading in {name_heading(chunk): None for chunk in own}:
        is_topic = is_label(heading) and not STANDING.search(heading) and not VAGUE.search(heading)
        if is_topic and re.search(rf"(?<!\w){re.escape(fold(heading))}(?!\w)", folded):
            found[heading] = None
    return list(found)


def name_heading(chunk: Chunk) -> str:
    return strip_numbering(chunk.heading[-1]) if chunk.heading else ""


def _ask_heading(chunk: Chunk, own: Sequence[Chunk], lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield a heading that is a question, in the capitals of a sentence."""
    heading = name_heading(chunk)
    fits = heading.endswith(("?", "？")) and len(heading) <= MAX_QUESTION_CHARS and content_words(heading)
    if fits and not _BARE.search(heading) and not POINTING.search(heading) and not STANDING.search(heading):
        small = re.sub(r"(^|[?？]\s+)([a-z])", lambda found: found[1] + found[2].upper(), lower(heading))
        small = small.replace("?", "？") if chunk.language == "zh" else small
        yield Continuation(small, Kind.HEADING, list_below(chunk, own))


def ask_topic(chunk: Chunk, own: Sequence[Chunk], language: str, find_terms: FindTerms) -> Iterator[Continuation]:
    """Yield what the lessons say about a heading; one that begins with a question word needs no quotation marks."""
    heading = name_heading(chunk)
    if (
        language == "zh"
        and _ASKS_ZH.search(heading)
        and not POINTING.search(heading)
        and len(heading) <= MAX_LABEL_CHARS
    ):
        yield Continuation(f"{heading}？", Kind.HEADING, list_below(chunk, own))
        return
    if language == "zh" and (_ASKING_ZH.search(heading) or not find_terms(heading)):
        return
    fits = 4 <= len(heading) <= MAX_QUESTION_CHARS // 2 and len(content_words(heading)) > 1
    plain = not re.search(r"[?？:：“”\"]|\bor\b|\bvs\b|还是", heading) and not POINTING.search(heading)
    if fits and plain and not STANDING.search(heading) and not VAGUE.search(heading) and not find_figures(heading):
        if _CLAUSE.match(heading):
            question = f"What do the lessons say about {heading[:1].lower()}{heading[1:]}?"
        else:
            question = word_question(language, "about", heading)
        yield Continuation(question, Kind.TOPIC, list_below(chunk, own), subject=heading)


def _compare(chunk: Chunk, own: Sequence[Chunk], language: str, lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield the question for the difference of two things that a heading or a table sets side by side."""
    heading = name_heading(chunk)
    if found := (_VERSUS_ZH if language == "zh" else _VERSUS).match(heading):
        first, second = (lower(side.strip()) for side in found.groups())
        if not POINTING.search(heading) and not (VAGUE.search(first) or VAGUE.search(second)):
            yield Continuation(
                word_question(language, "differ", first, second), Kind.COMPARISON, list_below(chunk, own)
            )
    about = fold(" ".join((chunk.title, *chunk.heading)))
    for _, first, second in {unit.header for unit in chunk.units if len(unit.header) == 3}:
        if not (is_label(first) and is_label(second)) or MEANING_COLUMN.search(f"{first} {second}"):
            continue
        if (fold(first) in about and fold(second) in about) or (_ACT.search(first) and _ACT.search(second)):
            question = word_question(language, "differ", lower(first), lower(second))
            yield Continuation(question, Kind.COMPARISON, frozenset({chunk.id}))


def _ask_units(chunk: Chunk, language: str, lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield what the lists of a passage answer, and what it says the price or the duration of."""
    own = frozenset({chunk.id})
    units = [unit for unit in chunk.units if unit.citable and not unit.example]
    for lead in dict.fromkeys(unit.lead for unit in units if unit.kind is not UnitKind.ROW and unit.lead):
        question = reword_lead(lead, language, lower)
        if question and len(question) <= MAX_QUESTION_CHARS:
            yield Continuation(question, Kind.LIST, own)
    for unit in units:
        asked = None if unit.lead or unit.kind is UnitKind.ROW else ask_spending(unit.text, language, lower)
        if asked:
            question, ask = asked
            yield Continuation(question, Kind.COST if ask is Ask.AMOUNT else Kind.DURATION, own, ask=ask)


def ask_costs(term: str, language: str, lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield what a stage or way of working costs and how long it takes."""
    if _ACT.search(term):
        cost, time = (word_question(language, form, lower(term)) for form in ("cost", "take"))
        yield Continuation(cost, Kind.COST, subject=term, ask=Ask.AMOUNT)
        yield Continuation(time, Kind.DURATION, subject=term, ask=Ask.DURATION)


def _ask_rows(
    chunk: Chunk, language: str, find_terms: FindTerms, lower: Callable[[str], str]
) -> Iterator[Continuation]:
    """Yield questions for the rows of a table: what a term means, what is said about a name."""
    for unit in chunk.units:
        label = read_label(unit)
        if not label:
            continue
        if any(MEANING_COLUMN.search(header) for header in unit.header[1:]):
            yield define(label, language, lower)
        elif _is_name(label, lower) or find_terms(label):
            yield Continuation(word_question(language, "about", label), Kind.ROW, frozenset({chunk.id}), subject=label)


def _is_name(label: str, lower: Callable[[str], str]) -> bool:
    """Tell whether a label is a name: capitals in all of several words, or in one that the lessons use so."""
    big = [word[:1].isupper() for word in label.split()]
    return lower(label) == label and all(big) and (len(big) > 1 or label in lower(f"What is said about {label}?"))


def read_label(unit: Unit) -> str:
    label = unit.cells[0].strip() if unit.kind is UnitKind.ROW and unit.cells else ""
    return label if is_label(label) else ""


def define(term: str, language: str, lower: Callable[[str], str]) -> Continuation:
    small = lower(term)
    if " " not in small and not small.isupper() and small[1:].islower():
        small = small.lower()
    is_name = any(re.match(r"[A-Z][a-z]", word) for word in small.split())
    form = "act" if is_name or _ACT.search(term) else "define"
    return Continuation(word_question(language, form, small), Kind.DEFINITION, subject=term)


def list_below(chunk: Chunk, own: Sequence[Chunk]) -> frozenset[str]:
    """Return the passages under a passage's heading."""
    depth = len(chunk.heading)
    return frozenset(c.id for c in own if c.document == chunk.document and c.heading[:depth] == chunk.heading)


def is_label(text: str) -> bool:
    """Tell whether a cell or heading is a name: short, without figures and without the form of a sentence."""
    fits = 2 <= len(text) <= MAX_LABEL_CHARS and len(text.split()) <= MAX_LABEL_WORDS
    return fits and re.search(r"[?？:：;；,，。()（）/|\d]", text) is None and content_words(text) != []
