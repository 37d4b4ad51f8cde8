"""Ask of a thing that stands before its question what is asked of "it": "orlen ferry how many seats does it have"."""

from __future__ import annotations

import re

from tutor.text.language import has_han

_AUX = r"(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had)(?:n['’]?t)?"
_WH = r"(?:what|which|who|whom|when|where|why|how)"
# Words that begin a clause or a question, or carry one: what holds any of them is no mere name of a thing.
_CARRYING = (
    rf"(?:{_WH}|{_AUX}|if|whether|that|this|these|those|it|they|them|he|she|we|you|i|there|because|since|while|although"
    r"|before|after|in|on|at|by|from|to|with|without|for|about|than|as|like|and|but|so|or|not|no|yes|ok|hey|hi"
    r"|please|tell|explain|give|list|name|according|say|says|said|think|know|mean|means|then|now|today|last|next|first"
    r"|second|third|other|others|another|one|ones|both|two|same|again|also|here|well|alright|right|sure|great|thanks"
    r"|cool|nice|sorry|actually|honestly|basically|maybe|just|really|exactly)"
)
# A measure of what was spoken of before, and no thing of its own.
_MEASURE = r"(?:prices?|costs?|fees?|sizes?|time|duration|length|weight|speed|share|number|amount|risks?|quality)"
_THING = (
    rf"(?!(?:(?:the|its?|their) )?{_MEASURE}\b)(?P<thing>(?:(?:the|an?|your|my) )?"
    rf"(?:(?!{_CARRYING}\b)[\w.'’-]+ ){{0,4}}(?!{_CARRYING}\b)[\w.'’-]+)"
)
_FRONTED = re.compile(
    rf"^\W*(?:(?:so|and|ok|hey|but),? )?{_THING}(?:\s*[,:]\s*|\s+[-–—]\s+|\s+)"
    rf"(?P<asks>(?:{_WH}\b(?:(?!\b(?:it|they|them|that|this)\b)[^?.!,;])*?\s)?{_AUX}) (?P<it>it|they)\b"
    r"(?P<rest>(?!['’])[^?.!;]*)(?P<end>[?.!\s]*)$",
    re.IGNORECASE,
)
# "Raku firing whats bad about it"
_FRONTED_AT_END = re.compile(
    rf"^\W*(?:(?:so|and|ok|hey|but),? )?{_THING}(?:\s*[,:]\s*|\s+[-–—]\s+|\s+)"
    rf"(?P<asks>(?:what|who|how)(?:['’]s| {_AUX})\b (?:(?!\b(?:it|they|them|that|this)\b)[\w'’-]+ ){{0,6}}?"
    r"(?:of|about|with|for|in|to|on|from)) (?P<it>it|them)(?P<rest>)(?P<end>[?.!\s]*)$",
    re.IGNORECASE,
)
_IT_AGAIN = re.compile(r"\b(?:it|its|they|them|their)\b", re.IGNORECASE)
_EMPTY = re.compile(r"^ (?:take|takes|cost|be)?\b.*\b(?:to|that) \w", re.IGNORECASE)  # "how long does it take to sail"


def put_in_place(question: str) -> str:
    """Return a question with what stands before it in the place of its "it"; as it is where it has none."""
    match = None if has_han(question) else _FRONTED.match(question) or _FRONTED_AT_END.match(question)
    if match is None or _IT_AGAIN.search(match["rest"]) or _EMPTY.search(match["rest"]):
        return question
    return f"{match['asks']} {match['thing']}{match['rest']}{match['end']}"
