"""What a learner takes along or deletes: questions, the own data, everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from tutor.errors import TutorError
from tutor.learners import delete_learner
from tutor.types import ExportFormat
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_error
from tutor.ui.job_view import show_job
from tutor.ui.progress.exports import (
    ExportWish,
    ReadyFile,
    make_backup,
    make_checklist_file,
    make_progress_file,
    start_export,
)
from tutor.ui.progress.standing import Standing
from tutor.ui.session import read_settings
from tutor.ui.words import LANGUAGES, name_language, say
from tutor.ui.work import CalledOffError, Job

if TYPE_CHECKING:
    from tutor.study import Study

MOST_QUESTIONS = 500
DEFAULT_QUESTIONS = 20


def show_data(study: Study, standing: Standing, language: str) -> None:
    """Show what can be exported, and how to delete what is kept."""
    st.subheader(say(language, "progress.export_questions"), anchor=False)
    st.caption(say(language, "progress.export_questions_text"))
    _show_export(study, language)
    st.subheader(say(language, "progress.export_own"), anchor=False)
    st.caption(say(language, "progress.export_own_text"))
    _show_own(study, standing, language)
    _show_delete(standing.learner, language)


def _show_export(study: Study, language: str) -> None:
    wish = _ask_wish(study, language)
    kept = st.session_state.get(keys.EXPORT_JOB)
    job: Job[ReadyFile] | None = kept[1] if kept and kept[0] == wish else None
    label = say(language, "progress.export_prepare")
    busy = job is not None and not job.is_over
    st.button(
        label,
        key=keys.EXPORT_START,
        icon=":material/file_save:",
        disabled=busy,
        on_click=guarded(_start),
        args=(study, wish),
    )
    if job is None:
        return
    working = say(language, "progress.export_working")
    show_job(job, language, keys.EXPORT_CANCEL, describe=lambda _step: working)
    if job.is_over:
        _show_ready(job, language)


def _start(study: Study, wish: ExportWish) -> None:
    st.session_state[keys.EXPORT_JOB] = (wish, start_export(study, wish))


def _ask_wish(study: Study, language: str) -> ExportWish:
    lessons = {info.document: info.title for info in study.tutor.list_lessons()}
    spoken = sorted({code for info in study.tutor.list_lessons() for code in info.languages if code in LANGUAGES})
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        form = st.selectbox(
            say(language, "progress.export_format"),
            list(ExportFormat),
            format_func=lambda form: say(language, f"progress.format_{form}"),
            key=keys.EXPORT_FORMAT,
        )
        count = st.number_input(
            say(language, "progress.export_count"), 1, MOST_QUESTIONS, DEFAULT_QUESTIONS, key=keys.EXPORT_COUNT
        )
    with st.container(horizontal=True, gap="small"):
        lesson = st.selectbox(
            say(language, "progress.export_lesson"),
            ["", *lessons],
            format_func=lambda key: lessons.get(key, say(language, "progress.all_lessons")),
            key=keys.EXPORT_LESSON,
        )
        tongue = ""
        if len(spoken) > 1:
            tongue = st.selectbox(
                say(language, "progress.export_language"),
                ["", *spoken],
                index=spoken.index(language) + 1 if language in spoken else 0,
                format_func=lambda code: (
                    name_language(code, language) if code else say(language, "progress.export_any_language")
                ),
                key=keys.EXPORT_LANGUAGE,
            )
    title = lessons.get(lesson) or say(language, "progress.export_title")
    return ExportWish(form or ExportFormat.ANKI, int(count), lesson or None, tongue or None, title)


def _show_ready(job: Job[ReadyFile], language: str) -> None:
    try:
        file = job.result()
    except CalledOffError:
        return
    except TutorError as error:
        show_error(error, language, "progress")
        return
    if file.count < file.wanted:
        st.caption(say(language, "progress.export_fewer", count=file.count, wanted=file.wanted))
    else:
        st.caption(say(language, "progress.export_ready", count=file.count))
    label = escape_markdown(say(language, "progress.export_save", name=file.name))
    st.download_button(
        label,
        file.data,
        file.name,
        file.mime,
        key=keys.EXPORT_SAVE,
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )


def _show_own(study: Study, standing: Standing, language: str) -> None:
    # Made when clicked, in a thread of Streamlit's own, so that a long log of answers holds up no page.
    files = {
        keys.SAVE_CHECKLIST: ("checklist.csv", "text/csv", lambda: make_checklist_file(standing.lessons)),
        keys.SAVE_PROGRESS: ("progress.json", "application/json", lambda: make_progress_file(standing.progress)),
    }
    if standing.has_answers:
        path = study.learning.store.path
        backup = (path.name, "application/vnd.sqlite3", lambda: make_backup(study, standing.learner))
        files[keys.SAVE_BACKUP] = backup
    with st.container(horizontal=True, gap="small"):
        for key, (name, mime, make) in files.items():
            label = say(language, f"progress.{key}")
            st.download_button(label, make, name, mime, key=key, icon=":material/download:", on_click="ignore")
    if standing.has_answers:
        st.caption(escape_markdown(say(language, "progress.backup_text", name=path.name)))


def show_deleted(language: str) -> None:
    """Say once that the learner's data was deleted, or why it could not be."""
    deleted = st.session_state.pop(keys.DELETED_LEARNER, None)
    if isinstance(deleted, TutorError):
        show_error(deleted, language, "progress")
    elif deleted:
        st.success(escape_markdown(say(language, "progress.deleted", learner=deleted)), icon=":material/check_circle:")


def _show_delete(learner: str, language: str) -> None:
    with st.expander(say(language, "progress.delete_title"), icon=":material/delete:"):
        st.write(say(language, "progress.delete_text"))
        sure = st.checkbox(say(language, "progress.delete_confirm"), key=keys.DELETE_SURE)
        label = say(language, "progress.delete_button")
        st.button(label, key=keys.DELETE_DATA, disabled=not sure, on_click=guarded(_delete), args=(learner,))


def _delete(learner: str) -> None:
    if not st.session_state.get(keys.DELETE_SURE):
        return
    try:
        delete_learner(read_settings().home, learner, keep_password=True)
    except TutorError as error:
        st.session_state[keys.DELETED_LEARNER] = error
        return
    st.session_state[keys.DELETE_SURE] = False
    st.session_state[keys.DELETED_LEARNER] = learner
