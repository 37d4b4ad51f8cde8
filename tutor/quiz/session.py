"""A quiz in progress as a value: what was answered, what is still to be asked, and the steps between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.quiz.retry import find_variant
from tutor.types import Citation, Grade, Key, QuizItem, Verdict

RETRY_AFTER = 3  # questions between a wrong answer and its return
MAX_RETRIES = 2  # of one question
MAX_SKIPS = 1  # after which a skipped question does not come again


@dataclass(frozen=True, slots=True)
class Turn:
    """A question to be asked: its attempt from 0, how often it was skipped, and the id of the item asked at first."""

    item: QuizItem
    origin: str
    attempt: int = 0
    skips: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """A turn that is over: the response and its marking, both None for one that was skipped for good."""

    turn: Turn
    response: Key | None
    score: float | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Session:
    """A quiz in progress. `queue` is what is still asked, the current turn first; `spares` may replace wrong ones.

    `pending` is a response to the current turn that is given but waits for the learner's own judgement.
    `purpose` is "quiz" or "review".
    """

    id: str
    queue: tuple[Turn, ...]
    answered: tuple[Answered, ...] = ()
    spares: tuple[QuizItem, ...] = ()
    pending: Key | None = None
    purpose: str = "quiz"

    @property
    def current(self) -> Turn | None:
        """The turn that is to be answered, None at the end."""
        return self.queue[0] if self.queue else None

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is left to be asked."""
        return not self.queue


@dataclass(frozen=True, slots=True)
class ObjectiveScore:
    """How the questions on one objective went: first answers in 0..1, and whether the last answers were all right.

    `name` is the objective's text, else the heading that the questions come from; `score` is None if all were skipped.
    """

    name: str
    objective_id: str
    lesson: str
    asked: int
    score: float | None
    right_in_the_end: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """The end of a quiz: the mean of first answers (None if none was given), by objective, and what to read again.

    `right`, `partly` and `skipped` count first answers too.
    """

    score: float | None
    asked: int
    right: int
    partly: int
    skipped: int
    objectives: tuple[ObjectiveScore, ...]
    read_again: tuple[Citation, ...]


def start_session(
    items: Sequence[QuizItem], *, session_id: str, spares: Sequence[QuizItem] = (), purpose: str = "quiz"
) -> Session:
    """Return a session at its beginning, its items in the order given."""
    queue = tuple(Turn(item, item.id) for item in items)
    asked = {item.id for item in items}
    return Session(session_id, queue, spares=tuple(s for s in spares if s.id not in asked), purpose=purpose)


def hold_response(session: Session, response: Key) -> Session:
    """Return the session with a response that waits for the learner's judgement. Raises ValueError at the end."""
    _require_turn(session)
    return replace(session, pending=response)


def answer_item(session: Session, response: Key, grade: Grade) -> Session:
    """Return the session after an answer; what was not right comes back a few questions later, twice at most.

    Raises ValueError if nothing is left to be answered.
    """
    turn = _require_turn(session)
    answered = (*session.answered, Answered(turn, response, grade.score, grade.verdict))
    queue = session.queue[1:]
    if grade.verdict is not Verdict.CORRECT and turn.attempt < MAX_RETRIES:
        used = {entry.turn.item.id for entry in answered} | {waiting.item.id for waiting in queue}
        key = f"{session.id}:{turn.origin}:{turn.attempt}"
        again = Turn(find_variant(turn.item, session.spares, used, key), turn.origin, turn.attempt + 1)
        queue = (*queue[:RETRY_AFTER], again, *queue[RETRY_AFTER:])
    return replace(session, queue=queue, answered=answered, pending=None)


def skip_item(session: Session) -> Session:
    """Return the session with the current question at the end; one that was asked before does not come again.

    Raises ValueError if nothing is left to be answered.
    """
    turn = _require_turn(session)
    rest = session.queue[1:]
    if turn.skips >= MAX_SKIPS or turn.attempt:
        answered = (*session.answered, Answered(turn, None, None, None))
        return replace(session, queue=rest, answered=answered, pending=None)
    return replace(session, queue=(*rest, replace(turn, skips=turn.skips + 1)), pending=None)


def count_turns(session: Session) -> tuple[int, int]:
    """Return how many questions were answered at least once, and how many answers are still asked for."""
    return len({entry.turn.origin for entry in session.answered}), len(session.queue)


def find_missed(session: Session) -> tuple[QuizItem, ...]:
    """Return the questions whose first answer was not right, or that were skipped, as they were asked at first."""
    first = {entry.turn.origin: entry for entry in reversed(session.answered)}
    return tuple(entry.turn.item for entry in reversed(first.values()) if entry.verdict is not Verdict.CORRECT)


def sum_up(session: Session) -> Summary:
    """Return how the quiz went so far: first answers count, and each question once."""
    first = {entry.turn.origin: entry for entry in reversed(session.answered)}
    last = {entry.turn.origin: entry for entry in session.answered}
    order = list(dict.fromkeys(entry.turn.origin for entry in session.answered))
    scores = [first[origin].score for origin in order]
    given = [score for score in scores if score is not None]
    groups: dict[tuple[str, str, str], list[str]] = {}
    for origin in order:
        groups.setdefault(_name_objective(first[origin].turn.item), []).append(origin)
    missed = [first[origin].turn.item.citation for origin in order if first[origin].verdict is not Verdict.CORRECT]
    return Summary(
        score=sum(given) / len(given) if given else None,
        asked=len(order),
        right=sum(first[origin].verdict is Verdict.CORRECT for origin in order),
        partly=sum(first[origin].verdict is Verdict.PARTLY for origin in order),
        skipped=sum(score is None for score in scores),
        objectives=tuple(_rate_objective(key, origins, first, last) for key, origins in groups.items()),
        read_again=tuple({(c.document, c.heading): c for c in reversed(missed)}.values())[::-1],
    )


def _require_turn(session: Session) -> Turn:
    if session.current is None:
        raise ValueError("nothing is left to be answered")
    return session.current


def _name_objective(item: QuizItem) -> tuple[str, str, str]:
    heading = item.citation.heading[-1] if item.citation.heading else item.citation.title
    return item.objective or heading, item.objective_id, item.lesson


def _rate_objective(
    key: tuple[str, str, str], origins: Sequence[str], first: dict[str, Answered], last: dict[str, Answered]
) -> ObjectiveScore:
    given = [score for origin in origins if (score := first[origin].score) is not None]
    return ObjectiveScore(
        *key,
        asked=len(origins),
        score=sum(given) / len(given) if given else None,
        right_in_the_end=all(last[origin].verdict is Verdict.CORRECT for origin in origins),
    )
