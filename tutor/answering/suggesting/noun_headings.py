"""Questions that headings without a question mark stand for: "Types of bread", "谁负担得起"."""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.answering.suggesting.headings import MAX_QUESTION_CHARS, STANDING
from tutor.answering.suggesting.reworded import POINTING
from tutor.text.figures import find_figures
from tutor.text.words import content_words

_PARTS = (
    "advantages|disadvantages|benefits|drawbacks|limitations|limits|risks|challenges|applications|goals|uses"
    "|characteristics|features|stages|phases|causes|effects|main parts|parts|components"
)
_PLURAL = re.compile(rf"^(?:The )?(?:\w+ )?({_PARTS}) (?:of|in|to) ([\w' -]+)$", re.IGNORECASE)
_KINDS = re.compile(r"^(?:The )?(?:\w+ )?(types|kinds|forms) of ([\w' -]+)$", re.IGNORECASE)
_IMPORTANCE = re.compile(r"^(?:The )?importance of ([\w' -]+)$", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:Who|What) (?:can|counts|makes|needs|happens|drives|affects|decides|belongs|helps)\b[^?:]*$")
_PARTS_ZH = (
    "优势|优点|缺点|劣势|好处|坏处|局限|局限性|风险|挑战|应用|用途|特点|特征|类型|种类|阶段|步骤|组成部分|原因|影响"
)
_PLURAL_ZH = re.compile(rf"^([^的：:，。]{{2,14}})的(?:主要|几种|几个|[一二两三四五六七八九十][个种大])?({_PARTS_ZH})$")
_KINDS_ZH = re.compile(r"^[一二两三四五六七八九十几]种([^的：:，。数据方法模]{2,8})$")
_IMPORTANCE_ZH = re.compile(r"^([^的：:，。]{2,12})的(必要性|重要性)$")
_ASKS_ZH = re.compile(r"^[^，。：:、？]{0,14}(?:谁|多久|多少|哪些|哪里|几次)[^，。：:、？的]{0,10}$")


def ask_heading_text(heading: str, language: str, lower: Callable[[str], str]) -> str:
    """Return the question that a heading stands for, "" for a heading that is none.

    `lower` writes what begins a heading as it stands within a sentence.
    """
    if POINTING.search(heading) or STANDING.search(heading) or not content_words(heading) or find_figures(heading):
        return ""
    question = _ask_chinese(heading) if language == "zh" else _ask_english(heading, lower)
    return question if len(question) <= MAX_QUESTION_CHARS else ""


def _ask_english(heading: str, lower: Callable[[str], str]) -> str:
    if found := _PLURAL.match(heading):
        return f"What are the {found[1].lower()} of {lower(found[2])}?"
    if found := _KINDS.match(heading):
        return f"What {found[1].lower()} of {lower(found[2])} are there?"
    if found := _IMPORTANCE.match(heading):
        return f"Why is {lower(found[1])} important?"
    return f"{heading}?" if _SUBJECT.match(heading) else ""


def _ask_chinese(heading: str) -> str:
    if found := _PLURAL_ZH.match(heading):
        return f"{found[1]}有哪些{found[2]}？"
    if found := _KINDS_ZH.match(heading):
        return f"{found[1]}有哪几种？"
    if found := _IMPORTANCE_ZH.match(heading):
        return f"为什么需要{found[1]}？" if found[2] == "必要性" else f"{found[1]}为什么重要？"
    return f"{heading}？" if _ASKS_ZH.match(heading) else ""
