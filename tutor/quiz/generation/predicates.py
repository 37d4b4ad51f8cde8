"""Turn a statement into the question for what it says of its subject: what it needs, gives, is for, how, what if."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.hanpredicates import ask_in_chinese
from tutor.quiz.generation.verbs import ABSTRACT_ENDINGS, count_verbs, find_verb, read_verb
from tutor.quiz.generation.wellformed import find_bare_subject
from tutor.text.words import content_words

MAX_SUBJECT_WORDS = 7
MAX_CONDITION_WORDS, MIN_CONDITION_TERMS = 22, 4
MAX_GOAL_WORDS = 14
# Verbs whose object can be asked for alone: "What does it need?".
_OBJECT_VERBS = frozenset(
    "need require involve include contain support provide offer return produce determine define show control"
    " represent describe measure indicate map cause affect influence reduce improve ignore combine encode predict"
    " create store hold give build compute calculate regulate generate compare cover prevent demonstrate automate"
    " capture detect identify reflect assume estimate track form".split()
)
# What a thing has many of: one of them is no full answer.
_OF_MANY = frozenset("offer provide include contain support show give involve cover".split())
_WITH_PREPOSITION = {
    "depend": "on", "rely": "on", "consist": "of", "lead": "to", "result": "in", "focus": "on", "belong": "to",
    "deal": "with", "refer": "to", "contribute": "to",
}  # fmt: skip
_ENABLING = re.compile(
    r"^(?P<verb>helps?|allows?|enables?|lets?) (?P<whom>(?:you|us|one|users?|people|the \w+"
    r"|developers?|data scientists?|(?:[\w-]+ ){0,2}[\w-]+s(?= to\b)) )?"
    r"(?:to )?(?P<what>(?:not )?[a-z]+ [^;:]{8,}?)\.$"
)
_USES_TO = re.compile(r"^(?P<thing>(?!to\b)[^,;:]{3,50}?) (?P<what>to [^;:]{8,}?)\.$")
_MAKES = re.compile(
    r"^makes? it (?P<how>straightforward|easy|easier|possible|simple|simpler|hard"
    r"|difficult) to (?P<what>[^;:]{8,}?)\.$"
)
_IS_TOOL = re.compile(
    r"^(?P<subject>[^,;:]{2,50}?) (?P<be>is|are) (?:an?|the) (?:[\w-]+ ){0,4}?(?:tools?|librar(?:y"
    r"|ies)|frameworks?|packages?"
    r"|modules?|functions?|methods?|techniques?|formats?|languages?|environments?|software"
    r"|plugins?|commands?|devices?)"
    r" (?P<what>(?:for|to) [^;:]{8,}?)\.$"
)
_SERVES = re.compile(
    r"^(?P<subject>[^,;:]{2,60}?) (?P<be>can be used|is needed|are needed|is useful"
    r"|are useful) (?P<what>(?:for|to) [^;:]{8,}?)\.$"
)
_ONE = r"(?:one|you|we)"
_TO_GOAL = re.compile(
    rf"^(?P<goal>(?:to|in order to|when|before|after"
    rf"|prior to) [^,;:]{{6,}}), {_ONE} (?P<modal>needs? to|must|has to|have to"
    r"|should|can|could) (?P<what>[^;:]{8,}?)\.$",
    re.IGNORECASE,
)
_IF = re.compile(
    r"^(?P<when>(?:if|when|whenever"
    r"|once) [^;:]{8,}?), (?:then )?(?P<what>[^;:]{10,}?)\.$",
    re.IGNORECASE,
)
_YOU_DO = re.compile(
    rf"^{_ONE}(?:['’]d| (?P<modal>can|could|should|must|would|may)) (?P<what>[a-z][^;:]{{6,}})$", re.IGNORECASE
)
_BY_DOING = re.compile(
    rf"^{_ONE} (?P<modal>can|could|may) (?P<what>[^;:]{{8,}}?),? by (?P<how>\w+ing [^;:]{{6,}}?)\.$"
    rf"|^by (?P<how2>\w+ing [^,;:]{{6,}}?), {_ONE} (?P<modal2>can|could|may) (?P<what2>[^;:]{{8,}}?)\.$",
    re.IGNORECASE,
)
_UNFIT_CONDITION = re.compile(
    r"^\w+ \w+ing\b|\b(?:look|see|check|notice|run|try|click|ever|note)\b"
    r"|\bthe (?:function|score|value|component|result|output|entry|button|box)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?P<subject>(?:(?:The|One|A|An|Part of the|Part of) )(?:(?!\b(?:that|which"
    r"|who)\b)[^,;:])*?\b(?:goals?|purpose|aims?|roles?|jobs?|tasks?"
    r"|advantages?|drawbacks?|challenges?|solutions?|benefits?|objectives?|disadvantages?"
    r"|way)\b(?: (?:of|in|for|with|to) [^,;:]{3,50}?)?)"
    r" (?P<be>is|was|would be) (?P<what>(?:to |that |\w+ing )[^;:]{8,}?)\.$"
)
_ATTRIBUTED = re.compile(r"^According to [^,]{3,40}, (?=\w)")
_RELATIVE = re.compile(r"\b(?:that|which|who|where|when|how|what)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"^(?P<subject>[^,;:()]{2,60}?) (?P<be>is|are|was|were) (?:(?:also|often|usually|mainly"
    r"|primarily|generally|typically|most) )?"
    r"(?P<done>part|a child|a form|a subset|a branch|(?!used\b|called\b|known\b|able\b"
    r"|going\b)[a-z]+(?:ed|en|ilt|wn|ught)"
    r"(?: to [a-z]+)?) (?P<preposition>on|with|by|of|into|as) (?P<what>[^;:]{8,}?)\.$"
)
_END_OF_OBJECT = re.compile(
    r",? (?:(?:just )?because|as it['’]s|as it is|so that|which means|but|although|while|unless"
    r"|whereas)\b.*$|, (?:which|so|as|and (?:it|they|then)|where)\b.*$"
)
_NO_SUBJECT = re.compile(
    r"^(?:it|this|that|these|those|there|here|what|which|who|he|she|they|we|you|i|one|some|many"
    r"|most|all|each|both|if|when|to"
    r"|in|on|at|by|for|with|from|as|since|because|although|while|after|before|often|sometimes"
    r"|using|given|according)\b|[,;:(]"
    r"|\b(?:that|which|who|if|when|and then)\b",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(
    r"^(?:it|them|this|that|these|those|how|what|whether|not|to|up|out|well|better|more|as|with|by"
    r"|in|on|at|of|for|from|and|or)\b",
    re.IGNORECASE,
)


def ask_predicate(text: str, language: str, small_words: frozenset[str]) -> Asked | None:
    """Return the question for what a statement says, None where none can be formed safely."""
    return ask_in_chinese(text) if language == "zh" else _ask_english(text, small_words)


# Two words with capitals; an article, or what is done to a name, is no part of it.
_INNER_CAPITAL = re.compile(r"\w+[a-z][A-Z]")
_NAME_START = re.compile(
    r"(?!(?:\w+ing|A|An|The|Each|Every|Some|Most|Many|All|Its|Both|No|Any) )[A-Z][\w'’-]* [A-Z][\w'’-]*[a-z]"
)


def lower_start(text: str, small_words: frozenset[str]) -> str:
    """Return a clause as it stands inside a question: its first word small, if the lessons write it so elsewhere.

    One that another capital follows begins a name: "Common Crawl" stays as it is.
    """
    if _NAME_START.match(text) or _INNER_CAPITAL.match(text):
        return text
    first = text.split(maxsplit=1)[0].lower()
    small = (
        first in small_words
        or first.endswith(ABSTRACT_ENDINGS)
        or first in ("a", "the", "an")
        or first.replace("-", "") in small_words
    )
    return text[:1].lower() + text[1:] if (small and text[1:2].islower()) or first == "a" else text


def _ask_english(text: str, small_words: frozenset[str]) -> Asked | None:
    for pattern in (_IS_TOOL, _SERVES):
        if (match := pattern.match(text)) and not _NO_SUBJECT.search(match["subject"]):
            subject, what = lower_start(match["subject"], small_words), _end(match["what"])
            question = _ask_service(match["be"], subject)
            return Asked(question, what, "for" if what.startswith("for ") else "to", subject)
    if (match := _ROLE.match(text)) and re.search(
        r" (?:of|in|for|with|to) |['’]s ", match["subject"].removeprefix("Part of ")
    ):
        subject = match["subject"][:1].lower() + match["subject"][1:]
        return Asked(f"What {match['be']} {subject}?", _end(match["what"]), "do", subject)
    if match := _BY_DOING.match(text):
        modal, how = match["modal"] or match["modal2"], match["how"] or match["how2"]
        if len((match["what"] or match["what2"]).split()) > MAX_GOAL_WORDS:
            return None
        return Asked(f"How {modal} you {match['what'] or match['what2']}?", f"by {_end(how)}", "how", "")
    if match := _TO_GOAL.match(text):
        return _ask_goal(match, text)
    if match := _IF.match(text):
        return _ask_condition(match)
    return _ask_object(text, small_words)


def _ask_service(be: str, subject: str) -> str:
    if be == "can be used":
        return f"What can {subject} be used for?"
    if be in ("is", "are"):
        return f"What {be} {subject} used for?"
    verb, state = be.split(" ")
    return f"What {verb} {subject} {state} for?"


def _ask_goal(match: re.Match[str], text: str) -> Asked | None:
    if not text.lower().startswith(("to ", "in order")) and not _says_where(match["goal"]):
        return None
    goal, what = match["goal"][:1].lower() + match["goal"][1:], _end(match["what"])
    if " it " in f" {goal} " or len(goal.split()) > MAX_CONDITION_WORDS or _NO_OBJECT.match(what):
        return None
    modal = match["modal"].lower()
    if modal in ("can", "could", "should", "must"):
        return Asked(f"What {modal} you do {goal}?", what, "do", "")
    return Asked(f"What do you have to do {goal}?", what, "do", "")


def _says_where(place: str) -> bool:
    """Tell whether "when ..." or "before ..." says enough to be asked about: a name, or more than one word."""
    told = re.sub(
        r"^(?:when|before|after|prior to) |\b(?:the|this|that|our|a|simplest|first|last|most|cases?|examples?)\b",
        "",
        place,
    )
    return re.search(r" [A-Z]", told) is not None or len(content_words(told)) > 1


def _ask_condition(match: re.Match[str]) -> Asked | None:
    when, what = match["when"][:1].lower() + match["when"][1:], _end(match["what"])
    if len(when.split()) > MAX_CONDITION_WORDS or ", " in when or _UNFIT_CONDITION.search(when):
        return None
    if did := _YOU_DO.match(what):
        modal = did["modal"] or "would"
        return Asked(f"What {modal.lower()} you do {when}?", _end(did["what"]), "do", "")
    if find_verb(f"X {what}") is None or re.match(r"(?:it|this|that|these|they|you|we|one|rather|or|and)\b", what):
        return None
    noun = find_bare_subject(what[:1].upper() + what[1:])
    if len(content_words(when)) < MIN_CONDITION_TERMS or (noun and not term_set(noun) & term_set(when)):
        return None
    return Asked(f"What follows {when}?", what, "then", "")


def _ask_object(text: str, small_words: frozenset[str]) -> Asked | None:
    if attributed := _ATTRIBUTED.match(text):
        text = text[attributed.end() :][:1].upper() + text[attributed.end() + 1 :]
    if passive := _ask_passive(text, small_words):
        return passive
    verb = find_verb(text)
    read = read_verb(verb.group()) if verb else None
    if verb is None or read is None:
        return None
    subject, rest = text[: verb.start()].strip(), text[verb.end() :].strip()
    subject = re.sub(r" (?:also|often|usually|generally|typically|then)$", "", subject)
    if not 1 <= len(subject.split()) <= MAX_SUBJECT_WORDS or _NO_SUBJECT.search(subject):
        return None
    if re.search(r"[\d\"“”]| and |^an? (?:value|score|result)|^the \w+['’]s ", subject, re.IGNORECASE):
        return None
    name, base, auxiliary = lower_start(subject, small_words), read[0], read[1]
    if match := _ENABLING.match(f"{verb.group()} {rest}"):
        whom, doing = match["whom"] or "", read_verb(match["what"].split()[0])
        if not (whom or base == "help") or doing is None or doing[1] != "do":
            return None
        if not whom:
            be = "are" if auxiliary == "do" else "was" if auxiliary == "did" else "is"
            return Asked(f"What {be} {name} good for?", f"to {_end(match['what'])}", "do", name)
        told = f"{whom}do" if base in ("let", "help") else f"{whom}to do"
        return Asked(f"What {auxiliary} {name} {base} {told}?", _end(match["what"]), "do", name)
    if base == "use" and (used := _USES_TO.match(rest)):
        return Asked(f"What {auxiliary} {name} use {used['thing']} for?", _end(used["what"]), "to", name)
    if match := _MAKES.match(f"{verb.group()} {rest}"):
        return Asked(f"What {auxiliary} {name} make it {match['how']} to do?", _end(match["what"]), "do", name)
    preposition = _WITH_PREPOSITION.get(base)
    if preposition and rest.startswith(f"{preposition} "):
        return Asked(f"What {auxiliary} {name} {base} {preposition}?", _end(rest[len(preposition) + 1 :]), "what", name)
    if base not in _OBJECT_VERBS or _NO_OBJECT.match(rest) or rest.startswith(("you ", "us ")):
        return None
    return Asked(f"What {auxiliary} {name} {base}?", _end(rest), "what", name, base in _OF_MANY)


def _ask_passive(text: str, small_words: frozenset[str]) -> Asked | None:
    """Ask what is behind the preposition of a passive, or of "is part of": "What are they trained on?"."""
    match = _PASSIVE.match(text)
    if (
        match is None
        or not 1 <= len(match["subject"].split()) <= MAX_SUBJECT_WORDS
        or _NO_SUBJECT.search(match["subject"])
    ):
        return None
    if re.search(
        r"[\d\"“”]| and |^the \w+$"
        r"|^an? \w+$",
        match["subject"],
        re.IGNORECASE,
    ) or _NO_OBJECT.match(match["what"]):
        return None
    if count_verbs(match["what"]) > len(_RELATIVE.findall(match["what"])):
        return None
    subject = lower_start(match["subject"], small_words)
    question = f"What {match['be']} {subject} {match['done']} {match['preposition']}?"
    return Asked(question, _end(match["what"]), f"what-{match['preposition']}", subject)


def _end(words: str) -> str:
    return _END_OF_OBJECT.sub("", words.rstrip(". ")).rstrip(", ")
