"""Read off a question which attribute of a thing it asks for: what is counted, a measure, an event, a noun, a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tutor.answering.questions.attribute_han import find_noun_after, find_noun_before, is_mass, leave_quoted
from tutor.answering.questions.attribute_words import (
    ADJECTIVES,
    ARTICLES,
    DIMENSIONS,
    EMPTY_NOUNS,
    EVENTS,
    HAN_EMPTY,
    HAN_MEASURED,
    LINKS,
    MEASURED,
    MEASURES,
    PLURALS,
    PREPOSITIONS,
    UNCOUNTED,
    VERB_FORMS,
)
from tutor.text.fold import fold
from tutor.text.language import detect_language, has_han
from tutor.text.words import tokenize


class Kind(StrEnum):
    """What an attribute is.

    A counted thing, a measure (a rate, a size), an event whose words are few (died, founded), a dimension of "how
    tall", a reason, any other noun, any other verb. What answers a question after one of the first four names it nearly
    always; a company or what somebody did often goes by other words.
    """

    COUNT = "count"
    MEASURE = "measure"
    EVENT = "event"
    DIMENSION = "dimension"
    REASON = "reason"
    NOUN = "noun"
    ACT = "act"


MAX_NOUN_WORDS = 4
_ORIGIN = re.compile(r"\b(?:come|comes|came|originates?|originated|stems?|stemmed|taken|drawn) from\b", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\bwhat (?:(?:is|was|are|were) the (?:total |exact )?)?number of\b", re.IGNORECASE)
_COUNT_OF = re.compile(
    r"\bwhat (?:is|was) (?:the|its|their|[\w.-]+'s) (?:[\w-]+ )?(?P<thing>[a-z]+) count\b",
    re.IGNORECASE,
)
_ASKS_WHICH_VALUE = re.compile(
    r"\b(?:what|which)\s+(?!is\b|are\b|was\b|were\b|does\b|do\b|did\b|'s)|是多少|有多少|达到", re.IGNORECASE
)


_SIZES = ("large", "small", "big", "great", "high", "low")  # of what is named after them
_SCORED = re.compile(r"\b(?:what|which)\b[^?]{2,60}? (?:did|does|do) [^?]{2,60}? score\b", re.IGNORECASE)


# "How far does drying shrink it?" asks for no distance.
_CHANGES = re.compile(
    r"\bhow far (?:do|does|did|can|could|will|would|has|have)\b[^?]*?\b(?:shr[iau]nk|compress|reduce|cut|lower|raise"
    r"|improve|trim|squeeze|slash|speed|grow|rise|drop|fall|fell)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a question asks for of the thing that it is about: `word` as asked, folded; `terms` are its stems."""

    kind: Kind
    word: str
    terms: tuple[str, ...]


def find_attribute(question: str) -> Attribute | None:
    """Return the attribute that a question asks for, None where its form does not tell."""
    found = _find_in_chinese(fold(question)) if detect_language(question) == "zh" else _find_in_english(question)
    if found is None:
        return None
    kind, word = found
    terms = tuple(dict.fromkeys(tokenize(word)))
    return Attribute(_narrow_kind(kind, word), word, terms) if terms or kind is Kind.REASON else None


def asks_measure(question: str) -> bool:
    """Tell whether a question asks which value a measure has: "What accuracy did it reach?"."""
    attribute = find_attribute(question)
    if _SCORED.search(question):
        return True
    return attribute is not None and attribute.kind is Kind.MEASURE and _ASKS_WHICH_VALUE.search(question) is not None


def _narrow_kind(kind: Kind, word: str) -> Kind:
    """Tell measures from other nouns, and events from other acts."""
    if kind is Kind.NOUN and (word in MEASURED or (has_han(word) and word.endswith(HAN_MEASURED))):
        return Kind.MEASURE
    return Kind.EVENT if kind is Kind.ACT and find_event(word) is not None else kind


@lru_cache(maxsize=4096)
def find_event(word: str) -> re.Pattern[str] | None:
    """Return what tells of the event that a verb names, None for a verb that is not one of them."""
    return next((re.compile(told) for asked, told in EVENTS if re.fullmatch(asked, word)), None)


_NUMBERED_NAME = re.compile(r"[a-z]+-?\d+\w*")


def _find_in_english(question: str) -> tuple[Kind, str] | None:
    text = re.sub(r"(?i)\b(what|which|who|where|when|how|why)'s\b", r"\1 is", question.replace("’", "'")).strip()
    words = re.findall(r"[A-Za-z]+-?\d+\w*|[A-Za-z][A-Za-z'-]*|\d[\w.,]*|[?.!]", text)
    low = [word.lower() for word in words]
    if counted := _read_counted(text, low):
        return Kind.COUNT, counted
    for start, word in enumerate(low):
        after = low[start + 1] if start + 1 < len(low) else ""
        if word == "why":
            return Kind.REASON, word
        if word == "how" and after in ("many", "much"):
            noun = _noun_at(low, start + 2, countable=after == "many")
            return (Kind.COUNT if after == "many" else Kind.NOUN, noun) if noun else None
        if word == "how" and after in LINKS:
            return _owned_noun(low, start + 2)
        if word == "how" and after in DIMENSIONS and not (after == "far" and _CHANGES.search(text)):
            return Kind.DIMENSION, after
        if word == "how" and after in _SIZES:
            return (Kind.NOUN, noun) if (noun := _noun_of(low, start + 2)) else _owned_noun(low, start + 2)
        if word == "how" and after in ADJECTIVES:
            return Kind.NOUN, after
        if word == "where" and (origin := _ORIGIN.search(text)):
            return Kind.ACT, " ".join(origin.group().lower().split())
        if word in ("what", "which"):
            return _after_what(words, low, start + 1)
        if word == "where" and after in LINKS and low[start + 2 : start + 3] == ["the"] and "of" in low[start:]:
            noun = _noun_at(low, start + 3)
            return (Kind.NOUN, noun) if noun else None
        if word == "who" and (noun := _noun_of(low, start + 1)):
            return Kind.NOUN, noun
        if word in ("when", "where", "who"):
            return _act_after(words, low, start + 1)
    return None


def _read_counted(text: str, low: Sequence[str]) -> str:
    """Return what is counted by "what is the number of" or "the word count of", "" where a question has neither."""
    if match := _COUNT_OF.search(text):
        return match["thing"].lower()
    if _NUMBER_OF.search(text) and "number" in low:
        return _noun_at(low, low.index("number") + 2, countable=True)
    return ""


def _after_what(words: Sequence[str], low: Sequence[str], start: int) -> tuple[Kind, str] | None:
    first = low[start] if start < len(low) else ""
    if first not in LINKS:
        noun, end = _read_noun(low, start)
        verb = next((n for n in range(start + 1, end) if _is_verb_at(words, low, n)), None)
        noun = noun if verb is None else _noun_at(low[:verb], start)
        return (Kind.NOUN, noun) if noun else None
    if owned := _owned_noun(low, start):
        return owned
    if first in ("is", "was", "are", "were") and low[start + 1 : start + 2] == ["the"]:
        return (Kind.NOUN, noun) if (noun := _noun_of(low, start)) else None
    return _act_after(words, low, start) if first in ("did", "does", "do") else None


def _is_verb_at(words: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Tell whether a word in "-s" behind a singular noun is the only verb: "which firm backs Orlen?"."""
    before, word, rest = low[at - 1], low[at], low[at + 1 :]
    if not word.endswith("s") or word.endswith("ss") or before.endswith("s") or before in PLURALS | ADJECTIVES:
        return False
    goes_on = bool(rest) and (words[at + 1][0].isupper() or rest[0] in ARTICLES or rest[0] in PREPOSITIONS)
    return goes_on and not any(other in LINKS or other in VERB_FORMS or _is_past(other) for other in rest)


def _noun_of(low: Sequence[str], start: int) -> str:
    """Return the head of "is the captain of", "" where the words from a place on are no such phrase."""
    if (
        low[start : start + 1] == []
        or low[start] not in ("is", "was", "are", "were")
        or low[start + 1 : start + 2] != ["the"]
    ):
        return ""
    noun, end = _read_noun(low, start + 2)
    return noun if low[end : end + 1] in (["of"], ["for"], ["in"], ["on"], ["at"]) else ""


def _owned_noun(low: Sequence[str], start: int) -> tuple[Kind, str] | None:
    """Return what is asked about of an owner, as in "the model's formula"."""
    owner = next((n for n in range(start, len(low)) if low[n].endswith("'s")), None)
    noun = _noun_at(low, owner + 1) if owner is not None else ""
    return (Kind.NOUN, noun) if noun else None


def _noun_at(low: Sequence[str], start: int, *, countable: bool = False) -> str:
    return _read_noun(low, start, countable=countable)[0]


def _read_noun(low: Sequence[str], start: int, *, countable: bool = False) -> tuple[str, int]:
    """Return the head of the noun phrase from a word on, "" for one that says nothing, and where the phrase ends."""
    while start < len(low) and _NUMBERED_NAME.fullmatch(low[start]):  # "how many K9 ovens"
        start += 1
    end = start
    while end < len(low) and end - start < MAX_NOUN_WORDS and low[end].isalpha() and not _ends_phrase(low[end]):
        end += 1
    phrase = [word for word in low[start:end] if word not in ADJECTIVES]
    closed = end < len(low) and (low[end] in LINKS or low[end] in PREPOSITIONS or low[end] in VERB_FORMS)
    if not phrase:
        return "", end
    if end < len(low) and low[end] in ARTICLES and len(phrase) > 1:
        phrase = phrase[:-1]  # what stands before an article is the verb
    plural = next((word for word in phrase if word in PLURALS or (word.endswith("s") and len(word) > 3)), "")
    last = phrase[-1] if closed or len(phrase) == 1 else plural or phrase[0]
    head = plural or last if countable else last
    if head in (UNCOUNTED if countable else EMPTY_NOUNS):
        return (_noun_at(low, end + 1) if low[end : end + 1] == ["of"] else ""), end
    return head, end


def _ends_phrase(word: str) -> bool:
    return word in LINKS or word in PREPOSITIONS or word in VERB_FORMS or _is_past(word)


def _is_past(word: str) -> bool:
    return word.endswith("ed") and not word.endswith("eed") and len(word) > 4


def _act_after(words: Sequence[str], low: Sequence[str], start: int) -> tuple[Kind, str] | None:
    """Return what was done: the first verb form after a question word, else the first plain word after the names."""
    plain = [
        n
        for n in range(start, len(low))
        if low[n].isalpha() and low[n] not in LINKS and low[n] not in PREPOSITIONS and words[n][0].islower()
    ]
    plain = [n for n in plain if tokenize(low[n]) and not low[n].endswith("ly")]
    verbs = [n for n in plain if low[n] in VERB_FORMS or _is_past(low[n])]
    named = [n for n in plain if words[n - 1][0].isupper() and n - 1 >= start]
    chosen = next(iter(verbs or named or (plain if plain and plain[0] == start else [])), None)
    return (Kind.ACT, low[chosen]) if chosen is not None else None


_HAN_PLACE = re.compile(r"^[在于].{1,16}?[上中里内时间](?!的)")  # "in the match" before what was done in it
_HAN_WHY = re.compile(r"为什么|为何|怎么会")
_HAN_COUNT = re.compile(rf"(?:多少|(?<![好哪])几(?!乎))(?![年天月周日点分秒倍钱美])[{MEASURES}章页节步]?的?")
_HAN_COUNTED_MEASURE = re.compile(r"[层章页节步]$")  # a measure that names what it counts
_HAN_WHICH = re.compile(
    rf"(?:(?<!为)什么|哪|(?<!为)何)(?:一|些|几|两|三)?[{MEASURES}类样]?(?<!什么名)(?:类型|种类|样)?的?(?![时是])"
)
_HAN_DIMENSION = re.compile(r"多([大高长远重深快宽厚])的?")
_HAN_WHEN = re.compile(r"哪一?[年天月日]|什么时[候间]|何时|几月|几年(?!级)|谁|(?:在|从)?哪[里儿]|什么地方|何[处地]")


def _find_in_chinese(text: str) -> tuple[Kind, str] | None:
    if match := _HAN_WHY.search(text):
        return Kind.REASON, match.group()
    clauses = re.split(r"[,，。;；?？!！:：]", leave_quoted(text))
    clause = next((part for part in clauses if _asks_in_han(part)), "")
    if match := _HAN_WHEN.search(clause):
        word = find_noun_after(_HAN_PLACE.sub("", clause[match.end() :])) or find_noun_before(clause[: match.start()])
        return (Kind.ACT, word) if word else None
    if match := _HAN_DIMENSION.search(clause):
        word = find_noun_after(clause[match.end() :])
        return (Kind.NOUN, word) if word else (Kind.DIMENSION, match[1])
    if match := _HAN_COUNT.search(clause):
        word = find_noun_after(clause[match.end() :])
        if word:
            kind = Kind.NOUN if is_mass(word, match.group()) else Kind.COUNT
            return (kind, word) if word not in HAN_EMPTY else None
        if measure := _HAN_COUNTED_MEASURE.search(match.group()):
            return Kind.COUNT, measure.group()
        word = find_noun_before(clause[: match.start()])
        return (Kind.NOUN, word) if word else None
    if match := _HAN_WHICH.search(clause):
        word = find_noun_after(clause[match.end() :])
        word = word if word not in HAN_EMPTY else ""
        if not word and "的" in (before := clause[: match.start()]):
            word = find_noun_before(before)
        return (Kind.NOUN, word) if word else None
    return None


def _asks_in_han(clause: str) -> bool:
    patterns = (_HAN_WHEN, _HAN_DIMENSION, _HAN_COUNT, _HAN_WHICH)
    return any(pattern.search(clause) for pattern in patterns)
