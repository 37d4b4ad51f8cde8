"""Put the goal that a sentence names in the place of the "this" that the next one begins with: "To do this, they …"."""

from __future__ import annotations

import re

# Whose role, task or goal it is to do something.
_ROLE = re.compile(
    r"^(?:(?:an? )?(?:main |large |big )?part of )?(?:the |an? )?(?P<who>[a-z][a-z -]{2,40}?)"
    r"(?:['’]s|s['’]) (?:[a-z]+ )?(?:role|job|task|goal|aim|duty|work|responsibility) is to (?P<goal>[^,;:]{8,})\.$",
    re.IGNORECASE,
)
_TO_DO_THIS = re.compile(r"^(?:To do (?:this|so|that)|To this end|For this(?: purpose)?), they (?P<told>[^;:]{10,}\.)$")
_HAN_ROLE = re.compile(
    r"^(?P<who>[^，。；：的]{2,12})的(?:一?部分|主要)?(?:职责|任务|工作|目标|角色|责任)(?:之一)?(?:就?是)(?P<goal>[^，；：。]{5,})。$"
)
_HAN_TO_DO_THIS = re.compile(r"^为此，他们(?P<told>[^；：]{6,}。)$")


def name_goal(text: str, before: str) -> str:
    """Return a sentence that begins "To do this, they" with the goal and the people of the one before, "" without."""
    if (told := _HAN_TO_DO_THIS.match(text)) and (role := _HAN_ROLE.match(before)):
        return f"为了{role['goal']}，{role['who']}{told['told']}"
    if (told := _TO_DO_THIS.match(text)) and (role := _ROLE.match(before)):
        who = role["who"] if role["who"].endswith("s") else f"{role['who']}s"
        return f"To {role['goal']}, {who} {told['told']}"
    return ""
