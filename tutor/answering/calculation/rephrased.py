"""Write questions for a calculation in the form that the rules read: what is left, what is saved, what came from it."""

from __future__ import annotations

import re

_LEAVING = r"(?:except(?: for)?|but(?! not)|apart from|aside from|besides|other than|excluding|without|minus)(?: the)?"
_BILL = (
    r"(?:bill|budget|total|sum|costs?|expenses?|account|invoice|price tag|spending|money"
    r"|[$€£¥]?\d[\d.,]*\w*(?: [mbt]r?illion)?)"
)
_TAKE = r"(?:take|leave|strip|cut|drop|subtract|remove|deduct|set)(?: away| out| off| aside)?(?: the)?"
_ASKING = r"(?:how much|what)\b.*"
_WITHOUT = r"what is the total of \g<whole> without \g<part>"
_SAVING = r"(?:fly|go|rid|travell?|book|rent|pick|sit|do)(?:ing|e)?(?: with| for)?(?: in)?"  # in what is taken instead
_HAD = r"(?:costs?|raised|earns?|gets?|got|takes?|took|weighs?|received|pays?|paid|ha[sd]|have|spent)"
_GIVE = r"(?:give|provide|contribute|supply|bring|add|deliver|offer)(?: (?:to )?(?!than\b|as\b)(?:[\w-]+ ){1,3}?)?"
_BY = (
    r"(?:going by|measured (?:by|in)|judg(?:ing|ed) by|based on|in terms of|counting|comparing|looking at|taking"
    r"|by|in|on)"
)
_NOT = r"(?:(?:and )?not|rather than|instead of|as opposed to)"
_PAY = r"(?:pay|salar(?:y|ies)|wages?|rates?|fees?|prices?)"
_ENGLISH = (
    (
        rf"^{_BY} (?P<by>[^,:;?]+?),? {_NOT} (?:{_BY} )?[^,:;?]+?[,:;–-] ?(?=how|what)",
        r"going by \g<by>, ",
    ),
    (rf"^not {_BY}? ?[^,:;?]+?,? but (?:{_BY} )?(?P<by>[^,:;?]+?)[,:;–-] ?(?=how|what)", r"going by \g<by>, "),
    (rf"^(?P<ask>how .+?),? (?P<by>{_BY} [^,:;?]+?),? (?:and )?not (?:{_BY} )?[^,:;?]+$", r"\g<by>, \g<ask>"),
    (
        r"^(?:(?:going|judging) by|based on|by|at|given|with|using|on) the (?:(?:year|month|week|dai|hour)ly |annual )?"
        rf"{_PAY}"
        r" (?:(?:that is |that['’]s )?(?:quoted|given|stated|named|listed|mentioned|shown) )?(?:for|of|per)"
        r" (?P<who>(?:an? )?[^,?]+?), (?P<ask>(?:how much|what) [^,?]*?)(?:an? (?:team|group|staff|crew) of )?"
        r"\b(?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: of (?:them|these|those))?"
        r"(?= (?:cost|earn|get|make|come|be|for|in|per|an?|each|over)\b|[,?]|$)",
        r"\g<ask>\g<n> \g<who>",
    ),
    (
        r"\bhow many times (?:the (?!(?:size|price|cost|amount|length|number)\b)|(?=(?-i:[A-Z])))(?P<b>[^,?]+?)"
        r" (?:is|was|are|were) (?:the )?(?P<a>[^,?]+)$",
        r"how many times as much is \g<a> as \g<b>",
    ),
    (r"\bwhat (?P<would>would|could|can|do|will) (?P<who>i|you|we|one) save\b", r"how much \g<would> \g<who> save"),
    (
        r" (?:when|if|once|after) (?:(?:you|i|we|one) (?:add|sum) (?:them|these|those|both)"
        r"|(?:they(?: are|['’]re) )?(?:added|summed))(?: up| together)?(?=[,?]|$)",
        " together",
    ),
    (r" (?:supposed|meant|said|reckoned|thought) to be$", ""),
    (
        rf"^(?:.*\b)?(?:everything|all)(?: else)? (?:on|in|of|from) (?:the )?(?P<whole>[^,?]+?),? {_LEAVING}"
        rf" (?P<part>[^,?]+?)(?:,? {_ASKING}| (?:costs?|comes?|adds?|amounts?)\b.*)?$",
        _WITHOUT,
    ),
    (
        rf"^how much (?:did|does|do|was|is|would|will) (?:everything|all)(?: else)? {_LEAVING} (?P<part>[^,?]+?)"
        r" (?:costs?|come to|add up to|be)(?: (?:for|in|at|of|with) (?:the )?(?P<whole>[^,?]+))$",
        _WITHOUT,
    ),
    (
        r"^(?:(?:what|how much)(?:(?: is|['’]s| would be) left| remains| stays) (?:of|from) )?(?:the )?"
        rf"(?P<whole>(?:[^,?]|(?<=\d),(?=\d))*?(?<![\w-]){_BILL}\b(?: (?:for|of) [^,?]+?)?)"
        rf",? (?:if|when|once|after) (?:you|i|we|one) {_TAKE} (?P<part>[^,?]+?)"
        rf"(?: (?:out|off|away|aside|from it))?(?:,? {_ASKING})?$",
        _WITHOUT,
    ),
    (
        r"^(?!(?:what|why|how|who|which|when|where|do|does|did|is|are|was|were|can|would|add|sum)\b)"
        rf"(?P<whole>[^,?+]*?(?<![\w-]){_BILL}) {_LEAVING} (?P<part>[^,?]+?)(?:,? {_ASKING})?$",
        _WITHOUT,
    ),
    (
        r"^(?:(?:leaving|taking|setting|putting)(?: (?:out|aside|away))?|without|excluding|not counting|apart from)"
        r" (?:the )?(?P<part>[^,?]+?)(?: (?:out|aside|away))?, (?:how much|what)"
        r" (?:did|does|do|would|will|is|was) (?:the )?(?P<whole>[^,?]+?)(?: (?:costs?|come to|amount to|be))?$",
        r"what is the total cost of \g<whole> without \g<part>",
    ),
    (
        r"^(?P<a>[^,?]+? )(?P<verb>exceeds?|surpass(?:es)?|outweighs?) (?P<b>[^,?]+?) by (?P<ask>how much|how many)$",
        r"by \g<ask> does \g<a>\g<verb> \g<b>",
    ),
    (r"^(?P<a>[^,?]+?) minus (?P<b>[^,?]+?)[,:;] *(?:how (?:much|many)|what)\b.*$", r"what is \g<a> minus \g<b>"),
    (
        rf"^(?P<a>[^,?]+?) (?P<verb>{_HAD}) (?P<ask>how (?:much|many) (?:more|less|fewer|longer)(?: money)?)"
        r" than (?P<b>[^,?]+)$",
        r"\g<ask> does \g<a> \g<verb> than \g<b>",
    ),
    (
        r"\b(?P<ask>how many (?:more|fewer|times (?:more|as many)) [a-z-]+)"
        r" (?:came|comes?|(?:were|are|was) taken|stem(?:s|med)?|originate[sd]?) from (?P<a>.+?)"
        r" (?P<than>than|as) (?:from )?(?P<b>.+)$",
        r"\g<ask> does \g<a> have \g<than> \g<b>",
    ),
    (
        r"\b(?P<ask>how many (?:times )?(?:more|as many|as much|fewer) [a-z-]+ (?:does|do|did) .+?)"
        rf" {_GIVE} ?(?=than |as )",
        r"\g<ask> have ",
    ),
    (
        r"\b(?:by (?:what|which) factor|how many times) (?:does|do|did) (?P<a>.+?) (?:undercut|undersell)s? (?P<b>.+?)"
        r"(?: (?:on|in|by) (?:price|costs?|money))?$",
        r"how many times cheaper is \g<a> than \g<b>",
    ),
    (
        r"\bhow much (?:money )?(?:do|would|could|can|will) (?P<who>i|you|we|one) save"
        rf" (?:by |if (?:i|you|we|one) )?{_SAVING} (?P<rest>.+? (?:instead of|rather than) .+)$",
        r"how much would \g<who> save with \g<rest>",
    ),
    (
        r"\b(?P<ask>(?:how much|what (?:share|part|percent(?:age)?|proportion|fraction)) of .+?"
        r" (?:went|goes?|was spent|is spent))(?: (?:in)?to(?:wards?)?| for| on)?"
        r" (?:rent|hir|buy|purchas|leas|pay|acquir|us)ing (?:for |of )?",
        r"\g<ask> on ",
    ),
    (
        r"\b(?P<ask>what (?:share|part|percent(?:age)?|proportion|fraction) of .+? (?:went|goes)) on(?:to)? ",
        r"\g<ask> to ",
    ),
    (
        r"\bhow much (?:funding|money|capital|cash|income) (?P<do>do|did|have|has|does) (?P<list>.+? and .+?)"
        r"(?: (?:have|raised?|get|got|received?|earn))?"
        r" (?P<joint>together|combined|in total|altogether|between them)$",
        r"what \g<do> \g<list> cost \g<joint>",
    ),
    (r" (?:stuff|things) (?:like|such as) [^,?]+$", ""),
    (r"\b(?:graphics?|video) cards?\b", "GPUs"),
)
_LEAVING_OUT = "除了|除开|除掉|撇开|刨去|刨掉|抛开|扣掉|减掉|拿掉|去除|不计|不包括|不算上"
_CAN_SAVE = r"(?:要|会|能|可以)*(?:节省|省)(?:下|了|出)?"
_CHEAPER = r"\g<a>比\g<b>便宜\g<ask>"
_CHINESE = (
    (
        r"^(?:按照?|论|以|就|看)(?P<by>[^,，:：]+?)(?:来?[算看比])?[,，]?(?:而不是|而非|不是|不按照?|不看|不论)[^,，:：]+?[,，:：]",
        r"论\g<by>，",
    ),
    (
        r"^(?:不按照?|不看|不论|不比|别看)[^,，:：]+[,，](?:只|而)?(?:按照?|论|以|就|看|比)(?P<by>[^,，:：]+?)[,，:：]",
        r"论\g<by>，",
    ),
    (r"(?:一[个支])?由(?P<count>\d+[名个位][^，,的]{1,12}?)组成的(?:团队|小组|队伍|班子)", r"\g<count>"),
    (r"标(?=(?:\d+|[一两每])[个条份张段])", "标注"),
    (r"多少[百千万萬亿億]+(?=[美欧元英人词字个条a-zA-Z])", "多少"),
    (
        r"[,，]?(?:这|那)?(?:[两三四五二几]|\d)(?:个?部分|项|者|块|样|份|类|家|笔)(?:东西|费用|开支)?"
        r"(?=一共|总共|合计|共|加起来|相加)",
        "",
    ),
    (
        rf"^(?:要是|如果|假如)?(?:{_LEAVING_OUT})(?P<part>.+?)(?:以外|之外|的话)?[,，](?P<whole>.*?)"
        r"(?:其他|其它|其余|剩下|剩余)(?P<rest>.*?多少)",
        r"除去\g<part>，\g<whole>其余\g<rest>",
    ),
    (
        rf"^(?P<whole>[^，,]*?(?:总成本|总费用|总额|总价|账单|预算|成本|费用))[里中上]?[，,]?"
        rf"(?:除去|扣除|去掉|减去|不算|不含|{_LEAVING_OUT})(?P<part>[^，,]+?)(?:以外|之外|之?后|的话)*[，,]?"
        r"(?P<rest>(?:还|就)?(?:剩下?|余下?|有|是)(?:的是)?多少)",
        r"除去\g<part>，\g<whole>\g<rest>",
    ),
    (rf"^(?P<a>.+?)比(?P<b>.+?){_CAN_SAVE}(?P<ask>多少|几)", _CHEAPER),
    (rf"^[跟和与同](?P<b>.+?)(?:相比|比起来|比)[,，]?(?P<a>.+?){_CAN_SAVE}(?P<ask>多少|几)", _CHEAPER),
    (rf"^(?P<a>.+?){_CAN_SAVE}(?P<ask>多少钱?)[,，][跟和与同](?P<b>.+?)(?:相比|比起来|比)$", _CHEAPER),
    (r"[坐乘搭](?=[一-鿿]{2,6}?(?:比|便宜))", ""),
)
_FORMS = {
    "en": tuple((re.compile(pattern, re.IGNORECASE), form) for pattern, form in _ENGLISH),
    "zh": tuple((re.compile(pattern, re.IGNORECASE), form) for pattern, form in _CHINESE),
}


def rephrase(text: str, language: str) -> str:
    """Return a question in the words that the rules for calculations read."""
    for pattern, form in _FORMS.get(language, ()):
        text = pattern.sub(form, text)
    return " ".join(text.split())
