"""Find the things that a turn of a conversation sets side by side: what a question compares, what an answer lists."""

from __future__ import annotations

import re

from tutor.answering.comparisons.degrees import DEGREES
from tutor.retrieval.chinese import cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.sentences import split_sentences
from tutor.text.words import tokenize

MAX_SIDE_CHARS = 60
MAX_ITEMS = 12
_LEADING = re.compile(
    r"^(?:(?:please|now) )?(?:put|set|place|lay|hold|line up|stack up|weigh) (?:the |an? )?"
    r"|^(?:(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should) )?"
    r"(?:the |an? |it |both |either )+|^(?:在|用|做|到底|请问|那么?|说说|比较|对比|相比|究竟|把(?=[^\s一手]))+",
    re.IGNORECASE,
)
# What says no more than that two things are set side by side.
_SET_BESIDE = r"(?:side by side|next to (?:each other|one another)|alongside each other|together)"
_SET_BESIDE_HAN = r"(?:放在?一起|摆在?一起|放一块儿?|并排|并列|一并|一起)(?:看看?|来看|比较?|对比|说|来说|比一比)?"
_TRAILING = re.compile(
    rf"\s*(?:\s[-–—]\s.*|(?<=\S)\s+(?:(?:cost|take|need|have|use|last|run|make|pay"
    rf"|earn|get|raise|grow|weigh|work|go|score)s? )?"
    rf"(?:\w+ )?{DEGREES}\b.*|"
    r"\b(?:(?:when it comes to|in terms of|with (?:regard|respect) to|as regards|regarding) .*|used"
    r"|in general|respectively|each|compared|instead|then)\b.*|[,;:，、；：]|之间|这?两(?:者|项|种|个"
    r"|家|方|类|套|样)|背后|方面|本身|(?<=\S)在[^，,、]{2,24}[上中里内]"
    r"|的)+$",
    re.IGNORECASE,
)
_SIDE, _HAN_SIDE = r"[^?.!,;:]{2,60}?", r"[^，。？！、?!,;：:]{1,30}?"
_END = r"\s*(?=$|[?.!,;])"
# A proper name, by its capitals: not the word that opens a question, nor one with what belongs to it.
_PROPER = (
    r"(?-i:(?!(?:What|Which|Who|Where|When|How|Compare|Between|Did|Do|Does|Is|Are|Was|Were|For|In|Of|The|And|Both)\b)"
    r"[A-Z](?:[\w.&-]*\w)?(?: (?:& )?[A-Z](?:[\w.&-]*\w)?){0,2})"
)
_AGAINST = r"(?:(?:as |when )?(?:compared|opposed|in contrast|in comparison|relative)) (?:to|with)"
_ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!, )(?<!\w)(?P<a>{_PROPER}),? (?:and|or|vs\.?|versus) (?P<b>{_PROPER})(?!['’\w]|,? (?:and|or) )",
        rf"\b(what|which|who|where|how)\b[^?.!]*?(?<!\w)(?P<a>{_PROPER})\b[^?.!]*?,? (?:and|while|but) \1\b"
        rf"[^?.!]*?(?<!\w)(?P<b>{_PROPER})\b(?:['’]s)?",
        rf"\b(who|whom|what|which|where|when|how)(?: \w+ly)? (\w+) (?P<a>{_SIDE}),?"
        rf" (?:and|while|but|or) \1(?: \w+ly)? \2"
        rf" (?!it\b|they\b)(?P<b>{_SIDE}){_END}",
        rf"\bwhich (?:[\w-]+ ){{1,6}}?(\w+) (?P<a>{_SIDE}),? (?:and|but|while) which(?: one)? \1 (?P<b>{_SIDE}){_END}",
        rf"^(?P<a>{_SIDE}),? (?:and|or|vs\.?|versus|(?:when )?compared (?:to|with)|next to|beside|alongside|against)"
        rf" (?P<b>{_SIDE})(?: {_SET_BESIDE})?\s*[:,;.–—-]\s+"
        r"(?=(?:which|what|how|who|where|when)\b)",
        rf"^(?:please )?(?:put|set|place|lay|line up) (?P<a>{_SIDE}) and (?P<b>{_SIDE}) {_SET_BESIDE}{_END}",
        rf"\b(?:between|compare|comparing) (?!in |on |as |to |with )(?P<a>{_SIDE})"
        rf" (?:and|with|to|against|versus|vs\.?) (?P<b>{_SIDE}){_END}",
        rf"\bhow (?:do|did|are|were|would) (?P<a>{_SIDE}) and (?P<b>{_SIDE})"
        r" (?:differ(?:ent)?|vary|compared?|related)\b(?! (?:from|to|with)\b)",
        rf"\bhow (?:do|does|did|is|are) (?P<a>{_SIDE}) (?:differ(?:ent)? (?:from|to|than)"
        rf"|compare(?:d)?(?: in [a-z ]{{3,30}}?)?"
        rf" (?:to|with)) (?P<b>{_SIDE}){_END}",
        rf"\b(?:distinguish(?:es)?|separates?|tell|sets?) (?P<a>{_SIDE}) (?:apart )?from (?P<b>{_SIDE}){_END}",
        rf"\b(?:is|are|was|do|does|did|can|should) (?:i |you |we |one )?(?:the |an? )?(?P<a>{_SIDE})"
        rf"(?: \w+)? (?:\w{{2,}}er|(?:more|less)(?: \w+)?) than (?P<b>{_SIDE}){_END}",
        rf"\b(?:does|do|did|is|are|was|were|has|have|had|can|could|of|for|in) (?:the )?(?P<a>{_PROPER})"
        rf"\b[^?.!,;:]*?,? {_AGAINST} (?:the )?(?P<b>{_PROPER})(?:['’]s)?\b",
        rf".*\b(?:in|at|during|for|of|from|by|with|on|under) (?P<a>(?:(?!{_AGAINST})[\w-]+ ){{1,4}}?){_AGAINST}"
        rf" (?:in |at |during |for |of |from |by |with |on |under )?(?P<b>{_SIDE}){_END}",
        rf"\b(?:does|do|did|is|are|was|were) (?P<a>{_SIDE})(?:,| \w+)? {_AGAINST}"
        rf" (?P<b>{_SIDE}){_END}",
        rf"\bwhich\b[^?]*?(?:[,:]| of) ?(?P<a>{_SIDE}),? (?:or|and) (?P<b>{_SIDE}){_END}",
        rf"(?:\b(?:use|choose|need|prefer|is|are|about|for|of|between|does|do|did|was|were) |^)(?P<a>{_SIDE}),?"
        rf" (?:or|vs\.?|versus)"
        rf" (?P<b>{_SIDE}){_END}",
        rf"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|in|of|for|by) (?:the )?(?P<a>{_SIDE}),?"
        rf" (?:and|or) (?P<b>{_SIDE})(?:['’]s? (?:[\w-]+ ){{0,2}}?[\w-]+)? (?:each|respectively|both|separately)\b",
        rf"\b(?:of|are|do|does|is|in|than) (?P<a>{_SIDE}) and (?P<b>{_SIDE})(?: (?:cost|take|need|mean"
        rf"|differ)s?)?{_END}",
    )
)
_JOIN = r"\s*(?:和|与|與|跟|同|还是|還是|相比于|对比|對比|vs\.?|versus|、|或者?)\s*"
_AFTER = (
    r"\s*(?=之间|之間|相比|的?(?:主要|最大)?(?:区别|區別|不同|差别|差異|差异|关系)|有|哪|谁|誰|各|分别|分別|都|更|比"
    r"|要|需|用|是|[，,]|的|$|[?？。])"
)
_CHINESE = (
    re.compile(rf"谁(\w{{1,2}}?)(?P<a>{_HAN_SIDE})[，,、；;]\s*(?:而|又是?)?谁\1(?P<b>{_HAN_SIDE})(?=[?？。]|$)"),
    re.compile(
        rf"^(?P<a>{_HAN_SIDE})(?:一般|通常|都|主要)*[是由]?谁[^？?，,]{{0,8}}[？?，,]\s*"
        rf"(?P<b>{_HAN_SIDE})(?:又|则|呢|一般|通常|都|主要)*[是由]?谁"
    ),
    re.compile(
        rf"(?:^|[，,：:。！])[把将拿]?(?P<a>{_HAN_SIDE}){_JOIN}(?P<b>{_HAN_SIDE}){_SET_BESIDE_HAN}", re.IGNORECASE
    ),
    re.compile(rf"(?:^|[，,：:。！])(?P<a>{_HAN_SIDE}){_JOIN}(?P<b>{_HAN_SIDE}){_AFTER}", re.IGNORECASE),
    re.compile(rf"(?:^|[，,：:])(?P<a>{_HAN_SIDE})比(?P<b>{_HAN_SIDE})(?=更|还|贵|便宜|快|慢|好|大|小|多|少|高|低)"),
)
# In what respect two things are compared: 从价格高低来看，…
_RESPECT_HAN = re.compile(
    r"(?:^|(?<=[，,。：:]))(?:从|就|按|论)[^，,。？?]{2,20}?(?:来看|来说|来讲|而言|上看|角度看|方面看|看|说)[，,]\s*"
)
_HAN_NUMBER_OF = re.compile(r"^[一两二三四五六七八九十几\d]+[个套种类项本份](?=[㐀-鿿]{2})")
MAX_NAME_WORDS, MAX_NAME_HAN = 4, 12
_LAST_OF_LIST = re.compile(r"^(?:(?:and|or|as well as)\s+|(?:和|与|以及|及|或者?)\s*)", re.IGNORECASE)
_LAST_TWO = re.compile(r"\s(?:and|or|as well as)\s+|(?<=[^\s])(?:和|与|以及|及|或者?)", re.IGNORECASE)
# What leads up to the first of several names: "You need", "Among others", "the four parts are".
_LEADS_UP = re.compile(
    r"^.*[:：]\s*|^.*\b(?:are|is|were|was|include[sd]?|including|need[sed]*|uses?d?"
    r"|has|have|had|with|from|of|by|such as|like|others|namely"
    r"|among them|to|for|by|in|at)\s+|^.*(?:包括|包含|分为|分别是|例如|比如|有|是|为|需要|如)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+(?:have|has|had|are|is|were|was|do|does|did|can|all|each|both)\b.*$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^[$€£¥~约]?\s?\d|^(?:which|who|that|where|when|while|so|but|because|if|it|they|this|says?|said|then)\b"
    r"|\b(?:is|are|was|were|does|did)\b",
    re.IGNORECASE,
)
# What tells a side by what was not done to it: lessons need not say that it is plain.
_AS_IT_IS = re.compile(
    r"\b(?:plain|ordinary|stock|raw|bare|vanilla|untouched|unmodified|untuned|un-?adapted|ready-made|off-the-shelf)\b"
    r"|(?:没有?|未)(?:经过?)?[㐀-鿿]{2,4}?过?的|普通的?|原版的?|现成的?|原样的?|直接用的?",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\s*\[\d{1,2}\]")
_NUMBER_MARK = r"(?:\(?\d{1,2}[.)、．）](?!\d)|（\d{1,2}）|[①-⑨])"
_LINE_ITEM = re.compile(rf"^\s*(?:{_NUMBER_MARK}|[-*•])\s*(.+)$", re.MULTILINE)
# "There are two: 1. oak 2. ash"
_INLINE_ITEM = re.compile(
    rf"(?:^|(?<=[\s:：;；,，。])){_NUMBER_MARK}\s*([^\n]+?)[\s;；,，。]*(?=[\s;；,，。]{_NUMBER_MARK}|$)"
)
_ONE = r"[^:：;；、,，.。!！?？\n]{2,60}?"
# Two things that an answer names and nothing else, or counts: "two kinds: A and B", 分为A和B两种, 第一种是A，第二种是B
_TWO_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:[^.。]*?\b(?:two|both)\b[^:.。]*?(?::|\b(?:are|is)\b) *)?(?:the )?(?P<a>{_ONE}) (?:and|as well as)"
        rf" (?:the )?(?P<b>{_ONE})(?: are (?:the |its |their )?(?:two|both)\b[^.]*)?[.!\s]*$",
        r"^(?:[^。：:]*?[两二2](?:大?[种个类项步]|部分|阶段)[^：:，,。]*?(?:[：:，,]|[是为即])(?:分别)?[是为即有]?|分[为成]|包括|有)?"
        rf"(?P<a>{_ONE})(?:和|与|以及|及)(?P<b>{_ONE})(?:这?[两二2](?:大?[种个类项步]|部分|阶段)[^。]{{0,8}})?[。！\s]*$",
        rf"\b(?:the )?(?:first|one)(?: \w+)? is (?:the )?(?P<a>{_ONE})[,;.]? (?:and )?(?:the )?(?:second|other)"
        rf"(?: \w+)? is (?:the )?(?P<b>{_ONE})[.!\s]*$",
        rf"第?一(?:大?[种个类项步]|部分|阶段)?[是为](?P<a>{_ONE})[，,；;。]\s*(?:第二|另一|二)(?:大?[种个类项步]|部分|阶段)?[是为]"
        rf"(?P<b>{_ONE})[。！\s]*$",
    )
)


def find_sides(question: str) -> tuple[str, str] | None:
    """Return the two things that a question compares or names side by side, as written; None if there are not two."""
    compared = _RESPECT_HAN.sub("", question)
    for pattern in (*_CHINESE, *_ENGLISH):
        for match in pattern.finditer(compared):
            first, second = _trim(match["a"]), _trim(match["b"])
            if first and second and fold(first) != fold(second):
                return first, second
    return None


def drop_as_it_is(side: str) -> str:
    """Return a side without the words that only say that nothing was done to it: "plain", 没微调的."""
    return _AS_IT_IS.sub(" ", side).strip()


def list_side_terms(side: str) -> frozenset[str]:
    """Return the terms of a side without the pairs of Chinese characters that join two words, and "two sets of"."""
    if not has_han(side):
        return frozenset(tokenize(side))
    words = cut_words(_HAN_NUMBER_OF.sub("", side))
    return frozenset(term for word in words for term in tokenize(word))


def list_items(answer: str) -> tuple[str, ...]:
    """Return the points of a list in an answer, each cut to a name's length; none where it holds no list."""
    plain = _MARKER.sub("", answer)
    items = _LINE_ITEM.findall(plain)
    if len(items) < 2:
        inline = _INLINE_ITEM.findall(plain)
        items = inline if len(inline) > 1 else _list_two(plain)
    if len(items) < 2:
        tail = re.split(r"[:：]\s*", plain, maxsplit=1)[-1]
        items = [part for part in re.split(r"[;；]\s*", tail) if part.strip()] if re.search(r"[;；]", tail) else []
    if len(items) < 2:
        return _list_names(plain)
    return tuple(_shorten(item) for item in items[:MAX_ITEMS])


def _list_two(answer: str) -> list[str]:
    """Return the two things that an answer counts, or names and says nothing else; [] where it does not."""
    for pattern in _TWO_NAMED:
        match = pattern.search(answer.strip())
        if match and all(map(_is_name, match.groups())):
            return [match["a"].strip(), match["b"].strip()]
    return []


def _list_names(answer: str) -> tuple[str, ...]:
    """Return the names that the first sentence with several of them in a row lists: "A, B, C and D"."""
    for start, end in split_sentences(answer):
        sentence = answer[start:end].rstrip(" .。!！")
        parts = re.split(r",\s+(?!\d)|[、]", sentence)
        if len(parts) < 2:
            continue
        lead_up, *middle, tail = parts
        ends = _LAST_TWO.split(tail, maxsplit=1)
        last = [_GOES_ON.sub("", _LAST_OF_LIST.sub("", part)) for part in ends if part.strip()]
        names = [_LEADS_UP.sub("", lead_up), *middle, *last]
        names = [re.sub(r"^(?:the|an?|some)\s+", "", name.strip(), flags=re.IGNORECASE) for name in names]
        if len(names) > 2 and all(map(_is_name, names)):
            return tuple(names[:MAX_ITEMS])
    return ()


def _is_name(name: str) -> bool:
    if not name or _NO_NAME.search(name):
        return False
    return len(name) <= MAX_NAME_HAN if has_han(name) else len(name.split()) <= MAX_NAME_WORDS


def _trim(side: str) -> str:
    side = _LEADING.sub("", side.strip())
    return _TRAILING.sub("", side).strip(" \"'“”‘’()（）")


def _shorten(item: str) -> str:
    """Return the name that a point begins with, or as many of its words as fit."""
    name = re.split(r"\s[-–—]\s|[:：(（.。]", item.strip(), maxsplit=1)[0].strip()
    cut = (name or item.strip())[:MAX_SIDE_CHARS]
    return cut if len(cut) < MAX_SIDE_CHARS or " " not in cut else cut.rsplit(" ", 1)[0]
