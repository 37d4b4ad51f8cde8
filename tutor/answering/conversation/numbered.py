"""Ask for the numbered part before or after the one asked about: "and the chapter before it?", 接下来的两步."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.conversation.pointing import strip_connective
from tutor.answering.questions.asks import classify_ask
from tutor.answering.questions.kinds import Ask
from tutor.text.language import has_han
from tutor.text.numerals import WORDS
from tutor.text.words import content_words

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_HAN_NUMBERS = "一二三四五六七八九十"
_PART = r"(?:chapter|lesson|lecture|unit|module|week|stage|phase|step|section|episode)"
_HAN_PART = "(?:章|课|讲|单元|模块|周|阶段|步骤?|小?节|集)"
_ENGLISH = {
    "章": "chapter",
    "课": "lesson",
    "讲": "lecture",
    "单元": "unit",
    "周": "week",
    "阶段": "stage",
    "步": "step",
}
_MANY = rf"(?:(?P<many>{'|'.join(WORDS[2:6])}|[2-5]) )?"
_THING = rf"(?:(?P<part>{_PART})s?|ones?)"
_IT = r"(?:it|that|this|those|these)(?: one)?"
_HAN_THING = rf"(?:的?(?:那|这)?(?P<many>[一两二三四2-5])?个?(?P<part>{_HAN_PART})|一?个)"
_STEPS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (direction, re.compile(pattern, re.IGNORECASE))
    for direction, pattern in (
        (-1, rf"\b(?:the |that )?{_THING} (?:right |just |that (?:is|was|comes|came) )?before\b(?: {_IT}\b)?"),
        (-1, rf"\b(?:the|its) (?:previous|preceding|prior|earlier) {_MANY}{_THING}\b"),
        (-1, r"\bwhat (?:is|was|came|comes|happens|happened)(?: right| just)? before(?: that| it| this)?(?=\W*$)"),
        (-1, rf"(?:前|上|之前|前面)一?{_HAN_THING}"),
        (
            1,
            rf"\b(?:the |that )?{_MANY}{_THING} (?:right |just |that (?:is|comes?|follows?) )?(?:after|following)\b"
            rf"(?: {_IT}\b)?",
        ),
        (1, rf"\b(?:the|its) (?:next|following|subsequent) {_MANY}{_THING}\b"),
        (
            1,
            r"\bwhat (?:(?:comes|happens|is)|(?:do|should|must|would) (?:i|we|you|they) do)(?: right| just| directly)?"
            r" (?:next|then|after (?:that|it|this)(?: one)?)(?=\W*$)",
        ),
        (1, rf"(?:接下来|接着|之后|后面|随后|下|后)一?{_HAN_THING}"),
    )
)
_IS = re.compile(r"(?:['’]s| is| was) $", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\b(?P<part>{_PART}) (?P<number>\d{{1,2}}|{'|'.join(WORDS[1:11])})\b(?!\.\d)"
    rf"|\bthe (?P<nth>{'|'.join(_ORDINALS)}) (?P<part_of>{_PART})\b"
    rf"|第(?P<han>[{_HAN_NUMBERS}]|\d{{1,2}})个?(?P<han_part>{_HAN_PART})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Step:
    """Where a question points at a neighbour in an order: which way, at how many, and what it calls them."""

    start: int
    end: int
    direction: int
    many: int
    part: str


def step_on(question: str, topic: str, *, several: bool = False) -> str | None:
    """Return the topic, or the question if it asks anew, with the numbered part that the question points at.

    None where it points at none, or the topic names not just one numbered part of the kind. With `several`, only what
    points at more than one part counts.
    """
    step, places = _find_step(question), list(_NUMBERED.finditer(topic))
    if step is None or (several and step.many == 1):
        return None
    places = [place for place in places if step.part in ("", _read_part(place))]
    if len(places) != 1:
        return None
    place = places[0]
    named = _name(place, step)
    rest = f"{question[: step.start]} {question[step.end :]}"
    if classify_ask(rest) in (Ask.GENERAL, Ask.DEFINITION) and not content_words(strip_connective(rest)):
        before = _IS.sub(" are ", topic[: place.start()]) if step.many > 1 else topic[: place.start()]
        return f"{before}{named}{topic[place.end() :]}"
    return strip_connective(f"{question[: step.start]}{named}{question[step.end :]}")


def _find_step(question: str) -> _Step | None:
    for direction, pattern in _STEPS:
        if match := pattern.search(question):
            groups = match.groupdict()
            part = _say_in_english(groups.get("part") or "")
            many = _read(groups["many"]) if groups.get("many") else 1
            return _Step(match.start(), match.end(), direction, many, part)
    return None


def _name(place: re.Match[str], step: _Step) -> str:
    """Return what the parts are called that stand beside a numbered one, as many as are asked for, in order."""
    said = place["number"] or place["nth"] or place["han"]
    number = _read(said)
    numbers = sorted(number + step.direction * far for far in range(1, step.many + 1))
    return ("和" if has_han(place.group()) else " and ").join(_write(place, said, n) for n in numbers)


def _write(place: re.Match[str], said: str, number: int) -> str:
    """Return a numbered part's name with another number, written in the same way."""
    written = str(number)
    if place["nth"] and 0 < number <= len(_ORDINALS):
        written = _ORDINALS[number - 1]
    elif place["han"] and not said.isdigit() and 0 < number <= len(_HAN_NUMBERS):
        written = _HAN_NUMBERS[number - 1]
    elif place["nth"]:
        return f"{place['part_of']} {number}"
    return place.group().replace(said, written, 1)


def _read_part(place: re.Match[str]) -> str:
    return _say_in_english(place["part"] or place["part_of"] or place["han_part"])


def _say_in_english(part: str) -> str:
    return _ENGLISH.get(part.removesuffix("骤"), part.lower())


def _read(number: str) -> int:
    """Return a number told in figures, in words or in Chinese characters."""
    plain = number.lower().replace("两", "二")
    if plain.isdigit():
        return int(plain)
    if plain in _ORDINALS:
        return _ORDINALS.index(plain) + 1
    return WORDS.index(plain) if plain in WORDS else _HAN_NUMBERS.index(plain) + 1
