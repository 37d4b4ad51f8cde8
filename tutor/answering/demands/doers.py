"""Find whose deed or thing a Chinese question asks a figure of, where it opens with that name, and who tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import UnitKind

_NAME_TAGS = ("nr", "nrt", "nrfg", "nt", "nz")  # of the segmenter: persons, bodies, brands; places go by many names
_PLACE = "ns"  # a name only with the noun behind it: 北海渡轮
_OPENING = re.compile(r"^(?:请问|那么?|据说|课程里|在?课程中)+")
_NO_NAME = re.compile(r"[用花有要买]$")  # a verb that the segmenter took for the end of a name
MIN_NAME = 3  # letters of an English name


def find_doer(question: str) -> str:
    """Return the Chinese name that a question opens with, folded, "" where it opens with another word."""
    import rjieba

    words: list[str] = []
    tagged = rjieba.tag(_OPENING.sub("", fold(question)))
    for (word, tag), (after, tag_after) in zip(tagged, [*tagged[1:], ("", "")], strict=True):
        if tag == _PLACE and not words and tag_after in ("n", *_NAME_TAGS) and has_han(after):
            return word + after
        if tag not in _NAME_TAGS or not has_han(word):
            break
        words.append(word)
    return _NO_NAME.sub("", "".join(words))


def is_told_of(name: str, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> bool:
    """Tell whether some evidence speaks of somebody by a name that is surely his: his own, or a capitalised one.

    What the characters of a name mean one by one is no name of his.
    """
    names = list(_list_names(name, wanted))
    for chunk in {s.chunk.id: s.chunk for s in scored}.values():
        if chunk.language == "zh" and name in fold(chunk.text):
            return True
        for term in names:
            if any(m.group(1).isupper() for m in re.finditer(rf"(?i)\w[ (]({term[0]}){term[1:]}", chunk.text)):
                return True
    return False


def tells_of_doer(name: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence names somebody, or the text around a sentence does."""
    unit, chunk = scored.unit, scored.chunk
    beside = " ".join(u.text for u in chunk.units) if unit.kind is UnitKind.SENTENCE else unit.text
    text = fold(f"{frame_text(unit, chunk)} {beside}")
    pairs = [name[start : start + 2] for start in range(max(1, len(name) - 1))]
    if chunk.language == "zh" and any(pair in text for pair in pairs):
        return True
    return any(term in text for term in _list_names(name, wanted))


def _list_names(name: str, wanted: Sequence[Wanted]) -> Iterator[str]:
    """Yield the English words that may stand for a Chinese name or a part of it."""
    pairs = {name[start : start + 2] for start in range(max(1, len(name) - 1))}
    for word in wanted:
        if word.terms and word.terms[0] in pairs:
            yield from (term for term in word.terms if term.isascii() and len(term) >= MIN_NAME)
