"""Write a question for when something is worth it, why, for whom or what it brings in the form that rules read."""

from __future__ import annotations

import re

_LEAD = r"^(?P<lead>\W*(?:(?:and|so|but|then|ok|well) )*)"
_ASKER = r"(?P<one>i|we|you|one|they|people|somebody|someone|anybody|anyone|a company|a team|a firm)"
_CAN = r"(?:can|could|may|might|should|would|do|does|is it ok(?:ay)?|is it (?:fine|safe|all right|possible))"
_CASES = r"(?:situations?|cases?|circumstances?|conditions?|scenarios?|settings?)"
_WHEN = rf"(?:when|(?:in|under|for) (?:what|which) (?:kinds? of |sorts? of )?{_CASES})"
_ENTIRELY = r"(?:altogether|at all|entirely|completely|fully|wholly)"
_SURELY = r"(?:safely |just |easily |simply |actually |really |even )*"
_SKIP = (
    rf"{_SURELY}(?:skip|forgo|forego|bypass|omit|leave out|do away with|avoid"
    rf"|(?:do|get by|get along|get away|go|live|manage|make do|cope) {_SURELY}without|dispense with)"
)
_POINTLESS = (
    r"(?:overkill|a waste(?: of (?:effort|time|money|resources|work)(?: and (?:effort|time|money|resources|work))?)?"
    r"|wasted(?: effort)?|pointless|superfluous|redundant|too much(?: effort)?|not (?:really )?(?:needed|necessary"
    r"|required|called for|worth (?:it|doing|the (?:effort|trouble|cost|bother|hassle)|(?:my|our|your) while)))"
)
_BE = r"(?:is|are|was|were|would|will|might|may|can|could|does|do|should)"
_PAYS = (
    r"(?:makes? (?:(?:good|more|any|business|economic) )?sense|pays?(?: off)?(?= to\b| for\b)|pays? off"
    r"|be (?:a good (?:idea|choice|decision)|sensible|reasonable|advisable|wise|worthwhile|smart|the right (?:choice"
    r"|thing|call)|warranted)"
    r"|(?:a good (?:idea|choice|decision)|sensible|reasonable|advisable|wise|worthwhile|smart"
    r"|the right (?:choice|thing|call)))"
)
_HOW = r"(?:actually |really |ever |even |still |sometimes |possibly )*"
_REPLY = r"(?:answers?|repl(?:y|ies)|responses?|outputs?|reactions?|messages?)"
_MIX = r"(?:mix|mixture|blend|data(?:sets?)?|corpus|collection|recipe|material|set)"
_AMONG = r"(?:in|into|to|among)"
_PUT = r"(?:(?:included|used|put|found|present|contained|mixed) )?(?:part of|in|into|among)"
_PUTS = r"(?:put|include|have|use|mix|throw|feed)"
_BAD = (
    r"(?:unhelpful|useless|no (?:use|good|help)|not (?:of )?(?:any )?(?:use(?:ful)?|good enough|helpful)"
    r"|unsatisfactory|inadequate|insufficient|bad|poor|worthless|disappointing)"
)
_JUDGED = (
    r"(?:considered|called|deemed|judged|labell?ed|thought|found|regarded as|seen as|described as|said to be|rated"
    r"|marked as|treated as)"
)
_OWNER = r"(?P<who>[\w.’'-]+(?: [\w.’'-]+){0,3}?)"
_STAFF = (
    r"(?:(?:engineering |technical )?(?:staff|personnel|workforce|manpower|crew|people|employees|teams?|human resources"
    r"|experts?|expertise|specialists?|professionals?|workers?))"
)
_KIND = r"(?:(?:sort|kind|type|size)s? of )"
_NEED = (
    r"(?:need|require|demand|take|call for|ask for|involve|have to (?:have|hire|employ)"
    r"|must (?:have|hire)|should (?:have|hire))"
)


def _ask_why_unhelpful(match: re.Match[str]) -> str:
    """Return a question for what is wrong with a reply as one why it was not helpful; as it is where it asks other."""
    if praised := re.search(r"^(?P<reply>.*) (?:so )?(?P<praise>perfect|great|ideal)$", match["reply"], re.IGNORECASE):
        return f"{match['lead']}why was {praised['reply']} {praised['praise']}"
    if not re.search(rf"\b(?:wrong|problem|matter|trouble|{_BAD})\b", match.group(), re.IGNORECASE):
        return match.group()
    return f"{match['lead']}why was {match['reply']} not helpful"


_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (r"\bhow come (?=\w)", "why "),
        (rf"{_LEAD}what (?:explains|accounts for) (?=\w)", r"\g<lead>why "),
        (
            r"^(?!\W*(?:if|is|are|do|does|did|can|tell|explain)\b)(?![^?]*\b(?:what|which|who|how|when|where)\b)"
            r"(?P<said>[^?,:]{10,90}),"
            r" (?:but |and )?why(?=\W*$)",
            r"why \g<said>",
        ),
        (r"\bwhat(?:['’]s| is) the reason (?:that|why|for which)\b|\bfor what reason\b|\bhow is it that\b", "why"),
        # "In which situations can I skip it altogether?"
        (rf"(?<!\band)(?<!\bso) {_ENTIRELY}(?=\W*$)", ""),
        (
            rf"\b{_WHEN} {_CAN}(?: {_ASKER})?(?: to)? {_SKIP}(?= \w)",
            lambda m: f"when do {m['one'] or 'I'} not need",
        ),
        (
            rf"\b(?:who|which (?:users|people|companies|teams)) (?:can|could|may|might|should) {_SKIP}(?= \w)",
            "who does not need",
        ),
        (
            rf"\b{_WHEN} {_BE} (?P<thing>[^?,]{{2,60}}?) (?:be )?(?:just |simply |really |considered )?{_POINTLESS}"
            r"(?=\W*$)",
            r"when is \g<thing> not needed",
        ),
        # "When would you advise against a second boat?", "for whom is there no point in it?"
        (
            rf"\b{_WHEN} (?:would|should|do|does|might|can|could) (?:i|we|you|one|they|he|she|people|the \w+) (?:advise"
            r"|recommend|decide|warn) against (?:using |doing )?(?=\w)",
            "when do I not need ",
        ),
        (
            rf"\b(?P<case>{_WHEN}|for (?:whom|(?:what|which) (?:(?:sort|kind|type)s? of )?(?:people|users|companies)))"
            r" (?:is|would) there (?:be )?no (?:point|use|sense|need|reason)(?: (?:in|to|for))?(?: (?:using|doing))?"
            r" (?P<thing>[^?]+?)(?=\W*$)",
            lambda m: f"{'who does' if m['case'].lower().startswith('for wh') else 'when do I'} not need {m['thing']}",
        ),
        # "What must a town have for a harbour to be worth the money?"
        (
            rf"{_LEAD}what (?:must|does|should|would|has) [^?,]{{2,40}}? (?:have|need|fulfil|bring)(?: to have)?"
            r" (?:for|before) (?P<thing>[^?,]{2,40}?) (?:to be|is) worth[^?]*(?=\W*$)",
            r"\g<lead>when is \g<thing> worth it",
        ),
        (
            rf"{_LEAD}(?:which|what) (?:(?:sort|kind|type)s? of )?(?:\w+ )?(?:organi[sz]ations?|companies|company"
            r"|firms?|teams?|people|businesses) (?:has|have|had) (?:a |any )?(?:good |real )?(?:reasons?|cause) to ",
            r"\g<lead>when is it worth it to ",
        ),
        # "When does it pay off to buy a boat?"
        (
            rf"\b(?P<when>{_WHEN}) {_BE}(?: it| this)? {_HOW}{_PAYS} (?:to|for (?:us|me|a \w+|an \w+) to) ",
            r"\g<when> is it worth it to ",
        ),
        (
            rf"\b(?P<when>{_WHEN}) {_BE} (?P<thing>(?!it\b)[^?,]{{2,60}}?) {_HOW}{_PAYS}(?=\W*$)",
            r"\g<when> is \g<thing> worth it",
        ),
        # "What was wrong with the ferry's reply?"
        (
            rf"{_LEAD}what(?:['’]s| is| was| were| makes| made) (?:so )?(?:(?:wrong|the (?:problem|matter"
            rf"|trouble)) with )?(?P<reply>(?:[^?,]{{2,40}} )?{_REPLY}\b[^?]*?)(?: (?:so )?{_BAD})?(?=\W*$)",
            _ask_why_unhelpful,
        ),
        (
            rf"(?<=\w) {_JUDGED} (?:to be |as )?(?=(?:not|no|unhelpful|unsatis\w+|use\w+|perfect|good|better)\b)",
            " ",
        ),
        (
            r"\b(?P<why>why (?:is|was|are|were) [^?]{2,60}?) (?:considered|deemed|judged|regarded as|seen as|thought)"
            r"(?: to be)? (?=[a-z]+\W*$)",
            r"\g<why> ",
        ),
        (rf"\b(?P<why>why (?:is|was|are|were) [^?]*\b{_REPLY}\b[^?]*?) {_BAD}(?=\W*$)", r"\g<why> not helpful"),
        (r"\b(?:plain|vanilla|untuned|un-?fine-?tuned|off-the-shelf|unmodified|bare) (?=GPT|LLM|model)", ""),
        (r"\bunhelpful\b", "not helpful"),
        # "Why could the reply not help me?", "why did the helper's answer not help?"
        (
            rf"{_LEAD}why (?:did|does|could|can|would)(?:n['’]t)? (?P<reply>(?:[^?,]{{2,40}} )?{_REPLY}\b[^?]*?)"
            r" (?:not )?help(?: (?:the|me|us|him|her|them|my|our|an?)\b[^?]*)?(?=\W*$)",
            r"\g<lead>why was \g<reply> not helpful",
        ),
        # "What does the miller gain from owning his own kiln?"
        (
            rf"{_LEAD}what (?:(?:exactly|all|else) )?(?:does|do|did|would|will|can|could) {_OWNER} (?:gain|get"
            r"|win|achieve|accomplish|attain|stand to gain|profit|benefit)(?: out)?"
            r" (?:from|by|of|through|with) (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead>what are the benefits for \g<who> of \g<thing>",
        ),
        (
            rf"{_LEAD}(?:how|in what way) (?:does|do|did|would|will|can|could) {_OWNER} (?:profit|benefit|gain)"
            r" (?:from|by|of|through|with) (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead>what are the benefits for \g<who> of \g<thing>",
        ),
        (
            rf"{_LEAD}in (?:what|which) (?:ways?|respects?) (?:is|was|are|were) {_OWNER} better off"
            r" (?:with|by|through|thanks to) (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead>what are the benefits for \g<who> of \g<thing>",
        ),
        (r"\bwho (?:profits?|gains?) (?:most )?from\b", "who benefits from"),
        (
            rf"{_LEAD}what(?:['’]s| is| was) in it for {_OWNER} (?:to|in|if (?:it|they|he|she))"
            r" (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead>what are the benefits for \g<who> of \g<thing>",
        ),
        # "What did glazing do for the miller?"
        (
            rf"{_LEAD}what (?:does|do|did|has|have|can|could|will|would) (?P<thing>(?!it\b|they\b)[^?]{{2,40}}?)"
            r" (?:do|done) for (?P<who>(?!LLMs?\b|AI\b)(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,3})(?=\W*$)",
            r"\g<lead>what are the benefits for \g<who> of \g<thing>",
        ),
        (
            rf"{_LEAD}what (?:was|is|were) the (?:pay-?off|upside|gain|reward|return|advantage) of"
            r" (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead>what are the benefits of \g<thing>",
        ),
        # "What do reeds bring to the roof that makes them worth cutting?"
        (
            rf"{_LEAD}what (?:do|does|did|can|could) (?P<thing>[^?]{{2,40}}?) (?:bring|add|contribute|offer|give)(?: to"
            r" (?P<whole>[^?]{2,40}?))?(?:,? (?:that|which) (?:makes|make|made) (?:it|them|that) (?:worth|so|such"
            r"|a good|valuable|useful|attractive)[^?]*)(?=\W*$)",
            lambda m: f"{m['lead']}why include {m['thing']}" + (f" in {m['whole']}" if m["whole"] else ""),
        ),
        (
            rf"{_LEAD}what (?:do|does|did|can|could) (?P<thing>[^?]{{2,40}}?) bring to"
            rf" (?P<whole>[^?]{{0,40}}?\b{_MIX})(?=\W*$)",
            r"\g<lead>why include \g<thing> in \g<whole>",
        ),
        # "Why are reeds in the roof mix?"
        (
            rf"{_LEAD}why (?:(?:is|are|was|were) (?P<thing>(?!there\b|it\b|they\b)[\w' -]{{2,40}}?) (?:also )?{_PUT}"
            rf"|(?:do|does|did|would) (?:they|people|one|the \w+) {_PUTS} (?P<what>[\w' -]{{2,40}}?) {_AMONG}"
            rf"|(?:do|does|did) (?P<own>[\w' -]{{2,40}}?) (?:belong|go|end up|get) {_AMONG})"
            rf" (?P<whole>[^?]{{0,40}}?\b{_MIX})(?=\W*$)",
            lambda m: f"{m['lead']}why include {m['thing'] or m['what'] or m['own']} in {m['whole']}",
        ),
        # "What speaks for oak?", "what made them pick oak?"
        (rf"{_LEAD}what speaks (?:for|in favou?r of) (?=\w)", r"\g<lead>why "),
        (
            rf"{_LEAD}what(?:['’]s| is| was) (?:so )?(?:good|great|special|attractive|valuable|useful) about (?=\w)",
            r"\g<lead>why ",
        ),
        (
            rf"{_LEAD}what (?:made|makes) (?:them|him|her|people|the \w+|anyone|us) (?:pick|choose|use|select|include"
            r"|opt for|go for) (?=\w)",
            r"\g<lead>why choose ",
        ),
        (
            rf"{_LEAD}what (?:kept|keeps) (?P<thing>[^?]{{3,60}}?) (?P<how>below|above|under|from)\b",
            r"\g<lead>why is \g<thing> \g<how>",
        ),
        # "What sort of staff do I need to run a ferry?"
        (
            rf"{_LEAD}(?:what|which) {_KIND}?{_STAFF} (?:do|does|did|would|will|should|must) (?:i|we|you|one|they|it)"
            rf" {_NEED} (?:(?:for|if (?:i|we|you|one|they) (?:want|wish|plan|intend)(?: to)?|in order to|to) )?",
            r"\g<lead>what team is needed to ",
        ),
        (
            rf"{_LEAD}(?:what|which) {_KIND}?{_STAFF} (?:does|do|did|would|will) (?P<thing>[^?]+?)"
            rf" (?:{_NEED}|employ|hire|have)(?: (?:for|to) (?P<what>[^?]+?))?(?=\W*$)",
            lambda m: f"{m['lead']}what team does {m['thing']} need" + (f" for {m['what']}" if m["what"] else ""),
        ),
        (
            rf"{_LEAD}(?:what|which) {_KIND}?{_STAFF} (?:does it (?:take|need|require)|(?:is|are|was|were|would be)"
            r" (?:needed|required|necessary|involved)) (?:to|for|in) ",
            r"\g<lead>what team is needed to ",
        ),
        (
            rf"{_LEAD}whom? (?:do|does|would|must|should) (?:i|we|you|one|they) (?:have to |need to |need )?(?:hire"
            r"|employ|recruit|have on board|need(?: on (?:board|(?:my|our|the|your) (?:team|staff))(?: \w+)?)?)"
            r"(?: (?:in order )?to"
            r"| if (?:i|we|you|one|they) (?:want|wish|plan) to) ",
            r"\g<lead>what team is needed to ",
        ),
        # "Who is supposed to use it?"
        (
            rf"{_LEAD}who(?:['’]s| is| are| was| were) (?:supposed|meant|intended|expected|allowed|designed) to (?:use"
            r"|work with|benefit from|be helped by|be using) (?P<thing>[^?]+?)(?=\W*$)",
            r"\g<lead>who is \g<thing> for",
        ),
    )
)


def write_aims_canonically(question: str) -> str:
    """Return a question in the forms "when is it worth it to", "what are the benefits for", "who is it for"."""
    for pattern, form in _FORMS:
        question = pattern.sub(form, question)
    return question
