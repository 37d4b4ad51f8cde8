"""Tell which thing a few words describe among those that the lessons set beside the one asked about: the bank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.conversation.beside import FindPeers, Pointed, own_like, write_like
from tutor.answering.conversation.peers import Mention
from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.numerals import WORDS
from tutor.text.words import content_words, tokenize

# Words that only tell how many or which part: the two book sets.
_COUNTING = frozenset(
    tokenize(
        " ".join(
            (
                *WORDS,
                "set sets collection collections corpus corpora dataset part parts one ones bit portion"
                " share source item stuff",
            )
        )
    )
)
_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]*")
MIN_ROOT = 4  # letters of a word that another begins with: bank, banking


def swap_described(topic: str, thing: str, find_peers: FindPeers) -> Pointed | None:
    """Return the topic with a described thing in the place of the one that the lessons set it beside; None without one.

    It goes by its name where its names hold every word of the description, else by the description itself, which an
    answer must then hold. What stands beside a thing with a proper name comes first.
    """
    words = frozenset(content_words(thing)) - _COUNTING
    capitalised = _list_terms(_NAME.findall(thing))
    if capitalised and not any(capitalised & _list_terms(held) for m in find_peers(topic) for held in m.peers.names):
        return None  # "Apple" is no word that begins like "application"
    fitting = [found for mention in find_peers(topic) if (found := _find_fitting(words, mention))]
    proper = [(mention, names) for mention, names in fitting if topic[mention.start].isupper()]
    if len({(mention.start, mention.end) for mention, _ in proper or fitting}) != 1:
        return None
    mention, names = max(proper or fitting, key=lambda found: _count_held(words, found[1]))
    old = topic[mention.start : mention.end]
    new = own_like(write_like(names[0], old) if _count_held(words, names) == len(words) else thing, old)
    return Pointed(topic[: mention.start] + new + topic[mention.end :], new, old)


def _find_fitting(words: frozenset[str], mention: Mention) -> tuple[Mention, tuple[str, ...]] | None:
    """Return the names of the one thing beside a mentioned one that words describe best, None where two do so."""
    own = mention.peers.names[mention.member]
    telling = frozenset(word for word in words if not _count_held({word}, own))
    beside = [names for member, names in enumerate(mention.peers.names) if member != mention.member]
    best = max((_count_held(telling, names) for names in beside), default=0)
    fitting = [names for names in beside if _count_held(telling, names) == best]
    return (mention, fitting[0]) if best and len(fitting) == 1 else None


def _list_terms(names: Sequence[str]) -> set[str]:
    return {term for name in names for term in tokenize(name)}


def _count_held(words: frozenset[str] | set[str], names: Sequence[str]) -> int:
    """Return how many words stand in names: themselves, a synonym, or another form that begins alike."""
    terms = _list_terms(names)
    return sum(not terms.isdisjoint({word, *find_synonyms(word)}) or _begins_like(word, terms) for word in words)


def _begins_like(word: str, terms: set[str]) -> bool:
    pairs = (sorted((word, term), key=len) for term in terms)
    return any(len(short) >= MIN_ROOT and short.isalpha() and long.startswith(short) for short, long in pairs)
