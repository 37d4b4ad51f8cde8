"""Judge each sentence of a text by given passages: what contradicts them, and how far they bear it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from tutor.answering.check import MIN_TERMS, find_conflict
from tutor.answering.checking.support import (
    is_foreign,
    is_short,
    measure_features,
    rate_closeness,
    rate_support,
    split_segments,
)
from tutor.text.sentences import split_sentences
from tutor.text.words import tokenize

BAR = 0.5
MIN_CLOSENESS = 0.9  # of one place in a long passage, to pass whatever the rest of it speaks of
MAX_BLOCK_SEGMENTS = 12
# Of the rating, for a sentence that contradicts the passages: the judges of web passages let many a detail pass.
_CONFLICT_SHARE = 0.7
_CONFLICT_SHARE_SHORT = 0.2
_NEAR = 0.05
_MARKER = re.compile(r"\s*[\[［【]\d{1,3}(?:\s*[,，、–-]\s*\d{1,3})*[\]］】]")
_SOURCE = re.compile(r"^\s*\[\d{1,3}\]\s*(?:https?://\S+)?[ \t]*(?:\n|$)")
_SPACE = re.compile(r"\s+")


class Encoder(Protocol):
    """Texts to unit vectors, float32[n, d]."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


@runtime_checkable
class ContextEncoder(Protocol):
    """What some encoders can do besides: read the texts of each group together."""

    def encode_in_context(self, groups: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]: ...


@dataclass(frozen=True, slots=True)
class SentenceVerdict:
    """Whether passages support a sentence, how far (0..1, 0.5 is the line), by which of them (indices), and why."""

    text: str
    supported: bool
    score: float
    passages: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The verdicts on the sentences of a text; it is supported if all of them are, its score is the lowest."""

    supported: bool
    score: float
    sentences: tuple[SentenceVerdict, ...]


def verify_text(text: str, passages: Sequence[str], encoder: Encoder) -> Verification:
    """Judge each sentence of a text by passages; citation markers and the line that names a source are no part of it.

    Pieces that say nothing, such as a list's number, are judged only if there is nothing else.
    """
    plain = [_SOURCE.sub("", passage).strip() for passage in passages]
    sentences = _split_text(text)
    segments = [split_segments(passage) for passage in plain]
    vectors = _encode_groups(encoder, [*([sentence] for sentence in sentences), *segments])
    count = len(sentences)
    verdicts = tuple(
        _judge(sentence, vector[0], plain, segments, vectors[count:])
        for sentence, vector in zip(sentences, vectors[:count], strict=True)
    )
    return Verification(
        bool(verdicts) and all(v.supported for v in verdicts), min((v.score for v in verdicts), default=0.0), verdicts
    )


def _encode_groups(encoder: Encoder, groups: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
    if isinstance(encoder, ContextEncoder):
        return encoder.encode_in_context(groups)
    return [encoder.encode(group) for group in groups]


def _split_text(text: str) -> list[str]:
    plain = _MARKER.sub("", text).strip()
    sentences = [_SPACE.sub(" ", plain[start:end]) for start, end in split_sentences(plain)]
    return [s for s in sentences if len(set(tokenize(s))) >= MIN_TERMS] or sentences


def _judge(
    sentence: str,
    vector: NDArray[np.float32],
    passages: Sequence[str],
    segments: Sequence[Sequence[str]],
    vectors: Sequence[NDArray[np.float32]],
) -> SentenceVerdict:
    ratings = [_rate(sentence, s, v @ vector) if s else 0.0 for s, v in zip(segments, vectors, strict=True)]
    score = max(ratings, default=0.0)
    if not any(segments):
        return SentenceVerdict(sentence, False, 0.0, (), "there are no words to judge it by")
    if len(set(tokenize(sentence))) < MIN_TERMS:
        return SentenceVerdict(sentence, False, min(score, BAR - 0.01), (), "it says too little to be checked")
    if conflict := find_conflict(sentence, "\n\n".join(passages)):
        share = _CONFLICT_SHARE_SHORT if all(map(is_short, segments)) else _CONFLICT_SHARE
        return SentenceVerdict(sentence, False, min(score * share, BAR - 0.01), (), conflict)
    if score < BAR:
        return SentenceVerdict(sentence, False, score, (), "the passages do not say this clearly enough")
    by = tuple(n for n, rating in enumerate(ratings) if rating >= max(BAR, score - _NEAR))
    return SentenceVerdict(sentence, True, score, by, "the passages say this, in these or other words")


def _rate(sentence: str, segments: Sequence[str], cosines: NDArray[np.float32]) -> float:
    """Return how far a passage bears a sentence out: its best part, if it is long."""
    closeness = rate_closeness(sentence, segments, cosines)
    if is_short(segments) or is_foreign(sentence, segments):
        return closeness
    start = _find_block(cosines)
    block = slice(start, start + MAX_BLOCK_SEGMENTS)
    rating = rate_support(measure_features(sentence, segments[block], cosines[block]))
    return max(rating, BAR) if closeness >= MIN_CLOSENESS else rating


def _find_block(cosines: NDArray[np.float32]) -> int:
    """Return where the run of segments begins that is nearest to a sentence on average."""
    if len(cosines) <= MAX_BLOCK_SEGMENTS:
        return 0
    sums = np.convolve(cosines, np.ones(MAX_BLOCK_SEGMENTS), mode="valid")
    return int(sums.argmax())
