"""Tell whether and how a question points back to the conversation before it."""

from __future__ import annotations

import re

from tutor.answering.conversation.ordinals import find_ordinal
from tutor.answering.questions.asks import classify_ask
from tutor.answering.questions.kinds import KIND_PATTERNS, VALUE_ASKS, Ask
from tutor.answering.questions.names import find_names
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MAX_WORDS_POINTING, MAX_WORDS_CONTINUING = 8, 4
_CONNECTIVE = re.compile(
    r"^\W*(?:(?:and|but|or|so|then|also|well|now|ok(?:ay)?|hmm+|oh|right|thanks|great)\b[\s,.!]*)+"
    r"|^\W*(?:那么|那|然后|还有|另外|此外|而且|好的|好|嗯|哦|谢谢|所以|以及|那请问|请问)+[，,、\s]*",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|well|hmm+|oh|i see|right|thanks|great|cool|alright)\b[\s,.!]*)+(?=(?:and|but|or|so|then|also"
    r"|what|how)\b)"
    r"|^\W*(?:(?:好的?|嗯+|哦|噢|谢谢|明白了?|知道了|ok)[，,。！!、\s]*)+(?=那|还有|以及|然后|而)",
    re.IGNORECASE,
)
_SEQUENCE = re.compile(r"^\W*(?:and|but|or|so|then|also)\b|^\W*(?:那么|那|还有|以及|然后|而)", re.IGNORECASE)
_NOBODY = r"(?!(?:i|you|we|they|it|he|she|one|people|companies|firms|users|most|many|the|these|those|both)\b)"
_SWAP = re.compile(
    r"^(?:(?:what|how) (?:about|of)|(?:and )?(?:the )?same (?:question )?(?:for|with|about)|now (?:for|about))\s+(.+)$"
    rf"|^(?:which|what) ones? (?:do|does|did|has|have) {_NOBODY}([\w&.'’-]+(?: [\w&.'’-]+){{0,2}}?)"
    r"(?: (?:have|has|had|got|own|do|did|make|made|use|used|offer|run|sell))?\W*$"
    # "What is Orlen's called?"
    r"|^what(?:['’]s| is| are| was| were) ((?-i:[A-Z])[\w&.-]*(?: [A-Z][\w&.-]*){0,2}['’]s?)(?: (?:called|named))?\W*$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:for|with|in|on|at|during|per|by|without|to|from|of|about)\s+", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|has"
    r"|have|had|explain|define|describe|tell|name|list|compare|give|show)\b"
    r"|什么|怎么|怎样|如何|为何|多[少久长大快高重深远热冷厚宽贵难好]|几|哪|谁|吗|是否|能不能|会不会|有没有|是不是"
    r"|何时|解释|介绍|比较|列出",
    re.IGNORECASE,
)
_COURSE = r"(?:course|lessons?|chapters?|videos?|lectures?|articles?|section|text|page|app|tutor|year|week|day|month)"
_GENERIC_NOUN = (
    r"(?:approach|method|model|process|step|technique|one|ones|task|cost|costs|price|figure|number|case|kind|type"
    r"|amount|thing|part|option|idea|term|data|time|problem|system|way|company|tool|stage|phase|answer|example)s?"
)
_THEY = re.compile(r"\b(?:it|its|they|them|their|theirs|he|she|him|his|her|hers|both of)\b|\bboth\b(?=\W*$)", re.I)
# "How much Baltic rye did it mill?": of what so much is asked for is not what mills.
_MUCH_ASKED = re.compile(
    r"^\W*how (?:much|many) (?:[^?,]{2,40}? (?:did|does|do|was|were|is|are|has|have|had|will|would|can|could)\b"
    r"|[\w-]+)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"\bit\b(?:\W+\w+){0,3}?\W+"
    r"(?:to(?! (?:it|them|that|this|the|an?|our|my)\b|(?-i: [A-Z]))|that|for|worth)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"(?:^|\b(?:is|was|are|were|does|do|did|has|than|about|for|of|with|like|to|in|from|by|and|but|so|would|can|could"
    r"|will|why"
    r"|how|when|after|before|mean|means|doing|using|all)\s+)(?:that|this)\b"
    r"(?=\s*(?:$|[?,.!]|(?:is|was|are|does|do|did|has|cost|costs|compared?|take|takes|mean|means|work|works|then|so"
    r"|too|more"
    r"|less|than|for|in|need|needs|help|helps|happen|happens|matter|matters|important|true|done|used|called|possible"
    r"|necessary|different|expensive|cheap|enough|with|to)\b))"
    rf"|^(?:and |so |but )?(?:does|did|is|was|will|would|can|could|has) (?:that|this)\s+(?!{_COURSE})\w+"
    r"|^(?:and |so |but )?(?:how|why|when|where|what|which|who|whom)(?:\s+\w+){0,4}?\s+(?:is|was|are|were|does|do|did"
    rf"|has|had|can|could|will|would|should)\s+(?:that|this)\s+(?!{_COURSE})\w+"
    rf"|\b(?:this|that)\s+{_GENERIC_NOUN}\b|\b(?:those|these)\b(?!\s+{_COURSE})"
    r"|(?:^|\b(?:in|of|from|with|for|at)\s)(?:such)\b|\bthere\s*[?.!]*$|\bthe (?:two|three)\b(?=\W*(?:$|[?,.!]"
    r"|of (?:them|these|those)|is|are|cost|take|do))|\bthe same\b(?=\W*$|\s+for\b)",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:which|the \w+|another|other|last|first|second|this|that|any)\s+ones?\b|\bthe others?\b(?=\W*(?:$|[?.!]|is"
    r"|are|cost|do))"
    r"|\bthe rest\b\W*$|\b(?:that|this)\W*$|\bhow many (?:do|does|did|are|were|is|was|can|should|would|have|has)\b"
    r"|^(?:and |so )?which (?:is|are|was|takes?|costs?|needs?|has|gives?|lasts?|works?|should|would|do|does|can)\b[^?]*"
    r"\b(?:\w{2,}er|more|less|better|best|worst)\b(?![^?]*\b(?:or|than|of|in)\b)|\bwhich (?:one |of them )?(?:is|was"
    r"|costs?|takes?|needs?)\s+\w+(?:\s+\w+)?\W*$"
    r"|\bwhat else\b|\banything else\b|\b(?:any )?(?:other|more|another|further) (?:examples?|reasons?|details?|ones?"
    r"|things?)\b"
    r"|\bby how much\W*$|\bhow much (?:more|less|cheaper|dearer|longer|faster|bigger)\W*$|\bhow (?:so|come)\W*$"
    r"|\b(?:such as|like what|for (?:example|instance))\W*$",
    re.IGNORECASE,
)
_HAN_BACK = re.compile(
    "它|(?<![其吉])他(?!人)|她|前者|后者|两者|二者|三者|其中|其他(?:的|呢)|其余|上述|上面|刚才|刚刚|以上|此(?:时|外"
    "|方法|模型)|(?<![应不])该(?!怎么|如何|用|选|不该)"
    "|(?:(?:^|[，,。、\\s在是比跟和用对从把给到为以]|什么)那|这)(?![么门堂节课周])(?!个?(?:课|视频|讲座|教程|文章))"
    "|(?:另一|下一|上一|最后一|第[一二三四五两])(?:个|种|项|步)(?=$|[?？。，呢吗的是有要需怎为多更贵])"
    "|(?:哪|那)一?(?:个|种|一个)(?:更|比较|最|好|贵|便宜|快|慢|要|需|是)|[再另]举|还有(?:吗|呢|别的|其他|哪些|什么"
    "|没有)|^(?:继续|接着|再)|差多少|差几倍|贵多少|便宜多少"
    "|^(?:是)?(?:在)?(?:什么时候|何时|哪一?年|哪里|哪儿|谁|怎么)[^，,]{1,4}的[?？]*$|^(?:要|需要|应该|得|该)?多(?:久"
    "|长时间)[^，]{0,4}一次"
    "|的那一?(?:个|种|家|款|位|项|些|次|版|部分)|分开(?:来)?(?:说|看|算|讲|是|各)|(?:^|[，,。])各(?:自|是|占|要|花|有)"
    "|(?:详细|具体)(?:点|一点|一些|说|讲|解释)|^(?:那么?|又)?比(?!较|如|例|尔|特|赛|重|利)[^，,比]{2,12}(?:好|强|差|弱|贵|便宜|快|慢|大|小|多|少)"
)
_HAN_SWAP = re.compile(
    r"^(?:那么|那|还有|以及|至于|换成)?\s*(.{1,25}?)又?呢[?？!！。]*$|^(?:那么|那|至于"
    r"|换成)\s*(.{1,25}?)(?:怎么样|如何)[?？]*$"
    r"|^(?:那么|那|还有|以及|至于|换成)?\s*([^，,。？?]{1,16}?)又?呢[，,。？?\s]+(?=\S)"
)
_HAN_ASIDE = re.compile(
    r"(?:的?(?:方面|这边|那边|这块|那块|领域)|(?<=\w{2})(?:的?[这那]一?[行栏列家个种类项部步])|(?<=\w{2})[这那]一?[家]公司)$"
)
_ROW_ASIDE = re.compile(r"(?<=\w) (?:row|line|entry|column|item)$", re.IGNORECASE)
# "The Danish-sounding one, Orlen": what is named last is the thing, the rest only describes it.
_DESCRIBED = re.compile(r"^[^,，]{2,40}[,，]\s*(?P<name>[A-Z][\w.-]*(?: [A-Z0-9][\w.-]*){0,2})$")
# "What does the rope line say?", 绳子那一行写的是多少
_ROW = re.compile(
    r"^\W*(?:and |so |then |ok,? )*(?:what|how much) (?:does|do|did|is|was) (?:it say (?:in|on|for) )?(?:the )?"
    r"(?P<row>[\w-]+(?: [\w-]+){0,3}?) (?:row|line|entry)(?: (?:say|says|read|show|give|list|hold|come to|cost))?\W*$"
    r"|^(?:那么?|还有)?(?P<han>[^，,。？?]{1,12}?)的?[那这]一?[行栏]\s*(?:上|里)?(?:写|填|列|标|记|给|显示)?(?:的|了|着)?(?:是)?"
    r"(?:多少|什么|啥|几)[?？。]*$",
    re.IGNORECASE,
)
_ASKS_NAME_ALONE = re.compile(
    r"(?:[它他她]们?)?(?:又|都|各|是)*(?:叫(?:做)?(?:什么|啥)|名[字称](?:是|叫)(?:什么|啥))(?:名[字称])?\W*$"
)
_HAN_ASKED_ON = re.compile(r"呢[，,。？?\s]+\S")
_ASKED_ON = re.compile(r"\s*[,;.?]\s+")
_HAN_SEQUENCE_THING = re.compile(r"^(?:那么|那|还有|以及|至于|换成)\s*([^，,?？]{1,20}?)(?:的)?[?？。]*$")
# What is not needed was said before: 哪些人就不需要？
_HAN_NO_OBJECT = re.compile(
    r"^(?:请问|那么?|又)?(?:有?哪[些种类个]|什么|谁|何时|为什么|怎[样么])[^，,。？?]{0,8}?[就则又才]?不(?:太|会|能)?"
    r"(?:需要|用|必|值得|适合|应该|该|行)(?:了|的|呢)?[?？。]*$"
)
# A Chinese question may leave its subject out: it begins with what is said of it.
_HAN_NO_SUBJECT = re.compile(
    r"^(?:请问|那么?|都|也|还|又|一?共|总共|大[概约]|平均|具体|全球|全世界)*"
    r"(?:占(?=百|多|比|了|总|全|几)|谁(?:来|去)?(?:做|干|负责|完成)(?=[的了呢啊]?[?？]*$)|跑(?=了|多)|[用花耗]了(?=多|几|什么|哪)|有谁|谁在|由谁|里[面头]|其中|来自(?=哪|什么)"
    r"|属于(?=哪|什么)|叫什么|有(?:多[少大长高重远]|几)|(?:一共|总共)有几|有(?:没有)?(?:官网|网站|主页|网址))"
    r"(?=[^，,。？?]{0,9}[?？。]*$)"
)
_GENERIC_HAN = re.compile(
    "更?(?:便宜|昂贵|好|快|慢|长|短|省钱?|划算|合适|简单|复杂|难|容易|重要|常用|准确|有效|贵)|需要|大概|大约|花费?"
    "|时间|钱|费用|成本|价格|优点|缺点"
    "|好处|坏处|优势|劣势|区别|不同|差别|例子|原因|步骤|用途|作用|意思|含义|定义|具体|详细|一点|解释|说明|一下|简单"
    "|总结|例如|比如|美元|欧元|人民币|换算成?|折算成?|折合成?|换算成|折算成|换成|折成"
    "|给个|给我个|来个|种类|类型|替代|选择|多久|一次|举|再|还|更|最|又|用|要|得|做|说|讲|真|确定|可以|应该|该|选|两个|两种|主要|关键"
    "|先|后|然后|后来|结果|别的|其他"
    "|多|少|高|低|大|小|吗|呀|啊|吧|呢|好"
)
_GENERIC = frozenset(
    tokenize(
        "alternative alternatives option options kind kinds type types variant variants check find know learn"
        " often try cover discuss cheap cheaper cheapest expensive good better best worse worst fast faster"
        " fastest slow slower long longer short shorter big bigger large larger small smaller easy easier hard"
        " harder simple simpler difference differences different differ compare comparison advantage advantages"
        " disadvantage disadvantages benefit benefits drawback drawbacks downside downsides pros cons example"
        " examples cost costs price time takes take step steps used use using need needed needs work works mean"
        " happen happens purpose reason reasons else other others next first last main recommended recommend"
        " important worth typical usually normally total exactly go continue elaborate summarize summarise summary"
        " sure true really come money euro euros dollar dollars year years month months week weeks hour hours day"
        " days minute minutes percent share number many much two three again word words plain anyone someone"
        " people everyone everybody possible necessary prefer choose pick right wrong correct source sources"
        " figure figures make call called name named names title titled"
    )
)
_COURSE_WORD = re.compile(r"\b(?:course|lessons?|chapters?|app|tutor)\b|课程|课|教程", re.IGNORECASE)
_SOURCE_HAN = re.compile("视频|讲座|录像|老师|讲到|提到|哪里|哪儿|里|的")
_SOURCE = frozenset(
    tokenize("video lecture lecturer recording talk clip transcript speaker mention mentioned discuss said")
)
_CLAUSE_END = re.compile(r"^(.*?)(?:[,;:，；：?？。]|\b(?:and|when|if|while|because|so|but)\b)", re.IGNORECASE)
_WHICH_OF_THESE = re.compile(r"^(?:\w+ )?which of (?:these|those) [a-z]|^these are\b", re.IGNORECASE)  # with choices
_POSSESSIVE = re.compile(r"its|their|his|her", re.IGNORECASE)
_HAN_PRONOUN = re.compile("[它他她其该这那]们?")
_SUBJECT_NEXT = re.compile(r"\b(?:do|does|did|can|could|is|are|was|were|will|would)\s*$", re.I)
_PAIR = re.compile(
    r"\bwhich (?:one |of (?:them|the two|these|those) )?(?:is|was|are|costs?|takes?|needs?|should|do|would)\b"
    r"|\bwhich (?:one|of the two|of them|of these)\b"
    r"|\b(?:both|the two|each other|compare them|difference between them|they (?:differ|compare))\b|\bwhat(?:'s"
    r"| is) the difference\b"
    r"|\bby how much\b|\bhow much (?:more|less|cheaper|dearer|longer|faster)\b|\bhow do they\b|\bcompare (?:them"
    r"|these|those|both)\b"
    r"|哪一?(?:个|种|一个)|两者|二者|两个|两种|它们|区别|不同|差别|差多少|差几倍|贵多少|便宜多少|谁更|相比|对比"
    r"|比较一下",
    re.IGNORECASE,
)


def is_followup(question: str) -> bool:
    """Tell whether a question needs the turns before it: it points back, continues, or names no topic.

    Expects simplified characters in half width.
    """
    plain = _HEARD.sub("", question.strip())
    rest = strip_connective(plain)
    if find_ordinal(plain) is not None or _points_back(plain):
        return True
    if find_swapped(plain) is not None:
        return True
    if lacks_subject(plain) or _HAN_NO_OBJECT.search(plain):
        return True
    words = content_words(rest)
    if not words or lacks_topic(rest):
        return _COURSE_WORD.search(rest) is None
    if classify_ask(rest) is Ask.VIDEO_TIME and not set(find_own_words(_SOURCE_HAN.sub(" ", rest))) - _SOURCE:
        return True
    if _SEQUENCE.search(plain) and len(words) <= MAX_WORDS_CONTINUING:
        return not _ASKS.search(rest) or _adds_condition(rest)
    return _PREPOSITION.match(plain) is not None and not _ASKS.search(plain) and len(words) <= MAX_WORDS_CONTINUING


def lacks_subject(question: str) -> bool:
    """Tell whether a Chinese question leaves out what it is about, and only says what is asked of it: 占百分之几."""
    return _HAN_NO_SUBJECT.search(question) is not None and not find_names(question)


def lacks_topic(question: str) -> bool:
    """Tell whether nothing but general words is left of a question once the words for what is asked are gone."""
    return not find_names(question) and not find_own_words(question)


def asks_something(text: str) -> bool:
    """Tell whether a text holds a word that asks: it is more than the name of a thing."""
    return _ASKS.search(text) is not None


def find_own_words(question: str) -> list[str]:
    """Return the content words of a question that are about one thing and not another: general words left out."""
    return [word for word in content_words(strip_general(question)) if word not in _GENERIC]


def strip_general(text: str) -> str:
    """Return a text without the words that ask for a kind of figure, and without general Chinese words."""
    for kind, pattern in KIND_PATTERNS:
        if kind in VALUE_ASKS:
            text = pattern.sub(lambda m: " " if len(m.group()) < 30 else m.group(), text)
    return " ".join(_GENERIC_HAN.sub(" ", text).split())


def find_swapped(question: str) -> str | None:
    """Return what a question puts in the place of what was asked about ("what about X?", "X呢"), None if nothing.

    It may go on to ask something of it: "what about X, is it dear?".
    """
    question = _HEARD.sub("", question)
    if row := _ROW.match(question):
        return str(next(filter(None, row.groups())))
    rest = strip_connective(question)
    match = _SWAP.match(rest) or _HAN_SWAP.match(question)
    if match is None and _SEQUENCE.search(question):
        match = _HAN_SEQUENCE_THING.match(question) or (None if _ASKS.search(rest) else re.match(r"(.+)$", rest))
    if match is None:
        return None
    named = next(filter(None, match.groups()))
    first, *more = _ASKED_ON.split(named, maxsplit=1)
    named = first if more and _ASKS.search(more[0]) else named
    thing = re.sub(
        r"^(?:(?:the|an?)\s+|[那这]\s*)(?=\w)", "", _PREPOSITION.sub("", named.strip(" ?？.!。")), flags=re.I
    )
    thing = _ROW_ASIDE.sub("", _HAN_ASIDE.sub("", thing) or thing)
    thing = described["name"] if (described := _DESCRIBED.match(thing)) else thing
    words = content_words(thing)
    if not words or _ASKS.search(thing) or lacks_topic(thing) or len(words) > MAX_WORDS_POINTING:
        return None
    return thing


def goes_on_asking(question: str) -> bool:
    """Tell whether a question that names another thing asks something new of it: "what about X, is it dear?"."""
    more = _ASKED_ON.split(strip_connective(question))[1:]
    return _HAN_ASKED_ON.search(question) is not None or any(_ASKS.search(part) for part in more)


def asks_name_alone(question: str) -> bool:
    """Tell whether a question that names another thing goes on to ask what that is called: 那风车呢，叫什么？"""
    asked_on = find_asked_on(question)
    return _ASKS_NAME_ALONE.match(asked_on) is not None


def find_asked_on(question: str) -> str:
    """Return what a Chinese question goes on to ask of a thing that it names: "人手呢，要几个人？"; "" if nothing."""
    match = _HAN_ASKED_ON.search(question)
    return question[match.end() - 1 :] if match else ""


def points_at_pair(question: str) -> bool:
    """Tell whether a question asks about two things together: which of them, both, their difference."""
    return _PAIR.search(question) is not None


def strip_connective(question: str) -> str:
    """Return a question without the words that tie it to what was said: and, so, 那么."""
    return _CONNECTIVE.sub("", question, count=1).strip()


def _points_back(question: str) -> bool:
    """Tell whether a pronoun or the like points out of the question, and the question is short enough to need it."""
    if len(content_words(question)) > MAX_WORDS_POINTING and not has_han(question):
        return False
    if _WHICH_OF_THESE.search(question) and len(find_own_words(question)) > 1:
        return False
    for pattern in (_THEY, _THAT, _ONE, _HAN_BACK):
        match = pattern.search(question)
        if match is None or _is_held(question[: match.start()], match.group()):
            continue
        if pattern is not _THEY or not _is_expletive(question):
            return True
    return False


def _is_expletive(question: str) -> bool:
    """Tell whether "it" stands for nothing: "how long does it take to boil an egg"."""
    match = _EXPLETIVE.search(question)
    return match is not None and (len(content_words(match["rest"])) > 1 or bool(find_names(match["rest"])))


def _is_held(before: str, pronoun: str) -> bool:
    """Tell whether what a pronoun stands for is named before it: in a clause of its own, or as the one who has it."""
    before = _MUCH_ASKED.sub(" ", strip_connective(before))
    if (clause := _CLAUSE_END.search(before)) and not lacks_topic(clause[1]):
        return True
    own = len(find_own_words(before)) + 2 * len(find_names(before + pronoun))
    if _POSSESSIVE.fullmatch(pronoun) and not _SUBJECT_NEXT.search(before):
        return own >= 1
    return own >= 2 and (_HAN_PRONOUN.fullmatch(pronoun) is not None or not has_han(pronoun))


def _adds_condition(question: str) -> bool:
    """Tell whether what is new in a question is only a condition at its end: "for children", "in winter"."""
    match = re.search(r"^(.*?)\b(?:for|in|on|with|during|at|per|without)\s+[^?]+\W*$", question, re.IGNORECASE)
    return match is not None and lacks_topic(match[1])
