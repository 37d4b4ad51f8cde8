"""The checklist on the page: each lesson with a bar, its objectives with their state in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.ui import keys
from tutor.ui.course.links import link_to_passage, show_link, show_view_link
from tutor.ui.escape import escape_markdown
from tutor.ui.progress.days import describe_due
from tutor.ui.progress.standing import FILTERS, Standing, count_objectives, narrow_lessons
from tutor.ui.states import STATE_ICONS
from tutor.ui.view_files import QUIZ_VIEW, REVIEW_VIEW
from tutor.ui.words import name_language, say

if TYPE_CHECKING:
    from tutor.study import LessonStanding, ObjectiveStanding


def show_headline(standing: Standing, language: str) -> None:
    """Show in four figures where the learner stands, and what to do next."""
    total = len(standing.objectives)
    mastered = say(language, "progress.mastered_value", mastered=standing.mastered, total=total)
    with st.container(horizontal=True, gap="small", key=keys.HEADLINE):
        st.metric(
            say(language, "progress.mastery"), f"{standing.mastery:.0%}", help=say(language, "progress.mastery_help")
        )
        st.metric(say(language, "progress.mastered"), mastered)
        st.metric(say(language, "progress.due"), standing.due_now)
        st.metric(say(language, "progress.streak"), standing.progress.streak_days)
    if standing.due_now:
        label = say(language, "progress.review_now", count=standing.due_now)
        if st.button(label, key=keys.REVIEW_DUE, type="primary", icon=":material/event_repeat:"):
            st.switch_page(REVIEW_VIEW)


def show_welcome(language: str) -> None:
    """Invite one who has answered nothing yet to a first quiz."""
    with st.container(border=True):
        st.subheader(say(language, "progress.empty_title"), anchor=False)
        st.write(say(language, "progress.empty_text"))
        label = say(language, "progress.take_quiz")
        if st.button(label, key=keys.FIRST_QUIZ, type="primary", icon=":material/quiz:"):
            st.switch_page(QUIZ_VIEW)


def show_checklist(standing: Standing, language: str) -> None:
    """Show what each lesson expects, narrowed to what the learner chooses."""
    if not standing.objectives:
        st.info(say(language, "progress.no_objectives"), icon=":material/info:")
        return
    shown = _choose_filter(standing, language)
    lessons = narrow_lessons(standing.lessons, shown)
    if not lessons:
        st.caption(say(language, "progress.nothing_due" if shown == "due" else "progress.nothing_new"))
    whole = {lesson.document: lesson for lesson in standing.lessons}
    for lesson in lessons:
        with st.container(border=True, gap="xsmall"):
            _show_lesson(lesson, whole[lesson.document], shown, standing, language)


def _choose_filter(standing: Standing, language: str) -> str:
    def name(shown: str) -> str:
        count = count_objectives(standing.lessons, shown)
        return say(language, "progress.filter_count", name=say(language, f"progress.filter_{shown}"), count=count)

    label = say(language, "progress.filter")
    chosen = st.segmented_control(
        label,
        FILTERS,
        format_func=name,
        default="all",
        required=True,
        key=keys.CHECKLIST_FILTER,
        label_visibility="collapsed",
    )
    return chosen or "all"


def _show_lesson(lesson: LessonStanding, whole: LessonStanding, shown: str, standing: Standing, language: str) -> None:
    tally = [say(language, "progress.lesson_tally", mastered=whole.mastered, total=len(whole.objectives))]
    due = sum(str(objective.state) == "due" for objective in whole.objectives)
    if due:
        tally.append(say(language, "progress.lesson_due", count=due))
    spoken = whole.objectives[0].objective.language
    if spoken != language and (name := name_language(spoken, language)):
        tally.append(escape_markdown(say(language, "progress.lesson_language", name=name)))
    st.markdown(f"**{escape_markdown(whole.title)}**")
    st.progress(whole.mastery, text=f"{whole.mastery:.0%} · {' · '.join(tally)}")
    section = st.expander(
        say(language, "progress.lesson_open", count=len(lesson.objectives)),
        key=keys.lesson_standing(lesson.document, shown),
        type="compact",
        on_change="rerun",
    )
    if section.open:
        with section:
            for objective in lesson.objectives:
                _show_objective(objective, standing, language)
            query = {keys.LESSON: lesson.document}
            label = say(language, "progress.quiz_lesson")
            show_view_link(QUIZ_VIEW, label, ":material/quiz:", language, query)


def _show_objective(objective: ObjectiveStanding, standing: Standing, language: str) -> None:
    state = str(objective.state)
    facts = [f"{STATE_ICONS[state]} **{say(language, f'progress.state_{state}')}**"]
    if objective.reviews:
        facts.append(escape_markdown(say(language, "progress.standing", mastery=f"{objective.mastery:.0%}")))
    if objective.due is not None and state != "due":
        facts.append(escape_markdown(describe_due(objective.due, standing.at, standing.zone, language)))
    with st.container(gap=None):
        st.markdown(escape_markdown(objective.objective.text))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(" · ".join(facts), width="content")
            link = link_to_passage(objective.objective.citation, language)
            show_link(link, say(language, "progress.read"))
