"""Tell what kind of answer a question asks for, and which figure, by its question words."""

from __future__ import annotations

import re

from tutor.answering.comparisons.degrees import HAN_EACH
from tutor.answering.questions.basis import asks_basis
from tutor.answering.questions.conditions import asks_for_whom, asks_if_worthwhile
from tutor.answering.questions.kinds import FEW, KIND_PATTERNS, VALUE_ASKS, Ask
from tutor.text.numerals import WORDS

_RATIO, _COMPARISON, _AMOUNT, _ADDRESS, _VIDEO_TIME = (
    dict(KIND_PATTERNS)[kind] for kind in (Ask.RATIO, Ask.COMPARISON, Ask.AMOUNT, Ask.ADDRESS, Ask.VIDEO_TIME)
)
# "How long does A take compared with B?", "who does A and who does B?", "which is cheaper, A or B, and why?"
_COMPARED = re.compile(
    r"^(?!\W*why\b)[^?]*\b(?:(?:compared|as opposed) (?:to|with)|side by side)\b|^[^为？?]*(?:相比|对比)"
    r"|^\W*(?:(?:please|now|so|and) )*(?:compare|contrast)\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:each|respectively)\b[^?]*\b(?:and|or)\b|\b(?:and|or)\b[^?]*\b(?:each|respectively)\b"
    rf"|(?:和|与|跟|、|还是)[^？?]*(?:分别|各自|{HAN_EACH})",
    re.IGNORECASE,
)
_ASKED_TWICE = re.compile(
    r"\b(who|whom|what|which|where|when|how)(?: \w+ly)? (\w+)\b[^?]+[ ,](?:and|while|but|or) \1(?: \w+ly)? \2\b"
    r"(?! (?:it|they|its|their)\b)"
    r"|\b(?P<wh>what|which|who|where|how)\b[^?.!]*\b(?-i:[A-Z])[^?.!]*[ ,](?:and|while|but) (?P=wh)\b"
    r"[^?.!]*\b(?-i:[A-Z])|(?P<han>哪一?[个种类项家])[^？?]{2,20}[，,、；;？?]\s*(?:而)?(?P=han)"
    r"|\bwhich\b[^?]{2,40}[ ,](?:and|but) which\b|谁[^？?]{2,20}[，,、]?\s*(?:而)?(?:又是)?谁"
    r"|谁[^？?]{0,8}[？?，,]\s*[^？?，,]{2,30}(?:又|则|呢)?[是由]?谁"
    r"|谁[^？?]{1,20}[，,？?]\s*(?:那|而)?[^，,？?]{0,16}?(?:又是)?谁",
    re.IGNORECASE,
)
_AND_WHY = re.compile(
    r"[\s,，。;；?？]+(?:and |but |还有|又)?(?:why|为什么|为何|原因(?:是什么|何在)?)\W*$", re.IGNORECASE
)
_AMOUNT_NOT_MONEY = re.compile(
    r"\bhow (?:many|long)\b|\bhow much (?![^?]{2,40}\bcosts?\b)"
    r"(?!(?:does|did|do|is|was|were|would|will|money|cash|funding|"
    r"salary|pay|capital|has|have|had|it|the|per|goes|went"
    r"|(?:should|could|can|must|might|shall) (?:i|we|you|one|they) (?:pay|spend|budget|set|put|charge))\b)"
    r"|[花用投付][了入出费]*多少(?:[个张台名位](?!亿)|人(?!民币)|块(?![钱？?]|$)|小时|天|(?!usd|rmb|eur)[a-z])",
    re.I,
)
# "Which fare does it assume?" asks for the sum itself, "In which ports does it cost less?" for ports.
_ASKS_WHICH = re.compile(
    r"(?:(?:in|at|for|from|on|by|with|to|under) )?"
    r"(?:what (?:type|kind|sort|model|brand)s? of|which(?! (?:[\w-]+ )?(?:price|cost|fee|fare|sum|bill|salary)\b)"
    r"|who|whose|why|where|when)\b|谁|哪些|哪几|为什么|为何",
    re.IGNORECASE,
)
# "What does it cost, (a few machines for a few days)?": the days only describe what is paid for.
_FEW_DAYS_PAID = re.compile(
    r"(?<!要)(?<!需)(?<!花)(?<!用)几[天年周](?=的|[)）]|[^,，、;；?？和]*多少(?:钱|美元|美金|欧元|元))"
)
_ASKS_PRICE_ZH = re.compile(
    r"多少(?:钱|美元|美金|欧元|元)|(?:费用|成本|价格|花费|预算|开销|票价|工资)(?:大概|大约|一共|总共)?(?:要|是|有|为)?多少"
)
_ASKS_OTHER_ZH = re.compile(r"什么是|是什么|什么意思|为什么|为何|怎么|如何|哪些|哪几|谁|哪一?款|型号|牌子|品牌")
# "What sail does a boat for a million dollars get?" asks for a sail.
_WHAT_NOUN = re.compile(
    r"^what (?!(?:is|are|was|were|do|does|did|would|will|can|could|should|has|have|had|else|it|they)\b)"
    r"(?P<noun>[a-z-]+(?: (?!do|is|was|are)[a-z-]+)?) (?:do|does|did|is|was|are|were)\b",
    re.IGNORECASE,
)
# "By how much did the dam raise the water?" asks for no money.
_BY_HOW_MUCH = re.compile(
    r"\bby how much\b(?![^?]*(?:\b(?:cost|pric|bill|budget|expens|pay|paid|fee|fare|fund|wage|salar|rent|bid)|[$€£]))",
    re.IGNORECASE,
)
# "The carbon bill of a furnace", "what is its memory cost": what is paid is no money.
_NO_MONEY_PAID = re.compile(
    r"\b(?:carbon|co2|emissions?|environmental|climate|ecological|memory|latency|storage|computational|human|social"
    r"|opportunity)[ -](?:bill|cost|price|budget|expense)s?\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:amount|sum|figure|number|total|range|rate|value|size|kind|sort|type)s?\b", re.IGNORECASE)
# What a question adds in brackets or quotes only describes what it asks for: the bill (a few GPUs for a few days).
_ASIDE = re.compile(r"[(（][^()（）]*[)）]|[“\"][^“”\" ]+(?: [^“”\" ]+)+[”\"]")
_ASKS_ANYTHING = re.compile(
    r"\b(?:what|how|which|who|when|where|why)\b|多少|多[久大长高远]|几|什么|哪|谁|吗|怎|何", re.IGNORECASE
)
# The most or the least of several things, with what stands for the thing.
EXTREME = re.compile(
    r"(?:\b(?:most|biggest|largest|highest|longest|priciest|dearest|costliest|greatest|least|smallest|lowest|shortest"
    r"|cheapest|fewest)\b|最(?:大|多|高|贵|长|久|小|少|低|便宜|短))(?:\s*(?:expensive|costly|items?|parts?"
    r"|things?|的?一?[项个]))*",
    re.IGNORECASE,
)
# What is asked for comes first: 哪家公司知道渡轮什么时候开？
_ASKS_OTHER_FIRST = re.compile(r"(?:哪[一两三几]?[个种位家支项所篇首座部类]|谁)[^？?]*(?:什么时候|何时)")
# "Is it free or do I have to pay?" asks for no sum.
_FREE_OR_PAID = re.compile(
    r"\bfree\b[^?]* or\b[^?]*\b(?:pay|paid|costs?|charge)|\bfree(?:,| of charge)? or\b"
    r"|^(?:(?!\bhow much\b|\bwhat\b|\bwhich\b).)*\b(?:have|need) to pay\b|免费[^？?]*还是",
    re.IGNORECASE,
)
# "Which question does the chapter raise?": no money is raised.
_RAISES_QUESTION = re.compile(
    r"\b(?:questions?|issues?|concerns?|points?|doubts?|problems?|topics?|objections?)\b[^?]*\brais(?:e|es|ed|ing)\b",
    re.IGNORECASE,
)
_ASKS_NUMBER_ZH = re.compile(r"多少|几")
_ASKS_WHY = re.compile(r"^\W*(?:(?:and|but|so|then)\s+)?why\b|为什么|为何|为啥", re.IGNORECASE)
# "How near the best is the number of seats?": a judgement on a number is asked for and not the number.
_ASKS_DEGREE_OF_NUMBER = re.compile(
    r"^\W*how (?!(?:many|much|large|big|high|great|small|low)\b)[a-z]+\b[^?]* number of\b", re.IGNORECASE
)
_GIVEN = r"(?:(?:given|considering|in (?:view|light) of|measured by|with|for|as for|according to|in|on) [^,?]{3,60}, )?"
_YES_OR_NO = re.compile(
    rf"^(?:and |but |so )?{_GIVEN}(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|must)"
    r"(?:n['’]t)?\s"
    r"|吗\W*$|是否|是不是|有没有|能不能|可不可以|会不会",
    re.IGNORECASE,
)
# "What is a budget?", "What is meant by error rate?": a meaning is asked for and no figure.
_EXPLAINS = re.compile(
    r"^(?:(?:so|and|then|ok|well|hey)[ ,]+)*what(?:'s| is| are) an? (?!good\b|normal\b|typical\b|reasonable\b)"
    r"[\w -]+\??$"
    r"|\bwhat(?:'s| is| was| are| were| does| do| did)\b[^?]*\bme(?:an|ant)\b|^(?:please )?define\b|\bdefinition\b"
    r"|\bhow (?:is|are|was|were|do|does|would|can|could)\b[^?]*\bdefined?\b"
    r"|^什么是|什么意思|指的?是什么|指(?:什么|啥)|含义|定义",
    re.IGNORECASE,
)
_FIGURES = (
    r"(?:[a-z]+ )?(?:figure|amount|sum|number|price|cost|fee|fare|rate|wage|salar|value|year|date|day|week|month"
    r"|budget|time)"
)
# "Its price is told in four points. What are the four?": what was named before is to be listed.
_NAMES_THEM = re.compile(
    rf"[.,;:] (?:so |and )?(?:what|which) (?:are|were) (?:the|these|those|its|all) {FEW}(?: of them)?\W*$"
    r"|[.,;:] (?:so |and )?(?:which (?:ones|are (?:they|those|these))|what are (?:they|those|these))\W*$"
    rf"|[.,;:] (?:please )?(?:name|list|give)(?: me| us)? (?:the {FEW}|them(?: all)?|all(?: {FEW})?(?: of them)?)\W*$"
    r"|[，。；：](?:请)?(?:是哪[两二三四五六七八九几][个项点条种步]|分别(?:是|有)(?:什么|哪些)|都(?:是|有)(?:什么|哪些)|(?:全部|都|一一)?列出来?)\W*$",
    re.IGNORECASE,
)
# "Which three factors drive the price?": things are to be named, and no price.
_NAMES_SO_MANY = re.compile(
    r"^\W*(?:(?:and|so|in|on|by|at|from|for|to|under|with) )?(?:what|which|name|list|give|state)"
    rf"(?: (?:me|us|are|were|the|its|all|of))* (?:{'|'.join(WORDS[2:13])}|[2-9]|1[0-2])"
    rf" (?!{_FIGURES})(?:[a-z-]+ (?!{_FIGURES})){{0,2}}?[a-z-]+s\b",
    re.IGNORECASE,
)
# "What extra costs does the guide warn of?" asks which they are.
_ASKS_WHICH_COSTS = re.compile(
    r"^\W*(?![^?]*\bhow (?:much|many)\b)(?:what|which) (?:(?!is|are|was|were|do|does|did)[a-z-]+ ){0,2}"
    r"(?:costs|expenses|fees|charges) (?:are there|should|can|could|might|may|must"
    r"|(?:do|does|did) (?!it |that |this |they |these )(?:[\w'’-]+ ){1,5}?"
    r"(?:warn|name|list|mention|tell|speak|point|describe|call|count|arise|come|occur))",
    re.IGNORECASE,
)
# "How can I cut the costs?", "What are the tips against high fares?": a way is asked for, and no sum.
_ASKS_WAY = re.compile(
    r"^\W*(?:(?:and|so|but|then) )?(?![^?]*\b(?:how (?:much|many|expensive)|compare|differ|rank|worth|per)\b)"
    r"(?:how (?:can|could|do|does|did|should|would|to) (?!(?:\w+ ){1,5}(?:cost|charge|pay|sell|price)\b)"
    r"|what (?:can|could|should|do|must) (?:i|we|you|one) do\b"
    r"|what (?:are|were) (?:(?:the|some|its|their) )?(?:[\w'’-]+ ){0,3}?(?:strateg|way|tip|method|technique|measure"
    r"|approach|option|factor|driver|reason|rule|trick|practice|step)\w*"
    r" (?:for|to|of|in|behind|that|which|against|on|about)\b)",
    re.IGNORECASE,
)
# "What is not charged for?" asks for things.
_ASKS_UNCHARGED = re.compile(
    r"\bwhat (?:is|are|was|were|does|do)(?:n['’]t| (?:\w+ )?not) (?:\w+ )?(?:charge|bill|cost|pa(?:y|id))",
    re.IGNORECASE,
)
_ASKS_HOW_MANY = re.compile(
    r"\bhow (?:much|many|long|often)\b|\btell me\b|\bsay how\b|多少|几(?:[个天种]|年(?!级))", re.IGNORECASE
)


def classify_ask(text: str) -> Ask:
    """Return what kind of answer a question asks for, by its question words (English and Chinese)."""
    plain = leave_aside(text).strip()
    if _compares(plain):
        return Ask.COMPARISON
    if _names_things(plain):
        return Ask.LIST
    if (why := _ASKS_WHY.search(plain)) and not _VIDEO_TIME.search(plain, 0, why.start()):
        return Ask.REASON
    if asks_for_whom(plain) or _ASKS_WHICH_COSTS.search(plain):
        return Ask.LIST
    if _EXPLAINS.search(plain):
        return Ask.DEFINITION
    is_basis_asked = asks_basis(plain)
    for kind, pattern in KIND_PATTERNS:
        if _is_excused(kind, plain) or (is_basis_asked and kind in VALUE_ASKS):
            continue
        if pattern.search(plain):
            return kind
    return Ask.GENERAL


def leave_aside(text: str) -> str:
    """Return a question without what it adds in brackets or quotes; as it is where nothing else in it asks."""
    rest = _ASIDE.sub("", text)
    return rest if _ASKS_ANYTHING.search(rest) else text


def _compares(text: str) -> bool:
    """Tell whether a question sets two things against each other, whatever else it asks of them."""
    if any(pattern.search(text) for pattern in (_COMPARED, _ASKED_TWICE, _EACH)):
        return not _RATIO.search(text)
    rest = _AND_WHY.sub("", text)
    return rest != text and _COMPARISON.search(rest) is not None and not _ASKS_WHY.search(rest)


_ONE_HAN_QUESTION = re.compile(r"[^?？]*[㐀-鿿][^?？]*[?？]")


def find_value(text: str) -> Ask | None:
    """Return the kind of figure that a question asks for, None if it asks for none, or for a yes or no."""
    text = leave_aside(text)
    asks_address = _ADDRESS.search(text)  # "Has it a website?" is answered by the address
    if (asks_yes_or_no(text) and not asks_address) or _EXPLAINS.search(text.strip()) or _names_things(text):
        return None
    if asks_basis(text) or _ASKS_WHICH_COSTS.search(text):
        return None
    for kind, pattern in KIND_PATTERNS:
        if kind in VALUE_ASKS and not _is_excused(kind, text) and pattern.search(text):
            return kind
    return None


def _names_things(text: str) -> bool:
    """Tell whether a question wants so many things named, which it calls by no word for a figure."""
    return (_NAMES_THEM.search(text) or _NAMES_SO_MANY.search(text)) is not None


def asks_yes_or_no(text: str) -> bool:
    """Tell whether a question can be answered by yes or no: it begins with a verb, or ends with 吗.

    Of several in Chinese each must: 烧了多久?这要付钱吗? asks for a time first.
    """
    several = _ONE_HAN_QUESTION.findall(text)
    if len(several) > 1:
        return all(map(asks_yes_or_no, several))
    return _YES_OR_NO.search(text.strip()) is not None and not _ASKS_HOW_MANY.search(text)


def _is_excused(kind: Ask, text: str) -> bool:
    """Tell whether words of money, time or number only describe what is asked for: which firms, how many examples."""
    if kind is Ask.DURATION and _ASKS_PRICE_ZH.search(text) and _FEW_DAYS_PAID.search(text):
        return not any(pattern.search(_FEW_DAYS_PAID.sub("", text)) for k, pattern in KIND_PATTERNS if k is kind)
    if kind is Ask.COUNT:
        return _ASKS_DEGREE_OF_NUMBER.search(text) is not None
    if kind is Ask.DATE:
        return _ASKS_OTHER_FIRST.search(text) is not None
    if kind is not Ask.AMOUNT:
        return False
    if _ASKS_WAY.search(text) or _ASKS_UNCHARGED.search(text):
        return True
    if asks_if_worthwhile(text) or _FREE_OR_PAID.search(text) or _RAISES_QUESTION.search(text):
        return True
    if (noun := _WHAT_NOUN.search(text)) and not (_SUM.search(noun["noun"]) or _AMOUNT.search(noun["noun"])):
        return True
    if (left := _NO_MONEY_PAID.sub(" ", text)) != text and not _AMOUNT.search(left):
        return True
    if _ASKS_OTHER_ZH.search(text) and not _ASKS_NUMBER_ZH.search(text):
        return True
    return (_AMOUNT_NOT_MONEY.search(text) or _BY_HOW_MUCH.search(text) or _ASKS_WHICH.match(text)) is not None


def remove_ask_words(text: str) -> str:
    """Return the text without the words that say what kind of answer is asked for: what is left is its topic."""
    for _, pattern in KIND_PATTERNS:
        text = pattern.sub(lambda m: " " if len(m.group()) < 30 else m.group(), text)
    return " ".join(text.split())
