"""Find sentence boundaries in English and Chinese text."""

from __future__ import annotations

import re

_CLOSERS = "\"'”’」』）)]】》"
_END = re.compile(rf"(?:[。！？]+|[!?]+|\.+|…+)[{re.escape(_CLOSERS)}]*|\n[ \t]*\n")
_ABBREVIATIONS = frozenset(
    "e.g i.e etc vs cf al c ca approx dr mr mrs ms prof st jr sr no nos fig figs eq sec ch vol pp p inc ltd co corp"
    " dept est jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k a.m p.m ph.d".split()
)
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘]+)$")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*(?:\d{1,3}|[A-Za-z])$")
_INITIAL = re.compile(r"(?:^|[\s.])[A-Z]$")
# "It is lighter. (about half)": a remark in brackets without a stop of its own belongs to what it remarks on.
_REMARK = re.compile(r"[ \t]*[(（][^()（）!?。！？]{1,60}(?<!\.)[)）][ \t]*(?=$|\n[ \t]*\n)")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) spans of the sentences, in order, surrounding space left out.

    A full stop ends a sentence only before white space and what can begin one: decimals, abbreviations, initials,
    list numbers and domain names stay whole. Chinese stops end one wherever they stand. A blank line ends one too.
    A remark in brackets without a stop goes with the sentence before it.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.start() < start or not _ends_sentence(text, start, match):
            continue
        _append_span(spans, text, start, match.end())
        start = match.end()
    _append_span(spans, text, start, len(text))
    return spans


def _append_span(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group().rstrip(_CLOSERS)
    if mark[:1] in "。！？\n":
        return not (mark[:1] != "\n" and text[match.end() : match.end() + 1] in tuple("，、,;；"))
    following = text[match.end() :]
    if not following:
        return True
    if mark[:1] == "." and _REMARK.match(following):
        return False
    if not following[0].isspace():
        return mark[:1] in "!?" and _is_han(following[0])
    opening = following.lstrip().lstrip("\"'“‘「『（([*_`")[:1]
    if not opening or opening.islower():
        return False
    if mark != ".":
        return True
    before = text[start : match.start()]
    word = _LAST_WORD.search(before)
    if word is None:
        return bool(before.strip())
    closed = match.group() != "."
    if not closed and word.group(1).lower() in _ABBREVIATIONS - {"etc", "a.m", "p.m"}:
        return False
    return not (_LIST_NUMBER.search(before) or _INITIAL.search(before))


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"
