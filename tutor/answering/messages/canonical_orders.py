"""Write orders, and questions whose words stand in an odd order, as rules read them: "name the two kinds of knots"."""

from __future__ import annotations

import re

from tutor.text.numerals import WORDS

_LEAD = r"^(?P<lead>\W*(?:(?:and|so|but|please|now) )*)(?:(?:could|can|would|will) you )?(?:please )?"
_FEW = "|".join((*WORDS[2:11], *map(str, range(2, 11))))
_TELL = (
    r"(?:give|tell|show|list|state|identify|enumerate|recall|mention|specify|spell out|quote|provide|set out)"
    r"(?: (?:me|us))?"
)
_WHAT_IS = r"what(?:['’]s| is| was| are| were)"
_TAUGHT = r"(?P<how>(?:fine-tun|(?:pre-?)?train))ing"
_MATERIAL = r"(?:materials?|data(?: ?sets?)?|corpus|texts?|documents|sources?)"
_ECHOED = r"(?:demand|need|require|take|involve|bring|give|use|include|cover|produce|offer|call for)"
_SORT = r"(?:sort|kind|type)s? of"
_SORTS = r"(?:types|kinds|sorts|categories|forms|classes|varieties|groups)"
_FALLS = (
    r"(?:falls?|divides?|splits?|(?:can be|is|are) (?:divided|split|grouped|sorted|broken down)|breaks? down|comes?)"
)
_WALK = (
    r"(?:(?:walk|take|talk|guide|lead|run) (?:me|us) through|describe|outline|lay out|set out|sketch|explain"
    r"|go through)"
)
_WAY = r"(?:approach|strategy|procedure|process|workflow|recipe|route|pipeline|routine|alternative|option)"
_STEPS = re.compile(r"\b[a-z]+-(?:step|stage|part) ", re.IGNORECASE)
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        # "Give me the two kinds of knots", "state the two classes that knots fall into"
        (
            rf"{_LEAD}{_TELL} (?=(?:the|all|its|their|all the) (?:(?:main|different|key) )?(?:{_FEW})\b)",
            r"\g<lead>name ",
        ),
        (
            rf"\b(?P<sorts>{_SORTS}) (?:that |which )?(?P<thing>(?!(?:of|is|are|was|were)\b)[^?,;.]{{2,40}}?)"
            rf" {_FALLS} in(?:to)?(?=\W*$)",
            r"\g<sorts> of \g<thing>",
        ),
        # "What sort of crew and what sort of boat would we need?" compares nothing.
        (
            rf"\b(?P<asks>what|which) {_SORT} (?P<one>[\w-]+(?: [\w-]+)?),? and (?:(?:what|which) )?{_SORT}"
            r" (?P<other>[\w-]+(?: [\w-]+)?)(?= (?:do|does|did|would|should|must|will|is|are)\b)",
            r"\g<asks> \g<one> and \g<other>",
        ),
        # "How are the 90 seats split between the deck and the cabin?"
        (
            r"\bhow (?:is|are|was|were) (?P<whole>(?=[^?;]*(?:\d|\b(?:costs?|bill|budget|sum|total|money|price|funding"
            r"|words|tokens|half|rest)\b))[^?;]{2,60}?) (?:split|divided|distributed|shared|apportioned|broken down)"
            r"(?: up| out)? (?:between|among|over|across) (?P<a>[^?,]{2,30}?) and (?P<b>[^?,]{2,30}?)(?=\W*$)",
            r"how much of \g<whole> goes to \g<a> and how much to \g<b>",
        ),
        # "What name does the guild give to a boat without sails?"
        (
            r"\bwhat (?:name|term|word|label) (?:does|do|did) (?:the |this )?[\w-]+(?: [\w-]+)?"
            r" (?:give|gives|use|uses|have) (?:to|for) (?P<thing>[^?,;.]{2,60}?)(?=\W*$)",
            r"what is \g<thing> called",
        ),
        # "What is the mill's training material?", "the training data of the mill"
        (
            rf"\b{_WHAT_IS} (?P<thing>[\w.-]+(?: [\w.-]+){{0,2}})['’]s {_TAUGHT} {_MATERIAL}(?=\W*$)",
            r"what was \g<thing> \g<how>ed on",
        ),
        (
            rf"\b{_WHAT_IS} the {_TAUGHT} {_MATERIAL} (?:of|for|behind) (?P<thing>[^?,;.]{{2,40}}?)(?=\W*$)",
            r"what was \g<thing> \g<how>ed on",
        ),
        # "A ferry needs what sort of crew?"
        (
            rf"^(?P<thing>(?!(?:wh|how|and|so|but|if|do|does|is|are|can)\b)[\w' -]{{3,50}}?) (?P<verb>{_ECHOED})s"
            r" (?P<asked>(?:what|which) [^?,;.]{3,40}?)(?=\W*$)",
            r"\g<asked> does \g<thing> \g<verb>",
        ),
        (r"\bwhat (?:came|comes) as a surprise\b", "what was surprising"),
        # "Name the role that oak has in the hull"
        (
            rf"{_LEAD}(?:name|state|describe|explain|give|tell me|specify) the (?P<role>role|part|job|function|purpose)"
            r" (?:that |which )?(?P<thing>(?!(?:of|in|is|are|was|were)\b)[^?,;.]{2,40}?)"
            r" (?:has|have|plays?|serves?|fulfill?s?|does|do)\b",
            r"\g<lead>what \g<role> does \g<thing> play",
        ),
        (
            rf"{_LEAD}(?:name|state|describe|explain|give|specify) the (?P<role>role|function|purpose)"
            r" (?:of|played by) (?=\w)",
            r"\g<lead>what is the \g<role> of ",
        ),
        # "Walk me through the recommended three-step route, step by step"
        (
            rf"{_LEAD}{_WALK} (?:(?:the|an?|its|their|your) )?"
            rf"(?P<thing>(?:(?!(?:what|how|why|when|where|who)\b)[\w'’-]+ )*?{_WAY}\b[^?;]*?)"
            r"(?:,? (?:step[- ]by[- ]step|one step at a time|stage by stage))?(?=\W*$)",
            lambda m: f"{m['lead']}what is the {_STEPS.sub('', m['thing'])}",
        ),
    )
)


def write_orders_canonically(question: str) -> str:
    """Return an order as "name the two kinds of …" or "what is the route …", an odd order of words as the usual one."""
    for pattern, form in _FORMS:
        question = pattern.sub(form, question)
    return question
