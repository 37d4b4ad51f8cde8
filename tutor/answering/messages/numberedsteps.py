"""Call a step that a question counts to what the lessons call it: 第六步 and "step six" are their "Step 6"."""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.text.numerals import DIGITS, WORDS

_STEP = re.compile(r"第(?P<number>[一二三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})(?:个?步骤|步)(?!走)")
_IN_WORDS = re.compile(rf"\bstep (?:number |no\. ?)?(?P<number>{'|'.join(WORDS)})\b", re.IGNORECASE)
# "What comes after step 6?"
_NEIGHBOUR = re.compile(
    r"\bwhat(?:['’]s| is| comes?| happens?| follows?| do (?:i|we|you) do| should (?:i|we|you) do)"
    r"(?: (?:next|right|directly|immediately|straight|done))*"
    r" (?P<side>after|following|before)(?: (?:finishing|completing))? step (?P<number>\d{1,2})\b(?! and\b)",
    re.IGNORECASE,
)
_TEN = "十"


def name_numbered_steps(
    question: str, knows: Callable[[str], bool], find_numbered_name: Callable[[str, str], str | None]
) -> str:
    """Return a question with the steps that it counts to named as the lessons name them.

    `knows` tells which terms the lessons hold: what they count in Chinese themselves stays. `find_numbered_name` gives
    how they write a word with a number, None where they do not.
    """

    def name(match: re.Match[str]) -> str:
        if knows(f"第{match['number'][:1]}") and knows(f"{match['number'][-1:]}步"):
            return match.group()
        found = find_numbered_name("step", _read_number(match["number"]))
        return f" {found} " if found else match.group()

    def spell(match: re.Match[str]) -> str:
        return find_numbered_name("step", str(WORDS.index(match["number"].lower()))) or match.group()

    def step_on(match: re.Match[str]) -> str:
        number = int(match["number"]) + (-1 if match["side"].lower() == "before" else 1)
        found = find_numbered_name("step", str(number))
        return f"what is {found}" if found else match.group()

    question = _NEIGHBOUR.sub(step_on, _IN_WORDS.sub(spell, question))
    return " ".join(_STEP.sub(name, question).split()) if _STEP.search(question) else question


def _read_number(number: str) -> str:
    """Return a numeral up to nineteen in figures."""
    if number.isdigit():
        return number
    if number.startswith(_TEN):
        return f"1{DIGITS[number[1]] if len(number) > 1 else 0}"
    return str(DIGITS[number])
