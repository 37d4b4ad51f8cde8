"""Tell an "it" that stands for what follows from one that stands for a thing: "It is not common to find gold"."""

from __future__ import annotations

import re

_EXTRAPOSED = re.compile(
    r"^It (?P<rest>(?:is|was) (?:not )?(?:very |quite |at all )?(?:common|uncommon|rare|usual|unusual|possible"
    r"|impossible|safe|unsafe|dangerous|legal|illegal|cheap|expensive|feasible|normal|typical) (?:to|for|that)\b)"
)


def is_extraposed(text: str) -> bool:
    """Tell whether a sentence begins with an "it" that stands for what follows."""
    return _EXTRAPOSED.match(text) is not None


def fill_subject(text: str) -> str:
    """Return a sentence with "There" for an "it" that stands for what follows."""
    return _EXTRAPOSED.sub(r"There \g<rest>", text)
