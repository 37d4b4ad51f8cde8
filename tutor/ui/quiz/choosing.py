"""The quiz view before a quiz: go on with an unfinished one, or choose what to be asked and start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.types import ItemKind, LessonInfo, Objective
from tutor.ui import keys
from tutor.ui.access.guard import guarded, guarded_fragment
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.pace import PATIENCE_S, POLL_S
from tutor.ui.quiz.making import QuizMaking, Wishes, make_quiz
from tutor.ui.quiz.place import keep_spot, leave_spot
from tutor.ui.words import name_language, say
from tutor.ui.work import Step

if TYPE_CHECKING:
    from tutor.study import Session, Study

LENGTHS = (5, 10, 20)
DEFAULT_LENGTH = 10
MAX_UNFINISHED = 3
ANY = ""
_STEPS = {"Making questions": "quiz.step_making", "Choosing questions": "quiz.step_choosing"}


def show_choosing(study: Study, learner: str, language: str) -> None:
    """Show what can be gone on with and what can be chosen, or how far the making of a quiz is."""
    making = st.session_state.get(keys.QUIZ_MAKING)
    if isinstance(making, QuizMaking):
        making.wait(PATIENCE_S)
        _show_making(making, language)
        return
    failure = st.session_state.pop(keys.QUIZ_FAILURE, None)
    st.caption(say(language, "quiz.intro"))
    if isinstance(failure, TutorError):
        show_error(failure, language, "quiz")
    lessons = [lesson for lesson in study.tutor.list_lessons() if lesson.chunks]
    _show_unfinished(study, learner, language)
    if not lessons:
        st.info(say(language, "quiz.no_lessons"), icon=":material/menu_book:")
        return
    wishes = _ask_wishes(lessons, study.objectives, language)
    label = say(language, "quiz.start")
    if st.button(label, key=keys.QUIZ_START, type="primary", icon=":material/play_arrow:"):
        start_making(make_quiz(study, learner, wishes))
        st.rerun()


def start_making(making: QuizMaking) -> None:
    """Let the next run show how far the making of a quiz is, and then the quiz."""
    leave_spot("quiz")
    st.session_state[keys.QUIZ_MAKING] = making


@guarded_fragment(run_every=POLL_S)
def _show_making(making: QuizMaking, language: str) -> None:
    def cancel() -> None:
        making.drop()
        st.session_state.pop(keys.QUIZ_MAKING, None)

    if not making.wait(0.0) and keys.QUIZ_MAKING in st.session_state:
        with st.container(border=True):
            st.progress(making.step.share, text=describe_making(making.step, language))
            st.caption(say(language, "quiz.making_hint"))
            st.button(say(language, "quiz.cancel"), key=keys.QUIZ_CANCEL, on_click=guarded(cancel))
        return
    if st.session_state.pop(keys.QUIZ_MAKING, None) is None:
        st.rerun()  # it was cancelled
    try:
        made = making.result()
    except TutorError as error:
        st.session_state[keys.QUIZ_FAILURE] = error
        st.rerun()
    if made.count < made.wanted:
        st.session_state[keys.QUIZ_NOTE] = say(language, "quiz.fewer", count=made.count)
    keep_spot("quiz", made.session_id, 0)
    st.rerun()


def describe_making(step: Step, language: str) -> str:
    """Return what is being done to make a quiz, in the interface's language."""
    return say(language, _STEPS.get(step.message, "quiz.making"), done=step.done, total=step.total)


def _show_unfinished(study: Study, learner: str, language: str) -> None:
    from tutor.study import count_turns

    unfinished = study.list_unfinished(learner)[:MAX_UNFINISHED]
    if unfinished:
        st.markdown(f"**{say(language, 'quiz.unfinished')}**")
    for session in unfinished:
        done, left = count_turns(session)
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=keys.unfinished_card(session.id)
        ):
            with st.container(gap=None):
                st.markdown(escape_markdown(", ".join(name_lessons(session))))
                st.caption(say(language, "quiz.unfinished_done", done=done, left=left))
            st.button(
                say(language, "quiz.go_on"),
                key=keys.unfinished("open", session.id),
                on_click=guarded(keep_spot),
                args=("quiz", session.id, len(session.answered)),
            )
            if st.button(say(language, "quiz.drop"), key=keys.unfinished("drop", session.id), type="tertiary"):
                study.drop_quiz(session, learner)
                st.rerun()


def name_lessons(session: Session) -> list[str]:
    """Return the titles of the lessons that a quiz asks about."""
    turns = [*(entry.turn for entry in session.answered), *session.queue]
    return list(dict.fromkeys(turn.item.citation.title or turn.item.lesson for turn in turns))


def _ask_wishes(lessons: Sequence[LessonInfo], objectives: Sequence[Objective], language: str) -> Wishes:
    titles = {lesson.document: lesson.title or lesson.document for lesson in lessons}
    chosen = st.multiselect(
        say(language, "quiz.lessons"),
        list(titles),
        default=[document for document in st.query_params.get_all(keys.LESSON) if document in titles],
        format_func=lambda document: titles[document],
        placeholder=say(language, "quiz.all_lessons"),
        key=keys.QUIZ_LESSONS,
    )
    count = st.segmented_control(
        say(language, "quiz.length"), LENGTHS, default=DEFAULT_LENGTH, required=True, key=keys.QUIZ_LENGTH
    )
    held = list_languages(lessons, chosen)
    spoken = held[0] if len(held) == 1 else _ask_language(held, language)
    with st.expander(say(language, "quiz.more"), key=keys.QUIZ_MORE):
        kinds = st.pills(
            say(language, "quiz.kinds"),
            list(ItemKind),
            selection_mode="multi",
            format_func=lambda kind: say(language, f"quiz.kind_{kind}"),
            key=keys.QUIZ_KINDS,
        )
        own = {o.id: o.text for o in objectives if [o.document] == chosen and spoken in (None, o.language)}
        objective_id = _ask_objective(own, language) if own else ""
    return Wishes(count or DEFAULT_LENGTH, tuple(chosen), tuple(kinds), spoken, objective_id)


def _ask_language(held: Sequence[str], language: str) -> str | None:
    default = language if language in held else ANY
    chosen = st.segmented_control(
        say(language, "quiz.language"),
        [*held, ANY],
        default=default,
        required=True,
        format_func=lambda code: name_language(code, language) if code else say(language, "quiz.any_language"),
        key=keys.QUIZ_LANGUAGE,
    )
    return chosen or None


def _ask_objective(texts: Mapping[str, str], language: str) -> str:
    asked = st.query_params.get(keys.OBJECTIVE, ANY)
    options = [ANY, *texts]
    return st.selectbox(
        say(language, "quiz.objective"),
        options,
        index=options.index(asked) if asked in options else 0,
        format_func=lambda key: texts[key] if key else say(language, "quiz.whole_lesson"),
        key=keys.QUIZ_OBJECTIVE,
    )


def list_languages(lessons: Sequence[LessonInfo], chosen: Sequence[str]) -> list[str]:
    """Return the languages of the chosen lessons, of all where none is chosen, those of most lessons first."""
    held = [name for lesson in lessons if not chosen or lesson.document in chosen for name in lesson.languages]
    return sorted(dict.fromkeys(held), key=lambda name: (-held.count(name), name))
