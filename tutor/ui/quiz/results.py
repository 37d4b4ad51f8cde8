"""The end of a quiz: how it went, by objective, what to read again, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from tutor.types import Citation
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.course.links import link_to_passage, show_link
from tutor.ui.escape import escape_markdown
from tutor.ui.places import describe_place
from tutor.ui.progress.days import describe_due, read_zone
from tutor.ui.quiz.choosing import start_making
from tutor.ui.quiz.making import repeat_items
from tutor.ui.quiz.place import leave_spot
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import ObjectiveScore, Session, Study, Summary


def show_result(study: Study, session: Session, learner: str, language: str) -> None:
    """Show how a quiz went and close it."""
    from tutor.study import find_missed

    summary = study.resume_quiz(session, learner).end()
    st.title(say(language, f"{session.purpose}.result"), anchor=False)
    show_score(summary, language)
    missed = find_missed(session)

    def practise() -> None:
        start_making(repeat_items(study, learner, missed))

    with st.container(horizontal=True):
        if missed:
            st.button(
                say(language, "quiz.practise", count=len(missed)),
                key=keys.QUIZ_PRACTISE,
                type="primary",
                icon=":material/replay:",
                on_click=guarded(practise),
            )
        st.button(
            say(language, "quiz.new"),
            key=keys.QUIZ_NEW,
            type="secondary" if missed else "primary",
            icon=":material/add:",
            on_click=guarded(leave_spot),
            args=("quiz",),
        )
    now = datetime.now(UTC)
    next_due = study.review(learner, now, limit=0).next_due
    if next_due is not None:
        when = describe_due(next_due, now, read_zone(st.context.timezone), language)
        st.caption(say(language, "quiz.next_review", when=when))


def show_score(summary: Summary, language: str) -> None:
    """Show the score, each objective, and what to read again."""
    if summary.score is None:
        st.info(say(language, "quiz.unanswered"), icon=":material/info:")
        return
    with st.container(border=True):
        told = "quiz.score_partly" if summary.partly else "quiz.score"
        label = say(language, told, right=summary.right, partly=summary.partly, asked=summary.asked)
        st.metric(label, f"{summary.score:.0%}")
        st.progress(summary.score)
        if summary.skipped:
            st.caption(say(language, "quiz.skipped_count", count=summary.skipped))
    st.subheader(say(language, "quiz.by_objective"), anchor=False)
    with st.container(gap="xsmall"):
        for objective in summary.objectives:
            st.markdown(describe_objective(objective, language))
    _show_reading(summary.read_again, language)


def describe_objective(objective: ObjectiveScore, language: str) -> str:
    """Return a line of Markdown on how the questions on an objective went."""
    name = escape_markdown(objective.name)
    if objective.score is None:
        return f":gray[:material/remove:] {name} :gray[· {say(language, 'quiz.all_skipped')}]"
    if objective.score == 1.0:
        icon, note = ":green[:material/check_circle:]", "quiz.known"
    elif objective.right_in_the_end:
        icon, note = ":orange[:material/published_with_changes:]", "quiz.right_later"
    else:
        icon, note = ":red[:material/cancel:]", "quiz.not_yet"
    share = "" if objective.score in (0.0, 1.0) else f" · {objective.score:.0%}"
    return f"{icon} {name} :gray[· {say(language, note)}{share}]"


def _show_reading(citations: Sequence[Citation], language: str) -> None:
    if not citations:
        st.caption(say(language, "quiz.perfect"))
        return
    st.subheader(say(language, "quiz.read_again"), anchor=False)
    with st.container(gap="xsmall"):
        for citation in citations:
            name = next(iter(citation.heading[-1:]), "") or citation.title or citation.document
            place = describe_place(citation.location, citation.document, language)
            label = escape_markdown(" · ".join(part for part in (name, place) if part))
            show_link(link_to_passage(citation, language), label)
