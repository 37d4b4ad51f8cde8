"""Know the terms of lessons by kind, and list those that can be wrong choices beside one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath

from tutor.quiz.generation.keysentences import iterate_sentences
from tutor.quiz.generation.keyterms import read_vocabulary
from tutor.quiz.generation.meanings import Definition, find_definitions
from tutor.quiz.generation.termgroups import GroupSource, TermGroup, find_term_groups
from tutor.quiz.generation.termkinds import BROAD_KINDS, is_name, read_form, read_kind, read_own_kind
from tutor.quiz.generation.termlinks import TermLinks, key_of
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import Chunk, UnitKind

MIN_DOCUMENTS, MAX_DOCUMENT_SHARE = 4, 0.5  # a term of more lessons is what all of them are about
MIN_PARTS = 2  # folders of lessons; with one for each language there are no parts
MIN_TOLD = 2  # members of a list whose kind the lessons tell, for the others to be of it
MIN_TEXT_USES = 2  # of a term that only a list in a sentence names
_NAMED_KINDS = frozenset(("library", "software", "bot", "organisation", "person", "model", "place", "collection"))
_NAMED_FORMS = frozenset(("thing", "identifier", "initials"))
_APPOSED = re.compile(
    r"(?<![\w-])(?P<term>[A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,3}),? (?:\([^()]*\) ?)?,? ?"
    r"(?P<meaning>(?:an?|one of the) [a-z][^,.;]{4,60})"
)
_CLASSED = re.compile(
    r"\b(?P<kind>library|module|package|framework|algorithm|company|firm|tool|platform|database|dataset|corpus|scientist"
    r"|psychologist|mathematician|researcher|inventor|engineer|economist|painter|composer|writer|physicist)"
    r" (?:called |named )?(?P<term>[A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,2})"
)
_HAN_APPOSED = re.compile(
    r"(?<![A-Za-z])(?P<term>[A-Z][A-Za-z0-9.+-]*(?: [A-Z][A-Za-z0-9.+-]*){0,2})\s?"
    r"(?P<kind>公司|库|模块|框架|算法|模型|数据集|工具)"
)


@dataclass(frozen=True, slots=True)
class Peer:
    """A term of the same kind as another: as its lesson writes it, and how near it stands (0 is nearest)."""

    text: str
    distance: int


@dataclass(slots=True)
class _Entry:
    texts: dict[str, str] = field(default_factory=dict)  # by document
    kinds: set[str] = field(default_factory=set)
    groups: set[int] = field(default_factory=set)
    loose_groups: set[int] = field(default_factory=set)


class TermPool:
    """The terms that lessons define or set side by side. Not changed once it is read."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._definitions = find_definitions(chunks)
        self._entries: dict[tuple[str, str], _Entry] = {}
        self._has_parts = len({_part_of(chunk.document) for chunk in chunks}) > MIN_PARTS
        for definition in self._definitions:
            self._add_definition(definition)
        self._links = TermLinks(self._definitions, [sentence for _, sentence in _iterate_prose(chunks)])
        vocabulary = read_vocabulary(chunks)
        self._small_words = vocabulary.small_words
        self._prose = "\n".join(sentence for _, sentence in _iterate_prose(chunks))
        self._add_appositions(chunks)
        texts: dict[str, list[str]] = defaultdict(list)
        for chunk in chunks:
            texts[chunk.document] += [fold(unit.text) for unit in chunk.units]
        self._texts = texts

        def is_known(term: str, document: str) -> bool:
            key = key_of(term)
            if find_terms(term) or any((language, key) in self._entries for language in ("en", "zh")):
                return True
            own = {key_of(phrase) for phrase in vocabulary.phrases.get(document, ())}
            return key in own or sum(key in text for text in texts[document]) > MIN_TEXT_USES

        self._point_groups: set[int] = set()
        for number, group in enumerate(find_term_groups(chunks, is_known)):
            self._add_group(number, group)
        self._share_kinds()
        self._common = _list_common(chunks, texts, self._entries)

    @property
    def definitions(self) -> tuple[Definition, ...]:
        """The definitions of the lessons, in order."""
        return self._definitions

    def list_peers(self, term: str, chunk: Chunk, kind: str = "") -> list[Peer]:
        """Return the terms of a term's kind in its language, the nearest first, none of them related to it.

        Where what is asked says that the term is a named thing of a `kind` (a library, a company), all are of it.
        """
        mine = self._entries.get((chunk.language, key_of(term)))
        if mine is None:
            return []
        found = []
        for (language, key), entry in self._entries.items():
            if language != chunk.language or entry is mine or (language, key) in self._common:
                continue
            if kind in _NAMED_KINDS and kind not in entry.kinds:
                continue
            distance = self._measure(term, mine, entry, chunk)
            if distance is None:
                continue
            text = entry.texts.get(chunk.document) or next(iter(entry.texts.values()))
            if not self.are_related(term, text):
                found.append(Peer(text, distance))
        return sorted(found, key=lambda peer: peer.distance)

    def are_peers(self, one: Definition, other: Definition) -> int | None:
        """Return how near two defined things of one kind stand to each other (0 is nearest), None if of no one kind."""
        mine = self._entries[one.language, key_of(one.term)]
        theirs = self._entries[other.language, key_of(other.term)]
        return None if mine is theirs else self._measure(one.term, mine, theirs, one.chunk)

    def are_related(self, one: str, other: str) -> bool:
        """Tell whether two terms are the same, or one is a kind, a part, an example or an abbreviation of the other."""
        return self._links.are_related(one, other)

    def says_of(self, term: str, chunk: Chunk) -> Iterator[str]:
        """Yield the folded units of a lesson that hold a term."""
        key = key_of(term)
        return (text for text in self._texts[chunk.document] if key in text)

    def is_name(self, term: str) -> bool:
        """Tell whether an English term is a name, not a word of the field."""
        return is_name(term, self._small_words)

    def _is_named(self, term: str) -> bool:
        """Tell whether an English term is a name by its capitals alone ("Common Crawl"), or an identifier ("numpy")."""
        words = term.split()
        titled = len(words) > 1 and all(word[:1].isupper() for word in words) and not self.is_written(term)
        return titled or self.is_name(term) or re.fullmatch(r"[a-z][a-z0-9-]*", term) is not None

    def _is_common(self, term: str) -> bool:
        """Tell whether an English term of several words names a kind itself, of which names may be members."""
        return not has_han(term) and " " in term and not self._is_named(term)

    def is_written(self, term: str) -> bool:
        """Tell whether a term stands in small letters somewhere in the lessons."""
        return term.lower() in self._prose

    def write_like(self, term: str, key: str, *, begins: bool) -> str:
        """Return a term in letters as a key has them in its place: small within a sentence, big at its start."""
        if has_han(term[:1]) or not term[:1].isalpha():
            return term
        plain = " ".join(w.lower() if w.lower() in self._small_words and w[1:].islower() else w for w in term.split())
        headed = len(term.split()) > 1 and term.split(maxsplit=1)[1].islower()
        common = plain != term and not self.is_name(term) and (headed or self.is_written(plain))
        words = key.split()
        if not begins and len(words) > 1 and all(word[:1].isupper() for word in words):
            return " ".join(word[:1].upper() + word[1:] for word in term.split())
        if begins or key[:1].isupper():
            return term[:1].upper() + term[1:]
        return plain if common else term

    def _measure(self, term: str, mine: _Entry, theirs: _Entry, chunk: Chunk) -> int | None:
        near = chunk.document in theirs.texts
        other = theirs.texts.get(chunk.document) or next(iter(theirs.texts.values()))
        shared = mine.kinds & theirs.kinds
        if not shared and not _may_be_alike(mine.kinds, theirs.kinds):
            return None
        named = bool(shared & _NAMED_KINDS)
        if named and (
            (self.is_name(term) and not self._is_named(other)) or (self._is_common(term) and self.is_name(other))
        ):
            return None
        if not named and is_name(term, self._small_words) != is_name(other, self._small_words):
            return None
        if mine.groups & theirs.groups:
            return 0 if near else 1
        if not _fit_forms(term, other, shared):
            return None
        if mine.loose_groups & theirs.loose_groups:
            return 0 if near else 1
        if not shared:
            return None
        if near:
            return 2
        if self._has_parts and any(_part_of(document) == _part_of(chunk.document) for document in theirs.texts):
            return 3
        return 4 if shared - BROAD_KINDS else None

    def _entry(self, term: str, document: str, language: str) -> _Entry:
        entry = self._entries.setdefault((language, key_of(term)), _Entry())
        entry.texts.setdefault(document, term)
        if kind := read_own_kind(term):
            entry.kinds.add(kind)
        return entry

    def _add_definition(self, definition: Definition) -> None:
        entry = self._entry(definition.term, definition.chunk.document, definition.language)
        if kind := read_kind(definition.meaning):
            entry.kinds.add(kind)

    def _add_appositions(self, chunks: Sequence[Chunk]) -> None:
        for chunk, sentence in _iterate_prose(chunks):
            if chunk.language == "zh":
                named = [(m["term"], m["kind"]) for m in _HAN_APPOSED.finditer(sentence)]
            else:
                named = [(m["term"], m["meaning"]) for m in _APPOSED.finditer(sentence)]
                named += [(m["term"], f"the {m['kind']}") for m in _CLASSED.finditer(sentence)]
            for term, meaning in named:
                name = term.rstrip(".")
                first = name.split()[0]
                plain = fold(first) in self._small_words and first[1:].islower()
                if (kind := read_kind(meaning)) in _NAMED_KINDS and len(name) > 2 and not plain:
                    self._entry(name, chunk.document, chunk.language).kinds.add(kind)

    def _add_group(self, number: int, group: TermGroup) -> None:
        if group.source is GroupSource.POINTS:
            self._point_groups.add(number)
        kind = read_kind(f"the {group.hypernym.lower()}") if group.hypernym else ""
        for term in group.terms:
            entry = self._entry(term, group.document, group.language)
            loose = group.source is GroupSource.TEXT
            (entry.loose_groups if loose else entry.groups).add(number)
            if kind in _NAMED_KINDS:
                entry.kinds.add(kind)

    def _share_kinds(self) -> None:
        """Give the named kind of a member to all of its group where no member is of another kind."""
        members: dict[int, list[_Entry]] = defaultdict(list)
        for entry in self._entries.values():
            for number in entry.groups:
                members[number].append(entry)
        for number, entries in members.items():
            kinds = set().union(*(entry.kinds for entry in entries))
            told = sum(bool(entry.kinds) for entry in entries)
            least = MIN_TOLD if number in self._point_groups else 1
            if told >= least and len(kinds) == 1 and kinds <= _NAMED_KINDS:
                for entry in entries:
                    entry.kinds |= kinds


def _iterate_prose(chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, str]]:
    for chunk in chunks:
        for unit in chunk.units:
            if unit.kind in (UnitKind.SENTENCE, UnitKind.BULLET) and not unit.example:
                for sentence in iterate_sentences(unit):
                    yield chunk, sentence


def _list_common(
    chunks: Sequence[Chunk], texts: dict[str, list[str]], keys: Iterable[tuple[str, str]]
) -> frozenset[tuple[str, str]]:
    """Return the terms that most lessons of their language hold: what all of them are about."""
    documents: dict[str, set[str]] = defaultdict(set)
    for chunk in chunks:
        documents[chunk.language].add(chunk.document)
    whole = {document: " ".join(units) for document, units in texts.items()}
    common = set()
    for language, key in keys:
        own = documents[language]
        pattern = re.compile(re.escape(key) if has_han(key) else rf"(?<!\w){re.escape(key)}s?(?!\w)")
        if len(own) >= MIN_DOCUMENTS and sum(bool(pattern.search(whole[d])) for d in own) > MAX_DOCUMENT_SHARE * len(
            own
        ):
            common.add((language, key))
    return frozenset(common)


def _may_be_alike(one: set[str], other: set[str]) -> bool:
    """Tell whether things of no shared kind may be of one: at least one is of none known, and no named thing."""
    return (not one or not other) and not (one | other) & _NAMED_KINDS


def _fit_forms(one: str, other: str, kinds: set[str]) -> bool:
    forms = {read_form(one), read_form(other)}
    return len(forms) == 1 or (bool(kinds & _NAMED_KINDS) and forms <= _NAMED_FORMS)


def _part_of(document: str) -> str:
    return str(PurePosixPath(document).parent)


@lru_cache(maxsize=2)
def _read_pool(chunks: tuple[Chunk, ...]) -> TermPool:
    return TermPool(chunks)


def read_term_pool(chunks: Sequence[Chunk]) -> TermPool:
    """Return the pool of the lessons' terms; kept for the lessons read last, since several makers ask for it."""
    return _read_pool(tuple(chunks))
