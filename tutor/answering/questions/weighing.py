"""Find what lessons say of their own disagreements, for questions that weigh one account against another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.questions.sourcetalk import drop_source_talk
from tutor.types import Chunk, Passage

# Among so many passages those on disagreements are looked for; the best of them stand right behind the first passage.
PASSAGES_WITH_DISAGREEMENTS, MAX_LIFTED, LESSONS = 100, 2, 2
_DISAGREEMENT = re.compile(
    r"\b(?:disagree\w*|contradict\w*|conflicting|differing|discrepanc\w+|controvers\w+)\b|\b(?:sources|figures|accounts)"
    r" (?:differ|vary)\b|分歧|矛盾|说法不一|不一致|争议",
    re.IGNORECASE,
)

# What a question says of disagreement, around what it asks the figure of.
_WEIGHING = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:(?:do|does|did|don['’]t|why do|why don['’]t) )?(?:the |your |all |these |both )*"
        r"(?:lessons?|sources?|texts?|files?"
        r"|course|materials?|documents?|chapters?|articles?) (?:really |all |even )?(?:agree|disagree|differ|conflict"
        r"|contradict (?:each other|themselves|itself)|say the same)(?: (?:on|about|as to|over|with each other (?:on"
        r"|about)))? ",
        r"[.?!,;]\s*[^.?!,;]*\b(?:agree|disagree|differ\w*|conflict\w*|contradict\w*|inconsistent)\b[^.?!]*[.?!]*$",
        r"[，,。？?；;]\s*[^，,。？?；;]*(?:一致|矛盾|说法不|说法一|分歧|不一样|对不上)[^，,。；;]*$",
        r"(?:课程|课文|文中|资料|文章|教材|几份材料|各处|前后)[里中对关于]*(?=[^，,。]*(?:一致|矛盾|分歧|不一样))"
        r"|(?:的?(?:说法|数字))?(?:前后)?(?:是不是|是否|有没有)?(?:不一致|一致|矛盾|有分歧|不一样)(?:吗|么)?",
    )
)


def drop_weighing(question: str) -> str:
    """Return a question without what it says of disagreement: what it asks the figure of; "" if nothing is left."""
    if rest := drop_source_talk(question):
        return rest
    rest = question
    for pattern in _WEIGHING:
        rest = pattern.sub("", rest).strip()
    return rest if rest != question and re.search(r"\w{2}", rest) else ""


def is_on_disagreements(chunk: Chunk) -> bool:
    """Tell whether a passage stands under a heading on what sources disagree about."""
    return _DISAGREEMENT.search(" ".join(chunk.heading)) is not None


def lift_disagreements(passages: Sequence[Passage], count: int) -> list[Passage]:
    """Return the first passages, those on disagreements in the lessons of the best ones right behind the first."""
    lessons = list(dict.fromkeys(passage.chunk.document for passage in passages))[:LESSONS]
    lifted = [
        passage for passage in passages[1:] if passage.chunk.document in lessons and is_on_disagreements(passage.chunk)
    ][:MAX_LIFTED]
    if not lifted:
        return list(passages[:count])
    rest = [passage for passage in passages[1:] if passage not in lifted]
    ranked = [passages[0], *(replace(passage, score=passages[0].score) for passage in lifted), *rest]
    return [replace(passage, rank=rank) for rank, passage in enumerate(ranked[:count], 1)]
