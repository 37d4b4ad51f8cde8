"""Tell a question why a reply was good or bad, and the units that remark on a reply: "Not helpful! It's generic."."""

from __future__ import annotations

import re

from tutor.types import Unit

REMARKED = 2.5  # for a remark on a reply; set by hand
_REPLY = r"(?:answers?|repl(?:y|ies)|responses?|outputs?|messages?)"
_PRAISED = r"(?:helpful|perfect|great|good|right|useful|better|ideal)"
_ASKS = re.compile(
    rf"\bwhy (?:is|was|are|were) [^?]*\b{_REPLY}\b[^?]*?"
    r" (?P<how>not helpful|wrong|(?:so )?(?:helpful|perfect|great|useful|ideal))\b"
    r"|为什么[^?？]*(?:回答|回复|答复)[^?？]*?(?P<han>没有?(?:什么|任何)?(?:帮助|用)|不好|不行|帮不上|无用|完美|有用|有帮助)",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"^\W*(?:not |un|no |too |in)(?:\w+ )?(?:helpful|use(?:ful|less)?|good|right|specific|generic|vague|correct)\b"
    r"|^\W*(?:useless|wrong|generic|bad|poor|vague|没有?(?:用|帮助)|不好|不行|无用|太笼统)",
    re.IGNORECASE,
)
_GOOD = re.compile(rf"^\W*(?:so |very |that['’]s |now )?{_PRAISED}\b|^\W*(?:完美|很好|有用|正确)", re.IGNORECASE)


def asks_bad_reply(text: str) -> bool | None:
    """Tell whether a question asks why a reply was bad, False for why it was good, None for neither."""
    match = _ASKS.search(text)
    if match is None:
        return None
    return re.search(r"not|wrong|没|不|无", match["how"] or match["han"]) is not None


def remarks_so(unit: Unit, *, bad: bool) -> bool:
    """Tell whether a unit remarks that a reply was bad, or was good."""
    return (_BAD if bad else _GOOD).search(unit.text) is not None
