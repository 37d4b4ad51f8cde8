"""Read off a question what kind of answer it asks for, and which names that answer must be about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.language import detect_language
from tutor.text.words import STOP_WORDS, tokenize


class Ask(StrEnum):
    """What kind of answer a question asks for."""

    AMOUNT = "amount"
    DURATION = "duration"
    SHARE = "share"
    COUNT = "count"
    RATIO = "ratio"
    QUANTITY = "quantity"
    DATE = "date"
    VIDEO_TIME = "video_time"
    COMPARISON = "comparison"
    LIST = "list"
    DEFINITION = "definition"
    REASON = "reason"
    GENERAL = "general"


_TIME_UNITS = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)"
_RULES: tuple[tuple[Ask, str], ...] = (
    (
        Ask.VIDEO_TIME,
        r"\b(?:when|where|at (?:what|which) (?:time|point|minute|second|moment)|which (?:minute|second)|timestamp)\b"
        r"[^?]*\b(?:video|lecture|recording|talk|clip|transcript)\b"
        r"|(?:视频|讲座|录像|课程录像)[^？?]*(?:什么时候|哪一?分|几分|第几|何时|哪里|时间点)",
    ),
    (
        Ask.SHARE,
        r"\b(?:what|which|how (?:large|big|much))\b[^?]*\b(?:share|percent(?:age)?|fraction|proportion|rate)\b"
        r"|百分之|百分比|占比|比例|份额|几成",
    ),
    (
        Ask.DURATION,
        rf"\bhow long\b|\bhow many {_TIME_UNITS}\b|\bduration\b|多久|多长时间|几[天年周]|几个(?:月"
        rf"|小时|星期)|多少[天年]|时长",
    ),
    (
        Ask.RATIO,
        r"\bhow (?:much|many times) (?:more|less|cheaper|dearer|faster|slower|larger|smaller|bigger"
        r"|longer|shorter|higher"
        r"|lower|better|worse)\b|\bhow many times\b|\bby what factor\b|多少倍|几倍|[贵便宜快慢大小高低多少]{1,2}多少",
    ),
    (
        Ask.COMPARISON,
        r"\bcompar|\bdifferen(?:ce|t|ces)\b|\bdiffer\b|\bversus\b|\bvs\b|\bwhich of the (?:two|three)\b"
        r"|\bwhich (?:is|are|one|was|costs?|takes?|needs?)\b[^?]*\bor\b|\b(?:more|less|\w{3,}er) \w* ?than\b"
        r"|区别|对比|比较|不同|差异|差别|哪[一]?个更|相比|倍",
    ),
    (
        Ask.AMOUNT,
        r"\b(?:costs?|price[ds]?|priced|pay|paid|fees?|salar(?:y|ies)|funding|raised?|bills?|budget|expenses?|fares?|spen[dt]"
        r"|worth|dollars?|euros?|money|charge[ds]?|invest\w*)\b|\bhow (?:expensive|cheap)\b|多少(?:钱|美元|美金|欧元|元)|费用|成本|价格|花费|薪资"
        r"|工资|融资|预算|票价|售价|花了|开销|投入|价钱",
    ),
    (
        Ask.COUNT,
        r"\bhow many\b|\bnumber of\b|多少[个种次项条台张本家名]|几[个种次项条台张本家]|数量",
    ),
    (
        Ask.QUANTITY,
        r"\bhow (?:much|large|big|tall|high|far|old|fast|deep|heavy|wide)\b|多少|多[大高远重快深]",
    ),
    (
        Ask.DATE,
        r"^when (?:was|were|did|will|has|had)\b|\bwhat (?:year|date|month|day|decade|century)\b"
        r"|\b(?:in )?which (?:year|month|century)\b|(?:什么时候|何时)(?![^？?]*(?:需要|应|该|适合"
        r"|用|值得|会|可以))|哪[一]?年|几月|哪天|日期",
    ),
    (Ask.REASON, r"\bwhy\b|\breasons?\b|为什么|为何|原因|怎么会"),
    (
        Ask.LIST,
        r"\bwhat (?:are|were)\b|\bwhich \w+s (?:are|were|can|do|did|have|does)\b|\blist\b"
        r"|\bname (?:the|some|all|two|three|four|five|at)\b"
        r"|\bexamples of\b|\b(?:types|kinds|steps|stages|drawbacks|advantages|benefits"
        r"|disadvantages|use cases|uses) of\b"
        r"|\bwhat (?:kinds|types|steps|tasks|sources|companies|examples)\b|\bused for\b"
        r"|\b(?:under|in) (?:what|which) (?:circumstances?|conditions?|cases?|situations?)\b"
        r"|\bwho (?:needs?|can|does not|doesn't|should)\b|\bwhen (?:do|does|should|is|are) (?:you|one|it|we|i)\b"
        r"|哪些|哪几|哪[两二三四五]|有哪|列出|列举|步骤|[两三四五几]种|[两三四五几]类|举例",
    ),
    (
        Ask.DEFINITION,
        r"^(?:so |and |then )*(?:what(?:'s| is| are| was| does)|define|explain what)\b|\bmeans?\b"
        r"|\bmeaning of\b|\bdefinition\b"
        r"|什么是|是什么|什么意思|含义|定义|指的是",
    ),
)
_KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RULES)
_AMOUNT_NOT_MONEY = re.compile(
    r"\bhow (?:many|long)\b|\bhow much (?!(?:does|did|do|is|was|were|would|will|money|cash|funding|"
    r"salary|pay|capital|has|have|had|it|the)\b)",
    re.I,
)
NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor|hardly|unlike|unnecessary|needless)\b|n['’]t\b|不|没|无|未|别|并非|从不|绝非",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\bhow many ((?:(?!(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would|in|of|for)\b)[a-z-]+\W?){1,3})",
    re.I,
)
_ASKS_CONDITION = re.compile(
    r"\bwhen (?:do|does|should|is|are|can|might|would)\b|\b(?:under|in) (?:what|which) (?:circumstances?|conditions?|cases?|situations?)\b"
    r"|什么(?:时候|情况)|何时",
    re.IGNORECASE,
)
_NOT_COUNTED = frozenset("$€£¥%")
_ASKS_WHICH = re.compile(r"(?:which|who|whose|why|where|when)\b|谁|哪些|哪几|为什么|为何", re.IGNORECASE)
VALUE_ASKS = (Ask.AMOUNT, Ask.DURATION, Ask.SHARE, Ask.RATIO, Ask.COUNT, Ask.QUANTITY, Ask.DATE)
_SPEECH = re.compile(
    r"\b(?:lecture|lecturer|video|speaker|transcript|recording|talk|clip)\b|视频|讲座|讲师|主讲|录像|老师(?:说|讲)|演讲者",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:example|sample|scenario|reply|replies|response|chatbot|prompt)s?\b|例子|示例|举例|案例|场景|回复",
    re.IGNORECASE,
)
_MONEY_WORDS = re.compile(
    r"\b(?:dollars?|euros?|pounds?|usd|cents?|priceless|free of charge)\b|[$€£¥]\s?\d|\d\s?[$€£¥]"
    r"|美元|美金|欧元|英镑|人民币|\d\s?元|万元|亿元",
    re.I,
)
_TIME_WORDS = re.compile(rf"\b{_TIME_UNITS}\b|小时|分钟|[天周月年]|星期", re.IGNORECASE)
_NUMBER_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?"
    r"|half|twice|single)\b|[一二两三四五六七八九十百千万亿半]",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:several|few|many|much|most|little|lots?|huge|massive|small|large)\b|几|许多|大量|少量", re.I)
_FRACTION_WORDS = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|most|percent|per cent|all of)\b|百分之"
    r"|[一二两三四五六七八九]成|半|之[一二三四]",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b(?:[A-Z][a-z]*[A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+[-‑]?\d[\w.]*)(?:[-‑]\w+)*|(?<![.?!。？！]\s)(?<!^)(?<![\"“'(])\b[A-Z][a-zà-ÿ]+\b"
)
_LATIN_IN_CHINESE = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*[A-Za-z0-9]|[A-Z]")
_NOT_NAMES = frozenset("i ai ml llm llms nlp gpu gpus api apis cpu usa us uk eu it ok faq q&a id qa vs rag".split())


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: `text` stands alone, `asked` is what the learner typed.

    `names` are folded names that an answer must be about. `value` is the kind of figure asked for, also where the
    question compares or lists, and `value_words` the stems of the words that ask for it ("price", "long").
    `negated` tells that it asks for what is not so, `condition` that it asks when something holds; `counted` is the stem of what a "how many" question counts.
    `source_words` are stems that name the source and not the thing ("lecture"); `speech` asks for what is said in a
    video, `example` for what stands in a worked example.
    """

    text: str
    asked: str
    language: str
    ask: Ask
    names: tuple[str, ...] = ()
    value: Ask | None = None
    value_words: frozenset[str] = frozenset()
    negated: bool = False
    condition: bool = False
    counted: str = ""
    source_words: frozenset[str] = frozenset()
    speech: bool = False
    example: bool = False


def read_question(text: str, *, asked: str | None = None) -> Question:
    """Classify a question that stands alone; `asked` is the learner's own wording when it was completed."""
    asked = text if asked is None else asked
    ask, value = classify_ask(asked), find_value(asked)
    if ask is Ask.GENERAL and asked != text:  # "And for a child?" asks for what was asked before
        ask, value = classify_ask(text), find_value(text)
    return Question(
        text=text,
        asked=asked,
        language=detect_language(asked),
        ask=ask,
        names=tuple(find_names(text)),
        value=value,
        value_words=_matched_stems(asked, [pattern for kind, pattern in _KIND_PATTERNS if kind in VALUE_ASKS]),
        condition=_ASKS_CONDITION.search(asked) is not None,
        negated=NEGATION.search(asked) is not None,
        counted=_find_counted(asked) if value is Ask.COUNT else "",
        source_words=_matched_stems(text, [_SPEECH, _EXAMPLE]),
        speech=_SPEECH.search(text) is not None,
        example=_EXAMPLE.search(text) is not None,
    )


def classify_ask(text: str) -> Ask:
    """Return what kind of answer a question asks for, by its question words (English and Chinese)."""
    plain = text.strip()
    for kind, pattern in _KIND_PATTERNS:
        if _is_excused(kind, plain):
            continue
        if pattern.search(plain):
            return kind
    return Ask.GENERAL


def find_value(text: str) -> Ask | None:
    """Return the kind of figure that a question asks for, None if it asks for none."""
    for kind, pattern in _KIND_PATTERNS:
        if kind in VALUE_ASKS and not _is_excused(kind, text) and pattern.search(text):
            return kind
    return None


def _find_counted(text: str) -> str:
    """Return the stem of the thing that is counted: the first plural after "how many", or the word after it."""
    match = _COUNTED.search(text)
    if match is None:
        return ""
    words = match.group(1).split()
    noun = next((word for word in words if word.endswith("s")), words[0])
    return next(iter(tokenize(noun)), "")


def _is_excused(kind: Ask, text: str) -> bool:
    """Tell whether words of money only describe what is asked for: which companies, how many examples."""
    return kind is Ask.AMOUNT and (_AMOUNT_NOT_MONEY.search(text) or _ASKS_WHICH.match(text)) is not None


def _matched_stems(text: str, patterns: Sequence[re.Pattern[str]]) -> frozenset[str]:
    """Return the stems of the words by which patterns match; long matches hold the topic and do not count."""
    words = [m.group() for pattern in patterns for m in pattern.finditer(text) if len(m.group()) < 30]
    return frozenset(term for word in words for term in tokenize(word))


def remove_ask_words(text: str) -> str:
    """Return the text without the words that say what kind of answer is asked for: what is left is its topic."""
    for _, pattern in _KIND_PATTERNS:
        text = pattern.sub(lambda m: " " if len(m.group()) < 30 else m.group(), text)
    return " ".join(text.split())


def find_names(text: str) -> list[str]:
    """Return the folded names in a question: proper names, acronyms, model names such as GPT-5."""
    pattern = _LATIN_IN_CHINESE if detect_language(text) == "zh" else _NAME
    names = [fold(match.group()).strip("-.") for match in pattern.finditer(text)]
    if detect_language(text) == "zh":
        names = [n for n in names if any(c.isdigit() for c in n) or any(c.isupper() for c in text)]
    return list(dict.fromkeys(n for n in names if n not in _NOT_NAMES and n not in STOP_WORDS and len(n) > 1))


_VALUE_LABELS = {
    Ask.AMOUNT: re.compile(
        r"\b(?:costs?|prices?|bills?|fees?|budgets?|expenses?|funding|salar(?:y|ies)|fares?)\b|[费价成]|预算|薪", re.I
    ),
    Ask.DURATION: re.compile(r"\b(?:time|durations?|how long|takes?)\b|时间|时长|多久|周期", re.I),
    Ask.SHARE: re.compile(r"\b(?:share|percent(?:age)?|proportion|rate)\b|占比|比例|份额", re.I),
}


def names_value(ask: Ask | None, label: str) -> bool:
    """Tell whether a label, such as a table row's, names the kind of figure asked for."""
    pattern = _VALUE_LABELS.get(ask) if ask else None
    return pattern is not None and pattern.search(label) is not None


def satisfies_ask(ask: Ask, text: str) -> bool:
    """Tell whether a text holds the kind of thing asked for; True for kinds that any text may serve."""
    if ask is Ask.AMOUNT:
        return _MONEY_WORDS.search(text) is not None
    if ask is Ask.DURATION:
        return _TIME_WORDS.search(text) is not None
    if ask is Ask.SHARE:
        return any(f.unit == "%" for f in find_figures(text)) or _FRACTION_WORDS.search(text) is not None
    if ask is Ask.RATIO:
        return any(f.unit in ("times", "%") for f in find_figures(text))
    if ask is Ask.COUNT:
        return any(f.unit not in _NOT_COUNTED for f in find_figures(text)) or _NUMBER_WORDS.search(text) is not None
    if ask is Ask.QUANTITY:
        return bool(find_figures(text)) or _NUMBER_WORDS.search(text) is not None or _VAGUE.search(text) is not None
    if ask is Ask.DATE:
        return (
            re.search(
                r"\b1\d{3}s?\b|\b20\d{2}s?\b|\d\s*[年月日]|century|世纪|\b(?:janu|febr|march|april|may|june|july|augu|sept|octo|nove|dece)",
                fold(text),
            )
            is not None
        )
    return True
