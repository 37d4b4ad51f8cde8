"""An opened index: chunks and their units, and the searches over them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tutor.errors import IndexFolderError
from tutor.index.encoder import Encoder
from tutor.index.lexical import LexicalIndex, TermGroup, load_lexical
from tutor.index.manifest import Manifest, explain_mismatch
from tutor.index.records import load_chunks
from tutor.index.spellings import Spellings, is_one_slip
from tutor.index.store import damaged_index, explain_rebuild, read_generation
from tutor.index.vectors import VectorIndex, load_vectors
from tutor.index.wordlist import load_words
from tutor.text.words import STOP_WORDS, tokenize
from tutor.types import Chunk, LessonInfo

CHUNKS = "chunks.jsonl"
CHUNK_VECTORS = "chunks.faiss"
UNIT_VECTORS = "units.faiss"
LEXICAL = "lexical.npz"
WORDS = "words.json"
WORD_VECTORS = "words.faiss"
MIN_SPELLING_RATIO, MIN_NAME_RATIO = 0.84, 0.9
MIN_FORM_RATIO = 0.75  # of a word whose stem is near: "optimal" is none for "optimzer"
MAX_CLIPPED = 6  # letters that are left out at a word's end
MAX_VERSION_CHARS = 3  # of the number in a name that the lessons lack, such as 5 or 3.5
_SPELLED, _SHORT_STEM = re.compile(r"[a-z]{5,}"), re.compile(r"[a-z]{4}")
MIN_INFLECTED = 6  # letters of a word whose stem is short
_CAPITALS, _SMALL = (
    re.compile(r"(?<![A-Za-z])[A-Z]{3,6}(?![A-Za-z])"),
    re.compile(r"(?<![A-Za-z])[a-z]{3,6}(?![A-Za-z])"),
)
MIN_SHORTENED, MIN_SLIPPED = 4, 5  # letters of a name before its number, in which a slip does no harm
# GPT-3, Llama2, Llama 2: two words are a name only if the first is written like one.
_NUMBERED_NAME = re.compile(
    r"(?<![A-Za-z0-9-])(?:([A-Za-z]{2,})-?|([A-Z][A-Za-z]+) )(\d+(?:\.\d+)*[A-Za-z]?)(?![A-Za-z0-9])"
)


class LessonIndex:
    """What one folder holds, in memory; a later rebuild of the folder leaves it as it is. Safe to share by threads.

    Chunks are named by their position in `chunks`. `unit_starts[i]` is the row of chunk i's first unit.
    """

    def __init__(
        self,
        *,
        manifest: Manifest,
        chunks: tuple[Chunk, ...],
        chunk_vectors: VectorIndex,
        unit_vectors: VectorIndex,
        lexical: LexicalIndex,
        words: dict[str, str],
        word_vectors: VectorIndex,
    ) -> None:
        self.manifest = manifest
        self.chunks = chunks
        self.chunk_vectors = chunk_vectors
        self.unit_vectors = unit_vectors
        self.lexical = lexical
        self.words = words
        self.word_vectors = word_vectors
        self._terms = tuple(words)
        self._rows = {term: row for row, term in enumerate(self._terms)}
        self._spellings: dict[str, str | None] = {}
        self.unit_starts: NDArray[np.int64] = np.concatenate(
            ([0], np.cumsum([len(chunk.units) for chunk in chunks], dtype=np.int64))
        ).astype(np.int64)
        fits = len(chunks) == chunk_vectors.size == lexical.size and len(words) == word_vectors.size
        if not fits or self.unit_starts[-1] != unit_vectors.size:
            raise ValueError("its parts do not fit together")

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the chunks, the most frequent first."""
        return tuple(name for name, _ in Counter(chunk.language for chunk in self.chunks).most_common())

    @cached_property
    def chunk_languages(self) -> NDArray[np.str_]:
        """The language of each chunk, str[chunks]."""
        return np.asarray([chunk.language for chunk in self.chunks], dtype=np.str_)

    @cached_property
    def has_vector(self) -> NDArray[np.bool_]:
        """Whether each chunk is in a language that the encoder reads, bool[chunks]."""
        return np.asarray(self.chunk_vectors.rows.any(axis=1))

    @cached_property
    def positions(self) -> dict[str, int]:
        """The position of each chunk by its id."""
        return {chunk.id: position for position, chunk in enumerate(self.chunks)}

    @cached_property
    def documents(self) -> tuple[LessonInfo, ...]:
        """One entry for each lesson file, in the order of the index."""
        languages: dict[str, Counter[str]] = {}
        for chunk in self.chunks:
            languages.setdefault(chunk.document, Counter())[chunk.language] += len(chunk.text)
        return tuple(
            LessonInfo(
                document=source.name,
                title=source.title,
                languages=tuple(name for name, _ in languages.get(source.name, Counter[str]()).most_common()),
                chunks=source.chunks,
            )
            for source in self.manifest.sources
        )

    def search_dense(self, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
        """Return (position, cosine) of the k chunks nearest to a unit vector, nearest first."""
        found, scores = self.chunk_vectors.search(vector, k)
        return list(zip(found.tolist(), scores.tolist(), strict=True))

    def search_lexical(self, groups: Iterable[TermGroup], k: int) -> list[tuple[int, float]]:
        """Return (position, BM25 score) of the k best chunks that hold any of the terms, best first."""
        scores = self.score_lexical(groups)
        order = np.lexsort((np.arange(len(scores)), -scores))[:k]
        return [(int(i), float(scores[i])) for i in order if scores[i] > 0]

    def score_lexical(self, groups: Iterable[TermGroup]) -> NDArray[np.float32]:
        """Return the BM25 score of every chunk for groups of alternative weighted terms, float32[chunks]."""
        return self.lexical.score(groups)

    def score_dense(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the cosine of every chunk with a unit vector, float32[chunks]; 0 for a chunk without a vector."""
        return self.chunk_vectors.rows @ np.asarray(vector, dtype=np.float32)

    def score_units(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the cosine of every unit with a unit vector, float32[units]; 0 for a unit without a vector."""
        return self.unit_vectors.rows @ np.asarray(vector, dtype=np.float32)

    def unit_rows(self, position: int) -> slice:
        """Return the rows of a chunk's units among all units."""
        return slice(int(self.unit_starts[position]), int(self.unit_starts[position + 1]))

    def idf(self, term: str) -> float:
        """Return a term's inverse document frequency over the chunks; highest for a term that none holds."""
        return self.lexical.idf(term)

    def knows(self, term: str) -> bool:
        """Tell whether any chunk holds a term."""
        return self.lexical.count_texts_with(term) > 0

    def find_word_vector(self, term: str) -> NDArray[np.float32] | None:
        """Return the unit vector of an English term's most frequent form in the lessons, None for one they lack."""
        row = self._rows.get(term)
        return None if row is None else self.word_vectors.rows[row]

    def find_related(self, vector: NDArray[np.float32], *, least: float, k: int) -> tuple[tuple[str, float], ...]:
        """Return up to k (term, cosine) of the English words of the lessons nearest to a word's vector."""
        found, scores = self.word_vectors.search(vector, k)
        near = zip(found.tolist(), scores.tolist(), strict=True)
        return tuple((self._terms[row], float(score)) for row, score in near if score >= least)

    def find_spelling(self, word: str) -> str | None:
        """Return the word of the lessons that an unknown English one is likely a misspelling of, None if there is none.

        Words of five letters or more with the same first letter count, those one slip away before others, capitalised
        ones only if they are very close (Ratcliff and Obershelp's similarity, difflib).
        """
        if word not in self._spellings:
            self._spellings[word] = self._search_spelling(word)
        return self._spellings[word]

    @cached_property
    def _slips(self) -> Spellings:
        return Spellings(chunk.text for chunk in self.chunks)

    def find_name(self, word: str) -> str | None:
        """Return how the lessons write a word that they always write with a capital: Orlen for "orlen"; else None."""
        return self._slips.find_name(word)

    def find_numbered_name(self, word: str, number: str) -> str | None:
        """Return how the lessons mostly write a name of a word and a number ("gpt", "3"), None if none is like it.

        A number that they lack is written as they write others of the name: a GPT 5 beside their GPT-3 is GPT-5. One
        slip of the fingers in a longer word does no harm, nor a letter within that a short one lacks.
        """
        word, number = word.lower(), number.lower()
        stem = self._numbered_names.get((word, ""), "") if len(number) <= MAX_VERSION_CHARS else ""
        found = self._numbered_names.get((word, number)) or (stem + number if stem else None)
        if found or len(word) < MIN_SHORTENED:
            return found
        slipped = [
            form
            for (other, n), form in self._numbered_names.items()
            if n == number and is_one_slip(word, other) and (len(word) >= MIN_SLIPPED or _lacks_within(word, other))
        ]
        return slipped[0] if len(slipped) == 1 else None

    @cached_property
    def _numbered_names(self) -> dict[tuple[str, str], str]:
        """The form of each name with a number, by its folded parts; without the number what names put before one."""
        forms: dict[tuple[str, str], Counter[str]] = {}
        for chunk in self.chunks:
            for match in _NUMBERED_NAME.finditer(chunk.text):
                word, number = (match[1] or match[2]).lower(), match[3].lower()
                if word in STOP_WORDS or match.group().islower():
                    continue
                forms.setdefault((word, number), Counter())[match.group()] += 1
                if match[1]:
                    forms.setdefault((word, ""), Counter())[match.group().removesuffix(match[3])] += 1
        return {key: counts.most_common(1)[0][0] for key, counts in forms.items()}

    def is_abbreviation(self, letters: str) -> bool:
        """Tell whether the lessons write these capitals as a word of their own, and never in small letters."""
        return letters in self._abbreviations

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        texts = [chunk.text for chunk in self.chunks]
        found = {match for text in texts for match in _CAPITALS.findall(text)}
        spelt = {word.upper() for text in texts for word in _SMALL.findall(text)}
        return frozenset(found - spelt)

    def _search_spelling(self, word: str) -> str | None:
        term = next(iter(tokenize(word)), "")
        is_long = _SPELLED.fullmatch(term) is not None
        cutoff = MIN_NAME_RATIO if word[0].isupper() else MIN_SPELLING_RATIO
        slipped = None if self.knows(term) else self._slips.find(word)
        if slipped and (word[0].islower() or get_close_matches(word.lower(), [slipped.lower()], cutoff=cutoff)):
            return slipped
        if (not is_long and not (_SHORT_STEM.fullmatch(term) and len(word) >= MIN_INFLECTED)) or self.knows(term):
            return None
        # Of a short stem, such as that of "labled", only one letter may be missing.
        lengths = range(max(5, len(term) - 2), len(term) + 3) if is_long else range(len(term) + 1, len(term) + 2)
        near = [other for other in self.lexical.vocabulary if other[0] == term[0] and len(other) in lengths]
        for close in get_close_matches(term, near, n=1, cutoff=cutoff):
            start = re.compile(rf"\b{close[:4]}[a-z]*", re.IGNORECASE)
            found = {form for chunk in self.chunks for form in start.findall(chunk.text) if tokenize(form) == [close]}
            # Of "utilizing" the stem is like that of "until", the word is not.
            least = MIN_FORM_RATIO if is_long else cutoff
            found = {form for form in found if get_close_matches(word.lower(), [form.lower()], cutoff=least)}
            return max(sorted(found), key=lambda form: (form[-1] == word[-1], form.islower()), default=None)
        return self._search_clipped(word, term)

    def _search_clipped(self, word: str, term: str) -> str | None:
        """Return the one word of the lessons that a word cuts short: "parameters" for "params"."""
        lengths = range(len(term) + 2, len(term) + MAX_CLIPPED + 1)
        longer = [other for other in self.lexical.vocabulary if other.startswith(term) and len(other) in lengths]
        if len(longer) != 1:
            return None
        start = re.compile(rf"\b{term}[a-z]*", re.IGNORECASE)
        forms = {form for chunk in self.chunks for form in start.findall(chunk.text) if tokenize(form) == longer}
        return max(sorted(forms), key=lambda form: form[-1] == word[-1], default=None)


def _lacks_within(word: str, other: str) -> bool:
    """Tell whether a word is another without one letter that is not its last."""
    return len(other) == len(word) + 1 and other[-1] == word[-1]


def open_index(folder: Path, encoder: Encoder) -> LessonIndex:
    """Open an index for reading.

    Raises IndexFolderError, with what to run, if it is missing, damaged, or made with another encoder or version.
    """
    manifest, files = read_generation(folder)
    if reason := explain_mismatch(manifest, encoder.identity):
        raise IndexFolderError(f"The index {folder} cannot be used: {reason}.", explain_rebuild(folder))
    try:
        return assemble_index(manifest, files)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise damaged_index(folder, error) from error


def assemble_index(manifest: Manifest, files: dict[str, bytes]) -> LessonIndex:
    """Make an index of the bytes of its files. Raises ValueError, KeyError or TypeError if they are not such."""
    return LessonIndex(
        manifest=manifest,
        chunks=load_chunks(files[CHUNKS]),
        chunk_vectors=load_vectors(files[CHUNK_VECTORS]),
        unit_vectors=load_vectors(files[UNIT_VECTORS]),
        lexical=load_lexical(files[LEXICAL]),
        words=load_words(files[WORDS]),
        word_vectors=load_vectors(files[WORD_VECTORS]),
    )
