"""Complete a question that points at what the lessons set beside the thing asked about: the other, the one before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.answering.conversation.peers import Mention
from tutor.answering.conversation.pointing import strip_connective, strip_general
from tutor.answering.questions.asks import Ask, classify_ask
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MIN_SHARE = 0.5  # of a name that stands for it
FindPeers = Callable[[str], Sequence[Mention]]


class Relation(StrEnum):
    """Where what a question points at stands among the peers of the thing asked about before."""

    OTHER = "other"
    BEFORE = "before"
    AFTER = "after"
    WHOLE = "whole"
    NTH = "nth"
    SAME = "same"


_NOUN = (
    r"(?:stage|step|phase|part|one|type|kind|category|approach|method|technique|way|option|variant|strategy|mode"
    r"|form|model|algorithm|layer|level|group|class|half|side|component|system|process|principle|law|theory|school"
    r"|style|period|era|century|war|dynasty|chapter|section|thing|example|source|tool|format|metric|measure)"
)
_IT = r"(?:it|that|this|these|those)(?: one)?\b"
_HAN_NOUN = r"(?:阶段|步骤?|环节|类型?|种类|方[法式]|办法|做法|模式|模型|时期|朝代|层|级|部分|选项|策略|流派)"
NOUNS_IN_ENGLISH = {"阶段": "stage", "步": "step", "步骤": "step", "部分": "part", "时期": "period", "层": "layer"}
_NTH, _NTH_HAN = ("first", "second", "third", "fourth", "fifth"), "一二三四五"
_POINTERS: tuple[tuple[Relation, re.Pattern[str]], ...] = tuple(
    (relation, re.compile(pattern, re.IGNORECASE))
    for relation, pattern in (
        (
            Relation.BEFORE,
            rf"\bwhat(?:'s| (?:is|comes?|came|happens?|happened))(?: right| just)? before {_IT}"
            rf"|\b(?:the |that )?{_NOUN} (?:right |just |that (?:is|was|comes|came) )?before(?: {_IT}|(?=\W*$))"
            rf"|\b(?:the|its) (?:previous|preceding|prior|earlier) {_NOUN}\b"
            rf"|[前上]一?(?:个|种|项)?{_HAN_NOUN}"
            rf"|(?:[它这那此]的?)?(?:之前|前面)的?(?:那个?|那?一个?)?{_HAN_NOUN}"
            r"|(?:前|上)一[个种项](?=$|[呢是要需？?的，,])",
        ),
        (
            Relation.AFTER,
            rf"\bwhat(?:'s| (?:is|comes?|came|happens?|happened))(?: right| just)? (?:after {_IT}|next\b)"
            rf"|\b(?:the |that )?{_NOUN} (?:right |just |that (?:is|was|comes|came) )?after(?: {_IT}|(?=\W*$))"
            rf"|\bwhat (?:do|does|should|would|must|can|did) (?:i|we|you|they|one|it) do(?: right| just| directly)?"
            rf" (?:after {_IT}|next\b|then\b|afterwards\b)"
            rf"|\b(?:the|its) (?:next|following|subsequent) {_NOUN}\b"
            rf"|[后下]一?(?:个|种|项)?{_HAN_NOUN}"
            rf"|(?:[它这那此]的?)?(?:之后|后面)的?(?:那个?|那?一个?)?{_HAN_NOUN}"
            r"|(?:后|下)一[个种项](?=$|[呢是要需？?的，,])",
        ),
        (
            Relation.OTHER,
            rf"\bthe (?:remaining |other )(?:of the two |{_NOUN}\b)(?: of [\w-]+)?(?! (?:to|for|in|on)\b)"
            r"|\bthe other(?=\W*$| (?:is|was|does|did|has|works?|needs?|costs?|takes?|means?)\b)"
            rf"|(?:另外?一?|剩下的?那?一?)(?:种|个|类|项|款|派|边)(?:{_HAN_NOUN})?"
            r"(?!问题|例子|方面|角度|说法|课|视频)",
        ),
        (
            Relation.WHOLE,
            r"\b(?:the )?(?:whole|entire|full|complete|overall|total)(?: \w+)?(?=\W*$)"
            r"|\b(?:in total|altogether|all in all|all together|all of (?:it|them|that)|overall"
            r"|everything(?: together)?)(?=\W*$)"
            r"|总共|一共|合计|总计|加起来|合起来|全部|整个[^，。？?呢]{0,6}|总[价额数量和](?=$|[呢是？?])",
        ),
        (
            Relation.NTH,
            rf"\b(?:the )?(?P<nth>{'|'.join(_NTH)}) (?!one\b|thing\b){_NOUN}\b(?! (?:of|in) (?!(?:it|them)\b))"
            rf"|第(?P<han>[{''.join(_NTH_HAN)}])个?{_HAN_NOUN}",
        ),
        (
            Relation.SAME,
            rf"\b(?:that|this|the same) {_NOUN}\b|(?:[那这]一?[个种项]?|该){_HAN_NOUN}",
        ),
    )
)
# A question for one of several things, or for what they are: its answer gives the thing that is pointed at then.
_ASKS_FOR_ONE = re.compile(
    rf"\bwhich\b|\b(?:types?|kinds?) of\b|\bwhat (?:\w+ ){{0,3}}{_NOUN}s?\b|\bwhat comes (?:first|last|next)\b"
    r"|几(?:[种个类款项步]|大类)|哪(?:[一两二三四几]?[种个类款项步]|些)|什么(?:类型?|种类|阶段|方法|步骤)",
    re.IGNORECASE,
)
_VAGUE_NOUNS = ("one", "thing", "part", "way", "example")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a question points, and what it calls the thing there: "stage"; "" where it only says "one"."""

    relation: Relation
    start: int
    end: int
    noun: str = ""
    defines: bool = False
    position: int = 0  # of the one that the question calls the first, the second


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    is_kind: bool
    names: tuple[str, ...]
    heading: str


@dataclass(frozen=True, slots=True)
class Pointed:
    """A completed question, what it asks about now, and what had been asked about."""

    question: str
    thing: str
    old: str


def find_pointer(question: str) -> Pointer | None:
    """Return where a question points at the other of a pair, a neighbour in an order, the whole; None if nowhere."""
    for relation, pattern in _POINTERS:
        if match := pattern.search(question):
            nouns = re.findall(rf"\b{_NOUN}\b|{_HAN_NOUN}", match.group().lower())
            noun = nouns[0] if nouns and nouns[0] not in _VAGUE_NOUNS else ""
            defines = match.group().lower().startswith("what")
            return Pointer(relation, match.start(), match.end(), noun, defines, _read_position(match))
    return None


def _read_position(match: re.Match[str]) -> int:
    """Return which one a pointer counts to, from 0; 0 where it counts to none."""
    named = match.groupdict()
    if word := named.get("nth"):
        return _NTH.index(word.lower())
    return _NTH_HAN.index(named["han"]) if named.get("han") else 0


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
    asks_for_one = _ASKS_FOR_ONE.search(topic) is not None
    given = _choose(list(_list_given(pointer, topic, answer, find_peers))) if asks_for_one else None
    named = _choose(list(_list_named(pointer, topic, answer, find_peers))) if given is None else None
    chosen, from_topic = given or named, named is not None
    if chosen is None:
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
    return Pointed(question[: pointer.start] + name + question[pointer.end :], name, old)


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
    end -= kept
    return Pointed(topic[:start] + thing + topic[end:], thing, topic[start:end])


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
    mentions = [] if pointer.relation is Relation.SAME else find_peers(topic)
    given = find_peers(answer) if pointer.relation is Relation.OTHER else ()
    for mention in mentions:
        named = {other.member for other in mentions if other.peers is mention.peers}
        known = named | {other.member for other in given if other.peers is mention.peers}
        if len(named) == 1 and (names := _step(pointer, mention, known)):
            yield _Candidate(mention.start, mention.end, _is_kind(pointer, mention), names, mention.peers.heading)


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
                yield _Candidate(mention.start, mention.end, _is_kind(pointer, mention), names, mention.peers.heading)


def _step(pointer: Pointer, mention: Mention, named: set[int]) -> tuple[str, ...]:
    """Return what the thing is called that stands to the mentioned one as asked, nothing where there is none."""
    peers, relation = mention.peers, pointer.relation
    if relation is Relation.NTH:
        is_counted = peers.ordered and _is_kind(pointer, mention) and pointer.position < len(peers.names)
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


def _is_kind(pointer: Pointer, mention: Mention) -> bool:
    """Tell whether the things stand under a word for what the question calls them: stages, types."""
    noun = NOUNS_IN_ENGLISH.get(pointer.noun, pointer.noun)
    about = mention.peers.about
    return bool(noun) and (pointer.noun in fold(about) or set(tokenize(noun)) <= set(tokenize(about)))


def _choose(candidates: Sequence[_Candidate]) -> tuple[_Candidate, str] | None:
    """Return the thing that most of the lessons' lists and tables give, by its usual name; None where they differ."""
    kept = [c for c in candidates if c.is_kind] or list(candidates)
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
