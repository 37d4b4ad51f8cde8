"""Ask why, how and what it means in Chinese, where a sentence says it of the one before: 这是因为, 这意味着."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.hanpredicates import has_subject

MIN_TERMS = 3  # that the second sentence adds
_BECAUSE = re.compile(r"^这(?:主要|通常|往往|正)?(?:是因为|是由于|的原因是)(?P<told>[^；：]{8,})$")
_MEANS = re.compile(r"^这(?:就|也)?意味着(?P<told>[^；：]{8,})$")
_DONE = re.compile(
    r"^这(?:也|还)?(?:可以|能够?)(?P<told>(?:通过|使用|用|借助|利用)[^；：，]{3,}?)(?:轻松|方便|很容易)?(?:地)?来?(?:完成|实现|做到|达到)"
    r"(?P<more>，[^；：]{4,})?$"
)
_TO_DO = re.compile(
    r"^(?P<lead>(?:如果|若|为了|要)[^，；：]{4,}，)?(?:我们|你|您)?(?:还|也)?(?:可以|能够?|需要|应该|必须)(?P<what>[^；：]{6,})$"
    r"|^[^，；：]{0,12}(?:方法|办法|目标|做法|目的)是(?P<is>[^；：]{6,})$"
)
# Where the way is a named tool alone, the tool is what is asked for.
_TOOL = re.compile(r"^(?:使用|用|借助|利用)\s?[A-Za-z_][\w.()]*\s?(?P<kind>方法|函数|库|工具|类|模块|软件)?$")
_FRAME = re.compile(r"^(?:请)?(?:注意|记住|事实上|实际上)[，：]?")
_PERSON = re.compile(r"(?:我们|你们|你|您)(?:的|可以|需要)?")
_HERE = re.compile(r"这里|本[课文节]|我们(?:的|将|已|会|在|现在|刚)|例子|示例|[上下]面|[！？!?]|[它他她其]|[这那该此]")
_BACK = re.compile(r"[这该]个(?P<noun>[一-鿿]{2}(?![，？])|[一-鿿]{1,2}(?=[，？]))")  # what a condition has named
_POINTS = re.compile(r"[这那该此]|我们|[你您]|例子|假设为")


def ask_sequel_in_chinese(first: str, second: str) -> Iterator[Asked]:
    """Yield the question that a Chinese sentence answers of the one before it."""
    first, second = (text.strip().rstrip("。.") for text in (_FRAME.sub("", first), second))
    if match := _DONE.match(second):
        yield from _ask_how(first, match["told"] + (match["more"] or ""))
        return
    if _HERE.search(first) or not has_subject(first):
        return
    if match := _BECAUSE.match(second):
        question, sort = f"为什么{first}？", "why"
    elif match := _MEANS.match(second):
        question, sort = f"{first}，这意味着什么？", "means"
    else:
        return
    told = _PERSON.sub("", match["told"])
    if len(term_set(told) - term_set(first)) >= MIN_TERMS:
        yield Asked(question, told, sort, "")


def _ask_how(first: str, told: str) -> Iterator[Asked]:
    match = _TO_DO.match(first)
    if match is None:
        return
    lead, what = _PERSON.sub("", match["lead"] or ""), match["what"] or match["is"]
    tool = _TOOL.match(told)
    asked = f"{lead}用什么{tool['kind'] or '工具'}可以{what}？" if tool else f"{lead}怎样才能{what}？"
    if not _POINTS.search(_BACK.sub(lambda m: "" if m["noun"] in lead else m.group(), asked)):
        yield Asked(_BACK.sub(r"该\g<noun>", asked), told, "how", "")
