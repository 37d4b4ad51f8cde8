"""Reword sentences that speak with the reader, or lean on what stands around them, so that they can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.hanrewording import ASIDE, HEADING_NOISE, OPEN_END, reword_in_chinese
from tutor.quiz.generation.verbs import add_s, read_verb
from tutor.quiz.generation.wellformed import close_sentence, stands_alone
from tutor.text.language import has_han

# What a clause behind the first one does with the reader, or says of the lesson.
_TAIL = re.compile(
    r"(?:[;:]\s+|,?\s+(?:and|so|but|as|because|since|where|which)\s+)"
    r"(?:(?:so|here|now|then|in (?:this|our|that) \w+|for (?:this|our) \w+),?\s+)?"
    r"(?:we|you|I|let['’]?s|your|our)\b(?!['’]re (?:looking|seeking))[^;]*$",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(r"(?:[,;:\s]|\b(?:and|so|but|as|because|since|where|which)$)+$")
_DEPENDENT_ONLY = re.compile(
    r"^(?:if|when|while|although|though|once|before|after|since|because|as)\b[^,]*$", re.IGNORECASE
)
_FRAME = re.compile(
    r"^(?:(?:as|like) (?:we|you|I)(?:['’]ve| have| had)? (?:already |just |also )?(?:mentioned"
    r"|said|seen|saw|noted|know"
    r"|learned|discussed)(?: [^,]{0,30})?,\s*|(?:it is|it['’]s) (?:also )?(?:important|worth"
    r"|useful|good|helpful) to"
    r" (?:remember|note|know|understand|mention|noting) that\s+|(?:please )?(?:remember|recall|note|keep in mind)"
    r"(?: that\s+|[,:]\s+)|(?:basically|essentially|simply put|in short|that said|of course|as always),\s+"
    r"|you (?:may|might|can|could|will|should)(?: also)? (?:recall|remember|know) that\s+)",
    re.IGNORECASE,
)
# Who does it goes; what is used, and what for, stays.
_MODALS = {
    "": "is used",
    "can": "can be used",
    "could": "can be used",
    "may": "may be used",
    "might": "may be used",
    "should": "should be used",
}
_MODAL = r"(?:(?P<modal>can|could|may|might|should|will|would) |(?:(?P<short>['’](?:ll|d)) ))?"
_THING = r"(?P<thing>(?:(?!\b(?:and then|we|you|your|our|this|these|it|them)\b)[^,;:()]){2,60}?)"
_PURPOSE = r"(?P<how>to|for) (?P<goal>(?!(?:this|that|it|them|do (?:this|so))\b)[^,;:]{8,}?)"
_USES = (
    re.compile(
        rf"^(?:we|you) ?{_MODAL}(?:also |just |simply |then "
        rf"|often )?use {_THING} {_PURPOSE}\.$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:in order )?(?P<how>to) (?P<goal>(?!(?:this|that|it|do (?:this"
        rf"|so))\b)[^,;:]{{8,}}?), (?:we|you) ?{_MODAL}"
        rf"(?:also |just |simply )?use {_THING}\.$",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:then |next |also )?(?P<told>use) {_THING} {_PURPOSE}\.$", re.IGNORECASE),
)
_NEEDS = re.compile(rf"^(?:we|you)(?: will|['’]ll)? need {_THING} to (?P<goal>[^,;:]{{8,}}?)\.$", re.IGNORECASE)
MIN_GOAL_TERMS = 2
_MASS = frozenset("data code work software training".split())
_PLURAL = re.compile(r"(?<![siu])s$")
# "You" that stands for anyone: behind a condition, or in a clause that hangs on a noun.
_CONDITION = re.compile(r"^(?:if|when|whenever|unless|in case)\b|\bif you\b", re.IGNORECASE)
_ANYONE = re.compile(
    r"\b(?:you|we)(?:['’](?:d|re)| (?:would|could|can|should|might|may|must|want|need"
    r"|have(?= (?:to|the|a|an|only|more|many|labell?ed))"
    r"|are(?! (?:going|now|ready))|do not|don['’]t|already know|know|get|choose|pick|use|train|set"
    r"|try|expect|look|find|start|add))?\b(?!['’]| will| have| had| did| just)",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"(?<=\b)(?:that|which|what|how|whether|as|the \w+|one|\w+ing|\w+s|where) you(?:['’](?:re|d)"
    r"| (?:want|need|can|could|are|should|would|pick|choose|use|have))\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\byou['’]?(?:ve|ll)\b|\byou (?:will|just|created|built|made|used|saw|learned|did|trained)\b"
    r"|\bshown (?:by|in|at)\b",
    re.IGNORECASE,
)
# What anyone can, must or needs to do.
_ANYONE_MAY = re.compile(
    r"\b(?P<who>we|you)(?: (?P<modal>can|could|may|might|must|should|cannot)| (?P<do>need to"
    r"|have to|want to))\b",
    re.I,
)
# What anyone does, in a clause that hangs on another: "when we ask", "which you use".
_ANYONE_DOES = re.compile(
    r"\b(?P<link>when|if|as|whenever|because|that|which|what|how|where|than) (?:we|you)(?:['’]re| are|"
    r" (?P<verb>do not|don['’]t|[a-z]+))\b",
    re.IGNORECASE,
)
# What a condition's outcome is called: "When we ..., it is called ...".
_NAMING = re.compile(r"^(?:when|if) (?:we|you) .*, (?:it|this) is (?:called|known as|referred to as) ", re.IGNORECASE)
_DOER = re.compile(r"\b(?:we|you)\b", re.IGNORECASE)
_HAN_LETS = re.compile(r"(?<=允许|帮助|使得|能让)我们(?!的)|(?<=[让使])我们(?=能|可以|得以|更)")
_LETS_US = re.compile(r"\b((?:help|allow|enable|let)s?) us\b")  # as it lets anyone
_LABEL = re.compile(
    r"^(?P<term>[A-Z][\w-]*(?: [\w-]+){0,4}(?: \([A-Za-z-]{2,8}\))?)[:：] (?P<article>[Aa]n?)"
    r" (?P<rest>[a-z][^:]{15,}\.)$"
)
_SAYS_HOW = re.compile(r"\b(?:by|using|with|if|when|because|since|to|for)\b")
_READER = re.compile(r"\b(?:we|you|I|us|our|your|my|let['’]?s)\b", re.IGNORECASE)
_NAMED_START = re.compile(
    r"^[a-z][\w.-]+ (?:is|are|was|can|has|refers|means|provides|allows|lets|returns|defines|sets"
    r"|controls|takes|encodes"
    r"|tells|shows|gives|holds|stores|contains)\b"
)
_DEMONSTRATIVE = re.compile(
    r"^(?:This|That|The|These) (?P<noun>[a-z][\w-]+)\b(?= (?:is|are|was|were|has|have|had|can|[a-z]+s|[a-z]+ed)\b)"
)
_WEAK = re.compile(
    r"^(?:maybe|perhaps|however|note|depending on|from|a (?:better|good|possible) \w+)\b|^(?:in"
    r"|during) (?:the )?\w+(?: (?:case|cases|example|step))?,|\b(?:one|you) (?:can|may|might|could) (?:see"
    r"|notice)\b|\bthe own\b|\bprobably\b",
    re.I,
)


def reword_sentence(text: str, language: str, heading: Sequence[str]) -> str:
    """Return a sentence, if need be reworded, as it can stand alone under no heading; "" where it cannot.

    A rewording only leaves out clauses, names what a demonstrative points at, or takes the reader out of a fact.
    """
    text = _HAN_LETS.sub("人们", text) if language == "zh" else _LETS_US.sub(r"\1 you", text)
    if stands_alone(text, language):
        return text
    if language == "zh":
        return next((form for form in reword_in_chinese(text, heading) if stands_alone(form, language)), "")
    for shown, checked in _reword_english(text, heading):
        if stands_alone(checked, language) and not _WEAK.search(shown):
            return shown
    return ""


def _reword_english(text: str, heading: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield forms of a sentence, each with the form that is held against the rules: with "one" for "you"."""
    if label := _LABEL.match(text):
        stated = f"{label['term']} is {label['article'].lower()} {label['rest']}"
        yield stated, stated
    bare = _FRAME.sub("", ASIDE.sub("", text))
    bare = bare if bare == text or _NAMED_START.match(bare) else bare[:1].upper() + bare[1:]
    plain = _capitalise_name(_name_heading(OPEN_END.sub(".", bare), heading))
    for form in dict.fromkeys((text, plain, _cut_tail(plain))):
        if not form:
            continue
        yield form, _mask_anyone(form)
        if used := _tell_use(form):
            yield used, used
        if not _BEHIND.search(form) and _SAYS_HOW.search(form):
            checked = _tell_of_anyone(form, "one")
            if checked != form and not _READER.search(checked):
                yield _tell_of_anyone(form, "you"), checked


def _cut_tail(text: str) -> str:
    """Leave out what a sentence goes on to do with its reader, "" where that leaves no main clause."""
    cut = _LOOSE_END.sub("", _TAIL.sub("", text))
    return "" if _DEPENDENT_ONLY.match(cut) or cut == text else close_sentence(cut)


def _tell_of_anyone(text: str, who: str) -> str:
    """Return a sentence with "one" or "you" for a "we" or "you" that can, must or does something."""
    told = _ANYONE_MAY.sub(lambda m: f"{who} {_agree(m['modal'] or m['do'], who)}", text)
    told = _ANYONE_DOES.sub(lambda m: _agree_verb(m, who), told)
    if who == "you":
        told = re.sub(r"\bour\b", "your", told)
    else:
        told = re.sub(r"\byour\b", "the", re.sub(r"\b(?:your|our) (?=\w+s\b)", "", told))
    return told[:1].upper() + told[1:] if text[:1].isupper() else told


def _agree_verb(match: re.Match[str], who: str) -> str:
    verb, link = match["verb"], match["link"]
    if verb is None:
        return f"{link} {'one is' if who == 'one' else 'you are'}"
    if who == "you":
        return f"{link} you {verb}"
    if verb in ("do not", "don't", "don’t"):
        return f"{link} one does not"
    read = read_verb(verb)
    if read is None or read[1] != "do":
        return match.group()
    return f"{link} one {'has' if verb == 'have' else add_s(verb)}"


def _agree(verb: str, who: str) -> str:
    if who == "you":
        return verb.lower()
    return {"need to": "needs to", "have to": "has to", "want to": "wants to"}.get(verb.lower(), verb.lower())


def _capitalise_name(text: str) -> str:
    """Write the first letter of a sentence large where it begins with a name that is written small."""
    return text[:1].upper() + text[1:] if _NAMED_START.match(text) else text


def _name_heading(text: str, heading: Sequence[str]) -> str:
    """Put the heading in the place of "this" and its last word: "This dataset" under "The diabetes dataset"."""
    match = _DEMONSTRATIVE.match(text)
    if match is None or not heading:
        return text
    named = HEADING_NOISE.sub("", heading[-1]).strip()
    words = named.split()
    if (
        not 2 <= len(words) <= 5
        or not words[-1].isalpha()
        or words[0].endswith("ing")
        or read_verb(words[0])
        or term_set(words[-1]) != term_set(match["noun"])
    ):
        return text
    start = named if words[0][1:] != words[0][1:].lower() else named[:1].lower() + named[1:]
    return f"The {start}{text[match.end() :]}"


def _tell_use(text: str) -> str:
    """Return what a request or a "you can use" says of a thing: what it is used for."""
    for pattern in _USES:
        if match := pattern.match(text):
            told = match.groupdict()
            modal = "can" if told.get("told") else (told.get("modal") or ("will" if told.get("short") else ""))
            verb = _MODALS.get(modal.lower(), "")  # what "we will use" is the lesson's own work
            if not verb:
                continue
            return _state(match["thing"], verb, f"{match['how'].lower()} {match['goal']}")
    if match := _NEEDS.match(text):
        return _state(match["thing"], "is needed", f"to {match['goal']}")
    return ""


def _state(thing: str, verb: str, rest: str) -> str:
    noun = re.split(r" (?:of|for|in|from|with|on|that|which) ", thing, maxsplit=1)[0]
    plural = _PLURAL.search(noun) is not None or " and " in noun
    verb = verb.replace("is ", "are ", 1) if plural else verb
    if len(term_set(rest)) < MIN_GOAL_TERMS or "make sure" in rest:
        return ""
    thing, rest = drop_owner(thing), drop_owner(rest)
    return f"{thing[:1].upper()}{thing[1:]} {verb} {rest}."


def drop_owner(words: str) -> str:
    """Leave out whose a thing is: "your models" are "models", "your model" is "a model"."""

    def drop(match: re.Match[str]) -> str:
        noun = match["noun"]
        bare = noun.endswith("s") or noun.lower() in _MASS
        return noun if bare else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"

    return re.sub(r"\b(?:your|our) (?P<noun>[\w-]+)", drop, words)


def _mask_anyone(text: str) -> str:
    """Return a sentence with "one" for a "you" or "we" that stands for anyone."""
    if has_han(text) or _BEHIND.search(text):
        return text
    if _NAMING.search(text):
        return _DOER.sub("people", text)
    if _CONDITION.search(text):
        return _ANYONE.sub("one", re.sub(r"\byour\b", "the", text))
    return _HANGING.sub("one is", text)
