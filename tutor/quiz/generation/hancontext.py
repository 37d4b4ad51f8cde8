"""Ask of a Chinese sentence that takes up the whole of the one before it, with that one in the question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.keysentences import KeySentence, iterate_chinese_pairs
from tutor.quiz.generation.wellformed import stands_alone
from tutor.text.language import count_han
from tutor.types import Chunk

MAX_BEFORE_HAN = 60
_IS_CALLED = re.compile(
    r"^这(?:就)?(?:是(?:我们|人们)?(?:所说|所谓|常说|通常所说)的|(?:通常|也|常)?(?:就)?(?:被)?(?:称为|叫做|叫作))\s?[“\"]?(?P<name>[^，。”\"]{2,14}?)[”\"]?$"
)
_ARE_CALLED = re.compile(
    r"^这些(?P<how>通常|一般|也|都|统)?(?:被)?(?P<verb>称为|叫做|叫作)\s?[“\"]?(?P<name>[^，。”\"的]{2,12})[”\"]?(?:，.*)?$"
)
_LISTED = re.compile(r"(?:例如|比如|包括|如)(?P<list>[^，。；：（）]+[、和与及][^，。；：（）]+)$")
_LEADS_TO = re.compile(
    r"^这(?P<kind>[种一个](?P<noun>[一-鿿]{2,4}?))?(?P<verb>(?:(?:将|会|可能会?)(?:导致|造成)|(?:就|也|将|会|通常)*(?:意味着|表明|允许|使人能够|避免了?|防止了?"
    r"|阻碍了?|确保了?|保证了?|反映了?|有助于|有利于)))(?:你|您|我们)?(?P<what>[^；：]{5,})$"
)
_CASE_CALLED = re.compile(
    r"^当(?:我们|你|您|人们)?(?P<case>[^，；：]{8,})时，(?:它|这)(?:就)?(?:被)?(?:称为|称之为|叫做|叫作)\s?(?P<name>[^，。；：]{2,20})$"
)
_BRACKETED = re.compile(r"\s*[（(][^（）()]*[)）]")
_READER_CAN = re.compile(r"^(?:通过[^，]*，)?(?:你|您|我们)(?:也|还)?(?:可以|能够?)(?=[在用使直通对将把])")
_OWN = re.compile(r"[你您](?:自己)?的\s*")
_POINTS = re.compile(r"我|你|您|它|他|她|[这该此](?!外)|那|上述|以下|[!！：:]|[?？].|例子|[上下]图")


def ask_across_sentences(chunks: Sequence[Chunk]) -> Iterator[tuple[KeySentence, Asked, tuple[str, ...]]]:
    """Yield the questions that two Chinese sentences answer together, the second of which says "this"."""
    for chunk, unit, text, before, source in iterate_chinese_pairs(chunks):
        asked = _ask(_tidy(text), _tidy(before))
        if asked is not None:
            units = (unit,) if asked.sort == "case-name" or source is None else (source, unit)
            whole = text if asked.sort == "case-name" else f"{before}{text}"
            yield KeySentence(whole, chunk, tuple(dict.fromkeys(units))), asked, (asked.answer,)


def _tidy(text: str) -> str:
    return _BRACKETED.sub("", text.strip().rstrip("。."))


def _ask(text: str, before: str) -> Asked | None:
    if match := _CASE_CALLED.match(text):
        return (
            None
            if _POINTS.search(match["case"])
            else Asked(f"{match['case']}，被称为什么？", match["name"], "case-name", "")
        )
    if match := _ARE_CALLED.match(text):
        listed = _LISTED.search(before)
        how = match["how"] or ""
        asked = f"{listed['list']}{how}{match['verb']}什么？" if listed else ""
        return Asked(asked, match["name"], "name", "") if asked and not _POINTS.search(asked) else None
    told = _OWN.sub("", _READER_CAN.sub("", before))
    if not before or _POINTS.search(told) or count_han(told) > MAX_BEFORE_HAN:
        return None
    if not stands_alone(f"{told}。", "zh") and told == before:
        return None
    if match := _IS_CALLED.match(text):
        return Asked(f"{told}。人们把这叫做什么？", match["name"], "name", "")
    if match := _LEADS_TO.match(text):
        return Asked(f"{told}，这{match['kind'] or ''}{match['verb']}什么？", match["what"], "this", "")
    return None
