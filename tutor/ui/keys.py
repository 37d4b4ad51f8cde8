"""The key of every widget and of every value kept for a browser session, by the part of the app that has it."""

from __future__ import annotations

# Every page
LANGUAGE = "lang"  # also the query parameter in the address
SIDEBAR = "view_sidebar"
SETTINGS = "settings"
SAVE_ERROR = "save_error"
OPEN_AGAIN = "open_again"
READ_AGAIN = "read_again"
RENAME = "rename"
DELETE = "delete"
OPTIONS = "options"

# Courses and their files
COURSE = "course"  # also the query parameter in the address
COURSE_PICKER = "course_picker"
COURSE_PLACE = "course_place"
COURSES_MADE = "courses_made"
COURSE_RENAMING = "course_renaming"
COURSE_RENAME = "course_rename"
COURSE_RENAMED = "course_renamed"
COURSE_DELETING = "course_deleting"
COURSE_DELETE = "course_delete"
LESSON_ACTIONS = "lesson_actions"
LESSONS_OPEN = "lessons_open"
LESSONS_ADD = "lessons_add"
SHELF = "shelf"
FILES = "files"
FILE_SEARCH = "file_search"
ASKED_TO_REMOVE = "asked_to_remove"
REMOVAL = "removal"
REMOVE_YES = "remove_yes"
REMOVE_NO = "remove_no"
REMOVE_ERROR = "remove_error"
UPLOAD_TURN = "upload_turn"
ADDING = "adding"
REPORT = "adding_report"
REPORT_PLACE = "adding_report_place"
REPORT_CLOSE = "adding_report_close"


def course_new(place: str) -> str:
    """Return the key of a button that asks for a new course's name."""
    return f"course_new-{place}"


def course_form(place: str) -> str:
    """Return the key of the form that makes a new course."""
    return f"course_form-{place}"


def course_name(place: str) -> str:
    """Return the key of the field for a new course's name."""
    return f"course_name-{place}"


def course_create(place: str) -> str:
    """Return the key of the button that makes a new course."""
    return f"course_create-{place}"


def uploaders(language: str) -> str:
    """Return the key of the place of the uploaders; the style puts their buttons into the language."""
    return f"uploaders-{language}"


def upload(kind: str, turn: int) -> str:
    """Return the key of an uploader; a new turn gives one that holds nothing."""
    return f"upload-{kind}-{turn}"


def remove(name: str) -> str:
    """Return the key of the button that removes a lesson file."""
    return f"remove-{name}"


# Ask
CONVERSATION = "chat"  # also the query parameter in the address
QUESTION = "question"
PENDING = "pending_question"
RUN = "answer_run"
NEW = "new_conversation"
STOP = "stop"
RETRY = "retry"
REPEATS = "repeats"
STARTERS = "starters"
FOLLOWUPS = "followups"
CHATS = "chats"
CHATS_LEFT = "chats_left"
CHAT_SEARCH = "chat_search"
EXPORT_CHAT = "export_chat"
EARLIER = "earlier"

# Signing in
LEARNER = "learner"  # also the query parameter in the address
VISITOR = "visitor"
TOKEN = "sign_in_token"
TICKET = "sign_in_ticket"
TICKET_PLACE = "ticket_place"
SIGN_IN_PAGE = "sign_in_page"
SIGN_IN_FORM = "sign_in_form"
SIGN_IN_NAME = "sign_in_name"
SIGN_IN_PASSWORD = "sign_in_password"
SIGN_IN = "sign_in"
SIGN_OUT = "sign_out"
ACCOUNT = "account"
LEARNER_PICKER = "learner_picker"
LEARNERS = "learners"
NEW_LEARNER = "new_learner"
PASSWORD_CHANGE = "password_change"
PASSWORD_DIALOG = "password_dialog"
PASSWORD_CHANGED = "password_changed"
PASSWORD_FORM = "password_form"
OLD_PASSWORD = "old_password"
NEW_PASSWORD = "new_password"
CHANGE_PASSWORD = "change_password"

# Lessons (the address of a place in one)
AT = "at"
WORDS = "words"
HEADING = "heading"
FROM_CONVERSATION = "from"
PLACE_SEEN = "place_seen"
SCROLLING = "scrolling"
LESSON = "lesson"
LESSON_LIST = "lesson_list"
LESSON_TEXT = "lesson_text"
LESSON_SIDE = "lesson_side"
LESSON_TOP = "lesson_top"
LESSON_TURNING = "lesson_turning"
PREVIOUS = "lesson_previous"
NEXT = "lesson_next"
ALL_LESSONS = "all_lessons"
OBJECTIVES = "objectives"
LESSON_MENU = "lesson_menu"
LESSON_LANGUAGE = "lesson_language"
SIDE_OPEN = "lesson_side_open"
FIND = "find"
HITS = "hits"
HIT_OPENED = "hit_opened"
OUTLINE = "outline"

# Progress
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

# Settings
SETTINGS_TAB = "settings_tab"
OWN_MODEL = "own_model"
OWN_MODEL_NAME = "own_model_name"
USE_OWN_MODEL = "use_own_model"
OWN_REPOSITORY = "own_repository"
FETCH_OWN_MODEL = "fetch_own_model"
SETTING_ERROR = "setting_error"
GPU_LAYERS = "gpu_layers"
TRY_LAYERS = "try_layers"
BENCH = "bench"
ENCODER = "encoder"
TRY_ENCODER = "try_encoder"
DOCTOR = "doctor"


def wording(current: str) -> str:
    """Return the key of the choice of who words answers, as it is drawn while one is set: what is set may change."""
    return f"wording-from-{current}"


def use_model(name: str) -> str:
    """Return the key of the button that chooses a model."""
    return f"use-model-{name}"


def fetch_model(name: str) -> str:
    """Return the key of the button that fetches a model."""
    return f"fetch-model-{name}"


def call_off(kind: str) -> str:
    """Return the key of the button that calls off the work of a kind."""
    return f"call-off-{kind}"


def language_choice(language: str) -> str:
    """Return the key of the language switch in the settings, as it is drawn while a language is spoken."""
    return f"language-from-{language}"


def lesson_standing(document: str, shown: str) -> str:
    """Return the key of a lesson's part of the checklist, for what the list is narrowed to."""
    return f"standing-{shown}-{document}"


def table_of(chart: str) -> str:
    """Return the key of the section with a chart's figures as a table."""
    return f"table-{chart}"


def starter(place: int) -> str:
    """Return the key of a starter question's button."""
    return f"starter-{place}"


def followup(place: int) -> str:
    """Return the key of a follow-up question's button."""
    return f"followup-{place}"


def act(action: str, conversation_id: str, place: int) -> str:
    """Return the key of a control under an answer: "row", "copy", "again", "quiz", "thumbs" or "comment"."""
    return f"act-{action}-{conversation_id}-{place}"


def nearest(exchange: int, place: int) -> str:
    """Return the key of a nearby topic's button."""
    return f"nearest-{exchange}-{place}"


def citation(scope: str, n: int) -> str:
    """Return the key of a citation number's popover; `scope` tells apart the places that cite it."""
    return f"cite-{scope}-{n}"


def sign_in_with(provider: str) -> str:
    """Return the key of the button that signs in through a provider, "" for the one without a name."""
    return f"sign-in-with-{provider}"


def conversation(conversation_id: str) -> str:
    """Return the key of a conversation's button."""
    return f"open-{conversation_id}"


# Quiz and review
QUIZ = "quiz"  # also the query parameter in the address
SEEN = "seen"  # also the query parameter in the address
OBJECTIVE = "objective"  # also the query parameter in the address
QUIZ_MAKING = "quiz_making"
QUIZ_FAILURE = "quiz_failure"
QUIZ_NOTE = "quiz_note"
QUIZ_SHOWN = "quiz_shown"
QUIZ_GRADE = "quiz_grade"
QUIZ_LESSONS = "quiz_lessons"
QUIZ_LENGTH = "quiz_length"
QUIZ_LANGUAGE = "quiz_language"
QUIZ_KINDS = "quiz_kinds"
QUIZ_OBJECTIVE = "quiz_objective"
QUIZ_MORE = "quiz_more"
QUIZ_START = "quiz_start"
QUIZ_CANCEL = "quiz_cancel"
QUIZ_CARD = "quiz_card"
QUIZ_STOP = "quiz_stop"
QUIZ_PRACTISE = "quiz_practise"
QUIZ_NEW = "quiz_new"
QUIZ_FOCUS = "quiz_focus"
REVIEW_START = "review_start"
REVIEW_FORECAST = "review_forecast"
REVIEW_TABLE = "review_table"


def quiz_spot(purpose: str) -> str:
    """Return the key under which a window remembers the quiz or the review that it is in."""
    return f"{purpose}_spot"


def unfinished(action: str, session_id: str) -> str:
    """Return the key of a button on an unfinished quiz."""
    return f"unfinished-{action}-{session_id}"


def turn(part: str, token: str, place: int | None = None) -> str:
    """Return the key of a control at a question; `token` tells the question and its attempt apart from all others."""
    return f"turn-{part}-{token}" + ("" if place is None else f"-{place}")


def place(turn: int) -> str:
    """Return the key of the container that an address brings into view."""
    return f"place-{turn}"


def lesson(document: str) -> str:
    """Return the key of the button that opens a lesson."""
    return f"lesson-open-{document}"


def about(anchor: str) -> str:
    """Return the key of the menu beside a heading."""
    return f"about-{anchor}"


def passage(objective_id: str) -> str:
    """Return the key of the button that opens the passage that teaches an objective."""
    return f"passage-{objective_id}"


def hit(place: int) -> str:
    """Return the key of a passage that was found."""
    return f"hit-{place}"


def cited(place: int) -> str:
    """Return the key of a passage that is marked because it is cited."""
    return f"cited-{place}"
