"""The review page."""

from __future__ import annotations

from tutor.ui.quiz.reviewing import show_end, show_overview
from tutor.ui.quiz.sitting import show_sitting

show_sitting("review", show_overview, show_end)
