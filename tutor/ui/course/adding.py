"""Lessons that are being added: chosen in a dialog, taken in by a thread, told when that is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from tutor.library import MAX_COURSE_MB, Added, Course, Upload, add_files
from tutor.settings import Settings
from tutor.ui import keys
from tutor.ui.session import read_settings
from tutor.ui.words import say
from tutor.ui.work import Progress, Work


@dataclass(frozen=True, slots=True)
class Adding:
    """The work that takes files into a course."""

    course_id: str
    work: Work[Added]


def start_adding(settings: Settings, course: Course, uploads: Sequence[Upload]) -> Adding:
    """Start to take files into a course."""

    def work(progress: Progress) -> Added:
        def tell() -> Iterator[Upload]:
            for place, upload in enumerate(uploads):
                progress(f"Keeping {upload.name}", place, len(uploads))
                yield upload

        return add_files(course, tell(), max_file_mb=settings.max_file_mb, max_course_mb=MAX_COURSE_MB)

    return Adding(course.id, Work(work, "add-lessons"))


def show_uploaders(course: Course, language: str) -> None:
    """Show where files and folders are dropped or chosen, and the button that adds them."""
    settings = read_settings()
    st.caption(say(language, "library.kinds", limit_mb=settings.max_file_mb))
    with st.container(key=keys.UPLOADERS):
        files, folder = st.tabs([say(language, "library.files_tab"), say(language, "library.folder_tab")])
    turn = st.session_state.setdefault(keys.UPLOAD_TURN, 0)
    label = say(language, "library.choose_files")
    with files:
        chosen = st.file_uploader(
            label,
            accept_multiple_files=True,
            key=keys.upload("files", turn),
            max_upload_size=settings.max_file_mb,
        )
    label = say(language, "library.choose_folder")
    with folder:
        whole = st.file_uploader(
            label,
            accept_multiple_files="directory",
            key=keys.upload("folder", turn),
            max_upload_size=settings.max_file_mb,
        )
    uploads = [*chosen, *whole]
    label = say(language, "library.add_count", count=len(uploads)) if uploads else say(language, "library.add")
    if st.button(label, key=keys.LESSONS_ADD, type="primary", icon=":material/add:", disabled=not uploads):
        st.session_state[keys.ADDING] = start_adding(settings, course, uploads)
        st.session_state[keys.UPLOAD_TURN] = turn + 1  # the next uploader begins empty
        st.rerun()
