"""Quizzes and review on the page."""
