"""Say in the other language what a question names, with the glossary first and a dictionary for general words."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.retrieval.dictionary import Dictionary, load_dictionary, name_formulas, name_places
from tutor.retrieval.senses import add_senses, cut_new, find_new, list_new
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

_MOST_SENSES = 12
_LONGEST_SENSE = 4  # terms; longer ones are explanations
_USUAL_SENSES = 4  # of a word, by which words that mean the same are found
_HAN_RUN = re.compile(r"[㐀-䶿一-鿿·]+")


class TermPair(Protocol):
    """A term with the forms that it has in each language, the usual one first."""

    @property
    def english_forms(self) -> tuple[str, ...]: ...

    @property
    def chinese_forms(self) -> tuple[str, ...]: ...


class TermSource(Protocol):
    """A glossary: its terms in both languages."""

    @property
    def terms(self) -> Sequence[TermPair]: ...


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a question names: its own text or terms, and what the other language calls it, best first."""

    text: str
    translations: tuple[str, ...] = ()


class Translator:
    """Finds the parts of a question that have a name in the other language. Safe to share by threads."""

    def __init__(
        self, glossary: TermSource | None = None, dictionary: Callable[[], Dictionary] = load_dictionary
    ) -> None:
        self._load = dictionary
        self._lock = threading.Lock()
        self._to_english: dict[str, tuple[str, ...]] = {}
        self._glossary_to_chinese: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._to_chinese: dict[tuple[str, ...], tuple[str, ...]] | None = None
        for pair in glossary.terms if glossary else ():
            for form in map(fold, pair.chinese_forms):
                self._to_english[form] = _merge(self._to_english.get(form, ()), pair.english_forms)
            for form in pair.english_forms:
                key = tuple(tokenize(form))
                self._glossary_to_chinese[key] = _merge(self._glossary_to_chinese.get(key, ()), pair.chinese_forms)
        self.glossary_key = repr(sorted(self._to_english.items()))
        self._short_names: dict[str, str] = {}
        forms = sorted((form for form in self._to_english if len(form) > 1), key=len, reverse=True)
        self._forms = re.compile("|".join(map(re.escape, forms)) or r"(?!)")

    def translate_chinese(self, question: str, *, by_names: bool = False) -> list[Part]:
        """Return the parts of a question in order: Chinese words with their English names, other text as it is.

        Function words and question words are left out. Terms of the glossary stay whole; the rest is cut into words
        by a segmenter, and words that the dictionary lacks into those that it has. `by_names` gives places and firms
        their names alone, without what explains them, and words newer than the dictionary theirs whole.
        """
        folded = fold(question)
        parts: list[Part] = []
        start = 0
        for match in self._forms.finditer(folded):
            parts.extend(self._translate_text(folded[start : match.start()], by_names))
            parts.append(Part(match.group(), self._to_english[match.group()]))
            start = match.end()
        parts.extend(self._translate_text(folded[start:], by_names))
        return parts

    def gloss_chinese(self, text: str) -> str:
        """Return a text with each Chinese word replaced by its first short English name, function words left out."""
        return " ".join(
            part.text if not has_han(part.text) else self._name_shortly(part) for part in self.translate_chinese(text)
        )

    def translate_english(self, terms: Sequence[str], knows: Callable[[str], bool]) -> list[Part]:
        """Cut lexical terms into runs that have Chinese names and single terms that have none, in order.

        `knows` tells which Chinese terms the lessons hold: the reverse dictionary is built once, for them alone.
        """
        names = self._reverse_dictionary(knows)
        parts: list[Part] = []
        start = 0
        while start < len(terms):
            end = min(len(terms), start + _LONGEST_SENSE)
            while end > start + 1 and tuple(terms[start:end]) not in names:
                end -= 1
            parts.append(Part(" ".join(terms[start:end]), names.get(tuple(terms[start:end]), ())))
            start = end
        return parts

    def relate_chinese(self, question: str, knows: Callable[[str], bool]) -> list[Part]:
        """Return the words of a question that the lessons lack, with words of theirs that share a usual sense."""
        names = self._reverse_dictionary(knows)
        parts = []
        for part in self.translate_chinese(question):
            if has_han(part.text) and len(part.text) > 1 and not _is_known(part.text, knows):
                senses = (tuple(tokenize(sense)) for sense in part.translations[:_USUAL_SENSES])
                alike = dict.fromkeys(word for sense in senses for word in names.get(sense, ()))
                parts.append(Part(part.text, tuple(alike)))
        return parts

    def _name_shortly(self, part: Part) -> str:
        name = self._short_names.get(part.text)
        if name is None:
            name = next((name for name in part.translations if is_short(tokenize(name))), "")
            self._short_names[part.text] = name
        return name

    def _translate_text(self, text: str, by_names: bool) -> list[Part]:
        parts: list[Part] = []
        start = 0
        for match in _HAN_RUN.finditer(text):
            parts.extend(Part(word) for word in text[start : match.start()].split())
            parts.extend(self._translate_run(match.group(), by_names))
            start = match.end()
        parts.extend(Part(word) for word in text[start:].split())
        return parts

    def _translate_run(self, run: str, by_names: bool) -> list[Part]:
        dictionary = self._load()
        parts: list[Part] = []
        for word in cut_new(cut_words(run), dictionary.__contains__) if by_names else cut_words(run):
            if word in FUNCTION_WORDS:
                continue
            if by_names and (names := _find_whole(word, dictionary)):
                parts.append(Part(word, names))
                continue
            pieces = [word] if word in dictionary else dictionary.split_word(word)
            parts.extend(
                Part(piece, _list_names(add_senses(piece, dictionary.find_senses(piece)), by_names)[:_MOST_SENSES])
                for piece in pieces
                if piece not in FUNCTION_WORDS and has_han(piece)
            )
        return parts

    def _reverse_dictionary(self, knows: Callable[[str], bool]) -> dict[tuple[str, ...], tuple[str, ...]]:
        with self._lock:
            if self._to_chinese is None:
                known = dict(self._load().list_words(lambda word: _is_known(word, knows)))
                new = {word: senses for word, senses in list_new() if _is_known(word, knows)}
                added = {**{word: add_senses(word, senses) for word, senses in known.items()}, **new}
                names = _reverse(added) | _reverse(known)  # of an English word the dictionary's own come before others
                names.pop((), None)
                merged = {key: tuple(words) for key, words in names.items()}
                for key, forms in self._glossary_to_chinese.items():
                    merged[key] = _merge(forms, merged.get(key, ()))
                self._to_chinese = merged
            return self._to_chinese


def _reverse(senses_of: Mapping[str, Sequence[str]]) -> dict[tuple[str, ...], list[str]]:
    """Return for the terms of each English sense the Chinese words that have it."""
    names: dict[tuple[str, ...], list[str]] = {}
    for word, senses in senses_of.items():
        for sense in senses[:_MOST_SENSES]:
            names.setdefault(tuple(tokenize(sense)), []).append(word)
    return names


def _find_whole(word: str, dictionary: Dictionary) -> tuple[str, ...]:
    """Return what a word that the dictionary lacks is called in English, of a part of a firm's name the firms."""
    return () if word in dictionary else find_new(word) or dictionary.find_longer_names(word)


def _list_names(senses: tuple[str, ...], by_names: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name_formulas(name_places(senses)))) if by_names else senses


def is_short(sense_terms: Sequence[str]) -> bool:
    """Tell whether the terms of a sense are a name and not an explanation."""
    return 0 < len(sense_terms) <= _LONGEST_SENSE


def _is_known(word: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether the lessons hold every character pair of a word of two characters or more."""
    return len(word) > 1 and all(knows(word[i : i + 2]) for i in range(len(word) - 1))


def _merge(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
