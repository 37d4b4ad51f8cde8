"""A quiz being taken: one question at a time, what was said of the answer, and on to the next."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import QuizMovedError, TutorError
from tutor.types import Grade, ItemKind, Verdict
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.quiz.feedback import show_answer, show_question, show_reasons, show_verdict
from tutor.ui.quiz.focus import lead_on
from tutor.ui.quiz.place import Spot, keep_spot, leave_spot
from tutor.ui.quiz.questions import Given, take_act
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Answered, Headway, Session, Study, Taking, Turn


_TRIES = ("quiz.second_try", "quiz.third_try")
_FIRST_PARTS = {
    ItemKind.MCQ: "choice",
    ItemKind.MULTI: "choice",
    ItemKind.TRUE_FALSE: "true",
    ItemKind.MATCH: "pair",
    ItemKind.ORDER: "down",
    ItemKind.CLOZE: "typed",
    ItemKind.NUMERIC: "typed",
    ItemKind.SHORT: "typed",
}


def find_quiz(study: Study, spot: Spot | None, purpose: str, learner: str, language: str) -> Session | None:
    """Return the learner's quiz that a window stands in; where there is none of this learner, say so and forget it."""
    if spot is None:
        return None
    session = study.load_quiz(spot.session_id, learner)
    if session is not None and session.purpose == purpose:
        return session
    leave_spot(purpose)
    st.warning(say(language, "quiz.missing"), icon=":material/info:")
    return None


def show_step(study: Study, session: Session, spot: Spot, learner: str, language: str) -> bool:
    """Show the question that is to be answered or what was said of the last answer; False at the end of the quiz."""
    _note_move(session, language)
    done = len(session.answered)
    seen = done if spot.seen is None else min(spot.seen, done)
    answered = session.answered[-1] if seen == done - 1 else None
    if answered is not None and answered.response is not None:
        _keep(session, done - 1)
        _show_told(study, session, answered, learner, language)
        return True
    _keep(session, done)
    if session.current is None:
        return False
    _show_turn(study, session, session.current, learner, language)
    return True


def _keep(session: Session, seen: int) -> None:
    keep_spot(session.purpose, session.id, seen)


def name_turn(session: Session, turn: Turn) -> str:
    """Return what tells a question of a quiz and its attempt apart from all others, for keys."""
    return f"{session.id[:8]}-{len(session.answered)}-{turn.origin[:6]}-{turn.skips}"


def _show_turn(study: Study, session: Session, turn: Turn, learner: str, language: str) -> None:
    token = name_turn(session, turn)
    taking = study.resume_quiz(session, learner, shown_at=_note_shown(token))
    with st.container(border=True, key=keys.QUIZ_CARD):
        _show_header(session, turn, language)
        _show_note()
        if session.pending is not None:
            show_question(turn.item)
            _judge(study, taking, turn, token, language)
            lead_on(keys.turn("judge-correct", token))
            return
        show_question(turn.item)
        is_last_skip = bool(turn.skips or turn.attempt)
        act = take_act(turn.item, token, language, is_last_skip=is_last_skip)
        lead_on(keys.turn(_FIRST_PARTS[turn.item.kind], token))
        if act is None:
            return
        if isinstance(act, Given) and act.response is None:
            hint = "quiz.fill_all" if turn.item.kind is ItemKind.MATCH else "quiz.answer_first"
            st.warning(say(language, hint), icon=":material/info:")
            return
        try:
            if isinstance(act, Given) and act.response is not None:
                with st.spinner(say(language, "quiz.marking")):
                    _remember_grade(token, taking.give(act.response))
                    _note_own(taking.session)
            else:
                taking.skip()
                _note_own(taking.session)
                _keep(taking.session, len(taking.session.answered))
        except QuizMovedError:
            st.session_state[keys.QUIZ_NOTE] = say(language, "quiz.moved_on")
        except TutorError as error:
            show_error(error, language, "quiz")
            return
    st.rerun()


def _judge(study: Study, taking: Taking, turn: Turn, token: str, language: str) -> None:
    """Show an answer whose marking is not sure, and let the learner judge it."""
    response = taking.session.pending
    if response is None:
        return
    try:
        grade = _recall_grade(token)
        if grade is None:
            with st.spinner(say(language, "quiz.marking")):
                grade = taking.remark()
                _note_own(taking.session)
            _remember_grade(token, grade)
        if grade.sure:
            st.rerun()
        show_answer(turn.item, response, None, language)
        show_reasons(study, turn.item, grade, token, language)
        st.info(say(language, "quiz.unsure"), icon=":material/help:")
        verdict = _ask_verdict(token, language)
        if verdict is not None:
            taking.judge(grade, verdict)
            _note_own(taking.session)
            st.rerun()
    except QuizMovedError:
        st.session_state[keys.QUIZ_NOTE] = say(language, "quiz.moved_on")
        st.rerun()
    except TutorError as error:
        show_error(error, language, "quiz")


def _ask_verdict(token: str, language: str) -> Verdict | None:
    icons = {
        Verdict.CORRECT: ":material/check_circle:",
        Verdict.PARTLY: ":material/contrast:",
        Verdict.INCORRECT: ":material/cancel:",
    }
    chosen = None
    with st.container(horizontal=True):
        for verdict, icon in icons.items():
            if st.button(say(language, f"quiz.judge_{verdict}"), key=keys.turn(f"judge-{verdict}", token), icon=icon):
                chosen = verdict
    return chosen


def _show_told(study: Study, session: Session, answered: Answered, learner: str, language: str) -> None:
    item, response = answered.turn.item, answered.response
    token = f"{session.id[:8]}-{len(session.answered)}-told"
    grade = study.resume_quiz(session, learner).tell(answered)
    if grade is None or response is None:
        return
    with st.container(border=True, key=keys.QUIZ_CARD):
        _show_header(session, answered.turn, language)
        _show_note()
        show_question(item, filled=item.answer if isinstance(item.answer, str) else "")
        show_verdict(grade.verdict, language)
        show_answer(item, response, grade.verdict, language)
        show_reasons(study, item, grade, token, language)
        st.button(
            say(language, "quiz.see_result" if session.is_over else "quiz.next"),
            key=keys.turn("next", token),
            type="primary",
            icon=":material/arrow_forward:",
            on_click=guarded(_keep),
            args=(session, len(session.answered)),
        )
        lead_on(keys.turn("next", token))


def _list_standing(turn: Turn, headway: Headway, language: str) -> list[str]:
    """Return what is said above a question: its number or which try it is, and what is to be tried again."""
    of_all = {"number": headway.number, "total": headway.total}
    if turn.attempt:
        parts = [f":material/replay: **{say(language, _TRIES[min(turn.attempt, len(_TRIES)) - 1])}**"]
        if turn.item.id != turn.origin:
            parts.append(say(language, "quiz.asked_anew"))
        parts.append(say(language, "quiz.answered", **of_all))
    else:
        parts = [f"**{say(language, 'quiz.number', **of_all)}**"]
        if turn.skips:
            parts.append(say(language, "quiz.was_skipped"))
    if headway.waiting:
        parts.append(f":gray[{say(language, 'quiz.to_try_again', count=headway.waiting)}]")
    return parts


def _show_header(session: Session, turn: Turn, language: str) -> None:
    from tutor.study import measure_headway

    headway = measure_headway(session, turn)
    parts = _list_standing(turn, headway, language)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(" · ".join(parts), width="stretch")
        st.button(
            say(language, "quiz.stop"),
            key=keys.QUIZ_STOP,
            type="tertiary",
            icon=":material/pause:",
            on_click=guarded(leave_spot),
            args=(session.purpose,),
        )
    st.progress(headway.share)
    told = (say(language, f"quiz.kind_{turn.item.kind}"), turn.item.citation.title or turn.item.lesson)
    st.caption(escape_markdown(" · ".join(told)))


def _show_note() -> None:
    note = st.session_state.pop(keys.QUIZ_NOTE, "")
    if note:
        st.info(note, icon=":material/info:")


def _describe_stand(session: Session) -> tuple[str, str, bool]:
    token = name_turn(session, session.current) if session.current else str(len(session.answered))
    return session.id, token, session.pending is not None


def _note_own(session: Session) -> None:
    """Remember how far this window brought a quiz, so that what another one does is told apart."""
    st.session_state[keys.QUIZ_STAND] = _describe_stand(session)


def _note_move(session: Session, language: str) -> None:
    """Note that the quiz was gone on with in another window, where it stands elsewhere than this one left it."""
    known, now = st.session_state.get(keys.QUIZ_STAND), _describe_stand(session)
    if isinstance(known, tuple) and known[0] == session.id and known != now:
        st.session_state[keys.QUIZ_NOTE] = say(language, "quiz.moved_on")
    st.session_state[keys.QUIZ_STAND] = now


def _note_shown(token: str) -> datetime:
    """Return when this window showed a question first."""
    shown = st.session_state.get(keys.QUIZ_SHOWN)
    if not isinstance(shown, tuple) or shown[0] != token:
        shown = st.session_state[keys.QUIZ_SHOWN] = (token, datetime.now(UTC))
    at: datetime = shown[1]
    return at


def _remember_grade(token: str, grade: Grade) -> None:
    st.session_state[keys.QUIZ_GRADE] = (token, grade)


def _recall_grade(token: str) -> Grade | None:
    kept = st.session_state.get(keys.QUIZ_GRADE)
    grade = kept[1] if isinstance(kept, tuple) and kept[0] == token else None
    return grade if isinstance(grade, Grade) else None
