"""Collect what else the lessons call a term: abbreviations and long forms, names that they equate, fuller names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.verbs import read_verb
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import STOP_WORDS
from tutor.types import Chunk

MAX_LONG_WORDS = 6  # of what an abbreviation stands for
MIN_CHARS = 4  # of a word by which two names are taken to be of one thing
MIN_FULLER_USES = 2  # of a fuller name in its passage and its headings
MAX_NAMES = 6  # of one term
MIN_SHORTENED_WORDS = 3  # of a name whose first words may stand as letters
_WORD = r"[A-Za-z][\w’'-]*"
_BRACKETED = re.compile(
    rf"(?P<before>(?:{_WORD}[ -]){{0,{MAX_LONG_WORDS}}}{_WORD})\s?[(（]\s*(?P<inside>[^()（）]{{2,60}}?)\s*[)）]"
)
_HAN_BRACKETED = re.compile(r"(?P<before>[一-鿿]{2,14})\s?[(（]\s*(?P<inside>[A-Z][\w-]*(?: [\w-]+){0,4})\s*[)）]")
_NAME, _HAN_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}", r"[一-鿿A-Za-z-]{2,12}"
_ALSO_CALLED = re.compile(
    rf"(?P<one>{_NAME}),? (?:is |are |was )?(?:also|sometimes|often) (?:called|known as|referred to as)"
    rf" (?:the |an? )?[“\"'‘]?(?P<other>{_NAME}?)(?=[”\"'’.,;:()]|$)"
    rf"|(?P<hanone>{_HAN_NAME}?)(?:，)?(?:也称为?|又称为?|也叫做?"
    rf"|简称为?)[“「\"']?(?P<hanother>{_HAN_NAME}?)(?=[”」\"'，。；])"
)
_SHORT = re.compile(r"^[A-Z][A-Za-z]?[A-Z0-9]{0,4}[A-Z]s?$|^[A-Z]{2,6}s?$")
_SHORTENED = re.compile(r"(?<![\w-])[A-Z]{2,4}(?: [A-Za-z][\w-]+){1,2}")
_QUOTES = "“”\"'‘’ "
_NO_NOUN = re.compile(r"(?:ing|ly|ed|ive|al|ous|ful|able|ible|ic)$|^(?:import|download|install)$")
_SMALL_WORD = re.compile(r"(?<![\w./@-])[a-z][a-z0-9]{3,}(?![\w-])")
_SPLIT = re.compile(r"[\s-]+")
_CAPITAL_RUN = re.compile(r"\b[A-Z][\w’']*(?:[ -](?:(?:of|the|and|for|in) )?[A-Z][\w’']*){1,4}")
_MODIFIED = r"(?<![\w-])(?P<modifier>[A-Za-z][a-z]{3,}) "


class OtherNames:
    """The other names that lessons give their terms. Not changed once it is read."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._equal: dict[str, dict[str, str]] = defaultdict(dict)
        self._small: set[str] = set()
        self._runs: dict[str, set[str]] = defaultdict(set)
        self._short_names: set[str] = set()
        for chunk in chunks:
            text = _read_text(chunk)
            self._small.update(_SMALL_WORD.findall(text))
            self._short_names.update(fold(name) for name in _SHORTENED.findall(text))
            for one, other in _find_equal(text):
                if not (_is_name(one) and _is_name(other)):
                    continue
                self._equal[fold(one)].setdefault(fold(other), other)
                self._equal[fold(other)].setdefault(fold(one), one)
            for run in _CAPITAL_RUN.findall(text):
                self._runs[chunk.document].add(run)

    def list_names(self, term: str, chunk: Chunk) -> tuple[str, ...]:
        """Return other names of a term as a passage uses it, without the term itself."""
        found = [*self._equal.get(fold(term), {}).values(), *self._list_long_forms(term, chunk)]
        found += self._list_modules(term)
        found += [*self._list_shortened(term), *self._list_tail(term, chunk)]
        found += [*_list_fuller(term, chunk), *_list_head(term, chunk)]
        names = {fold(name): name for name in reversed(found) if fold(name) != fold(term)}
        return tuple(reversed(names.values()))[:MAX_NAMES]

    def _list_modules(self, term: str) -> list[str]:
        """Return the short name by which programs import a library: sklearn for scikit-learn."""
        words = [fold(word) for word in _SPLIT.split(term)]
        if len(words) != 2 or has_han(term) or len(words[1]) < MIN_CHARS:
            return []
        ends = (word for word in self._small if word.endswith(words[1]) and word != words[1])
        starts = ((word, word[: -len(words[1])]) for word in ends)
        return sorted(word for word, start in starts if start[0] == words[0][0] and _is_within(start, words[0]))

    def _list_shortened(self, term: str) -> list[str]:
        """Return how the lessons write a name of several words with its first ones as letters: VS Code."""
        words = [word for word in term.split() if word[:1].isupper()]
        if len(words) < MIN_SHORTENED_WORDS or has_han(term) or " ".join(words) != term:
            return []
        cuts = range(2, len(words))
        shorter = (f"{''.join(word[0] for word in words[:cut])} {' '.join(words[cut:])}" for cut in cuts)
        return [name for name in shorter if fold(name) in self._short_names]

    def _list_tail(self, term: str, chunk: Chunk) -> list[str]:
        """Return the capitals that end a name, where its passage writes them alone: HL of Maro HL."""
        start, _, tail = term.rpartition(" ")
        if not start or not _SHORT.match(tail) or has_han(term):
            return []
        alone = re.search(rf"(?<!{re.escape(start)} )(?<![\w-]){re.escape(tail)}(?![\w-])", _read_text(chunk))
        return [tail] if alone else []

    def _list_long_forms(self, term: str, chunk: Chunk) -> Iterator[str]:
        """Yield the names of its lesson, written with capitals, whose first letters an abbreviation is."""
        if _SHORT.match(term):
            for run in sorted(self._runs.get(chunk.document, ())):
                words = run.split()
                spans = ((start, end) for start in range(len(words)) for end in range(start + 2, len(words) + 1))
                parts = (" ".join(words[start:end]) for start, end in spans if words[start].lower() not in STOP_WORDS)
                yield from (part for part in parts if abbreviates(term, part))


def _list_head(term: str, chunk: Chunk) -> list[str]:
    """Return the last word of a term of two, where its passage goes on with it alone and knows it of no other kind."""
    modifier, _, head = fold(term).rpartition(" ")
    if not modifier or " " in modifier or has_han(term) or not head.endswith("s"):
        return []
    text = _read_text(chunk)
    alone = re.search(rf"(?:^|[.!?]\s+){re.escape(head.capitalize())}\b", text, re.MULTILINE)
    kinds = {fold(found["modifier"]) for found in re.finditer(rf"{_MODIFIED}{re.escape(head)}\b", text, re.IGNORECASE)}
    return [head] if alone and kinds - STOP_WORDS <= {modifier} else []


def abbreviates(short: str, long: str) -> bool:
    """Tell whether a word in capitals is made of the first letters of a name's words: RAI of Responsible AI."""
    words = [word for word in _SPLIT.split(long) if word]
    letters = short.removesuffix("s")
    if len(words) < 2 or not _SHORT.match(short) or fold(long) == fold(short):
        return False
    whole = "".join(word if word.isupper() else word[0] for word in words)
    lexical = "".join(word if word.isupper() else word[0] for word in words if word.lower() not in STOP_WORDS)
    return fold(letters) in (fold(whole), fold(lexical))


def _read_text(chunk: Chunk) -> str:
    return "\n".join((chunk.title, *chunk.heading, chunk.text))


def _find_equal(text: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of names of one thing: "Long Form (LF)", "LF (long form)", "X (or Y)", "X, also called Y"."""
    for match in _BRACKETED.finditer(text):
        before, inside = match["before"].strip(_QUOTES), match["inside"].strip(_QUOTES)
        words = before.split()
        if abbreviates(inside, before) or _SHORT.match(inside):
            tails = [" ".join(words[start:]) for start in range(len(words))]
            yield from ((tail, inside) for tail in tails if abbreviates(inside, tail))
        elif abbreviates(words[-1], inside):
            yield words[-1], inside
    for match in _HAN_BRACKETED.finditer(text):
        terms = find_terms(match["inside"])
        if terms:
            yield from ((form, match["inside"]) for form in terms[0].chinese_forms if match["before"].endswith(form))
    for match in _ALSO_CALLED.finditer(text):
        one, other = match["one"] or match["hanone"], match["other"] or match["hanother"]
        yield one.strip(_QUOTES), other.strip(_QUOTES)


def _is_name(text: str) -> bool:
    """Tell whether a text begins and ends with words that say something: no "the lock", "its", "those are"."""
    words = text.lower().split()
    return bool(words) and words[0] not in STOP_WORDS and words[-1] not in STOP_WORDS and "its" not in words


def _is_within(letters: str, word: str) -> bool:
    """Tell whether letters stand in a word in this order, and are not the whole of it."""
    rest = iter(word)
    return len(letters) < len(word) and all(letter in rest for letter in letters)


def _list_fuller(term: str, chunk: Chunk) -> Iterator[str]:
    """Yield a single noun of a passage with the one noun that stands before it there, more than once.

    "Word embeddings" for "embeddings" is the same thing in that passage; two such names are two things.
    """
    if has_han(term) or " " in term or len(term) < MIN_CHARS:
        return
    text = _read_text(chunk)
    stem = re.escape(term.lower().removesuffix("s"))
    matches = list(re.finditer(rf"{_MODIFIED}(?P<noun>{stem}s?)(?![\w-])", text, re.IGNORECASE))
    held = [match for match in matches if _modifies(match["modifier"].lower())]
    fuller = {f"{match['modifier']} {match['noun']}".lower() for match in held}
    if len({match["modifier"].lower() for match in held}) == 1 and len(held) >= MIN_FULLER_USES:
        yield from sorted(name for name in fuller if not _is_other_term(name, term))


def _modifies(word: str) -> bool:
    return word not in STOP_WORDS and read_verb(word) is None and _NO_NOUN.search(word) is None


def _is_other_term(name: str, term: str) -> bool:
    """Tell whether a fuller name is a term of the field that is not the shorter one's."""
    terms = find_terms(name)
    return bool(terms) and not set(terms) & set(find_terms(term))
