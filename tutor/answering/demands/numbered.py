"""Tell whether a question asks for a given number of things by name, and whether evidence lists such things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute_words import EMPTY_NOUNS
from tutor.answering.questions.categories import is_category
from tutor.answering.questions.listing import list_siblings
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.numerals import WORDS, read_number_words
from tutor.text.words import tokenize
from tutor.types import Unit, UnitKind

MIN_NUMBER, MOST_SEPARATORS = 3, 5  # a pair is often told in one clause
_NUMBER = rf"(?:{'|'.join(WORDS[MIN_NUMBER:])}|[3-9]|1\d|20)"
_HAN_NUMBER = r"(?:[三四五六七八九十]|[3-9]|1\d|20)"
_ENGLISH = re.compile(
    r"\b(?:what|which|name|list|give|state|enumerate)\b"
    r"(?: (?:me|us|are|were|is|all|out|of|the|these|those|its|their|[\w-]+'s))*"
    rf" (?P<number>{_NUMBER}) (?P<things>(?:[a-z][a-z-]+ ){{0,3}}?[a-z][a-z-]+s)\b(?! (?:long|old|ago|later|worth)\b)"
)
_CHINESE = re.compile(
    rf"(?P<number>{_HAN_NUMBER})[项个种条大类点款步](?P<things>[㐀-鿿]{{2,8}}?)"
    rf"(?:分别)?(?:是(?:什么|哪)|有哪|包括(?:什么|哪)|都?是哪|叫什么)|(?:列出|说出|列举|写出)[^？?]{{0,12}}?"
    rf"(?P<count>{_HAN_NUMBER})[项个种条大类点款步](?P<named>[㐀-鿿]{{2,8}})"
)
_SEPARATOR = re.compile(r"[,，、;；](?: (?:and|or)\b)?|\band\b|\bor\b|[和与及或]")
_GENERAL = frozenset(
    tokenize("reason point example step stage phase way part source item difference place origin thing")
)
_GENERAL_ZH = re.compile(r"(?:原因|理由|步骤|阶段|例子|部分|方面|方法|方式|来源|区别|要点|层面)$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a question asks to be named, and how many of them."""

    number: int
    things: str
    terms: tuple[str, ...]


def find_numbered(question: str) -> Numbered | None:
    """Return the things of which a question asks for a given number by name; None for none or for general ones."""
    text = fold(question)
    match = (_CHINESE if has_han(text) else _ENGLISH).search(text)
    if match is None:
        return None
    number, things = filter(None, match.groupdict().values())
    head = things if has_han(things) else things.split()[-1]
    terms = tuple(tokenize(head))
    if head in EMPTY_NOUNS or not _GENERAL.isdisjoint(terms) or _GENERAL_ZH.search(head):
        return None
    return Numbered(int(max(read_number_words(number) or {float(number)})), things, terms)


def lists_them(numbered: Numbered, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence is one of a list of such things, or lists several in a sentence."""
    unit, chunk = scored.unit, scored.chunk
    if len(_SEPARATOR.findall(unit.text)) >= min(numbered.number - 1, MOST_SEPARATORS):
        return True
    own = _list_names(numbered, wanted)
    if unit.kind is UnitKind.BULLET and _name_it(list_siblings(chunk, unit), numbered, own):
        return True
    frames = [unit.lead, *unit.header, *chunk.heading] if unit.kind is not UnitKind.SENTENCE else chunk.heading
    return any(w.find_in(term_set(" ".join(frames))) for w in own)


def _list_names(numbered: Numbered, wanted: Sequence[Wanted]) -> list[Wanted]:
    """Return the words for such things, with what may stand for them."""
    own = [w for w in wanted if w.terms[0] in numbered.terms]
    return own + [Wanted((t, *find_synonyms(t))) for t in numbered.terms if t not in {w.terms[0] for w in own}]


def _name_it(points: Sequence[Unit], numbered: Numbered, names: Sequence[Wanted]) -> bool:
    """Tell whether just so many points are listed, and one of them says what they are if that is no mere category."""
    if len(points) != numbered.number:
        return False
    return is_category(numbered.things.split()[-1]) or any(
        w.find_in(term_set(point.text)) for w in names for point in points
    )
