"""Write a question in the one form that other rules read."""

from __future__ import annotations

import re

_NUMBER_OF = re.compile(
    r"^(?P<lead>(?:(?:and|so|then|ok|but)\W+)*)(?:what(?:['’]s| is| was| are| were) )?(?:the )?"
    r"(?:(?:total|exact|overall) )?number of (?P<things>(?:(?!(?:of|in|for|does|do|did|is|are|was|were|that|which)\b)"
    r"[\w-]+ ?){1,4})(?P<rest>(?:\b(?:of|in|for|at|on|from|per|used|needed)\b[^?]*)?\?*)$",
    re.IGNORECASE,
)


def write_canonically(question: str) -> str:
    """Return a question that asks for a number as "how many …"."""
    return _NUMBER_OF.sub(r"\g<lead>how many \g<things>\g<rest>", question)
