"""Write a question in the one form that other rules read."""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.answering.messages.canonical_aims import write_aims_canonically
from tutor.answering.messages.canonical_han import write_han_canonically
from tutor.answering.messages.canonical_money import write_money_canonically
from tutor.answering.messages.canonical_orders import write_orders_canonically
from tutor.answering.questions.namings import write_naming
from tutor.text.fold import list_simplified
from tutor.text.language import has_han
from tutor.text.numerals import DIGITS
from tutor.text.words import content_words

_NUMBER_OF = re.compile(
    r"^(?P<lead>(?:(?:and|so|then|ok|but)\W+)*)(?:what(?:['’]s| is| was| are| were) )?(?:the )?"
    r"(?:(?:total|exact|overall) )?number of (?!(?:the|this|that|its|my|your) )"
    r"(?P<things>(?:(?!(?:of|in|for|does|do|did|is|are|was|were|that|which)\b)"
    r"[\w-]+ ?){1,4})(?P<rest>(?:\b(?:of|in|for|at|on|from|per|used|needed)\b[^?]*)?\?*)$",
    re.IGNORECASE,
)


_OWNED_NUMBER = re.compile(
    r"^(?P<owner>(?:(?!(?:what|which|how|why|is|are|was|were|do|does|did|can|the|an?|and|to)\b)[\w.'’-]+ ){1,4}?)"
    r"(?:(?:total|exact|overall) )?number of (?P<things>[a-z-]+(?: [a-z-]+){0,2})\W*$",
    re.IGNORECASE,
)

_PEOPLE = r"(?:people|persons?|customers?|clients?|users?|professionals?|folks?|audience|readers?|workers?|experts?)"
_ONLY = r"(?:only |just |purely )?"
_RECORDING = r"(?:video|clip|recording|lecture|talk|youtube|film)"
_SOMEBODY = r"(?:guy|man|woman|person|dude|lady|bloke|fellow|host|presenter|narrator|teacher|lecturer|speaker)"
_TOLD = (
    r"(?:listed|given|shown|stated|reported|quoted|mentioned|cited|specified|noted|named|recorded|indicated|put down)"
)
_TO_READ = (
    r"(?=(?:an?|one|two|three|\d+|the|every|each|all|another)\b (?:[\w-]+ ){0,2}?(?:books?|novels?|pages?|articles?"
    r"|papers?|volumes?|words?|texts?|stor(?:y|ies))\b)"
)
# "It has probably not come across it": it lacks it.
_NEVER_MET = (
    r"(?: (?:have|has|had|may|might|would|will|could)(?=n['’]t| not\b| never\b| (?:rare|hard|seld|un)))?"
    r"(?:n['’]t| (?:not|never|rarely|hardly(?: ever)?|seldom|unlikely))(?: to)?(?: (?:have|ever|yet|really|been))*"
    r" (?:come across|c[ao]me up against|met|seen|encountered|exposed to|heard(?: of)?|run into|had contact with"
    r"|familiar with)\b"
)
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        # "The second voyage was about what?"
        (
            r"^(?P<lead>\W*(?:(?:and|so|but|ok) )?)(?P<thing>(?!(?:how|is|are|was|were|do|does|did|can|if)\b"
            r"|(?:(?:and|so|but|ok) )?wh)"
            r"[^,?!.:;]{2,60}?) (?P<verb>is|are|was|were)(?P<of> (?:about|called|named|for|from|like|made (?:of|from)"
            r"|used for|based on|trained on|good for))? (?P<asks>what|who|where)(?P<end>\W*)$",
            r"\g<lead>\g<asks> \g<verb> \g<thing>\g<of>\g<end>",
        ),
        (
            r"\bwhat (?:speaks|argues|counts|(?:is|can|could|might|may)(?: there| one)?(?: to)?"
            r" (?:be )?(?:said|say|held|hold)) against (?:(?:doing|having|using) )?(?=\w)|\bwhat(?:['’]s| is) the"
            r" (?:snag|trouble|problem) (?:with|of|in) (?=\w)",
            "what is the drawback of ",
        ),
        # "Where does the name come from?"
        (
            r"\bwhere (?:does|did|do) (?:the )?(?:name|term|word) (?P<thing>[^?,'\"“”]{2,40}?)"
            r" (?:come|originate|stem|derive)(?: from)?(?=\W*$)",
            r"what is \g<thing> named after",
        ),
        # "How long to dry the tiles?"
        (
            r"^(?P<lead>\W*(?:(?:and|so|but|ok) )?)how (?P<much>long|many (?:hours|days|weeks|months|years)) to"
            r" (?=[a-z]{3,}\b)",
            r"\g<lead>how \g<much> does it take to ",
        ),
        # "Hand-cut tiles why expensive"
        (
            r"^(?P<thing>(?!(?:wh|how)|(?:and|so|but|do|does|did|is|are|can|tell|explain|say)\b)[\w' -]{3,40}?),? why"
            r" (?:so |that |this |too )?(?P<how>(?!(?:not|are|does|did|was|were)\b)[a-z]{3,})(?=\W*$)",
            r"why is \g<thing> \g<how>",
        ),
        # "What kind of people is it made for?"
        (
            rf"^(?P<lead>\W*(?:(?:and|so|but) )?)(?:what|which) (?:(?:kinds?|sorts?|types?) of )?{_PEOPLE}"
            r"(?= (?:(?:is|are|was|were)\b[^?]*\b(?:for|at)\W*$|uses?\b))",
            r"\g<lead>who",
        ),
        (
            rf"^(?P<lead>\W*(?:(?:and|so|but) )?who)(?:['’]s| is| are) the (?:intended|target|main|typical) {_PEOPLE}"
            r" (?:of|for) (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead> is \g<thing> for",
        ),
        # "Was it fed rye flour only, or did they mix in something else?"
        (
            rf"^(?:so |and |but |ok,? )*(?:(?:was|were|is|are) )?(?P<thing>[^,?]{{2,40}}?) (?:(?:was|were|is) )?{_ONLY}"
            rf"(?:fed|trained|built|raised|made) {_ONLY}(?:(?:on|with|from|of) )?{_ONLY}(?P<kind>(?:[\w-]+ ){{1,2}}?)"
            r"(?:material|data|stuff|texts?|content|things)(?: only| alone)?,? or (?:[a-z]+ ){0,3}?"
            r"(?:mix\w*|blend\w*|throw\w*|threw|combin\w+|add\w*) [^?]+?(?=\W*$)",
            r"what was mixed with the \g<kind>data for \g<thing>",
        ),
        # "Do I have to pay to use it?", 要付费吗
        (
            r"(?P<lead>^\W*(?:(?:and|so|but|ok) )?|[,;?.] |\b(?:and|or) )(?:do|does|must|should|will|would)"
            r" (?:i|we|you|one|people|users) (?:(?:have|need|got) to )?pay (?:anything |money )?"
            r"(?:for|to use|to get|to access)"
            r" (?P<thing>[^?,]{2,40}?)(?=\W*$)",
            r"\g<lead>can anyone use \g<thing> for free",
        ),
        (r"(?:需要|要|得|用)?(?:付费|收费|付钱|交钱|掏钱|花钱)(?:吗|么|嘛|不)(?=\W*$)", "是免费的吗"),
        (r"^(?P<lead>\W*(?:(?:and|so|but) )?who) use(?= )", r"\g<lead> uses"),
        (r"\btrip(?P<form>s|ped)? up\b", r"stumble"),
        # "Wants to give the boots back" is to return them.
        (
            r"\b(?:giv(?:e|ing)|send(?:ing)?|bring(?:ing)?|hand(?:ing)?|tak(?:e|ing)) (?P<thing>something|anything|it"
            r"|them|(?:an?|the|this|that|his|her|their|my|our) (?:\w+ )?\w+) back\b(?! (?:up|to the start))",
            r"return \g<thing>",
        ),
        # "Who is it made for?" asks whom it is for.
        (
            r"^(?P<asked>\W*wh(?:o|om|at)(?:['’]s| is| are| was| were)\b[^?]*?) (?:mainly |mostly |primarily )?(?:made"
            r"|meant|built|designed|intended|created|developed|aimed) (?:for|at)(?=\W*$)",
            r"\g<asked> for",
        ),
        # "How long is a book in words?" asks for its words.
        (
            r"\bhow (?:long|big|large) (?:is|are|was|were) (?P<thing>[^?,]{2,60}?),? (?:measured |counted )?in"
            r" (?P<units>(?:words?|tokens?|pages?|characters?|lines?|chapters?|parameters?|steps?|layers?))(?=\W*$)",
            r"how many \g<units> does \g<thing> have",
        ),
        # "Counted in sacks, how much is the harvest?" asks for its sacks.
        (
            r"^\W*(?:(?:translated|converted|turned|measured|counted|expressed|put) (?:in|into)|in terms of)"
            r" (?P<units>(?:[\w-]+ ){0,2}?[a-z]+(?<!s)s),? (?:how (?:much|big|large|long)"
            r"|what(?:['’]s| is| was) the (?:size|amount|length|volume) of)"
            r"(?= (?:is|are|was|were|the|its|[\w-]+['’]s)\b)",
            r"how many \g<units>",
        ),
        # "GPT-3s bill": the apostrophe is left out.
        (r"\b(?P<name>[a-z]{2,}-\d+(?:\.\d+)?)s(?= [a-z])", r"\g<name>'s"),
        (
            r"\bhow many (?:(?:us|u\.s\.) )?(?:dollars|euros|pounds|bucks)"
            r"(?= (?:do|does|did|would|will|should|is|are|was|were|must)\b)",
            "how much money",
        ),
        # "What does the guy in the video say?"
        (
            rf"\b(?:the|this|that) (?:{_RECORDING} {_SOMEBODY}"
            rf"|{_SOMEBODY} (?:who (?:talks|speaks) )?(?:in|on|from|of) (?:the|that|this) {_RECORDING})\b",
            "the speaker",
        ),
        # "For ten days without a break", "ten days in a row".
        (
            r"\bwithout (?:a |any |an )?(?:break|interruption|pause|stop|let-?up|stopping|pausing|interrupting)s?\b"
            r"|\b(?:in a row|on end|at a stretch|non-?stop|uninterrupted(?:ly)?)\b"
            r"|(?<=hours )straight\b|(?<=days )straight\b|(?<=weeks )straight\b",
            "continuously",
        ),
        # "At what moment does it open?"
        (
            r"\bat (?:what|which|exactly (?:what|which)) (?:exact )?(?:moment|point(?: in time)?)(?= (?:do|does"
            r"|did|is|are"
            r"|was|were|can|should)\b(?! (?:he|she|they|the (?:speaker|lecturer|teacher))\b))",
            "when",
        ),
        # "What makes it so dear?" asks for the reason.
        (
            r"\bwhat is it about (?P<thing>[^?,]{2,40}?) that makes (?:it|them|him|her) (?P<how>[a-z][^?]*)",
            r"why is \g<thing> \g<how>",
        ),
        (
            r"^(?P<lead>\W*(?:and |so |but )?)what makes (?P<thing>[^?,]{2,40}?) (?P<how>(?:worth [a-z]+ing|worthwhile"
            r"|(?:(?:an?|such an?|so) )?(?:good|useful|valuable|helpful|suitable|attractive|important|worthy)"
            r"(?: (?:addition|source|choice|material|part|fit|option|ingredient)s?)?)(?= (?:to|for|in|of|as|when)\b"
            r"|\W*$)[^?]*)",
            r"\g<lead>why is \g<thing> \g<how>",
        ),
        (
            r"^(?P<lead>\W*(?:and |so |but )?)what makes (?P<thing>[^?,]{2,40}?) (?P<how>(?:so |that "
            r"|such )?(?:much |far )?"
            r"(?:(?:more|less) )?(?:expensive|costly|pricey|cheap|dear|slow|fast|hard|difficult|easy|risky|rare|scarce"
            r"|abundant|popular|reliable|[a-z]{3,}er)(?= than\b|\W*$)[^?]*)",
            r"\g<lead>why is \g<thing> \g<how>",
        ),
        (r"\b(?:is|are) (?:also )?able to(?= [a-z])", "can"),
        # "Is there a proper name for what one learns along the way?"
        (
            r"\b(?:is|are) there (?:an?|any) (?:(?:proper|special|specific|technical|official|established|fancy"
            r"|good) )?"
            r"(?P<name>name|term|word)s? for\b",
            r"what is the \g<name> for",
        ),
        (r",? \balong the way\b", ""),
        (
            r"\b(?P<is>is|are|was|were) (?:given|named|mentioned|cited|quoted|used"
            r"|offered) as (?=an? (?:\w+ )?example\b"
            r"|examples\b)",
            r"\g<is> ",
        ),
        # "What good does it do to feed it bran?"
        (
            r"\bwhat (?:good|use|benefit|point) (?:does it do|would it do|is (?:it|there)|is gained)(?: (?:to|in"
            r"|by|from))?"
            r"(?= [a-z]+)|\bwhat(?:['’]s| is) the (?:point|good|use) (?:of|in)(?= [a-z]+ing\b)",
            "why",
        ),
        # "What do I pay overall?"
        (r"\b(?P<paid>pay|paid|spend|spent|costs?|come to|amount to) overall\b", r"\g<paid> in total"),
        # "Who backs it, money-wise?"
        (r",? \b(?:(?:money|cost|price|time|size|finance|speed)[- ]?wise|financially)\b", ""),
        # "What was theirs built of?": a word for what has just been named, as "it" is.
        (r"\b(?P<own>their|her|your|our)s\b(?=\W*$| [a-z])", r"\g<own> own"),
        (
            r"\b(?i:the) (?P<name>(?-i:[A-Z])[\w.-]*) (?:folks?|guys|lot|gang|bunch)\b(?! (?:of|who|that)\b)",
            r"\g<name>",
        ),
        (r"^(?P<who>\W*(?:who|(?:which|what)(?: [\w-]+){1,2}?)) stands? behind\b", r"\g<who> is behind"),
        (
            r"^(?P<lead>\W*(?:(?:and|so|but) )?)what(?:['’]s| is) (?:so )?bad about(?= [a-z])",
            r"\g<lead>what is the drawback of",
        ),
        # "What's the meaning of tare?"
        (
            r"^(?P<lead>\W*(?:(?:and|so|but) )?)what(?:['’]s| is) (?:the|an?) (?:meaning|definition) (?:of|for)"
            r" (?P<term>(?!(?:that|this|it|each|every)\b)[\w'’-]+(?: [\w'’-]+){0,2})(?=\W*$)",
            r"\g<lead>what is \g<term>",
        ),
        # "How many million seats": as many as they are, a lesson may write the figure in any way.
        (
            r"\b(?P<many>how many) (?:hundred|thousand|million|billion|trillion)"
            r"(?= (?!(?:do|does|did|is|are|was|were|has|have|had|of|dollars|euros|pounds|yuan)\b)[a-z])",
            r"\g<many>",
        ),
        # "How many seats are listed for the ferry?", "the seat count given for the ferry"
        (
            rf"\b(?:what|which) number of (?P<things>[\w -]{{2,40}}?)"
            rf"(?= (?:(?:is|are|was|were) {_TOLD}|does|do|did)\b)",
            r"how many \g<things>",
        ),
        (
            rf"\b(?P<many>how many [\w -]{{2,40}}?) (?:is|are|was|were) {_TOLD} (?:for|of|with)"
            r" (?P<thing>[^?,]{2,40}?)(?=\W*$)",
            r"\g<many> does \g<thing> have",
        ),
        (
            r"^(?P<lead>\W*(?:and |so |but )?)what(?:['’]s| is| was) the (?:total |exact )?"
            rf"(?P<thing>(?!head|blood|body|vote)[a-z]{{3,}})[- ]count (?:{_TOLD} )?(?:of|for|in)"
            r" (?P<owner>[^?,]{2,40}?)(?=\W*$)",
            r"\g<lead>how many \g<thing>s does \g<owner> have",
        ),
        (
            r"^(?P<lead>\W*(?:and |so |but )?)(?:(?:what|how (?:high|large|big))(?:['’]s| is| was) )?(?:the )?"
            r"(?P<owner>(?!(?:the|what|how)\b)[\w.-]+(?: [\w.-]+){0,3})['’]s? (?:total |exact )?"
            r"(?P<thing>(?!head|blood|body|vote)[a-z]{3,}?)s?[- ]count(?=\W*$)",
            r"\g<lead>how many \g<thing>s does \g<owner> have",
        ),
        (rf"(?<=[a-z]){_NEVER_MET}", " lack"),
        (
            r"\b(?:unlikely|not likely) to (?:be(?: found)?|appear|occur|show up|turn up|feature) (?:in|among)\b",
            "absent from",
        ),
        # "I get through a page every single day": what is got through is read.
        (
            r"\b(?:(?:get|gets|got|getting|work|works|worked|working|make it|makes it|made it) through"
            r"|finish(?:es|ed|ing)?(?: off| reading)?|devour(?:s|ed)?)"
            rf" {_TO_READ}",
            "read ",
        ),
        (r"\b(?P<each>every|each|one) single(?= [a-z])", r"\g<each>"),
        (r"\b(?:ready[- ]made|off[- ]the[- ]shelf|out[- ]of[- ]the[- ]box)(?= [a-z])", "existing"),
        (
            rf"\b(?:(?:is|are|was|were) (?:{_TOLD}|suggested|recommended|proposed) )?as (?:(?:an?|the|our|my|your) )?"
            r"(?:(?:possible|good|suitable) )?(?:starting|jumping-off) points?\b",
            "to start with",
        ),
    )
)


_HAN_PART = re.compile(r"第([一二三四五六七八九])(章|课|节|周|讲|单元|部分)")
# "ch4", "chap 4", "wk3"
_PART_CUT = re.compile(
    r"(?<![A-Za-z0-9-])(?P<part>ch(?:apt?)?|wk|lec|sec)\.? ?(?P<number>\d{1,2})(?![A-Za-z0-9.]|-\d)", re.I
)
_PARTS_CUT = {"ch": ("chapter", "章"), "wk": ("week", "周"), "le": ("lesson", "课"), "se": ("section", "节")}
_FROM_SCRATCH = re.compile(
    r"\bfrom (?:the (?:ground|bottom) up|zero|nothing|square one|the very (?:start|beginning))\b", re.IGNORECASE
)


def write_canonically(question: str) -> str:
    """Return a question in the forms that the rules read: "how many …", "from scratch", "who is it for"."""
    question = _PART_CUT.sub(lambda m: _name_part(m, question), question)
    written = _NUMBER_OF.sub(r"\g<lead>how many \g<things>\g<rest>", _FROM_SCRATCH.sub("from scratch", question))
    for pattern, form in _FORMS:
        written = pattern.sub(form, written)
    written = write_money_canonically(write_orders_canonically(written))
    written = write_aims_canonically(write_naming(written))
    written = _OWNED_NUMBER.sub(r"how many \g<things> does \g<owner>have?", written)
    return write_han_canonically(written) if has_han(written) else written


def _name_part(match: re.Match[str], question: str) -> str:
    """Return a part of a course that is cut short in full, in the language of its question."""
    english, chinese = _PARTS_CUT[match["part"][:2].lower()]
    return f"第{match['number']}{chinese}" if has_han(question) else f"{english} {match['number']}"


def number_parts(question: str, knows: Callable[[str], bool]) -> str:
    """Return a Chinese question with the numbers of chapters and weeks as figures, so that 第四章 holds the 4.

    What the lessons write in Chinese numerals, as `knows` tells, stays.
    """

    def write(match: re.Match[str]) -> str:
        number, part = match.groups()
        is_written = knows(f"第{number}") and knows(f"{number}{part[0]}")
        return match[0] if is_written else f"第{DIGITS[number]}{part}"

    return _HAN_PART.sub(write, question)


def simplify_question(question: str, knows: Callable[[str], bool]) -> str:
    """Return a question in simplified characters, which the rules for Chinese read.

    `knows` tells which terms the lessons hold: of two ways to simplify a word the one that they use is taken.
    """
    return max(list_simplified(question), key=lambda text: sum(map(knows, content_words(text))))
