"""Put a name in the place of the "it" that begins a sentence, where the sentence before leaves no doubt of it."""

from __future__ import annotations

import re

from tutor.quiz.generation.verbs import find_verb, read_verb
from tutor.quiz.generation.wellformed import drop_links, stands_alone
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.fold import fold
from tutor.text.language import count_han

MAX_SUBJECT_WORDS, MAX_PART_WORDS, MAX_SUBJECT_HAN = 6, 9, 14
_IT = re.compile(
    r"^(?:It|(?P<contracted>It['’]s|This is|These are)(?= (?:an?|the|one of)\b)"
    r"|This (?:method|technique|approach|algorithm|library|tool|module|package|function|framework|parameter|metric)"
    r"(?= [a-z]+s\b))"
    r"(?= (?!(?:is|was) (?:called|named|known as)\b"
    r"|(?:is|was) (?:not |very |quite |also |often |generally |usually |more )*(?:to|that"
    r"|important|possible|impossible|clear|worth|common|useful to"
    r"|useful that|recommended|hard|easy|difficult|true|said|known|believed|thought|necessary|crucial"
    r"|interesting|best|better|time|up|easier|harder)\b"
    r"|seems|turns|takes|depends|follows|appears|looks|may be|might be|can be (?:argued|said|hard"
    r"|difficult|useful to)|would|could be))"
)
_THEY = re.compile(r"^They(?= )")
_HAN_IT = re.compile(
    r"^它(?!们)|^这(?=是一?[种个类项])|^(?:这种|这个|该)(?:机器学习)?(?:方法|技术|算法|工具|库|模块|函数|框架|参数|指标)(?=[^的，])"
)
_IN_IT = re.compile(r"^(?P<where>In|With|Using) this (?:method|technique|approach|algorithm|policy)(?=,)")
# What a sentence ends by naming is what the next one speaks of: "a valve called a choke".
_INTRODUCED = re.compile(r"\b(?:called|known as|named) (?P<name>(?:an? |the )?[\w-]+(?: [\w-]+){0,2})\.$")
_SUCH_AS = re.compile(r"(?:\s|^)(?P<things>[a-z-]+s),? (?P<named>such as [^;:()]{8,120})\.$")
_THOSE_CALLED = re.compile(
    r"^(?:These|Those|They)(?= are (?:\w+ly |often )?(?:called|known as|referred to as|termed) )"
)
_HEAD = re.compile(r"(?P<head>[A-Za-z][A-Za-z0-9+#-]*(?: [A-Za-z][A-Za-z0-9+#-]*){0,2})[.。]")
_DEFINES = re.compile(
    r"^(?:is|was|are|were) (?:also |actually |basically |essentially )?(?:an?|the|one of the|some of the) ",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}")
# A part with a name of its own: "The Boiler Watch panel of the engine room".
_NAMED_PART = re.compile(r"The (?:[A-Z][\w-]+ ){1,3}[a-z]+(?: (?:of|on|in) the [\w-]+(?: [\w-]+)?)?")
# "The first thing to install is Tidal." names what is taken up as a thing of its own kind.
_NAMED_LAST = re.compile(
    r"^(?:The|One|Another|A|An) (?:[\w-]+ ){0,3}?"
    r"(?:thing|tool|library|package|program|method|function|framework|module)"
    r" (?:to|for|that|which|of)\b[^,;:]{2,60} is (?P<name>[A-Za-z][\w-]*[\w])\.$"
)
_NO_SUBJECT = re.compile(
    r"^(?:it|this|that|these|those|there|here|what|which|who|he|she|they|we|you|i|one|some|many|most"
    r"|all|each|both|in|on|at|by|for|with|from|to|if|when|while"
    r"|as|since|because|although|after|before)\b|,",
    re.IGNORECASE,
)
_HAN_DEFINES = re.compile(
    r"^(?P<subject>[^，。：；、这那它他她其]{2,30}?)(?:是指|是|指的是)(?:一[种个类项组]|指|.{2,}的)"
)
_HAN_NAME = re.compile(r"^(?P<subject>[A-Z][A-Za-z0-9+#.-]*(?: [A-Z][A-Za-z0-9+#.-]*){0,2})\s?(?=[一-鿿])")


def find_antecedent(text: str, language: str) -> str:
    """Return what a sentence says of what it is, as a later "it" takes it up; "" where it is no such sentence."""
    if (head := _HEAD.fullmatch(text)) and not text.isdigit() and find_verb(f"A {text}") is None:
        return head["head"] if language == "zh" or read_verb(head["head"].split()[0]) is None else ""
    if language != "zh" and (introduced := _find_introduced(text)):
        return introduced
    if language != "zh" and (named := _NAMED_LAST.match(text)):
        return named["name"]
    if not stands_alone(text, language):
        return ""
    if language == "zh":
        match = _HAN_DEFINES.match(text)
        return match["subject"].strip() if match and _is_short(match["subject"]) else _find_han_term(text)
    verb = find_verb(text)
    if verb is None:
        return ""
    subject = text[: verb.start()].strip()
    if _NAMED_PART.fullmatch(subject) and len(subject.split()) <= MAX_PART_WORDS:
        return subject
    if len(subject.split()) > MAX_SUBJECT_WORDS or _NO_SUBJECT.search(subject):
        return ""
    if _DEFINES.match(text[verb.start() :]) or _NAME.fullmatch(subject):
        return subject
    return subject if _is_term(subject) else ""


def _find_introduced(text: str) -> str:
    match = _INTRODUCED.search(text)
    return match["name"][:1].upper() + match["name"][1:] if match else ""


def follow_subject(named: str, subject: str) -> str:
    """Return what "it" stands for behind a sentence in which a subject has been named: what it names, else the same."""
    return _find_introduced(named) or (subject if named.startswith(subject) else "")


def _is_short(subject: str) -> bool:
    return count_han(subject) <= MAX_SUBJECT_HAN and len(subject.split()) <= MAX_SUBJECT_WORDS


def _is_term(subject: str) -> bool:
    """Tell whether a subject is a term of the field and nothing more."""
    return any(fold(subject) in map(fold, term.english_forms) for term in find_term_mentions(subject))


def _find_han_term(text: str) -> str:
    """Return the name or the term that a Chinese sentence begins with, where a verb or the like follows."""
    import rjieba

    names = [match["subject"]] if (match := _HAN_NAME.match(text)) else []
    forms = (form for term in find_term_mentions(text[:MAX_SUBJECT_HAN]) for form in term.chinese_forms)
    for subject in (*names, *sorted(forms, key=len, reverse=True)):
        rest = text[len(subject) :].lstrip()
        if text.startswith(subject) and (tagged := rjieba.tag(rest[:8])) and tagged[0][1] in ("v", "p", "d"):
            return subject
    return ""


def name_subject(text: str, subject: str) -> str:
    """Return a sentence that begins with "It" or "They" with the subject in its place, "" for any other sentence."""
    if not subject:
        return ""
    plural = subject.endswith("s") and not subject.endswith(("ss", "is", "us"))
    for pattern in (_HAN_IT, _THEY if plural else _IT):
        if match := pattern.match(text):
            verb = (
                {"I": " is", "T": " is" if text.startswith("This is") else " are"}[text[0]]
                if match.groupdict().get("contracted")
                else ""
            )
            gap = " " if pattern is _HAN_IT and subject.isascii() else ""
            return drop_links(subject + verb + gap + text[match.end() :])
    if match := _IN_IT.match(text):
        return f"{match['where']} {subject}{text[match.end() :]}"
    return ""


def name_called(text: str, before: str) -> str:
    """Return "Those are called X" with the things that the sentence before ends with: "parts such as ...", else ""."""
    match, those = _SUCH_AS.search(before), _THOSE_CALLED.match(text)
    if match is None or those is None:
        return ""
    things = f"{match['things']} {match['named']}"
    return drop_links(f"{things[:1].upper()}{things[1:]}{text[those.end() :]}")
