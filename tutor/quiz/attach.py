"""Tell which objective of its lesson each item serves."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tutor.answering.form import term_set
from tutor.answering.questions.synonyms import find_synonyms
from tutor.quiz.aims import read_subject
from tutor.quiz.items import key_texts
from tutor.quiz.open_questions import hide_answer
from tutor.quiz.teaching import read_terms
from tutor.text.words import content_words
from tutor.types import Objective, Pairs, QuizItem

# Set by hand: how much the passage and the words speak for an objective, and from where on an item serves it.
PASSAGE, ASKED, CITED, MASS = 0.8, 1.0, 0.5, 1.2
PLACES = (1.0, 0.7, 0.5, 0.35, 0.25)  # of the passages that teach an objective, the nearest first
LEAST, LEAST_WORDS = 0.9, 0.3
LEAST_WITHOUT_PASSAGE = 0.55  # of an objective's words, in the item's
LEAST_SHARE = 0.3  # of an item's words, for an objective of one word, unless its nearest passage is cited
# Words that ask for an answer, or name an item's form, and say nothing of what it is about.
SHORT_KEY = 4  # words
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」")
_ASKING = term_set(
    "according difference differences differ compare explain figure unit choose apply following statement match order"
    " true false correct term terms mean means meant own word words used word missing blank best two each"
    " 根据 区别 差别 差异 不同 比较 说明 对应 正确 错误 下列 数值 单位 选出"
)


@dataclass(frozen=True, slots=True)
class _Aim:
    """An objective with its words, each with its weight, and the place of each passage that teaches it."""

    objective: Objective
    weights: dict[str, float]
    places: dict[str, float]

    @property
    def total(self) -> float:
        """The weight of all words."""
        return sum(self.weights.values()) or 1.0

    def weigh(self, held: frozenset[str]) -> float:
        """Return the weight of the words that a set of terms holds, itself or by a synonym."""
        return sum(w for t, w in self.weights.items() if t in held or not find_synonyms(t).isdisjoint(held))


def attach_objectives(items: Iterable[QuizItem], objectives: Sequence[Objective]) -> list[QuizItem]:
    """Return the items, each with the objective of its lesson that it serves best, "" where it serves none.

    An item serves an objective if it cites a passage that teaches it and speaks of what it is about, or speaks of
    nearly all of it. An item that has an objective keeps it.
    """
    lessons: dict[tuple[str, str], list[Objective]] = {}
    for objective in objectives:
        lessons.setdefault((objective.document, objective.language), []).append(objective)
    aims = {lesson: _weigh(own) for lesson, own in lessons.items()}
    return [item if item.objective_id else _attach(item, aims.get((item.lesson, item.language), [])) for item in items]


def _weigh(objectives: Sequence[Objective]) -> list[_Aim]:
    """Weigh the words of a lesson's objectives by how few of them they stand in."""
    wanted = [_read_words(objective) for objective in objectives]
    counts = Counter(term for terms in wanted for term in set(terms))
    return [
        _Aim(
            objective,
            {term: math.log1p(len(objectives) / counts[term]) for term in terms},
            dict(zip(objective.chunk_ids, PLACES, strict=False)),
        )
        for objective, terms in zip(objectives, wanted, strict=True)
    ]


def _read_words(objective: Objective) -> tuple[str, ...]:
    words = read_terms(hide_answer(read_subject(objective.text)))
    return tuple(word for word in words if word not in _ASKING) or tuple(words)


def _attach(item: QuizItem, aims: Sequence[_Aim]) -> QuizItem:
    asked = term_set(" ".join((item.question, *_shown(item), *key_texts(item))))
    cited = term_set(f"{item.citation.context} {item.citation.quote}")
    content = _read_content(item)
    heaviest = max((aim.total for aim in aims), default=1.0)
    best: tuple[float, _Aim | None] = (LEAST, None)
    for aim in aims:
        place = aim.places.get(item.citation.chunk_id, 0.0)
        mass = aim.weigh(asked)
        words, frame = mass / aim.total, aim.weigh(asked | cited) / aim.total
        if not (place and frame >= LEAST_WORDS) and words < LEAST_WITHOUT_PASSAGE:
            continue
        if place < 1.0 and len(aim.weights) == 1 and len(content & set(aim.weights)) < LEAST_SHARE * len(content):
            continue
        score = PASSAGE * place + ASKED * words + CITED * frame + MASS * mass / heaviest
        if score > best[0]:
            best = (score, aim)
    if best[1] is None:
        return item
    return replace(item, objective=best[1].objective.text, objective_id=best[1].objective.id)


def _read_content(item: QuizItem) -> frozenset[str]:
    """Return the words that an item itself is about: without the place it names, what it quotes and how it asks."""
    short = [key for key in key_texts(item) if len(content_words(key)) <= SHORT_KEY]
    own = _QUOTED.sub(" ", item.question)
    words = frozenset(content_words(" ".join((own, *short)))) - _ASKING
    return words or frozenset(content_words(item.question)) - _ASKING


def _shown(item: QuizItem) -> tuple[str, ...]:
    return item.choices.left if isinstance(item.choices, Pairs) else ()
