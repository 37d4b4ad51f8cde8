"""Take a quiz: mark responses, and store each one before anything is said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol

from tutor.quiz.marking import GradeText, fits_item, mark_response
from tutor.quiz.session import Answered, Session, Summary, Turn, answer_item, hold_response, skip_item, sum_up
from tutor.quiz.session_records import read_session, write_session
from tutor.quiz.typed import Knows
from tutor.types import Grade, ItemKind, Key, QuizItem, Verdict

JUDGED_SCORES = {Verdict.CORRECT: 1.0, Verdict.PARTLY: 0.5, Verdict.INCORRECT: 0.0}


class SessionStore(Protocol):
    """What is needed of the learner's store; what a method wrote is on the disk when it returns."""

    def record_response(
        self,
        learner: str,
        item: QuizItem,
        response: Key,
        score: float,
        verdict: Verdict,
        *,
        at: datetime,
        session_id: str = "",
        duration_ms: int | None = None,
        session_state: dict[str, Any] | None = None,
        is_expected: Callable[[Mapping[str, Any]], bool] | None = None,
    ) -> None: ...

    def save_session(
        self,
        learner: str,
        session_id: str,
        state: dict[str, Any],
        *,
        is_expected: Callable[[Mapping[str, Any]], bool] | None = None,
    ) -> None: ...

    def close_session(self, learner: str, session_id: str) -> None: ...


class Taking:
    """One learner's quiz: its session, kept in step with the store. For one thread at a time.

    What would go on from another state than the store's raises QuizMovedError and changes nothing, so that two windows
    on one quiz count no answer twice.
    """

    def __init__(
        self,
        session: Session,
        store: SessionStore,
        learner: str,
        grade_text: GradeText,
        *,
        knows: Knows = lambda _: False,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        shown_at: datetime | None = None,
    ) -> None:
        """Take up a session; `shown_at` is when its current question was shown first (UTC), now by default."""
        self.session = session
        self._store = store
        self._learner = learner
        self._grade_text = grade_text
        self._knows = knows
        self._clock = clock
        self._shown_at = shown_at or clock()

    @property
    def current(self) -> Turn | None:
        """The turn that is to be answered, None at the end."""
        return self.session.current

    def begin(self) -> None:
        """Store the session as it stands."""
        self._move(self.session)
        self._shown_at = self._clock()

    def give(self, response: Key) -> Grade:
        """Mark a response to the current turn and store it; an unsure one waits for `judge`, the rest is recorded.

        A free text is stored before it is marked, since that takes time. Raises ValueError for a response of another
        form, or at the end; StoreError if it cannot be stored.
        """
        turn = self.session.current
        if turn is None:
            raise ValueError("nothing is left to be answered")
        if turn.item.kind is ItemKind.SHORT and fits_item(turn.item, response):
            self._move(hold_response(self.session, response))
        return self._mark(turn.item, response)

    def remark(self) -> Grade:
        """Mark the response that waits once more, and record it if that is sure. Raises ValueError if none waits."""
        if self.session.current is None or self.session.pending is None:
            raise ValueError("no response waits to be judged")
        return self._mark(self.session.current.item, self.session.pending)

    def judge(self, grade: Grade, verdict: Verdict) -> Grade:
        """Record the response that waits with the learner's own verdict, and return the grade with it.

        Raises ValueError if none waits.
        """
        response = self.session.pending
        if response is None:
            raise ValueError("no response waits to be judged")
        judged = replace(grade, score=JUDGED_SCORES[verdict], verdict=verdict, sure=True)
        self._record(response, judged)
        return judged

    def skip(self) -> None:
        """Leave the current question for later, or for good if it was left before."""
        self._move(skip_item(self.session))
        self._shown_at = self._clock()

    def tell(self, answered: Answered) -> Grade | None:
        """Return how an answer of this quiz was marked, as it counted; None for a question that was skipped."""
        if answered.response is None or answered.score is None or answered.verdict is None:
            return None
        grade = mark_response(answered.turn.item, answered.response, self._grade_text, knows=self._knows)
        return replace(grade, score=answered.score, verdict=answered.verdict, sure=True)

    def end(self) -> Summary:
        """Close the quiz if nothing is left to be answered, and return how it went."""
        if self.session.is_over:
            self._store.close_session(self._learner, self.session.id)
        return sum_up(self.session)

    def _mark(self, item: QuizItem, response: Key) -> Grade:
        grade = mark_response(item, response, self._grade_text, knows=self._knows)
        if grade.sure:
            self._record(response, grade)
        elif self.session.pending != response:
            self._move(hold_response(self.session, response))
        return grade

    def _record(self, response: Key, grade: Grade) -> None:
        turn = self.session.current
        if turn is None:
            raise ValueError("nothing is left to be answered")
        now = self._clock()
        after = answer_item(self.session, response, grade)
        self._store.record_response(
            self._learner,
            turn.item,
            response,
            grade.score,
            grade.verdict,
            at=now,
            session_id=self.session.id,
            duration_ms=max(0, round((now - self._shown_at).total_seconds() * 1000)),
            session_state=write_session(after),
            is_expected=self._is_here,
        )
        self.session = after
        self._shown_at = now

    def _move(self, session: Session) -> None:
        self._store.save_session(self._learner, session.id, write_session(session), is_expected=self._is_here)
        self.session = session

    def _is_here(self, state: Mapping[str, Any]) -> bool:
        try:
            return read_session(state) == self.session
        except (ValueError, LookupError, TypeError):
            return False
