"""Words of a question that only carry it: that something is told, who may be anybody, how clauses hang together."""

from __future__ import annotations

import re

from tutor.text.words import tokenize

# "Which sail is it said to be named for?": that it is said stands in no lesson.
_TELLING = (
    r"(?:described|mentioned|listed|given|cited|stated|quoted|presented|promised|announced|illustrated|depicted"
    r"|pictured|drawn|shown|said|covered|discussed|dealt with|brought up|gone (?:over|through)|assumed|supposed"
    r"|presumed|part)"
)
_CARRYING = re.compile(
    rf"\b(?:is|are|was|were|be|been) (?:also |first |\w+ly )?{_TELLING}"
    r"(?= (?:as|to|of|in|for|under|on|by|about)\b|\W*$)"
    r"|\b(?:is|are|was|were|be|been) named(?= (?:as|in|under|by)\b)|\bused to (?:illustrate|show|demonstrate|explain)\b"
    r"|\b(?:shown|given|mentioned|listed|named|drawn|described)"
    r"(?= (?:in|on|under|for|as|by)\b)|\b(?:turns?|turned) out\b|\b(?:ends?|ended) up\b"
    r"|\b(?:stands?|stood)(?= (?:in|on|under|beside|next to|against|at)\b)"
    r"|\b(?:rows?|columns?|cells?|entry|entries)(?= (?:of|in|for|about)\b|\W*$)"
    r"|(?<=[a-z\d] )(?<!\bthe )(?<!\ba )(?:table|chart)(?=\W*$)"
    r"|(?:(?<=\bdoes )|(?<=\bdid )|(?<=\bcan )|(?<=\bmust )|(?<=\bshould )|(?<=\bwould )|(?<=\bcould ))"
    r"one(?= (?:need|have|pay|use|get|do|want|start|know|choose|pick|spend|expect|find|learn|call|build|make|run|deal"
    r"|take|train|buy|hire)\b)"
    r"|(?<=\bwhich )one\b|(?<=[a-z]{3} )one(?=\W*$)"
    r"|(?<=\bthat )(?:comes? with|carr(?:y|ies)|shows? up)\b|(?<=\bwhich )(?:comes? with|carr(?:y|ies)|shows? up)\b"
    r"|\b(?:subjects?|themes?)\b(?= (?:of|in) (?:the \w+ )?(?:weeks?|days?|chapters?|lessons?)\b)"
    r"|\b(?:instead of|rather than) \w+ing\b(?: (?:it|one|them))?|(?<=\ba )single(?= [a-z\d])"
    r"|(?<=[会要将里])(?:讲|谈|聊|提|说)(?=[到及]?[哪什])"
    r"|\bet al\b"
    r"|\bin round (?:terms|numbers|figures)\b"
    r"|\bis it (?:really |actually )?(?:true|correct|right|the case)(?= (?:that|you|we|i|they|an?|the|[a-z]+s)\b)"
    r"|\b(?:suppose|supposing|imagine|although|though|even though|ever|once|able to|deliberately|someone|somebody"
    r"|anybody|anyone|(?<=\bas )something|probably|presumably|possibly|perhaps|via|merely|simply|rather"
    r"|in (?:round|rough) (?:terms|numbers|figures)|myself|yourself|himself|herself|itself)\b",
    re.IGNORECASE,
)
# "What do people usually set it to?": that some do it tells that it is usual.
_CUSTOM = re.compile(
    r"\b(?:people|folks|practitioners|users|teams|most|one|you|they|we)"
    r" (?:usually|normally|typically|generally|commonly|often|mostly)"
    r"(?: (?:set|use|pick|choose|take|go (?:for|with)|put))?\b",
    re.IGNORECASE,
)
# "What is the term for boats without sails?": a label is asked for, which need not be called so.
_ASKING_TERM = re.compile(
    r"\b(?:what(?:['’]?s| is| are| was)?|which|there) (?:an? |the )?(?:[\w-]+ )?"
    r"(?P<noun>term|word|name|expression|label)s? (?P<verb>for|of|that|which|describes|refers to|means|covers)\b",
    re.IGNORECASE,
)
# Verbs and adjectives that say little: an answer may hold them or say the same without.
_LIGHT = re.compile(
    r"\b(?:puts?(?! (?:out|off|together|forward)\b)|happens?|happened|comes?|came|stays?|stayed|goes|went"
    r"|tr(?:y|ies|ied)|attempts?|brings?|brought|keeps?|kept|behind|plain|ordinary|regular|actual|real|normal|whole|entire|exact"
    r"|assum(?:es?|ed|ing|ptions?)|estimat(?:es?|ed|ing|ions?)|reckon(?:s|ed)?|supposed|approximate"
    r"|(?:takes?|took)(?: up| in)?(?=\W*$| in\b)|accounts?(?= for\b))\b"
    r"|究竟|到底",
    re.IGNORECASE,
)


# "The Orlen people" are Orlen.
_PEOPLE_OF = re.compile(r"\b[Tt]he (?:[A-Z][\w.-]* ){1,2}(people|folks?|guys|lot|crew|gang|bunch)\b")


# The free plan of a firm is listed as "Free" alone.
_PLAN_OF = re.compile(
    r"\b(?:[A-Z][\w-]+|free|paid|premium|basic|standard|enterprise|cheapest) (plans?|tiers?|editions?|packages?)\b"
)


def list_light_words(text: str) -> frozenset[str]:
    """Return the stems of the words of a question that count for evidence which holds them, and not against another."""
    return frozenset(tokenize(" ".join((*_LIGHT.findall(text), *_PEOPLE_OF.findall(text), *_PLAN_OF.findall(text)))))


def list_fillers(text: str) -> frozenset[str]:
    """Return the stems of the words of a question that an answer need not hold."""
    terms = (f"{match['noun']} {match['verb']}" for match in _ASKING_TERM.finditer(text))
    return frozenset(tokenize(" ".join((*_CARRYING.findall(text), *_CUSTOM.findall(text), *terms))))
