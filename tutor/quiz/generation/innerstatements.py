"""Read the statements that an English sentence makes beside its main one: of its ground, of a name that it explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.verbs import count_verbs, read_verb
from tutor.retrieval.fieldterms import find_term_mentions

_GROUND = re.compile(
    r"^(?:since|because|although|even though|though) "
    r"(?P<ground>(?!(?:it|they|this|that|these|those|he|she|there|you|we|i|then|of|some|all)\b)"
    r"[^,;:]{15,}), [^;:]{10,}$",
    re.IGNORECASE,
)
_NAME = (
    r"(?:[“‘'\"](?P<quoted>[A-Za-z][\w -]{2,30}?)[”’'\"]"
    r"|(?<=[a-z,] )(?P<name>[A-Z][a-z]*[A-Z]\w+|[A-Z][a-z]{2,}(?:-\w+)?(?: [A-Z][\w-]+){0,2}))"
)
_RELATIVE = re.compile(
    rf"{_NAME}(?: \([^()]*\))?,? which (?P<told>(?P<verb>is|are|[a-z]+s) [^,;:()]{{8,}})(?=[,.;(]| \(|$)"
)
_APPOSED = re.compile(rf"{_NAME}(?: \([^()]*\))?, (?P<told>an? (?!few\b)[^,;:()]{{12,}})(?=[,.;]|$)")
_NO_NAME = re.compile(r"^(?:Here|Remember|Also|Now|Then|Note|This|That|The|In|You|We|It|If|When)\b|[a-z]ing\b")
_JOINED = re.compile(r"(?:\band|\bor|\bto the|,|'s|’s) $|(?:^|, )(?:[Ii]n|[Ww]ith|[Aa]t|[Ff]or|[Ff]rom|[Oo]n|[Bb]y) $")
_CLAUSE = re.compile(r"\b(?:that|which|who|where|when|to)\b")


def read_ground(text: str) -> str:
    """Return the reason or concession that opens a sentence, as a sentence of its own; "" without one."""
    match = _GROUND.match(text.strip().rstrip("."))
    return f"{match['ground'][:1].upper()}{match['ground'][1:]}." if match else ""


def read_named_statements(text: str) -> Iterator[str]:
    """Yield what a sentence says beside its main statement of the things that it names."""
    bare = text.strip().rstrip(".")
    for match in _RELATIVE.finditer(bare):
        verb = match["verb"]
        known = verb in ("is", "are") or ((read := read_verb(verb)) is not None and read[1] == "does")
        if known and (name := _read_name(match, bare)):
            yield f"{name} {match['told'].strip()}."
    for match in _APPOSED.finditer(bare):
        told = _CLAUSE.split(match["told"])[0]
        if not count_verbs(f"it is {told}") > 1 and (name := _read_name(match, bare)):
            yield f"{name} is {match['told'].strip()}."


def _read_name(match: re.Match[str], text: str) -> str:
    """Return the name that a statement is about, "" of what is none or the last of several."""
    name = match["quoted"] or match["name"] or ""
    if _NO_NAME.search(name) or _JOINED.search(text[: match.start()]):
        return ""
    return "" if match["quoted"] and not find_term_mentions(name) else f"{name[:1].upper()}{name[1:]}"
