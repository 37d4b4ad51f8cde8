"""Find what a question quotes word by word: a line of an example, a phrase of a lesson."""

from __future__ import annotations

import re

from tutor.text.fold import fold
from tutor.types import Unit

MIN_QUOTED = 3  # characters
QUOTED = 2.0  # for a line of an example that is quoted word by word; set by hand
_MARKED = re.compile(r"[“\"「『]([^“”\"「」『』]{3,120})[”\"」』]|(?<![\w'’])['‘](?=[\w_])([^'‘’?]{3,120}?)['’](?!\w)")
_END = " .,;:!?…。，；：！？_"


def find_quoted(text: str) -> tuple[str, ...]:
    """Return what stands in quotation marks in a question, folded, without the marks at its end."""
    found = (fold(match[1] or match[2]).strip(_END) for match in _MARKED.finditer(text))
    return tuple(quoted for quoted in found if len(quoted) >= MIN_QUOTED)


def holds_quoted(text: str, unit: Unit) -> bool:
    """Tell whether a unit holds word by word all that a question quotes, if it quotes anything."""
    quoted, held = find_quoted(text), fold(unit.text)
    return bool(quoted) and all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", held) for part in quoted)


def quotes_example(text: str, unit: Unit) -> bool:
    """Tell whether a question quotes a line of a worked example."""
    return unit.example and holds_quoted(text, unit)
