"""What a browser session works with: settings, learner, course, stored conversations, language."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from weakref import WeakSet, finalize

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tutor.conversations.records import Conversation
from tutor.conversations.store import ConversationStore
from tutor.errors import TutorError
from tutor.library import Course, list_courses, settings_of, stamp_index
from tutor.settings import Settings, default_home, load_settings, stamp_settings
from tutor.types import Answer, Turn
from tutor.ui import keys
from tutor.ui.access.visitor import current_visitor
from tutor.ui.chat.running import RunningAnswer
from tutor.ui.garbage import keep_collections_short, look_again
from tutor.ui.words import LANGUAGES, choose_language
from tutor.ui.work import Progress, Work

if TYPE_CHECKING:
    from tutor.study import Study

SETTLE_TIMEOUT_S = 3.0
MODEL_SETTINGS = ("model", "model_name", "model_api_key", "context_tokens", "gpu_layers", "threads", "wording")
openings: WeakSet[Work[Study]] = WeakSet()
_openings_lock = threading.Lock()


def open_study(settings: Settings, *, progress: Progress) -> Study:
    """Open the lessons with all that is done over them; the heavy imports happen here, in the thread that opens."""
    from tutor import study

    return study.open_study(settings, progress=progress)


# Those that no window has asked for longest are let go: former states of a course's index, and other courses. A study
# closes itself once nobody uses it any more.
@st.cache_resource(
    show_spinner=False, max_entries=6, on_release=lambda _work: look_again(), hash_funcs={Settings: repr}
)
def start_opening(settings: Settings, stamp: str = "") -> Work[Study]:  # noqa: ARG001 - part of the cache's key
    """Return the opening of a course in one state of its index, started by the first window and shared by all."""
    keep_collections_short()

    def open_it(progress: Progress) -> Study:
        study = open_study(settings, progress=progress)
        finalize(study, look_again)
        return study

    work = Work(open_it, "open-study")
    with _openings_lock:
        openings.add(work)
    return work


@st.cache_resource(show_spinner=False, hash_funcs={Settings: lambda settings: str(settings.home)})
def open_store(settings: Settings, learner: str) -> ConversationStore:
    """Return the learner's conversations, shared by all windows so that they take turns in writing.

    Only another home makes them others: an answer that is being made outlives a change of the settings.
    """
    return ConversationStore(settings.home, learner)


def open_course() -> Work[Study]:
    """Return the opening of the current course in the present state of its index."""
    return start_opening(course_settings(), _stamp(current_course()))


def forget_study() -> None:
    """Let the next run open the current course anew; those of other windows stay open."""
    start_opening.clear(course_settings(), _stamp(current_course()))
    suggest_starters.clear()
    suggest_followups.clear()


@st.cache_data(show_spinner=False)
def suggest_starters(_study: Study, course: str, count: int, language: str) -> list[str]:  # noqa: ARG001 - cache key
    """Return questions that the lessons answer, found once for each course and language, shared by all windows."""
    return _study.tutor.suggest_questions(count, language)


@st.cache_data(show_spinner=False, max_entries=500)
def suggest_followups(
    _study: Study,
    course: str,  # noqa: ARG001 - cache key
    asked: tuple[str, ...],  # noqa: ARG001 - cache key
    count: int,
    language: str,
    _answer: Answer,
    _history: tuple[Turn, ...],
) -> list[str]:
    """Return questions that go on from an answer, found once for a course and the questions asked so far."""
    return _study.tutor.suggest_followups(_answer, _history, count, language)


def read_settings() -> Settings:
    """Return the settings, read anew when their file was changed: in this window, in another, or in an editor.

    Raises TutorError for a file that is broken when the browser session begins; later the last good ones stay.
    """
    stamp = stamp_settings(default_home())
    kept: tuple[str, Settings] | None = st.session_state.get(keys.SETTINGS)
    if kept is None or kept[0] != stamp:
        try:
            kept = (stamp, load_settings())
        except TutorError:
            if kept is None:
                raise
        st.session_state[keys.SETTINGS] = kept
    return kept[1]


def let_go_of_models(settings: Settings) -> None:
    """Free the language models of courses that were opened with another choice of model than these settings make."""
    with _openings_lock:
        known = list(openings)
    for work in known:
        if work.wait(0) and not work.has_failed:
            tutor = work.result().tutor
            if any(getattr(tutor.settings, name) != getattr(settings, name) for name in MODEL_SETTINGS):
                tutor.close()


def current_course() -> Course:
    """Return the course of this browser session: the one in the address, else the last one, else the first.

    Raises TutorError if the courses cannot be read.
    """
    courses = list_courses(read_settings())
    for wanted in (st.query_params.get(keys.COURSE), st.session_state.get(keys.COURSE)):
        found = next((course for course in courses if course.id == wanted), None)
        if found is not None:
            st.session_state[keys.COURSE] = found.id
            return found
    return courses[0]


def choose_course(course_id: str) -> None:
    """Let the next run work on this course; it is kept in the address, for a reload.

    What the address says of another course goes: its conversation, its lesson and the place in it.
    """
    show_conversation(None)
    for key in (keys.LESSON, keys.AT, keys.WORDS, keys.HEADING, *keys.CAME_FROM):
        st.query_params.pop(key, None)
    st.session_state[keys.COURSE] = course_id
    st.query_params[keys.COURSE] = course_id


def course_settings() -> Settings:
    """Return the settings of the course that this browser session works on."""
    return settings_of(read_settings(), current_course())


def mark_course() -> str:
    """Return a text that tells apart courses, and the states of a course's index: a key for what is kept of them."""
    course = current_course()
    return f"{course.id} {_stamp(course)} {course.index}"


def _stamp(course: Course) -> str:
    """Return the state of an index that changes while the app runs; the shipped one is only made by being opened."""
    return stamp_index(course) if course.editable else ""


def current_learner() -> str:
    """Return the name of the learner who uses this browser session. Raises AccessError while no one is signed in."""
    return current_visitor().learner


def view_sidebar() -> DeltaGenerator:
    """Return the part of the sidebar that belongs to the view."""
    place: DeltaGenerator = st.session_state[keys.SIDEBAR]
    return place


def current_language() -> str:
    """Return the interface language: the learner's choice, the one that the address names, or else the browser's."""
    chosen = st.session_state.get(keys.LANGUAGE) or st.query_params.get(keys.LANGUAGE)
    found = next((code for code, name in LANGUAGES.items() if chosen in (code, name)), None)
    return found or choose_language(st.context.locale)


def current_conversation(store: ConversationStore) -> Conversation | None:
    """Return the conversation named in the page's address, else the one that this browser session left; None if new.

    Coming back from another view leaves the address without it.
    """
    named = st.query_params.get(keys.CONVERSATION)
    left = st.session_state.get(keys.CONVERSATION)
    conversation = store.load(named or left or "")
    if conversation is not None and not named and not _is_of_course(conversation):
        conversation = st.session_state[keys.CONVERSATION] = None  # the course was changed in another view
    if conversation is not None and conversation.id != named:
        show_conversation(conversation.id)
    elif conversation is not None:
        st.session_state[keys.CONVERSATION] = conversation.id
    return conversation


def _is_of_course(conversation: Conversation) -> bool:
    return conversation.course in ("", current_course().id)


def follow_conversation(store: ConversationStore) -> bool:
    """Switch to the course of the conversation that the address names; tell whether it is to be read only.

    That is so where its course is no more.
    """
    named = st.query_params.get(keys.CONVERSATION, "")
    conversation = store.load(named)
    if conversation is None or _is_of_course(conversation):
        return False
    if any(course.id == conversation.course for course in list_courses(read_settings())):
        choose_course(conversation.course)
        show_conversation(named)
        st.rerun()
    return True


def show_conversation(conversation_id: str | None) -> None:
    """Put a conversation into the page's address, or None for a new one."""
    st.session_state[keys.CONVERSATION] = conversation_id
    if conversation_id is None:
        st.query_params.pop(keys.CONVERSATION, None)
    else:
        st.query_params[keys.CONVERSATION] = conversation_id


def ask_next(question: str, repeats: str = "") -> None:
    """Let the next run ask this question, as if it had been typed; `repeats` says when it was asked first."""
    st.session_state[keys.PENDING] = question
    st.session_state[keys.REPEATS] = repeats


def take_pending_question() -> tuple[str, str]:
    """Return the question that a button asked, once, and when it was asked first; "" for what there is not."""
    question, repeats = (st.session_state.pop(key, "") for key in (keys.PENDING, keys.REPEATS))
    return (question, repeats) if isinstance(question, str) and isinstance(repeats, str) else ("", "")


def note_run(run: RunningAnswer) -> None:
    """Keep the answer that is being made, for `settle_last_run`."""
    st.session_state[keys.RUN] = run


def settle_last_run() -> None:
    """Stop the answer that this browser session is making, and wait until what was ready is kept."""
    run = st.session_state.pop(keys.RUN, None)
    if isinstance(run, RunningAnswer):
        run.stop()
        run.settled.wait(SETTLE_TIMEOUT_S)


def note_save_error(error: TutorError) -> None:
    """Keep a failure to save for the next time that the page is drawn."""
    st.session_state[keys.SAVE_ERROR] = error


def take_save_error() -> TutorError | None:
    """Return the last failure to save, once."""
    error = st.session_state.pop(keys.SAVE_ERROR, None)
    return error if isinstance(error, TutorError) else None
