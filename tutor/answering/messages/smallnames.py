"""Give a name the capital that a learner left out: "what did casetext train on", "how long did orlen take"."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from difflib import get_close_matches
from functools import lru_cache

from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.language import has_han
from tutor.text.words import QUESTION_WORDS, STOP_WORDS, content_words, tokenize

SHORT_HALF = (2, 3)  # letters
MIN_ALIKE = 0.75  # letters in order that a slip shares with a pronoun
MIN_PART = 4  # letters of each word of a compound: "snapshot"
_WORD = re.compile(r"(?<![A-Za-z0-9_@./'’-])[a-z]{5,}(?![A-Za-z0-9_@/-])")
_SMALL = re.compile(r"(?<![A-Za-z0-9_@./'’-])[a-z]{4,}(?![A-Za-z0-9_@/-])")
_SMALL_PAIR = re.compile(r"(?<![A-Za-z0-9_@./'’-])(?=([a-z]{3,}) ([a-z]{3,})(?![A-Za-z0-9_@/-]))")
_NOUN_NEXT = re.compile(
    r" (?!(?:and|or|in|on|at|of|is|are|was|were|do|does|did|to|for|with|from|by|as|than)\b)[a-z]{3,}"
)
_NO_NAME_AFTER = re.compile(
    r"\b(?:the|an?|my|your|our|his|her|their|its|this|that|these|those|some|any|no|every|each|all|i|you|we|they|he|she|it"
    r"|to|can|could|will|would|should|must|not|and|or|very|so|too|more|most|how|\w+ly|\w+['’]s) (?:[a-z]+-[a-z]+ )?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:does|did) (?P<name>[a-z]{4,})(?= (?:actually |really |also )?(?!of\b)[a-z]+)")
_PRONOUNS = tuple("they them their there this that these those someone everyone anyone people".split())
_ENDINGS = re.compile(
    r"(?:s|es|ed|d|ing|er|ers|ly|able|ness|less|ment|ist|ism|ize|ise|ized|ised|ization|isation|y|al)$"
)

_PREFIXES = tuple(
    "un re pre non over out under up down in inter intra multi hydro geo bio electro thermo anti semi mis dis sub de"
    " counter fore mid photo cross super".split()
)


def write_names(question: str, knows: Callable[[str], bool], knows_word: Callable[[str], bool] | None) -> str:
    """Return a question with a capital on what can only be a name: no word of the lessons, nor of the language.

    A word of the language is one too where it does something by itself: "what does reuters offer". A slip away from a
    word of the language it is a misspelling; in a question of which the lessons hold no word, nothing is told.
    """
    if knows_word is None or not any(map(knows, content_words(question))):
        return question
    is_word = lru_cache(maxsize=None)(knows_word)

    def write(word: str, *, alone: bool) -> str:
        terms = tokenize(word)
        if word in STOP_WORDS or word in QUESTION_WORDS or any(map(knows, terms)) or len(terms) != 1:
            return word
        if alone and get_close_matches(word, _PRONOUNS, cutoff=MIN_ALIKE):  # "how many did thay need"
            return word
        if any(map(knows, find_synonyms(terms[0]))) or _is_joined(word, knows):
            return word
        is_plural = word.endswith("s") and is_word(word[:-1])
        return word if (is_plural or not alone) and _is_language(word, is_word) else word.capitalize()

    if not has_han(question):
        question = _SUBJECT.sub(lambda m: m.group().replace(m["name"], write(m["name"], alone=True)), question)
    return _WORD.sub(
        lambda m: m.group() if _NO_NAME_AFTER.search(m.string[: m.start()]) else write(m.group(), alone=False), question
    )


def write_known_names(question: str, find_name: Callable[[str], str | None]) -> str:
    """Return a message typed in small letters with the names of the lessons as they write them.

    A name's "s" before another word is its owner's: "orlens boats".
    """
    if has_han(question) or not question[:1].islower():
        return question

    def write(match: re.Match[str]) -> str:
        word = match.group()
        if word in STOP_WORDS or word in QUESTION_WORDS:
            return word
        if name := find_name(word):
            return name
        owner = find_name(word[:-1]) if word.endswith("s") and _NOUN_NEXT.match(match.string, match.end()) else None
        return f"{owner}'s" if owner else word

    pairs = {f"{a} {b}": find_name(f"{a} {b}") for a, b in _SMALL_PAIR.findall(question)}
    for pair, name in pairs.items():
        question = question.replace(pair, name) if name else question
    return _SMALL.sub(write, question)


def _is_joined(word: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a word is two of the lessons written together, one of them short: "jpharbour" for JP Harbour."""
    cuts = {cut for short in SHORT_HALF for cut in (short, len(word) - short)}
    halves = ((word[:cut], word[cut:]) for cut in cuts)
    return any(all(any(map(knows, tokenize(half))) for half in pair) for pair in halves)


def _is_language(word: str, is_word: Callable[[str], bool]) -> bool:
    """Tell whether a word, its stem, both its halves or one slip away from it are words of the language."""
    bare = _ENDINGS.sub("", word)
    if any(len(form) > 2 and is_word(form) for form in (word, bare, f"{bare}e", f"{bare}y", bare[:-1])):
        return True
    if any(word.startswith(prefix) and is_word(word[len(prefix) :]) for prefix in _PREFIXES):
        return True
    if any(is_word(word[:cut]) and is_word(word[cut:]) for cut in range(MIN_PART, len(word) - MIN_PART + 1)):
        return True
    return any(is_word(other) for other in _list_slips(word))


def _list_slips(word: str) -> set[str]:
    """Return what one letter left out, added, exchanged or swapped with the next makes of a word."""
    cuts = [(word[:i], word[i:]) for i in range(1, len(word) + 1)]
    return {
        *(start + end[1:] for start, end in cuts),
        *(start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1),
        *(start + letter + end[drop:] for start, end in cuts for letter in string.ascii_lowercase for drop in (0, 1)),
    }
