"""List the other ways to write an answer that also count: hyphens, plurals, brackets, the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han

_SMALL_WORDS = frozenset("of the and for in on to a an".split())


def list_variants(term: str, language: str, aliases: Sequence[str] = ()) -> tuple[str, ...]:
    """Return other texts that are right where a term is, without the term itself and without repeats.

    The glossary gives a term's other forms and its name in the other language; `aliases` are the lesson's own.
    """
    found = [*aliases]
    for entry in find_terms(term):
        forms = (entry.english_forms, entry.chinese_forms)
        found += [form for group in (reversed(forms) if language == "zh" else forms) for form in group]
    for form in (term, *found):
        if not has_han(form):
            found += _rewrite(form)
    seen, kept = {fold(term)}, []
    for form in found:
        if fold(form) not in seen:
            seen.add(fold(form))
            kept.append(form)
    return tuple(kept)


def _rewrite(form: str) -> Iterator[str]:
    """Yield an English form with its hyphens as spaces and as nothing, and in the other number."""
    if "-" in form:
        yield form.replace("-", " ")
        yield form.replace("-", "")
    elif " " in form:
        yield form.replace(" ", "-")
    last = form.rsplit(maxsplit=1)[-1]
    if len(last) > 3 and last.isalpha() and last.islower():
        if last.endswith("s") and not last.endswith(("ss", "us", "is", "series", "species")):
            yield _make_singular(form)
        elif last != "data" and not last.endswith(("s", "x", "z", "ch", "sh", "ing", "ed")):
            yield re.sub(r"(?<![aeiou])y$", "ie", form) + "s"


def spell_initials(term: str) -> str:
    """Return the initials of an English term of several words, "" for a single word: "LLM"."""
    words = [word for word in re.split(r"[\s-]+", term) if word and word.lower() not in _SMALL_WORDS]
    return "".join(word[0].upper() for word in words) if len(words) > 1 else ""


def _make_singular(form: str) -> str:
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form[:-2] if form.endswith(("ses", "xes", "zes", "ches", "shes")) else form[:-1]
