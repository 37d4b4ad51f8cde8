"""Leave out what a question says is not done: "without dredging", "I won't dredge", 不做疏浚."""

from __future__ import annotations

import re

_CHATTER = r"(?:(?:have|has|want|going|plan|need|like|do|doing|to|be|any|anything|my|our|own|the|an?|run|train) ){0,4}"
_DENIED = re.compile(
    r"(?:\b(?:not|never|without|no|avoid|skip|skips|skipping|instead of|rather than)|\b\w+n['’]t) "
    rf"{_CHATTER}[\w-]+(?: (?:it|them|one|anything|myself|ourselves))?"
    r"|(?:不(?:做|用|想|会|去|需要|必|打算|自己)|跳过|省去|无需|没有)(?:去|做|要|自己|我们|花钱|任何){0,2}[㐀-鿿]{2,3}",
    re.IGNORECASE,
)


def drop_denied(text: str) -> str:
    """Return a question without what it says is not done."""
    return " ".join(_DENIED.sub(" ", text).split())
