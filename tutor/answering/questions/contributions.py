"""Tell a question for what a thing does in a whole ("what do oars bring to the kit?"), and a text that says so."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.words import content_words, tokenize

_NO_ASKER = r"(?!i\b|you\b|we\b|they\b|it\b|one\b|the (?:lesson|course|chapter|text|video)\b)"
_HOW = r"(?:(?:actually|really|even|exactly) )?"
_ROLE = r"(?:roles?|part(?=[^?]* play)|function|purpose|job|contributions?)"
_GOOD = r"(?:good|use|benefits?|advantages?|merits?|virtues?|strengths?)"
_BY_DOING = r"(?:(?:including|having|adding|using|putting(?: in)?|keeping) )?"
_TO_WHOLE = r"(?P<light_idiom> (?:(?:us|you|them) )?(?:in(?:to)?|to) the (?:table|party|mix|equation))?"
_ENDS = r"(?=\W*$| (?:in|at|for|when|once|while|during|as|to|on|if)\b|[,;])"


def _name_thing(group: str) -> str:
    return rf"{_NO_ASKER}(?P<{group}>[^?,;]{{2,60}}?)"


_ASKS = re.compile(
    rf"\bwhat(?: else| exactly| all)? (?:do|does|can|could|would|might) {_name_thing('adding')} {_HOW}"
    rf"(?P<light_add>contribute|bring|add|offer|lend|give|achieve|accomplish)\b"
    rf"(?! (?:up|back|off|away|rise)\b){_TO_WHOLE}"
    rf"|\bwhat(?:['’]s| is| are) {_name_thing('meant')} {_HOW}(?P<light_meant>(?:supposed|meant|intended|expected)"
    r"(?: to(?: (?:do|provide|bring|contribute|add|give|offer|achieve))?| for)|(?:in )?there for|responsible for)\b"
    rf"|\b(?:what|which) (?P<light_role>{_ROLE}|{_GOOD}) (?:do|does|is|are|can|could|would) {_name_thing('player')}"
    r" (?P<light_play>play(?:ed|ing)?|serv(?:e|ed|ing)|have|fulfil(?:l|led)?|perform(?:ed|ing)?|do|make|bring|offer"
    r"|give|given|provide|add)\b"
    rf"|\bwhat (?P<light_good>good|use) (?:is|are) {_name_thing('useful')}{_ENDS}"
    rf"|\bwhat(?:['’]s| is| are) (?:the )?(?P<light_of>{_ROLE}|point)"
    rf" (?:of|(?P<light_by>played|served|done) by|in) {_BY_DOING}{_name_thing('owner')}{_ENDS}"
    rf"|\bwhat(?:['’]s| is| are) {_name_thing('possessor')}['’]s? (?P<light_owned>{_ROLE})\b"
    rf"|\b(?:what|which) (?P<light_quality>qualit(?:y|ies)|strengths?|merits?) of {_name_thing('made')} makes? "
    r"|\bwhat (?:do|does|can|could|would) [\w ]{1,20}? (?P<light_gain>get|gain) (?P<light_out>(?:out )?of|from|by)"
    rf" {_BY_DOING}{_name_thing('gained')}{_ENDS}"
    r"|(?P<han>[^，,。;；？?]{1,24}?)(?:能|会|可以|给[^，,。;；？?]{1,12}?)*"
    r"(?:(?:[起有]|发挥)[到着了的]*(?:什么|啥|哪些)(?:作用|用处|贡献|好处)|(?:带来|贡献|添)[了的]*(?:什么|哪些|啥))",
    re.IGNORECASE,
)
_SAYS_WHAT_FOR = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)|add(?:s|ed|ing)?) (?P<used>[^.,;:()]{2,40}?)"
    r" (?:in order )?to [a-z]{3,}"
    r"|(?P<helping>[^.,;:()]{2,40}?) (?:helps?|lets?|allows?|enables?|suppl(?:y|ies)|provides?|serves? (?:to|as)"
    r"|makes? sure|ensures?|(?:is|are) (?:there|used) (?:to|for))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def _find(question: str) -> re.Match[str] | None:
    return _ASKS.search(question)


def asks_contribution(question: str) -> bool:
    """Tell whether a question asks what a thing does, brings or is there for."""
    return _find(question) is not None


def list_light(question: str) -> frozenset[str]:
    """Return the stems of the words by which a question asks for that: what tells it need not hold them."""
    match = _find(question)
    found = match.groupdict() if match else {}
    words = " ".join(text for name, text in found.items() if name.startswith("light") and text)
    return frozenset(tokenize(words))


def says_what_for(question: str, text: str) -> bool:
    """Tell whether a text says what the thing that a question asks about is used for, or does."""
    match = _find(question)
    if match is None:
        return False
    thing = next(text for name, text in match.groupdict().items() if not name.startswith("light") and text)
    stems = set(content_words(thing))
    told = (set(tokenize(next(filter(None, found.groups())))) for found in _SAYS_WHAT_FOR.finditer(text))
    return bool(stems) and any(stems <= terms for terms in told)
