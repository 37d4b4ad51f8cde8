"""What an objective, a quiz item and a grade are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tutor.types.answers import Citation


class ItemKind(StrEnum):
    """How an item is asked and answered."""

    MCQ = "mcq"
    MULTI = "multi"
    TRUE_FALSE = "true_false"
    CLOZE = "cloze"
    NUMERIC = "numeric"
    SHORT = "short"
    MATCH = "match"
    ORDER = "order"


class ExportFormat(StrEnum):
    """What items can be exported as."""

    ANKI = "anki"
    MOODLE = "moodle"
    GIFT = "gift"
    CSV = "csv"
    JSON = "json"
    HTML = "html"
    MD = "md"


class Level(StrEnum):
    """What an item asks of the mind, by Bloom's revised taxonomy; the levels that items of these kinds reach."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYZE = "analyze"


class ObjectiveSource(StrEnum):
    """Where an objective stands in its lesson: its author's checklist or goals, or what the text is built of."""

    CHECKLIST = "checklist"
    GOAL = "goal"
    HEADING = "heading"
    TABLE = "table"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner should be able to say or do after a lesson.

    `id` is a hash of (document, language, folded text), so it survives a rebuild and a change elsewhere in the lesson.
    `chunk_ids` are the passages that teach it, the nearest first; `citation` is the line that states it.
    """

    id: str
    text: str
    document: str
    title: str
    language: str
    source: ObjectiveSource
    chunk_ids: tuple[str, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Pairs:
    """The two columns of a matching item, each in the order in which it is shown."""

    left: tuple[str, ...]
    right: tuple[str, ...]


Choices = tuple[str, ...] | Pairs | None
# A response has the same form as a key: a truth value, the index of a choice, indices, or a text.
Key = bool | int | str | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QuizItem:
    """A question with its key, made from a lesson and resting on its exact words.

    `choices` and `answer` by kind: mcq texts and an index; multi texts and indices in rising order; true_false None and
    a bool; cloze, numeric and short None and a text; match `Pairs` and for each left text the index of its right one;
    order the shuffled texts and their indices in the right order. `accepted` are texts that also count for typed
    kinds, `points` what a short answer should say. `fact` names what is tested: items with the same fact are
    variants of each other, and no quiz has two of them. `rule` names what made the item. `objective` is an
    objective's text and `objective_id` its id, both "" for an item that serves none.
    """

    id: str
    kind: ItemKind
    question: str
    choices: Choices
    answer: Key
    explanation: str
    lesson: str
    language: str
    citation: Citation
    difficulty: int
    level: Level
    fact: str
    rule: str
    accepted: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    objective: str = ""
    objective_id: str = ""


class Verdict(StrEnum):
    """How an answer was marked."""

    CORRECT = "correct"
    PARTLY = "partly"
    INCORRECT = "incorrect"


@dataclass(frozen=True, slots=True)
class GradedPoint:
    """A point that an answer should make, whether it does, and the words of the answer that make it."""

    text: str
    met: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """The marking of an answer: its score in 0..1 with a verdict; not `sure` where the learner had better judge.

    `feedback` says what is right, what is missing and where to read it, in the question's language; `notes` are those
    of its sentences that neither the verdict nor the points say, such as where an answer says the contrary.
    """

    score: float
    verdict: Verdict
    sure: bool
    points: tuple[GradedPoint, ...]
    feedback: str
    citations: tuple[Citation, ...]
    notes: tuple[str, ...] = ()
