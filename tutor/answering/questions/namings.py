"""Tell a question for why a thing bears a name, in whatever words, and a text that speaks of that name."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.words import tokenize

_LEAD = r"^(?P<lead>\W*(?:(?:and|so|but|then|ok|well) )*)"
_THING = r"(?P<thing>(?:(?:an?|the|these|those|this|that) )?[\w.-]+(?: [\w.-]+){0,4}?)"
_MARKED = r"[\"“'‘](?P<name>[^\"”'’]{3,30})[\"”'’]"
_SAID = r"[\"“'‘]?(?P<name>(?!(?:an?|the|its|their|it|this|that)\b)[\w-]{3,}(?: [\w-]+)?)[\"”'’]?"
_WORD = r"(?:names?|nicknames?|labels?|titles?|adjectives?|attributes?|words?|terms?|epithets?)"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "What makes a mill "blind"?", "what earns it the name blind?"
        rf"{_LEAD}what makes {_THING} {_MARKED}\W*$",
        rf"{_LEAD}(?:what|how come) (?:earn(?:s|ed)?|gives?|gave|g[ao]ts?|gets|wins?|won) {_THING} (?:the|its|their)"
        rf" {_WORD} (?:of )?(?:an? |the )?{_SAID}\W*$",
        rf"{_LEAD}(?:for what reason|why) (?:do|does|did) {_THING} (?:bear|carry|have|go by|get|deserve)"
        rf" (?:the|its|their) {_WORD} (?:of )?{_SAID}\W*$",
        rf"{_LEAD}(?:how|why) (?:do|does|did) {_THING} (?:get|come by|earn|receive) the {_MARKED}(?: (?:in|of|for) \w+"
        rf" {_WORD})?\W*$",
        # "What does the "blind" in "blind mill" refer to?", "where does the word "blind" come from?"
        rf"{_LEAD}what (?:does|do|did) the (?:{_WORD} )?{_MARKED} (?:in|of) [\"“]?{_THING}[\"”]? (?:refer to|mean"
        r"|stand for|signify|point to|express|say|describe|hint at|tell (?:us|you))\W*$",
        rf"{_LEAD}where does the (?:{_WORD} )?{_MARKED} (?:in|of) [\"“]?{_THING}[\"”]? come from\W*$",
        rf"{_LEAD}why (?:(?:do (?:we|they|people)|does one) (?:say|speak of|talk of|talk about|add|write) )?"
        rf"(?:an? |the )?{_MARKED} {_THING}\W*$",
        # "In what sense are mills blind?"
        rf"{_LEAD}in (?:what|which) sense (?:is|are|was|were) {_THING}"
        r" (?P<name>(?!(?:better|worse|different|similar|useful|important)\b)[a-z]{3,}(?<!ed)(?<!ing))\W*$",
    )
)
_RESTATED = re.compile(r"^.*?\b(?:i\.e\.|in other words|that is to say),? (?=(?:what|which|how|why|in what)\b)", re.I)
_CALLED = re.compile(
    r"\bwhy (?:is|are|was|were)(?:n['’]t)? [^?,]{2,60}? (?:called|named|termed|dubbed|nicknamed)"
    r" (?:an? |the )?[\"“'‘]?(?P<name>[\w-]+(?: [\w-]+){0,2}?)[\"”'’]?\W*$",
    re.IGNORECASE,
)
_SPEAKS_OF_NAME = re.compile(
    r"\b(?:call(?:s|ed)?|nam(?:e|es|ed|ing)|terms?|termed|dubbed|nicknam\w+|known as|labell?ed|stands? for|refers? to"
    r"|because|since|due to|why)\b|叫|称|名|因为|由于|指",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^:：.]{2,40}[:：](?=\s*\S)")


def write_naming(question: str) -> str:
    """Return a question for why a thing bears a name as "why is it called so?", others as they are."""
    plain = _RESTATED.sub("", question)
    match = next(filter(None, (form.match(plain) for form in _FORMS)), None)
    return f'{match["lead"]}why is {match["thing"]} called "{match["name"]}"?' if match else question


@lru_cache(maxsize=1024)
def find_named_so(question: str) -> frozenset[str]:
    """Return the stems of the name of which a question asks why a thing bears it, none where it asks for none."""
    match = _CALLED.search(question)
    return frozenset(tokenize(match["name"])) if match else frozenset()


def speaks_of_name(name: frozenset[str], text: str, lead: str = "") -> bool:
    """Tell whether a text, with the line before its list, holds a word of a name and says what is so, or why.

    "Windless: the fog may last for weeks" tells of what is called windless.
    """
    label = _LABEL.match(text)
    if label and not name.isdisjoint(tokenize(label.group())):
        return True
    told = f"{lead} {text}"
    return not name.isdisjoint(tokenize(told)) and _SPEAKS_OF_NAME.search(told) is not None
