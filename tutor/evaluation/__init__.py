"""Measure the tutor: ask the questions of case files, judge the answers, compare them with a baseline."""
