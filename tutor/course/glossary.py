"""The glossary of the course: paired terms in English and Chinese, found by any of their variants."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

from tutor.errors import TutorError
from tutor.text.fold import fold
from tutor.text.language import has_han

GLOSSARY_FILE = "glossary.json"
_FIELDS = {"english", "chinese", "english_variants", "chinese_variants"}


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the field: its usual name in English and in Chinese, and the other ways to write each."""

    english: str
    chinese: str
    english_variants: tuple[str, ...] = ()
    chinese_variants: tuple[str, ...] = ()

    @property
    def english_forms(self) -> tuple[str, ...]:
        """All English forms, the usual one first."""
        return (self.english, *self.english_variants)

    @property
    def chinese_forms(self) -> tuple[str, ...]:
        """All Chinese forms, the usual one first."""
        return (self.chinese, *self.chinese_variants)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Paired terms, looked up in both directions whatever the case, width, script or hyphens of a form."""

    terms: tuple[Term, ...]
    _by_key: dict[str, tuple[Term, ...]] = field(init=False, repr=False, compare=False)
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key: dict[str, tuple[Term, ...]] = {}
        forms = set()
        for term in self.terms:
            for form in map(fold, (*term.english_forms, *term.chinese_forms)):
                key = _to_key(form)
                if term not in by_key.get(key, ()):
                    by_key[key] = (*by_key.get(key, ()), term)
                forms.add(form)
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_pattern", _compile_forms(forms))

    def find(self, form: str) -> tuple[Term, ...]:
        """Return the terms that are written like this in either language; none if it is no term."""
        key = _to_key(fold(form))
        return self._by_key.get(key) or self._by_key.get(key.removesuffix("s"), ())

    def to_chinese(self, form: str) -> tuple[str, ...]:
        """Return the Chinese forms of an English form, the usual ones first."""
        return _merge(term.chinese_forms for term in self.find(form))

    def to_english(self, form: str) -> tuple[str, ...]:
        """Return the English forms of a Chinese form, the usual ones first."""
        return _merge(term.english_forms for term in self.find(form))

    def find_mentions(self, text: str) -> tuple[Term, ...]:
        """Return the terms that a text mentions, each once, in order; of overlapping forms the longest counts.

        Forms of a single Chinese character are left out: inside other words they mean something else.
        """
        found: dict[Term, None] = {}
        for match in self._pattern.finditer(fold(text)):
            found.update(dict.fromkeys(self.find(match.group())))
        return tuple(found)


def parse_glossary(text: str) -> Glossary:
    """Read a glossary from JSON: `{"terms": [{"english", "chinese", "english_variants", "chinese_variants"}]}`.

    Raises TutorError when it is no such JSON, a form is empty or in the wrong language, or a name stands twice.
    """
    try:
        records = json.loads(text)["terms"]
    except (ValueError, KeyError, TypeError) as error:
        raise _broken(f"it holds no list of terms ({error!r})") from error
    if not isinstance(records, list):
        raise _broken("its terms are not a list")
    terms = tuple(_read_term(record) for record in records)
    for names in ([fold(t.english) for t in terms], [fold(t.chinese) for t in terms]):
        repeated = {name for name in names if names.count(name) > 1}
        if repeated:
            raise _broken(f"these terms stand twice: {', '.join(sorted(repeated))}")
    return Glossary(terms)


@lru_cache(maxsize=1)
def load_glossary() -> Glossary:
    """Load the glossary that ships with the package. Raises TutorError when it is missing or broken."""
    try:
        text = resources.files("tutor.course").joinpath(GLOSSARY_FILE).read_text(encoding="utf-8")
    except OSError as error:
        raise _broken(str(error)) from error
    return parse_glossary(text)


def _read_term(record: object) -> Term:
    if not isinstance(record, dict) or set(record) != _FIELDS:
        raise _broken(f"a term needs the fields {', '.join(sorted(_FIELDS))}: {record!r}")
    term = Term(
        english=_read_form(record["english"]),
        chinese=_read_form(record["chinese"]),
        english_variants=tuple(map(_read_form, _read_list(record["english_variants"]))),
        chinese_variants=tuple(map(_read_form, _read_list(record["chinese_variants"]))),
    )
    if any(map(has_han, term.english_forms)) or not all(map(has_han, term.chinese_forms)):
        raise _broken(f"a form of {term.english!r} is in the wrong language")
    for forms in (term.english_forms, term.chinese_forms):
        if len(set(map(fold, forms))) < len(forms):
            raise _broken(f"a form of {term.english!r} stands twice")
    return term


def _read_list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise _broken(f"variants must be a list: {value!r}")
    return value


def _read_form(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise _broken(f"a form must be text without space around it: {value!r}")
    return value


def _broken(reason: str) -> TutorError:
    return TutorError(f"The glossary cannot be used: {reason}.", "Correct the file or install Tutor again.")


def _to_key(folded: str) -> str:
    """Leave out hyphens and spaces, so that pre-training, pre training and pretraining are one."""
    return re.sub(r"[-\s]+", "", folded)


def _compile_forms(forms: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern of folded forms, longest first; Latin letters and digits end at word boundaries."""
    parts = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        if len(form) == 1 and has_han(form):
            continue
        body = r"[-\s]?".join(re.escape(word) for word in re.split(r"[-\s]+", form))
        left = r"(?<![a-z0-9])" if not has_han(form[0]) else ""
        right = r"s?(?![a-z0-9])" if not has_han(form[-1]) else ""
        parts.append(left + body + right)
    return re.compile("|".join(parts) or r"(?!)")


def _merge(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for group in groups for form in group))
