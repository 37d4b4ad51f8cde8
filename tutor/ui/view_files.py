"""The files of the views, for links from one to another."""

from __future__ import annotations

from pathlib import Path

VIEWS = Path(__file__).parent / "views"  # never "pages": Streamlit would make its own navigation of that folder
ASK_VIEW = VIEWS / "ask.py"
COURSE_VIEW = VIEWS / "course.py"
QUIZ_VIEW = VIEWS / "quiz.py"
REVIEW_VIEW = VIEWS / "review.py"
