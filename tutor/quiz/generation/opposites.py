"""Turn a statement round: by one word that has an opposite, or by taking out its negation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.quiz.generation.denials import DENIED, can_deny
from tutor.quiz.generation.manner import only_colours

# Pairs that can stand in each other's place in the same sentence, each in the same form of the word.
_ENGLISH = (
    "increases decreases, increased decreased, increasing decreasing, higher lower, highest lowest, "
    "larger smaller, largest smallest, bigger smaller, biggest smallest, cheaper dearer, cheapest dearest, "
    "faster slower, fastest slowest, longer shorter, longest shortest, before after, supervised unsupervised, "
    "labelled unlabelled, labeled unlabeled, always never, easy difficult, easier harder, easily hardly, "
    "maximum minimum, maximize minimize, maximizes minimizes, maximise minimise, maximal minimal, "
    "dense sparse, public private, expensive cheap, overfitting underfitting, overfit underfit, "
    "stronger weaker, strongest weakest, earlier later, earliest latest, better worse, best worst, more less, "
    "most least, warm cold, warmer colder, warmest coldest, deep shallow, deeper shallower, thick thin, "
    "thicker thinner, wetter drier, wide narrow, wider narrower, hot cold, hotter colder, simple complex, "
    "dependent independent, positive negative, internal external, homogeneous heterogeneous, "
    "optional mandatory, vertical horizontal, slow fast, slowly quickly, rises falls, rose fell, "
    "rising falling, grows shrinks, grew shrank, early late, proprietary public, weakly strongly, "
    "rarely often, seldom often, rare common, safer riskier, younger older, youngest oldest, inside outside, "
    "upper lower, sweet bitter, harder softer, parametric non-parametric, biased unbiased, "
    "stationary non-stationary, global local, linear non-linear, linear nonlinear, discrete continuous, "
    "online offline, automatic manual, automatically manually, known unknown, accurate inaccurate, "
    "correct incorrect, balanced imbalanced, finite infinite, uniformly unevenly, "
    "structured unstructured, numeric categorical, top-down bottom-up, quantitative qualitative, "
    "underrepresented overrepresented, broad narrow"
).split(", ")
# Words that are turned one way only: back, the sentence would not read.
_ONE_WAY = dict(
    pair.split()
    for pair in (
        "most few, many few, all no, large small, huge tiny, massive tiny, vast tiny, big small, "
        "enormous tiny, small large, high low, low high, costly cheap, difficult easy, hard easy, "
        "essential unnecessary, necessary unnecessary, improves worsens, improve worsen, reduces increases, "
        "reduce increase, reduced increased, increase decrease, decrease increase, prevents causes, "
        "prevent cause, avoids causes, fewer more, rarely often"
    ).split(", ")
)
_CHINESE = (
    "有监督 无监督, 监督学习 无监督学习, 有标签 无标签, 有标注 无标注, 已标注 未标注, 带标签 不带标签, "
    "增加 减少, 提高 降低, 更高 更低, 较高 较低, 最高 最低, 上升 下降, 更大 更小, 较大 较小, 最大 最小, "
    "更快 更慢, 最快 最慢, 更长 更短, 最长 最短, 更便宜 更贵, 便宜 昂贵, 之前 之后, 大量 少量, 海量 少量, "
    "容易 困难, 简单 复杂, 公开 保密, 更强 更弱, 更多 更少, 最多 最少, 更好 更差, 最好 最差, 过拟合 欠拟合, "
    "优点 缺点, 开源 闭源, 必要 不必要, 第一阶段 第二阶段, 更早 更晚, 最早 最晚, 高相关性 低相关性, "
    "密集 稀疏, 小得多 大得多, 窄得多 宽得多, 少得多 多得多, 便宜得多 贵得多, 随机 固定, 私有 公开, 罕见 常见, "
    "多数 少数, 大多 很少, 从不 总是, 上涨 下跌, 长期 短期, 依赖于 不依赖于, 需要 不需要, 适用于 不适用于, "
    "包含 不包含, 支持 不支持, 相同 不同, 全局 局部, 离散 连续, 线性 非线性, 已知 未知, 平衡 不平衡, "
    "可行 不可行, 有限 无限, 结构化 非结构化, 确定性 随机性, 直线 曲线, 归纳 演绎, 最大化 最小化, 定量 定性, "
    "取决于 不取决于, 善于 不善于, 擅长 不擅长, 允许 不允许"
).split(", ")
# Words that may begin a sentence turned by them; another adjective there is mostly part of a name.
_OPENERS = frozenset(
    "most many all few labelled unlabelled labeled unlabeled supervised unsupervised overfitting"
    " underfitting overfit underfit".split()
)
_PLAIN_ADJECTIVES = frozenset(
    "best early late common similar short low high large small difficult positive negative costly"
    " hard easy big huge massive vast enormous".split()
)
_NEGATED = (
    (re.compile(r"\b(is|are|was|were) (not|n't) (?=\w)(?!only\b|just\b|merely\b|necessarily\b|always\b)"), r"\1 "),
    (re.compile(r"\b(isn['’]t)\b"), "is"),
    (re.compile(r"\b(aren['’]t)\b"), "are"),
    (re.compile(r"\b(wasn['’]t)\b"), "was"),
    (re.compile(r"\b(weren['’]t)\b"), "were"),
    (re.compile(r"\b(cannot|can not|can['’]t)\b"), "can"),
    (re.compile(r"\b(could not|couldn['’]t)\b"), "could"),
    (re.compile(r"\b(should not|shouldn['’]t)\b"), "should"),
    (
        re.compile(
            r"\b(do not|don['’]t|did not|didn['’]t) (?=[a-z])(?=(?:need|have|require|use|include|contain"
            r"|work|learn|know|depend|provide|require|show|give|support|allow|change|want|belong|say"
            r"|tell|come)\b)"
        ),
        "",
    ),
)
_HAN_NEGATED = (
    "不需要",
    "不适用于",
    "不能",
    "不会",
    "不是",
    "没有",
    "无法",
    "不包含",
    "不包括",
    "不提供",
    "不依赖",
    "不支持",
    "不必",
)
_HAN_AFFIRMED = {"没有": "有", "无法": "能够", "不必": "必须"}
_PLACED = re.compile(r" (?:part|half|deck|floor|gate|end|side|level|layer|row|lip|jaw)")
_UNSURE = re.compile(
    r"\b(?:can|possible|may|might|could|some|sometimes|often|usually|typically|generally|perhaps|possibly"
    r"|probably|tends?|likely|would|about)\b|可能|可以|也许|有时|往往|通常|一般|大概|某些|有些",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|no|lacks?|never|cannot|neither|nor|without|unless|rather than|instead of|n't)\b|n['’]t\b|不"
    r"|没|无法|并非|而非|除非|未(?![来必标知])|毫无|从未",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:than|while|whereas|unlike|compared|versus|vs|but|although|though|however|despite|from .+"
    r" to)\b|而|但|却|与.+相比|比",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement turned round: its new text, the words that changed, and their place in the old text."""

    text: str
    right: str
    wrong: str
    start: int
    denied: bool = False


def find_turns(text: str, language: str) -> Iterator[Turn]:
    """Yield the ways to turn a sure statement into its opposite by one word, the clearest first.

    A statement that hedges, or that holds both sides already, is not turned: its opposite might be true as well.
    """
    if _UNSURE.search(text):
        return
    if _DENIES.search(text):
        yield from _affirm(text, language)
        return
    yield from _swap_chinese(text) if language == "zh" else _swap_english(text)


def _affirm(text: str, language: str) -> Iterator[Turn]:
    if len(_DENIES.findall(text)) > 1:
        return
    if language == "zh":
        for word in _HAN_NEGATED:
            if word in text and (turn := _affirm_chinese(text, word)):
                yield turn
                return
        return
    for pattern, affirmed in _NEGATED:
        if match := pattern.search(text):
            turned = pattern.sub(affirmed, text, count=1)
            right = match.group().strip()
            if not re.match(r"\s*(?:any|either|yet|at all)\b", turned[match.start() + len(match.expand(affirmed)) :]):
                yield Turn(turned, right, match.expand(affirmed).strip(), match.start(), denied=True)
            return


def _affirm_chinese(text: str, word: str) -> Turn | None:
    """Take a negation out of a Chinese statement; what was not done is then done: 没有说明, 说明了."""
    import rjieba

    start = text.find(word)
    begin = start - 1 if text[:start].endswith("并") else start
    rest = text[start + len(word) :]
    if rest.startswith(("任何", "什么", "很", "太", "特别")) or text[:start].endswith("而"):
        return None
    affirmed = _HAN_AFFIRMED.get(word, word.removeprefix("不"))
    if word == "没有":
        follower, tag = rjieba.tag(rest[:8])[0]
        after = rest[len(follower) :]
        if tag.startswith("v"):
            if "的" in after[:8]:
                return None
            if after[:1] and after[0] not in "，。；、":
                done = follower if after[0] in "过了" else follower + "了"
                return Turn(text[:begin] + done + after, text[begin:start] + word + follower, done, begin, denied=True)
    return Turn(text[:begin] + affirmed + rest, text[begin:start] + word, affirmed, begin, denied=True)


def _swap_english(text: str) -> Iterator[Turn]:
    pairs: dict[str, str] = {}
    for pair in _ENGLISH:
        one, other = pair.split()
        pairs.setdefault(one, other)
        pairs.setdefault(other, one)
    for word, other in {**pairs, **_ONE_WAY, **DENIED}.items():
        matches = list(re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE))
        if (
            len(matches) != 1
            or re.search(rf"\b{re.escape(other)}\b", text, re.IGNORECASE)
            or not _fits(word, text, matches[0])
            or only_colours(word, text[matches[0].end() :], "en")
        ):
            continue
        start, end = matches[0].span()
        written = matches[0].group()
        new = other[:1].upper() + other[1:] if written[0].isupper() else other
        before = _fix_article(text[:start], new)
        yield Turn(before + new + text[end:], written, new, start)


def _fits(word: str, text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is used in the sense that has its opposite here."""
    before, after = text[: match.start()], text[match.end() :]
    if (not before.strip() and word not in _OPENERS) or (word in DENIED and not can_deny(word, before)):
        return False
    if before.strip() in ("The", "A", "An") and not word.endswith(("er", "est")) and word not in _OPENERS:
        return False
    if word in ("lower", "upper") and re.match(
        r" (?:part|half|deck|floor|gate|end|side|level|layer|row|lip|jaw)", after
    ):
        return False
    if match.group() != match.group().lower() and before.strip():
        return False  # part of a name
    if word in ("more", "less"):
        return re.match(r" [a-z]+ than\b", after) is not None and before[-3:] != "no "
    if word in ("most", "least"):
        return (not before.strip() and re.match(r" [a-zA-Z-]+s\b", after) is not None) or bool(
            re.match(r" (?!of\b)[a-z]+\b", after) and before.endswith(("the ", "The ")) and word == "least"
        )
    if word in ("many", "all"):
        return (
            not before.strip()
            and re.match(r" [a-zA-Z-]+(?: [a-z-]+)?s\b", after) is not None
            and not after.startswith(" of")
        )
    if word in ("before", "after", "above", "below", "inside", "outside", "with", "without"):
        return bool(before.strip()) and word not in ("with", "without", "above", "below")
    if re.match(r",? (?:and|or|but) (?!the\b|is\b|its\b)|, \w+,", after) and word in _ONE_WAY:
        return False
    if word in ("essential", "necessary"):
        return re.search(r"\b(?:is|are|was|were)\s$", before) is not None
    if word in _PLAIN_ADJECTIVES:
        return _stands_as_adjective(before, after)
    if word == "better":
        return after.startswith(" than")
    return not re.match(r"-\w", after) and not re.search(r"\w-$", before)


def _stands_as_adjective(before: str, after: str) -> bool:
    """Tell whether a plain adjective says something of a thing, and is no part of a phrase: "as high as"."""
    led = re.search(
        r"\b(?:is|are|was|were|be|the|a|an|on|very|of|by|from)\s(?:very |typically |mostly |quite )?$", before
    )
    return led is not None and not after.startswith((" as", " to ", "er", " in c", " for"))


def _fix_article(before: str, new: str) -> str:
    """Return the words before a new word, with "a" or "an" as its sound wants."""
    match = re.search(r"\b(a|an) $", before, re.IGNORECASE)
    if match is None:
        return before
    article = "an" if re.match(r"(?!use|usual|uni[tvqf]|one|eu)[aeiou]", new, re.IGNORECASE) else "a"
    article = article.capitalize() if match.group(1)[0].isupper() else article
    return before[: match.start()] + article + " "


def _swap_chinese(text: str) -> Iterator[Turn]:
    for pair in _CHINESE:
        for word, other in (pair.split(), pair.split()[::-1]):
            if (
                text.count(word) != 1
                or other in text.replace(word, "")
                or (word in other and other in text)
                or (other in word and len(other) > 1 and word not in text)
            ):
                continue
            start = text.find(word)
            if only_colours(word, text[start + len(word) :], "zh"):
                continue
            if word.startswith("最") and text[start + len(word) :][:1] not in ("的", "，", "。", "达", "为"):
                continue
            if word in ("多数", "少数") and text[start - 1 : start] in ("大", "绝"):
                continue
            if word == "大多" and text[start + 2 :][:1] == "数":
                continue
            if other.startswith("不") and "才" in text[start:]:
                continue
            if len(word) == 1 or text[max(0, start - 1) : start] in (
                "不",
                "个",
                "种",
                "项",
                "半",
                "无",
                "非",
                "没",
                "最",
                "很",
            ):
                continue
            yield Turn(text[:start] + other + text[start + len(word) :], word, other, start)
