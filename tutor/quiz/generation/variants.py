"""List the other ways to write an answer that also count: hyphens, plurals, brackets, the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han

MIN_STEM_CHARS, MIN_STEM_SHARE = 4, 0.6  # of letters that forms of one stem begin with
_DOERS = frozenset("器者师")
# What is done with a thing, or what is made of it: another thing than it is.
_DOINGS = frozenset("analysis forecasting forecast prediction detection generation modeling modelling tagging".split())
_SMALL_WORDS = frozenset("of the and for in on to a an".split())


def list_variants(term: str, language: str, aliases: Sequence[str] = ()) -> tuple[str, ...]:
    """Return other texts that are right where a term is, without the term itself and without repeats.

    The glossary gives a term's other forms and its name in the other language; `aliases` are the lesson's own.
    """
    found = [*aliases]
    for entry in find_terms(term):
        if _is_wider(term, entry.english):
            continue
        english = tuple(form for form in entry.english_forms if not is_other_class(form, entry.english))
        chinese = tuple(form for form in entry.chinese_forms if not is_other_class(form, entry.chinese))
        forms = (english, chinese)
        found += [form for group in (reversed(forms) if language == "zh" else forms) for form in group]
    for form in (term, *found):
        if not has_han(form):
            found += [text for text in _rewrite(form) if language != "zh" or find_terms(form) or text[-1:] != "s"]
    seen, kept = {fold(term)}, []
    for form in found:
        if fold(form) not in seen and not is_other_class(form, term):
            seen.add(fold(form))
            kept.append(form)
    return tuple(kept)


def _is_wider(term: str, name: str) -> bool:
    """Tell whether an English term is a name with more words behind it, or without its last ones: of another extent.

    The glossary finds both by one entry: "time series forecasting" is not all that a time series is.
    """
    mine, theirs = (re.split(r"[\s-]+", fold(text)) for text in (term, name))
    short, long = sorted((mine, theirs), key=len)
    more = long[len(short) :] if long[: len(short)] == short else []
    return not has_han(term) and any(word in _DOINGS for word in more)


def is_other_class(form: str, term: str) -> bool:
    """Tell whether an English form is another word class of the term: "classify" of "classification".

    Both begin alike, but their endings differ in more than the number or the spelling.
    """
    if has_han(form) or has_han(term):
        return form[-1:] in _DOERS and has_han(term) and term[-1:] not in _DOERS
    if len(form.split()) != len(term.split()):  # "finance" for "financial services": its last word is compared
        form, term = form.rsplit(maxsplit=1)[-1], term.rsplit(maxsplit=1)[-1]
    one, other = _read_stem(form), _read_stem(term)
    if one == other or _read_stem(re.split(r"[\s-]", form)[-1]) == _read_stem(re.split(r"[\s-]", term)[-1]):
        return False
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= max(MIN_STEM_CHARS, MIN_STEM_SHARE * min(len(one), len(other)))


def _read_stem(form: str) -> str:
    """Return an English form in small letters without its gaps, its plural and what is spelled in two ways."""
    letters = re.sub(r"(.)\1", r"\1", re.sub(r"[\s-]", "", form.lower()).replace("z", "s"))
    return re.sub(r"(?:ie|e)?s$|y$|e$", "", letters)


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
