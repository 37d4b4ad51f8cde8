"""Questions read off the form of a lesson's own lines: what introduces a list, what says a price or a duration."""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.answering.questions.kinds import Ask
from tutor.text.figures import find_figures

MONEY = frozenset({"$", "€", "£", "¥"})
TIME = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_TEXTS = {
    "en": {
        "define": "What does “{}” mean?",
        "act": "What is {}?",
        "differ": "What is the difference between {} and {}?",
        "cost": "How much does {} cost?",
        "take": "How long does {} take?",
        "about": "What do the lessons say about “{}”?",
        "when": "When {} you {}?",
        "what": "What does {} {}?",
        "which": "What are the {} of {}?",
    },
    "zh": {
        "define": "什么是{}？",
        "act": "什么是{}？",
        "differ": "{}和{}有什么区别？",
        "cost": "{}要花多少钱？",
        "take": "{}要多长时间？",
        "about": "课程里怎么讲“{}”？",
        "when": "什么情况下{}？",
        "which": "{}哪些{}？",
    },
}
# What points at something that a button does not show.
POINTING = re.compile(
    r"\b(?:it|its|this|that|these|those|they|them|their|he|she|his|her|such|here|there|we|our|let['’]?s|next|previous)\b"
    r"|它|这|那|其|此|上述|我们|本[课章节文]|上[一节]|下[一节]",
    re.IGNORECASE,
)
_ROUGH_TIME = re.compile(r"\b(?:minutes|hours|days|weeks|months|years) (?:to|or) |数(?:分钟|小时|天|周|个?月|年)", re.I)
_ROUGH_MONEY = re.compile(
    r"\b(?:thousands|millions|billions) of (?:dollars|euros|pounds)\b"
    r"|数[十百千万亿]+(?:美元|欧元|元)",
    re.I,
)
_SUBJECT = r"(?:An? |The )?[\w' -]{3,40}?"
_SPENDS = re.compile(
    rf"^({_SUBJECT})(?: (?:usually|often|typically|generally|normally|now|only))? (?:costs|takes|lasts) "
    r"(?!place|part|over|into|care|advantage|up)"
)
_SPENDING = re.compile(r"\b(?:costs?|prices?|bills?|fees?)$|(?:费用|成本|价格)$", re.IGNORECASE)
_SPENDS_ZH = re.compile(
    r"^([^，。：:；]{2,14}?)(?:大约|大概|一般|通常|约|可能)?只?(?:需要花?|要花|花费|要|需|耗时|用时|历时|花)"
    r"(?=.{0,8}[\d一二两三四五六七八九十百千万几数])"
)
_WHEN = re.compile(
    r"^(?:You|We|One) (do not|don['’]t|should not|shouldn['’]t|should|can) (.{4,50}?),? (?:if|when)\b[^:]*:$"
)
_NEED = re.compile(r"^You (need|use|want|choose) (.{3,50}?),? (?:if|when)\b[^:]*:$", re.IGNORECASE)
_DO = re.compile(r"^(Use|Choose|Pick|Avoid|Consider) (.{3,50}?),? (?:if|when)\b[^:]*:$")
_WHEN_ZH = re.compile(r"^(?:在)?(?:以下|下列|下面|这些)(?:[几两三四五六]种)?情况下?[，,]?(.{3,24})[：:]$")
_NEEDS = re.compile(
    rf"^({_SUBJECT}) (needs|requires|uses|includes|contains|offers|covers) (?:these|the following)\b[^:]*:$"
)
_COUNTED = re.compile(
    rf"^({_SUBJECT}) (?:has|have|consists? of) (?:these )?(two|three|four|five|six|seven) ([a-z-]+ ?[a-z-]*s):$"
)
_FOLLOWING_ZH = re.compile(
    r"^([^，。：:；]{3,24}?[有含用需做分要括成])(?:以下|下列|如下|这)(?:[几两二三四五六七八九十]\s?[个种类步项条点家门])?"
    r"([^，。：:；的]{1,10})[：:]$"
)

Lower = Callable[[str], str]


def word_question(language: str, form: str, *parts: str) -> str:
    """Return a question of a form ("define", "act", "differ", "cost", "take", "about", …) in a language."""
    return _TEXTS.get(language, _TEXTS["en"])[form].format(*parts)


def reword_lead(lead: str, language: str, lower: Lower) -> str:
    """Return the question that a list answers, by the line that introduces it; "" where that cannot be told.

    `lower` writes what begins a line as it stands within one.
    """
    if POINTING.search(re.sub(r"\bthese\b|这(?=[几两二三四五六七八九十])", "", lead)):
        return ""
    if language == "zh":
        if found := _WHEN_ZH.match(lead):
            return word_question(language, "when", found[1])
        found = _FOLLOWING_ZH.match(lead)
        return word_question(language, "which", found[1], found[2]) if found else ""
    if found := _WHEN.match(lead):
        verb, _, denial = found[1].replace("n’t", " not").replace("n't", " not").partition(" ")
        return word_question(language, "when", verb, f"{denial} {found[2]}".strip())
    if found := _NEED.match(lead):
        return word_question(language, "when", "do", f"{found[1].lower()} {found[2]}")
    if found := _DO.match(lead):
        return word_question(language, "when", "should", f"{found[1].lower()} {found[2]}")
    if found := _NEEDS.match(lead):
        return word_question(language, "what", lower(found[1]), found[2].removesuffix("s"))
    found = _COUNTED.match(lead)
    return word_question(language, "which", f"{found[2]} {found[3]}", lower(found[1])) if found else ""


def ask_spending(sentence: str, language: str, lower: Lower) -> tuple[str, Ask] | None:
    """Return "how much" or "how long" for a sentence that begins with what costs or takes a figure."""
    found = (_SPENDS_ZH if language == "zh" else _SPENDS).match(sentence)
    if not found or POINTING.search(found[1]) or _SPENDING.search(found[1]) or find_figures(found[1]):
        return None
    units = {figure.unit for figure in find_figures(sentence)}
    if units & MONEY:
        return word_question(language, "cost", lower(found[1])), Ask.AMOUNT
    if units & TIME:
        return word_question(language, "take", lower(found[1])), Ask.DURATION
    return None


def holds_figure(ask: Ask, text: str) -> bool:
    """Tell whether a text holds an amount of money or a duration: a figure, or such words as "weeks to months"."""
    if ask is Ask.COUNT:
        return bool(find_figures(text))
    wanted, words = (MONEY, _ROUGH_MONEY) if ask is Ask.AMOUNT else (TIME, _ROUGH_TIME)
    return any(figure.unit in wanted for figure in find_figures(text)) or words.search(text) is not None
