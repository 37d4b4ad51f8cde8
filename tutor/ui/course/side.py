"""What stands beside a lesson: its contents, and what its reader should know in the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.reading.page import BlockKind, LessonPage, PageBlock
from tutor.ui import keys
from tutor.ui.access.guard import guarded, guarded_fragment
from tutor.ui.course.links import LessonLink
from tutor.ui.course.markdown import write_text
from tutor.ui.course.places import go_to
from tutor.ui.course.reader import are_goals_known
from tutor.ui.course.sections import DEEPEST_HEADING
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.pace import PATIENCE_S, POLL_S
from tutor.ui.session import current_learner
from tutor.ui.states import STATE_ICONS
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import ObjectiveStanding, Study

MAX_OBJECTIVES = 8
MAX_HEADINGS = 16  # with more, only those of the highest level are listed


def show_side(study: Study, page: LessonPage, blocks: Sequence[PageBlock], language: str) -> None:
    """Show the contents of a lesson as links, and its objectives with where the learner stands."""
    headings = [b for b in blocks if b.kind is BlockKind.HEADING and b.level <= DEEPEST_HEADING]
    if len(headings) > MAX_HEADINGS:
        top = min(heading.level for heading in headings)
        headings = [heading for heading in headings if heading.level == top]
    if headings:
        with st.container(key=keys.OUTLINE, gap="xxsmall"):
            st.markdown(f"**{say(language, 'course.contents')}**")
            st.markdown(write_outline(headings))
    if not are_goals_known(study, PATIENCE_S):
        _wait_for_goals(study, language)
        return
    try:
        standings = list_standings(study, page.document)
    except TutorError as error:
        show_error(error, language)
        return
    if not standings:
        return
    with st.container(key=keys.OBJECTIVES, gap="xxsmall"):
        st.markdown(f"**{say(language, 'course.objectives')}**")
        for standing in standings[:MAX_OBJECTIVES]:
            _show_objective(standing, language)
        if standings[MAX_OBJECTIVES:]:
            more = len(standings) - MAX_OBJECTIVES
            with st.expander(say(language, "course.objectives_more", count=more)):
                for standing in standings[MAX_OBJECTIVES:]:
                    _show_objective(standing, language)


@guarded_fragment(run_every=POLL_S)
def _wait_for_goals(study: Study, language: str) -> None:
    """Say that the objectives are on their way, and draw the page anew when they are there."""
    if are_goals_known(study):
        st.rerun()
    st.caption(say(language, "course.gathering"))


def write_outline(headings: Sequence[PageBlock]) -> str:
    """Return headings as a nested list of links to their places on the page."""
    top = min(heading.level for heading in headings)
    return "\n".join(
        f"{'    ' * (heading.level - top)}- [{write_text(heading.text)}](#{heading.anchor})" for heading in headings
    )


def list_standings(study: Study, document: str) -> tuple[ObjectiveStanding, ...]:
    """Return the objectives of a lesson with where the learner stands."""
    for lesson in study.checklist(current_learner()):
        if lesson.document == document:
            return lesson.objectives
    return ()


def _show_objective(standing: ObjectiveStanding, language: str) -> None:
    objective, state = standing.objective, standing.state.value
    at = objective.chunk_ids[0] if objective.chunk_ids else objective.citation.chunk_id
    told = state != "new"
    link = LessonLink({keys.LESSON: objective.document, keys.AT: at})
    st.button(
        escape_markdown(objective.text) + (f" :small[· {say(language, f'course.state_{state}')}]" if told else ""),
        key=keys.passage(objective.id),
        icon=STATE_ICONS[state],
        type="tertiary",
        on_click=guarded(go_to),
        args=(link,),
    )
