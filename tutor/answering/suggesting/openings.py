"""Questions that a course as a whole gives to begin with, made from what its lessons say; not known to be answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tutor.answering.form import MEANING_COLUMN
from tutor.answering.questions.kinds import Ask
from tutor.answering.suggesting.capitals import write_small
from tutor.answering.suggesting.continuations import (
    MAX_LABEL_CHARS,
    VAGUE,
    Continuation,
    FindTerms,
    Kind,
    ask_chunk,
    ask_costs,
    ask_topic,
    define,
    is_label,
    list_below,
    name_heading,
    read_label,
)
from tutor.answering.suggesting.headings import STANDING
from tutor.answering.suggesting.noun_headings import ask_heading_text
from tutor.answering.suggesting.reworded import MONEY, POINTING, TIME, word_question
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import Chunk, Unit, UnitKind

TITLE_WEIGHT = 3
_LONG_TERM = re.compile(r"\w+[ -]\w+.*|[㐀-鿿]{3,}")
_ASKS_MEANING = re.compile(r"^What (?:is|are) (?:an? )?([\w -]+)\?$|^什么是([^？，的]+)？$")
_BARE_THE = re.compile(r" the \w+\?$")  # "the four steps of the pattern": of which?
_FORM_WORDS = frozenset(content_words("difference differences cost costs take need mean 区别 要花多少钱 要多长时间"))
MAX_BEGINNING_CHARS = 60
_SAYS_WHAT = re.compile(r" (?:is|are|means|refers to)\b| [|—–-] |[是指]|: ")
_GERUND = re.compile(r"[A-Za-z]+ing")
_HINTS = re.compile(r"\d|[数几两]|[$€£¥]")
_DEFINED = re.compile(
    r"^(?!(?:The|This|That|An?other|One|Not|No|All|Every|Each|Some|Most|Many|For|If|When|It|There|Here)\b)"
    r"(?P<article>An? )?(?P<term>[A-Za-z][\w-]*(?: [\w-]+){0,3}?)(?: \([^)]*\))? (?P<verb>is|are) (?=(?:an?|the) \w)"
)
_DEFINED_ZH = re.compile(
    r"^([^\s，。：:；、“”（）()是的]{2,12})(?:（[^）]*）)?"
    r"(?:是指|指的是|是(?=一[种类个门项]|[^，。]{2,30}的))"
)
_COUNTED = re.compile(
    r"^((?:An? |The )?[\w' .-]{2,40}?) (has|contains|uses|holds|carries|needs) "
    r"(?:(?:about|around|nearly|almost|over|more than|only|some|up to|at least) )?"
    r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))? ([a-z]{4,}s)\b(?! of\b)"
)
_COUNTED_ZH = re.compile(
    r"^([^，。：:；、“”]{2,14}?)(?:大约|约|共|总共|一共)?有\s?\d[\d.,]*\s?[百千万亿]*多?([个种名条台张本座])?([^，。：:；、的了\d]{2,6})[，。；]"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A question to begin with: the document that it was made from, and how much the headings are about its words."""

    item: Continuation
    document: str
    weight: float
    words: frozenset[str] = field(default=frozenset())


def list_openings(chunks: Sequence[Chunk], language: str, find_terms: FindTerms) -> list[Opening]:
    """Return questions in a language that the lessons may answer, those on what most headings are about first."""
    own = [chunk for chunk in chunks if chunk.language == language]
    weights = _weigh_words(own)
    known = _learn_capitals(own)

    def lower(phrase: str) -> str:
        term = next((term for term in find_terms(phrase) if fold(term) == fold(phrase)), "")
        return term or write_small(phrase, "", known)

    made: dict[str, Opening] = {}
    for document, item in _list_items(own, language, find_terms, lower):
        if item.question.count("?") + item.question.count("？") > 1 or _BARE_THE.search(item.question):
            continue
        words = [word for word in content_words(item.subject or item.question) if word not in _FORM_WORDS]
        known_words = [weights[word] for word in words if weights[word]]
        weight = sum(known_words) / max(len(words), 1)
        made.setdefault(fold(item.question), Opening(item, document, weight, frozenset(words)))
    return sorted(made.values(), key=lambda opening: -opening.weight)


def _list_items(
    own: Sequence[Chunk], language: str, find_terms: FindTerms, lower: Callable[[str], str]
) -> Iterator[tuple[str, Continuation]]:
    names = {fold(name) for chunk in own for title in (chunk.title, name_heading(chunk)) for name in _split(title)}
    begun = _list_defined(own)
    headed: dict[str, str] = {}
    for chunk in own:
        for term in find_terms(f"{chunk.title}\n{name_heading(chunk)}"):
            if len(term) <= MAX_LABEL_CHARS and (_LONG_TERM.fullmatch(term) or fold(term) in names):
                headed.setdefault(term, chunk.document)
    for chunk in own:
        for item in (
            *_define_units(chunk, language, names, lower),
            *_count_units(chunk, language, lower),
            *_ask_name(chunk, own, language, lower),
            *map(_take_definition, ask_chunk(chunk, own, language, lower)),
        ):
            yield chunk.document, item
    spent = {ask: _join_priced(own, units) for ask, units in ((Ask.AMOUNT, MONEY), (Ask.DURATION, TIME))}
    for term, document in headed.items():
        if any(start.startswith(fold(term)) for start in begun):
            yield document, define(term, language, lower)
        for item in ask_costs(term, language, lower):
            if item.ask is not None and fold(term) in spent[item.ask]:
                yield document, item
    for chunk in own:
        if not ask_heading_text(name_heading(chunk), language, lower):
            for item in ask_topic(chunk, own, language, find_terms):
                yield chunk.document, item


def _split(title: str) -> tuple[str, str]:
    """Return a title, and what stands before its colon."""
    return title, re.split(r"[:：]", title, maxsplit=1)[0].strip()


def _list_defined(own: Sequence[Chunk]) -> tuple[str, ...]:
    """Return the folded beginnings of lines that say what something is, without their articles."""
    lines = (unit.text for chunk in own for unit in _list_sound(chunk.units))
    heads = (line[:MAX_BEGINNING_CHARS] for line in lines)
    return tuple(fold(re.sub(r"^(?:An?|The) ", "", head)) for head in heads if _SAYS_WHAT.search(head))


def _ask_name(chunk: Chunk, own: Sequence[Chunk], language: str, lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield the question that the heading of a passage stands for."""
    if question := ask_heading_text(name_heading(chunk), language, lower):
        yield Continuation(question, Kind.HEADING, list_below(chunk, own))


def _take_definition(item: Continuation) -> Continuation:
    """Return a heading that asks what something is as a question for its definition, anything else as it is."""
    found = _ASKS_MEANING.match(item.question) if item.kind is Kind.HEADING else None
    return replace(item, kind=Kind.DEFINITION, subject=found[1] or found[2]) if found else item


def _join_priced(own: Sequence[Chunk], units: frozenset[str]) -> str:
    """Return the lines of the lessons that hold a figure in some units, folded."""
    lines = (" ".join((unit.lead, unit.text)) for chunk in own for unit in chunk.units if unit.citable)
    hinted = (line for line in lines if _HINTS.search(line))
    return fold("\n".join(line for line in hinted if any(figure.unit in units for figure in find_figures(line))))


def _learn_capitals(own: Sequence[Chunk]) -> dict[str, str]:
    """Return each capitalised word as lessons write it within sentences, as `write_small` keeps what it found."""
    text = "\n".join(chunk.text for chunk in own)
    names = Counter(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+(?:-[a-z]+)*\b", text))
    common = Counter(re.findall(r"\b[a-z]+(?:-[a-z]+)*\b", text))
    small = {word: word[:1].lower() + word[1:] for word in {*names, *(word.capitalize() for word in common)}}
    return {big: low if common[low] > names[big] else big for big, low in small.items()}


def _weigh_words(own: Sequence[Chunk]) -> Counter[str]:
    """Return for each word in how many lessons' headings it stands, titles counting more."""
    titles: dict[str, set[str]] = {}
    headings: dict[str, set[str]] = {}
    for chunk in own:
        titles.setdefault(chunk.document, set()).update(content_words(chunk.title))
        if not STANDING.search(name_heading(chunk)):
            headings.setdefault(chunk.document, set()).update(content_words(name_heading(chunk)))
    weights: Counter[str] = Counter()
    for words in titles.values():
        weights.update(dict.fromkeys(words, TITLE_WEIGHT))
    for words in headings.values():
        weights.update(words)
    return weights


def _define_units(chunk: Chunk, language: str, names: set[str], lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield what a term means that a row or a sentence of a passage defines; of sentences, terms that headings name."""
    for unit in _list_sound(chunk.units):
        if unit.kind is UnitKind.ROW:
            if any(MEANING_COLUMN.search(header) for header in unit.header[1:]) and (label := read_label(unit)):
                yield define(label, language, lower)
        elif language == "zh":
            found = _DEFINED_ZH.match(unit.text)
            if found and _is_term(found[1]) and fold(found[1]) in names:
                yield Continuation(word_question(language, "define", found[1]), Kind.DEFINITION, subject=found[1])
        elif (found := _DEFINED.match(unit.text)) and _is_term(found["term"]) and _is_named(found["term"], names):
            article = (found["article"] or "").lower()
            question = f"What {found['verb']} {article}{lower(found['term'])}?"
            yield Continuation(question, Kind.DEFINITION, subject=found["term"])


def _is_named(term: str, names: set[str]) -> bool:
    """Tell whether a term is a heading, or of several words and within one."""
    folded = fold(term)
    return folded in names or (" " in folded and any(folded in name for name in names))


def _count_units(chunk: Chunk, language: str, lower: Callable[[str], str]) -> Iterator[Continuation]:
    """Yield how many of something a thing has, where a sentence of a passage begins with that."""
    here = frozenset({chunk.id})
    for unit in _list_sound(chunk.units):
        if unit.kind is UnitKind.ROW or unit.lead:
            continue
        found = (_COUNTED_ZH if language == "zh" else _COUNTED).match(unit.text)
        if not found or POINTING.search(found[1]):
            continue
        if language == "zh":
            question = f"{found[1]}有多少{found[2] or ''}{found[3]}？"
        else:
            verb = {"has": "have", "carries": "carry"}.get(found[2], found[2].removesuffix("s"))
            question = f"How many {found[3]} does {lower(found[1])} {verb}?"
        yield Continuation(question, Kind.COST, here, ask=Ask.COUNT)


def _list_sound(units: Iterable[Unit]) -> Iterator[Unit]:
    return (unit for unit in units if unit.citable and not unit.example and not unit.task)


def _is_term(text: str) -> bool:
    is_plain = is_label(text) and not POINTING.search(text) and not STANDING.search(text)
    return is_plain and (VAGUE.search(text) is None or _GERUND.fullmatch(text) is not None)
