"""Tell which questions code answers: those about what it loads, sets or installs, and those that its remarks meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.form import term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import tokenize
from tutor.types import Unit, UnitKind

MIN_WORDS_MET = 3  # words of a question that the remarks of code must hold, where it asks for no code
_ASKS_CODE = re.compile(
    r"\b(?:codes?|coded|functions?|class(?:es)?|methods?|scripts?|snippets?|imports?|imported|install\w*|pip|commands?"
    r"|librar(?:y|ies)|packages?|modules?|parameters?|arguments?|variables?|settings?|configur\w*|config|set to|loads?"
    r"|loaded|call(?:s|ed)?|returns?|tokenizer|default|hyperparameters?|values?|programs?|in the example|python|bash)\b"
    r"|代码|函数|类|方法|脚本|安装|怎么装|咋装|命令|参数|变量|设置|设为|设成|设的|设定|配置|导入|引入|调用|加载|默认|程序|示例|例子|的库|哪个库|什么库"
    r"|[a-z]\w*_\w+|\b[a-z]+\.[a-z]\w+\b",
    re.IGNORECASE,
)
# What asks for code and need not stand in it.
CODE_WORDS = frozenset(
    tokenize(
        "code snippet script function method class command program line package library module parameter argument"
        " variable setting example sample loaded used called 代码 函数 方法 命令 脚本 程序 参数 变量 示例 例子"
    )
)
# "In the code", "which command", and no function or class, which are words of other things too.
_NAMES_CODE = re.compile(
    r"\b(?:source code|code|snippets?|scripts?|commands?|pip|imports?|imported)\b|代码|脚本|命令|源码", re.IGNORECASE
)
_ASKS_INSTALLING = re.compile(r"\binstall\w*\b|\bset ?up\b|\bpip\b|安装|装", re.IGNORECASE)
_ABOUT_INSTALLING = CODE_WORDS | frozenset(tokenize("install installation pip set up need run list 安装 装 需要 库"))
_INSTALLS = re.compile(
    r"\b(?:pip3?|npm|pnpm|yarn|apt|apt-get|brew|conda|cargo|gem|go|uv|dnf|yum)\s+(?:\w+\s+)?(?:install|add|get)\b"
)
_ASKED_THING = re.compile(
    r"\b(?:what|which|how many|how much)\s+((?:[\w-]+\s+){1,4}?)"
    r"(?:is|are|was|were|does|do|did|has|have|can|should|will|would)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"([A-Za-z_]\w*)[\"']?\s*[=(:]\s*(?=[\"'\d\[-])")  # what code gives a text or a number to
SHOWN_IN_CODE, GIVES_VALUE, MERELY_CODE = 2.5, 0.7, -0.5  # set by hand
_QUOTED = re.compile(r"\"((?:\\.|[^\"\\\n])*)\"|'((?:\\.|[^'\\\n])*)'")
_REMARK = re.compile(r"(?:^|\s)(?:#(?!!)|//)\s*(\S.*)$", re.M)
_DOCSTRING = re.compile(r'"""(.+?)"""', re.S)
_WORDS = re.compile(r"[^\W\d_]{2,}(?:\W+[^\W\d_]{2,}){2}|[㐀-鿿]{2}")


def may_answer_by_code(question: Question, wanted: Sequence[Wanted], unit: Unit) -> bool:
    """Tell whether a unit of code may answer: the question asks for such, or the code's own words meet it.

    Those are its comments, its docstrings and the texts that it quotes.
    """
    if unit.kind is not UnitKind.CODE:
        return False
    if _ASKS_INSTALLING.search(question.asked):
        named = [word for word in wanted if _ABOUT_INSTALLING.isdisjoint(word.terms)]
        held = term_set(unit.text)
        return _INSTALLS.search(unit.quote) is not None and any(word.find_in(held) == 1.0 for word in named)
    if not _holds_asked_thing(question, wanted, unit):
        return False
    if _ASKS_CODE.search(question.asked):
        return True
    said = term_set(_read_remarks(unit.quote or unit.text))
    met = sum(word.find_in(said) == 1.0 for word in wanted)
    return met >= MIN_WORDS_MET or met > len(wanted) / 2


def _holds_asked_thing(question: Question, wanted: Sequence[Wanted], unit: Unit) -> bool:
    """Tell whether code holds a word of what is asked for: "what learning rate" is not answered by an epoch."""
    match = _ASKED_THING.search(question.asked)
    head = set(tokenize(match[1])) - CODE_WORDS if match else set()
    held = term_set(f"{unit.lead} {unit.text}")
    named = [word for word in wanted if not head.isdisjoint(word.terms)]
    return not named or any(word.find_in(held) == 1.0 for word in named)


def asks_code(question: str) -> bool:
    """Tell whether a question speaks of code or of what stands in it."""
    return _ASKS_CODE.search(question) is not None


def judge_code(question: Question, wanted: Sequence[Wanted], unit: Unit) -> float:
    """Return how far code, or none, is the form of answer that is asked for."""
    if unit.kind is not UnitKind.CODE:
        return 0.0
    installs = _ASKS_INSTALLING.search(question.asked) and _INSTALLS.search(unit.quote)
    if installs or _NAMES_CODE.search(question.asked):
        form = SHOWN_IN_CODE
    else:
        form = 0.0 if _ASKS_CODE.search(question.asked) else MERELY_CODE
    given = term_set(" ".join(_GIVEN.findall(unit.text)))
    return form + (GIVES_VALUE if any(word.find_in(given) == 1.0 for word in wanted) else 0.0)


@lru_cache(maxsize=4096)
def _read_remarks(code: str) -> str:
    """Return what the comments, the docstrings and the texts quoted in code say, "" where they say nothing in words."""
    said = [match[1] for match in (*_DOCSTRING.finditer(code), *_REMARK.finditer(_QUOTED.sub('"', code)))]
    said += [match[1] or match[2] or "" for match in _QUOTED.finditer(code)]
    return " ".join(remark for remark in said if _WORDS.search(remark))
