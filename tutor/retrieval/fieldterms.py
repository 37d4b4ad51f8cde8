"""The paired terms of the field, by any form in either language: the shipped glossary for what has no adapters."""

from __future__ import annotations

from tutor.course.glossary import Term, load_glossary


def find_terms(form: str) -> tuple[Term, ...]:
    """Return the terms that are written like this in either language; none if it is no term."""
    return load_glossary().find(form)


def find_term_mentions(text: str) -> tuple[Term, ...]:
    """Return the terms that a text mentions, each once, in order."""
    return load_glossary().find_mentions(text)
