"""Read texts word by word, each word in the light of those beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

MAX_WORDS = 400  # of a text, so that one of a thousand pages costs no more than one of a page
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,]\d+)*|[㐀-䶿一-鿿]+|[^\s\w]|\w+")
_LONGEST_RUN_CHARS = 2000


class Encoder(Protocol):
    """Texts to unit vectors, float32[n, d]."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


@runtime_checkable
class ContextEncoder(Protocol):
    """What some encoders can do besides: read the texts of each group together."""

    def encode_in_context(self, groups: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]: ...


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: as written, folded and stemmed (a Chinese word whole), and the number of its sentence."""

    text: str
    stem: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The content words of sentences in order, and a unit vector of each, float32[n, d]."""

    sentences: tuple[str, ...]
    words: tuple[Word, ...]
    vectors: NDArray[np.float32]

    @property
    def stems(self) -> frozenset[str]:
        """Return the distinct stems."""
        return frozenset(word.stem for word in self.words)


def read_words(texts: Sequence[Sequence[str]], encoder: Encoder) -> list[Reading]:
    """Return a reading of each text, a text being its sentences; all of them are encoded at once.

    Where the encoder can, each word's vector is that of its tokens read with the words around it, else of it alone.
    """
    cut = [list(_cut(sentences)) for sentences in texts]
    groups = [[token for token, _, _ in tokens] for tokens in cut]
    readings = []
    for sentences, tokens, rows in zip(texts, cut, _encode(groups, encoder), strict=True):
        kept = [place for place, (_, stem, _) in enumerate(tokens) if stem]
        words = tuple(Word(*tokens[place]) for place in kept)
        readings.append(Reading(tuple(sentences), words, rows[kept]))
    return readings


def _encode(groups: Sequence[Sequence[str]], encoder: Encoder) -> list[NDArray[np.float32]]:
    if isinstance(encoder, ContextEncoder):
        return encoder.encode_in_context(groups)
    distinct = list(dict.fromkeys(token for group in groups for token in group))
    rows = dict(zip(distinct, encoder.encode(distinct), strict=True)) if distinct else {}
    width = len(next(iter(rows.values()))) if rows else 0
    return [np.asarray([rows[t] for t in group], dtype=np.float32).reshape(len(group), width) for group in groups]


def _cut(sentences: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Yield the tokens of sentences with their stems, "" for those without content, and their sentence's number."""
    count = 0
    for number, sentence in enumerate(sentences):
        for match in _TOKEN.finditer(sentence):
            for token, stem in _read_token(match.group()):
                yield token, stem, number
                count += 1
                if count == MAX_WORDS:
                    return


def _read_token(token: str) -> Iterator[tuple[str, str]]:
    if not has_han(token):
        yield token, next(iter(tokenize(token)), "")
        return
    for word in cut_words(fold(token[:_LONGEST_RUN_CHARS])):
        if word not in FUNCTION_WORDS:
            yield word, word
