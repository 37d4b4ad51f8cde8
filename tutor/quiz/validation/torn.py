"""See that a statement can be judged alone: no torn comparison, no remark of the author, no nonsense."""

from __future__ import annotations

import re

from tutor.quiz.validation.wording import QUOTED, plain_question, state
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import ItemKind, QuizItem

MAX_CIRCLE_WORDS, MAX_CIRCLE_HAN = 1, 9  # that a circle says beside the word that it says twice
ROOT_CHARS = 5
_COMPARES = re.compile(
    r"^(?:an?|the|another|one),?\s+(?:\w+\s+)?(?:more|less|better|simpler|easier|harder|bigger|smaller|nicer|faster)\s"
    r"(?!than\b)(?!.*\bthan\b)|^(?:另)?一[种个项]更[^，。比]{1,12}的(?!.*比)",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"^(?:an?|another|one|the|our|this)\s(?:[\w-]+\s){0,3}?example\s(?:is|was|may|might|could|would|here|involves?)\b"
    r"|^(?:一个|另一个|这个|还有一个|举个)[^，。]{0,10}(?:例子|示例)(?:是|可能|可以|包括|中|，)",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"^(?:probably|perhaps|maybe|sometimes|hopefully|luckily|unfortunately|fortunately|interestingly|surprisingly"
    r"|of course|indeed)\b|\b(?:perhaps|probably|maybe|might be|may be that|it seems|seems? to|appears? to|i think"
    r"|in my opinion|we hope)\b|\b(?:is|are|was) (?:a )?(?:kind|sort) of\s+[“\"'‘]"
    r"|也许|或许|大概|似乎|好像|看来|我觉得|我认为|幸运的是|不幸的是|有趣的是"
    r"|^(?:有时|可能)|(?:例子|方法|原因)可能",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:is|are|was|were|gets?) (?:displayed|plotted|drawn|pictured|printed|highlighted)\b"
    r"|\b(?:on|to) the (?:left|right)\b|\bshown\b|显示(?:为|了|出)|如图|(?:左|右)(?:图|侧|边)",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"^(?:discover|explore|learn|find|take|imagine|consider|remember|note|let|look|check|try|use|see|notice|think|make"
    r"|keep|open|click|run|install|import|add|go|start|join|meet)\s(?!.*\b(?:is|are|was|were)\b)"
    r"|^(?:在|通过|根据|随着)[^，。]{2,30}，(?:发现|了解|探索|学习|看看|请|来|掌握|体验)"
    r"|^(?:请|发现|探索|了解|学习|想象|记住|注意|看看)",
    re.IGNORECASE,
)
_FLOURISH = re.compile(
    r"\b(?:paradise|magic|magical|beautiful|amazing|exciting|wonderful|secret sauce|superpower|game[- ]changer"
    r"|there['’]s a catch|lovely|fun)\b|天堂|神奇|魔法|奇妙|令人兴奋|令人惊叹|之旅",
    re.IGNORECASE,
)
# The whole stands in brackets, or denies what is only so.
_ASIDE = re.compile(r"^\s*[（(].*[)）][.。]?\s*$|只不(?!过)|只没|\bonly (?:not|never)\b")
_SYMBOL = re.compile(
    r"(?<![A-Za-z0-9_-])[“\"'‘]?[B-HJ-Z][”\"'’]?(?:\s?参数|\s(?:parameter|value|variable)s?\b)", re.IGNORECASE
)
_CAUSE = re.compile(
    r",\s*(?:as|since|because|so|which means|therefore|thus)\s|\bbecause\b|因为|由于|所以|因此|从而|，故", re.IGNORECASE
)
_WORST = re.compile(r"\b(?:worst|useless|unimportant|harmful|impossible)\b|最差|最坏|最糟|无用|不重要", re.IGNORECASE)
_BEST = re.compile(
    r"\b(?:best|useful|important|helpful|possible|valuable|crucial)\b|最好|最佳|最优|有用|重要", re.IGNORECASE
)
_MEANS = re.compile(
    r"(?<![\w-])(?:is|are|means?|refers? to|is defined as)\b|指的是|是指|被定义为|意味着|(?<![不还只就都也总])是",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{5,}", re.IGNORECASE)


def check_torn(item: QuizItem) -> str:
    """Want no statement that leans on what stood before it: a comparison without its other side, a figure's caption."""
    told = _read_told(item)
    if not told:
        return ""
    if _COMPARES.search(told):
        return "it compares with something that is not named"
    if _EXAMPLE.search(told):
        return "it is an example of something that is not named"
    return "it describes a picture that is not there" if _SHOWN.search(told) else ""


def check_remark(item: QuizItem) -> str:
    """Want a proposition that can be true or false: no guess of the author, no call to the reader, no flourish."""
    told = _read_told(item)
    if not told:
        return ""
    if _HEDGED.search(QUOTED.sub(" ", told)):
        return "it is a guess of the author"
    if _ASIDE.search(told):
        return "it is an aside and no sentence of its own"
    if _CALLS.search(told):
        return "it calls on the reader and states nothing"
    return "it is a flourish that states nothing" if _FLOURISH.search(told) else ""


def check_absurd(item: QuizItem) -> str:
    """Want a false statement that could be true: no praise turned into blame, no reason against its own conclusion."""
    if item.kind is not ItemKind.TRUE_FALSE or item.answer is not False:
        return ""
    told, cited = state(item), item.citation.quote
    turned = (_WORST.search(told) and not _WORST.search(cited)) or (_WORST.search(cited) and not _WORST.search(told))
    if turned and (_BEST.search(cited) or _BEST.search(told)):
        return "the statement is absurd"
    denied = _count_denials(told) != _count_denials(cited)
    return "the statement contradicts itself" if denied and _CAUSE.search(told) else ""


def check_circle(item: QuizItem) -> str:
    """Want no account that says again what it explains: "C means pruning, which prunes"."""
    told = item.answer if item.kind is ItemKind.SHORT and isinstance(item.answer, str) else ""
    if item.kind is ItemKind.CLOZE:
        told = _read_told(item)
    mark = _MEANS.search(told)
    if not mark:
        return ""
    account = told[mark.end() :]
    return "the definition goes in a circle" if _repeats(account) else ""


def check_symbol(item: QuizItem) -> str:
    """Want no bare letter to ask about: the C of what?"""
    text = item.question if item.kind is ItemKind.SHORT else _read_told(item)
    return "a bare symbol stands for nothing" if _SYMBOL.search(text) else ""


def _read_told(item: QuizItem) -> str:
    """Return the statement that an item makes: itself, around its blank, or as it quotes it; "" where it makes none."""
    if item.kind is ItemKind.TRUE_FALSE:
        return state(item)
    if item.kind is ItemKind.CLOZE or (item.kind is ItemKind.MCQ and "__" in item.question):
        return plain_question(item).strip()
    quoted = [match.group()[1:-1] for match in QUOTED.finditer(item.question)]
    whole = [text for text in quoted if text.rstrip().endswith((".", "。", "!", "！"))]
    return whole[0] if whole and item.kind is ItemKind.MCQ else ""


def _count_denials(text: str) -> int:
    return len(re.findall(r"\bnot\b|n['’]t\b|\bno\b|\bnever\b|不|没|未|非|无法", text, re.IGNORECASE))


def _repeats(account: str) -> bool:
    """Tell whether a short account says one long word twice, in any form, and little else."""
    if has_han(account):
        runs = re.sub(r"[^一-鿿]", "", account)
        twice = [part for n in range(len(runs) - 2) if runs.count(part := runs[n : n + 3]) > 1]
        return bool(twice) and len(runs.replace(twice[0], "")) <= MAX_CIRCLE_HAN
    words = [fold(word) for word in _WORD.findall(account)]
    roots = [word[:ROOT_CHARS] for word in words]
    twice = [root for root in roots if roots.count(root) > 1]
    return bool(twice) and len(set(roots) - set(twice)) <= MAX_CIRCLE_WORDS
