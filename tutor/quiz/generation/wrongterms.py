"""Choose terms that are surely wrong in the place of one, of its kind and in its grammar."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.quiz.generation.agreement import is_plural, make_singular
from tutor.quiz.generation.termgiven import is_echoed
from tutor.quiz.generation.termpool import Peer, TermPool
from tutor.quiz.items import shuffle_stably
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.types import Chunk

OTHER_CHOICES, TIGHT_CHOICES = 3, 2
MAX_TIGHT_DISTANCE = 2  # of terms of the key's kind in its lesson
MAX_SAME_REST = 0.4
MAX_LENGTH_RATIO, MIN_LENGTH_GAP = 3.0, 12


def choose_wrong_terms(
    pool: TermPool, term: str, chunk: Chunk, rest: str, *, begins: bool, bare: bool = False, kind: str = ""
) -> list[str]:
    """Return three terms to offer beside one, two where a small group has no more; none if there are too few.

    `rest` is what is said of the term, `begins` whether it stands at the beginning of a sentence, `bare` that it stands
    within one without an article, where a plural may stand as well; `kind` is what the question says that the term is.
    """
    peers = [peer for peer in pool.list_peers(term, chunk, kind) if _is_wrong(pool, peer.text, chunk, rest)]
    ordered = sorted(shuffle_stably(peers, rest + term), key=lambda peer: peer.distance)
    chosen: list[Peer] = []
    texts: list[str] = []
    for peer in ordered:
        keep = pool.is_name(peer.text) or (bare and _is_plural(peer.text))
        text = peer.text if keep else _inflect_like(peer.text, term)
        if len(text) > len(peer.text) and not pool.is_written(text):
            continue
        if text != peer.text and pool.is_name(term):
            continue
        if not text or not _is_alike(text, term) or any(pool.are_related(peer.text, one.text) for one in chosen):
            continue
        chosen.append(peer)
        texts.append(pool.write_like(text, term, begins=begins))
    if len(texts) >= OTHER_CHOICES:
        return texts[:OTHER_CHOICES]
    tight = len(texts) == TIGHT_CHOICES and all(peer.distance <= MAX_TIGHT_DISTANCE for peer in chosen)
    return texts if tight else []


def _is_wrong(pool: TermPool, term: str, chunk: Chunk, rest: str) -> bool:
    """Tell whether a term is not named in what is said, and its lesson does not say the like of it."""
    if fold(term) in fold(rest) or is_echoed(term, rest):
        return False
    told = term_set(rest)
    return all(len(term_set(text) & told) <= MAX_SAME_REST * len(told) for text in pool.says_of(term, chunk))


def _inflect_like(text: str, key: str) -> str:
    """Return an English term in the number of a key, "" where it cannot be had."""
    if has_han(text) or _is_plural(text) == _is_plural(key):
        return text
    last = text.rsplit(maxsplit=1)[-1]
    if _is_plural(text):
        return text[:-1] if last[:-1].isupper() else make_singular(text)
    if not re.fullmatch(r"[a-z-]{3,}", last.lower()) or last.endswith(("ing", "ity", "ion", "ness", "ance", "data")):
        return ""
    return re.sub(r"(?<![aeiou])y$", "ie", text) + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")


def _is_plural(text: str) -> bool:
    return is_plural(text) or re.search(r"[A-Z]{2}s$", text) is not None


def _is_alike(text: str, key: str) -> bool:
    """Tell whether two terms are of one script and not far apart in length."""
    if has_han(text) != has_han(key):
        return False
    short, long = sorted((_width(text), _width(key)))
    return long <= MAX_LENGTH_RATIO * short or long - short < MIN_LENGTH_GAP


def _width(text: str) -> int:
    return len(text) + count_han(text)
