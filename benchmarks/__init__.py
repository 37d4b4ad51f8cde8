"""Measure how fast the tutor is, beside default pipelines of other frameworks. Not part of the installed package."""
