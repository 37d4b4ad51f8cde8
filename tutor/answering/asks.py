"""What kinds of answer questions ask for, by their question words, and what texts hold such an answer."""

from __future__ import annotations

import re
from enum import StrEnum

from tutor.answering.conditions import asks_for_whom, asks_if_worthwhile
from tutor.answering.degrees import DEGREES, RATHER
from tutor.text.figures import find_figures
from tutor.text.fold import fold


class Ask(StrEnum):
    """What kind of answer a question asks for."""

    AMOUNT = "amount"
    DURATION = "duration"
    SHARE = "share"
    COUNT = "count"
    RATIO = "ratio"
    QUANTITY = "quantity"
    MEASURE = "measure"
    DATE = "date"
    VIDEO_TIME = "video_time"
    COMPARISON = "comparison"
    LIST = "list"
    DEFINITION = "definition"
    REASON = "reason"
    GENERAL = "general"


VALUE_ASKS = (Ask.AMOUNT, Ask.DURATION, Ask.SHARE, Ask.RATIO, Ask.COUNT, Ask.QUANTITY, Ask.DATE)
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
_TIME_UNITS = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)"
_RULES: tuple[tuple[Ask, str], ...] = (
    (
        Ask.VIDEO_TIME,
        r"\b(?:when|where|at (?:what|which) (?:time|point|minute|second|moment)|which (?:minute|second)|timestamp)\b"
        r"[^?]*\b(?:video|lecture|recording|talk|clip|transcript)\b"
        r"|\bat (?:what|which) (?:point|minute|second|moment|time)\b[^?]*"
        r"\b(?:he|she|they|speaker|lecturer|teacher|presenter)\b"
        r"|\bwhen (?:do|does|did) (?:he|she|they|the (?:speaker|teacher|lecturer|instructor|presenter))\b[^?]*"
        r"\b(?:talk\w*|mention|say|bring|speak\w*|discuss|explain|introduce|thank)\b"
        r"|\b(?:which|what) (?:minute|second|timestamp)\b|\btimestamp (?:for|of|where|when|in)\b"
        r"|\b(?:bit|part|moment|point|place) (?:where|when|in which) (?:he|she|the speaker"
        r"|the teacher|the lecturer|the instructor)\b"
        r"|几分几秒|第几(?:分|秒)|哪一?分钟"
        r"|(?:视频|讲座|录像(?![带机]))[^？?]*(?:什么时[候间]|哪个时[间刻]|哪一?[分段秒]|几分|第几|何时|哪[里儿]|时间点)"
        r"|影片[^？?]*(?:哪个时[间刻]|哪一?[分段秒]|几分|第几|时间点)|哪一?段(?:视频|影片|讲座)",
    ),
    (
        Ask.SHARE,
        r"\b(?:what|which|how (?:large|big|much))\b[^?]*\b(?:share|percent(?:age)?|fraction|proportion)\b"
        r"|百分之|百分比|占比|比例|份额|几成",
    ),
    (
        Ask.DURATION,
        rf"\bhow (?:long|quickly|soon)\b|\bhow many {_TIME_UNITS}\b|\bduration\b|多久|多长时间|几[天年周]|几个(?:月"
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
        r"\bcompar|\bdistinguish\w*\b|\btells?\b[^?]*\bapart\b"
        r"|\bdifferen(?:ce|t|ces)\b|\bdiffer\b|\bversus\b|\bvs\b|\bwhich of the (?:two|three)\b"
        r"|\bwhich (?:is|are|one|was|costs?|takes?|needs?)\b[^?]*\bor\b|\b(?:more|less|\w{3,}er) \w* ?than\b"
        rf"|(?<!more)(?<!one)(?<!two) or (?!more\b|less\b|fewer\b|so\b|do\b|does\b|is\b|are\b)[^?]{{2,60}}\b{DEGREES}\b"
        rf"|\b{DEGREES}\b[^?]{{0,40}}[,:] [^?]+ or \w"
        rf"|区别|对比|比较(?!{RATHER})|差在哪|差在什么|不同(?:点|之处|在|吗|么)?\W*$|不一样(?:的?地方|在哪[里儿]?|吗|么)?\W*$|有(?:什么|何|哪些|啥)不同|差异|差别|哪一?[个种者方边样](?:更|比较|最)?[贵便快慢大小多少高低久长短强弱难易好省]|相比|倍",
    ),
    (
        Ask.AMOUNT,
        r"\b(?:costs?|price[ds]?|priced|pay|paid|fees?|salar(?:y|ies)|funding|raised?|bills?|budget|expenses?|fares?"
        r"|spen[dt]|worth|dollars?|euros?|money|charge[ds]?|revenues?|profits?|tuition|donations?"
        r"|cash prize)\b|\bhow (?:expensive|cheap)\b|\bhow much (?:goes|went)\b"
        r"|\bwhat (?:did|does|do|would) (?:that|it|this|they|those) (?:all )?(?:come|amount|add up) to\b"
        r"|多少(?:钱|美元|美金|欧元|元)|费用|成本|价格|花费|薪资"
        r"|工资|融资|预算|奖金|罚款|罚金|营收|利润|学费|租金|捐款|票价|售价|花了|开销|投入|价钱",
    ),
    (
        Ask.COUNT,
        r"\bhow many\b|(?:\b(?:the|an?|what|which|total|average|exact|large|small|minimum|maximum|same) |^)number of\b"
        r"|多少[个种次项条台张本家名位块篇页层颗枚部辆头只支段章步轮]|(?<!哪)几[个种次项条台张本家位块篇页层颗枚部辆支段章步轮]|数量",
    ),
    (
        Ask.QUANTITY,
        r"\bhow (?:much|large|big|tall|high|far|old|fast|deep|heavy|wide)\b|\b(?:what|which)\b[^?]*\brate\b"
        r"|多少|多(?:大(?!程度|范围)|[高远重快深长])",
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
        rf"\bwhat (?:are|were)\b|\bwhich (?:\w+ ){{0,3}}\w+s (?:are|were|can|could|do|did|have|does)\b|\blist\b"
        rf"|\b(?:which|what) {_FEW} \w+"
        r"|\bname (?:the|some|all|two|three|four|five|at)\b"
        r"|\bexamples of\b|\b(?:types|kinds|steps|stages|drawbacks|advantages|benefits"
        r"|disadvantages|use cases|uses) of\b"
        r"|\bwhat (?:kinds|types|steps|tasks|sources|companies|examples)\b|\bused for\b"
        r"|\b(?:under|in) (?:what|which)(?: [\w-]+)?? (?:circumstances?|conditions?|cases?|situations?)\b"
        r"|\bwho (?:needs?|can|does not|doesn't|should)\b|\bwhen (?:do|does|should|is|are) (?:you|one|it|we|i)\b"
        r"|哪些|哪几|哪[两二三四五]|有哪|列[出举]|列(?:一下|全|个表|下来)|步骤|[两三四五几]种|[两三四五几]类|举例",
    ),
    (
        Ask.DEFINITION,
        r"^(?:so |and |then )*(?:what(?:'s| is| are| was| does)|define|explain what)\b|\bmeans?\b"
        r"|\bmeaning of\b|\bdefinition\b"
        r"|什么是|(?<!的)是什么|[目指]的是什么|的是什么(?=[？?，。呢啊]|$)|什么意思|含义|定义|指的是",
    ),
)
KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RULES)
_RATIO, _COMPARISON = (dict(KIND_PATTERNS)[kind] for kind in (Ask.RATIO, Ask.COMPARISON))
# "How long does A take compared with B?", "who does A and who does B?", "which is cheaper, A or B, and why?"
_COMPARED = re.compile(r"^(?!\W*why\b)[^?]*\bcompared (?:to|with)\b|^[^为？?]*(?:相比|对比)", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:each|respectively)\b[^?]*\b(?:and|or)\b|\b(?:and|or)\b[^?]*\b(?:each|respectively)\b"
    r"|(?:和|与|跟|、|还是)[^？?]*(?:分别|各自|各(?=[要需是有用花占提由在为]))",
    re.IGNORECASE,
)
_ASKED_TWICE = re.compile(
    r"\b(who|whom|what|which|where|when|how)(?: \w+ly)? (\w+)\b[^?]+[ ,](?:and|while|but|or) \1(?: \w+ly)? \2\b"
    r"(?! (?:it|they|its|their)\b)"
    r"|谁[^？?]{2,20}[，,]\s*(?:而)?(?:又是)?谁",
    re.IGNORECASE,
)
_AND_WHY = re.compile(
    r"[\s,，。;；?？]+(?:and |but |还有|又)?(?:why|为什么|为何|原因(?:是什么|何在)?)\W*$", re.IGNORECASE
)
_AMOUNT_NOT_MONEY = re.compile(
    r"\bhow (?:many|long)\b|\bhow much (?![^?]{2,40}\bcosts?\b)"
    r"(?!(?:does|did|do|is|was|were|would|will|money|cash|funding|"
    r"salary|pay|capital|has|have|had|it|the|per|goes|went)\b)"
    r"|[花用投付][了入出费]*多少(?:[个张台名位](?!亿)|人(?!民币)|块(?![钱？?]|$)|小时|天|(?!usd|rmb|eur)[a-z])",
    re.I,
)
_ASKS_WHICH = re.compile(
    r"(?:what (?:type|kind|sort|model|brand)s? of|which|who|whose|why|where|when)\b|谁|哪些|哪几|为什么|为何",
    re.IGNORECASE,
)
_ASKS_OTHER_ZH = re.compile(r"什么是|是什么|什么意思|为什么|为何|怎么|如何|哪些|哪几|谁")
# The most or the least of several things, with what stands for the thing.
EXTREME = re.compile(
    r"(?:\b(?:most|biggest|largest|highest|longest|priciest|dearest|costliest|greatest|least|smallest|lowest|shortest"
    r"|cheapest|fewest)\b|最(?:大|多|高|贵|长|久|小|少|低|便宜|短))(?:\s*(?:expensive|costly|items?|parts?|things?|的?一?[项个]))*",
    re.IGNORECASE,
)
# What is asked for comes first: 哪家公司知道渡轮什么时候开？
_ASKS_OTHER_FIRST = re.compile(r"(?:哪[一两三几]?[个种位家支项所篇首座部类]|谁)[^？?]*(?:什么时候|何时)")
_ASKS_NUMBER_ZH = re.compile(r"多少|几")
_ASKS_WHY = re.compile(r"^\W*(?:(?:and|but|so|then)\s+)?why\b|为什么|为何|为啥", re.IGNORECASE)
_YES_OR_NO = re.compile(
    r"^(?:and |but |so )?(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|must)(?:n['’]t)?\s"
    r"|吗\W*$|是否|是不是|有没有|能不能|可不可以|会不会",
    re.IGNORECASE,
)
# "What is a budget?", "What is meant by error rate?": a meaning is asked for and no figure.
_EXPLAINS = re.compile(
    r"^(?:(?:so|and|then|ok|well|hey)[ ,]+)*what(?:'s| is| are) an? (?!good\b|normal\b|typical\b|reasonable\b)"
    r"[\w -]+\??$"
    r"|\bwhat(?:'s| is| was| are| were| does| do| did)\b[^?]*\bme(?:an|ant)\b|^(?:please )?define\b|\bdefinition\b"
    r"|\bhow (?:is|are|was|were|do|does|would|can|could)\b[^?]*\bdefined?\b"
    r"|^什么是|什么意思|指的?是什么|含义|定义",
    re.IGNORECASE,
)
_ASKS_HOW_MANY = re.compile(
    r"\bhow (?:much|many|long|often)\b|\btell me\b|\bsay how\b|多少|几[个年天种]", re.IGNORECASE
)
_MONEY_WORDS = re.compile(
    r"\b(?:dollars?|euros?|pounds?|usd|cents?|priceless|free of charge)\b|[$€£¥]\s?\d|\d\s?[$€£¥]"
    r"|美元|美金|欧元|英镑|人民币|\d\s?元|万元|亿元",
    re.I,
)
_TIME_WORDS = re.compile(
    rf"\b{_TIME_UNITS}\b|小时|分钟|(?:[\d.]|[一二两三四五六七八九十百千万亿几半数多整每]|余)\s*个?\s*(?:[天周月年]|星期)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:until|till|since|throughout)\b|centur|\b[12]\d{3}\b.{1,12}\b[12]\d{3}\b|世纪|直[到至]|以来", re.I
)
_LENGTH = re.compile(r"\b(?:lengths?|long)\b|长度|长达", re.IGNORECASE)  # in steps, pages, metres
_NUMBER_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?"
    r"|half|twice|single|none)\b|[二两三四五六七八九十百千万亿半]|一[次名位座所家届场]|[唯仅只第]一"
    r"|没有(?:任何)?一[^些样般定直起]",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:several|few|many|much|most|little|lots?|huge|massive|small|large)\b"
    r"|几|许多|大量|少量|大片|大部分|大多|多数|少数|很多|不少",
    re.I,
)
_DATE = re.compile(
    r"\b1\d{3}s?\b|\b20\d{2}s?\b|[\d万亿]\s*[年月日]|\byears ago\b|century|世纪"
    r"|\b(?:janu|febr|march|april|may|june|july|augu|sept|octo|nove|dece)"
)
_FRACTION_WORDS = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|most|percent|per cent|all of)\b|百分之"
    r"|[一二两三四五六七八九]成|半|之[一二三四]",
    re.IGNORECASE,
)
_NOT_COUNTED = frozenset("$€£¥%")
_OF_THING = re.compile(
    r"\bhow much (?!(?:does|did|do|is|was|are|were|will|would|can|could|should|has|have|had|of|more|less"
    r"|it|the|this|that|to|an?|money|cash|funding|each|per|cheaper|dearer|longer|faster|bigger|better)\b)[a-z]"
    r"|多少(?![钱美欧英日元万亿费倍个块位名种次年月天小分])[㐀-鿿]{2}",
    re.IGNORECASE,
)
_VALUE_LABELS = {
    Ask.AMOUNT: re.compile(
        r"\b(?:costs?|prices?|bills?|fees?|budgets?|expenses?|funding|salar(?:y|ies)|fares?)\b"
        r"|费用|花费|价格|价钱|成本|开销|预算|薪",
        re.I,
    ),
    Ask.DURATION: re.compile(r"\b(?:time|durations?|how long|takes?)\b|时间|时长|多久|周期", re.I),
    Ask.SHARE: re.compile(r"\b(?:share|percent(?:age)?|proportion|rate)\b|占比|比例|份额", re.I),
}


def classify_ask(text: str) -> Ask:
    """Return what kind of answer a question asks for, by its question words (English and Chinese)."""
    plain = text.strip()
    if _compares(plain):
        return Ask.COMPARISON
    if _ASKS_WHY.search(plain):
        return Ask.REASON
    if asks_for_whom(plain):
        return Ask.LIST
    if _EXPLAINS.search(plain):
        return Ask.DEFINITION
    for kind, pattern in KIND_PATTERNS:
        if _is_excused(kind, plain):
            continue
        if pattern.search(plain):
            return kind
    return Ask.GENERAL


def _compares(text: str) -> bool:
    """Tell whether a question sets two things against each other, whatever else it asks of them."""
    if any(pattern.search(text) for pattern in (_COMPARED, _ASKED_TWICE, _EACH)):
        return not _RATIO.search(text)
    rest = _AND_WHY.sub("", text)
    return rest != text and _COMPARISON.search(rest) is not None and not _ASKS_WHY.search(rest)


def find_value(text: str) -> Ask | None:
    """Return the kind of figure that a question asks for, None if it asks for none, or for a yes or no."""
    if asks_yes_or_no(text) or _EXPLAINS.search(text.strip()):
        return None
    for kind, pattern in KIND_PATTERNS:
        if kind in VALUE_ASKS and not _is_excused(kind, text) and pattern.search(text):
            return kind
    return None


def asks_yes_or_no(text: str) -> bool:
    """Tell whether a question can be answered by yes or no: it begins with a verb, or ends with 吗."""
    return _YES_OR_NO.search(text.strip()) is not None and not _ASKS_HOW_MANY.search(text)


def _is_excused(kind: Ask, text: str) -> bool:
    """Tell whether words of money only describe what is asked for: which companies, how many examples."""
    if kind is Ask.DATE:
        return _ASKS_OTHER_FIRST.search(text) is not None
    if kind is not Ask.AMOUNT:
        return False
    if asks_if_worthwhile(text):
        return True
    if _ASKS_OTHER_ZH.search(text) and not _ASKS_NUMBER_ZH.search(text):
        return True
    return (_AMOUNT_NOT_MONEY.search(text) or _ASKS_WHICH.match(text)) is not None


def remove_ask_words(text: str) -> str:
    """Return the text without the words that say what kind of answer is asked for: what is left is its topic."""
    for _, pattern in KIND_PATTERNS:
        text = pattern.sub(lambda m: " " if len(m.group()) < 30 else m.group(), text)
    return " ".join(text.split())


def satisfies_ask(ask: Ask, text: str) -> bool:
    """Tell whether a text holds the kind of thing asked for; True for kinds that any text may serve."""
    if ask is Ask.AMOUNT:
        return _MONEY_WORDS.search(text) is not None
    if ask is Ask.DURATION:
        if _TIME_WORDS.search(text) or _YEARS.search(text):
            return True
        return _LENGTH.search(text) is not None and bool(find_figures(text))
    if ask is Ask.SHARE:
        return any(f.unit == "%" for f in find_figures(text)) or _FRACTION_WORDS.search(text) is not None
    if ask is Ask.RATIO:
        return any(f.unit in ("times", "%") for f in find_figures(text))
    if ask is Ask.COUNT:
        return any(f.unit not in _NOT_COUNTED for f in find_figures(text)) or _NUMBER_WORDS.search(text) is not None
    if ask is Ask.QUANTITY:
        return bool(find_figures(text)) or _NUMBER_WORDS.search(text) is not None or _VAGUE.search(text) is not None
    if ask is Ask.MEASURE:
        return any(map(bool, (find_figures(text), _NUMBER_WORDS.search(text), _FRACTION_WORDS.search(text))))
    if ask is Ask.DATE:
        return _DATE.search(fold(text)) is not None
    return True


def tells_money_alone(text: str) -> bool:
    """Tell whether the only amount that a text gives is one of money."""
    return _MONEY_WORDS.search(text) is not None and all(f.unit in _NOT_COUNTED for f in find_figures(text))


def asks_amount_of_thing(text: str) -> bool:
    """Tell whether a question asks how much of a named thing there is, and no money: "how much data", 多少数据."""
    money = next(pattern for kind, pattern in KIND_PATTERNS if kind is Ask.AMOUNT)
    return _OF_THING.search(text) is not None and money.search(text) is None


def names_value(ask: Ask | None, label: str) -> bool:
    """Tell whether a label, such as a table row's, names the kind of figure asked for."""
    pattern = _VALUE_LABELS.get(ask) if ask else None
    return pattern is not None and pattern.search(label) is not None
