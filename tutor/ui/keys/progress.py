"""The keys of: where the learner stands, what things cost, and what can be taken along."""

from __future__ import annotations

HEADLINE = "headline"
REVIEW_DUE = "review_due"
FIRST_QUIZ = "first_quiz"
PROGRESS_TAB = "see"  # also the query parameter in the address
CHECKLIST_FILTER = "checklist_filter"
TRACED_LESSON = "traced_lesson"
EXPORT_FORMAT = "export_format"
EXPORT_COUNT = "export_count"
EXPORT_LESSON = "export_lesson"
EXPORT_LANGUAGE = "export_language"
EXPORT_START = "export_start"
EXPORT_CANCEL = "export_cancel"
EXPORT_SAVE = "export_save"
EXPORT_JOB = "export_job"
SAVE_CHECKLIST = "save_checklist"
SAVE_PROGRESS = "save_progress"
SAVE_BACKUP = "save_backup"
DELETE_SURE = "delete_sure"
DELETE_DATA = "delete_data"
DELETED_LEARNER = "deleted_learner"


def lesson_standing(document: str, shown: str) -> str:
    """Return the key of a lesson's part of the checklist, for what the list is narrowed to."""
    return f"standing-{shown}-{document}"


def table_of(chart: str) -> str:
    """Return the key of the section with a chart's figures as a table."""
    return f"table-{chart}"


def chart(name: str) -> str:
    """Return the key of a chart."""
    return f"chart-{name}"
