"""See that what is left out is told by the rest: no praise that many things earn, no finding of one chart."""

from __future__ import annotations

import re

from tutor.quiz.validation.wording import asked_text
from tutor.types import ItemKind, QuizItem

_GOOD = (
    r"(?:useful|helpful|powerful|important|popular|great|valuable|common|essential|fundamental|basic|key|main|handy"
    r"|interesting|widely used)"
)
_LIKED = r"(?:useful|helpful|powerful|popular|great|valuable|common|handy|interesting|widely used)"
_THING = (
    r"(?:tools?|techniques?|methods?|ways?|approach(?:es)?|activit(?:y|ies)|steps?|tasks?|concepts?"
    r"|parts?|skills?|means|options?)"
)
_PRAISED = re.compile(
    rf"^(?:an?(?:/an)? |the )?_{{2,}}\s*(?:"
    rf"makes? it (?:\w+ )?(?:easy|easier|straightforward|simple|possible|convenient)\b"
    rf"|(?:is|are) (?:\w+ly |very |quite |so )?{_LIKED}(?: (?:when|for|to|in|if|because)\b|\s*[.])"
    rf"|(?:is|are) (?:an? |one of the |some of the )(?:\w+ly |very |most )?{_GOOD} (?:[\w-]+ )?{_THING}\b"
    rf"|provides? an? (?:extensive|rich|large|wide|full|great|helpful)\b"
    rf"|(?:also )?helps? (?:you |one |us |to )?"
    rf"|(?:clearly |also )?shows? )",
    re.IGNORECASE,
)
_HAN_GOOD = r"(?:有用|重要|有帮助|有助|流行|常用|常见|基本|基础|强大|必要|关键|方便|有价值)"
_HAN_PRAISED = re.compile(
    rf"^_{{2,}}\s*(?:方法|模型|技术|算法)?(?:"
    rf"(?:对于?)[^，。]{{1,14}}(?:有|很|非常|十分|至关)[^，。]{{0,4}}(?:用|帮助|重要|意义)"
    rf"|使得?[^，。]{{2,24}}变得?(?:更加?)?(?:简单|容易|方便|轻松)"
    rf"|提供了?(?:大量|许多|很多|一些|多种|丰富)|有(?:很多|许多|多)种|又|也|还"
    rf"|(?:很|非常|十分)?{_HAN_GOOD}|是[^，。]{{0,24}}(?:一[种个项类])?(?:非常|最|很)?{_HAN_GOOD}的?(?:方法|技术"
    rf"|工具|活动|步骤|任务|概念|手段|途径)"
    rf"|(?:有助于|帮助)|显示)"
)
# What a tool is for, left out behind "methods to": it is for other things too.
_HAN_MEANS = re.compile(
    r"(?:大量|许多|很多|多种|各种|一些|专业)[^，。]{0,6}的?(?:方法|工具|函数|方式)[来去](?:执行|进行|实现"
    r"|完成)?_{2,}[。.]?$"
)
_MEANS = re.compile(
    r"\b(?:many|several|various|lots of|a number of|different) (?:\w+ )?(?:ways|methods|tools|functions"
    r"|algorithms) (?:to|for) (?:\w+ )?_{2,}\s*[.]?$",
    re.IGNORECASE,
)
# What is made for something may be made, built, chosen or trained.
_HAN_MADE = re.compile(r"[为对](?!了)[^，。为对]{1,10}_{2,}的")


# One of many who study or use a thing: so they do others.
_ONE_OF_MANY = re.compile(
    r"(?:研究|学习|使用|关注)_{2,}[^，。]*之一[。.]?$|^[^_]*\bone of the \w+ \w+ (?:to|who|that) \w+ _{2,}",
    re.IGNORECASE,
)


def check_subject(item: QuizItem) -> str:
    """Want no blank for what is praised, helps or shows something: many things do."""
    told = _read_blanked(item)
    found = _PRAISED.match(told) or _HAN_PRAISED.match(told)
    return "what is said is true of many things" if found else ""


def check_means(item: QuizItem) -> str:
    """Want no blank for what methods are there to do, or for what is done for something."""
    told = _read_blanked(item)
    if _HAN_MEANS.search(told) or _MEANS.search(told):
        return "there are methods to do other things"
    if _ONE_OF_MANY.search(told):
        return "it is one of many in other things as well"
    return "the blank stands for what is done" if _HAN_MADE.search(told) else ""


def _read_blanked(item: QuizItem) -> str:
    return (
        asked_text(item).strip()
        if item.kind is ItemKind.CLOZE or (item.kind is ItemKind.MCQ and "__" in item.question)
        else ""
    )
