"""Tell whether a text that tells of an event gives any reason for it, in any of the ways in which one is told."""

from __future__ import annotations

import re

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.text.words import tokenize

_ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|then) )?(?:why (?:did|was|were|had)|what (?:made|led|caused|prompted))\b"
    r"|(?<![称名作成])为什么|为何|为啥",
    re.I,
)
_REASON = re.compile(
    r"\b(?:because|since|as (?!an?\b)|so\b|due|owing|reasons?|caus\w*|therefore|thus|hence|why|in order|to [a-z]+"
    r"|(?<!used )for (?!example|instance)|after|when|until|led|leads?|result\w*|allow\w*|enabl\w*|help\w*|prevent\w*"
    r"|need\w*|want\w*|must|should|could|can(?:not)?|can['’]t|would|avoid\w*|lack\w*|too|fear\w*|hop(?:e|ing)\w*|intend\w*"
    r"|purpose|if|unless|not|never|problems?|benefits?|advantages?|drawbacks?|risks?|otherwise|thanks|given)\b|n['’]t\b"
    r"|因|由于|为|所以|以便|才|让|使|导致|从而|便于|目的|旨在|用来|用于|帮助|能|可以|需|必须|想|希望|避免|防|缺|问题|好处|如果|否则|只有"
    r"|不|没|无",
    re.IGNORECASE,
)
_TOLD_ABOVE = re.compile(r"\b(?:why|reasons?|causes?|problems?)\b|为什么|为何|原因|理由|问题", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:this|that|these|it|they|he|she|because|so|the reason)\b|这|那|它|他|她|其|因|所以", re.IGNORECASE
)

_SUBJECT = re.compile(
    r"^\W*(?i:(?:and|but|so|then) )?(?i:why) (?:(?:is|was|did|does|do|has|had|were|are|would|can|could) )?"
    r"(?P<name>(?:[A-Z][a-z]{2,}|[A-Z]\w*[a-z]{3})\w*)\b(?!['’]s|-)"
)
_OTHER_NAME = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*|\b[A-Z]{2,}-?\d[\w.]*|(?<=[a-z] )[A-Z][a-z]+")


def asks_reason_of_event(question: str) -> bool:
    """Tell whether a question asks why something happened or was done."""
    return _ASKS.search(question) is not None


def find_subject(question: str) -> str:
    """Return the name of whom a question asks why something is so of him, "" where it names nobody first."""
    match = _SUBJECT.search(question)
    return match["name"] if match else ""


def is_of_subject(name: str, scored: Scored) -> bool:
    """Tell whether evidence, or the text around it, speaks of a name; one that names nobody else may be about it."""
    unit, chunk = scored.unit, scored.chunk
    if set(tokenize(name)) <= term_set(" ".join((chunk.title, *chunk.heading, *(u.text for u in chunk.units)))):
        return True
    return not _OTHER_NAME.search(unit.text) or chunk.language == "zh"


def gives_reason(scored: Scored) -> bool:
    """Tell whether evidence, the line before its list, its heading or the sentence after it gives a reason."""
    unit, chunk = scored.unit, scored.chunk
    after = (u.text for u in chunk.units[scored.position + 1 : scored.position + 2] if _GOES_ON.match(u.text))
    heading = " ".join(chunk.heading[-1:])
    return _TOLD_ABOVE.search(heading) is not None or any(
        _REASON.search(text) for text in (unit.text, unit.lead, *after)
    )
