"""The quiz page."""

from __future__ import annotations

from tutor.ui.quiz.choosing import show_choosing
from tutor.ui.quiz.results import show_result
from tutor.ui.quiz.sitting import show_sitting

show_sitting("quiz", show_choosing, show_result)
