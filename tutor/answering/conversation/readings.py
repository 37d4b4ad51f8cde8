"""Other readings of a follow-up, for where the lessons answer none of the first: of which thing before it may speak."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.conversation.beside import FindPeers
from tutor.answering.conversation.claims import find_new_name
from tutor.answering.conversation.pointing import find_own_words, is_followup, strip_connective
from tutor.answering.conversation.pronouns import name_mentioned, put_for_pronoun
from tutor.answering.questions.question import Question
from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import Citation, Turn

MAX_READINGS = 3
MIN_TERMS, REPEATED = 3, 0.85  # of evidence that says again what was said; set by hand
_KIND = (
    r"(?:company|firm|start-?up|bank|business|organi[sz]ation|team|lab|university|school|institute|person|author"
    r"|founder|inventor|model|product|system|tool|app|source|site|country|city|town|place|building|book|paper)"
)
_DEFINITE = re.compile(
    rf"\b(?:the|that|this)(?: same)? {_KIND}\b(?!['’ ]s\b)(?! of\b)"
    r"|[这那该]一?[家个款种]?(?:公司|模型|企业|机构|网站|工具|来源)",
    re.IGNORECASE,
)
# Why something was put in is told without a word for that.
_CHOOSING = frozenset(tokenize("put include included add added choose chose chosen pick picked use select take taken"))
_SAYS_OF_IT = re.compile(r"[在占是有能会要用由把被]")
_LAST_NOUN = re.compile(r"\b(?P<noun>(?:the|an?) [a-z-]+(?: (?!(?:of|for|in|on|from|with|to|at|by)\W*$)[a-z-]+)?)\W*$")


def list_readings(question: str, topic: str, answer: str, find_peers: FindPeers) -> list[str]:
    """Return a question asked of each thing that it may point at: in the answer before it, and in the topic of that."""
    readings: list[str] = []
    points_back = is_followup(question)
    if points_back and (opening := _find_opening(topic, find_peers)) and (named := put_for_pronoun(question, opening)):
        readings.append(strip_connective(named))
    if points_back and (named := name_mentioned(question, topic)):
        readings.append(named)
    for thing in _list_things(topic, answer, find_peers):
        if definite := _DEFINITE.search(question):
            is_name = thing[0].isupper()
            named = question[: definite.start()] + thing + question[definite.end() :] if is_name else None
        else:
            named = put_for_pronoun(question, thing) if points_back else None
        if named and fold(thing) not in fold(question):
            readings.append(strip_connective(named))
    return list(dict.fromkeys(readings))[:MAX_READINGS]


def _find_opening(topic: str, find_peers: FindPeers) -> str:
    """Return the thing that a Chinese question opens with and says something of, and not of a part of it: 风车在…里."""
    if not has_han(topic):
        return ""
    ends = [mention.end for mention in find_peers(topic) if mention.start == 0]
    return next((topic[:end] for end in ends if _SAYS_OF_IT.match(topic, end)), "")


def _list_things(topic: str, answer: str, find_peers: FindPeers) -> Iterator[str]:
    """Yield the things that a follow-up may speak of, the likeliest first."""
    if name := find_new_name(topic, answer):
        yield name
    mentions = sorted(find_peers(topic), key=lambda mention: -mention.start)
    yield from dict.fromkeys(topic[mention.start : mention.end] for mention in mentions)
    if noun := _LAST_NOUN.search(topic):
        yield noun["noun"]


def repeats_answer(question: Question, text: str, history: Sequence[Turn]) -> bool:
    """Tell whether the best evidence for a completed follow-up only says again what the answer before it said."""
    said = next((turn.content for turn in reversed(history) if turn.role == "assistant"), "")
    if question.text == question.asked or not said:
        return False
    terms = set(tokenize(text))
    return len(terms) >= MIN_TERMS and len(terms.intersection(tokenize(said))) >= REPEATED * len(terms)


def tells_asked(question: str, citations: Sequence[Citation]) -> bool:
    """Tell whether quotes, with what they stand under, speak of what a follow-up asks of a thing, and not of it alone.

    Another language than English is not judged: a translation may be missing.
    """
    told = " ".join(f"{citation.quote} {citation.context}" for citation in citations)
    own = set(find_own_words(strip_connective(question))) - _CHOOSING
    if not own or has_han(question) or has_han(told):
        return True
    held = set(tokenize(told))
    return any(not held.isdisjoint({word, *find_synonyms(word)}) for word in own)
