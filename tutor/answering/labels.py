"""Tell whether a labelled point says what a question asks for: by whom it is done, or the thing that its label names.

"Done by: the crew" answers who does it, "Result: a map" what the result is, each of what its heading names.
"""

from __future__ import annotations

import re

from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.fold import fold
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

DOER_NAMED, THING_NAMED = 4.0, 2.5  # set by hand
_LABEL = re.compile(r"^(?P<label>[^:：]{2,30})[:：]\s*\S")
_BY = re.compile(
    r"^(?:(?:usually|mostly|mainly) )?(?:done|made|performed|carried out|run|handled|undertaken|led) by$|^who\b"
    r"|^(?:执行者?|承担者|由谁|谁来?做|负责人?|实施者?)",
)
_ASKS_DOER = re.compile(
    r"\bwho(?:['’]s| is| are)?(?: \w+ly)?"
    r" (?:do(?:es|ing)?|did|performs?|carr(?:y|ies) out|runs?|handles?|undertakes?)\b"
    r"|\b(?:done|performed|carried out|handled) by (?:who|whom|which)\b"
    r"|(?:由|是|该由)谁(?:来|去|在|负责)?(?:做|完成|执行|搞|弄|承担)|谁(?:来|去|在|负责)(?:做|完成|执行|搞|弄)|^谁做",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"^(?:core|main|key|central|basic|primary|overall|chief) (?=[a-z])|^(?:核心|主要|基本|总体?)(?=[㐀-鿿])",
    re.IGNORECASE,
)


def rate_label(question: Question, unit: Unit, chunk: Chunk) -> float:
    """Return what it adds that the label of a point under the heading of what is asked says what is asked for."""
    match = _LABEL.match(unit.text)
    if match is None or unit.kind is not UnitKind.BULLET or not _is_headed(question, unit, chunk):
        return 0.0
    if _ASKS_DOER.search(question.asked):
        return DOER_NAMED if _BY.search(fold(match["label"])) else 0.0
    return THING_NAMED if names_thing(question, match["label"]) else 0.0


def gives_labelled(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a labelled point says what a question asks for."""
    return rate_label(question, unit, chunk) > 0.0


def names_thing(question: Question, label: str) -> bool:
    """Tell whether a label is the one thing that is asked for of another, in either language: "Task", "Main task"."""
    terms = frozenset(tokenize(_MAIN.sub("", label)))
    return bool(terms) and question.ask in (Ask.DEFINITION, Ask.GENERAL) and terms <= question.thing


def _is_headed(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether the heading of a point, or the line before it, names something that a question does."""
    asked = {*tokenize(question.text), *question.translated}
    return not asked.isdisjoint(tokenize(" ".join((*chunk.heading[-1:], unit.lead))))
