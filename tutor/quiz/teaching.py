"""Find the passages of a lesson that teach an objective."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

from tutor.answering.form import introduces, is_standing_part, term_set
from tutor.answering.questions.synonyms import find_synonyms
from tutor.quiz.aims import read_subject
from tutor.quiz.goals import classify_goal, is_contents
from tutor.retrieval.chinese import weigh_pairs
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Passage

_ASKING = re.compile(r"\b(?:why|when|how|where|who|what)\b|为什么|为何|何时|如何|怎样|什么", re.IGNORECASE)
# Numbers, and what is asked for of a thing and need not be named where it is told.
NOT_ABOUT = frozenset(
    tokenize(
        "one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 part parts point points total"
        " item items"
        " 各项 合计 几点 各自 一个 两个 请说 请列 什么 怎样 如何 为何 哪些"
    )
)
_COUNTED = re.compile(r"[一二两三四五六七八九十几][个种条点项类步家件]")
FindPassages = Callable[[str, int], Sequence[Passage]]
MAX_PASSAGES = 5
SEARCHED = 40  # passages asked of the search, most of which are of other lessons
# Set by hand: what a word of the heading, the best unit and the passage add, and how much of the best a passage needs.
HEADING, BEST_UNIT, PASSAGE, SYNONYM = 0.8, 1.0, 0.6, 0.6
LEAST_OF_BEST, LEAST = 0.5, 0.15
UNKNOWN = 0.7  # weight of a word that the lesson lacks
ASKED_ALIKE = 0.15  # for a heading that asks in the same question word
RANK_OFFSET = 3.0


def read_terms(text: str) -> list[str]:
    """Return the distinct terms of a text that tell what it is about, in order: numbers and how it asks left out.

    Of Chinese, pairs of characters inside one word.
    """
    terms = content_words(text)
    if has_han(text):
        inside = {pair for pair, weight in weigh_pairs(text).items() if len(pair) == 2 and weight >= 1.0}
        terms = [*(term for term in terms if not has_han(term)), *(pair for pair in inside if not _COUNTED.match(pair))]
        terms.sort(key=fold(text).find)
    return [term for term in terms if term not in NOT_ABOUT]


class LessonWords:
    """The passages of one lesson in one language that teach, and how rare each word is among them."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = tuple(chunk for chunk in chunks if _may_teach(chunk))
        self._units = [
            [
                term_set(f"{unit.text} {unit.lead} {' '.join(unit.header)}")
                for place, unit in enumerate(chunk.units)
                if unit.citable and not unit.example and not introduces(chunk, place)
            ]
            for chunk in self.chunks
        ]
        self._headings = [term_set(" ".join(chunk.heading[-2:])) for chunk in self.chunks]
        held = Counter(
            term for units, heading in zip(self._units, self._headings, strict=True) for term in heading.union(*units)
        )
        self._idf = {term: math.log1p((len(self.chunks) + 0.5) / (count + 0.5)) for term, count in held.items()}

    def weigh(self, term: str) -> float:
        """Return how much a word tells passages of the lesson apart; little for a word that none of them holds."""
        return self._idf.get(term, UNKNOWN)

    def rank(self, text: str, apart: str = "") -> list[tuple[Chunk, float]]:
        """Return (passage, score) of what speaks of a text's words, best first; the passage `apart` is left out.

        The score is 0..1: the share of the words, weighted by rarity, that its heading, best unit and whole hold.
        """
        wanted = read_terms(text)
        weights = {term: self.weigh(term) for term in wanted}
        total = sum(weights.values())
        if not total:
            return []
        names = {term: find_synonyms(term) for term in wanted}
        asking = _ASKING.search(text)

        def cover(held: frozenset[str]) -> float:
            full = sum(weight for term, weight in weights.items() if term in held)
            near = sum(w for term, w in weights.items() if term not in held and not names[term].isdisjoint(held))
            return (full + SYNONYM * near) / total

        ranked = []
        for chunk, units, heading in zip(self.chunks, self._units, self._headings, strict=True):
            if chunk.id != apart and units:
                best = max(cover(unit | heading) if unit & set(wanted) else cover(unit) for unit in units)
                score = HEADING * cover(heading) + BEST_UNIT * best + PASSAGE * cover(heading.union(*units))
                alike = asking is not None and bool(chunk.heading) and _asks_alike(asking[0], chunk.heading[-1])
                ranked.append((chunk, score / (HEADING + BEST_UNIT + PASSAGE) + ASKED_ALIKE * alike))
        return sorted(ranked, key=lambda pair: -pair[1])


def find_teaching(text: str, own: str, words: LessonWords, find: FindPassages | None = None) -> tuple[str, ...]:
    """Return the ids of the passages that teach an objective, the nearest first; `own` is where it is stated.

    The order joins that of its words with that of the search over all lessons, by reciprocal ranks.
    """
    subject = read_subject(text)
    ranked = words.rank(subject, own)
    best = ranked[0][1] if ranked else 0.0
    fitting = [chunk.id for chunk, score in ranked if score >= max(LEAST, LEAST_OF_BEST * best)]
    if find is None:
        return tuple(fitting[:MAX_PASSAGES])
    lesson = {chunk.id for chunk in words.chunks} - {own}
    found = [passage.chunk.id for passage in find(subject, SEARCHED) if passage.chunk.id in lesson]
    scores: dict[str, float] = {}
    for order in (fitting, found[:MAX_PASSAGES]):
        for place, chunk_id in enumerate(order):
            scores[chunk_id] = scores.get(chunk_id, 0.0) + 1 / (RANK_OFFSET + place)
    return tuple(sorted(scores, key=lambda chunk_id: -scores[chunk_id])[:MAX_PASSAGES])


def _asks_alike(word: str, heading: str) -> bool:
    return word.lower() in heading.lower() and heading.rstrip().endswith(("?", "？"))


def _may_teach(chunk: Chunk) -> bool:
    """Tell whether a passage may teach: it is no table of contents, no list of goals, no quiz or list of sources."""
    if is_contents(chunk) or is_standing_part(" ".join(chunk.heading[-1:])):
        return False
    stated = [classify_goal(chunk, unit) is not None for unit in chunk.units]
    return sum(stated) * 2 <= len(stated)
