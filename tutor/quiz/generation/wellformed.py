from __future__ import annotations

import re

from tutor.quiz.generation.extraposition import fill_subject
from tutor.quiz.generation.hanalone import DATED_LABEL, stands_alone_in_chinese
from tutor.quiz.generation.verbs import count_verbs, read_verb
from tutor.text.language import has_han
from tutor.text.words import content_words

MIN_WORDS, MAX_WORDS = 6, 40
MIN_CONTENT_TERMS = 4
_DECORATION = re.compile(r"^[^\w\"'“‘「『《(（\[$€£¥]+|(?<=[.!?。])\s*[^\w\s.!?。)\]\"'”’」』）]+$")
_HAN_GAP = re.compile(r"(?<=[一-鿿])[ \t]+(?=[一-鿿])")
_SOURCE = re.compile(r"\s*[(（](?:code block \d+|source|sources|link|see [^()]*|来源|出处|链接)[)）]", re.IGNORECASE)
_OF_COMMA = re.compile(r"^((?:The|An?) \w+), (?=of [^,]{3,40} (?:is|are|was|were)\b)")  # behind a name set in bold
_CALL = re.compile(
    r"^(?:bottom line|note|tip|hint|key (?:insight|point|takeaway|idea)|important|remember|in short"
    r"|fun fact|did you know|注意|提示|小贴士"
    r"|重点|要点)\s*[:：]\s*",
    re.IGNORECASE,
)
_TRAILING_SOURCE = re.compile(r"([.。\"”])\s*(?:source|来源|源)[.。]?$", re.IGNORECASE)
# What a text in Latin letters says again in Chinese: "(LLM，大型语言模型)".
_HAN_GLOSS = re.compile(r"\s?[(（](?:(?P<name>[A-Za-z][\w-]*)\s*[,，/]\s*)?[一-鿿]+[)）]")
_ENGLISH_LINK = re.compile(r",? (?:too|as well)(?P<stop>[.])$|,\s*(?:however|though|therefore|in turn)\s*,\s*(?=\w)()")
# Behind the subject that a sentence begins with; behind a clause of its own the word stays.
_HAN_LINK = re.compile(
    r"^(?P<subject>(?!.*(?:不仅|不但|除了?|既|即使|哪怕|无论|不管|虽然|尽管|如果"
    r"|只要))[^，。；：也还]{2,20}?)(?<!归)(?<!偿)(?:还|也)"
    r"(?=可以?|能够?|会|有|需要?|要|应|包[括含]|提供|支持|允许|使|让|必须|适用|被用)"
)
_OPEN_QUOTE_END = re.compile(r"[^\s。.!?！？…，,；;：:][”\"]$")
_EMOJI = re.compile("\\s?[☀-➿\U0001f000-\U0001faff\ufe0f]+")
_CONNECTIVE = re.compile(
    r"^(?:however|but|and|so|in fact|for example|for instance|additionally|moreover|furthermore|in addition|therefore"
    r"|thus|hence|consequently|as a result|as such|similarly|likewise|nevertheless|nonetheless|indeed"
    r"|besides|of course|again|also"
    r"|in other words|that is|in general|finally|firstly|secondly|on the other hand|in contrast|by contrast|overall"
    r"|in short|note|in summary|to sum up|interestingly|note that|remember that|remember,? also,? that"
    r"|keep in mind that"
    r"|it is important to note that|traditionally speaking|generally speaking|put simply|basically|essentially"
    r"|otherwise|still|yet|now|then|next|first|second|third|last|lastly|actually|clearly|obviously|fortunately"
    r"|unfortunately|naturally|importantly|more importantly|likewise|meanwhile|at the same time)\b(?:,\s*"
    r"|\s+(?=it\b|the\b|an?\b))",
    re.IGNORECASE,
)
_ALWAYS_CUT = re.compile(r"^(?:but|and|so|for example|for instance|note that|remember that|keep in mind that)\s+", re.I)
_HAN_CONNECTIVE = re.compile(
    r"^(?:此外|另外|然而|但是|但|不过|因此|所以|例如|比如|同时|总之|总的来说|一般来说|通常来说|事实上"
    r"|实际上|其实|首先|其次"
    r"|最后|而且|并且|换句话说|也就是说|值得注意的是|请注意|注意|尽管如此|相反|相比之下|接着|然后|当然|显然|同样|那么"
    r"|需要注意的是|有趣的是|幸运的是|不幸的是|好吧|众所周知|而|于是|可见|由此可见)[，,：:\s]+"
)
_UNSAYABLE = re.compile(
    r"[\\`{}|<>=_^~→←⇒…�@#]|\w\(|/\(|\)\(|\bhttps?:|\bwww\.|\.(?:com|org|io|csv|py|ipynb|json|js|html"
    r"|md|txt)\b|\.\w+\(|\[|\]|↓"
)
_IDENTIFIER = re.compile(r"(?<![A-Za-z0-9_.=])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![A-Za-z0-9_.=(])")
_FIRST_PERSON = re.compile(
    r"\bto us\.|\b(?:I|we|us|our|ours|my|me|mine|let['’]?s|lets|ourselves|myself|folks|guys)\b(?!\.)|\b(?:I|we)['’]\w+",
    re.IGNORECASE,
)
# "You" may stand for anyone ("If you pickle a model, you ..."), but not for the reader at work on the lesson.
_GENERIC_US = re.compile(r"\b(helps?|allows?|enables?|lets|gives|tells) us\b")
_SECOND_PERSON = re.compile(
    r"\b(?:you['’](?:ll|ve|re|d)|yourself|yours|(?<!if )(?<!when )(?<!whether )(?<!as )you (?:will"
    r"|should|must|might|would|have|had|want|need|are|were|just|now|already|saw|see|used|did|do|get"
    r"|got|created|built"
    r"|learned|trained|wrote|made|find|found|think|know|notice|may (?:want|wish|have|need|notice)"
    r"|can (?:see|find|also|now|try|check|use (?:the|a|an)? ?\w+\(|view|run|get|think|imagine|learn"
    r"|read|take|start|go)"
    r"|could (?:also|try|see|plot))|you[,.]|did you|do you|can you|are you|(?:for|to|with|of|give"
    r"|show|tell) you\b(?! to)|your (?:own|dataframe|notebook|code|first|new|previous|next|last|folder"
    r"|file|files|machine|computer|environment|web|browser"
    r"|scores?|accuracy|results?|plots?|charts?|question|task|goal|job|app|dataset|model|data|training"
    r"|test|knowledge|answer|learning|work|time|understanding|exploration))\b|^(?:you|your|now|at"
    r" this|(?:once|after|before)(?! (?:(?-i:[A-Z0-9])|the |an? |each |every ))|for your"
    r"|as(?! (?:(?-i:[A-Z])[\w-]+|the [\w-]+) (?:becomes?|became|grows?|grew|rises?|rose|falls?|fell|spreads?)\b))\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\bcoined the (?:name|term|word)(?= (?:in|by)\b|[.,])"
    r"|\bin the [\w ]+ example\b|\b(?:this|these|those(?! (?:who|whose|that|with|\w+(?:ed|en|wn|lt|de)) )"
    r"|here(?! that\b)|(?:above|below)(?!\s+(?:\d"
    r"|zero|average|sea|all|an?\b|the\b))|aforementioned|hereafter|following|latter|former|said"
    r"|respectively|click|sketchnote|infographic|screenshot|photo by|pictured|lessons?|course|chapters?|curriculum"
    r"|tutorial|lecture|transcript|web page|notebooks?|exercises?|assignments?|quiz(?:zes)?|homework"
    r"|slides?|readers?|as (?:you|we) |as (?:shown|seen|noted|mentioned|discussed|described|stated)"
    r"|figure \d|table \d|earlier (?:in|we)|later (?:in|on)|previous(?:ly)?|next (?:section|step|part"
    r"|video)|stay tuned|in particular,"
    r"|that['’]s (?:it|why|what|how|all)|such (?!as\b)|so far|(?<!of )(?<!to )(?<!from )(?<!into )(?<!than"
    r" )(?<!with )another|the opposite|the conference"
    r"|the workshop|the (?:other|others|rest|same"
    r"|(?:second|third)(?! (?:century|millennium|world)\b)"
    r"|first one|two|three|four|above|image|picture|diagram|plot|graph|chart"
    r"|code|cell|output|result|results|snippet|section|video|article|example|examples|author|authors"
    r"|table|list|example in|explanation|whole thing))\b",
    re.IGNORECASE,
)
_DANGLING_START = re.compile(
    r"^(?:(?:in|on|at|by|for|with|from|to|of|as|after|before|during|once|when|while|since|because"
    r"|if|although|though|unlike|like|given|despite"
    r"|using|through|under|among|without|within|both|all|most|many|some|each|one|none|neither|either"
    r"|half|part) (?:of )?(?:\w+ ){0,1})?"
    r"(?:it|its|they|them|their|he|him|his|she|her|that|such|one(?![\w-]|\s+of the (?:most|first|few)\b)"
    r"|ones|both|others?|everything|something|someone|doing so|else"
    r"|(?:every|any|no)(?:one|body|thing) else)\b"
    r"|^(?:some|many|most|others|several|two|three|four|one|each|all|both|neither|either|none|few"
    r"|more)\s+(?:are|is|were|was|have|has|can|may|will|do|did|of them|might|include|also|use)\b"
    r"|^(?:or|nor|which|who|whose|where|because|than|also|too|only|not|yes|no|ok|okay|well|oh|sure"
    r"|great|sorry|congratulations|thanks|welcome|hello|hey|hi)\b"
    r"|^(?:what|how|why|whether)\b|^to\b[^,]*$|^(?:an example|a (?:good|more|better|great) \w+) (?:is"
    r"|was|would|might|could)\b",
    re.IGNORECASE,
)
_OTHER_NEAR_START = re.compile(
    r"^(?:\S+\s+){0,3}(?:other|others|similar|too|instead|again|alternative|different one|more specifically"
    r"|additional|remaining)\b",
    re.I,
)
_IMPERATIVE = re.compile(
    r"^(?:please |always |never |just |simply |first |then |now |try |don['’]t |do not |do |go |to begin |to start )*"
    r"(?:add|adjust|allocate|apply|ask|append|assign|assume|be|begin|break|bring|boost|calculate|browse"
    r"|build|calculate|call|change|check|choose|clean|click|clone"
    r"|close|collect|combine|compare|complete|compute|configure|connect|consider|construct|continue"
    r"|convert|copy|count|create|decide|define"
    r"|delete|deploy|describe|design|determine|discover|discuss|display|divide|do|download|draw|drop"
    r"|edit|encode|ensure|enter|evaluate|examine"
    r"|execute|expand|experiment|explain|explore|export|extract|feel|fetch|fill|filter|find|fit|follow"
    r"|generate|get|give|go|grab|have|head"
    r"|identify|imagine|implement|import|improve|increase|initialize|insert|inspect|install|instead"
    r" of|instantiate|investigate|invoke|iterate|join|keep"
    r"|launch|learn|leave|let|limit|list|load|look|loop|maintain|make|map|meet|merge|modify|move|navigate"
    r"|normalize|note|notice|observe|open|perform"
    r"|pick|place|play|plot|practice|predict|prepare|preprocess|print|process|provide|put|read|recall|refer"
    r"|rebuild|remember|remove|rename|render|replace|research|reset"
    r"|reshape|resize|return|review|rewrite|run|sample|save|scale|scroll|search|see|select|send|separate"
    r"|set|share|shift|show|simulate|solve|sort|specify|split|start"
    r"|stay|stop|store|study|suppose|switch|take|test|thank|think|train|transform|translate|treat"
    r"|try|turn|type|understand|update|upload|use|utilize"
    r"|validate|verify|view|visit|visualize|visualise|wait|walk|watch|work|write|get ready|discover"
    r"|join|meet)\s+(?!is\b|are\b|was\b|were\b|has\b|have\b|can\b|may\b|will\b|data\b.*\bis\b|refers?\b"
    r"|means?\b)",
    re.IGNORECASE,
)
_PLURAL_NOUN = re.compile(r"^(?:means|needs|plans)\b|^uses (?:of|are|include|range|vary)\b", re.IGNORECASE)
# An order that is joined on as a clause: "…, so take $4 as an estimate". Plural subjects ("so make use of") have a verb
# in front, not a comma.
_ADVICE = re.compile(
    r"[,;:] (?:so|and so|thus|therefore|hence|but)(?: (?:please|always|never|just|do not|don['’]t))? "
    r"(?:add|apply|ask|assume|be|begin|check|choose|compare|consider|count|do|expect|follow|give|keep|leave|look|make"
    r"|note|plan|pick|put|read|remember|see|set|start|stick|stop|take|test|think|treat|try|use|wait|watch|work|write)"
    r" (?!is\b|are\b|was\b|were\b|can\b|may\b|will\b)",
    re.IGNORECASE,
)
# What a learner can do after a lesson, said to them.
_LEARNER_CAN = re.compile(
    r"^(?:you (?:now )?(?:can|could|are able to|should be able to)|you['’]re able to) (?:now )?(?:also )?"
    r"(?:say|state|tell|name|list|give|define|explain|describe|compare|contrast|distinguish|identify|recogni[sz]e|summari[sz]e|outline|discuss|calculate"
    r"|interpret|sketch|justify|decide|differentiate)\b"
    r"|^[你您](?:现在|已经)?(?:能够?|可以|会)(?:用自己的话)?(?:说出|说明|解释|描述|列出|比较|区分|概述|总结)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(r"^(?:Given|To|For|At|After|Before|Once|When|If|In|From)\b[^,]*,")
_PRONOUN_EARLY = re.compile(
    r"^(?:\S+\s+){1,6}?(?<!by )(?<!makes )(?<!make )(?<!making )(?<!made )(?:it(?!\s+(?:is|was)\s+(?:important"
    r"|possible|easy|hard|difficult|necessary"
    r"|useful|common|essential|best|better|useless|impossible|clear|worth|crucial|vital)\s)|its|they"
    r"|them|their|he|his|she|her)\b",
    re.I,
)
# "It" behind a verb of its own subject: "Magma rises because it is light", "Iceland heats most of its homes".
_OWN_PRONOUN = re.compile(
    r"^(?!(?:in|on|at|by|for|from|with|to|of|when|if|while|as|because|since|although|though|after|before|under|during)\b)"
    r"(?P<clause>[^,;:]+?) (?:(?:because|since|when|while|although|though|before|after|until) (?:it|they)"
    r"|(?:of |on |in |to |with |by |from |for |into |around )?(?:its|their)) ",
    re.IGNORECASE,
)
# Columns, rows and counts of a data set that is not named are facts of an example.
_BARE_SOURCE = re.compile(
    r"(?=.*\b(?:columns?|rows?|records?|there (?:is|are)|goal of)\b).*(?<!from )(?<!into )"
    r"\b(?:the|our) data ?(?:set|frame)s?\b"
    r"(?! (?:of|for|that|which|about|called|from)\b)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:who|which|that|where|when|so|if|because|as|while|until|since|although|whose|whether|how|what|why)\b", re.I
)
_SUCH_AS = re.compile(r"\bsuch as\b")
_LABELS = re.compile(r"^.{0,24}:|.*:.*:|.*:\s*[A-Z“\"]|.*: (?:the|an?|it|they|if|you|this)\b")
_BARE_DEFINITE = re.compile(
    r"^The (?P<noun>(?:[a-z][\w-]*\s+){0,2}?[a-z][\w'’-]*) (?=(?:is|are|was|were|has|have|had|can"
    r"|could|will|would|should|may|might|must|does|do|did|isn|aren|wasn|weren|doesn|don|won|hasn|haven"
    r"|also|then|first|[a-z]+(?:s|ed))\b)"
)


def tidy_sentence(text: str) -> str:
    tidy = _SOURCE.sub("", _DECORATION.sub("", text.strip())).strip()
    tidy = _EMOJI.sub("", _TRAILING_SOURCE.sub(r"\1", tidy))
    tidy = re.sub(r"^([\w-]+)\.\s+(?=\1\b)", "", tidy)
    tidy = _HAN_CONNECTIVE.sub("", _CALL.sub("", tidy))
    tidy = _HAN_GAP.sub("", tidy)
    cut = _ALWAYS_CUT.sub("", _CONNECTIVE.sub("", tidy), count=1)
    if cut != tidy and cut[:1].islower():
        cut = cut[:1].upper() + cut[1:]
    cut = re.sub(r"(?<=[.。])([”\"]?)[.。]$", r"\1", cut)
    cut = _OF_COMMA.sub(r"\1 ", drop_links(cut))
    return cut.removesuffix(".)").rstrip() + (
        "." if cut.endswith(".)") and "(" not in cut else ".)" if cut.endswith(".)") else ""
    )


def drop_links(text: str) -> str:
    """Return a sentence without words that tie it to the last (also, too, 还, 也) and without its Chinese gloss."""
    if not has_han(_HAN_GLOSS.sub("", text)):
        text = _HAN_GLOSS.sub(lambda match: f" ({match['name']}) " if match["name"] else " ", text)
        text = re.sub(r" (?=[\s,;:!?]|[.](?!\w)|$)", "", text)  # a name may begin with its stop: ".csv"
    text = re.sub(r"(?<=\w) also (?=\w)", " ", text)
    text = _ENGLISH_LINK.sub(lambda match: match["stop"] or " ", text)
    return _HAN_LINK.sub(r"\g<subject>", text)


def close_sentence(text: str) -> str:
    """Return a sentence with a stop, where a point of a list or a quote at its end leaves it out."""
    if _OPEN_QUOTE_END.search(text):
        return text + ("。" if has_han(text) else ".")
    if text.endswith((".", "!", "?", ":", "。", "！", "？", "：", '"', "”", ";", "；", ",", "，", "…")):
        return text
    return text + ("。" if has_han(text) else ".")


def points_elsewhere(text: str) -> bool:
    """Tell whether an English text speaks as "we" or points at what stands around it: this, the lesson, the table."""
    return _FIRST_PERSON.search(text) is not None or _POINTING.search(text) is not None


def is_order(text: str) -> bool:
    """Tell whether an English sentence tells its reader to do something."""
    return _IMPERATIVE.match(text) is not None


def find_bare_subject(text: str) -> str:
    """Return the noun of an English sentence that begins "The <noun> is" and does not say which one, or ""."""
    match = _BARE_DEFINITE.match(text)
    return match["noun"] if match else ""


def is_sayable(text: str) -> bool:
    """Tell whether a text is free of code, formulas, addresses and open brackets; names of parameters may stand."""
    return _UNSAYABLE.search(_IDENTIFIER.sub("name", text)) is None and _is_balanced(text)


def stands_alone(text: str, language: str) -> bool:
    """Tell whether a sentence is a complete statement of a fact that can be understood by itself."""
    if not is_sayable(text) or _LEARNER_CAN.match(text) or len(content_words(text)) < MIN_CONTENT_TERMS:
        return False
    return stands_alone_in_chinese(text) if language == "zh" else _stands_alone_in_english(text)


def _stands_alone_in_english(text: str) -> bool:
    text = _IDENTIFIER.sub("X", text)
    if not text.endswith((".", '."', ".”", '".')) or not re.match(r"[A-Z0-9\"“'‘$€£]", text):
        return False
    words = text.split()
    if not MIN_WORDS <= len(words) <= MAX_WORDS or "!" in text or "?" in text or ";" in text or _LABELS.match(text):
        return False
    text = fill_subject(_GENERIC_US.sub(r"\1 one", text))
    patterns = (
        _FIRST_PERSON,
        _SECOND_PERSON,
        _POINTING,
        _DANGLING_START,
        _OTHER_NEAR_START,
        _IMPERATIVE,
        DATED_LABEL,
    )
    first = read_verb(text.split()[0])
    if first is not None and first[1] == "does" and not _PLURAL_NOUN.match(text):
        return False
    if _ADVICE.search(text):
        return False
    if _INTRODUCED.match(text) and _IMPERATIVE.match(text[text.find(",") + 1 :].strip()):
        return False
    if any(pattern.search(text) for pattern in patterns):
        return False
    own = _OWN_PRONOUN.match(text)
    if _PRONOUN_EARLY.search(text) and not (own and count_verbs(own["clause"])):
        return False
    return _BARE_SOURCE.search(text) is None and _has_main_verb(text)


def _has_main_verb(text: str) -> bool:
    """Tell whether an English sentence has a verb of its own, outside the clauses that hang on a noun."""
    main = _SUCH_AS.sub("like", text)
    main = re.sub(r"^(?:When|If|As|While|Because|Since|Although|Though|Where|After|Before)\b[^,]*,", "", main)
    clause = _RELATIVE.search(main)
    if count_verbs(main[: clause.start()] if clause else main):
        return True
    return count_verbs(main) > len(_RELATIVE.findall(main))


def _is_balanced(text: str) -> bool:
    pairs = (("(", ")"), ("（", "）"), ("“", "”"), ("「", "」"), ("《", "》"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0
