"""Find what the lessons set beside a thing: the other rows of its table, points of its list, headings of its level."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, product

from tutor.answering.conversation.pointing import lacks_topic
from tutor.answering.form import STANDS_FOR_WHOLE
from tutor.answering.suggesting.headings import STANDING, strip_numbering
from tutor.retrieval.translate import Part
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import Chunk, UnitKind

MAX_NAME_WORDS, MAX_NAME_CHARS, MAX_NAME_HAN = 5, 48, 14
MAX_PARTS, MAX_SENSES = 3, 4  # of a Chinese name said in English
_NUMBERED = re.compile(r"^(?:[a-z]+ )?\d+\b[\s.:：)-]*|^第.{1,2}(?:阶段|[章节步课部])[\s:：、-]*", re.IGNORECASE)
_NUMBER_ASIDE = re.compile(r"^[a-z]+ \d+ *[(（]([^()（）]+)[)）]$", re.IGNORECASE)
_ASIDE = re.compile(r"[(（]([^()（）]*)[)）]")
_NAME_END = re.compile(r"\s[-–—]\s|[:：(（.。,，;；?？|→=]")
# "RAG-Token using …": a name with a capital inside may stand first without any mark after it.
_OPENS_WITH_NAME = re.compile(r"\w*[A-Z]\w*-?[A-Z][\w-]*(?= [a-z])")
_SIDE, _SIDE_ZH = r"(?:[\w'’-]+ ){0,3}[\w'’-]+", r"[^，。、；：:和与及]{2,10}"
_TWO = re.compile(
    rf"\b(?:two|both|2) [^.:;]{{3,60}}(?:[:,]| - | – | — | are)"
    rf" (?P<a>{_SIDE}) (?:and|or) (?P<b>{_SIDE})(?=\s*[.;!]|$)",
    re.IGNORECASE,
)
_TWO_ZH = re.compile(
    rf"(?:两|二|2)[种个类大项步][^，。：:]{{0,12}}[:：，]\s*(?:分别是|即|一是)?(?P<a>{_SIDE_ZH})[和与及](?P<b>{_SIDE_ZH})(?=[。；]|$)"
    rf"|(?:分为|包括|有)(?P<c>{_SIDE_ZH})[和与及](?P<d>{_SIDE_ZH}?)(?:这?[两二2][种个类])"
)
_FIGURE = re.compile(r"[~约]?[$€£¥]?\d")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_WORD = re.compile(r"[^\W_㐀-鿿]+(?:[-'’.&]+[^\W_㐀-鿿]+)*")


@dataclass(frozen=True, slots=True)
class Peers:
    """Things that a lesson sets beside each other, in its order, each by the names that it has there.

    `whole` is the row that stands for all of them, "" if there is none; `about` what they stand under, `heading` the
    heading of that. `ordered` tells that the lesson numbers them, `labels` how, if in words: "Stage 1".
    """

    names: tuple[tuple[str, ...], ...]
    whole: str = ""
    about: str = ""
    heading: str = ""
    ordered: bool = False
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names one of several peers."""

    peers: Peers
    member: int
    start: int
    end: int


class PeerFinder:
    """Looks up, in the lessons, the peers that a text names. Safe to share by threads."""

    def __init__(self, chunks: Sequence[Chunk], translate: Callable[[str], Sequence[Part]] = lambda _: ()) -> None:
        self._chunks = chunks
        self._translate = translate

    def find(self, text: str) -> list[Mention]:
        """Return where a text names peers: no name within a longer one, and none that only asks for a kind of value."""
        places = [*self._find_words(text), *self._find_han(text), *self._find_translated(text)]
        spans = {(start, end) for start, end, _ in places}
        found = [
            Mention(peers, member, start, end)
            for start, end, held in places
            if not any(s <= start and end <= e and (s, e) != (start, end) for s, e in spans)
            for peers, member in held
            if not lacks_topic(text[start:end])
        ]
        return list(dict.fromkeys(found))

    def find_pairs(self, kinds: frozenset[str], of: str) -> list[tuple[str, str]]:
        """Return the names of each two things that stand under one of the terms of some kinds, and under what of.

        Where the names of some hold the terms of that too ("two kinds of mill": "tower mill"), only theirs.
        """
        senses = [
            frozenset(term for name in (part.text, *part.translations) for term in tokenize(name))
            for part in (self._translate(of) if has_han(of) else [Part(word) for word in of.split()])
        ]
        pairs = [peers for peers in self._pairs if not kinds.isdisjoint(tokenize(peers.about))]
        kept = [peers for peers in pairs if _hold_all(senses, peers.about)]
        named = [peers for peers in kept if all(_hold_all(senses, " ".join(names)) for names in peers.names)]
        return [(first[0], second[0]) for first, second in (peers.names for peers in named or kept)]

    @cached_property
    def _pairs(self) -> list[Peers]:
        return [peers for peers in _list_peers(self._chunks) if len(peers.names) == 2]

    @cached_property
    def _held(self) -> dict[str | tuple[str, ...], list[tuple[Peers, int]]]:
        """The peers that a name belongs to: by its terms, a Chinese name by its folded text."""
        held: dict[str | tuple[str, ...], list[tuple[Peers, int]]] = defaultdict(list)
        for peers in _list_peers(self._chunks):
            for member, names in enumerate(peers.names):
                for name in names:
                    held[fold(name) if has_han(name) else tuple(tokenize(name))].append((peers, member))
            for member, label in enumerate(peers.labels):
                held[tuple(tokenize(label))].append((peers, member))
        return dict(held)

    def _find_words(self, text: str) -> Iterator[tuple[int, int, list[tuple[Peers, int]]]]:
        words = [match.span() for match in _WORD.finditer(text) if tokenize(match.group()) and match.group().isascii()]
        for first, (start, _) in enumerate(words):
            for _, end in words[first : first + MAX_NAME_WORDS]:
                if held := self._held.get(tuple(tokenize(text[start:end]))):
                    yield start, end, held

    def _find_han(self, text: str) -> Iterator[tuple[int, int, list[tuple[Peers, int]]]]:
        folded = fold(text)
        if len(folded) != len(text) or not has_han(folded):
            return
        for start in range(len(folded)):
            for end in range(start + 2, min(len(folded), start + MAX_NAME_HAN) + 1):
                if held := self._held.get(folded[start:end]):
                    yield start, end, held

    def _find_translated(self, text: str) -> Iterator[tuple[int, int, list[tuple[Peers, int]]]]:
        """Yield the peers with English names that a Chinese text names in Chinese."""
        if not has_han(text):
            return
        parts = list(self._translate(text))
        for first in range(len(parts)):
            for run in (parts[first:end] for end in range(first + 1, first + 1 + MAX_PARTS)):
                start = text.find("".join(part.text for part in run))
                if start < 0 or not all(part.translations for part in run):
                    continue
                senses = product(*(part.translations[:MAX_SENSES] for part in run))
                held = [found for sense in senses for found in self._held.get(tuple(tokenize(" ".join(sense))), ())]
                if held:
                    yield start, start + sum(len(part.text) for part in run), held


def _hold_all(senses: Sequence[frozenset[str]], text: str) -> bool:
    """Tell whether a text holds one of the terms of each sense."""
    held = frozenset(tokenize(text))
    return not any(sense.isdisjoint(held) for sense in senses)


def _list_peers(chunks: Sequence[Chunk]) -> Iterator[Peers]:
    for chunk in chunks:
        yield from _list_rows(chunk)
        yield from _list_points(chunk)
    for _, lesson in groupby(chunks, key=lambda chunk: (chunk.document, chunk.language)):
        yield from _list_headings(list(lesson))


def _list_rows(chunk: Chunk) -> Iterator[Peers]:
    """Yield what the tables of a passage have rows for, and columns."""
    rows = [unit for unit in chunk.units if unit.kind is UnitKind.ROW and unit.header and unit.cells]
    for header in dict.fromkeys(unit.header for unit in rows):
        labels = [unit.cells[0] for unit in rows if unit.header == header]
        whole = next((label for label in labels if STANDS_FOR_WHOLE.search(label)), "")
        heading = chunk.heading[-1] if chunk.heading else chunk.title
        yield from _make_peers([label for label in labels if label != whole], heading, header[0], whole=whole)
        if len(header) > 2:
            yield from _make_peers(header[1:], heading)


def _list_points(chunk: Chunk) -> Iterator[Peers]:
    """Yield the points of the lists of a passage, the lines before them, and the two of "two kinds: A and B"."""
    units = [unit for unit in chunk.units if unit.kind is not UnitKind.ROW and unit.citable and not unit.example]
    leads = list(dict.fromkeys(unit.lead for unit in units if unit.kind is UnitKind.BULLET))
    heading = chunk.heading[-1] if chunk.heading else chunk.title
    for lead in leads:
        points = [unit for unit in units if unit.kind is UnitKind.BULLET and unit.lead == lead]
        texts = [f"{unit.mark} {unit.text}".strip() for unit in points]
        whole = next((text for text in texts if STANDS_FOR_WHOLE.match(text)), "")
        named = _read_names(whole)[:1] if whole else ()
        yield from _make_peers([text for text in texts if text != whole], heading, lead, whole="".join(named))
    yield from _make_peers([lead for lead in leads if lead], heading)
    for unit in units:
        if two := _TWO.search(unit.text) or _TWO_ZH.search(unit.text):
            yield from _make_peers([_ARTICLE.sub("", side) for side in two.groups() if side], heading, unit.text)


def _list_headings(lesson: Sequence[Chunk]) -> Iterator[Peers]:
    """Yield the headings of one level that stand under the same one."""
    below: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for chunk in lesson:
        for depth, heading in enumerate(chunk.heading):
            below[chunk.heading[:depth]][heading] = None
    for above, headings in below.items():
        named = [heading for heading in headings if not STANDING.search(heading)]
        yield from _make_peers(named, above[-1] if above else lesson[0].title)


def _make_peers(texts: Iterable[str], heading: str, lead: str = "", whole: str = "") -> Iterator[Peers]:
    """Yield the things that texts begin with, if each of them begins with the name of one."""
    texts = list(texts)
    names = tuple(map(_read_names, texts))
    distinct = {name[0] for name in names if name}
    if len(names) > 1 and all(names) and len(distinct) == len(names):
        numbers = [match.group() for text in texts if (match := _NUMBERED.match(text))]
        about = " ".join((heading, lead, *numbers[:1]))
        ordered = len(numbers) == len(texts)
        labels = tuple(number.strip(" .:：)-") for number in numbers if number[0].isascii() and number[0].isalpha())
        yield Peers(names, whole, about, heading, ordered, labels if ordered else ())


def _read_names(text: str) -> tuple[str, ...]:
    """Return what a row, point or heading calls its thing, also in brackets; nothing where it begins with no name."""
    if named := _NUMBER_ASIDE.match(text.strip(" :：")):
        return (named[1],)
    plain = _NUMBERED.sub("", strip_numbering(text))
    head = _NAME_END.split(plain, maxsplit=1)[0].strip()
    if not _is_short(head) and (opening := _OPENS_WITH_NAME.match(plain)):
        head = opening.group()
    aside = _ASIDE.search(plain)
    names = (head, aside[1]) if aside and plain[len(head) :].lstrip().startswith(aside.group()) else (head,)
    return tuple(name for name in names if _is_short(name)) if _is_short(head) else ()


def _is_short(name: str) -> bool:
    if _FIGURE.match(name):
        return False
    if has_han(name):
        return 2 <= len(name) <= MAX_NAME_HAN
    return 0 < len(name) <= MAX_NAME_CHARS and len(name.split()) <= MAX_NAME_WORDS and bool(tokenize(name))
