"""Tell as a sentence of its own what a text puts beside a name between commas: "Tides, or the rise of the sea, are"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.verbs import read_verb
from tutor.types import Chunk

MIN_MEANING_WORDS = 4
_NAME = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
# A thing named large, with what it is and does: "Ebbline, a rowing club that trains on the tide, ...".
_BESIDE = re.compile(
    rf"(?:^|[^,] )(?P<name>{_NAME})(?: \([^()]+\))?, (?P<meaning>an? [a-z][\w -]{{3,50}}"
    r" (?:that|which|of|for|to|in|on) [^,;:()]{8,90}), (?=[a-z])"
)
_OR = re.compile(
    r"^[^,;:]*?(?P<term>[A-Za-z][\w-]+(?: [a-z][\w-]+)?), or (?P<meaning>[a-z][\w-]+ [^,;:()]{8,90}), (?=[a-z])"
)
_ASIDE = re.compile(
    r"^(?P<term>[A-Z][\w-]+(?: [\w-]+){0,3}), (?:again|from|in|for|as|by)"
    r" (?!fact\b|turn\b|example\b|instance\b|always\b|general\b)[^,]{4,50},"
    r" (?P<rest>(?:is|are) (?:defined as|an?|the) .+|refers? to .+|means? .+)$"
)
_PERSON = re.compile(r"\b(?:who|whose|person|man|woman|he|she|his|her|born)\b")
_SMALL = re.compile(r"At|In|On|By|For|From|With|To|The|An?|And|But|As|Of|Like|When|If|While")
_JOINS = re.compile(r"\b(?:that|which|in|of|for|from|with)\b")
_NO_TERM = re.compile(
    r"\b(?:the|an?|of|in|on|for|with|from|to|by|at|as|and|or|is|are|this|these|their|its|your|our|more|many|some)\b",
    re.I,
)


def tell_appositions(text: str, chunk: Chunk) -> Iterator[str]:
    """Yield what an English sentence says in passing of what a thing is, if its part of the lesson is about it."""
    bare = text.strip().rstrip(".")
    if match := _ASIDE.match(bare):
        yield f"{match['term']} {match['rest']}."
    elif (match := _BESIDE.search(bare)) and _is_own_topic(match["name"], match["meaning"], chunk):
        yield f"{match['name']} is {match['meaning']}."
    elif (match := _OR.match(bare)) and (term := _read_plural(match["term"])) and _is_plural(match["meaning"]):
        yield f"{term[:1].upper()}{term[1:]} are {match['meaning']}."


def _is_own_topic(name: str, meaning: str, chunk: Chunk) -> bool:
    """Tell whether a name is of a thing that its part of the lesson speaks of more than once."""
    first = name.split(maxsplit=1)[0]
    if _PERSON.search(meaning) or _SMALL.fullmatch(first) or first.endswith("ing"):
        return False
    return " ".join((*chunk.heading, *(unit.text for unit in chunk.units))).count(name) > 1


def _read_plural(words: str) -> str:
    """Return the plural noun phrase that words end with, without a verb or an article before it."""
    parts = words.split()
    kept = parts[-1:] if len(parts) > 1 and (_NO_TERM.fullmatch(parts[0]) or parts[0].endswith("ing")) else parts
    return " ".join(kept) if kept[-1].endswith("s") and not kept[-1].endswith(("ss", "us", "is")) else ""


def _is_doing(word: str) -> bool:
    return word.endswith("ing") or read_verb(word) is not None


def _is_plural(meaning: str) -> bool:
    """Tell whether a meaning begins with a plural noun and the words before it, and says more of it."""
    head, join = _JOINS.split(meaning, maxsplit=1)[0].strip(), _JOINS.search(meaning)
    is_noun = bool(head) and head.endswith("s") and not _is_doing(head.split()[0]) and not _NO_TERM.search(head)
    return is_noun and join is not None and len(meaning.split()) >= MIN_MEANING_WORDS
