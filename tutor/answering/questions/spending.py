"""Read off an English question that it asks what most of the money goes on, in whatever words, and of what."""

from __future__ import annotations

import re
from functools import lru_cache

_MOST = (
    r"(?:most|much"
    r"|the (?:bulk|majority|lion['’]s share|(?:biggest|largest|main|greatest) (?:part|share|chunk|slice|bite|bit)))"
)
_MAINLY = r"(?:mostly|mainly|chiefly|largely|primarily)"
_MONEY = (
    r"(?:(?:the|that|its|their|your|our|this) )?(?P<whose>(?:[\w-]+(?:['’]s)? ){0,3}?)"
    r"(?:money|budget|costs?|bill|spending|expenses?|dollars|cash|price|thousands|millions)"
)
_OF = r"(?: (?P<of>(?:in|of|for|on|when|during|with) [^?]+?))?"
_SPENT = r"(?:spent|used|paid)"
_IS, _DO = r"(?: is|['’]s| are| was| were)", r"(?:do|does|did)"
_ENGLISH = tuple(
    re.compile(rf"^\W*(?:(?:and|so|but|ok)\W+)?{pattern}(?=\W*$)", re.IGNORECASE)
    for pattern in (
        rf"what{_IS} {_MOST} of {_MONEY}{_OF} {_SPENT}(?: on| for)?",
        rf"what{_IS} {_MONEY}{_OF} {_MAINLY} {_SPENT}(?: on| for)?",
        rf"(?:what|where) {_DO} {_MOST} of {_MONEY}(?: go)?{_OF}(?: go)?(?: (?:on|to|into|towards))?",
        rf"(?:what|where) {_DO} {_MONEY}{_OF} (?:{_MAINLY} go|go {_MAINLY})(?: (?:on|to|into|towards))?",
        rf"(?:what|which (?:single )?(?:item|thing|part)) (?:eats|swallows|takes|devours|consumes|uses|makes|ate|took"
        rf"|swallowed|made|used)(?: up)? {_MOST} (?:of|out of) {_MONEY}{_OF}",
        rf"what{_IS} (?:the )?(?:biggest|largest|main|greatest) (?:expense|cost|cost item|expenditure)(?P<whose>)"
        r" (?P<of>(?:in|of|for|on|when|during|with) [^?]+?)",
    )
)


@lru_cache(maxsize=1024)
def find_spent(question: str) -> str | None:
    """Return for what the money is of which a question asks where most goes, "" if for nothing named; else None."""
    for pattern in _ENGLISH:
        if found := pattern.match(question):
            return found["of"] or found.groupdict().get("whose") or ""
    return None
