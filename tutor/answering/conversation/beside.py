"""Complete a question that points at what the lessons set beside the thing asked about: the other, the one before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.conversation.peers import Mention
from tutor.answering.conversation.pointers import NOUNS_IN_ENGLISH, Pointer, Relation, asks_for_one, find_pointer
from tutor.answering.conversation.pointing import strip_connective, strip_general
from tutor.answering.questions.asks import classify_ask
from tutor.answering.questions.kinds import Ask
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MIN_SHARE = 0.5  # of a name that stands for it
FindPeers = Callable[[str], Sequence[Mention]]


_SAID_FIRST = re.compile(r"^(?:那么?)?([^，,。？?]{2,40}?)呢[，,。？?\s]+(?=\S)")


_KINDS = ("kind", "type", "sort", "种", "类")
_OWNING = re.compile(r"(?<=\w)(?:['’]s?|的)$")  # "what are Orlen's called?"


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    kind: int
    names: tuple[str, ...]
    heading: str


@dataclass(frozen=True, slots=True)
class Pointed:
    """A completed question, what it asks about now, and what had been asked about."""

    question: str
    thing: str
    old: str


def point_beside(question: str, topic: str, answer: str, find_peers: FindPeers) -> Pointed | None:
    """Return a question with what it points at, as the lessons name it; None where it points at nothing of the kind.

    What was asked about is read off `topic`, the question before, and off `answer` only where the topic names none of
    several things: which of those of the lessons the answer gave.
    """
    pointer = find_pointer(question)
    if pointer is None:
        return None
    rest = f"{question[: pointer.start]} {question[pointer.end :]}"
    is_bare = classify_ask(rest) is Ask.GENERAL and not content_words(strip_connective(rest))
    if pointer.relation is Relation.WHOLE and content_words(strip_connective(rest)):
        return None
    kinds = [mention for mention in find_peers(question) if mention.start == pointer.end]
    given = _choose(_keep_kind(_list_given(pointer, topic, answer, find_peers), kinds)) if asks_for_one(topic) else None
    if given and pointer.relation is Relation.NTH and not given[0].kind:
        given = None  # "which data does the first stage use": the answer's kinds of data are no stages
    topic_names = (c for c in _list_named(pointer, topic, answer, find_peers) if not _is_asked_of(question, topic, c))
    named = _choose(_keep_kind(topic_names, kinds)) if given is None else None
    chosen, from_topic = given or named, named is not None
    if chosen is None or (pointer.relation is Relation.NTH and not chosen[0].kind):
        return None
    place, name = chosen
    old = topic[place.start : place.end] if from_topic else ""
    name = write_like(name, old or question[1:])
    if pointer.relation is Relation.WHOLE and has_han(topic) and not has_han(name):
        name = "合计"
    if pointer.defines or (is_bare and not from_topic):
        return Pointed(f"{name}是什么" if has_han(question) else f"What is {name}?", name, old)
    if pointer.relation is Relation.WHOLE:  # every table has a total
        whole = topic[: place.start] + name + topic[place.end :]
        return Pointed(f"{whole.rstrip(' ?？。.')} — {strip_general(place.heading)}", name, old)
    if is_bare:
        return Pointed(topic[: place.start] + name + topic[place.end :], name, old)
    end = max((kind.end for kind in kinds if _ends_with_kind(name, kind)), default=pointer.end)
    return Pointed(_SAID_FIRST.sub(r"\1", question[: pointer.start] + name + question[end:]), name, old)


def _is_asked_of(question: str, topic: str, candidate: _Candidate) -> bool:
    """Tell whether a question asks for the same as the one before by the words of a candidate: for its height again."""
    return fold(topic[candidate.start : candidate.end]) in fold(question)


def _keep_kind(candidates: Iterable[_Candidate], kinds: Sequence[Mention]) -> list[_Candidate]:
    """Return what is of the kind named right after "the other" (另一种风车); all where nothing is, or none is named."""
    found = list(candidates)
    return [c for c in found if any(_ends_with_kind(name, kind) for name in c.names for kind in kinds)] or found


def _ends_with_kind(name: str, kind: Mention) -> bool:
    """Tell whether a name is that of a kind of something: "tower mill" of "mill"."""
    terms, wholes = tokenize(name), map(tokenize, kind.peers.names[kind.member])
    return any(whole and len(terms) > len(whole) and terms[-len(whole) :] == whole for whole in wholes)


def swap_beside(topic: str, thing: str, find_peers: FindPeers) -> Pointed | None:
    """Return the topic with `thing` in the place of what the lessons set it beside; None where they do so nowhere."""
    wanted = tokenize(thing)
    own = [mention for mention in find_peers(thing) if mention.end - mention.start == len(thing)]
    found: dict[tuple[int, int], tuple[float, int]] = {}
    for mention in find_peers(topic):
        same = {other.member for other in own if other.peers is mention.peers}
        if mention.member in same or any(_share(wanted, name) for name in mention.peers.names[mention.member]):
            return None
        place = (mention.start, mention.end)
        for member, names in enumerate(mention.peers.names):
            for name in names:
                share = 1.0 if member in same else _share(wanted, name)
                rated = (share, _count_shared_end(topic[slice(*place)], tokenize(name)[len(wanted) :]))
                found[place] = max(found.get(place, rated), rated)
    best = max((share for share, _ in found.values()), default=0.0)
    if not best or [share for share, _ in found.values()].count(best) > 1:
        return None
    (start, end), kept = next((place, kept) for place, (share, kept) in found.items() if share == best)
    thing = own_like(thing, topic[start:end])
    end -= kept
    return Pointed(topic[:start] + thing + topic[end:], thing, topic[start:end])


def own_like(name: str, old: str) -> str:
    """Return a name as the owner of something just where the thing before was one: "Orlen's" for "Maro's"."""
    owning = _OWNING.search(old)
    return _OWNING.sub("", name) + (owning.group() if owning else "")


def _count_shared_end(old: str, rest: Sequence[str]) -> int:
    """Return how many characters the thing before ends with that the new one's name has too: " cost" of "dye cost"."""
    words = old.split(" ")
    if not rest or len(words) <= len(rest) or tokenize(" ".join(words[-len(rest) :])) != rest:
        return 0
    return sum(len(word) + 1 for word in words[-len(rest) :])


def _share(wanted: Sequence[str], name: str) -> float:
    """Return which share of a name a thing's own is that begins like it, 0 for less than half: Orlen of Orlen mill."""
    terms = tokenize(name)
    share = len(wanted) / (len(terms) or 1)
    return share if wanted and terms[: len(wanted)] == wanted and share >= MIN_SHARE else 0.0


def _list_named(pointer: Pointer, topic: str, answer: str, find_peers: FindPeers) -> Iterator[_Candidate]:
    """Yield what stands beside each thing that the topic names; of more than two, the one that nobody named yet."""
    mentions = [] if pointer.relation is Relation.SAME else _leave_wholes(topic, find_peers(topic))
    given = find_peers(answer) if pointer.relation is Relation.OTHER else ()
    for mention in mentions:
        named = {other.member for other in mentions if other.peers is mention.peers}
        known = named | {other.member for other in given if other.peers is mention.peers}
        if len(named) == 1 and (names := _step(pointer, mention, known)):
            yield _Candidate(mention.start, mention.end, _rate_kind(pointer, mention), names, mention.peers.heading)


def _leave_wholes(topic: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out what a topic names a kind of as well: "mills", where it asks for tower mills."""
    texts = {fold(topic[mention.start : mention.end]) for mention in mentions}
    wholes = {text for text in texts if any(other != text and other.endswith(text) for other in texts)}
    return [mention for mention in mentions if fold(topic[mention.start : mention.end]) not in wholes]


def _list_given(pointer: Pointer, topic: str, answer: str, find_peers: FindPeers) -> Iterator[_Candidate]:
    """Yield what stands beside the one thing of several that an answer gives, or for "that one" the thing itself."""
    if pointer.relation is Relation.WHOLE:
        return
    asked = [mention.peers.names[mention.member] for mention in find_peers(topic)]
    mentions = [mention for mention in find_peers(answer) if mention.peers.names[mention.member] not in asked]
    for mention in mentions:
        named = {other.member for other in mentions if other.peers is mention.peers}
        is_last = pointer.relation is Relation.OTHER and len(named) == len(mention.peers.names) - 1
        if len(named) == 1 or is_last or pointer.relation is Relation.NTH:
            names = _step(pointer, mention, named)
            if names:
                yield _Candidate(mention.start, mention.end, _rate_kind(pointer, mention), names, mention.peers.heading)


def _step(pointer: Pointer, mention: Mention, named: set[int]) -> tuple[str, ...]:
    """Return what the thing is called that stands to the mentioned one as asked, nothing where there is none."""
    peers, relation = mention.peers, pointer.relation
    if relation is Relation.NTH:
        is_in_order = len(peers.names) == 2 or (peers.ordered and _rate_kind(pointer, mention) > 0)
        is_counted = is_in_order and pointer.position < len(peers.names)
        return peers.names[pointer.position] if is_counted else ()
    if relation is Relation.SAME:
        return peers.names[mention.member]
    if relation is Relation.WHOLE:
        return (peers.whole,) if peers.whole else ()
    if relation is Relation.OTHER:
        left = [member for member in range(len(peers.names)) if member not in named]
        if len(peers.names) == 2:
            left = [1 - mention.member]
        return peers.names[left[0]] if len(left) == 1 else ()
    at = mention.member + (1 if relation is Relation.AFTER else -1)
    return peers.names[at] if peers.ordered and 0 <= at < len(peers.names) else ()


def _rate_kind(pointer: Pointer, mention: Mention) -> int:
    """Return 1 where the things stand under a word for what the question calls them, 2 for kinds by their own names.

    Stages and types are so called; tower mills and post mills are kinds in any table.
    """
    if pointer.noun in _KINDS and _share_head(mention.peers.names):
        return 2
    noun = NOUNS_IN_ENGLISH.get(pointer.noun, pointer.noun)
    about = mention.peers.about
    return int(bool(noun) and (pointer.noun in fold(about) or set(tokenize(noun)) <= set(tokenize(about))))


def _share_head(names: Sequence[Sequence[str]]) -> bool:
    """Tell whether names are of kinds of one thing: tower mill, post mill."""
    terms = [tokenize(name[0]) for name in names]
    return all(len(own) > 1 for own in terms) and len({own[-1] for own in terms}) == 1


def _choose(candidates: Sequence[_Candidate]) -> tuple[_Candidate, str] | None:
    """Return the thing that most of the lessons' lists and tables give, by its usual name; None where they differ."""
    kept = [c for c in candidates if c.kind == max(other.kind for other in candidates)]
    if not kept:
        return None
    votes = Counter(_key(name) for c in candidates for name in c.names)
    best = max(kept, key=lambda c: max(votes[_key(name)] for name in c.names))
    name = max(best.names, key=lambda name: votes[_key(name)])
    rivals = [c for c in kept if not any(set(_key(name)) & set(_key(other)) for other in c.names)]
    if any(votes[_key(other)] >= votes[_key(name)] for c in rivals for other in c.names):
        return None
    same = [other for c in kept for other in c.names if _key(other) == _key(name)]
    return best, next((other for other in same if not other.isupper()), name)


def _key(name: str) -> tuple[str, ...]:
    return tuple(tokenize(name)) or (fold(name),)


def write_like(name: str, old: str) -> str:
    """Return a name as within a sentence: no capitals that only open a heading, where the thing before had none."""
    if name.isupper() and len(name) > len("ABCDEF"):
        return name.lower()
    if has_han(old) or any(character.isupper() for character in old):
        return name
    return re.sub(r"\b[A-Z][a-z]+\b", lambda word: word.group().lower(), name)
