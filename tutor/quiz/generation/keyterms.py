"""Find in a sentence the terms that a learner should know: of the glossary, the lesson's own, names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tutor.quiz.generation.hannames import DOT, find_dotted_names
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.namedterms import find_named_terms, take_in_bracket
from tutor.quiz.generation.ownterms import list_phrases
from tutor.quiz.generation.subjectterms import find_subject_term
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import STOP_WORDS
from tutor.types import Chunk

# Terms of the glossary that are too general for a blank: many others would fit.
_GENERAL = frozenset(
    (
        "web page|book|word|internet|cost|price|expensive|cheap|funding|salary|electricity|budget|dollar|"
        "percentage|total|total cost|hardware|engineer|researcher|developer|duration|month|week|company|"
        "organisation|industry|bank|finance|law|lawyer|contract|medicine|media|software|drawback|advantage|"
        "risk|recommendation|alternative|performance|improvement|difference|definition|purpose|step|"
        "requirement|model|training|lecture|transcript|course note|vector|label|token|parameter|compute|domain|"
        "stage|context|application|use case|example|cloud|policy|flight|feature|algorithm|prediction|accuracy|"
        "metric|agent|reward|bias|data set|labelling|trade-off|big tech|vocabulary|jargon|shorthand|"
        "consideration|prompt|lesson|course|key takeaway|quiz|exam|checklist|analogy|data collection|"
        "training data|model size|from scratch|domain-specific|inference|deployment"
    ).split("|")
)
_NAME = re.compile(
    r"(?<![\w-])(?:[A-Z][a-z]+[A-Z]\w*|[A-Z][\w]*\d[\w.]*\w|[A-Z]{2,}[a-z]?\w*|[A-Z][a-zà-ÿ]+)(?:[-‑]\w+)*(?:['"
    r"’]s(?= [A-Z]))?"
    r"(?: (?:(?:of|for|and the|de|the) (?=[A-Z][a-z]{2}))?[A-Z][\w'’-]+)*"
)
_MEASURE = re.compile(r"(?:[kMGT]?(?:Wh?|B|Hz)|[A-Z]\w* GPU|GPUs?|CPUs?|GB|TB|MB|kWh|MWh)\b")
_LATIN = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9.+_-]*(?: [A-Za-z][A-Za-z0-9.+_-]*){0,3}(?![A-Za-z0-9_])")
_COMMON = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday english american french german chinese european british "
        "turkish irish russian korean japanese spanish italian indian greek latin dutch swedish python"
        " i ai ml pdf url x y z ok us usa uk web internet conference"
    ).split()
)
_PERSON = re.compile(r"[A-Z][a-zà-ÿ]+(?:[ -][A-Z][a-zà-ÿ]*\.?)?(?:[ -][A-Z][a-zà-ÿ]+)")
_SMALL = re.compile(r"(?<![\w./@-])[a-z][a-z-]+\b(?!\.\w)")
_APPOSED = re.compile(r", an? (?:[\w-]+ ){1,8}?(?:that|which|who)\b")
_MAX_NAME_WORDS = 4


class TermKind(StrEnum):
    """Where a term comes from."""

    GLOSSARY = "glossary"
    DEFINED = "defined"
    NAMED = "named"
    PHRASE = "phrase"
    SUBJECT = "subject"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A term in a sentence: as written there, where it stands (its other name in brackets included), and its source."""

    text: str
    start: int
    end: int
    kind: TermKind


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of the terms of the lessons: those that they define, and the words that they write small."""

    defined: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    small_words: frozenset[str]
    common_words: frozenset[str]
    capital_words: frozenset[str]

    def is_person(self, name: str) -> bool:
        """Tell whether a name has the form of a person's, of words that are not written small elsewhere."""
        if DOT in name:
            return True
        words = re.split(r"[ -]", name)
        return _PERSON.fullmatch(name) is not None and not any(fold(word) in self.small_words for word in words)


def read_vocabulary(chunks: Sequence[Chunk]) -> Vocabulary:
    """Read the terms that each lesson defines, by document, and the words that stand in small letters somewhere."""
    defined: dict[str, list[str]] = {}
    for definition in find_definitions(chunks):
        defined.setdefault(definition.chunk.document, []).append(definition.term)
    small = list_small_words(chunks)
    capital = frozenset(word for chunk in chunks for word in re.findall(r"(?<=[a-z,] )[A-Z][\w-]+", chunk.text))
    terms = {document: tuple(found) for document, found in defined.items()}
    return Vocabulary(terms, list_phrases(chunks), small, list_common_words(chunks), capital)


def list_small_words(chunks: Sequence[Chunk]) -> frozenset[str]:
    """Return the English words that the lessons write small somewhere."""
    return frozenset(word for chunk in chunks for word in _SMALL.findall(chunk.text))


def list_common_words(chunks: Sequence[Chunk]) -> frozenset[str]:
    """Return the English words that the lessons write small no less often than large alone: those that are no names."""
    large, small = Counter[str](), Counter[str]()
    for chunk in chunks:
        small.update(_SMALL.findall(chunk.text))
        large.update(word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][\w-]+(?! [A-Z])", chunk.text))
    return frozenset(word for word, count in small.items() if count >= large[word])


def find_key_terms(text: str, chunk: Chunk, vocabulary: Vocabulary) -> list[KeyTerm]:
    """Return the key terms of a sentence in order; of overlapping ones the longest counts."""
    found = [
        *_find_forms(text, _glossary_forms(text, chunk.language), TermKind.GLOSSARY),
        *_find_forms(text, vocabulary.defined.get(chunk.document, ()), TermKind.DEFINED),
        *_find_forms(text, vocabulary.phrases.get(chunk.document, ()), TermKind.PHRASE),
        *_find_names(text, vocabulary),
        *(KeyTerm(text[start:end], start, end, TermKind.NAME) for start, end in find_dotted_names(text)),
        *(KeyTerm(text[start:end], start, end, TermKind.NAMED) for start, end in find_named_terms(text)),
    ]
    if (subject := find_subject_term(text)) is not None:
        found.append(KeyTerm(text[slice(*subject)], *subject, TermKind.SUBJECT))
    first = (TermKind.NAMED, TermKind.NAME)
    kept: list[KeyTerm] = []
    for term in sorted(
        found, key=lambda t: (t.start - t.end, t.start, t.kind not in first, first[:1] != (t.kind,), t.kind)
    ):
        whole = _take_in_bracket(term, text)
        if all(whole.end <= other.start or other.end <= whole.start for other in kept):
            kept.append(whole)
    return sorted(kept, key=lambda t: t.start)


def _take_in_bracket(term: KeyTerm, text: str) -> KeyTerm:
    start, end = take_in_bracket(text, term.start, term.end)
    return replace(term, start=start, end=end)


def _glossary_forms(text: str, language: str) -> tuple[str, ...]:
    terms = [t for t in find_term_mentions(text) if fold(t.english) not in _GENERAL]
    return tuple(form for t in terms for form in (t.chinese_forms if language == "zh" else t.english_forms))


def _find_forms(text: str, forms: Sequence[str], kind: TermKind) -> Iterator[KeyTerm]:
    for form in forms:
        body = r"[-\s]?".join(map(re.escape, re.split(r"[-\s]+", form)))
        edges = (r"(?<![A-Za-z0-9-])", r"s?(?![A-Za-z0-9-])") if not has_han(form) else ("", "")
        if len(form) < 2:
            continue
        for match in re.finditer(edges[0] + body + edges[1], text, re.IGNORECASE):
            yield KeyTerm(match.group(), match.start(), match.end(), kind)


def _find_names(text: str, vocabulary: Vocabulary) -> Iterator[KeyTerm]:
    pattern = _LATIN if has_han(text) else _NAME
    for match in pattern.finditer(text):
        name = match.group().rstrip(".'’")
        if _MEASURE.match(name):
            continue
        start = match.start()
        begins = not has_han(text) and not re.search(r"\w", text[:start])
        first, _, rest = name.partition(" ")
        if begins and rest and fold(first) in STOP_WORDS:  # "At Maro", "The Art Museum of Maro"
            name, start, begins = rest, start + len(first) + 1, False
        words = name.split()
        if len(words) > _MAX_NAME_WORDS or fold(name) in _COMMON or len(name) < 3:
            continue
        if has_han(text):
            if name[0].isupper() and not name.isupper() and "_" not in name:
                yield KeyTerm(name, start, start + len(name), TermKind.NAME)
            continue
        if fold(words[0]) in vocabulary.common_words and (begins or len(words) == 1):
            continue
        if begins and _is_only_first(name, vocabulary) and _APPOSED.match(text[start + len(name) :]) is None:
            continue
        yield KeyTerm(name, start, start + len(name), TermKind.NAME)


def _is_only_first(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word has a capital only where a sentence begins with it, as far as the lessons show."""
    return name.isalpha() and name[1:].islower() and name not in vocabulary.capital_words
