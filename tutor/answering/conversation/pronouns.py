"""Put what a question asks about in the place of the pronoun of the next: "What is kelp?", "who eats it?"."""

from __future__ import annotations

import re
from itertools import dropwhile

from tutor.answering.conversation.pointing import find_own_words, lacks_subject, lacks_topic, strip_connective
from tutor.answering.questions.asks import classify_ask
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.names import find_names
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words

MAX_SUBJECT_WORDS = 4
_SUBJECT = re.compile(
    r"^(?:what(?:['’]s| is| are| was| were| does| do| did)|who(?:['’]s| is| was)|tell me about|explain|describe|define)"
    r" (?P<thing>[^?,;—]{2,50}?)"
    r"(?: (?:mean|meant|do|made|built|designed|used|good|best|great|intended|supposed)(?: (?:for|to do|at))?| for"
    r"| about)?\W*$"
    r"|^(?:请问)?(?:什么是|介绍一?下|解释一?下)(?P<named>[^，。？?的和与]{2,20})\W*$"
    r"|^(?:请问)?(?P<han>[^，。？?的和与]{2,20}?)(?:是(?:个|一个)?(?:什么|干什么|干嘛|做什么|干啥|用来[做干]什么|谁)(?:东西|意思)?(?:的|用的)?"
    r"|擅长(?:做|干)?什么|(?:能|可以)(?:做|干)(?:些)?什么|有什么用途?)\W*$",
    re.IGNORECASE,
)
# "Why didn't Orlen buy the mill?": who does it, which "they" of the next question stands for.
_DOER = re.compile(
    r"^(?i:\W*(?:(?:and|so|but) )?(?:why|how|when|where|what|which [a-z]+)(?: [a-z]+){0,2}? "
    r"(?:did|does|do|has|have|had)(?:n['’]t)?) (?P<doer>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)"
    r"(?: (?:not|just|only|ever|simply|already))* [a-z]+"
)
_THEY = re.compile(r"\b(?:they|their)\b", re.IGNORECASE)
_POINTS_ELSEWHERE = re.compile(r"\b(?:it|its|that|this|these|those|so|there|them)\b(?!['’-])", re.IGNORECASE)
# "What are Orlen's results?", "what problem did they have?": whose they are is who acts, and not the results.
_OWNER = re.compile(r"(?P<owner>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)['’]s? (?=[a-z])")
_THEY_ACT = re.compile(
    r"\b(?:do|did|can|could|will|would|should) they (?:\w+ly |also |first |already )?(?:have|face|want|need|use|try"
    r"|train|build|buy|hire|pay|spend|solve|start|make|do|choose|decide|plan|lack|struggle|run into)\b",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"\b(?:of|in|and|or|between|difference|most|best|cost|costs|price|\w+est|those|these)\b", re.I)
_PRONOUN = re.compile(
    r"\b(?P<own>its|their|his)\b|\b(?:it|they|them|he|she|him)\b(?!['’-])|(?<![其吉])[它她](?:们)?", re.IGNORECASE
)
_WRITTEN_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9.-]*[A-Za-z0-9](?: [A-Z][A-Za-z0-9.-]*[A-Za-z0-9])*")
_FRONTED = re.compile(
    r"^(?i:(?:and|so|but|ok|then|what about|how about)[ ,]+)+(?:the )?(?P<thing>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}"
    r"(?:['’]s?)?"
    r"|(?<=the )[\w-]+(?: [\w-]+){0,2}?)"
    r"(?: (?:one|people|guys|folks|team|company|model))?, (?P<rest>.+)$"
)
_POINTS_AWAY = re.compile(r"other|first|second|third|fourth|last|next|previous")
_POINTS_AT_FRONT = re.compile(
    r"\b(?:(?:that|this) one|it|they|them|(?P<own>its|their)|that(?=\W*$))\b(?!['’])", re.IGNORECASE
)
_ASKS = re.compile(r"(?:what|which|who|whom|when|where|why|how|is|are|was|were|do|does|did|can|has|have)\b", re.I)
# "it" that stands for nothing, or for doing what was spoken of.
_EMPTY = re.compile(r"\bit\b[^?]*\b(?:to|that|worth) \w", re.IGNORECASE)


def name_subject(question: str, topic: str) -> str | None:
    """Return a question with the one thing that the question before it asked what it is or does; None without one.

    Nothing else of that question says what this one is about, so that it stands alone then.
    """
    pronoun, subject = _PRONOUN.search(question), _find_subject(topic)
    if subject and pronoun is None and lacks_subject(question):
        return f"{subject}{strip_connective(question)}"
    if pronoun is None or not subject or _EMPTY.search(question) or subject.lower() in question.lower():
        return None
    if (owner := _OWNER.match(subject)) and _THEY_ACT.search(question):
        subject = owner["owner"]
    rest = strip_connective(f"{question[: pronoun.start()]} {question[pronoun.end() :]}")
    if not content_words(rest):
        return None
    return put_for_pronoun(question, subject)


def name_doer(question: str, topic: str) -> str | None:
    """Return a question with who the question before it was about in the place of "they"; None where that is unclear.

    It must ask for something of its own, and point at nothing else.
    """
    doer, pronoun = _DOER.match(topic), _THEY.search(question)
    if doer is None or pronoun is None or not find_own_words(strip_connective(question)):
        return None
    if _POINTS_ELSEWHERE.search(strip_connective(question)) or classify_ask(question) is Ask.REASON:
        return None
    owned = "’s" if pronoun.group().lower() == "their" else ""
    return strip_connective(question[: pronoun.start()] + doer["doer"] + owned + question[pronoun.end() :])


def split_fronted(question: str) -> tuple[str, str] | None:
    """Return what a question names first and what it asks of that: "And the Orlen, who built that one?"."""
    match = _FRONTED.match(question)
    if match is None or not _ASKS.match(match["rest"]) or not _POINTS_AT_FRONT.search(match["rest"]):
        return None
    thing = match["thing"]
    if _POINTS_AWAY.fullmatch(thing):
        return f"the {thing} one", match["rest"]
    return (f"the {thing}" if thing.islower() else thing), match["rest"]


def name_fronted(question: str) -> str | None:
    """Return a question with what it names first in the place of its pronoun; None where that says too little alone."""
    fronted = split_fronted(question)
    if fronted and fronted[0].islower() and not find_own_words(fronted[1]):
        return None
    if fronted is None:
        return None
    return _POINTS_AT_FRONT.sub(lambda m: fronted[0] + ("’s" if m["own"] else ""), fronted[1], count=1)


def name_mentioned(question: str, topic: str) -> str | None:
    """Return a question with the one name of the question before in the place of its "it"; None without just one.

    What else that question asked about is left out: nothing tells that the pronoun does not stand for it.
    """
    pronoun, known = _PRONOUN.search(question), set(find_names(topic))
    written = (
        " ".join(dropwhile(lambda word: fold(word).strip("-.") not in known, phrase.split()))
        for phrase in _WRITTEN_NAME.findall(topic)
    )
    names = list(dict.fromkeys(filter(None, written)))
    if pronoun is None or len(names) != 1 or fold(names[0]) in fold(question):
        return None
    named = put_for_pronoun(question, names[0])
    return strip_connective(named) if named else None


def put_for_pronoun(question: str, thing: str) -> str | None:
    """Return a question with a thing in the place of its pronoun; None where it has none, or one that means nothing."""
    pronoun = _PRONOUN.search(question)
    if pronoun is None or _EMPTY.search(question):
        return None
    owned = ("的" if has_han(question) else "’s") if pronoun["own"] else ""
    return question[: pronoun.start()] + thing + owned + question[pronoun.end() :]


def _find_subject(topic: str) -> str:
    """Return the one thing of which a question asks what it is, does or is for, "" where it asks something else."""
    match = _SUBJECT.match(strip_connective(topic))
    if match is None:
        return ""
    thing = next(filter(None, match.groups())).strip()
    is_one = len(thing.split()) <= MAX_SUBJECT_WORDS and not _NOT_ONE.search(thing) and not _PRONOUN.search(thing)
    return thing if is_one and not lacks_topic(thing) else ""
