"""Lexical search: BM25 with weighted query terms and with groups of terms that mean the same."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

TermGroup = Sequence[tuple[str, float]]
SATURATION = 0.9
LENGTH_PENALTY = 0.75


@dataclass(frozen=True, slots=True)
class LexicalIndex:
    """Inverted lists of BM25 contributions: term t's are `rows` and `weights` at `starts[t]:starts[t + 1]`."""

    vocabulary: Mapping[str, int]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.float32]
    size: int

    def score(self, groups: Iterable[TermGroup]) -> NDArray[np.float32]:
        """Return float32[size]: the sum over the groups of the best weighted contribution of a group's terms.

        A group holds the alternatives for one thing asked about, so a text that has several of them gains no more
        than a text that has the best one (a structured query: Pirkola, SIGIR 1998, with the maximum for the union).
        """
        total = np.zeros(self.size, dtype=np.float32)
        for group in groups:
            best = np.zeros(self.size, dtype=np.float32) if len(group) > 1 else total
            for term, weight in group:
                number = self.vocabulary.get(term)
                if number is None:
                    continue
                span = slice(int(self.starts[number]), int(self.starts[number + 1]))
                rows, gains = self.rows[span], self.weights[span] * np.float32(weight)
                if best is total:
                    total[rows] += gains
                else:
                    best[rows] = np.maximum(best[rows], gains)
            if best is not total:
                total += best
        return total

    def count_texts_with(self, term: str) -> int:
        """Return in how many texts the term stands."""
        number = self.vocabulary.get(term)
        return 0 if number is None else int(self.starts[number + 1] - self.starts[number])

    def idf(self, term: str) -> float:
        """Return the inverse document frequency, ln(1 + (N - df + 0.5) / (df + 0.5)); highest for an unknown term."""
        return float(_idf(self.size, self.count_texts_with(term)))

    def dump(self) -> bytes:
        """Serialise as an uncompressed NumPy archive without pickled objects."""
        stream = io.BytesIO()
        terms = np.frombuffer("\n".join(self.vocabulary).encode("utf-8"), dtype=np.uint8)
        np.savez(stream, terms=terms, starts=self.starts, rows=self.rows, weights=self.weights, size=self.size)
        return stream.getvalue()


def load_lexical(data: bytes) -> LexicalIndex:
    """Read what `LexicalIndex.dump` wrote. Raises ValueError for other bytes."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as archive:
            names = archive["terms"].tobytes().decode("utf-8")
            vocabulary = {term: number for number, term in enumerate(names.split("\n"))} if names else {}
            return LexicalIndex(
                vocabulary, archive["starts"], archive["rows"], archive["weights"], int(archive["size"])
            )
    except (KeyError, OSError, EOFError, BadZipFile) as error:
        raise ValueError(f"not a lexical index: {error}") from error


def build_lexical(texts: Iterable[Sequence[str]], families: Sequence[str]) -> LexicalIndex:
    """Index texts given as lists of terms; `families[i]` is the language of text i.

    BM25 in Lucene's form. A text's length is compared with the mean of its own language, because character bigrams
    and words do not count alike.
    """
    vocabulary: dict[str, int] = {}
    terms: list[int] = []
    rows: list[int] = []
    counts: list[int] = []
    lengths: list[int] = []
    for row, words in enumerate(texts):
        lengths.append(len(words))
        for word, count in Counter(words).items():
            terms.append(vocabulary.setdefault(word, len(vocabulary)))
            rows.append(row)
            counts.append(count)
    size = len(lengths)
    term_of = np.asarray(terms, dtype=np.int64)
    order = np.argsort(term_of, kind="stable")
    frequencies = np.bincount(term_of, minlength=len(vocabulary))
    starts = np.concatenate(([0], np.cumsum(frequencies))).astype(np.int64)
    row_of = np.asarray(rows, dtype=np.int32)[order]
    count_of = np.asarray(counts, dtype=np.float64)[order]
    relative = _relative_lengths(np.asarray(lengths, dtype=np.float64), families)
    dampening = SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * relative)
    gains = np.repeat(_idf(size, frequencies), frequencies) * count_of / (count_of + dampening[row_of])
    return LexicalIndex(vocabulary, starts, row_of, gains.astype(np.float32), size)


def _relative_lengths(lengths: NDArray[np.float64], families: Sequence[str]) -> NDArray[np.float64]:
    relative = np.ones_like(lengths)
    names = np.asarray(families, dtype=str)
    for family in set(families):
        members = names == family
        relative[members] = lengths[members] / max(float(lengths[members].mean()), 1.0)
    return relative


def _idf(size: int, frequency: NDArray[np.int64] | int) -> NDArray[np.float64]:
    known = np.asarray(frequency, dtype=np.float64)
    return np.log1p((size - known + 0.5) / (known + 0.5))
