"""The review view: what is due, how many days in a row, what is coming; and the end of a review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from tutor.types import QuizItem
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.links import show_view_link
from tutor.ui.escape import escape_markdown
from tutor.ui.progress.chart_card import show_chart
from tutor.ui.progress.charts import draw_counts
from tutor.ui.progress.days import describe_due, read_zone
from tutor.ui.progress.series import show_forecast
from tutor.ui.quiz.place import keep_spot, leave_spot
from tutor.ui.quiz.results import show_score
from tutor.ui.view_files import QUIZ_VIEW
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import DueItems, Outlook, Session, Study

SITTING = 20  # questions of one review; what is due beyond it waits for the next
MAX_TITLES = 4
FORECAST_PX = 160


def show_overview(study: Study, learner: str, language: str) -> None:
    """Show what is due with a way to review it, the streak and what is coming."""
    now, zone = datetime.now(UTC), read_zone(st.context.timezone)
    due = study.review(learner, now)
    outlook = study.look_ahead(learner, now, zone)
    st.caption(say(language, "review.intro"))
    with st.container(border=True):
        if due.total:
            _show_due(study, due, learner, language)
        else:
            _show_nothing(describe_due(due.next_due, now, zone, language) if due.next_due else "", language)
    _show_streak(outlook, language)
    if due.total or due.next_due is not None:
        forecast = show_forecast(outlook.forecast, language)
        show_chart(forecast, draw_counts(forecast, language, FORECAST_PX), "due", language)


def _show_due(study: Study, due: DueItems, learner: str, language: str) -> None:
    st.subheader(say(language, "review.due", count=due.total), anchor=False)
    titles = list_titles(due.items)
    more = "" if len(titles) <= MAX_TITLES else " …"
    st.caption(escape_markdown(" · ".join(titles[:MAX_TITLES])) + more)
    waiting = find_waiting(study.list_unfinished(learner, "review"), due.items)
    count = min(SITTING, len(due.items))
    if waiting is None and due.total > count:
        st.caption(say(language, "review.part_of", count=count))
    label = say(language, "review.start", count=count) if waiting is None else say(language, "review.go_on")
    if st.button(label, key=keys.REVIEW_START, type="primary", icon=":material/play_arrow:"):
        session = waiting or start_review(study, due.items[:SITTING], learner)
        keep_spot("review", session.id, len(session.answered))
        st.rerun()


def find_waiting(unfinished: Sequence[Session], due: Sequence[QuizItem]) -> Session | None:
    """Return the review to go on with: one with an answer to be judged, or one whose open questions are all still due.

    A question that was answered elsewhere meanwhile is not asked again; then a new review is better.
    """
    facts = {item.fact or item.id for item in due}
    for session in unfinished:
        is_due = all(turn.attempt or (turn.item.fact or turn.item.id) in facts for turn in session.queue)
        if session.pending is not None or is_due:
            return session
    return None


def start_review(study: Study, items: Sequence[QuizItem], learner: str) -> Session:
    """Begin a review of these items in the place of former ones that were left; what they left is due and asked."""
    for session in study.list_unfinished(learner, "review"):
        study.drop_quiz(session, learner)
    taking = study.start_quiz(items, learner, purpose="review", with_spares=False)
    taking.begin()
    return taking.session


def list_titles(items: Sequence[QuizItem]) -> list[str]:
    """Return the titles of the lessons that items are from, those with most items first."""
    titles = [item.citation.title or item.lesson for item in items]
    return sorted(dict.fromkeys(titles), key=lambda title: -titles.count(title))


def _show_nothing(when: str, language: str) -> None:
    st.subheader(say(language, "review.nothing"), anchor=False)
    st.caption(say(language, "review.next_due", when=when) if when else say(language, "review.nothing_yet"))
    show_view_link(QUIZ_VIEW, say(language, "review.take_quiz"), ":material/quiz:", language)


def _show_streak(outlook: Outlook, language: str) -> None:
    days = outlook.streak_days
    text = say(language, "review.streak", count=days) if days else say(language, "review.streak_none")
    st.markdown(f":material/local_fire_department: {text}")


def show_end(study: Study, session: Session, learner: str, language: str) -> None:
    """Show how a review went, what is still due, and close it."""
    summary = study.resume_quiz(session, learner).end()
    now = datetime.now(UTC)
    due = study.review(learner, now)
    st.title(say(language, "review.result"), anchor=False)
    show_score(summary, language)
    if due.total:
        st.caption(say(language, "review.more_due", count=due.total))
    elif due.next_due is not None:
        when = describe_due(due.next_due, now, read_zone(st.context.timezone), language)
        st.caption(say(language, "review.next_due", when=when))
    with st.container(horizontal=True):
        if due.total:
            label = say(language, "review.start", count=min(SITTING, len(due.items)))
            if st.button(label, key=keys.REVIEW_START, type="primary", icon=":material/play_arrow:"):
                keep_spot("review", start_review(study, due.items[:SITTING], learner).id, 0)
                st.rerun()
        st.button(say(language, "review.back"), key=keys.QUIZ_NEW, on_click=guarded(leave_spot), args=("review",))
