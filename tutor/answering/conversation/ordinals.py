"""Tell which of several things a question points at by its place: the second one, 最后一种."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.conversation.pointers import NOUN
from tutor.text.language import has_han

_ORDINALS = (
    (0, r"(?:first|1st)", r"第[一1](?:个|种|项|点|步|类)?"),
    (1, r"(?:second|2nd)", r"第[二2两](?:个|种|项|点|步|类)?"),
    (2, r"(?:third|3rd)", r"第[三3](?:个|种|项|点|步|类)?"),
    (3, r"(?:fourth|4th)", r"第[四4](?:个|种|项|点|步|类)?"),
    (0, r"former", "前(?:者|一[种个类])"),
    (1, r"latter", "后(?:者|一[种个类])"),
    (-1, r"last", r"最后(?:一个|一种|一项|一点|一步)"),
)
_ENGLISH = ("first", "second", "third", "fourth")
_PART = rf"(?!one\b|thing\b){NOUN}"
_COUNTED_PART = re.compile(
    rf"\b(?:the (?:{'|'.join(_ENGLISH)})|(?:two|three|four|both)(?: (?!{_PART})[\w-]+)?) (?P<part>{_PART})s?\b",
    re.IGNORECASE,
)
_COUNTED_PART_HAN = re.compile(r"(?:第[一二三四]个?|[两三四]个?)(?P<part>阶段|步骤|部分|层|种|类)")
_COUNTS = re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b|第[一二三四]", re.IGNORECASE)
_HAN_NUMBERS = "一二三四"
_FAR_NEAR = ("former", "latter")
_AFTER_DO = r"(?:(?<=\bdo )|(?<=\bdid )|(?<=\bdoes ))"
_AFTER_VERB = (
    r"(?:(?<= is )|(?<= are )|(?<= was )|(?<= for )|(?<= of )|(?<= in )|(?<= than )|(?<= about )"
    r"|(?<=needs )|(?<= need ))"
)
_VERBS = (
    r"is|are|was|does|do|did|has|costs?|takes?|needs?|works?|means?|better|cheaper|for|in|mean|called|used"
    r"|be|have|look|produce|contain|include|require|serve|handle|involve|say"
)
_ORDINAL_PATTERNS = tuple(
    (
        position,
        re.compile(
            rf"\b(?:the |that )?{english} (?:one|option|type|kind|point|item|of (?:them|the two|these|those))\b"
            rf"|\bthe {english}(?=\s*(?:$|[?,.!]|(?:{_VERBS})\b))"
            + (
                rf"|{_AFTER_DO}the {english}\b"
                rf"|{_AFTER_VERB}the {english}\b(?=(?: \w+){{0,2}}\W*$)"
                if english in _FAR_NEAR
                else ""
            )
            + rf"|(?:那)?(?:{han})(?=$|[?？。，,呢吗的是有要需怎为多更贵便大小什能可会])"
            + (f"|{han}" if english in _FAR_NEAR else ""),
            re.IGNORECASE,
        ),
    )
    for position, english, han in _ORDINALS
)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Where a question says "the second one", and which one that is: from 0, -1 for the last."""

    position: int
    start: int
    end: int


def find_ordinal(question: str) -> Ordinal | None:
    """Return which of several things a question points at by its place, None if it does not."""
    for position, pattern in _ORDINAL_PATTERNS:
        if match := pattern.search(question):
            return Ordinal(position, match.start(), match.end())
    return None


def name_part(question: str, topic: str) -> str | None:
    """Return a question with "the second stage" for "the second one", where the question before counts stages.

    None where the question counts to nothing, or that before it asks for none of several things by its place.
    """
    found = find_ordinal(question)
    part = (_COUNTED_PART_HAN if has_han(question) else _COUNTED_PART).search(topic)
    if found is None or part is None or found.position < 0 or not _COUNTS.search(topic):
        return None
    if has_han(question):
        counted = f"第{_HAN_NUMBERS[found.position]}{part['part']}"
    else:
        counted = f"the {_ENGLISH[found.position]} {part['part'].lower()}"
    return question[: found.start] + counted + question[found.end :]
