"""A learner's courses: made, filled with lessons, read into an index of their own, and deleted."""

from tutor.library.adding import MAX_COURSE_MB, MAX_FILES, Added, Keeping, KeptFile, Upload, add_files
from tutor.library.courses import (
    COURSES_FOLDER,
    GIVEN_ID,
    SHIPPED_ID,
    Course,
    create_course,
    delete_course,
    find_by_id,
    list_courses,
    rename_course,
    settings_of,
)
from tutor.library.files import CourseFile, list_files, remove_file
from tutor.library.names import MAX_COURSE_NAME_CHARS, CourseNameError, NameProblem
from tutor.library.reading import (
    CourseState,
    LastReading,
    check_course,
    forget_last,
    index_course,
    read_last,
    stamp_index,
)
from tutor.library.refusals import Reason, Refusal, RefusedFile
from tutor.library.writing import BusyError

__all__ = [
    "COURSES_FOLDER",
    "GIVEN_ID",
    "MAX_COURSE_MB",
    "MAX_COURSE_NAME_CHARS",
    "MAX_FILES",
    "SHIPPED_ID",
    "Added",
    "BusyError",
    "Course",
    "CourseFile",
    "CourseNameError",
    "CourseState",
    "Keeping",
    "KeptFile",
    "LastReading",
    "NameProblem",
    "Reason",
    "Refusal",
    "RefusedFile",
    "Upload",
    "add_files",
    "check_course",
    "create_course",
    "delete_course",
    "find_by_id",
    "forget_last",
    "index_course",
    "list_courses",
    "list_files",
    "read_last",
    "remove_file",
    "rename_course",
    "settings_of",
    "stamp_index",
]
