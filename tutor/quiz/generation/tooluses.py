"""Find what English lessons use their functions, classes, libraries and other named tools for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.keysentences import teaches
from tutor.quiz.generation.verbs import read_verb
from tutor.quiz.generation.wellformed import is_sayable, tidy_sentence
from tutor.text.fold import fold
from tutor.text.sentences import split_sentences
from tutor.text.words import STOP_WORDS
from tutor.types import Chunk, Unit, UnitKind

MIN_TERMS, MAX_WORDS = 3, 22  # of a purpose: "to define the model" says too little
MIN_PART, MAX_PART = 3, 5  # letters of a part of a name by which it is held against a word
_KINDS = "function|method|class|library|module|package|tool|API|framework|command|operator"
_CODE = (
    r"[A-Za-z_.][\w.]*\([^()]{0,40}\)|[a-z]+(?:_[a-z0-9]+)+|(?:[a-z]{2,}\.)+[a-z_]{2,}"
    r"|[A-Z][a-z]+(?:[A-Z][a-z]*)+(?:\.js| Lite)?"
)
_OWNER = r"(?:(?:the|an?) )?(?:[\w-]+['’]s |(?:numpy|pandas|sklearn|[A-Z][\w-]+) )?(?:built-in |special )?"
_NO_NAME = r"(?!(?:the|an?|this|that|your|our|same|new|other|another|following|simple|special)\b)"
_NAMED = (
    rf"{_OWNER}(?:(?P<before>{_KINDS}) )?(?:(?P<code>{_CODE})(?: (?:Python )?(?P<kind>{_KINDS}))?"
    rf"|{_NO_NAME}(?P<word>[A-Za-z]\w+) (?:Python )?(?P<kind2>{_KINDS}))(?![\w(])"
)
_ORDER = r"(?:[Uu]se|[Cc]all|[Ii]mport|[Tt]ry|[Rr]un|[Aa]pply)"
_WHAT = r"(?P<what>[a-z][^;:]{6,})$"
_WAYS = (
    re.compile(rf"(?:^|[.] ){_NAMED},? (?:is|are|was|can be) (?:\w+ly |often )?used (?P<link>to|for) {_WHAT}"),
    re.compile(rf"\b[Tt]he {_NAMED},? (?P<link>which|that) {_WHAT}"),
    re.compile(rf"^Using {_NAMED} (?P<link>will) {_WHAT}"),
    re.compile(rf"\b{_ORDER} {_NAMED} (?:in order )?(?P<link>to|for) {_WHAT}"),
    re.compile(
        r"^(?P<link>To) (?P<what>[a-z][^,;:]{6,}), (?:you can |we can )?(?:use|call|run|apply) "
        + _NAMED
        + r"(?P<behind>.*)$"
    ),
    re.compile(
        r"^(?P<what>[A-Za-z][^;:]{8,}?),? (?P<link>(?:[Bb]y )?(?:using|calling)|by means of) "
        + _NAMED
        + r"(?P<behind>.*)$"
    ),
)
_BEHIND = re.compile(
    r"(?: (?:with|on|and|from|of|as|in) [^,;:]*)?(?:[:.](?!\w)|, (?:with|and|passing|providing|specifying)\b.*"
    r"| which\b.*|$)"
)
_LEAD = re.compile(
    r"^(?:(?:now|next|then|finally|first|let['’]s|also|start by|here|again|(?:you|we|one) (?:can|could|may)|to begin"
    r"|i|we|you|please|simply|just|so|and|it is possible to|try to),? )+",
    re.IGNORECASE,
)
# What stands elsewhere, or belongs to one data set or picture.
_LOOSE = re.compile(
    r"\b(?:we|us|our|i|my|it|its|them|they|their|these|those|such|here|above|below|following|same|another|feel|lessons?"
    r"|course|notebook|again|more look|now|previous|earlier|later|next)\b|\bthis (?!data\b)|\bthat\b(?! \w+s\b)|\d{3}"
    r"|\bthe (?:function|method|object|result|variable|value)s?\b",
    re.IGNORECASE,
)
_END = re.compile(
    r",? (?:so that|because|since|but|which|where|as (?:well|you|we|it)|like so|as follows|and \w+ (?:it|them))\b.*$"
    r"| *\([^()]*\)| - .*$"
)
# Behind two doings it is not said which one the tool is for.
_TWO_DOINGS = re.compile(r"\band (?:[a-z]+ (?:it|them|the|your|an?)\b)")
_DONE_BY_HAND = frozenset("access plot view drop preprocess visualise visualize print encode import export".split())


@dataclass(frozen=True, slots=True)
class ToolUse:
    """What a lesson uses a named tool for: `link` "to", `purpose` "split the data".

    `kind` is the noun that the lesson calls the tool by, "" where it uses none.
    """

    name: str
    kind: str
    link: str
    purpose: str
    text: str
    chunk: Chunk
    unit: Unit

    @property
    def is_word(self) -> bool:
        """Whether the name looks like any word, so that its kind must be said with it."""
        return self.name.isalpha() and self.name[1:].islower()

    @property
    def is_told(self) -> bool:
        """Whether the name itself says its purpose."""
        words = _list_words(self.purpose)
        parts = _list_parts(self.name)
        return bool(parts) and all(any(_are_alike(part, word) for word in words) for part in parts)


def find_tool_uses(chunks: Sequence[Chunk]) -> Iterator[ToolUse]:
    """Yield what the lessons use their tools for, in the order of the chunks."""
    for chunk in chunks:
        if chunk.language == "zh" or not teaches(chunk):
            continue
        for unit in chunk.units:
            if unit.example or unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET):
                continue
            for start, end in split_sentences(unit.text):
                if use := _read_use(tidy_sentence(unit.text[start:end]).rstrip(".: "), chunk, unit):
                    yield use


def _read_use(told: str, chunk: Chunk, unit: Unit) -> ToolUse | None:
    for pattern in _WAYS:
        match = pattern.search(told)
        if match is None or not _BEHIND.match(match.groupdict().get("behind") or ""):
            continue
        if match.start("what") < match.start("link") and _TWO_DOINGS.search(match["what"]):
            continue
        link = "for" if match["link"] == "for" else "to"
        told_of = _read_clause(match["what"]) if match["link"] in ("which", "that") else match["what"]
        if purpose := _read_purpose(told_of, link, is_order=match.start("link") > match.start("what")):
            name = (match["code"] or match["word"]).split("(")[0]
            called = "(" in (match["code"] or "")
            name = name.rsplit(".", maxsplit=1)[-1] if called else name
            kind = match["kind"] or match["kind2"] or match["before"] or ("function" if called else "")
            return ToolUse(name, kind, link, purpose, f"{told}.", chunk, unit)
    return None


def _read_clause(told: str) -> str:
    """Return what stands behind "which" as it stands behind "to", "" where it is not what a thing does."""
    first = told.split(maxsplit=1)[0]
    read = read_verb(first)
    return f"{read[0]}{told[len(first) :]}" if read is not None and read[1] == "does" else ""


def _read_purpose(told: str, link: str, *, is_order: bool) -> str:
    """Return what is done as it stands behind "to" or "for", "" of what cannot be understood alone.

    Behind "to" any verb may stand; what begins a sentence must be known for one.
    """
    what = _END.sub("", _LEAD.sub("", told)).strip().rstrip(",")
    what = what[:1].lower() + what[1:] if what[1:2].islower() else what
    what = re.sub(r"\bthis data\b", "the data", what)
    first = what.split(maxsplit=1)[0] if what else ""
    read = read_verb(first)
    known = (read is not None and read[1] == "do") or first in _DONE_BY_HAND
    fits = first.endswith("ing") if link == "for" else known or (not is_order and first not in STOP_WORDS)
    if not fits or _LOOSE.search(what) or not is_sayable(what):
        return ""
    return what if len(term_set(what)) >= MIN_TERMS and len(what.split()) <= MAX_WORDS else ""


def _list_parts(name: str) -> list[str]:
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return [word.lower() for word in words if len(word) >= MIN_PART]


def _list_words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[A-Za-z]+", text)]


def _are_alike(part: str, word: str) -> bool:
    """Tell whether two words begin alike, or one holds the other: "info" and "information", "bar" and "barh"."""
    short = min(len(part), len(word), MAX_PART)
    return short >= MIN_PART and part[:short] == word[:short]
