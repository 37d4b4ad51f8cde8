"""Make items on what lessons use their functions, classes, libraries and other named tools for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.tooluses import ToolUse, find_tool_uses
from tutor.quiz.items import make_item
from tutor.text.fold import fold
from tutor.types import Chunk, ItemKind, Level, QuizItem, Unit

_USES = re.compile(r"\b(?:us(?:e|es|ed|ing)|call(?:s|ed|ing)?)\b", re.IGNORECASE)


def make_tool_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each tool that a lesson uses for one purpose, the question for it."""
    uses = list(find_tool_uses(chunks))
    lessons: dict[str, list[Unit]] = {}
    for chunk in chunks:
        lessons.setdefault(chunk.document, []).extend(unit for unit in chunk.units if unit.citable)
    for use in uses:
        if not use.is_told and not _is_topic(use) and _is_only(use, uses, lessons[use.chunk.document]):
            yield _ask_purpose(use)


def _is_topic(use: ToolUse) -> bool:
    """Tell whether a lesson is about the tool itself: then it uses it for all that it does."""
    return fold(use.name) in fold(" ".join((use.chunk.title, *use.chunk.heading))).split()


def _is_only(use: ToolUse, uses: Sequence[ToolUse], units: Sequence[Unit]) -> bool:
    """Tell whether a lesson names no other purpose of a tool, and uses it nowhere else."""
    same = [o for o in uses if o.chunk.document == use.chunk.document and fold(o.name) == fold(use.name)]
    call = r"\(" if use.is_word else r"(?!\w)"
    again = re.compile(rf"(?<!\w){re.escape(use.name)}{call}")
    told = (unit.text for unit in units if unit.text != use.unit.text)
    return same == [use] and not any(again.search(text) and _USES.search(text) for text in told)


def _ask_purpose(use: ToolUse) -> QuizItem:
    language, purpose = use.chunk.language, f"{use.link} {use.purpose}"
    named = f"the {use.kind} “{use.name}”" if use.is_word and use.kind else f"“{use.name}”"
    return make_item(
        ItemKind.SHORT,
        say("tool_purpose", language, tool=named),
        say("tool_told", language, tool=named, purpose=purpose),
        chunk=use.chunk,
        units=(use.unit,),
        fact=use.text,
        rule="tool-purpose",
        explanation=say("says", language, text=use.text),
        level=Level.UNDERSTAND,
        difficulty=3,
        points=(purpose,),
    )
